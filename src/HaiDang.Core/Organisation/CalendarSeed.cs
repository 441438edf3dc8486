using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Organisation;

/// <summary>
/// The working calendar that ships with the program: 2025 and 2026, each day with its source and how sure it is. For 2027 only proposals
/// are known, so nothing is shipped: the administrator records it once it is decided.
/// </summary>
public static class CalendarSeed
{
    private const string Code = "Bộ luật Lao động 2019, Điều 112";
    private const string Unchecked = "; chưa kiểm chứng với văn bản gốc";
    private const string Secondary = "; theo nguồn thứ cấp, chưa đối chiếu văn bản gốc";

    /// <summary>The days.</summary>
    public static IReadOnlyList<CalendarDay> Days { get; } =
    [
        .. Off(CalendarDayKind.Holiday, "Tết Dương lịch", Code, (2025, 1, 1), (2026, 1, 1)),
        .. Off(CalendarDayKind.Holiday, "Tết Nguyên đán", Code + Unchecked, (2025, 1, 27), (2025, 1, 28), (2025, 1, 29), (2025, 1, 30), (2025, 1, 31)),
        .. Off(CalendarDayKind.Holiday, "Giỗ Tổ Hùng Vương", Code + Unchecked, (2025, 4, 7)),
        .. Off(CalendarDayKind.Holiday, "Ngày Giải phóng miền Nam, thống nhất đất nước", Code, (2025, 4, 30), (2026, 4, 30)),
        .. Off(CalendarDayKind.Holiday, "Ngày Quốc tế Lao động", Code, (2025, 5, 1), (2026, 5, 1)),
        .. Off(CalendarDayKind.SwappedOff, "Hoán đổi với thứ Bảy 26/4/2025", "Thông báo hoán đổi ngày làm việc 2025" + Unchecked, (2025, 5, 2)),
        .. Off(CalendarDayKind.MakeUpWork, "Làm bù cho thứ Sáu 02/5/2025", "Thông báo hoán đổi ngày làm việc 2025" + Unchecked, (2025, 4, 26)),
        .. Off(CalendarDayKind.Holiday, "Quốc khánh", Code + Unchecked, (2025, 9, 1), (2025, 9, 2)),

        .. Off(CalendarDayKind.SwappedOff, "Hoán đổi với thứ Bảy 10/01/2026", "Thông báo hoán đổi ngày làm việc 2026" + Unchecked, (2026, 1, 2)),
        .. Off(CalendarDayKind.MakeUpWork, "Làm bù cho thứ Sáu 02/01/2026", "Thông báo hoán đổi ngày làm việc 2026" + Unchecked, (2026, 1, 10)),
        .. Off(CalendarDayKind.Holiday, "Tết Nguyên đán", Code + "; nghỉ 14–22/02/2026 theo congan.com.vn, đã kiểm chứng; 5 ngày theo luật từ nguồn thứ cấp",
            (2026, 2, 16), (2026, 2, 17), (2026, 2, 18), (2026, 2, 19), (2026, 2, 20)),
        .. Off(CalendarDayKind.Holiday, "Giỗ Tổ Hùng Vương", Code + Secondary, (2026, 4, 26)),
        .. Off(CalendarDayKind.DayOffInLieu, "Nghỉ bù Giỗ Tổ Hùng Vương", Code + Secondary, (2026, 4, 27)),
        .. Off(CalendarDayKind.MakeUpWork, "Làm bù cho thứ Hai 31/8/2026", "Thông báo hoán đổi ngày làm việc 2026" + Unchecked, (2026, 8, 22)),
        .. Off(CalendarDayKind.SwappedOff, "Hoán đổi với thứ Bảy 22/8/2026", "Thông báo hoán đổi ngày làm việc 2026" + Unchecked, (2026, 8, 31)),
        .. Off(CalendarDayKind.Holiday, "Quốc khánh", Code + Secondary, (2026, 9, 1), (2026, 9, 2)),
        .. Off(CalendarDayKind.Holiday, "Ngày Văn hóa Việt Nam", "Nghị quyết 28/2026/QH16, hiệu lực 01/7/2026" + Secondary, (2026, 11, 24)),
    ];

    private static IEnumerable<CalendarDay> Off(CalendarDayKind kind, string name, string source, params (int Year, int Month, int Day)[] days) =>
        days.Select(day => new CalendarDay { Day = new DateOnly(day.Year, day.Month, day.Day), Kind = kind, Name = name, Source = source });
}

/// <summary>Puts the shipped days of every year that is not on record yet into the calendar; a year that someone keeps is left alone.</summary>
[Passes("calendar.record")]
public sealed class SeedCalendar(HaiDangDb db, Gate gate)
{
    /// <summary>Nothing to choose.</summary>
    public sealed record Input;

    /// <summary>Seeds; how many days were added.</summary>
    public async Task<Result<int>> RunAsync(Input input, CancellationToken ct)
    {
        var missing = await MissingAsync(ct);
        if (missing.Count == 0) return 0;
        return await gate.PassAsync<int>(new Act("calendar.record") { IsOfInstallation = true }, async passage =>
        {
            var days = await MissingAsync(ct);
            foreach (var day in days) db.CalendarDays.Add(new CalendarDay { Day = day.Day, Kind = day.Kind, Name = day.Name, Source = day.Source });
            passage.Subject = ("CalendarDay", Guid.Empty);
            passage.Facts["days"] = days.Count;
            return days.Count;
        }, ct);
    }

    private async Task<List<CalendarDay>> MissingAsync(CancellationToken ct)
    {
        List<CalendarDay> missing = [];
        foreach (var year in CalendarSeed.Days.GroupBy(day => day.Day.Year))
        {
            var (first, last) = (new DateOnly(year.Key, 1, 1), new DateOnly(year.Key, 12, 31));
            if (!await db.CalendarDays.AnyAsync(row => row.Day >= first && row.Day <= last, ct)) missing.AddRange(year);
        }

        return missing;
    }
}
