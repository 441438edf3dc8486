using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;

namespace HaiDang.Core.Tests.Organisation;

public class CalendarTests
{
    private static readonly WorkingCalendar Shipped = new(CalendarSeed.Days);

    [Theory]
    [InlineData(2026, 11, 24, false)] // Ngày Văn hóa Việt Nam, the first one
    [InlineData(2026, 11, 23, true)]
    [InlineData(2026, 11, 28, false)]
    [InlineData(2026, 8, 22, true)] // a Saturday worked for 31/8
    [InlineData(2026, 8, 31, false)]
    [InlineData(2026, 2, 16, false)]
    [InlineData(2026, 2, 23, true)]
    [InlineData(2026, 4, 27, false)] // for Giỗ Tổ on a Sunday
    [InlineData(2025, 11, 24, true)] // not yet a holiday
    [InlineData(2025, 4, 26, true)]
    public void A_day_is_worked_as_the_decisions_say(int year, int month, int day, bool worked) =>
        Shipped.IsWorkingDay(new DateOnly(year, month, day)).Value.ShouldBe(worked);

    [Fact]
    public void A_year_without_a_calendar_is_an_error_with_its_number_never_a_guess()
    {
        var missing = Shipped.IsWorkingDay(new DateOnly(2027, 1, 4)).Error.ShouldBeOfType<Conflict>();
        missing.Code.ShouldBe("calendar.missing");
        missing.Args.ShouldBe([2027]);
        Shipped.WorkingDaysBetween(new DateOnly(2026, 12, 28), new DateOnly(2027, 1, 5)).Error!.Code.ShouldBe("calendar.missing");
        Shipped.AddWorkingDays(new DateOnly(2026, 12, 28), 10).Error!.Code.ShouldBe("calendar.missing");
        Shipped.LastWorkingDayOnOrBefore(new DateOnly(2027, 1, 14)).Error!.Code.ShouldBe("calendar.missing");
        Shipped.AddWorkingDays(new DateOnly(2026, 12, 28), 3).Value.ShouldBe(new DateOnly(2026, 12, 31));
    }

    [Fact]
    public void Working_days_are_counted_after_the_first_and_up_to_the_last()
    {
        Shipped.WorkingDaysBetween(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 30)).Value.ShouldBe(4);
        Shipped.WorkingDaysBetween(new DateOnly(2026, 11, 30), new DateOnly(2026, 11, 23)).Value.ShouldBe(-4);
        Shipped.WorkingDaysBetween(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 23)).Value.ShouldBe(0);
        Shipped.AddWorkingDays(new DateOnly(2026, 11, 23), 1).Value.ShouldBe(new DateOnly(2026, 11, 25));
        Shipped.AddWorkingDays(new DateOnly(2026, 11, 25), -1).Value.ShouldBe(new DateOnly(2026, 11, 23));
        Shipped.LastWorkingDayOnOrBefore(new DateOnly(2026, 11, 14)).Value.ShouldBe(new DateOnly(2026, 11, 13));
        Shipped.FirstWorkingDayOnOrAfter(new DateOnly(2026, 2, 14)).Value.ShouldBe(new DateOnly(2026, 2, 23));
    }

    [Fact]
    public void Every_shipped_day_says_where_it_comes_from_and_2027_is_not_shipped()
    {
        CalendarSeed.Days.ShouldAllBe(day => day.Source.Length > 10 && day.Source.Length <= 300 && day.Name.Length <= 100);
        CalendarSeed.Days.Select(day => day.Day).ShouldBeUnique();
        CalendarSeed.Days.ShouldAllBe(day => day.Day.Year == 2025 || day.Day.Year == 2026);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_administrator_keeps_the_calendar_and_every_reader_sees_the_change_at_once(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        (await Find(db)).Years.ShouldBeEmpty();
        (await db.AsAsync<SeedCalendar, Result<int>>(World.Machine(Guid.Empty), use => use.RunAsync(new SeedCalendar.Input(), default))).Value.ShouldBe(CalendarSeed.Days.Count);
        (await db.AsAsync<SeedCalendar, Result<int>>(World.Machine(Guid.Empty), use => use.RunAsync(new SeedCalendar.Input(), default))).Value.ShouldBe(0);
        (await Find(db)).IsWorkingDay(new DateOnly(2026, 11, 24)).Value.ShouldBeFalse();
        (await Find(db)).Has(2027).ShouldBeFalse();

        var tet = new RecordCalendarDay.Input { Day = new DateOnly(2027, 2, 8), Kind = CalendarDayKind.Holiday, Name = "Tết Nguyên đán", Source = "Quyết định giả định để thử" };
        (await db.AsAsync<RecordCalendarDay, Result<DateOnly>>(actor => actor.AccountId = Guid.NewGuid(), use => use.RunAsync(tet, default))).Error.ShouldBeOfType<Refused>();
        (await db.AsAsync<RecordCalendarDay, Result<DateOnly>>(World.Machine(Guid.Empty), use => use.RunAsync(tet, default))).Error.ShouldBeNull();
        (await Find(db)).IsWorkingDay(new DateOnly(2027, 2, 8)).Value.ShouldBeFalse();
        var remove = new RemoveCalendarDay.Input(new DateOnly(2027, 2, 8), "Ghi nhầm năm");
        (await db.AsAsync<RemoveCalendarDay, Result<Done>>(World.Machine(Guid.Empty), use => use.RunAsync(remove, default))).Error.ShouldBeNull();
        (await Find(db)).IsWorkingDay(new DateOnly(2027, 2, 8)).Error!.Code.ShouldBe("calendar.missing");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_make_up_day_is_a_weekend_and_a_swapped_day_is_not(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        (await Record(new DateOnly(2026, 11, 25), CalendarDayKind.MakeUpWork)).Error!.Code.ShouldBe("calendar.makeUpOnWeekday");
        (await Record(new DateOnly(2026, 11, 28), CalendarDayKind.SwappedOff)).Error!.Code.ShouldBe("calendar.offOnWeekend");
        (await Record(new DateOnly(2026, 11, 28), CalendarDayKind.MakeUpWork)).Error.ShouldBeNull();

        Task<Result<DateOnly>> Record(DateOnly day, CalendarDayKind kind) => db.AsAsync<RecordCalendarDay, Result<DateOnly>>(
            World.Machine(Guid.Empty), use => use.RunAsync(new RecordCalendarDay.Input { Day = day, Kind = kind, Name = "Ngày thử", Source = "Thông báo thử" }, default));
    }

    private static Task<WorkingCalendar> Find(TestDb db) => db.AsAsync<FindWorkingCalendar, WorkingCalendar>(_ => { }, use => use.RunAsync(default));
}
