using System.Globalization;
using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>What kind of heading a line is.</summary>
internal enum HeadingKind
{
    None,
    Part,
    Chapter,
    Section,
    Article,
}

/// <summary>A heading line: its number as written and where the rest (title or text) begins in the clean text.</summary>
internal readonly record struct Heading(HeadingKind Kind, string Number, int Rest)
{
    public static readonly Heading None = new(HeadingKind.None, "", 0);

    public int Value => int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}

/// <summary>Recognises Phần, Chương, Mục and Điều at the start of a line.</summary>
internal static partial class HeadingReader
{
    /// <summary>One heading per line. "Điều 11 Quy chế này" that only begins a wrapped line is not one.</summary>
    public static Heading[] Read(SourceText text, IReadOnlyList<Line> lines)
    {
        var headings = new Heading[lines.Count];
        var last = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var heading = Of(text, lines[i]);
            if (heading.Kind == HeadingKind.Article && !IsPlausible(text, lines, i, heading, last))
            {
                heading = Heading.None;
            }

            last = heading.Kind == HeadingKind.Article ? heading.Value : last;
            headings[i] = heading;
        }

        return headings;
    }

    private static Heading Of(SourceText text, Line line)
    {
        var first = text.Key[line.Start];
        if (first is not ('c' or 'm' or 'đ' or 'p' or 't'))
        {
            return Heading.None;
        }

        var head = text.Key.Substring(line.Start, Math.Min(line.Length, 60));
        return first switch
        {
            'đ' => Made(HeadingKind.Article, Article.Match(head), line),
            'c' => Made(HeadingKind.Chapter, Chapter.Match(head), line),
            'm' => Made(HeadingKind.Section, Section.Match(head), line),
            _ => Made(HeadingKind.Part, Part.Match(head), line),
        };

        Heading Made(HeadingKind kind, Match match, Line at)
        {
            if (!match.Success)
            {
                return Heading.None;
            }

            var number = match.Groups["n"];
            return new Heading(kind, text.Clean.Substring(at.Start + number.Index, number.Length), at.Start + match.Length);
        }
    }

    private static bool IsPlausible(SourceText text, IReadOnlyList<Line> lines, int i, Heading heading, int last)
    {
        var line = lines[i];
        if (heading.Value is 0 || heading.Rest < line.End && char.IsLower(text.Clean[heading.Rest]))
        {
            return false;
        }

        var separated = HasSeparator(text.Key, line, heading);
        if (!separated && heading.Rest < line.End && heading.Value != last + 1 && heading.Value != 1)
        {
            return false;
        }

        return i == 0 || !EndsInCitation(text.Key, lines[i - 1], line);
    }

    private static bool HasSeparator(string key, Line line, Heading heading) =>
        key.AsSpan(line.Start, heading.Rest - line.Start).IndexOfAny(".:-/") >= 0;

    private static bool EndsInCitation(string key, Line before, Line line)
    {
        if (line.AfterGap)
        {
            return false;
        }

        var from = Math.Max(before.Start, before.End - 24);
        return Citation.IsMatch(key.AsSpan(from, before.End - from));
    }

    [GeneratedRegex(@"^điều\s*(?:thứ\s+)?(?<n>\d{1,3})[a-zđ]?(?:\s*[.:/-]+\s*|\s+|$)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex Article { get; }

    [GeneratedRegex(@"^chương\s*(?<n>[ivxlc]+|\d{1,2}|thứ \p{L}+)(?:\s*[.:-]\s*|\s+|$)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex Chapter { get; }

    [GeneratedRegex(@"^mục\s*(?<n>\d{1,2}|(?<=\s)(?:[ivxlc]+|[a-h]))(?:\s*[.:-]\s*|\s+|$)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex Section { get; }

    [GeneratedRegex(@"^(?:phần|tiểu mục)\s+(?<n>\d{1,2}|[ivxlc]+|thứ \p{L}+)(?:\s*[.:-]\s*|\s+|$)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex Part { get; }

    [GeneratedRegex(@"(?:tại|theo|của|và|khoản \d{1,2},?|điểm [a-zđ],?|các|với|đến)$", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Citation { get; }
}
