namespace HaiDang.Core.Assignments;

/// <summary>One line of a list of tasks to be given, as typed, pasted or read from a workbook. Empty cells take what is said for all.</summary>
public sealed record GivingLine
{
    /// <summary>Number of the line where it came from, from 1.</summary>
    public int Number { get; init; }

    /// <summary>What is to be done.</summary>
    public string Title { get; init; } = "";

    /// <summary>The agency in charge by name or abbreviation, or the support team.</summary>
    public string Agency { get; init; } = "";

    /// <summary>The product expected.</summary>
    public string Product { get; init; } = "";

    /// <summary>Last day, in any usual way of writing.</summary>
    public string Due { get; init; } = "";

    /// <summary>Lĩnh vực.</summary>
    public string Field { get; init; } = "";

    /// <summary>By what it is given.</summary>
    public string Source { get; init; } = "";

    /// <summary>The paper that orders it.</summary>
    public string Document { get; init; } = "";

    /// <summary>Coordinating agencies, separated by commas.</summary>
    public string Coordinators { get; init; } = "";

    /// <summary>More words.</summary>
    public string Content { get; init; } = "";

    /// <summary>The cells in the order of <see cref="GivingText.Columns"/>.</summary>
    public IReadOnlyList<string> Cells => [Title, Agency, Product, Due, Field, Source, Document, Coordinators, Content];

    /// <summary>From cells in that order; missing ones are empty.</summary>
    public static GivingLine Of(int number, IReadOnlyList<string> cells)
    {
        string At(int column) => column < cells.Count ? cells[column].Trim() : "";
        return new GivingLine { Number = number, Title = At(0), Agency = At(1), Product = At(2), Due = At(3), Field = At(4), Source = At(5), Document = At(6), Coordinators = At(7), Content = At(8) };
    }

    /// <summary>With what is said for all in its empty cells.</summary>
    public GivingLine With(GivingLine common) => Of(Number, [.. Cells.Select((cell, column) => cell.Length > 0 ? cell : common.Cells[column])]);
}
