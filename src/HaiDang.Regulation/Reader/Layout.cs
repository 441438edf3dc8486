using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>Which lines are the issuing decision (or header) and which the regulation: each a range of lines, end exclusive.</summary>
/// <param name="Header">Lines of the header or decision.</param>
/// <param name="Body">Lines of the regulation.</param>
/// <param name="Tail">Signature, recipients and annexes after the regulation.</param>
/// <param name="OwnArticles">Articles of the decision itself.</param>
internal sealed record Layout(Range Header, Range Body, Range Tail, int OwnArticles)
{
    public static Range Nothing => 0..0;
}

/// <summary>Parts the decision from the regulation that it issues, and both from annexes.</summary>
internal static partial class LayoutReader
{
    private const int MostDecisionArticles = 9;

    public static Layout Read(SourceText text, IReadOnlyList<Line> lines, Heading[] headings)
    {
        var articles = Enumerable.Range(0, lines.Count).Where(i => headings[i].Kind == HeadingKind.Article).ToList();
        if (articles.Count == 0)
        {
            return new Layout(0..lines.Count, Layout.Nothing, Layout.Nothing, 0);
        }

        var restart = articles.FindIndex(1, i => headings[i].Value == 1);
        var title = FirstTitle(text, lines, 0, articles[0]);
        title = title is { } at && Enumerable.Range(at, articles[0] - at).Any(i => Decides.IsMatch(text.Key.AsSpan(lines[i].Start, lines[i].Length))) ? null : title;
        if (restart < 0)
        {
            return Single(text, lines, headings, articles, title);
        }

        var second = articles[restart];
        var begin = FirstTitle(text, lines, articles[restart - 1] + 1, second) ?? FirstChapter(headings, articles[restart - 1] + 1, second) ?? second;
        if (title is null && restart <= MostDecisionArticles && !HasChapter(headings, articles[0]))
        {
            var end = articles.FindIndex(restart + 1, i => headings[i].Value == 1);
            var limit = end < 0 ? lines.Count : CutBefore(text, lines, articles[end - 1] + 1, articles[end]);
            return Attached(text, lines, articles.Take(end < 0 ? articles.Count : end).Last(), begin, limit, restart);
        }

        if (IsContents(headings, articles, restart))
        {
            var last = articles.FindIndex(restart + 1, i => headings[i].Value == 1);
            var start = FirstTitle(text, lines, articles[restart - 1] + 1, second) ?? FirstChapter(headings, articles[restart - 1] + 1, second) ?? second;
            var whole = Bounds(text, lines, articles[last < 0 ? ^1 : last - 1], start, last < 0 ? lines.Count : articles[last]);
            return new Layout(0..start, whole, whole.End.Value..lines.Count, 0);
        }

        var body = Bounds(text, lines, articles[restart - 1], title ?? 0, CutBefore(text, lines, articles[restart - 1] + 1, second));
        return new Layout(0..First(headings, articles), body, body.End.Value..lines.Count, 0);
    }

    private static Layout Single(SourceText text, IReadOnlyList<Line> lines, Heading[] headings, List<int> articles, int? title)
    {
        if (title is null && articles.Count <= MostDecisionArticles && IssuesOnly(text, lines, articles))
        {
            return new Layout(0..lines.Count, Layout.Nothing, Layout.Nothing, articles.Count);
        }

        var start = title ?? First(headings, articles);
        var body = Bounds(text, lines, articles[^1], start, lines.Count);
        return new Layout(0..First(headings, articles), body, body.End.Value..lines.Count, 0);
    }

    /// <summary>A table of contents: as many headings as the text after it has, and no text below them.</summary>
    private static bool IsContents(Heading[] headings, List<int> articles, int restart)
    {
        var between = Enumerable.Range(articles[0], articles[restart - 1] - articles[0]).Count(i => headings[i].Kind == HeadingKind.None);
        return restart >= 3 && articles.Count - restart >= restart && between * 3 < restart
            && Enumerable.Range(0, restart).All(i => headings[articles[i]].Value == headings[articles[restart + i]].Value);
    }

    private static Layout Attached(SourceText text, IReadOnlyList<Line> lines, int lastArticle, int begin, int limit, int own)
    {
        var body = Bounds(text, lines, lastArticle, begin, limit);
        return new Layout(0..begin, body, body.End.Value..lines.Count, own);
    }

    private static Range Bounds(SourceText text, IReadOnlyList<Line> lines, int lastArticle, int begin, int limit)
    {
        for (var i = lastArticle + 1; i < limit; i++)
        {
            if (IsTail(text, lines[i]))
            {
                return begin..i;
            }
        }

        return begin..limit;
    }

    /// <summary>Does a signature, a list of recipients or an annex begin here?</summary>
    public static bool IsTail(SourceText text, Line line)
    {
        var key = text.Key.AsSpan(line.Start, Math.Min(line.Length, 80));
        return TailStart.IsMatch(key) || (IsUpper(text.Clean, line) && Office.IsMatch(key));
    }

    /// <summary>No lower-case letter, and at least two capital ones.</summary>
    public static bool IsUpper(string clean, Line line)
    {
        var capitals = 0;
        for (var i = line.Start; i < line.End; i++)
        {
            if (char.IsLower(clean[i]))
            {
                return false;
            }

            capitals += char.IsUpper(clean[i]) ? 1 : 0;
        }

        return capitals >= 2;
    }

    private static int First(Heading[] headings, List<int> articles) => FirstChapter(headings, 0, articles[0]) ?? articles[0];

    private static bool HasChapter(Heading[] headings, int before) => FirstChapter(headings, 0, before) is not null;

    private static int? FirstChapter(Heading[] headings, int from, int before)
    {
        for (var i = from; i < before; i++)
        {
            if (headings[i].Kind is HeadingKind.Chapter or HeadingKind.Part)
            {
                return i;
            }
        }

        return null;
    }

    private static int? FirstTitle(SourceText text, IReadOnlyList<Line> lines, int from, int before)
    {
        for (var i = from; i < before; i++)
        {
            var length = Math.Min(lines[i].Length, 40);
            if (Title.IsMatch(text.Clean.AsSpan(lines[i].Start, length)) && !Placement.IsMatch(text.Key.AsSpan(lines[i].Start, length)))
            {
                return i;
            }
        }

        return null;
    }

    private static int CutBefore(SourceText text, IReadOnlyList<Line> lines, int from, int second)
    {
        for (var i = from; i < second; i++)
        {
            if (IsTail(text, lines[i]) || Title.IsMatch(text.Clean.AsSpan(lines[i].Start, Math.Min(lines[i].Length, 40))))
            {
                return i;
            }
        }

        return second;
    }

    /// <summary>A decision that issues a regulation which is not in the text.</summary>
    private static bool IssuesOnly(SourceText text, IReadOnlyList<Line> lines, List<int> articles)
    {
        var line = lines[articles[0]];
        var end = articles[0] + 1 < lines.Count ? lines[articles[0] + 1].End : line.End;
        return Issues.IsMatch(text.Key.AsSpan(line.Start, Math.Min(end - line.Start, 400)));
    }

    [GeneratedRegex(@"^(?:QUY CHẾ|QUI CHẾ|QUY ĐỊNH(?! (?:CHUNG|CỤ THỂ|CHI TIẾT|KHÁC|CHUYỂN TIẾP|THI HÀNH))|ĐIỀU LỆ|NỘI QUY|QUY ƯỚC)(?:\s|$)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Title { get; }

    /// <summary>"QUYẾT ĐỊNH:" just before the first article: what stands above it is the title of the decision.</summary>
    [GeneratedRegex(@"^(?:quyết định|quyết nghị|nghị quyết)\s*:?$", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Decides { get; }

    [GeneratedRegex(@"^(?:quy định|quy chế) (?:tại|này|của pháp luật)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Placement { get; }

    [GeneratedRegex(@"ban hành (?:kèm theo|quy chế|bản quy chế|quy định)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Issues { get; }

    [GeneratedRegex(@"^(?:nơi nhận|tm\s*\.|t/m\b|kt\s*\.|k/t\b|tl\s*\.|tuq\s*\.|phụ lục|biểu mẫu|mẫu số)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex TailStart { get; }

    [GeneratedRegex(@"^(?:q\.\s*)?(?:trưởng|phó|chủ tịch|tổ trưởng|giám đốc|bộ trưởng|bí thư|thủ tướng|ban chỉ đạo|hội đồng|ủy ban|chánh|tổng|hiệu trưởng|quyết định$)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Office { get; }
}
