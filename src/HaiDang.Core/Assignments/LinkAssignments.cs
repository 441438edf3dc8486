using System.ComponentModel.DataAnnotations;
using System.Globalization;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>Puts on record, or takes off, that a task waits for another of the committee.</summary>
[Passes("task.depend")]
public sealed class LinkAssignments(HaiDangDb db, Gate gate)
{
    // A chain longer than that is looked at no further: it is a plan, not a wait.
    private const int MostAhead = 2000;

    /// <summary>Which waits for which.</summary>
    public sealed class Input
    {
        /// <summary>The task that waits.</summary>
        public Guid Id { get; set; }

        /// <summary>The task that must be over first: its number as shown (NV-003), or its id.</summary>
        [Required(ErrorMessage = "depend.unknown"), StringLength(40, ErrorMessage = "depend.unknown")]
        public string WaitsFor { get; set; } = "";

        /// <summary>Take it off?</summary>
        public bool Remove { get; set; }

        /// <summary>Why.</summary>
        [StringLength(1000, ErrorMessage = "text.tooLong")]
        public string? Text { get; set; }

        /// <summary>The version that the person saw.</summary>
        public long? Seen { get; set; }
    }

    /// <summary>Does it; the new version of the waiting task.</summary>
    public async Task<Result<long>> RunAsync(Input input, CancellationToken ct)
    {
        Assignment? task = null;
        return await gate.PassAsync<long>(
            "task.depend",
            async passage =>
            {
                task = await db.LoadAsync(input.Id, passage.Seat, ct);
                if (task is null) return new NotFound("task");
                return AssignmentActs.On("task.depend", await db.FactsOfAsync(task, ct), passage.Seat);
            },
            async passage =>
            {
                passage.Subject = ("Assignment", task!.Id);
                passage.Facts["input"] = new { input.WaitsFor, input.Remove, input.Text };
                if (gate.IsStale(task) || (input.Seen is { } seen && seen != task.Version)) return new Conflict("stale");
                var first = await FindAsync(input.WaitsFor, passage.Seat, ct);
                if (first is null) return new Invalid("depend.unknown", nameof(input.WaitsFor));
                var done = input.Remove ? await RemoveAsync(task, first, input.Text ?? "", passage, ct) : await AddAsync(task, first, input.Text ?? "", passage, ct);
                return done.IsOk ? task.Version + 1 : done.Error!;
            }, ct);
    }

    private async Task<Result<Done>> AddAsync(Assignment task, Assignment first, string reason, Passage passage, CancellationToken ct)
    {
        var made = task.WaitFor(first, passage.PersonId, reason, passage.Grounds, passage.Now);
        if (!made.IsOk) return made.Error!;

        // The counter's row is locked until the act ends: two links added at one time cannot close a circle that neither of them sees.
        await db.NextAsync(passage.Actor.CommitteeId, "assignment-link", ct);
        var links = db.AssignmentLinks;
        if (await links.AnyAsync(row => row.AssignmentId == task.Id && row.WaitsForId == first.Id, ct)) return new Conflict("depend.exists");
        if (await links.CountAsync(row => row.AssignmentId == task.Id, ct) >= AssignmentLink.Most || await links.CountAsync(row => row.WaitsForId == first.Id, ct) >= AssignmentLink.Most)
            return new Conflict("depend.limit", AssignmentLink.Most);
        var ahead = await AheadAsync(passage.Actor.CommitteeId, first.Id, ct);
        if (ahead.Contains(task.Id)) return new Invalid("depend.circle", "WaitsFor", Assignment.CodeOf(first.Number));
        if (ahead.Count > MostAhead) return new Conflict("depend.tooLong", MostAhead);
        links.Add(made.Value);
        return default(Done);
    }

    private async Task<Result<Done>> RemoveAsync(Assignment task, Assignment first, string reason, Passage passage, CancellationToken ct)
    {
        var link = await db.AssignmentLinks.SingleOrDefaultAsync(row => row.AssignmentId == task.Id && row.WaitsForId == first.Id, ct);
        if (link is null) return new Invalid("depend.none", "WaitsFor");
        var done = task.StopWaitingFor(first.Number, passage.PersonId, reason, passage.Grounds, passage.Now);
        if (done.IsOk) db.AssignmentLinks.Remove(link);
        return done;
    }

    private Task<Assignment?> FindAsync(string named, Seat seat, CancellationToken ct)
    {
        var readable = db.Assignments.VisibleTo(seat);
        if (Guid.TryParse(named, out var id)) return readable.SingleOrDefaultAsync(row => row.Id == id, ct);
        var digits = named.Trim().StartsWith("NV-", StringComparison.OrdinalIgnoreCase) ? named.Trim()[3..] : named.Trim();
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? readable.SingleOrDefaultAsync(row => row.Number == number, ct) : Task.FromResult<Assignment?>(null);
    }

    // Everything that a task waits for, however far ahead, in one question.
    private async Task<HashSet<Guid>> AheadAsync(Guid committee, Guid from, CancellationToken ct) => [.. await db.Database.SqlQuery<Guid>(
        $"""
        WITH RECURSIVE ahead("Id") AS (
            SELECT "WaitsForId" FROM assignment_links WHERE "CommitteeId" = {committee} AND "AssignmentId" = {from}
            UNION
            SELECT link."WaitsForId" FROM assignment_links AS link JOIN ahead ON link."AssignmentId" = ahead."Id" WHERE link."CommitteeId" = {committee})
        SELECT "Id" AS "Value" FROM ahead LIMIT {MostAhead + 1}
        """).ToListAsync(ct)];
}
