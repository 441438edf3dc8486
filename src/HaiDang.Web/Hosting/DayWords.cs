using HaiDang.Core.Organisation;

namespace HaiDang.Web.Hosting;

/// <summary>Relative words beside a date ("còn 3 ngày làm việc").</summary>
public sealed class DayWords(Texts texts, Func<DateOnly, DateOnly, int?> workingDays)
{
    /// <summary>The words of a due day; null once it is over.</summary>
    public string? Of(DateOnly due, DateOnly today, bool overdue, DateOnly? endedOn = null)
    {
        if (endedOn is { } ended) return texts["day.endedOn", ended];
        if (overdue) return workingDays(due, today) is { } late ? (late > 0 ? texts["day.late", late] : texts["day.lateToday"]) : texts["day.lateCalendar", today.DayNumber - due.DayNumber];
        if (due == today) return texts["day.today"];
        if (due < today) return null;
        return workingDays(today, due) is { } left ? texts["day.left", left] : texts["day.leftCalendar", due.DayNumber - today.DayNumber];
    }

    /// <summary>Working days late; calendar days where no working calendar is on record.</summary>
    public int Late(DateOnly due, DateOnly today) => due >= today ? 0 : workingDays(due, today) ?? today.DayNumber - due.DayNumber;
}

/// <summary>Makes <see cref="DayWords"/> for a request.</summary>
public sealed class DayWordsMaker(Texts texts, FindWorkingCalendar find)
{
    /// <summary>With the working calendar on record; a year without one counts calendar days, and says "ngày" alone.</summary>
    public async Task<DayWords> MakeAsync(CancellationToken ct)
    {
        var calendar = await find.RunAsync(ct);
        return new DayWords(texts, (from, to) => calendar.WorkingDaysBetween(from, to) is { IsOk: true } found ? found.Value : null);
    }
}
