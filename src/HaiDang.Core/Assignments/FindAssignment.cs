using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>What a person can do with a task now: drawn by the same judge that guards the write.</summary>
/// <param name="Act">Code of the act.</param>
/// <param name="IsOpen">Does the state of the task allow it now?</param>
/// <param name="Verdict">The answer of the regulation for this person.</param>
public sealed record OpenAct(string Act, bool IsOpen, Verdict Verdict);

/// <summary>One task with its history and what can be done.</summary>
public sealed partial class FindAssignment(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock, KeptCalendar calendar)
{
    /// <summary>A line of the history.</summary>
    public sealed record Entry(EntryKind Kind, DateTime At, string Person, string Text, string? Evidence, int? Percent, string Grounds)
    {
        /// <summary>Its number on the task, from 1.</summary>
        public int Seq { get; init; }

        /// <summary>The day asked for, granted or set.</summary>
        public DateOnly? Day { get; init; }

        /// <summary>What is proposed against a difficulty.</summary>
        public string? Proposal { get; init; }

        /// <summary>The line that this one answers.</summary>
        public int? About { get; init; }

        /// <summary>The coordinating agency that it is about; null when none.</summary>
        public string? Agency { get; init; }
    }

    /// <summary>A coordinating agency: by when it owes a reply, what it said, how many calendar days it has been silent past that day.</summary>
    public sealed record Coordination(Guid AgencyId, string Agency, DateOnly DueOn, bool HasOwnDueOn, DateOnly? RepliedOn, string? RepliedBy, string Reply, string? Evidence, int? DaysSilent);

    /// <summary>A difficulty with its proposal, and its answer when there is one.</summary>
    public sealed record Difficulty(Entry Raised, Entry? Answer);

    /// <summary>The record.</summary>
    public sealed record Card(
        Assignment Task, string GivenByTitle, string GivenBy, string Agency, string Answerable, IReadOnlyList<string> Coordinators,
        IReadOnlyList<Entry> Entries, IReadOnlyList<ListAssignments.Row> Children, TaskFacts Facts, IReadOnlyList<OpenAct> Acts, Seat Seat, DateOnly Today)
    {
        /// <summary>Past its day, with the answerable person to move.</summary>
        public bool IsOverdue => Overdue.Is(Task, Today);

        /// <summary>Calendar days paused, a running pause with them.</summary>
        public int PausedDays => Task.PausedDaysOn(Today);

        /// <summary>Each coordinating agency with its reply or its silence.</summary>
        public IReadOnlyList<Coordination> Coordination { get; init; } = [];

        /// <summary>A proposal to move it, its parts, what it waits for, whether it comes again.</summary>
        public BesideOf Beside { get; init; } = BesideOf.Nothing;

        /// <summary>Difficulties, oldest first.</summary>
        public IReadOnlyList<Difficulty> Difficulties { get; init; } = [];

        /// <summary>The open request for more time; null when there is none.</summary>
        public Entry? ExtensionAsked => Task.AskedDueOn is null ? null : Entries.Last(entry => entry.Kind == EntryKind.ExtensionAsked);

        /// <summary>Coordinating agencies for which the reader replies.</summary>
        public IReadOnlyList<Guid> RepliesFor => AssignmentActs.RepliesFor(Facts, Seat);
    }

    /// <summary>The task; null when it does not exist or may not be read.</summary>
    public async Task<Card?> RunAsync(Guid id, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        var today = clock.Today();
        var task = await db.Assignments.AsNoTracking().Include(row => row.Entries).Include(row => row.Coordinators).AsSplitQuery().VisibleTo(seat).SingleOrDefaultAsync(row => row.Id == id, ct);
        if (task is null) return null;
        var people = task.Entries.Select(entry => entry.PersonId).Append(task.AnswerablePersonId).Append(task.GivenByPersonId)
            .Concat(task.Coordinators.Select(row => row.RepliedByPersonId).OfType<Guid>()).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FullName, ct);
        var agencies = await NamesOfAgencies.OnAsync(db, task.Coordinators.Select(row => row.AgencyId).Concat(task.AgencyId is { } own ? [own] : []).Concat(task.Entries.Select(entry => entry.AgencyId).OfType<Guid>()), today, ct);

        // Most tasks have nothing beside them: one statement says what there is to read, so that nothing is asked for in vain.
        var office = await db.Offices.AsNoTracking().Where(row => row.Id == task.GivenByOfficeId).Select(row => new
        {
            row.Code, row.Role, row.Title,
            Has = new Besides(
                db.Assignments.Any(part => part.ParentId == id),
                db.AssignmentLinks.Any(link => link.AssignmentId == id), db.AssignmentLinks.Any(link => link.WaitsForId == id),
                task.SeriesId != null || db.AssignmentSeries.Any(series => series.TemplateId == id),
                db.Assignments.Any(part => (part.ParentId == id || part.Id == id) && part.SecondmentId != null)),
        }).SingleAsync(ct);
        var facts = TaskFacts.Of(task, office.Code, office.Role);
        Entry Shown(AssignmentEntry entry) => new(entry.Kind, entry.At, names[entry.PersonId], entry.Text, entry.Evidence, entry.Percent, entry.Grounds)
        {
            Seq = entry.Seq, Day = entry.Day, Proposal = entry.Proposal, About = entry.About, Agency = entry.AgencyId is { } about ? agencies[about] : null,
        };
        var children = !office.Has.Parts ? [] : await (from child in db.Assignments.AsNoTracking().VisibleTo(seat)
                              where child.ParentId == id
                              join person in db.People on child.AnswerablePersonId equals person.Id
                              orderby child.Number
                              select new ListAssignments.Row(child.Id, child.Number, child.Title, child.Field, child.State, "", child.Grounds, child.AgencyId, person.FullName,
                                  child.DueOn, child.FirstDueOn, child.GivenOn, child.SubmittedOn, child.EndedOn, false)).ToListAsync(ct);
        var acts = ActsOn(facts, seat);
        return new Card(
            task, office.Title, names[task.GivenByPersonId], task.AgencyId is { } agency ? agencies[agency] : "", names[task.AnswerablePersonId],
            [.. task.Coordinators.Select(row => agencies[row.AgencyId])],
            [.. task.Entries.OrderBy(entry => entry.Seq).Select(Shown)], children, facts, acts, seat, today)
        {
            Beside = await BesideAsync(task, office.Has, acts, seat, today, ct),
            Coordination = [.. task.Coordinators.Select(row => new Coordination(
                row.AgencyId, agencies[row.AgencyId], row.DueOn ?? task.DueOn, row.DueOn is not null, row.RepliedOn,
                row.RepliedByPersonId is { } by ? names[by] : null, row.Reply, row.Evidence, row.DaysSilent(task, today)))],
            Difficulties = [.. task.Difficulties().Select(one => new Difficulty(Shown(one.Raised), one.Answer is { } answer ? Shown(answer) : null))],
        };
    }

    /// <summary>Every act on a task with its verdict for this person.</summary>
    public static IReadOnlyList<OpenAct> ActsOn(TaskFacts facts, Seat seat) =>
        [.. AssignmentActs.Verbs.Concat(AssignmentActs.Besides).Select(verb => new OpenAct(verb.Key, AssignmentActs.IsOpen(verb.Key, facts), seat.Judge(AssignmentActs.On(verb.Key, facts, seat))))];
}
