using System.Text;
using System.Text.RegularExpressions;

namespace HaiDang.Adapters.Text;

/// <summary>Joins printed lines to paragraphs again, and sets blocks of two columns one column after the other.</summary>
internal static partial class PdfParagraphs
{
    private const double Tolerance = 8; // points that ends of lines may differ

    private static readonly string[] ColumnWords = ["CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI", "ĐẢNG CỘNG SẢN VIỆT NAM", "Nơi nhận", "Độc lập"];

    public static string Write(IReadOnlyList<PdfPage> pages)
    {
        var margins = pages.GroupBy(Shape).ToDictionary(group => group.Key, Margins);
        var text = new StringBuilder();
        Placed? before = null;
        foreach (var page in pages)
        {
            var (left, right) = margins[Shape(page)];
            var top = true;
            foreach (var line in Columns(page.Lines))
            {
                var placed = new Placed(line.Line, left, right, line.IsColumn);
                if (before is null) text.Append(line.Line.Text);
                else if (Continues(before, placed, top)) Join(text, line.Line.Text);
                else text.Append('\n').Append(line.Line.Text);
                before = placed;
                top = false;
            }
        }

        return text.Append('\n').ToString();
    }

    private static (int, int) Shape(PdfPage page) => ((int)page.Width, (int)page.Height);

    // The column of text: where many lines begin furthest left, and where the longest end.
    private static (double Left, double Right) Margins(IEnumerable<PdfPage> pages)
    {
        var lines = pages.SelectMany(page => page.Lines).Where(line => line.Pieces.Count == 1 && line.First.Text.Length > 30).ToList();
        if (lines.Count == 0) return (0, double.MaxValue);
        var rights = lines.Select(line => line.Right).Order().ToList();
        var lefts = lines.Select(line => line.Left).Order().ToList();
        return (lefts[lefts.Count / 20], rights[Math.Min(rights.Count - 1, rights.Count * 19 / 20)]);
    }

    private static bool Continues(Placed before, Placed next, bool acrossPages)
    {
        var (a, b) = (before.Line, next.Line);
        if (before.IsColumn || next.IsColumn || a.Pieces.Count > 1 || b.Pieces.Count > 1) return false;
        if (Starts().IsMatch(b.First.Text) || a.First.Text.EndsWith("./.", StringComparison.Ordinal)) return false;
        if (Dash().IsMatch(b.First.Text) && (next.Indent > Tolerance || a.First.Text[^1] is '.' or ';' or ':' or ',')) return false; // else “Bà Rịa - Vũng Tàu”
        if (Math.Abs(a.Size - b.Size) > 1.2 || a.IsBold != b.IsBold) return false;
        if (!acrossPages && a.Base - b.Base > a.Size * 2.2) return false;
        if (IsCentred(before) && (IsCentred(next) || next.Indent > Tolerance)) return false;
        if (a.Right + (a.Size * 0.25) + b.First.FirstWord <= before.RightMargin - 1) return false; // its first word would have fitted
        if (b.Left <= a.Left + Tolerance) return next.Indent <= Tolerance || before.Indent <= Tolerance || !IsSentence(a.First.Text, b.First.Text);
        return (Starts().IsMatch(a.First.Text) || Dash().IsMatch(a.First.Text)) && !IsSentence(a.First.Text, b.First.Text); // hanging indent of a list
    }

    private static bool IsSentence(string before, string next) =>
        before[^1] is '.' or ';' or ':' or '!' or '?' && char.IsUpper(next[0]);

    private static bool IsCentred(Placed placed) =>
        placed.Indent > Tolerance * 3 && Math.Abs(placed.Indent - (placed.RightMargin - placed.Line.Right)) < Tolerance * 2;

    private static void Join(StringBuilder text, string next)
    {
        var last = text[^1];
        if (last == '\u00AD') text.Length--;
        else if (last == '-' && text.Length > 1 && char.IsLetterOrDigit(text[^2]))
        {
            // Vietnamese breaks no word, so a hyphen at the end belongs to a symbol (QĐ-BCĐ) or to a broken foreign word.
            if (char.IsLower(text[^2]) && char.IsLower(next[0])) text.Length--;
        }
        else text.Append(' ');

        text.Append(next);
    }

    // A block of two columns reaches from its first divided line over the lines that keep to one side of the gap.
    private static IEnumerable<(PdfLine Line, bool IsColumn)> Columns(IReadOnlyList<PdfLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Pieces.Count != 2 || Block(lines, i) is not var (end, gap))
            {
                yield return (lines[i], false);
                continue;
            }

            var pieces = lines.Skip(i).Take(end - i).SelectMany(line => line.Pieces).ToList();
            foreach (var piece in pieces.Where(piece => piece.Left < gap)) yield return (new PdfLine([piece]), true);
            foreach (var piece in pieces.Where(piece => piece.Left >= gap)) yield return (new PdfLine([piece]), true);
            i = end - 1;
        }
    }

    private static (int End, double Gap)? Block(IReadOnlyList<PdfLine> lines, int start)
    {
        var (from, to) = (lines[start].Pieces[0].Right, lines[start].Pieces[1].Left);
        var end = start + 1;
        for (; end < lines.Count; end++)
        {
            var line = lines[end];
            if (line.Pieces.Count > 2 || lines[end - 1].Base - line.Base > line.Size * 6) break;
            if (line.Pieces.Count == 2)
            {
                var (left, right) = (Math.Max(from, line.Pieces[0].Right), Math.Min(to, line.Pieces[1].Left));
                if (left >= right) break;
                (from, to) = (left, right);
            }
            else if (line.Left < to && line.Right > from)
            {
                // A line over the gap ends the block unless it can narrow it.
                if (line.Right < to && line.Right - line.Left < to / 1.2 && line.Left < from) from = Math.Max(from, line.Right);
                else if (line.Left > from && line.Right > to) to = Math.Min(to, line.Left);
                else break;
            }
        }

        var block = lines.Skip(start).Take(end - start).ToList();
        return block.Exists(line => ColumnWords.Any(word => line.Text.Contains(word, StringComparison.OrdinalIgnoreCase))) ? (end, (from + to) / 2) : null;
    }

    private sealed record Placed(PdfLine Line, double LeftMargin, double RightMargin, bool IsColumn)
    {
        public double Indent => Line.Left - LeftMargin;
    }

    [GeneratedRegex(@"^(?:(?:Điều|Chương|Mục|Phần|Phụ lục|CHƯƠNG|MỤC|PHẦN)\s+[0-9IVXLC]+(?:\s*[.:]|$)|[0-9]{1,3}(?:\.[0-9]{1,3})*[.)/]\s|[IVXLC]{1,6}[.)]\s|\(?[a-zđ0-9]{1,2}\)\s|[+•*]\s|Căn cứ\b|Theo đề nghị\b|Xét đề nghị\b|Nơi nhận|Kính gửi|Số:|QUYẾT ĐỊNH|QUY CHẾ)", RegexOptions.NonBacktracking)]
    private static partial Regex Starts();

    [GeneratedRegex(@"^[-–—]\s", RegexOptions.NonBacktracking)]
    private static partial Regex Dash();
}
