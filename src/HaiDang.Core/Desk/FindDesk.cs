using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Desk;

/// <summary>The desk ("Bàn làm việc"): what needs this person, by urgency; what waits for others; figures that agree with the register.</summary>
public sealed class FindDesk(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Needs shown at most; the register has the rest.</summary>
    public const int Most = 60;

    /// <summary>Something to do, or to wait for.</summary>
    /// <param name="Id">The task.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="Title">What it is.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="Act">The act that moves it: task.receive, task.submit, task.accept.</param>
    /// <param name="On">The due day.</param>
    /// <param name="SubmittedOn">The day on which the result came in, while it waits for acceptance.</param>
    /// <param name="Grounds">Clauses it was given on.</param>
    /// <param name="GivenBy">Title of the office that gave it.</param>
    /// <param name="Holder">Who has the move.</param>
    /// <param name="AgencyId">Agency in charge.</param>
    public sealed record Need(Guid Id, int Number, string Title, AssignmentState State, string Act, DateOnly On, DateOnly? SubmittedOn, string Grounds, string GivenBy, string Holder, Guid? AgencyId);

    /// <summary>Figures of one's agency or of the whole committee.</summary>
    public sealed record Figures(int Open, int Overdue, int ClosedThisYear);

    /// <summary>The desk.</summary>
    public sealed record View(IReadOnlyList<Need> Needs, IReadOnlyList<Need> Waiting, Figures Own, Figures All, Seat Seat, DateOnly Today);

    /// <summary>The desk; null when the person is nothing in this committee.</summary>
    public async Task<View?> RunAsync(CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any || seat.Standing.PersonId is not { } person) return null;
        var today = clock.Today();
        var offices = seat.Memberships.Select(office => office.OfficeId).ToList();
        // Who acts for the absent head has the head's decisions on the desk.
        var actsForHead = seat.Standing.ChairIsAbsent && seat.Book.Substitutions.Any(norm => seat.Memberships.Any(office => norm.Roles.Has(office.Role)));
        var rows = await (from task in db.Assignments.AsNoTracking().VisibleTo(seat)
                          join office in db.Offices on task.GivenByOfficeId equals office.Id
                          join holder in db.People on task.AnswerablePersonId equals holder.Id
                          where task.State != AssignmentState.Closed && task.State != AssignmentState.Withdrawn && task.State != AssignmentState.Accepted && task.PausedOn == null
                             && (task.AnswerablePersonId == person || offices.Contains(task.GivenByOfficeId) || (actsForHead && office.Role == HaiDang.Regulation.Engine.Role.Chair))
                          orderby task.DueOn, task.Number
                          select new { task.Id, task.Number, task.Title, task.State, task.DueOn, task.SubmittedOn, task.Grounds, Mine = task.AnswerablePersonId == person, Giver = offices.Contains(task.GivenByOfficeId) || actsForHead, Holder = holder.FullName, GivenByOffice = office.Title, TaskTitle = task.Title, task.AgencyId })
            .Take(400).ToListAsync(ct);
        List<Need> needs = [], waiting = [];
        foreach (var row in rows)
        {
            var submitted = row.State == AssignmentState.Submitted;
            var toDo = (row.Mine && !submitted) || (row.Giver && submitted);
            var act = submitted ? "task.accept" : row.State == AssignmentState.Given ? "task.receive" : "task.submit";
            var need = new Need(row.Id, row.Number, row.TaskTitle, row.State, act, row.DueOn, submitted ? row.SubmittedOn : null, row.Grounds, row.GivenByOffice, submitted ? row.GivenByOffice : row.Holder, row.AgencyId);
            if (toDo) needs.Add(need);
            else if (row.Mine || row.Giver) waiting.Add(need);
        }

        var own = await FiguresAsync(db.Assignments.VisibleTo(seat).Where(task => task.AnswerablePersonId == person), today, ct);
        var all = await FiguresAsync(db.Assignments.VisibleTo(seat), today, ct);
        return new View([.. needs.Take(Most)], [.. waiting.Take(Most)], own, all, seat, today);
    }

    private static async Task<Figures> FiguresAsync(IQueryable<Assignment> tasks, DateOnly today, CancellationToken ct)
    {
        var year = new DateOnly(today.Year, 1, 1);
        var figures = await tasks.Select(Overdue.With(today, (task, overdue) => new
        {
            Open = task.State != AssignmentState.Closed && task.State != AssignmentState.Withdrawn, Overdue = overdue, Closed = task.State == AssignmentState.Closed && task.EndedOn >= year,
        })).GroupBy(_ => 1).Select(group => new Figures(group.Count(task => task.Open), group.Count(task => task.Overdue), group.Count(task => task.Closed))).SingleOrDefaultAsync(ct);
        return figures ?? new Figures(0, 0, 0);
    }
}
