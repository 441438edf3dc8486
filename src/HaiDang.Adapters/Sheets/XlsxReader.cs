using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace HaiDang.Adapters.Sheets;

/// <summary>The rows of a workbook as text, or why there are none.</summary>
/// <param name="Rows">Rows from the first, empty ones too, so that a row's place is its number less one.</param>
/// <param name="Problem">Key of the words that say what is wrong; null when it was read.</param>
public sealed record SheetRows(IReadOnlyList<IReadOnlyList<string>> Rows, string? Problem);

/// <summary>
/// Reads the first visible sheet of a workbook as text. Files are hostile: bounded in size, rows, columns and what they unpack to; nothing is computed,
/// no outside reference is followed. A formula gives the value that was kept with it, or an error mark.
/// </summary>
public static class XlsxReader
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>Rows at most.</summary>
    public const int MaxRows = 2000;

    private const int MaxColumns = 50;
    private const int MaxEntries = 1000;
    private const long MaxUnpacked = 60L * 1024 * 1024;
    private const int MaxRatio = 200;
    private const int SmallPart = 2 * 1024 * 1024;
    private const string NoValue = "#VALUE!";

    /// <summary>Reads a stream from where it stands.</summary>
    public static async Task<SheetRows> ReadAsync(Stream content, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
        {
            if (bytes.Length + read > MaxBytes) return No("sheet.tooLarge");
            bytes.Write(buffer, 0, read);
        }

        bytes.Position = 0;
        return Read(bytes);
    }

    private static SheetRows Read(MemoryStream bytes)
    {
        try
        {
            if (bytes.Length < 4 || bytes.GetBuffer() is not [(byte)'P', (byte)'K', ..]) return No("sheet.notXlsx");
            using var zip = new ZipArchive(bytes, ZipArchiveMode.Read);
            if (zip.Entries.Count > MaxEntries) return No("sheet.tooComplex");
            var unpacked = 0L;
            XmlReader? Open(string path)
            {
                if (zip.Entries.FirstOrDefault(entry => string.Equals(entry.FullName, path.TrimStart('/'), StringComparison.OrdinalIgnoreCase)) is not { } entry) return null;
                var limit = Math.Min(MaxUnpacked - unpacked, Math.Max(SmallPart, entry.CompressedLength * MaxRatio));
                return XmlReader.Create(new BoundedStream(entry.Open(), limit, read => unpacked += read), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreWhitespace = false, MaxCharactersInDocument = MaxUnpacked });
            }

            if (Open("xl/workbook.xml") is not { } workbook) return No("sheet.notXlsx");
            var (id, is1904) = FirstSheet(workbook);
            var target = id is null || Open("xl/_rels/workbook.xml.rels") is not { } relations ? null : Target(relations, id);
            if (target is null || Open(target.StartsWith('/') ? target : "xl/" + target) is not { } sheet) return No("sheet.broken");
            var shared = Open("xl/sharedStrings.xml") is { } strings ? Shared(strings) : [];
            var days = Open("xl/styles.xml") is { } styles ? DayStyles(styles) : [];
            return Rows(sheet, shared, days, is1904);
        }
        catch (TooMuchException error)
        {
            return No(error.Message);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or XmlException or NotSupportedException or ArgumentException or OverflowException or FormatException)
        {
            return No("sheet.broken");
        }
    }

    private static SheetRows No(string problem) => new([], problem);

    private static (string? Id, bool Is1904) FirstSheet(XmlReader xml)
    {
        using (xml)
        {
            string? id = null;
            var is1904 = false;
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "workbookPr") is1904 = xml.GetAttribute("date1904") is "1" or "true";
                if (xml.LocalName == "sheet" && id is null && xml.GetAttribute("state") is null or "visible")
                    id = xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships") ?? id;
            }

            return (id, is1904);
        }
    }

    private static string? Target(XmlReader xml, string id)
    {
        using (xml)
        {
            while (xml.Read())
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Id") == id && xml.GetAttribute("TargetMode") != "External") return xml.GetAttribute("Target");
            return null;
        }
    }

    // The words of one string: its runs without the reading aids of East Asian text.
    private static List<string> Shared(XmlReader xml)
    {
        using (xml)
        {
            List<string> found = [];
            while (xml.Read())
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si") found.Add(Words(xml));
            return found;
        }
    }

    private static string Words(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var (text, depth, aid, word) = (new StringBuilder(), xml.Depth, false, false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element) (aid, word) = (aid || xml.LocalName == "rPh", xml.LocalName == "t" && !xml.IsEmptyElement);
            else if (xml.NodeType == XmlNodeType.EndElement) (aid, word) = (aid && xml.LocalName != "rPh", false);
            else if (word && !aid && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) text.Append(xml.Value);
        }

        return text.ToString();
    }

    private static HashSet<int> DayStyles(XmlReader xml)
    {
        using (xml)
        {
            HashSet<int> formats = [.. Enumerable.Range(14, 9), .. Enumerable.Range(27, 10), .. Enumerable.Range(45, 3), .. Enumerable.Range(50, 9)], styles = [];
            var (inside, at) = (false, 0);
            while (xml.Read())
            {
                if (xml.LocalName == "cellXfs") inside = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "numFmt" && int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && IsDay(xml.GetAttribute("formatCode") ?? "")) formats.Add(id);
                if (inside && xml.LocalName == "xf")
                {
                    if (int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var format) && formats.Contains(format)) styles.Add(at);
                    at++;
                }
            }

            return styles;
        }
    }

    // A format that shows a day or a year: letters outside quotes and brackets.
    private static bool IsDay(string format)
    {
        var (quoted, bracket) = (false, false);
        foreach (var letter in format)
        {
            if (letter == '"') quoted = !quoted;
            else if (!quoted && letter is '[' or ']') bracket = letter == '[';
            else if (!quoted && !bracket && letter is 'd' or 'D' or 'y' or 'Y') return true;
        }

        return false;
    }

    private static SheetRows Rows(XmlReader xml, List<string> shared, HashSet<int> days, bool is1904)
    {
        using (xml)
        {
            List<IReadOnlyList<string>> rows = [];
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row") continue;
                var number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : rows.Count + 1;
                var cells = xml.IsEmptyElement ? [] : Cells(xml, shared, days, is1904);
                if (cells.All(string.IsNullOrWhiteSpace)) continue;
                if (number > MaxRows) throw new TooMuchException("sheet.tooManyRows");
                while (rows.Count < number - 1) rows.Add([]);
                rows.Add(cells);
            }

            return new SheetRows(rows, null);
        }
    }

    private static List<string> Cells(XmlReader xml, List<string> shared, HashSet<int> days, bool is1904)
    {
        List<string> cells = [];
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            var column = xml.GetAttribute("r") is { } place ? ColumnOf(place) : cells.Count;
            var (kind, style) = (xml.GetAttribute("t"), int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var named) ? named : -1);
            var text = xml.IsEmptyElement ? "" : Value(xml, kind, days.Contains(style), shared, is1904);
            if (column >= MaxColumns) continue;
            while (cells.Count <= column) cells.Add("");
            cells[column] = text;
        }

        return cells;
    }

    private static string Value(XmlReader xml, string? kind, bool isDay, List<string> shared, bool is1904)
    {
        var (depth, formula, value, words) = (xml.Depth, false, (string?)null, "");
        var name = "";
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                name = xml.LocalName;
                if (name == "f") formula = true;
                if (name == "is") words = Words(xml);
            }
            else if (name == "v" && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
            {
                value += xml.Value;
            }
        }

        if (kind == "inlineStr") return words;
        if (value is null) return formula ? NoValue : "";
        if (kind == "s") return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : "";
        if (kind is "str" or "e" or "d") return value;
        if (isDay && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is > 0 and < 2_958_466)
            return new DateOnly(1899, 12, 30).AddDays((int)serial + (is1904 ? 1462 : 0)).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        return value;
    }

    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetter).Take(4)) column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        return column - 1 is >= 0 and var at ? at : 0;
    }

    private sealed class TooMuchException(string problem) : IOException(problem);

    /// <summary>Counts what is really unpacked, since the sizes in the directory may lie.</summary>
    private sealed class BoundedStream(Stream inner, long limit, Action<int> count) : Stream
    {
        private long seen;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => seen; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count1)
        {
            var read = inner.Read(buffer, offset, count1);
            seen += read;
            count(read);
            return seen > limit ? throw new TooMuchException("sheet.tooComplex") : read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count1) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
