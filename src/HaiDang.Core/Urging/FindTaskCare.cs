using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Urging;

/// <summary>An urging of one task as shown.</summary>
public sealed record UrgedRow(
    Guid Id, Guid RoundId, DateTime At, string By, string OfficeTitle, CapacityKind Capacity, UrgingLevel Level, UrgingForm Form, string Text, string Grounds, string To,
    DateTime? AnsweredAt, string? AnsweredBy, string Answer, DateOnly? ExpectedOn, Guid AssignmentId, int Number, string Title, DateOnly DueOn)
{
    /// <summary>NV-001.</summary>
    public string Code => Assignment.CodeOf(Number);

    /// <summary>Calendar days without an answer, on a day.</summary>
    public int SilentOn(DateOnly today) => AnsweredAt is null ? today.DayNumber - VietnamTime.DayOf(At).DayNumber : 0;

    internal static IQueryable<UrgedRow> Of(HaiDangDb db, IQueryable<UrgedTask> urged, IQueryable<Assignment> visible) =>
        from row in urged
        join round in db.Urgings on row.RoundId equals round.Id
        join task in visible on row.AssignmentId equals task.Id
        join urger in db.People on round.PersonId equals urger.Id
        join to in db.People on row.ToPersonId equals to.Id
        orderby row.Id descending
        select new UrgedRow(row.Id, round.Id, round.At, urger.FullName, round.OfficeTitle, round.Capacity, round.Level, round.Form, round.Text, round.Grounds, to.FullName,
            row.AnsweredAt, db.People.Where(person => person.Id == row.AnsweredByPersonId).Select(person => person.FullName).FirstOrDefault(), row.Answer, row.ExpectedOn, task.Id, task.Number, task.Title, row.DueOn);
}

/// <summary>A wait as shown.</summary>
/// <param name="Id">The wait.</param>
/// <param name="AssignmentId">The task that waits.</param>
/// <param name="For">For whom, in words: an agency, the title of an office, or the task's number and title.</param>
/// <param name="OtherId">The task waited for, when it is one.</param>
/// <param name="Reason">Why.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it goes on.</param>
/// <param name="State">Where it stands.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Objection">Why it is contested.</param>
/// <param name="Decision">The reason of the decision.</param>
/// <param name="Contest">May the reader contest it?</param>
public sealed record WaitRow(
    Guid Id, Guid AssignmentId, string For, Guid? OtherId, string Reason, DateOnly From, DateOnly? To, WaitState State, string By, string Objection, string Decision, Verdict Contest);

/// <summary>Urgings, waits and the clock of one task, for its record.</summary>
public sealed class FindTaskCare(HaiDangDb db, FindWorkingCalendar calendars)
{
    /// <summary>Somebody to wait for.</summary>
    public sealed record Choice(string Key, string Name);

    /// <summary>What stands on the record.</summary>
    public sealed record View(
        IReadOnlyList<UrgedRow> Urgings, IReadOnlyList<WaitRow> Waits, TaskClock Clock, Verdict Urge, Verdict Answer, Verdict Record, Verdict Decide, IReadOnlyList<Choice> Choices);

    /// <summary>Of a task that the reader has before the eyes.</summary>
    public async Task<View> RunAsync(FindAssignment.Card card, CancellationToken ct)
    {
        var (task, seat, today) = (card.Task, card.Seat, card.Today);
        Verdict Ask(string act) => seat.Judge(AssignmentActs.On(act, card.Facts, seat));
        var visible = db.Assignments.AsNoTracking().VisibleTo(seat);
        var urgings = await UrgedRow.Of(db, db.UrgedTasks.AsNoTracking().Where(row => row.AssignmentId == task.Id), visible).Take(50).ToListAsync(ct);
        var stored = await StoredWait.Of(db, db.TaskWaits.AsNoTracking().Where(wait => wait.AssignmentId == task.Id)).ToListAsync(ct);
        var record = Ask("wait.record");
        var choosing = record.IsAllowed && !task.IsEnded && task.State != AssignmentState.Accepted;
        var choices = choosing ? await db.CommitteeAgencies.AsNoTracking().Where(row => row.To == null || row.To >= today).Select(row => row.AgencyId).ToListAsync(ct) : [];
        var names = await NamesOfAgencies.OnAsync(db, choices.Concat(stored.Select(one => one.Wait.AgencyId).OfType<Guid>()), today, ct);
        var offices = choosing ? await db.Offices.AsNoTracking().OrderBy(row => row.Order).Select(row => new Choice("office:" + row.Id, row.Title)).ToListAsync(ct) : [];
        var calendar = await calendars.RunAsync(ct);
        var clock = TaskClock.Of(task.GivenOn, task.FirstDueOn, task.Entries.OrderBy(entry => entry.Seq).Where(entry => TaskClock.Moves.Contains(entry.Kind)).Select(entry => new ClockEvent(entry.Kind, entry.At, entry.Day)),
            [.. stored.Select(one => Waited.Of(one.Wait)).OfType<Waited>()], today, new CountedDays(calendar, task.GivenOn, today));
        return new View(
            urgings, [.. stored.Select(one => one.Shown(names, seat))], clock, Ask("task.urge"), Ask("urging.answer"), record, Ask("wait.decide"),
            [.. choices.Where(id => id != task.AgencyId && names.ContainsKey(id)).Select(id => new Choice("agency:" + id, names[id])).OrderBy(one => one.Name, StringComparer.Ordinal), .. offices]);
    }
}

/// <summary>A wait with what its names need.</summary>
internal sealed record StoredWait(TaskWait Wait, string By, string? Office, string? OfficeCode, Role? OfficeRole, int? OtherNumber, string? OtherTitle, Guid? OtherAgency, Guid? OtherAnswerable)
{
    internal static IQueryable<StoredWait> Of(HaiDangDb db, IQueryable<TaskWait> waits) =>
        from wait in waits
        join recorder in db.People on wait.RecordedByPersonId equals recorder.Id
        join office in db.Offices on wait.OfficeId equals (Guid?)office.Id into offices
        from held in offices.DefaultIfEmpty()
        join task in db.Assignments on wait.OtherId equals (Guid?)task.Id into tasks
        from other in tasks.DefaultIfEmpty()
        orderby wait.From, wait.Id
        select new StoredWait(wait, recorder.FullName, held == null ? null : held.Title, held == null ? null : held.Code, held == null ? null : (Role?)held.Role,
            other == null ? null : (int?)other.Number, other == null ? null : other.Title, other == null ? null : other.AgencyId, other == null ? null : (Guid?)other.AnswerablePersonId);

    internal WaitRow Shown(IReadOnlyDictionary<Guid, string> agencies, Seat seat) => new(
        Wait.Id, Wait.AssignmentId, Wait.AgencyId is { } agency ? agencies.GetValueOrDefault(agency, "") : Office ?? $"{Assignment.CodeOf(OtherNumber ?? 0)} {OtherTitle}", Wait.OtherId, Wait.Reason, Wait.From, Wait.To, Wait.State, By, Wait.Objection, Wait.Decision,
        seat.Judge(WaitActs.Named(Wait.AgencyId, OfficeCode, OfficeRole, OtherAgency, OtherAnswerable, seat)));
}
