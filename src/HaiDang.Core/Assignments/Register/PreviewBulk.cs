using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>What would happen to each of the chosen tasks, before anything happens: set-based, however many there are.</summary>
public sealed class PreviewBulk(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Which tasks: those named, or all of a filter.</summary>
    public sealed class Input
    {
        /// <summary>The act; null to see what each act would do.</summary>
        public string? Act { get; set; }

        /// <summary>Tasks by id.</summary>
        public IReadOnlyList<Guid> Ids { get; set; } = [];

        /// <summary>All of this filter instead.</summary>
        public ViewDefinition? View { get; set; }
    }

    /// <summary>What would become of one task.</summary>
    public enum Fate
    {
        /// <summary>It would be done.</summary>
        Allowed,

        /// <summary>The regulation or a setting refuses it.</summary>
        Refused,

        /// <summary>The task does not leave room for it now.</summary>
        NotNow,
    }

    /// <summary>A task with its fate under the act asked for.</summary>
    public sealed record Row(Guid Id, int Number, string Title, AssignmentState State, DateOnly DueOn, Fate Fate, Verdict? Verdict)
    {
        /// <summary>NV-001.</summary>
        public string Code => Assignment.CodeOf(Number);
    }

    /// <summary>How many of the chosen tasks an act would be done on.</summary>
    public sealed record Offer(BulkAct Act, int Allowed, int Refused, int NotNow);

    /// <summary>The preview.</summary>
    /// <param name="Rows">By number; under no act all are <see cref="Fate.NotNow"/>.</param>
    /// <param name="Offers">Every act that can be done on many.</param>
    /// <param name="Missing">Ids that lead to nothing the person may see.</param>
    public sealed record Preview(IReadOnlyList<Row> Rows, IReadOnlyList<Offer> Offers, int Missing);

    /// <summary>Looks; four queries beside the seat at most.</summary>
    public async Task<Result<Preview>> RunAsync(Input input, CancellationToken ct)
    {
        if (input.Act is { } code && BulkActs.Of(code) is null) return new Invalid("bulk.unknownAct", nameof(Input.Act), code);
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any) return new NotFound("committee");
        var tasks = db.Assignments.AsNoTracking().VisibleTo(seat);
        var ids = input.Ids.Distinct().ToList();
        if (input.View is { } view)
        {
            // More than can be done at once: the first of them, which the page says.
            tasks = tasks.Within(db, view.ToFilter(), seat, clock.Today());
        }
        else
        {
            if (ids.Count > BulkActs.Most) return new Invalid("bulk.tooMany", nameof(Input.Ids), ids.Count, BulkActs.Most);
            tasks = tasks.Where(task => ids.Contains(task.Id));
        }

        var found = await (from task in tasks
                           join office in db.Offices on task.GivenByOfficeId equals office.Id
                           orderby task.Number
                           select new
                           {
                               task.Id, task.Number, task.Title, task.State, task.DueOn, office.Code, office.Role, task.AgencyId, task.AnswerablePersonId,
                               IsPaused = task.PausedOn != null, IsAsked = task.AskedDueOn != null, task.SecondmentId, task.ParentId, task.IsGivenByHead, task.OpenDifficulties,
                           }).Take(BulkActs.Most).ToListAsync(ct);
        var chosen = found.Select(row => row.Id).ToList();
        var coordinating = (await db.Assignments.AsNoTracking().Where(task => chosen.Contains(task.Id)).SelectMany(task => task.Coordinators).Select(row => new { row.AssignmentId, row.AgencyId }).ToListAsync(ct))
            .ToLookup(row => row.AssignmentId, row => row.AgencyId);
        List<(Row Row, TaskFacts Facts)> rows = [.. found.Select(row => (
            new Row(row.Id, row.Number, row.Title, row.State, row.DueOn, Fate.NotNow, null),
            new TaskFacts(row.Id, row.State, row.Code, row.Role, row.AgencyId, row.AnswerablePersonId, [.. coordinating[row.Id]]) { IsPaused = row.IsPaused, IsExtensionAsked = row.IsAsked, HasDifficulty = row.OpenDifficulties > 0, SecondmentId = row.SecondmentId, ParentId = row.ParentId, IsGivenByHead = row.IsGivenByHead }))];
        (Fate Fate, Verdict? Verdict) Under(BulkAct act, TaskFacts facts)
        {
            if (!act.IsOpen(facts)) return (Fate.NotNow, null);
            var verdict = seat.Judge(AssignmentActs.On(act.Code, facts, seat), actor.ChosenCapacity);
            return (verdict.IsAllowed ? Fate.Allowed : Fate.Refused, verdict);
        }

        List<Offer> offers = [.. BulkActs.All.Select(act => (act, fates: rows.ConvertAll(row => Under(act, row.Facts).Fate)))
            .Select(pair => new Offer(pair.act, pair.fates.Count(fate => fate == Fate.Allowed), pair.fates.Count(fate => fate == Fate.Refused), pair.fates.Count(fate => fate == Fate.NotNow)))];
        IReadOnlyList<Row> shown = BulkActs.Of(input.Act) is not { } chosenAct ? [.. rows.Select(row => row.Row)]
            : [.. rows.Select(row => (row.Row, under: Under(chosenAct, row.Facts))).Select(pair => pair.Row with { Fate = pair.under.Fate, Verdict = pair.under.Verdict })];
        return new Preview(shown, offers, input.View is null ? ids.Count - rows.Count : 0);
    }
}
