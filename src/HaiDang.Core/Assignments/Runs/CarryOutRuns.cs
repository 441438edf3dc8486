using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>
/// Carries out open runs, a portion of each in turn, each line in the name of whoever asked: through the gate under a key of its own, judged on what that person
/// may do at that moment. A run is leased while it is in hand. Whoever takes it over does again the lines that were not written down yet, and their keys answer
/// what was done.
/// </summary>
public sealed class CarryOutRuns(HaiDangDb db, ISeats seats, TimeProvider clock, IEnumerable<IRunWork> works)
{
    /// <summary>Lines done between two looks at stop, lease and account; so many can be asked again after a crash.</summary>
    public const int Portion = 10;

    /// <summary>For how long a run is in one hand without a word.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private const int Tries = 3;
    private readonly Guid me = Guid.NewGuid();
    private readonly List<Exception> broken = [];

    /// <summary>Lines done, lines not done, and what went wrong without explanation.</summary>
    public sealed record Report(int Done, int NotDone, IReadOnlyList<Exception> Broken);

    /// <summary>Works until no run is left that is free.</summary>
    public async Task<Report> RunAsync(CancellationToken ct)
    {
        var (done, notDone) = (0, 0);
        while (await ClaimAsync(ct) is { } run)
        {
            var lines = await WorkAsync(run, ct);
            done += lines.Count(line => line.State == LineState.Done);
            notDone += lines.Count(line => line.State == LineState.NotDone);
        }

        return new Report(done, notDone, broken);
    }

    private async Task<List<BulkRunLine>> WorkAsync(BulkRun run, CancellationToken ct)
    {
        db.Scope = run.CommitteeId;
        var asker = await db.Users.AsNoTracking().Where(row => row.Id == run.AccountId).Select(row => new { row.DisabledAt, row.IsAdministrator }).SingleOrDefaultAsync(ct);
        var end = run.StopAskedAt is not null ? RunState.Stopped : asker?.DisabledAt is not null ? RunState.AccountShut : clock.Now() - run.AskedAt > BulkRun.Patience ? RunState.TooOld : (RunState?)null;
        var lines = end is not null ? [] : await db.BulkRunLines.AsNoTracking().Where(line => line.RunId == run.Id && line.State == LineState.Waiting).OrderBy(line => line.Seq).Take(Portion).ToListAsync(ct);
        try
        {
            foreach (var line in lines)
            {
                var answer = await DoAsync(run, line, asker?.IsAdministrator == true, ct);
                if (answer.IsOk) line.IsDone(answer.Value, clock.Now());
                else line.IsNotDone([KeptFault.Of(answer.Error!)], clock.Now());
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The server stops: what is answered is written down, and the next one need not wait for the lease.
            await SaveAsync(run, lines, null, free: true, CancellationToken.None);
            throw;
        }

        return await SaveAsync(run, lines, end, free: false, ct) ? lines : [];
    }

    private async Task<Result<Guid?>> DoAsync(BulkRun run, BulkRunLine line, bool isAdministrator, CancellationToken ct)
    {
        var work = works.Single(one => one.Kind == run.Kind);
        Result<Guid?> answer = new Conflict("stale");
        for (var tried = 0; tried < Tries && answer.Error is Conflict { Code: "stale" or "run.broken" }; tried++)
        {
            try
            {
                answer = await work.DoAsync(db, new Gate(db, seats, new InNameOf(run, line.Seq, isAdministrator), clock), run, line, ct);
            }
#pragma warning disable CA1031 // one line must not keep the others from being done; tried again under its key, it answers what was committed
            catch (Exception wrong) when (wrong is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                if (tried == Tries - 1) broken.Add(wrong);
                answer = new Conflict("run.broken");
            }
#pragma warning restore CA1031
        }

        return answer;
    }

#pragma warning disable RS0030 // whose turn it is and what was answered: the acts themselves have passed the gate
    private async Task<BulkRun?> ClaimAsync(CancellationToken ct)
    {
        var now = clock.Now();
        var runs = db.BulkRuns.IgnoreQueryFilters([HaiDangDb.CommitteeWall]);
        var free = await runs.AsNoTracking().Where(run => run.EndedAt == null && (run.LeaseUntil == null || run.LeaseUntil < now || run.LeaseBy == me))
            .OrderBy(run => run.WorkedAt).ThenBy(run => run.Id).Take(BulkRun.Few).ToListAsync(ct);
        foreach (var one in free)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var taken = await runs.Where(run => run.CommitteeId == one.CommitteeId && run.Id == one.Id && run.EndedAt == null && (run.LeaseUntil == null || run.LeaseUntil < now || run.LeaseBy == me))
                .ExecuteUpdateAsync(set => set.SetProperty(run => run.LeaseBy, me).SetProperty(run => run.LeaseUntil, now + Lease).SetProperty(run => run.WorkedAt, now).SetProperty(run => run.StartedAt, run => run.StartedAt ?? now), ct);
            await transaction.CommitAsync(ct);
            if (taken == 1) return one;
        }

        return null;
    }

    // False when another has taken the run over meanwhile: it finds out by the keys what was done here.
    private async Task<bool> SaveAsync(BulkRun run, List<BulkRunLine> lines, RunState? end, bool free, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        db.Scope = run.CommitteeId;
        var now = clock.Now();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var mine = db.BulkRuns.Where(row => row.Id == run.Id && row.LeaseBy == me);
        if (await mine.ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, free ? null : now + Lease), ct) == 0) return false;
        db.BulkRunLines.UpdateRange(lines.Where(line => line.State != LineState.Waiting));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        var counts = await db.BulkRunLines.Where(line => line.RunId == run.Id).GroupBy(line => line.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        var (done, notDone) = (counts.GetValueOrDefault(LineState.Done), counts.GetValueOrDefault(LineState.NotDone));
        await mine.ExecuteUpdateAsync(set => set.SetProperty(row => row.Done, done).SetProperty(row => row.NotDone, notDone), ct);
        if (!counts.ContainsKey(LineState.Waiting)) end = RunState.Finished;
        if (end is not null) await mine.ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, row => row.EndedAt ?? now).SetProperty(row => row.End, row => row.End ?? end), ct);
        await transaction.CommitAsync(ct);
        return true;
    }
#pragma warning restore RS0030

    /// <summary>Whoever asked, on one line of the run.</summary>
    private sealed class InNameOf(BulkRun run, int seq, bool isAdministrator) : IActor
    {
        public Guid? AccountId => run.AccountId;

        public Guid? PersonId => run.PersonId;

        public bool IsAdministrator => isAdministrator;

        public Guid CommitteeId => run.CommitteeId;

        public string? OnceKey { get; } = $"run:{run.Id:N}:{seq}";

        public Guid? ChosenCapacity => run.ChosenCapacity;

        public long? SeenVersion => null;
    }
}
