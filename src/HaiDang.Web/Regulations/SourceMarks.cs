using HaiDang.Regulation.Reader;

namespace HaiDang.Web.Regulations;

/// <summary>A run of words that the same norms rest on.</summary>
/// <param name="Norms">Numbers of the norms on the page; empty for words that no norm rests on.</param>
/// <param name="Starts">Those whose words begin here.</param>
/// <param name="Ends">Those whose words end here.</param>
/// <param name="From">Where it begins in the source.</param>
public sealed record MarkedPart(string Text, IReadOnlyList<int> Norms, IReadOnlyList<int> Starts, IReadOnlyList<int> Ends, int From);

/// <summary>Cuts a part of the source into paragraphs and runs, so that overlapping quotes of norms can be marked; every letter stays.</summary>
public static class SourceMarks
{
    /// <summary>The paragraphs of a part of the source, blank lines left out.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="part">The part to show.</param>
    /// <param name="norms">Where the words of each norm stand, with its number on the page.</param>
    public static IReadOnlyList<IReadOnlyList<MarkedPart>> Cut(string source, Span part, IReadOnlyList<(Span Words, int Number)> norms)
    {
        List<IReadOnlyList<MarkedPart>> paragraphs = [];
        var end = Math.Min(source.Length, part.Start + part.Length);
        for (var start = part.Start; start < end;)
        {
            var newline = source.IndexOf('\n', start, end - start);
            var stop = newline < 0 ? end : newline;
            if (!source.AsSpan(start, stop - start).IsWhiteSpace()) paragraphs.Add(Runs(source, start, stop, norms));
            start = stop + 1;
        }

        return paragraphs;
    }

    private static List<MarkedPart> Runs(string source, int start, int stop, IReadOnlyList<(Span Words, int Number)> norms)
    {
        var here = norms.Where(norm => norm.Words.Start < stop && EndOf(norm.Words) > start).ToList();
        var cuts = here.SelectMany(norm => new[] { norm.Words.Start, EndOf(norm.Words) }).Where(cut => cut > start && cut < stop).Append(start).Append(stop).Distinct().Order().ToList();
        List<MarkedPart> parts = [];
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var (from, to) = (cuts[i], cuts[i + 1]);
            var over = here.Where(norm => norm.Words.Start <= from && EndOf(norm.Words) >= to).ToList();
            parts.Add(new MarkedPart(
                source[from..to], [.. over.Select(norm => norm.Number).Distinct()],
                [.. over.Where(norm => norm.Words.Start == from).Select(norm => norm.Number)], [.. over.Where(norm => EndOf(norm.Words) == to).Select(norm => norm.Number)], from));
        }

        return parts;
    }

    private static int EndOf(Span words) => words.Start + words.Length;
}
