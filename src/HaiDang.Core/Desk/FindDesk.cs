using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Desk;

/// <summary>The desk ("Bàn làm việc"): everything that needs this person, by urgency; what waits for others; figures that agree with the register.</summary>
public sealed class FindDesk(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Needs shown at first.</summary>
    public const int Most = 60;

    /// <summary>Needs of one kind when all are asked for; beyond it the registers serve better.</summary>
    public const int MostOfAll = 400;

    /// <summary>Figures of one's agency or of the whole committee.</summary>
    public sealed record Figures(int Open, int Overdue, int ClosedThisYear);

    /// <summary>The desk.</summary>
    /// <param name="Needs">What needs the person, most urgent first.</param>
    /// <param name="Count">How many there are; at least so many when <paramref name="HasMore"/>.</param>
    /// <param name="HasMore">Are there more than were counted?</param>
    /// <param name="Decisions">Of them decisions on what others ask.</param>
    /// <param name="Waiting">What waits for others.</param>
    public sealed record View(IReadOnlyList<Need> Needs, int Count, bool HasMore, int Decisions, IReadOnlyList<Need> Waiting, Figures Own, Figures All, Seat Seat, DateOnly Today);

    /// <summary>The desk; null when the person is nothing in this committee.</summary>
    public async Task<View?> RunAsync(bool everything, CancellationToken ct)
    {
        var now = clock.Now();
        var seat = await seats.LoadAsync(actor, now, ct);
        if (!seat.Reach.Any || seat.Standing.PersonId is not { } person) return null;
        var today = clock.Today();
        var reads = new DeskReads(db, seat, person, everything ? MostOfAll : Most);
        var (toDo, pending, waiting) = await reads.TasksAsync(ct);
        List<Need> needs =
        [
            .. toDo, .. pending, .. await reads.RepliesAsync(ct), .. (await reads.ProposalsAsync(onlyAnswers: false, ct)).Select(one => one.Need), .. await reads.InformationAsync(ct), .. await reads.UrgedAsync(ct),
            .. (await reads.ContestedAsync(ct)).Select(one => one.Need), .. await reads.NamedAsync(ct), .. await reads.MissedAsync(now, ct), .. await reads.DirectionsAsync(ct),
        ];
        var ordered = needs.OrderBy(need => UrgencyOf(need, today)).ThenBy(need => need.On).ThenBy(need => need.Code, StringComparer.Ordinal).ThenBy(need => need.Kind).ToList();
        var (own, all) = await FiguresAsync(db.Assignments.VisibleTo(seat), person, today, ct);
        return new View([.. ordered.Take(everything ? int.MaxValue : Most)], ordered.Count, reads.HasMore, ordered.Count(need => need.IsDecision), waiting, own, all, seat, today);
    }

    /// <summary>0 for what the person owes and is late with, 1 for what is due today or others wait for, 2 for the rest.</summary>
    public static int UrgencyOf(Need need, DateOnly today) => need.IsOwed ? need.On < today ? 0 : need.On == today ? 1 : 2 : 1;

    private static async Task<(Figures Own, Figures All)> FiguresAsync(IQueryable<Assignment> tasks, Guid person, DateOnly today, CancellationToken ct)
    {
        var year = new DateOnly(today.Year, 1, 1);
        var rows = await tasks.Select(Overdue.With(today, (task, overdue) => new
        {
            Mine = task.AnswerablePersonId == person, Open = task.State != AssignmentState.Closed && task.State != AssignmentState.Withdrawn, Overdue = overdue, Closed = task.State == AssignmentState.Closed && task.EndedOn >= year,
        })).GroupBy(task => task.Mine).Select(group => new { Mine = group.Key, Open = group.Count(task => task.Open), Overdue = group.Count(task => task.Overdue), Closed = group.Count(task => task.Closed) }).ToListAsync(ct);
        var own = rows.Where(row => row.Mine).Select(row => new Figures(row.Open, row.Overdue, row.Closed)).SingleOrDefault() ?? new Figures(0, 0, 0);
        return (own, new Figures(rows.Sum(row => row.Open), rows.Sum(row => row.Overdue), rows.Sum(row => row.Closed)));
    }
}
