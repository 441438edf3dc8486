using System.Buffers;
using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>One line with content: a range of the clean text without surrounding blanks.</summary>
/// <param name="Start">First character in the clean text.</param>
/// <param name="End">After the last character.</param>
/// <param name="AfterGap">An empty line stands before it.</param>
/// <param name="AfterPage">A page number was dropped before it.</param>
internal readonly record struct Line(int Start, int End, bool AfterGap, bool AfterPage)
{
    public int Length => End - Start;
}

/// <summary>Cuts the clean text into lines; drops empty lines, rules and page numbers; parts headings that were glued together.</summary>
internal static partial class LineReader
{
    private static readonly SearchValues<char> Rules = SearchValues.Create("-_=~*|:.… ");

    public static List<Line> Read(SourceText text)
    {
        var lines = new List<Line>();
        var (gap, page, soft) = (false, false, 0);
        for (var start = 0; start <= text.Clean.Length;)
        {
            var end = text.Clean.IndexOf('\n', start);
            end = end < 0 ? text.Clean.Length : end;
            var line = Trim(text.Clean, start, end);
            if (line.Length == 0 || IsRule(text.Key, line))
            {
                gap = true;
            }
            else if (IsPageNumber(text.Key, line))
            {
                page = true;
            }
            else
            {
                soft = Cut(text, line with { AfterGap = gap, AfterPage = page }, soft, lines);
                (gap, page) = (false, false);
            }

            start = end + 1;
        }

        return lines;
    }

    /// <summary>The index of the first break that was not used yet, so that all breaks are passed once.</summary>
    private static int Cut(SourceText text, Line line, int soft, List<Line> lines)
    {
        while (soft < text.SoftBreaks.Count && text.SoftBreaks[soft] <= line.Start)
        {
            soft++;
        }

        var from = line.Start;
        for (; soft < text.SoftBreaks.Count && text.SoftBreaks[soft] < line.End; soft++)
        {
            from = CutAt(text, line, from, text.SoftBreaks[soft], lines);
        }

        if (IsChapter(text.Key, from))
        {
            foreach (var inner in GluedHeading.EnumerateMatches(text.Key.AsSpan(from, Math.Min(line.End - from, 600))))
            {
                from = CutAt(text, line, from, line.End - (line.End - from) + inner.Index, lines);
                break;
            }
        }

        Add(text.Clean, line, from, line.End, lines);
        return soft;
    }

    private static int CutAt(SourceText text, Line line, int from, int at, List<Line> lines)
    {
        var rest = text.Key.AsSpan(at, Math.Min(line.End - at, 40)).TrimStart();
        var head = text.Key.AsSpan(from, Math.Min(at - from, 40)).TrimEnd();
        var glued = HeadingStart.IsMatch(rest)
            || (at - from < 30 && BareHeading.IsMatch(head))
            || (ArticleStart.IsMatch(head) && FirstClause.IsMatch(rest));
        if (!glued)
        {
            return from;
        }

        Add(text.Clean, line, from, at, lines);
        return at;
    }

    private static void Add(string clean, Line whole, int start, int end, List<Line> lines)
    {
        var part = Trim(clean, start, end);
        if (part.Length > 0)
        {
            lines.Add(start == whole.Start ? part with { AfterGap = whole.AfterGap, AfterPage = whole.AfterPage } : part with { AfterGap = true });
        }
    }

    private static Line Trim(string clean, int start, int end)
    {
        while (start < end && (clean[start] is ' ' or '#' or '>' or '|'))
        {
            start++;
        }

        while (start < end && (clean[end - 1] is ' ' or '#' or '|'))
        {
            end--;
        }

        return new Line(start, end, AfterGap: false, AfterPage: false);
    }

    private static bool IsRule(string key, Line line) =>
        line.Length >= 2 && key.AsSpan(line.Start, line.Length).IndexOfAnyExcept(Rules) < 0;

    private static bool IsPageNumber(string key, Line line) =>
        line.Length <= 16 && PageNumber.IsMatch(key.AsSpan(line.Start, line.Length));

    private static bool IsChapter(string key, int at) => ChapterStart.IsMatch(key.AsSpan(at, Math.Min(20, key.Length - at)));

    [GeneratedRegex(@"^(?:[-(\[]?\s*\d{1,3}\s*[-)\]]?|(?:trang|page)\s*\d{1,3}(?:\s*[/|]\s*\d{1,3})?|\d{1,3}\s*/\s*\d{1,3})$", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex PageNumber { get; }

    [GeneratedRegex(@"^(?:(?:chương|mục)\s+(?:[ivxlc]+|\d{1,2})\b|điều\s*\d{1,3}[a-z]?\s*[.:])", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex HeadingStart { get; }

    [GeneratedRegex(@"^(?:chương|mục)\s+(?:[ivxlc]+|\d{1,2})\s*[.:]?$", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex BareHeading { get; }

    [GeneratedRegex(@"^điều\s*\d{1,3}[a-z]?\s*[.:]", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex ArticleStart { get; }

    [GeneratedRegex(@"^(?:1\s*[.)]|a\s*\)|[-+•]\s)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex FirstClause { get; }

    [GeneratedRegex(@"^chương\s+(?:[ivxlc]+|\d{1,2})\b", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex ChapterStart { get; }

    [GeneratedRegex(@"(?:mục\s+\d{1,2}\s*[.:]|điều\s+\d{1,3}\s*[.:])", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex GluedHeading { get; }
}
