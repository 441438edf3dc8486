using System.Globalization;
using System.Text;

namespace HaiDang.Adapters.Sheets;

/// <summary>Writes CSV by RFC 4180 in UTF-8 with its mark, row by row: what is not yet asked for is not yet in memory.</summary>
public static class CsvFile
{
    private const int Portion = 16 * 1024;

    /// <summary>Writes headings and rows. Days are dd/MM/yyyy; what looks like a formula gets an apostrophe before it.</summary>
    public static async Task WriteAsync(Stream to, Sheet sheet, CancellationToken ct)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, sheet.Headings);
        await foreach (var row in sheet.Rows.WithCancellation(ct))
        {
            Line(text, row.Select(cell => cell.Text ?? cell.Day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? cell.Number?.ToString(CultureInfo.InvariantCulture) ?? ""));
            if (text.Length < Portion) continue;
            await to.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), ct);
            text.Clear();
        }

        await to.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), ct);
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst) text.Append(',');
            isFirst = false;
            var safe = Formulas.LooksLikeOne(cell) ? "'" + cell : cell;
            text.Append(safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe);
        }

        text.Append("\r\n");
    }
}
