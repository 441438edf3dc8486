using System.Globalization;
using System.Text;
using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>A pasted list: columns between tabs or semicolons, or one title per line. Headings are recognised and may stand in any order.</summary>
public static class GivingText
{
    /// <summary>The columns: a key of the words, and the folded headings under which each is known.</summary>
    public static readonly IReadOnlyList<(string Key, string[] Headings)> Columns =
    [
        ("many.title", ["noi dung nhiem vu", "nhiem vu", "ten nhiem vu", "noi dung", "cong viec", "task", "title"]),
        ("many.agency", ["co quan chu tri", "chu tri", "don vi chu tri", "co quan", "don vi", "lead agency", "agency"]),
        ("many.product", ["san pham", "san pham phai co", "ket qua", "product"]),
        ("many.due", ["han hoan thanh", "han", "thoi han", "thoi gian hoan thanh", "ngay hoan thanh", "due", "due date"]),
        ("many.field", ["linh vuc", "field"]),
        ("many.source", ["nguon giao", "nguon", "source"]),
        ("many.document", ["van ban giao", "van ban", "so, ky hieu van ban", "so ky hieu", "document"]),
        ("many.coordinators", ["co quan phoi hop", "phoi hop", "don vi phoi hop", "coordinating agencies"]),
        ("many.content", ["ghi chu", "noi dung them", "dien giai", "yeu cau", "notes", "content"]),
    ];

    /// <summary>Reads a pasted list.</summary>
    public static IReadOnlyList<GivingLine> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var plain = text.ReplaceLineEndings("\n").Normalize().TrimStart('\uFEFF');
        char? separator = plain.Contains('\t') ? '\t' : plain.Contains(';') ? ';' : null;
        return separator is { } mark ? FromRows(Split(plain, mark)) : FromRows([.. plain.Split('\n').Select(line => (IReadOnlyList<string>)[line])]);
    }

    /// <summary>Takes rows of cells; the first one that says something may be the headings.</summary>
    public static IReadOnlyList<GivingLine> FromRows(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        List<GivingLine> lines = [];
        int[]? order = null;
        var isFirst = true;
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at].All(string.IsNullOrWhiteSpace)) continue;
            if (isFirst)
            {
                isFirst = false;
                order = Headings(rows[at]);
                if (order is not null) continue;
            }

            var cells = rows[at];
            lines.Add(GivingLine.Of(at + 1, order is null ? cells : [.. order.Select(column => column >= 0 && column < cells.Count ? cells[column] : "")]));
        }

        return lines;
    }

    /// <summary>The list as text with tabs, under its headings, to be corrected in place.</summary>
    public static string Write(IEnumerable<GivingLine> lines, IReadOnlyList<string> headings)
    {
        var text = new StringBuilder(string.Join('\t', headings));
        foreach (var line in lines) text.Append('\n').Append(string.Join('\t', line.Cells.Select(Cell)).TrimEnd('\t'));
        return text.ToString();
    }

    /// <summary>Reads a day: 31/12/2026, 31-12-2026, 31.12.2026, 31/12/26, 2026-12-31, or the number by which a workbook keeps a day.</summary>
    public static Result<DateOnly> Day(string text)
    {
        var typed = text.Trim();
        if (typed.Length == 0) return new Invalid("task.dueOn", nameof(GivingLine.Due));
        var plain = typed.Replace('.', '/').Replace('-', '/').Replace(" ", "", StringComparison.Ordinal);
        if (DateOnly.TryParseExact(plain, ["d/M/yyyy", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (DateOnly.TryParseExact(plain, "d/M/yy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return day.Year < 2000 ? day.AddYears(100) : day;
        if (int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 36_525 and < 73_051) return new DateOnly(1899, 12, 30).AddDays(serial);
        var isWithoutYear = plain.Split('/') is [{ Length: 1 or 2 } first, { Length: 1 or 2 } second] && first.All(char.IsAsciiDigit) && second.All(char.IsAsciiDigit);
        return new Invalid(isWithoutYear ? "many.dayWithoutYear" : "many.day", nameof(GivingLine.Due), typed);
    }

    private static string Cell(string text) => text.AsSpan().IndexOfAny("\t\n\"") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    // Two known headings, or one that stands alone: a task may well be called "Nhiệm vụ".
    private static int[]? Headings(IReadOnlyList<string> cells)
    {
        var folded = cells.Select(cell => Fold.Vi(cell.Replace("*", "", StringComparison.Ordinal))).ToList();
        int[] order = [.. Columns.Select(column => folded.FindIndex(cell => column.Headings.Contains(cell, StringComparer.Ordinal)))];
        var known = order.Count(at => at >= 0);
        return known >= 2 || (known == 1 && order[0] == 0 && cells.Count(cell => !string.IsNullOrWhiteSpace(cell)) == 1) ? order : null;
    }

    // Cells in quotes may hold the separator, line breaks, and quotes written twice, as spreadsheets copy them.
    private static List<IReadOnlyList<string>> Split(string text, char separator)
    {
        List<IReadOnlyList<string>> rows = [];
        List<string> row = [];
        var cell = new StringBuilder();
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] == '"' && cell.Length == 0 && Closing(text, at, separator) is var end and > 0)
            {
                cell.Append(text.AsSpan(at + 1, end - at - 1)).Replace("\"\"", "\"");
                at = end;
            }
            else if (at == text.Length || text[at] == '\n')
            {
                row.Add(cell.ToString());
                rows.Add(row);
                (row, _) = ([], cell.Clear());
            }
            else if (text[at] == separator)
            {
                row.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(text[at]);
            }
        }

        return rows;
    }

    // A quote that opens a cell must close right before a separator; else it is a letter like any other.
    private static int Closing(string text, int open, char separator)
    {
        for (var at = open + 1; at < text.Length; at++)
        {
            if (text[at] != '"') continue;
            if (at + 1 < text.Length && text[at + 1] == '"') at++;
            else return at + 1 == text.Length || text[at + 1] == separator || text[at + 1] == '\n' ? at : -1;
        }

        return -1;
    }
}
