using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>Gives a list of tasks: every good line as one task is given, through the gate, with its own line of the audit; every other line is named.</summary>
public sealed class GiveMany(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>What became of a line: the task, or why there is none.</summary>
    public sealed record Row(int Line, string Title, Guid? Id, IReadOnlyList<GiveManyCheck.Fault> Faults);

    /// <summary>Gives what is good; lines in their order. Sent twice under one key, it gives once and answers the same.</summary>
    public async Task<Result<IReadOnlyList<Row>>> RunAsync(GivingList list, CancellationToken ct)
    {
        var check = await new GiveManyCheck(db, actor, seats, clock).RunAsync(list, ct);
        if (!check.IsOk) return check.Error!;
        List<Row> rows = new(check.Value.Count);
        foreach (var row in check.Value)
        {
            if (!row.IsGood)
            {
                rows.Add(new Row(row.Line.Number, row.Line.Title, null, row.Faults));
                continue;
            }

            // Under the words of the line, not its place: a list corrected and sent again under the same key gives nothing twice.
            var gate = new Gate(db, seats, new UnderKey(actor, string.Join('\n', row.Line.Cells)), clock);
            var given = await new AssignWork(new GiveTask(db), gate).RunAsync(row.Given!, ct);
            rows.Add(new Row(row.Line.Number, row.Line.Title, given.IsOk ? given.Value : null, given.IsOk ? [] : [new GiveManyCheck.Fault("", given.Error!)]));
        }

        return rows;
    }
}
