using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>Reads one article: its title, clauses and points, and the passages from which norms are read.</summary>
internal sealed partial class ArticleReader
{
    private const int LongTitle = 100;
    private readonly SourceText _text;
    private readonly IReadOnlyList<Line> _lines;
    private readonly List<ArticleItem> _items = [];

    private ArticleReader(SourceText text, IReadOnlyList<Line> lines)
    {
        (_text, _lines) = (text, lines);
    }

    public static ArticleDraft Read(SourceText text, IReadOnlyList<Line> lines, Heading heading, int at, int end, string? section)
    {
        var reader = new ArticleReader(text, lines);
        var title = reader.ReadItems(heading, at, end);
        var builder = new ClauseBuilder(text, heading.Value);
        builder.Build(reader._items);
        var span = text.SpanOf(lines[at].Start, lines[end - 1].End);
        var titled = title is null ? null : new Passage(title, 0, title.Text.Length, $"Đ{heading.Value}", 0);
        return new ArticleDraft(new Article(heading.Value, title?.Text.Trim(' ', '.', ':', ';', ','), section, builder.Clauses, span), builder.Passages, titled);
    }

    private Paragraph? ReadItems(Heading heading, int at, int end)
    {
        var (line, next) = (_lines[at], at + 1);
        var titleEnd = line.End;
        var titleRanges = new List<(int Start, int End)>();
        if (heading.Rest < line.End)
        {
            var clause = FirstClause(heading.Rest, line.End);
            titleEnd = clause < 0 ? line.End : clause;
            if (titleEnd > heading.Rest)
            {
                titleRanges.Add((heading.Rest, titleEnd));
            }

            if (clause >= 0)
            {
                AddLine(clause, line.End, line, continues: false);
            }
        }

        for (; next < end && _items.Count == 0 && ContinuesTitle(titleRanges, next); next++)
        {
            titleRanges.Add((_lines[next].Start, _lines[next].End));
        }

        if (next >= end && _items.Count == 0 && titleRanges.Count == 1 && TitleEnd(titleRanges[0]) is > 0 and var cut)
        {
            AddLine(titleRanges[0].Start + cut, titleRanges[0].End, line, continues: false);
            titleRanges[0] = (titleRanges[0].Start, titleRanges[0].Start + cut);
        }

        var title = titleRanges.Count == 0 ? null : Paragraph.Of(_text, titleRanges);
        var isText = title is not null && IsText(title, next < end || _items.Count > 0);
        if (isText)
        {
            _items.Add(new ArticleItem(new Marker(MarkerKind.None, "", titleRanges[0].Start), titleRanges[0].Start, titleRanges, _text));
        }

        for (; next < end; next++)
        {
            var marker = Markers.Of(_text, _lines[next]);
            AddLine(_lines[next].Start, _lines[next].End, _lines[next], Continues(next, marker, at, title is not null && !isText));
        }

        return isText ? null : title;
    }

    /// <summary>Length of a short title before its text on the same line ("Phạm vi điều chỉnh: Quy chế này …"), or 0.</summary>
    private int TitleEnd((int Start, int End) range)
    {
        var head = _text.Key.Substring(range.Start, Math.Min(range.End - range.Start, 90));
        var match = ShortTitle.Match(head);
        var isTitle = match.Success && char.IsUpper(_text.Clean[range.Start + match.Length]) && range.End - range.Start - match.Length >= 25;
        return isTitle && (Topical.IsMatch(head) || !head[..match.Length].Split(' ').Skip(1).Any(word => Verbs.Contains(word))) ? match.Length : 0;
    }

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal) { "thực", "có", "được", "phải", "không", "chịu", "báo", "nghiêm", "là", "này" };

    [GeneratedRegex(@"^[^.:]{4,70}[.:]\s+(?=\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex ShortTitle { get; }

    [GeneratedRegex(@"^(?:chế độ|nguyên tắc|phạm vi|đối tượng|trách nhiệm|nhiệm vụ|quyền hạn|kinh phí|hiệu lực|điều khoản|tổ chức thực hiện|quan hệ|mối quan hệ|con dấu|thông tin|vị trí|chức năng)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Topical { get; }

    /// <summary>Where "1." begins on the line of the heading, or -1.</summary>
    private int FirstClause(int start, int end)
    {
        var marker = Markers.At(_text, start, end);
        if (marker is { Kind: MarkerKind.Number, Value: 1 } or { Kind: MarkerKind.Letter, Label: "a" } or { Kind: MarkerKind.Bullet })
        {
            return start;
        }

        var inner = InlineMarks.FirstClause.Match(_text.Key, start, Math.Min(end - start, 260));
        return inner.Success && char.IsUpper(_text.Clean[inner.Index + inner.Length]) ? inner.Groups["m"].Index : -1;
    }

    private bool ContinuesTitle(List<(int Start, int End)> title, int next)
    {
        if (Markers.Of(_text, _lines[next]).Kind != MarkerKind.None)
        {
            return false;
        }

        if (title.Count == 0)
        {
            var line = _lines[next];
            return line.Length <= LongTitle && _text.Clean[line.End - 1] is not ('.' or ';' or ':');
        }

        var first = _text.Clean[_lines[next].Start];
        return !_lines[next].AfterGap && char.IsLower(first) && _text.Clean[title[^1].End - 1] is not ('.' or ';' or ':');
    }

    /// <summary>Some articles have no title: what follows the number is their text.</summary>
    private static bool IsText(Paragraph title, bool hasBody)
    {
        var last = title.Text[^1];
        return hasBody
            ? (last is '.' or ';' && title.Text.Length >= LongTitle) || (last == ':' && title.Text.Length >= 70)
            : last is '.' or ';' or '/' || title.Text.Length >= LongTitle;
    }

    private bool Continues(int next, Marker marker, int heading, bool titled)
    {
        if (marker.Kind != MarkerKind.None || _items.Count == 0)
        {
            return false;
        }

        return _items[^1].Ranges.Count == 0
            || (!(titled && next == heading + 1) && Wrapping.Continues(_text, _lines[next - 1], _lines[next], unmarked: true));
    }

    private void AddLine(int start, int end, Line line, bool continues)
    {
        if (continues)
        {
            _items[^1].Ranges.Add((start, end));
            return;
        }

        var marker = Markers.At(_text, start, end);
        while (marker.Kind == MarkerKind.Number && InlineMarks.NextClause(_text, marker, end) is >= 0 and var cut)
        {
            _items.Add(new ArticleItem(marker, start, [(marker.Content, InlineMarks.TrimEnd(_text, marker.Content, cut))], _text));
            (start, marker) = (cut, Markers.At(_text, cut, end));
        }

        _items.Add(new ArticleItem(marker, start, marker.Content < end ? [(marker.Content, end)] : [], _text) { Line = line });
    }
}

/// <summary>A marked or unmarked paragraph of an article.</summary>
internal sealed class ArticleItem(Marker marker, int start, List<(int Start, int End)> ranges, SourceText text)
{
    private Paragraph? _paragraph;

    public Marker Marker { get; } = marker;

    /// <summary>Where the mark begins in the clean text.</summary>
    public int Start { get; } = start;

    public List<(int Start, int End)> Ranges { get; } = ranges;

    public Line Line { get; init; }

    public int End => Ranges.Count == 0 ? Marker.Content : Ranges[^1].End;

    /// <summary>Asked for only when all lines are in.</summary>
    public Paragraph? Paragraph => _paragraph ??= Ranges.Count == 0 ? null : Paragraph.Of(text, Ranges);

    public bool IsLead => Paragraph is { Text: [.., ':'] };
}
