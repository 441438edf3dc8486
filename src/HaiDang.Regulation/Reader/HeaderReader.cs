using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>Reads the decision that issues a regulation: number, date, issuer, bases, proposal, recipients and signer.</summary>
internal static partial class HeaderReader
{
    public static Decision Read(SourceText text, IReadOnlyList<Line> lines, Layout layout)
    {
        var header = layout.Header.Start.Value..layout.Header.End.Value;
        var paragraphs = Wrapping.Join(text, lines, header);
        var (number, symbol) = Numbers(paragraphs);
        var (place, date) = PlaceAndDate(paragraphs);
        var front = FrontReader.Read(text, lines, header);
        var bases = Bases(paragraphs);
        var end = SignatureReader.Read(text, lines, layout);
        var decision = new Decision(
            front.Issuer, number, symbol, place, date, front.Title, bases, ReadProposal(paragraphs), layout.OwnArticles, end.Recipients, end.Signer);
        return symbol is null ? FromCitation(text, lines, layout, decision) : decision;
    }

    private static (string? Number, string? Symbol) Numbers(IEnumerable<Paragraph> paragraphs)
    {
        foreach (var paragraph in paragraphs.Take(40))
        {
            if (NumberLine.Match(paragraph.Key) is { Success: true } match && !Legal.IsMatch(paragraph.Key))
            {
                return Named(paragraph.Text, match);
            }
        }

        return (null, null);
    }

    private static (string? Number, string? Symbol) Named(string text, Match match)
    {
        var (number, symbol) = (match.Groups["n"], match.Groups["s"]);
        return (number.Success ? text.Substring(number.Index, number.Length) : null, text.Substring(symbol.Index, symbol.Length).TrimEnd('.', '-', '/'));
    }

    private static (string? Place, string? Date) PlaceAndDate(IEnumerable<Paragraph> paragraphs)
    {
        Paragraph? before = null;
        foreach (var paragraph in paragraphs.Take(60))
        {
            if (DateLine.Match(paragraph.Key) is { Success: true } match && !Legal.IsMatch(paragraph.Key))
            {
                var place = match.Groups["p"];
                var written = paragraph.Text.Substring(place.Index, place.Length);
                written = written[(written.LastIndexOf('|') + 1)..].Trim();
                written = SymbolBefore.Replace(written, "").Trim(' ', '*', '-', '.', '_', ',');
                written = before is not null && before.Text.Any(char.IsLower) && HalfPlace.IsMatch(before.Key) ? $"{before.Text[(before.Text.LastIndexOf('|') + 1)..].Trim()} {written}" : written;
                return (written.Length == 0 ? null : written, DateReader.FromWords(match));
            }

            before = paragraph;
        }

        return (null, null);
    }

    private static List<LegalBasis> Bases(IEnumerable<Paragraph> paragraphs)
    {
        var bases = new List<LegalBasis>();
        foreach (var paragraph in paragraphs)
        {
            foreach (var start in BasisStart.EnumerateMatches(paragraph.Key))
            {
                var next = BasisStart.Match(paragraph.Key, start.Index + start.Length);
                var end = next.Success ? next.Index : paragraph.Key.Length;
                var from = paragraph.Key.IndexOf("căn cứ", start.Index, StringComparison.Ordinal);
                var key = paragraph.Key[from..end];
                bases.Add(new LegalBasis(paragraph.Text[from..end].Trim(' ', ';', '.', ',', '-'), Citations.FirstNumber(paragraph.Text[from..end], key), DateReader.First(key)));
            }
        }

        return bases;
    }

    private static Proposal? ReadProposal(IEnumerable<Paragraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            if (ProposalLine.Match(paragraph.Key) is { Success: true } match)
            {
                var text = paragraph.Text[match.Index..].Trim(' ', ';', '.', ',');
                var key = paragraph.Key[match.Index..];
                var by = match.Groups["by"];
                return new Proposal(Citations.FirstNumber(text, key), DateReader.First(key), paragraph.Text.Substring(by.Index, by.Length).Trim(' ', ',', ';', '.'), text);
            }
        }

        return null;
    }

    /// <summary>A regulation without its decision still says by which one it was issued.</summary>
    private static Decision FromCitation(SourceText text, IReadOnlyList<Line> lines, Layout layout, Decision decision)
    {
        var last = Math.Min(layout.Body.Start.Value + 15, layout.Body.End.Value);
        foreach (var paragraph in Wrapping.Join(text, lines, layout.Body.Start.Value..last))
        {
            if (Issued.Match(paragraph.Key) is { Success: true } match && NumberIn.Match(paragraph.Key, match.Index) is { Success: true } number)
            {
                var (written, symbol) = Named(paragraph.Text, number);
                var by = match.Groups["by"];
                return decision with
                {
                    Number = written, Symbol = symbol, Date = decision.Date ?? DateReader.First(paragraph.Key[match.Index..]),
                    Issuer = decision.Issuer ?? (by.Success ? paragraph.Text.Substring(by.Index, by.Length).Trim() : null),
                };
            }
        }

        return decision;
    }

    private const string NumberPart = @"số\s*[:.]?[\s.…_]*(?<n>\d{1,5}[a-z]?)?[\s.…_]*[/-]\s*(?<s>(?:\d{4}\s*/\s*)?\p{L}[\p{L}\d]*(?:\s?[-/.]\s?\p{L}[\p{L}\d.]*)*)";

    [GeneratedRegex(@"(?:^|[|\s])" + NumberPart, RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex NumberLine { get; }

    [GeneratedRegex(NumberPart, RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex NumberIn { get; }

    [GeneratedRegex(@"^(?<p>[^;]{0,120}?)[,.]?\s*ngày[\s.…_]*(?<d>\d{1,2})?[\s.…_]*(?:tháng[\s.…_]*(?<m>\d{1,2})?[\s.…_]*năm[\s.…_]*(?<y>\d{4})?|/\s*(?<m>\d{1,2})?\s*/\s*(?<y>\d{4}))", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex DateLine { get; }

    /// <summary>"Thành phố Hồ Chí" that a narrow column cut from "Minh, ngày …".</summary>
    [GeneratedRegex(@"^(?:[^|]{0,80}\|)?\s*(?:thành phố|tp\.?|thị xã|tỉnh|huyện|quận|bà rịa|thừa thiên)(?: \p{L}+){0,4} ?-?$", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex HalfPlace { get; }

    [GeneratedRegex(@"^[^|]*\d*\s?/\S+\s+", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex SymbolBefore { get; }

    [GeneratedRegex(@"căn cứ|theo đề nghị|xét đề nghị|kèm theo|ban hành|luật|nghị quyết|hiệu lực|điều \d", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Legal { get; }

    [GeneratedRegex(@"(?:^[-+•*\s]*|;\s*)căn cứ ", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex BasisStart { get; }

    [GeneratedRegex(@"(?:theo|xét) (?:(?:tờ trình|công văn|báo cáo|văn bản) số [^;]{3,60}? của (?<by>.{2,200}?)(?=\s(?:về việc|về|trình|và ý kiến|đề nghị)\s|[,;.]?$)|(?:đề nghị|đề xuất|tờ trình)(?: của)?,? (?!số )(?<by>.{2,200}?)(?=\s(?:tại|theo|và ý kiến)\s(?:các )?(?:tờ trình|công văn|văn bản|báo cáo|phiếu|của)|[,;.]?$|,\s*$|;))", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex ProposalLine { get; }

    [GeneratedRegex(@"ban hành (?:kèm )?theo quyết định[^)]{0,160}?(?:của (?<by>[^)]{3,160}?))?\s*(?:\)|$)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex Issued { get; }
}
