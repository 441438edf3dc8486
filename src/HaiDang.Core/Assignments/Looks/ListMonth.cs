using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>The tasks of a filter on the days of a month on which they are due, beside the days off.</summary>
public sealed class ListMonth(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock, FindWorkingCalendar calendar)
{
    /// <summary>Titles of one day at most.</summary>
    public const int MostOfDay = 4;

    /// <summary>A task on its day.</summary>
    public sealed record Item(Guid Id, int Number, string Title, AssignmentState State, DateOnly DueOn, bool IsOverdue)
    {
        /// <summary>NV-001.</summary>
        public string Code => Assignment.CodeOf(Number);
    }

    /// <summary>A day of the grid.</summary>
    /// <param name="On">The day.</param>
    /// <param name="IsOff">Not worked? A year without a working calendar has its Saturdays and Sundays off.</param>
    /// <param name="Name">Name of the holiday, or of the day worked in exchange; empty when the week's rhythm says it.</param>
    /// <param name="Count">All tasks of the filter due on it.</param>
    /// <param name="Overdue">Of these, past their day.</param>
    /// <param name="First">The first of them, the overdue ones before others.</param>
    public sealed record Day(DateOnly On, bool IsOff, string Name, int Count, int Overdue, IReadOnlyList<Item> First);

    /// <summary>A month in whole weeks from Monday on.</summary>
    /// <param name="First">First day of the month.</param>
    /// <param name="Days">From the Monday on or before it to the Sunday on or after its last day.</param>
    /// <param name="Total">Tasks due within the month itself.</param>
    /// <param name="Overdue">Of these, past their day.</param>
    /// <param name="HasCalendar">Is the year's working calendar on record?</param>
    /// <param name="Today">The day, in Việt Nam.</param>
    public sealed record Month(DateOnly First, IReadOnlyList<Day> Days, int Total, int Overdue, bool HasCalendar, DateOnly Today);

    /// <summary>Looks at the month of <paramref name="month"/>; null when the person may read nothing here.</summary>
    public async Task<Month?> RunAsync(ListAssignments.Filter filter, DateOnly month, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any) return null;
        var today = clock.Today();
        var first = new DateOnly(month.Year, month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var (from, to) = (first.AddDays(-Monday(first)), last.AddDays(6 - Monday(last)));
        var chosen = db.Assignments.AsNoTracking().VisibleTo(seat).Within(db, filter, seat, today).Where(task => task.DueOn >= from && task.DueOn <= to);
        var counts = await chosen.Select(Overdue.With(today, (task, overdue) => new { task.DueOn, Overdue = overdue })).GroupBy(cell => cell).Select(cell => new { cell.Key, Count = cell.Count() }).ToListAsync(ct);
        var cells = chosen.Select(Overdue.With(today, (task, overdue) => new { task.Id, task.Number, task.Title, task.State, task.DueOn, Overdue = overdue }));
        var items = (await chosen.Select(task => task.DueOn).Distinct()
            .SelectMany(day => cells.Where(task => task.DueOn == day).OrderByDescending(task => task.Overdue).ThenBy(task => task.Number).Take(MostOfDay)).ToListAsync(ct))
            .OrderByDescending(row => row.Overdue).ThenBy(row => row.Number).ToLookup(row => row.DueOn, row => new Item(row.Id, row.Number, row.Title, row.State, row.DueOn, row.Overdue));
        var worked = await calendar.RunAsync(ct);
        var names = await db.CalendarDays.AsNoTracking().Where(row => row.Day >= from && row.Day <= to).ToDictionaryAsync(row => row.Day, row => row.Name, ct);
        List<Day> days = [];
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var ofDay = counts.Where(cell => cell.Key.DueOn == day).ToList();
            var isOff = worked.IsWorkingDay(day) is { IsOk: true } known ? !known.Value : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            days.Add(new Day(day, isOff, names.GetValueOrDefault(day, ""), ofDay.Sum(cell => cell.Count), ofDay.Where(cell => cell.Key.Overdue).Sum(cell => cell.Count), [.. items[day]]));
        }

        var own = days.Where(day => day.On >= first && day.On <= last).ToList();
        return new Month(first, days, own.Sum(day => day.Count), own.Sum(day => day.Overdue), worked.Has(first.Year), today);
    }

    // Days since Monday.
    private static int Monday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;
}
