namespace HaiDang.Core.Shared;

/// <summary>Days are counted in Việt Nam (UTC+7, no summer time), instants in UTC.</summary>
public static class VietnamTime
{
    /// <summary>Asia/Ho_Chi_Minh.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>The instant, in UTC.</summary>
    public static DateTime Now(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>The calendar day in Việt Nam.</summary>
    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.Now());

    /// <summary>The calendar day in Việt Nam of an instant in UTC.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>The instant (UTC) at which a calendar day begins in Việt Nam.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);

    /// <summary>The clock time in Việt Nam of an instant in UTC.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);
}
