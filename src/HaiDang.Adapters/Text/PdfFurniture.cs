using System.Text.RegularExpressions;

namespace HaiDang.Adapters.Text;

/// <summary>Takes away what is printed around the text: page numbers, running heads and feet.</summary>
internal static partial class PdfFurniture
{
    private const int Edge = 3; // lines from the top or the bottom that may be furniture

    public static IReadOnlyList<PdfPage> Strip(IReadOnlyList<PdfPage> pages)
    {
        var repeated = pages.SelectMany((page, number) => Edges(page).Select(line => (Key: Key(page, line), number)))
            .GroupBy(edge => edge.Key).Where(group => group.Select(edge => edge.number).Distinct().Count() >= Math.Max(3, (pages.Count + 1) / 3))
            .Select(group => group.Key).ToHashSet();
        return [.. pages.Select((page, number) => page with { Lines = Strip(page, number, pages.Count, repeated) })];
    }

    private static List<PdfLine> Strip(PdfPage page, int number, int count, HashSet<(string, int)> repeated)
    {
        var edges = Edges(page).Where(line => repeated.Contains(Key(page, line)) || IsPageNumber(page, line, number, count)).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. page.Lines.Where(line => !edges.Contains(line))];
    }

    private static IEnumerable<PdfLine> Edges(PdfPage page) =>
        page.Lines.Count <= Edge * 2 ? page.Lines : page.Lines.Take(Edge).Concat(page.Lines.TakeLast(Edge));

    // Digits change from page to page; the height does not.
    private static (string, int) Key(PdfPage page, PdfLine line) =>
        (Digits().Replace(line.Text, "#"), (int)Math.Round((page.Height - line.Base) / 4));

    private static bool IsPageNumber(PdfPage page, PdfLine line, int number, int count)
    {
        if (line.Base > page.Height * 0.12 && line.Base < page.Height * 0.88) return false;
        var match = PageNumber().Match(line.Text);
        return match.Success && int.TryParse(match.Groups["printed"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture, out var printed)
            && (printed <= count || Math.Abs(printed - number) < count + 2000) && match.Length == line.Text.Length;
    }

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:[-–—]\s*)?(?:(?:Trang|Page)\s*)?(?<printed>[0-9]{1,4})(?:\s*[/|]\s*[0-9]{1,4})?(?:\s*[-–—])?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex PageNumber();
}
