using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Content;

namespace HaiDang.Adapters.Text;

/// <summary>Puts the letters of a page together to lines by where they stand, whatever their order in the file.</summary>
internal static partial class PdfLines
{
    private const double Gap = 2.5;      // ems between two pieces of one line
    private const double Space = 0.18;   // ems between two words
    private const double Twice = 0.7;    // points between two prints of one letter
    private const double Together = 0.4; // ems that base lines of one line may differ

    public static PdfPage Of(Page page)
    {
        var letters = Upright(page.Letters);
        var runs = Runs(letters);
        List<List<Run>> rows = [];
        foreach (var run in runs.OrderByDescending(run => run.Base).ThenBy(run => run.Left))
        {
            // Superscripts stand above the base line of their row, so look back over it and not only at the last run.
            if (rows.Count > 0 && rows[^1][0].Base - run.Base < Math.Max(run.Size, rows[^1][0].Size) * Together) rows[^1].Add(run);
            else rows.Add([run]);
        }

        return new PdfPage(page.Width, page.Height, [.. rows.Select(Line).Where(line => line.Pieces.Count > 0)]);
    }

    // Watermarks and stamps are drawn askew; bold is sometimes drawn by printing a letter twice.
    private static IEnumerable<Letter> Upright(IReadOnlyList<Letter> letters)
    {
        var askew = letters.All(letter => letter.TextOrientation != TextOrientation.Horizontal);
        Dictionary<(string, int, int), (double X, double Y)> seen = [];
        return letters.Where(letter => letter.Value is { Length: > 0 } && (askew || letter.TextOrientation == TextOrientation.Horizontal)
            && double.IsFinite(letter.StartBaseLine.X) && double.IsFinite(letter.StartBaseLine.Y) && double.IsFinite(letter.EndBaseLine.X)
            && (string.IsNullOrWhiteSpace(letter.Value) || IsNew(seen, letter)));
    }

    private static bool IsNew(Dictionary<(string, int, int), (double X, double Y)> seen, Letter letter)
    {
        var (x, y) = (letter.StartBaseLine.X, letter.StartBaseLine.Y);
        var (column, row) = ((int)Math.Floor(x), (int)Math.Floor(y));
        for (var dx = -1; dx <= 1; dx++)
            for (var dy = -1; dy <= 1; dy++)
                if (seen.TryGetValue((letter.Value, column + dx, row + dy), out var other) && Math.Abs(other.X - x) < Twice && Math.Abs(other.Y - y) < Twice) return false;
        return seen.TryAdd((letter.Value, column, row), (x, y));
    }

    // Letters in the order of the file stay together while they advance on one base line: a mark follows its letter.
    // A letter borrowed from another font is printed later, into the gap that was left for it.
    private static List<Run> Runs(IEnumerable<Letter> letters)
    {
        List<Run> runs = [];
        Run? run = null;
        (double Right, double Base)? space = null;
        foreach (var letter in letters)
        {
            var size = letter.PointSize is > 0.5 and < 500 ? letter.PointSize : 12;
            var (left, right, at) = (letter.StartBaseLine.X, Math.Max(letter.StartBaseLine.X, letter.EndBaseLine.X), letter.StartBaseLine.Y);
            if (string.IsNullOrWhiteSpace(letter.Value))
            {
                if (run is not null && Math.Abs(run.Base - at) <= 0.5 && Math.Abs(left - run.Right) < size * Space) run.SpaceAfter = true;
                space = (right, at);
                run = null;
                continue;
            }

            if (run is null || Math.Abs(run.Base - at) > 0.5 || left < run.Right - (size * 0.6) || left > run.Right + (size * Space) || run.Font != letter.FontName)
            {
                runs.Add(run = new Run(letter.FontName, letter.FontDetails?.IsBold == true || IsBold(letter.FontName), left, at));
                run.SpaceBefore = space is var (end, line) && Math.Abs(line - at) <= 0.5 && Math.Abs(left - end) < size * Space;
                space = null;
            }

            run.Add(letter.Value, right, size);
        }

        return runs;
    }

    private static bool IsBold(string? font) => font is not null && (font.Contains("Bold", StringComparison.OrdinalIgnoreCase) || font.Contains("Black", StringComparison.OrdinalIgnoreCase));

    private static PdfLine Line(List<Run> row)
    {
        row.Sort((a, b) => a.Left.CompareTo(b.Left));
        List<PdfPiece> pieces = [];
        List<Run> piece = [];
        foreach (var run in row)
        {
            if (piece.Count > 0 && run.Left - piece.Max(one => one.Right) > run.Size * Gap)
            {
                Add(pieces, piece);
                piece = [];
            }

            piece.Add(run);
        }

        Add(pieces, piece);
        if (pieces is [var label, var rest] && Label().IsMatch(label.Text))
            pieces = [rest with { Text = $"{label.Text} {rest.Text}", Left = label.Left, IsBold = label.IsBold && rest.IsBold, FirstWord = label.FirstWord }];
        return new PdfLine(pieces);
    }

    private static void Add(List<PdfPiece> pieces, List<Run> runs)
    {
        var text = new StringBuilder();
        Run? before = null;
        foreach (var run in runs)
        {
            if (before is not null && (before.SpaceAfter || run.SpaceBefore || run.Left - before.Right > run.Size * Space)) text.Append(' ');
            text.Append(run.Words());
            before = run;
        }

        var words = text.ToString().Trim();
        if (words.Length == 0) return;
        var (left, right) = (runs.Min(run => run.Left), runs.Max(run => run.Right));
        var first = words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? space : words.Length;
        pieces.Add(new PdfPiece(words, left, right, runs[0].Base, runs.Max(run => run.Size), runs.TrueForAll(run => run.IsBold), (right - left) * first / words.Length));
    }

    // A number and its text stand a tab apart.
    [GeneratedRegex(@"^(?:(?:Điều|Chương|Mục|Phần)\s+[0-9IVXLC]+[.:]?|[0-9]{1,3}(?:\.[0-9]{1,3})*[.)]|[IVXLC]{1,6}[.)]|[a-zđ]{1,2}\)|[-–—+•])$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    private sealed class Run(string? font, bool bold, double left, double at)
    {
        private readonly StringBuilder text = new();

        public string? Font => font;

        public bool IsBold => bold;

        public double Left => left;

        public double Base => at;

        public double Right { get; private set; } = double.MinValue;

        public double Size { get; private set; }

        public bool SpaceBefore { get; set; }

        public bool SpaceAfter { get; set; }

        public void Add(string value, double right, double size)
        {
            text.Append(value);
            Right = Math.Max(Right, right);
            Size = Math.Max(Size, size);
        }

        /// <summary>The letters, converted when the font is one of an old encoding.</summary>
        public string Words()
        {
            var (encoding, capitals) = OldEncodings.OfFont(font);
            var words = text.ToString();
            if (encoding is OldEncoding.None || words.Any(c => c > '\u00FF' && char.IsLetter(c))) return words;
            words = OldEncodings.Convert(words, encoding);

            // Code AD is ư in TCVN3, a hyphen in the encoding that a PDF then names.
            if (encoding is OldEncoding.Tcvn3 && words.Contains('-', StringComparison.Ordinal) && words.Replace('-', 'ư') is var read && words.Length > 1
                && Syllables.IsValid(read.TrimEnd('.', ',', ';', ':', ')').TrimStart('('))) words = read;
            return capitals ? words.ToUpperInvariant() : words;
        }
    }
}
