using System.Text;
using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>Lines that belong together, as one string, which knows where each character stands in the clean text.</summary>
internal sealed class Paragraph
{
    private readonly List<(int Local, int Clean)> _pieces = [];

    private Paragraph(string text, string key, List<(int Local, int Clean)> pieces, int start, int end)
    {
        (Text, Key, _pieces, Start, End) = (text, key, pieces, start, end);
    }

    public string Text { get; }

    /// <summary>The folded view of <see cref="Text"/>, of the same length.</summary>
    public string Key { get; }

    /// <summary>First character in the clean text.</summary>
    public int Start { get; }

    /// <summary>After the last character in the clean text.</summary>
    public int End { get; }

    public static Paragraph Of(SourceText text, IReadOnlyList<(int Start, int End)> ranges)
    {
        var (clean, key, pieces) = (new StringBuilder(), new StringBuilder(), new List<(int, int)>());
        foreach (var (start, end) in ranges)
        {
            if (clean.Length > 0)
            {
                clean.Append(' ');
                key.Append(' ');
            }

            pieces.Add((clean.Length, start));
            clean.Append(text.Clean, start, end - start);
            key.Append(text.Key, start, end - start);
        }

        return new Paragraph(clean.ToString(), key.ToString(), pieces, ranges[0].Start, ranges[^1].End);
    }

    /// <summary>The offset in the clean text of a character of this paragraph.</summary>
    public int Clean(int local)
    {
        var (from, to) = (0, _pieces.Count - 1);
        while (from < to)
        {
            var middle = (from + to + 1) / 2;
            (from, to) = _pieces[middle].Local <= local ? (middle, to) : (from, middle - 1);
        }

        return _pieces[from].Clean + local - _pieces[from].Local;
    }

    /// <summary>The span in the source of a non-empty local range.</summary>
    public Span SpanOf(SourceText text, int start, int end) => text.SpanOf(Clean(start), Clean(end - 1) + 1);
}

/// <summary>Joins lines that were wrapped by width or cut by a page.</summary>
internal static partial class Wrapping
{
    private const int ShortLine = 45;
    private const int MostInBracket = 5;

    /// <summary>The paragraphs of the header; each is read only so far as a header goes.</summary>
    public static List<Paragraph> Join(SourceText text, IReadOnlyList<Line> lines, Range range)
    {
        var paragraphs = new List<Paragraph>();
        var ranges = new List<(int, int)>();
        for (var i = range.Start.Value; i < range.End.Value; i++)
        {
            if (ranges.Count > 0 && !(!lines[i].AfterGap && IsInBracket(text.Clean, ranges)) && !Continues(text, lines[i - 1], lines[i], Markers.Of(text, lines[i]).Kind == MarkerKind.None))
            {
                paragraphs.Add(Paragraph.Of(text, ranges));
                ranges.Clear();
            }

            ranges.Add((lines[i].Start, Math.Min(lines[i].End, lines[i].Start + Limits.HeaderParagraph)));
        }

        if (ranges.Count > 0)
        {
            paragraphs.Add(Paragraph.Of(text, ranges));
        }

        return paragraphs;
    }

    /// <summary>Does this line go on with the sentence of the line before?</summary>
    public static bool Continues(SourceText text, Line before, Line line, bool unmarked)
    {
        if (!unmarked || (line.AfterGap && !line.AfterPage && !char.IsLower(text.Clean[line.Start])))
        {
            return false;
        }

        var last = text.Clean[before.End - 1];
        var open = last is not ('.' or ';' or ':' or '!' or '?');
        var first = text.Clean[line.Start];
        if (char.IsLower(first))
        {
            return open || last == '.' || !line.AfterGap;
        }

        if (open && (AsksForMore.IsMatch(text.Key.AsSpan(Math.Max(before.Start, before.End - 12), Math.Min(12, before.Length)))))
        {
            return !StartsBlock(text.Key, line);
        }

        return open && before.Length >= ShortLine && (last is ',' or '-' || !LayoutReader.IsUpper(text.Clean, line)) && !StartsBlock(text.Key, line);
    }

    /// <summary>A bracket that these few lines opened is still open.</summary>
    private static bool IsInBracket(string clean, List<(int Start, int End)> lines)
    {
        var depth = 0;
        foreach (var (start, end) in lines.Count <= MostInBracket ? lines : [])
        {
            var part = clean.AsSpan(start, end - start);
            depth = Math.Max(0, depth + part.Count('(') - part.Count(')'));
        }

        return depth > 0;
    }

    /// <summary>Words after which no sentence ends.</summary>
    [GeneratedRegex(@"(?:^|[\s(/])(?:ngày|tháng|năm|số|điều|khoản(?: \d{1,2},?)?|điểm(?: [a-zđ],?)?|và|của|các|những|tại|theo|về|cho|với|do|là|để|ủy ban|ủy|hội đồng|quyết định|nghị định)$", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex AsksForMore { get; }

    private static bool StartsBlock(string key, Line line)
    {
        var head = key.AsSpan(line.Start, Math.Min(line.Length, 16));
        return head.StartsWith("căn cứ ") || head.StartsWith("theo đề nghị") || head.StartsWith("xét đề nghị") || head.StartsWith("nơi nhận") || head.StartsWith("số:") || head.SequenceEqual("quyết định:") || head.SequenceEqual("quyết định");
    }
}
