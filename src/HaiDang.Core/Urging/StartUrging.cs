using System.Text.Json;
using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Urging;

/// <summary>What would become of each task under an urging, before anything happens: set-based, however many there are.</summary>
public sealed class PreviewUrging(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>The tasks by their numbers, and how many of those named lead to nothing that the person may see.</summary>
    public sealed record Preview(IReadOnlyList<UrgeTasks.Row> Rows, int Missing)
    {
        /// <summary>The tasks that would be urged.</summary>
        public IReadOnlyList<Guid> Urgeable => [.. Rows.Where(row => row.Outcome == UrgeOutcome.Urged).Select(row => row.Id)];

        /// <summary>Is every one of them past its day?</summary>
        public bool IsLate { get; init; }

        /// <summary>A refusal to show with its clauses and holders, when there is one.</summary>
        public Verdict? Refused { get; init; }
    }

    /// <summary>Looks; words, level and form of the input are not asked for.</summary>
    public async Task<Result<Preview>> RunAsync(UrgeTasks.Input input, CancellationToken ct)
    {
        var now = clock.Now();
        var seat = await seats.LoadAsync(actor, now, ct);
        if (!seat.Reach.Any) return new NotFound("committee");
        var found = await UrgeTasks.FindAsync(db, input, seat, now, ct, firstOnly: true);
        if (!found.IsOk) return found.Error!;
        var last = await UrgeTasks.RecentlyAsync(db, found.Value.ConvertAll(task => task.Id), VietnamTime.DayOf(now), ct);
        Verdict? refused = null;
        var rows = found.Value.ConvertAll(task =>
        {
            var verdict = seat.Judge(task.Act(seat), actor.ChosenCapacity);
            var outcome = UrgeTasks.OutcomeOf(task, verdict, last.ContainsKey(task.Id));
            if (outcome == UrgeOutcome.Refused) refused ??= verdict;
            return new UrgeTasks.Row(task.Id, task.Code, task.Title, outcome, GroundText.Of(verdict), outcome == UrgeOutcome.Recently ? last[task.Id] : null);
        });
        return new Preview(rows, (input.Ids?.Distinct().Count() ?? rows.Count) - rows.Count) { Refused = refused, IsLate = found.Value.TrueForAll(task => task.DueOn < VietnamTime.DayOf(now)) };
    }
}

/// <summary>Asks for many tasks to be urged as a run: each with its own verdict and its own line of the audit, all in one urging, so that each agency still gets one letter.</summary>
public sealed class StartUrging(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock, RunSignal signal)
{
    /// <summary>Asks; the id of the run, which is the id of the urging too.</summary>
    public async Task<Result<Guid>> RunAsync(UrgeTasks.Input input, CancellationToken ct)
    {
        var now = clock.Now();
        var seat = await seats.LoadAsync(actor, now, ct);
        if (!OpenRun.MayAsk(actor, seat)) return new NotFound("committee");
        var unfit = UrgingRound.Start(actor.CommitteeId, Guid.Empty, CapacityKind.Own, "", input.Level, input.Form, input.Text, "", now);
        if (!unfit.IsOk) return unfit.Error!;
        var found = await UrgeTasks.FindAsync(db, input, seat, now, ct);
        if (!found.IsOk) return found.Error!;
        var run = BulkRun.Ask(RunKind.Urge, "task.urge", actor, JsonSerializer.Serialize(new UrgingRun.Words(input.Level, input.Form, input.Text), RunJson.Options), now);
        run.AddTasks(found.Value.ConvertAll(task => task.Id), [.. (input.Ids ?? []).Distinct()], now);
        return await db.OpenAsync(run, signal, ct);
    }
}

/// <summary>Urges the tasks of a run, one by one, into one urging.</summary>
public sealed class UrgingRun : IRunWork
{
    /// <summary>What is said once for all.</summary>
    public sealed record Words(UrgingLevel Level, UrgingForm Form, string Text);

    /// <inheritdoc/>
    public RunKind Kind => RunKind.Urge;

    /// <inheritdoc/>
    public async Task<Result<Guid?>> DoAsync(HaiDangDb db, Gate gate, BulkRun run, BulkRunLine line, CancellationToken ct)
    {
        var words = JsonSerializer.Deserialize<Words>(run.Common, RunJson.Options)!;
        var input = new UrgeTasks.Input { Ids = [line.TaskId!.Value], Level = words.Level, Form = words.Form, Text = words.Text, Round = run.Id };
        return (await new UrgeTasks(db, gate).RunAsync(input, ct)).Select(_ => (Guid?)null);
    }
}
