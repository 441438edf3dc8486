using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>Does one act on many tasks: each passes the gate by itself, with its own verdict and its own line of the audit, and is named in the answer.</summary>
public sealed class DoBulk(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>What is done, on which tasks.</summary>
    public sealed class Input
    {
        /// <summary>One of <see cref="BulkActs.All"/>.</summary>
        public string Act { get; set; } = "";

        /// <summary>Tasks by id.</summary>
        public IReadOnlyList<Guid> Ids { get; set; } = [];

        /// <summary>Said with each.</summary>
        [StringLength(2000, ErrorMessage = "text.tooLong")]
        public string? Text { get; set; }

        /// <summary>The new day of each, where the act takes one.</summary>
        public DateOnly? Day { get; set; }
    }

    /// <summary>What became of one task; no error: done.</summary>
    public sealed record Row(Guid Id, int Number, string Title, Error? Error)
    {
        /// <summary>NV-001; nothing for a task that the person may not see.</summary>
        public string Code => Number > 0 ? Assignment.CodeOf(Number) : "";
    }

    /// <summary>What is wrong with the input before anything is asked of the database; null when nothing.</summary>
    internal static Error? Wrong(Input input)
    {
        if (BulkActs.Of(input.Act) is not { } act) return new Invalid("bulk.unknownAct", nameof(Input.Act), input.Act);
        var count = input.Ids.Distinct().Count();
        if (count == 0) return new Invalid("bulk.none", nameof(Input.Ids));
        if (count > BulkActs.Most) return new Invalid("bulk.tooMany", nameof(Input.Ids), count, BulkActs.Most);
        return act.NeedsText && (input.Text ?? "").Trim().Length is < 5 or > 2000 ? new Invalid("bulk.text", nameof(Input.Text)) : null;
    }

    /// <summary>Does it; every task by its number, those out of sight last.</summary>
    public async Task<Result<IReadOnlyList<Row>>> RunAsync(Input input, CancellationToken ct)
    {
        if (Wrong(input) is { } wrong) return wrong;
        var (act, ids) = (BulkActs.Of(input.Act)!, input.Ids.Distinct().ToList());
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any) return new NotFound("committee");
        var known = await db.Assignments.AsNoTracking().VisibleTo(seat).Where(task => ids.Contains(task.Id)).OrderBy(task => task.Number).Select(task => new { task.Id, task.Number, task.Title }).ToListAsync(ct);
        List<Row> rows = new(ids.Count);
        foreach (var task in known)
        {
            var gate = new Gate(db, seats, new UnderKey(actor, $"{act.Code} {task.Id}"), clock);
            rows.Add(new Row(task.Id, task.Number, task.Title, await act.DoAsync(db, gate, task.Id, new BulkWords(input.Text, act.TakesDay ? input.Day : null), ct)));
        }

        rows.AddRange(ids.Except(known.Select(task => task.Id)).Select(id => new Row(id, 0, "", new NotFound("task"))));
        return rows;
    }
}
