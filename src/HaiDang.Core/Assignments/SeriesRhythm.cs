using System.Globalization;
using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>How often a task comes again.</summary>
public enum SeriesEvery
{
    /// <summary>Hằng tuần.</summary>
    Weekly,

    /// <summary>Hằng tháng.</summary>
    Monthly,

    /// <summary>Hằng quý.</summary>
    Quarterly,

    /// <summary>Hằng năm.</summary>
    Yearly,
}

/// <summary>On which day of each week, month, quarter or year a repeated task is due.</summary>
/// <param name="Every">The period.</param>
/// <param name="Day">1 (Monday) to 7 for weeks, else day of the month; where the month is shorter, its last day.</param>
/// <param name="Month">Month of the quarter (1 to 3) or of the year (1 to 12); 1 for the others.</param>
public sealed record SeriesRhythm(SeriesEvery Every, int Day, int Month)
{
    /// <summary>Checks what was asked for.</summary>
    public static Result<SeriesRhythm> Of(SeriesEvery every, int? day, int? month)
    {
        if (!Enum.IsDefined(every)) return new Invalid("series.every", "Every");
        if (day is null || day < 1 || day > (every == SeriesEvery.Weekly ? 7 : 31)) return new Invalid("series.day", "Day");
        var months = every switch { SeriesEvery.Quarterly => 3, SeriesEvery.Yearly => 12, _ => 0 };
        if (months > 0 && (month is null || month < 1 || month > months)) return new Invalid("series.month", "Month", months);
        return new SeriesRhythm(every, day.Value, months > 0 ? month!.Value : 1);
    }

    /// <summary>Days by which a task may at most be given before it is due: within its own period.</summary>
    public int MostLeadDays => Every switch { SeriesEvery.Weekly => 6, SeriesEvery.Monthly => 27, SeriesEvery.Quarterly => 80, _ => 300 };

    /// <summary>The due day of the period in which a day lies.</summary>
    public DateOnly In(DateOnly day) => Every switch
    {
        SeriesEvery.Weekly => Monday(day).AddDays(Day - 1),
        SeriesEvery.Monthly => Of(day.Year, day.Month),
        SeriesEvery.Quarterly => Of(day.Year, (3 * ((day.Month - 1) / 3)) + Month),
        _ => Of(day.Year, Month),
    };

    /// <summary>The due day of the period after the one in which a day lies.</summary>
    public DateOnly After(DateOnly day) => Every switch
    {
        SeriesEvery.Weekly => In(day.AddDays(7)),
        SeriesEvery.Monthly => In(First(day).AddMonths(1)),
        SeriesEvery.Quarterly => In(First(day).AddMonths(3)),
        _ => In(First(day).AddYears(1)),
    };

    /// <summary>The first due day later than a day.</summary>
    public DateOnly FirstAfter(DateOnly day) => In(day) > day ? In(day) : After(day);

    /// <summary>The name of the period in which a day lies: 2026-W48, 2026-12, 2026-Q4, 2026. One task is given for each.</summary>
    public string PeriodOf(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return Every switch
        {
            SeriesEvery.Weekly => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(moment):0000}-W{ISOWeek.GetWeekOfYear(moment):00}"),
            SeriesEvery.Monthly => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            SeriesEvery.Quarterly => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{((day.Month - 1) / 3) + 1}"),
            _ => day.ToString("yyyy", CultureInfo.InvariantCulture),
        };
    }

    private DateOnly Of(int year, int month) => new(year, month, Math.Min(Day, DateTime.DaysInMonth(year, month)));

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
