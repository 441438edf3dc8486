using HaiDang.Core.Shared;

namespace HaiDang.Core.Organisation;

/// <summary>
/// Which days are worked: Monday to Friday, but for the days on record. A year without any day on record is an error, never a guess.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly Dictionary<DateOnly, CalendarDayKind> days;

    // Of each year on record: worked days from its first day up to each day, inclusive. Lists ask for the days of every row.
    private readonly Dictionary<int, int[]> worked;

    /// <param name="days">The days that differ from the week's rhythm.</param>
    public WorkingCalendar(IEnumerable<CalendarDay> days)
    {
        this.days = days.ToDictionary(row => row.Day, row => row.Kind);
        worked = this.days.Keys.Select(day => day.Year).Distinct().ToDictionary(year => year, WorkedOf);
    }

    /// <summary>Years on record, in order.</summary>
    public IReadOnlyList<int> Years => [.. worked.Keys.Order()];

    /// <summary>Is the year on record?</summary>
    public bool Has(int year) => worked.ContainsKey(year);

    /// <summary>Is the day worked? <c>calendar.missing</c> for a year not on record.</summary>
    public Result<bool> IsWorkingDay(DateOnly day) => Has(day.Year) ? IsWorked(day) : Missing(day.Year);

    /// <summary>Working days after <paramref name="from"/> (exclusive) up to <paramref name="to"/> (inclusive); negative when <paramref name="to"/> is before it.</summary>
    public Result<int> WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from) return WorkingDaysBetween(to, from).Select(count => -count);
        for (var year = from.Year; year <= to.Year; year++)
            if (!Has(year)) return Missing(year);
        var count = worked[to.Year][to.DayOfYear - 1] - worked[from.Year][from.DayOfYear - 1];
        for (var year = from.Year; year < to.Year; year++) count += worked[year][^1];
        return count;
    }

    /// <summary>The day that is <paramref name="count"/> working days after <paramref name="from"/> (before it, when negative); zero gives the day itself.</summary>
    public Result<DateOnly> AddWorkingDays(DateOnly from, int count)
    {
        var (day, step) = (from, Math.Sign(count));
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(step);
            if (!Has(day.Year)) return Missing(day.Year);
            if (IsWorked(day)) left--;
        }

        return day;
    }

    /// <summary>The day itself when it is worked, else the last worked day before it.</summary>
    public Result<DateOnly> LastWorkingDayOnOrBefore(DateOnly day) => Nearest(day, -1);

    /// <summary>The day itself when it is worked, else the first worked day after it.</summary>
    public Result<DateOnly> FirstWorkingDayOnOrAfter(DateOnly day) => Nearest(day, 1);

    private Result<DateOnly> Nearest(DateOnly day, int step)
    {
        while (true)
        {
            if (!Has(day.Year)) return Missing(day.Year);
            if (IsWorked(day)) return day;
            day = day.AddDays(step);
        }
    }

    private int[] WorkedOf(int year)
    {
        var counts = new int[DateTime.IsLeapYear(year) ? 366 : 365];
        var day = new DateOnly(year, 1, 1);
        for (var at = 0; at < counts.Length; at++, day = day.AddDays(1)) counts[at] = (at == 0 ? 0 : counts[at - 1]) + (IsWorked(day) ? 1 : 0);
        return counts;
    }

    private bool IsWorked(DateOnly day) => days.TryGetValue(day, out var kind)
        ? kind == CalendarDayKind.MakeUpWork
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static Conflict Missing(int year) => new("calendar.missing", year);
}
