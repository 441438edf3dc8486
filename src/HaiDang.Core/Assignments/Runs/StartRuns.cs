using System.Text.Json;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>Asks for one act on many tasks as a run: by their numbers, those out of sight last and answered at once.</summary>
public sealed class StartBulk(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock, RunSignal signal)
{
    /// <summary>Asks; the id of the run.</summary>
    public async Task<Result<Guid>> RunAsync(DoBulk.Input input, CancellationToken ct)
    {
        if (DoBulk.Wrong(input) is { } wrong) return wrong;
        var act = BulkActs.Of(input.Act)!;
        var now = clock.Now();
        var seat = await seats.LoadAsync(actor, now, ct);
        if (!OpenRun.MayAsk(actor, seat)) return new NotFound("committee");
        var ids = input.Ids.Distinct().ToList();
        var known = await db.Assignments.AsNoTracking().VisibleTo(seat).Where(task => ids.Contains(task.Id)).OrderBy(task => task.Number).Select(task => task.Id).ToListAsync(ct);
        var run = BulkRun.Ask(RunKind.Act, act.Code, actor, JsonSerializer.Serialize(new BulkWords(input.Text, act.TakesDay ? input.Day : null), RunJson.Options), now);
        run.AddTasks(known, ids, now);
        return await db.OpenAsync(run, signal, ct);
    }
}

/// <summary>Asks for a list of tasks to be given as a run. A line that is wrong from the start is answered at once, in words of the dry run.</summary>
public sealed class StartGiving(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock, RunSignal signal)
{
    /// <summary>Asks; the id of the run.</summary>
    public async Task<Result<Guid>> RunAsync(GivingList list, CancellationToken ct)
    {
        var check = await new GiveManyCheck(db, actor, seats, clock).RunAsync(list, ct);
        if (!check.IsOk) return check.Error!;
        var now = clock.Now();
        if (!OpenRun.MayAsk(actor, await seats.LoadAsync(actor, now, ct))) return new NotFound("committee");
        var run = BulkRun.Ask(RunKind.Give, "task.give", actor, "", now);
        foreach (var row in check.Value)
        {
            var line = run.Add(null, new GivingRun.Line(row.Line.Number, row.Line.Title, row.IsGood ? row.Given : null).Write());
            if (!row.IsGood) line.IsNotDone([.. row.Faults.Select(fault => KeptFault.Of(fault.Error, fault.Column))], now);
        }

        return await db.OpenAsync(run, signal, ct);
    }
}

/// <summary>Finds the run that was asked for under the key of this sending: a filter sent again would choose other tasks now.</summary>
public sealed class FindSentRun(HaiDangDb db, IActor actor)
{
    /// <summary>Finds it; null when there is none.</summary>
    public Task<Result<Guid>?> RunAsync(CancellationToken ct) => db.SentBeforeAsync(actor.AccountId, actor.OnceKey, actor.OnceFingerprint, ct);
}

/// <summary>Puts a run on the list of what is to be carried out.</summary>
internal static class OpenRun
{
    /// <summary>Is there somebody in whose name lines can be done?</summary>
    public static bool MayAsk(IActor actor, Seat seat) => seat.Reach.Any && actor is { AccountId: not null, PersonId: not null };

    /// <summary>A line for each task in sight, then one for each that is not, answered at once.</summary>
    public static void AddTasks(this BulkRun run, IReadOnlyList<Guid> known, IReadOnlyList<Guid> asked, DateTime now)
    {
        foreach (var id in known) run.Add(id, "");
        foreach (var id in asked.Except(known)) run.Add(null, id.ToString()).IsNotDone([KeptFault.Of(new NotFound("task"))], now);
    }

#pragma warning disable RS0030 // asking is no act of anyone and changes nothing of the committee: each line passes the gate when it is done
    /// <summary>Saves it once for each key of a sending, and rings; the id of the run, or of the one asked for under the key before.</summary>
    public static async Task<Result<Guid>> OpenAsync(this HaiDangDb db, BulkRun run, RunSignal signal, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await db.SentBeforeAsync(run.AccountId, run.OnceKey, run.OnceFingerprint, ct) is { } before) return before;
        if (await db.BulkRuns.CountAsync(row => row.PersonId == run.PersonId && row.EndedAt == null, ct) >= BulkRun.MostOpen) return new Conflict("run.tooMany", BulkRun.MostOpen);
        run.CountAnswered();
        db.BulkRuns.Add(run);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (run.OnceKey is not null)
        {
            // Two sendings of one key raced and the other won.
            db.ChangeTracker.Clear();
            if (await db.SentBeforeAsync(run.AccountId, run.OnceKey, run.OnceFingerprint, ct) is { } won) return won;
            throw;
        }

        db.ChangeTracker.Clear();
        signal.Ring();
        return run.Id;
    }
#pragma warning restore RS0030

    /// <summary>The run asked for under a key before; an error when something else was sent under it.</summary>
    internal static async Task<Result<Guid>?> SentBeforeAsync(this HaiDangDb db, Guid? account, string? key, string? fingerprint, CancellationToken ct)
    {
        if (key is null || account is null) return null;
        var sent = await db.BulkRuns.AsNoTracking().Where(row => row.AccountId == account && row.OnceKey == key).Select(row => new { row.Id, row.OnceFingerprint }).SingleOrDefaultAsync(ct);
        if (sent is null) return null;
        return sent.OnceFingerprint is { } first && fingerprint is { } second && first != second ? new Conflict("once.otherBody") : sent.Id;
    }
}
