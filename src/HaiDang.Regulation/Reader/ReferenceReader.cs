using System.Globalization;
using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>Finds citations of other documents, and of other places of the regulation itself, in its articles.</summary>
internal static partial class ReferenceReader
{
    private const int Longest = 20_000;

    public static List<Reference> Read(SourceText text, OutlineDraft outline)
    {
        var references = new List<Reference>();
        foreach (var draft in outline.Articles)
        {
            foreach (var passage in draft.Title is { } title ? draft.Passages.Prepend(title) : draft.Passages)
            {
                ReadPassage(text, draft.Article.Number, passage, references);
            }
        }

        return references;
    }

    private static void ReadPassage(SourceText text, int article, Passage passage, List<Reference> references)
    {
        var key = passage.Paragraph.Key.AsSpan(passage.From, Math.Min(passage.To - passage.From, Longest)).ToString();
        var taken = 0;
        foreach (Match match in Outside.Matches(key))
        {
            var document = match.Groups["doc"];
            if (!IsNamed(passage.Paragraph.Text, passage.From + document.Index, document.ValueSpan))
            {
                continue;
            }

            Internal(text, article, passage, key, taken, match.Index, references);
            taken = match.Index + match.Length;
            var name = passage.Paragraph.Text.Substring(passage.From + document.Index, document.Length).Trim(' ', ',', '.');
            references.Add(Made(text, passage, match, name, article));
        }

        Internal(text, article, passage, key, taken, key.Length, references);
    }

    /// <summary>A law cited without a number is a proper name; "theo luật" is not.</summary>
    private static bool IsNamed(string text, int at, ReadOnlySpan<char> document) => char.IsUpper(text[at]) || document.ContainsAnyInRange('0', '9');

    private static void Internal(SourceText text, int article, Passage passage, string key, int from, int before, List<Reference> references)
    {
        if (before - from < 6)
        {
            return;
        }

        for (var match = Inside.Match(key, from, before - from); match.Success; match = match.NextMatch())
        {
            if (match.Groups["a"].Success || match.Groups["own"].Success)
            {
                references.Add(Made(text, passage, match, null, article));
            }
        }
    }

    private static Reference Made(SourceText text, Passage passage, Match match, string? document, int article)
    {
        var span = passage.Paragraph.SpanOf(text, passage.From + match.Index, passage.From + match.Index + match.Value.TrimEnd().Length);
        var words = passage.Paragraph.Text.Substring(passage.From + match.Index, match.Length).Trim();
        int? cited = Value(match.Groups["a"]) ?? (match.Groups["own"].Success ? article : null);
        return new Reference(words, document, cited, Value(match.Groups["c"]), passage.Cite, span);
    }

    private static int? Value(Group group) =>
        group.Success && int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private const string Place = @"(?:(?:điểm (?:[a-zđ]\b,? ?)+)?(?:khoản (?<c>\d{1,2}),? ?(?:và (?:khoản )?\d{1,2},? )?)?(?:điều (?<a>\d{1,3})),? ?(?:của |tại |ban hành kèm theo )?)?";

    /// <summary>A law's name goes on to the first word that cannot belong to it.</summary>
    private const string Law = @"(?:bộ luật|luật|pháp lệnh|hiến pháp|điều lệ) [^;:.()""\n]{2,90}?(?=,(?! (?:khen thưởng|chống|chữa|bổ sung))|[;:.()""]| (?:và (?:các )?(?:văn bản|quy định|nghị định|quy chế|các|pháp luật)|và luật|hiện hành|quy định|số |năm \d|ngày |có |về việc|được |thì |để |khi |đối với|trong |của |hướng dẫn)|$)";

    [GeneratedRegex(Place + @"(?<doc>(?:" + Citations.Paper + @") (?:số )?(?:" + Citations.Number + @")|(?<!kỷ |pháp |quy |đúng )\b" + Law + ")", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex Outside { get; }

    [GeneratedRegex(@"(?:điểm [a-zđ],? ?)?(?:khoản (?<c>\d{1,2}),? ?(?:(?:và|,) (?:khoản )?\d{1,2},? )?)?điều (?:(?<a>\d{1,3})(?:,? (?:của )?(?:bản )?quy (?:chế|định) này)?|(?<own>này)\b)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex Inside { get; }
}
