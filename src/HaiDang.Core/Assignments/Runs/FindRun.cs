using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>One of one's own runs, with what became of each line. Titles of tasks are read with the reach of today.</summary>
public sealed class FindRun(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>A line.</summary>
    /// <param name="Seq">Its place.</param>
    /// <param name="Number">Its number in the list that was sent; 0 where there was none.</param>
    /// <param name="TaskId">The task; null for none, or one out of sight.</param>
    /// <param name="Code">NV-001; empty without a task.</param>
    /// <param name="Title">What it is; empty for a task out of sight.</param>
    /// <param name="State">What has become of it.</param>
    /// <param name="Faults">Why it is not done.</param>
    public sealed record Line(int Seq, int Number, Guid? TaskId, string Code, string Title, LineState State, IReadOnlyList<KeptFault> Faults);

    /// <summary>The run.</summary>
    public sealed record View(RunRow Run, IReadOnlyList<Line> Lines);

    /// <summary>Finds it; null when there is none of one's own. Without lines it asks less.</summary>
    public async Task<View?> RunAsync(Guid id, bool withLines, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any || actor.PersonId is not { } person) return null;
        var run = await db.BulkRuns.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.PersonId == person, ct);
        if (run is null) return null;
        if (!withLines) return new View(RunRow.Of(run), []);
        var lines = await db.BulkRunLines.AsNoTracking().Where(line => line.RunId == id).OrderBy(line => line.Seq).ToListAsync(ct);
        var tasks = await db.Assignments.AsNoTracking().VisibleTo(seat).Where(task => db.BulkRunLines.Any(line => line.RunId == id && line.TaskId == task.Id))
            .Select(task => new { task.Id, task.Number, task.Title }).ToDictionaryAsync(task => task.Id, ct);
        return new View(RunRow.Of(run), lines.ConvertAll(line =>
        {
            var task = line.TaskId is { } key ? tasks.GetValueOrDefault(key) : null;
            var typed = run.Kind == RunKind.Give ? GivingRun.Line.Read(line.Input) : null;
            return new Line(line.Seq, typed?.Number ?? 0, task?.Id, task is null ? "" : Assignment.CodeOf(task.Number), task?.Title ?? typed?.Title ?? "", line.State, KeptFault.Read(line.Faults));
        }));
    }
}

/// <summary>A run as a list shows it.</summary>
public sealed record RunRow(Guid Id, RunKind Kind, string Act, RunState State, int Total, int Done, int NotDone, DateTime AskedAt, DateTime? StartedAt, DateTime? EndedAt)
{
    /// <summary>Has it ended?</summary>
    public bool IsEnded => EndedAt is not null;

    /// <summary>Lines that nobody has answered.</summary>
    public int Left => Total - Done - NotDone;

    internal static RunRow Of(BulkRun run) => new(run.Id, run.Kind, run.Act, run.State, run.Total, run.Done, run.NotDone, run.AskedAt, run.StartedAt, run.EndedAt);
}

/// <summary>One's own runs, newest first.</summary>
public sealed class ListRuns(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>So many at most; older ones go with the housekeeping.</summary>
    public const int Most = 50;

    /// <summary>Lists; null when the person may read nothing here.</summary>
    public async Task<IReadOnlyList<RunRow>?> RunAsync(CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any || actor.PersonId is not { } person) return null;
        var runs = await db.BulkRuns.AsNoTracking().Where(row => row.PersonId == person).OrderByDescending(row => row.AskedAt).Take(Most).ToListAsync(ct);
        return runs.ConvertAll(RunRow.Of);
    }
}

/// <summary>Stops a run of one's own: the lines in hand are finished, the rest is not done.</summary>
public sealed class StopRun(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock, RunSignal signal)
{
#pragma warning disable RS0030 // no act of anyone: what was done stays done, what is left is not begun
    /// <summary>Stops it.</summary>
    public async Task<Result<Done>> RunAsync(Guid id, CancellationToken ct)
    {
        var now = clock.Now();
        var seat = await seats.LoadAsync(actor, now, ct);
        if (!seat.Reach.Any || actor.PersonId is not { } person) return new NotFound("run");
        var own = db.BulkRuns.Where(row => row.Id == id && row.PersonId == person);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await own.Select(row => row.AskedAt).ToListAsync(ct) is []) return new NotFound("run");
        if (await own.Where(row => row.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.StopAskedAt, row => row.StopAskedAt ?? now), ct) == 0) return new Conflict("run.ended");

        // In nobody's hand it ends at once; else whoever has it sees the stop before the next lines.
        await own.Where(row => row.EndedAt == null && (row.LeaseUntil == null || row.LeaseUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now).SetProperty(row => row.End, RunState.Stopped), ct);
        await transaction.CommitAsync(ct);
        signal.Ring();
        return default(Done);
    }
#pragma warning restore RS0030
}

/// <summary>Removes runs long ended, with their lines: what was done stands in the tasks and in the audit.</summary>
public sealed class PurgeRuns(HaiDangDb db, TimeProvider clock)
{
    /// <summary>For how long a run can be looked at after its end.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

#pragma warning disable RS0030 // housekeeping of the infrastructure, no act of anyone
    /// <summary>Removes them; how many.</summary>
    public Task<int> RunAsync(CancellationToken ct)
    {
        var old = clock.Now() - Kept;
        return db.BulkRuns.IgnoreQueryFilters([HaiDangDb.CommitteeWall]).Where(row => row.EndedAt < old).ExecuteDeleteAsync(ct);
    }
#pragma warning restore RS0030
}
