using System.Globalization;

namespace HaiDang.Regulation.Reader;

/// <summary>Puts the items of one article together as clauses and points, and gives each its citation.</summary>
internal sealed class ClauseBuilder(SourceText text, int article)
{
    private readonly List<Clause> _clauses = [];
    private readonly List<Passage> _passages = [];
    private readonly List<string> _texts = [];
    private readonly List<PointDraft> _points = [];
    private int _start;
    private int _end;
    private int _number;
    private ClauseKind _kind;

    public IReadOnlyList<Clause> Clauses => _clauses;

    public IReadOnlyList<Passage> Passages => _passages;

    private string Cite => _number == 0 ? $"Đ{article}" : string.Create(CultureInfo.InvariantCulture, $"Đ{article}.{_number}");

    public void Build(IReadOnlyList<ArticleItem> items)
    {
        if (HasNumbers(items))
        {
            Numbered(items);
        }
        else
        {
            Unnumbered(items);
        }

        Close();
        CiteAsWhole();
    }

    /// <summary>The only paragraph of an article is cited by the article.</summary>
    private void CiteAsWhole()
    {
        if (_clauses is [{ Kind: ClauseKind.Paragraph }])
        {
            var (only, whole) = (string.Create(CultureInfo.InvariantCulture, $"Đ{article}.1"), $"Đ{article}");
            for (var i = 0; i < _passages.Count; i++)
            {
                _passages[i] = _passages[i] with { Cite = whole + (_passages[i].Cite.Length > only.Length ? _passages[i].Cite[only.Length..] : "") };
            }
        }
    }

    private static bool HasNumbers(IReadOnlyList<ArticleItem> items) =>
        items.Any(item => item.Marker is { Kind: MarkerKind.Number, Value: 1 or 2 });

    private void Numbered(IReadOnlyList<ArticleItem> items)
    {
        foreach (var item in items)
        {
            var expected = item.Marker.Kind == MarkerKind.Number && item.Marker.Value > _number && item.Marker.Value <= _number + 3;
            if (expected && (_number > 0 || item.Marker.Value <= 2))
            {
                Open(item.Marker.Value, ClauseKind.Number, item);
            }
            else if (_number == 0)
            {
                Lead(item);
            }
            else
            {
                Inside(item);
            }
        }
    }

    /// <summary>Bullets or paragraphs are the clauses; one lead that ends with a colon before them is not counted.</summary>
    private void Unnumbered(IReadOnlyList<ArticleItem> items)
    {
        var primary = items.FirstOrDefault(item => item.Marker.Kind == MarkerKind.Bullet)?.Marker.Label;
        var leads = Enumerable.Range(0, items.Count).Count(i => LeadsBullets(items, i));
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (i == 0 && leads == 1 && LeadsBullets(items, i))
            {
                Lead(item);
            }
            else if (item.Marker.Kind == MarkerKind.Bullet && item.Marker.Label == primary && leads <= 1 && _points.Count == 0)
            {
                Open(_number + 1, ClauseKind.Bullet, item);
            }
            else if (item.Marker.Kind is MarkerKind.None or MarkerKind.Number && !(_points.Count > 0 && IsInside(items, i)))
            {
                Open(_number + 1, ClauseKind.Paragraph, item);
            }
            else
            {
                if (_number == 0)
                {
                    OpenEmpty(item);
                }

                Inside(item);
            }
        }
    }

    private static bool LeadsBullets(IReadOnlyList<ArticleItem> items, int i) =>
        items[i] is { Marker.Kind: MarkerKind.None, IsLead: true } && i + 1 < items.Count && items[i + 1].Marker.Kind == MarkerKind.Bullet;

    /// <summary>A paragraph between two points belongs to the first of them.</summary>
    private static bool IsInside(IReadOnlyList<ArticleItem> items, int i) =>
        i + 1 < items.Count && items[i + 1].Marker.Kind == MarkerKind.Letter && items[i + 1].Marker.Label != "a";

    private void Lead(ArticleItem item)
    {
        if (item.Paragraph is { } paragraph)
        {
            _passages.Add(new Passage(paragraph, 0, paragraph.Text.Length, Cite, 0));
        }
    }

    private void Open(int number, ClauseKind kind, ArticleItem item)
    {
        Close();
        (_number, _kind, _start, _end) = (number, kind, item.Start, item.End);
        if (item.Paragraph is { } paragraph)
        {
            AddWithPoints(paragraph);
        }
    }

    private void OpenEmpty(ArticleItem item) => (_number, _kind, _start, _end) = (1, ClauseKind.Paragraph, item.Start, item.End);

    private void AddWithPoints(Paragraph paragraph)
    {
        var inline = InlineMarks.Points(paragraph.Key);
        var lead = inline.Count == 0 ? paragraph.Text.Length : inline[0].Start;
        _texts.Add(paragraph.Text[..lead].Trim());
        _passages.Add(new Passage(paragraph, 0, lead, Cite, 1));
        for (var i = 0; i < inline.Count; i++)
        {
            var (label, start, content) = inline[i];
            var end = i + 1 < inline.Count ? inline[i + 1].Start : paragraph.Text.Length;
            _points.Add(new PointDraft(label, paragraph.Clean(start)) { Texts = { paragraph.Text[content..end].Trim() }, End = paragraph.Clean(Trimmed(paragraph.Text, content, end) - 1) + 1 });
            if (end > content)
            {
                _passages.Add(new Passage(paragraph, content, end, $"{Cite}.{label}", 2));
            }
        }
    }

    private static int Trimmed(string text, int start, int end)
    {
        while (end > start + 1 && text[end - 1] == ' ')
        {
            end--;
        }

        return end;
    }

    private void Inside(ArticleItem item)
    {
        _end = item.End;
        if (item.Marker.Kind is MarkerKind.Letter or MarkerKind.SubNumber && IsNext(item.Marker))
        {
            var label = item.Marker.Kind == MarkerKind.SubNumber ? item.Marker.Label[(item.Marker.Label.IndexOf('.', StringComparison.Ordinal) + 1)..] : item.Marker.Label;
            _points.Add(new PointDraft(label, item.Start));
        }

        if (item.Paragraph is not { } paragraph)
        {
            return;
        }

        if (_points.Count > 0)
        {
            var first = _points[^1].Texts.Count == 0;
            _points[^1].Texts.Add(paragraph.Text);
            _points[^1].End = item.End;
            _passages.Add(new Passage(paragraph, 0, paragraph.Text.Length, $"{Cite}.{_points[^1].Label}", first ? 2 : 3));
        }
        else
        {
            _texts.Add(paragraph.Text);
            _passages.Add(new Passage(paragraph, 0, paragraph.Text.Length, Cite, 2));
        }
    }

    /// <summary>A letter that does not follow the last one is the end of a sentence that was wrapped.</summary>
    private bool IsNext(Marker marker) =>
        marker.Kind == MarkerKind.SubNumber
        || (_points.Count == 0 ? marker.Label is "a" or "b" : string.CompareOrdinal(Rank(marker.Label), Rank(_points[^1].Label)) > 0);

    private static string Rank(string label) => label == "đ" ? "d+" : label;

    private void Close()
    {
        if (_number == 0)
        {
            return;
        }

        var points = _points.Select(point => new Point(point.Label, Readable(point.Texts), text.SpanOf(point.Start, point.End))).ToList();
        _clauses.Add(new Clause(_number, _kind, Readable(_texts), points, text.SpanOf(_start, Math.Max(_end, _start + 1))));
        _texts.Clear();
        _points.Clear();
    }

    private static string Readable(List<string> texts)
    {
        var joined = string.Join('\n', texts.Where(one => one.Length > 0));
        return joined.EndsWith("./.", StringComparison.Ordinal) ? joined[..^2] : joined;
    }

    private sealed class PointDraft(string label, int start)
    {
        public string Label => label;

        public int Start => start;

        public int End { get; set; } = start + 1;

        public List<string> Texts { get; } = [];
    }
}
