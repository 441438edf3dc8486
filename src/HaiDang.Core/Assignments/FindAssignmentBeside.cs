using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>What stands beside a task: an open proposal to move it, parts of staff whose time is over, what it waits for, whether it comes again.</summary>
public sealed partial class FindAssignment
{
    /// <summary>A task on the other side of a wait.</summary>
    public sealed record Link(Guid Id, int Number, string Title, AssignmentState State, DateOnly DueOn, DateOnly? SubmittedOn, bool IsPaused, bool IsOverdue, string Reason)
    {
        /// <summary>NV-001.</summary>
        public string Code => Assignment.CodeOf(Number);

        /// <summary>Is there still something to wait for?</summary>
        public bool IsOpen => State is not (AssignmentState.Closed or AssignmentState.Withdrawn);
    }

    /// <summary>A period of a series: its task, or why there is none.</summary>
    public sealed record Occurrence(string Period, DateOnly PlannedOn, Guid? AssignmentId, int? Number, string? Reason, string? RefusedAct);

    /// <summary>A series as shown.</summary>
    /// <param name="TemplateId">The task on which it was set.</param>
    /// <param name="TemplateNumber">Its number.</param>
    /// <param name="Rhythm">How often, and on which day.</param>
    /// <param name="LeadDays">Days between giving and due day.</param>
    /// <param name="Until">Last due day, or null.</param>
    /// <param name="Count">Periods in all, or null.</param>
    /// <param name="Done">Periods that are over.</param>
    /// <param name="NextGiveOn">Day of the next giving; null when it ended.</param>
    /// <param name="NextDueOn">Its due day, moved from days off; null when it ended, or when that year has no working calendar yet.</param>
    /// <param name="StoppedOn">Day of its end.</param>
    /// <param name="StopReason">Why it was stopped.</param>
    /// <param name="SetBy">In whose name it is given.</param>
    /// <param name="Occurrences">Its latest periods, newest first.</param>
    public sealed record Series(
        Guid TemplateId, int TemplateNumber, SeriesRhythm Rhythm, int LeadDays, DateOnly? Until, int? Count, int Done, DateOnly? NextGiveOn, DateOnly? NextDueOn,
        DateOnly? StoppedOn, string StopReason, string SetBy, IReadOnlyList<Occurrence> Occurrences);

    /// <summary>A person, or an agency, to choose from.</summary>
    public sealed record Choice(Guid Id, string Name);

    /// <summary>All of it.</summary>
    public sealed record BesideOf(IReadOnlyList<Link> WaitsFor, IReadOnlyList<Link> WaitedForBy, Series? Repetition)
    {
        /// <summary>Nothing of it.</summary>
        public static readonly BesideOf Nothing = new([], [], null);

        /// <summary>The agency proposed instead, while a proposal to move the task is open; null when none is named.</summary>
        public string? ProposedAgency { get; init; }

        /// <summary>Parts whose person is not sent here any more: nobody can do anything on them until the giver decides.</summary>
        public IReadOnlyList<Guid> PartsWithoutPerson { get; init; } = [];

        /// <summary>People to whom the reader could give a part.</summary>
        public IReadOnlyList<Choice> Staff { get; init; } = [];

        /// <summary>Agencies within reach, for who proposes or decides a move.</summary>
        public IReadOnlyList<Choice> Agencies { get; init; } = [];
    }

    // What there is to read beside a task.
    private sealed record Besides(bool Parts, bool WaitsFor, bool WaitedForBy, bool Repetition, bool Seconded);

    private async Task<BesideOf> BesideAsync(Assignment task, Besides has, IReadOnlyList<OpenAct> acts, Seat seat, DateOnly today, CancellationToken ct)
    {
        bool Can(string code) => acts.Any(act => act.Act == code && act.IsOpen && act.Verdict.IsAllowed);
        var now = clock.Now();
        var within = Can("task.transfer") || Can("task.proposeTransfer")
            ? await db.CommitteeAgencies.AsNoTracking().Where(row => row.From <= today && (row.To == null || row.To >= today)).Select(row => row.AgencyId).ToListAsync(ct) : [];
        var staff = GiveSeconded.StaffOf(db, task.Id, today, now);
        var names = await NamesOfAgencies.OnAsync(db, within.Concat(task.TransferToAgencyId is { } proposed ? [proposed] : []), today, ct);
        return new BesideOf(
            has.WaitsFor ? await LinksAsync(task.Id, ahead: true, seat, today, ct) : [], has.WaitedForBy ? await LinksAsync(task.Id, ahead: false, seat, today, ct) : [],
            has.Repetition ? await SeriesAsync(task, seat, ct) : null)
        {
            ProposedAgency = task.TransferToAgencyId is { } agency ? names[agency] : null,
            PartsWithoutPerson = !has.Seconded ? [] : await (from part in db.Assignments.AsNoTracking().Where(Assignment.IsOpen)
                                        where (part.ParentId == task.Id || part.Id == task.Id) && part.SecondmentId != null
                                        where !db.Secondments.Any(row => row.PersonId == part.AnswerablePersonId && (row.Id == part.SecondmentId || row.AssignmentId == part.ParentId)
                                            && row.From <= today && row.To >= today && (row.EndedAt == null || row.EndedAt > now))
                                        select part.Id).ToListAsync(ct),
            Staff = Can("task.giveSeconded")
                ? await db.People.AsNoTracking().Where(person => staff.Any(sent => sent.PersonId == person.Id))
                    .OrderBy(person => person.FullName).Take(200).Select(person => new Choice(person.Id, person.FullName)).ToListAsync(ct) : [],
            Agencies = [.. within.Where(one => one != task.AgencyId).Select(one => new Choice(one, names[one])).OrderBy(one => one.Name, StringComparer.CurrentCulture)],
        };
    }

    private Task<List<Link>> LinksAsync(Guid id, bool ahead, Seat seat, DateOnly today, CancellationToken ct) =>
        (from link in db.AssignmentLinks.AsNoTracking()
         where ahead ? link.AssignmentId == id : link.WaitsForId == id
         join one in db.Assignments.VisibleTo(seat).Select(Overdue.With(today, (task, overdue) => new { Task = task, Overdue = overdue })) on ahead ? link.WaitsForId : link.AssignmentId equals one.Task.Id
         orderby one.Task.Number
         select new Link(one.Task.Id, one.Task.Number, one.Task.Title, one.Task.State, one.Task.DueOn, one.Task.SubmittedOn, one.Task.PausedOn != null, one.Overdue, link.Reason)).ToListAsync(ct);

    // The series set on the task, else the one that gave it. Whoever may read one task of it may know how it comes again; the other tasks only as far as they may be read.
    private async Task<Series?> SeriesAsync(Assignment task, Seat seat, CancellationToken ct)
    {
        var found = await (from series in db.AssignmentSeries.AsNoTracking()
                           where series.TemplateId == task.Id || series.Id == task.SeriesId
                           join template in db.Assignments on series.TemplateId equals template.Id
                           join person in db.People on series.PersonId equals person.Id
                           orderby series.TemplateId == task.Id descending, series.SetAt descending
                           select new { Series = series, template.Number, person.FullName }).FirstOrDefaultAsync(ct);
        if (found is not { Series: { } row }) return null;
        var occurrences = await (from one in db.AssignmentOccurrences.AsNoTracking()
                                 where one.SeriesId == row.Id
                                 join given in db.Assignments.VisibleTo(seat) on one.AssignmentId equals (Guid?)given.Id into tasks
                                 from given in tasks.DefaultIfEmpty()
                                 orderby one.PlannedOn descending
                                 select new Occurrence(one.Period, one.PlannedOn, given == null ? null : given.Id, given == null ? null : given.Number, one.Reason, one.RefusedAct)).Take(12).ToListAsync(ct);
        var due = row.StoppedOn is null ? (await new FindWorkingCalendar(db, calendar).RunAsync(ct)).FirstWorkingDayOnOrAfter(row.NextOn) : new Conflict("series.stopped");
        return new Series(
            row.TemplateId, found.Number, row.Rhythm, row.LeadDays, row.Until, row.Count, row.Done, row.StoppedOn is null ? row.NextGiveOn : null, due.IsOk ? due.Value : null,
            row.StoppedOn, row.StopReason, found.FullName, occurrences);
    }
}
