using HaiDang.Adapters.Sheets;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Web.Hosting;
using HaiDang.Web.Resources;
using Microsoft.Extensions.Localization;

namespace HaiDang.Web.Assignments.Many;

/// <summary>The columns of the register as words and cells: on the page, in a file, on paper.</summary>
public static class RegisterSheet
{
    /// <summary>The order that a column's heading asks for; null when it cannot be sorted by.</summary>
    public static RegisterSort? SortOf(RegisterColumn column) => column switch
    {
        RegisterColumn.Due => RegisterSort.Due, RegisterColumn.Agency => RegisterSort.Agency, RegisterColumn.State => RegisterSort.State, RegisterColumn.GivenOn => RegisterSort.Given, _ => null,
    };

    /// <summary>The words of a cell that has no look of its own.</summary>
    public static string TextOf(ListAssignments.Row row, RegisterColumn column, Texts texts) => column switch
    {
        RegisterColumn.Giver => row.GivenByTitle,
        RegisterColumn.Agency => row.Agency.Length > 0 ? row.Agency : texts["tasks.team"],
        RegisterColumn.Field => texts.Of(row.Field),
        RegisterColumn.Product => row.Product,
        RegisterColumn.Document => row.SourceDocument,
        _ => DayOf(row, column) is { } day ? Texts.Day(day) : "",
    };

    /// <summary>The name of a group.</summary>
    public static string GroupName(ListAssignments.GroupHead head, RegisterGroup group, Texts texts) => group switch
    {
        RegisterGroup.Agency when head.Key.Length == 0 => texts["tasks.team"],
        RegisterGroup.State => texts.Of(Enum.Parse<AssignmentState>(head.Key)),
        RegisterGroup.Field => texts.Of(Enum.Parse<WorkField>(head.Key)),
        _ => head.Name,
    };

    /// <summary>The state as people say it.</summary>
    public static string StateOf(ListAssignments.Row row, IStringLocalizer<SharedText> words) => words[$"State.{TaskLook.Of(row.State, row.IsOverdue, row.DueOn, row.SubmittedOn, row.IsPaused)}"];

    /// <summary>A view as a sheet: number and task first, then its columns, each of one kind of cell.</summary>
    public static Sheet Of(ViewDefinition view, ExportAssignments.Export export, Texts texts, IStringLocalizer<SharedText> words)
    {
        List<string> headings = [texts["column.Code"], texts["tasks.task"]];
        List<int> widths = [10, 60];
        foreach (var column in view.Shown)
        {
            headings.Add(texts["column." + column]);
            widths.Add(column switch { RegisterColumn.Product => 45, RegisterColumn.Agency => 32, RegisterColumn.Giver or RegisterColumn.State or RegisterColumn.Document => 24, _ => 14 });
            if (column != RegisterColumn.Agency) continue;
            headings.Add(texts["task.answerable"]);
            widths.Add(24);
        }

        return new Sheet(texts["tasks.title"], headings, widths, RowsAsync(view, export.Rows, texts, words));
    }

    private static async IAsyncEnumerable<IReadOnlyList<SheetCell>> RowsAsync(ViewDefinition view, IAsyncEnumerable<ListAssignments.Row> rows, Texts texts, IStringLocalizer<SharedText> words)
    {
        await foreach (var row in rows)
        {
            List<SheetCell> cells = [row.Code, row.Title];
            foreach (var column in view.Shown)
            {
                if (column is RegisterColumn.Due or RegisterColumn.GivenOn or RegisterColumn.FirstDue or RegisterColumn.SubmittedOn) cells.Add(DayOf(row, column));
                else cells.Add(column == RegisterColumn.State ? StateOf(row, words) : TextOf(row, column, texts));
                if (column == RegisterColumn.Agency) cells.Add(row.Answerable);
            }

            yield return cells;
        }
    }

    private static DateOnly? DayOf(ListAssignments.Row row, RegisterColumn column) => column switch
    {
        RegisterColumn.Due => row.DueOn, RegisterColumn.GivenOn => row.GivenOn, RegisterColumn.FirstDue => row.FirstDueOn, RegisterColumn.SubmittedOn => row.SubmittedOn, _ => null,
    };
}
