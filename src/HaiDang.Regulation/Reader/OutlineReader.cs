using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>Reads chapters, sections and articles of the regulation.</summary>
internal sealed partial class OutlineReader
{
    private const int LongestTitle = 8;
    private readonly SourceText _text;
    private readonly IReadOnlyList<Line> _lines;
    private readonly Heading[] _headings;
    private readonly int _from;
    private readonly int _to;

    private OutlineReader(SourceText text, IReadOnlyList<Line> lines, Heading[] headings, Range body)
    {
        (_text, _lines, _headings) = (text, lines, headings);
        (_from, _to) = (body.Start.Value, body.End.Value);
    }

    public static OutlineDraft Read(SourceText text, IReadOnlyList<Line> lines, Heading[] headings, Layout layout) =>
        new OutlineReader(text, lines, headings, layout.Body).Run();

    private OutlineDraft Run()
    {
        var first = Next(_from - 1);
        var (chapters, drafts) = (new List<Chapter>(), new List<ArticleDraft>());
        for (var at = first; at < _to;)
        {
            at = ReadChapter(at, chapters, drafts);
        }

        return new OutlineDraft(new Outline(first < _to ? Title(first) : null, chapters), drafts);
    }

    /// <summary>One chapter, or the articles before the first; gives the line after it.</summary>
    private int ReadChapter(int at, List<Chapter> chapters, List<ArticleDraft> drafts)
    {
        var start = at;
        var own = _headings[at].Kind == HeadingKind.Chapter;
        var title = own ? HeadingTitle(at) : null;
        at = own ? Next(at) : at;
        var (sections, articles) = (new List<Section>(), new List<Article>());
        for (; at < _to && _headings[at].Kind != HeadingKind.Chapter; at = Next(at))
        {
            if (_headings[at].Kind == HeadingKind.Section)
            {
                sections.Add(new Section(_headings[at].Number, HeadingTitle(at), SpanOf(at, EndOfSection(at))));
            }
            else if (_headings[at].Kind == HeadingKind.Article)
            {
                var draft = ArticleReader.Read(_text, _lines, _headings[at], at, Next(at), sections.Count > 0 ? sections[^1].Number : null);
                drafts.Add(draft);
                articles.Add(draft.Article);
            }
        }

        if (own || articles.Count > 0)
        {
            chapters.Add(new Chapter(own ? _headings[start].Number : null, title, sections, articles, SpanOf(start, at)));
        }

        return at;
    }

    private int Next(int at)
    {
        for (at++; at < _to; at++)
        {
            if (_headings[at].Kind != HeadingKind.None)
            {
                return at;
            }
        }

        return _to;
    }

    private int EndOfSection(int at)
    {
        do
        {
            at = Next(at);
        }
        while (at < _to && _headings[at].Kind == HeadingKind.Article);

        return at;
    }

    private Span SpanOf(int from, int before) => _text.SpanOf(_lines[from].Start, _lines[Math.Max(from, before - 1)].End);

    /// <summary>What follows the number on its line and on the lines down to the next heading.</summary>
    private string? HeadingTitle(int at)
    {
        var parts = new List<string>();
        if (_headings[at].Rest < _lines[at].End)
        {
            parts.Add(_text.Clean[_headings[at].Rest.._lines[at].End]);
        }

        var end = Math.Min(Next(at), at + 1 + LongestTitle);
        for (var i = at + 1; i < end; i++)
        {
            parts.Add(_text.Clean.Substring(_lines[i].Start, _lines[i].Length));
        }

        var title = string.Join(' ', parts).Trim(' ', '.', ':', '-', '–');
        return title.Length == 0 ? null : title;
    }

    /// <summary>"QUY CHẾ" and what it is of, up to the bracket that says by which decision it was issued.</summary>
    private string? Title(int first)
    {
        var parts = new List<string>();
        var from = Math.Max(_from, TitleLine(first));
        for (var i = from; i < first && parts.Count < LongestTitle; i++)
        {
            var key = _text.Key.AsSpan(_lines[i].Start, _lines[i].Length);
            if (AfterTitle.IsMatch(key))
            {
                break;
            }

            parts.Add(_text.Clean.Substring(_lines[i].Start, _lines[i].Length));
        }

        var title = string.Join(' ', parts).Trim();
        return title.Length == 0 ? null : title;
    }

    /// <summary>In a paper that is its own regulation (a decree), the title begins at its name.</summary>
    private int TitleLine(int first)
    {
        for (var i = 0; i < first; i++)
        {
            var line = _lines[i];
            if (PaperName.IsMatch(_text.Clean.AsSpan(line.Start, line.Length)) && i >= _from)
            {
                return i;
            }
        }

        for (var i = 0; i < first && _from == first; i++)
        {
            if (PaperName.IsMatch(_text.Clean.AsSpan(_lines[i].Start, _lines[i].Length)))
            {
                return i;
            }
        }

        return _from;
    }

    [GeneratedRegex(@"^\(|^(?:ban hành )?kèm theo quyết định|^[-+•*\s]*căn cứ |^theo đề nghị|^số\s*:|^[\p{L} .-]{0,60}, ngày|^chính phủ |^-{2,}|: *$", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex AfterTitle { get; }

    [GeneratedRegex(@"^(?:QUY CHẾ|QUI CHẾ|QUY ĐỊNH(?! (?:CHUNG|CỤ THỂ|CHI TIẾT|KHÁC|CHUYỂN TIẾP|THI HÀNH))|ĐIỀU LỆ|NỘI QUY|NGHỊ ĐỊNH|NGHỊ QUYẾT|THÔNG TƯ|LUẬT|PHÁP LỆNH|QUYẾT ĐỊNH)(?:\s|$)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex PaperName { get; }
}
