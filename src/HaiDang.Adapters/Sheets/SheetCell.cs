namespace HaiDang.Adapters.Sheets;

/// <summary>What can stand in a cell that the program writes.</summary>
public readonly record struct SheetCell
{
    /// <summary>Words; never a formula, whatever they begin with.</summary>
    public string? Text { get; private init; }

    /// <summary>A day.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>A whole number.</summary>
    public int? Number { get; private init; }

    /// <summary>Words.</summary>
    public static implicit operator SheetCell(string? text) => new() { Text = text };

    /// <summary>A day, or an empty cell.</summary>
    public static implicit operator SheetCell(DateOnly? day) => new() { Day = day };

    /// <summary>A number.</summary>
    public static implicit operator SheetCell(int number) => new() { Number = number };
}

/// <summary>A sheet to be written: a title, headings that stay in sight, rows as they come.</summary>
/// <param name="Name">Name of the sheet, at most 31 letters.</param>
/// <param name="Headings">Headings.</param>
/// <param name="Widths">Widths of the columns, in letters.</param>
/// <param name="Rows">Rows; read once.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Headings, IReadOnlyList<int> Widths, IAsyncEnumerable<IReadOnlyList<SheetCell>> Rows);

/// <summary>Cells that a spreadsheet would take for a formula (OWASP: CSV injection).</summary>
public static class Formulas
{
    /// <summary>Would a spreadsheet that reads these words compute instead of showing them?</summary>
    public static bool LooksLikeOne(string text) => text.TrimStart(' ', '\u00A0', '\uFEFF') is { Length: > 0 } seen && seen[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';
}
