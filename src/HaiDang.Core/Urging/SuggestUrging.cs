using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Urging;

/// <summary>Who is to be urged at which step of the ladder today. A suggestion: nothing is sent by it.</summary>
public sealed class SuggestUrging(HaiDangDb db, IActor actor, ISeats seats, FindWorkingCalendar calendars, TimeProvider clock)
{
    /// <summary>Tasks of one step at most; the register has the rest.</summary>
    public const int MostOfStep = 100;

    /// <summary>A task to urge.</summary>
    public sealed record Row(Guid Id, int Number, string Title, DateOnly DueOn, Guid? AgencyId, string Answerable, DateOnly? LastOn, bool MayUrge)
    {
        /// <summary>Name of the agency in charge today; empty for the support team.</summary>
        public string Agency { get; init; } = "";

        /// <summary>NV-001.</summary>
        public string Code => Assignment.CodeOf(Number);
    }

    /// <summary>A step with its tasks; <paramref name="HasMore"/> when there are more than shown.</summary>
    public sealed record Step(LadderStep Of, IReadOnlyList<Row> Rows, bool HasMore);

    /// <summary>The suggestions of today.</summary>
    public sealed record View(IReadOnlyList<Step> Steps, UrgingLadder Ladder, bool IsOwnLadder, bool AreWorkingDays, Verdict Urge, Verdict Set, Seat Seat, DateOnly Today);

    /// <summary>The suggestions; null when the person may read nothing here.</summary>
    public async Task<View?> RunAsync(CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any) return null;
        var today = clock.Today();
        var own = await db.UrgingLadders.AsNoTracking().SingleOrDefaultAsync(ct);
        var ladder = own ?? UrgingLadder.Of(actor.CommitteeId);
        var (reachBack, reachOn) = (Math.Max(0, ladder.Steps.Max(step => step.Days)), Math.Max(0, -ladder.Steps.Min(step => step.Days)));
        var days = new CountedDays(await calendars.RunAsync(ct), today.AddDays(-15 - (2 * reachBack)), today.AddDays(reachOn == 0 ? 0 : 15 + (2 * reachOn)));
        var quietSince = today.AddDays(-ladder.QuietDays);
        List<Step> steps = [];
        DateOnly? floor = null;
        foreach (var step in ladder.Steps.OrderByDescending(step => step.Days))
        {
            var latest = step.Days > 0 ? days.Since(today, step.Days) : days.Until(today, -step.Days);
            steps.Add(await OfStepAsync(step, latest, floor, quietSince, seat, today, ct));
            floor = latest;
        }

        var agencies = await NamesOfAgencies.OnAsync(db, steps.SelectMany(step => step.Rows).Select(row => row.AgencyId).OfType<Guid>(), today, ct);
        return new View(
            [.. steps.Select(step => step with { Rows = [.. step.Rows.Select(row => row with { Agency = row.AgencyId is { } id ? agencies.GetValueOrDefault(id, "") : "" })] })],
            ladder, own is not null, days.AreWorking, seat.Judge(new Act("task.urge")), seat.Judge(new Act("setting.change")), seat, today);
    }

    // Between the days of this step and the next: with whoever carries it out, not urged so high for this due day, and not in the last days.
    private async Task<Step> OfStepAsync(LadderStep step, DateOnly latest, DateOnly? floor, DateOnly quietSince, Seat seat, DateOnly today, CancellationToken ct)
    {
        var levels = Enum.GetValues<UrgingLevel>().Where(level => level >= step.Level).ToList();
        var tasks = db.Assignments.AsNoTracking().VisibleTo(seat).Where(task =>
            (task.State == AssignmentState.Given || task.State == AssignmentState.Received || task.State == AssignmentState.InProgress || task.State == AssignmentState.Returned)
            && task.PausedOn == null && task.DueOn <= latest
            && !db.UrgedTasks.Any(row => row.AssignmentId == task.Id && (row.On > quietSince || (row.DueOn == task.DueOn && levels.Contains(row.Level)))));
        if (floor is { } above) tasks = tasks.Where(task => task.DueOn > above);
        if (step.Days < 0) tasks = tasks.Where(task => task.DueOn >= today);
        var rows = await (from task in tasks
                          join office in db.Offices on task.GivenByOfficeId equals office.Id
                          join person in db.People on task.AnswerablePersonId equals person.Id
                          orderby task.DueOn, task.Number
                          select new
                          {
                              task.Id, task.Number, task.Title, task.State, task.DueOn, task.AgencyId, task.AnswerablePersonId, office.Code, office.Role, person.FullName,
                              LastOn = db.UrgedTasks.Where(row => row.AssignmentId == task.Id).Max(row => (DateOnly?)row.On),
                          }).Take(MostOfStep + 1).ToListAsync(ct);
        return new Step(step, [.. rows.Take(MostOfStep).Select(row => new Row(row.Id, row.Number, row.Title, row.DueOn, row.AgencyId, row.FullName, row.LastOn,
            seat.Judge(new UrgeFacts(row.Id, row.Number, row.Title, row.State, false, row.DueOn, row.AgencyId, row.AnswerablePersonId, row.Code, row.Role, []).Act(seat)).IsAllowed))], rows.Count > MostOfStep);
    }
}
