using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using HaiDang.Core.Urging;

namespace HaiDang.Core.Tests.Urging;

/// <summary>Whose clock ran: pure days, no database.</summary>
public class ClockTests
{
    // Monday 2 November 2026; due Friday 6; the year is on record by one holiday far from it.
    private static readonly DateOnly Given = new(2026, 11, 2);
    private static readonly DateOnly Due = new(2026, 11, 6);
    private static readonly Guid Wait = Guid.CreateVersion7();

    [Fact]
    public void A_task_that_is_only_late_is_late_by_whoever_carries_it_out_weekends_apart()
    {
        var clock = Clock(Day(17), []);
        clock.LateOf(ClockHolder.InCharge).ShouldBe(7, "9 to 13, 16, 17");
        clock.Late.ShouldBe(7);
        clock.Spans.ShouldHaveSingleItem().ShouldBe(new ClockSpan(ClockHolder.InCharge, null, Day(3), Day(17), 11, 7));
        clock.AreWorkingDays.ShouldBeTrue();
    }

    [Fact]
    public void The_day_of_submitting_is_still_the_agencys_and_the_giver_owes_the_days_after_it()
    {
        var clock = Clock(Day(20), [(EntryKind.Submitted, 11), (EntryKind.Returned, 13), (EntryKind.Submitted, 17), (EntryKind.Accepted, 19)]);
        clock.LateOf(ClockHolder.InCharge).ShouldBe(3 + 2, "9, 10, 11; 16, 17");
        clock.LateOf(ClockHolder.Giver).ShouldBe(2 + 2, "12, 13; 18, 19");
        clock.IsOver.ShouldBeTrue();
        clock.Spans[^1].To.ShouldBe(Day(19), "nothing runs after it is accepted");
    }

    [Fact]
    public void Nobody_is_late_during_a_pause_and_the_day_given_on_resuming_counts_from_then()
    {
        var clock = Clock(Day(20), [(EntryKind.Paused, 9), (EntryKind.Resumed, 12, 18)]);
        clock.Late.ShouldBe(1 + 2, "9; 19 and 20 after the new day");
        clock.LateOf(ClockHolder.Nobody).ShouldBe(0);
        clock.Spans.Select(span => (span.Holder, span.Days)).ShouldBe([(ClockHolder.InCharge, 5), (ClockHolder.Nobody, 3), (ClockHolder.InCharge, 6)]);
    }

    [Fact]
    public void A_request_for_more_time_that_is_open_when_the_day_passes_is_the_givers_until_decided()
    {
        var clock = Clock(Day(13), [(EntryKind.ExtensionAsked, 5, 20), (EntryKind.ExtensionRefused, 10)]);
        clock.LateOf(ClockHolder.Giver).ShouldBe(2, "9 and 10");
        clock.LateOf(ClockHolder.InCharge).ShouldBe(3);
        Clock(Day(13), [(EntryKind.ExtensionAsked, 5, 20), (EntryKind.ExtensionGranted, 6, 12)]).Late.ShouldBe(1, "the day in force on each day decides");
    }

    [Fact]
    public void A_wait_counts_for_whom_it_names_a_contested_one_apart_and_a_struck_one_for_nothing()
    {
        Clock(Day(13), [], new Waited(Wait, Day(10), Day(11), false)).ShouldSatisfyAllConditions(
            clock => clock.LateOf(ClockHolder.Awaited).ShouldBe(2), clock => clock.LateOf(ClockHolder.InCharge).ShouldBe(3), clock => clock.Spans[1].WaitId.ShouldBe(Wait));
        Clock(Day(13), [], new Waited(Wait, Day(10), null, true)).ShouldSatisfyAllConditions(
            clock => clock.LateOf(ClockHolder.Contested).ShouldBe(4), clock => clock.LateOf(ClockHolder.Awaited).ShouldBe(0), clock => clock.LateOf(ClockHolder.InCharge).ShouldBe(1));
        Clock(Day(13), [(EntryKind.Submitted, 9)], new Waited(Wait, Day(10), null, false)).LateOf(ClockHolder.Awaited).ShouldBe(0, "what is submitted waits for the giver");
    }

    [Fact]
    public void A_year_without_a_calendar_counts_calendar_days_and_says_so()
    {
        var clock = TaskClock.Of(Given, Due, [], [], Day(17), new CountedDays(new WorkingCalendar([]), Given, Day(17)));
        (clock.AreWorkingDays, clock.Late).ShouldBe((false, 11));
    }

    [Theory]
    [InlineData(16, 1, 15)] // Monday: one working day has passed since anything due by Sunday
    [InlineData(17, 5, 10)]
    [InlineData(15, 1, 12)] // Sunday: the last worked day is Friday
    public void A_step_of_the_ladder_reaches_back_over_the_days_that_count(int today, int days, int since) =>
        new CountedDays(Calendar, Given, Day(30)).Since(Day(today), days).ShouldBe(Day(since));

    [Theory]
    [InlineData(13, 3, 18)] // Friday: Monday, Tuesday, Wednesday
    [InlineData(9, 3, 12)]
    [InlineData(13, 0, 15)] // what is due over the weekend is due by today's work
    public void A_reminder_reaches_forward_over_the_days_that_count(int today, int days, int until) =>
        new CountedDays(Calendar, Given, Day(30)).Until(Day(today), days).ShouldBe(Day(until));

    private static WorkingCalendar Calendar => new([new CalendarDay { Day = new DateOnly(2026, 9, 2), Kind = CalendarDayKind.Holiday, Name = "Quốc khánh", Source = "Bộ luật Lao động" }]);

    private static DateOnly Day(int day) => new(2026, 11, day);

    private static TaskClock Clock(DateOnly today, object[] events, params IWaited[] waits) => TaskClock.Of(Given, Due, events.Select(Of), waits, today, new CountedDays(Calendar, Given, today));

    private static ClockEvent Of(object happened) => happened switch
    {
        (EntryKind kind, int day, int to) => new ClockEvent(kind, At(day), Day(to)),
        (EntryKind kind, int day) => new ClockEvent(kind, At(day), null),
        _ => throw new ArgumentException("not an event", nameof(happened)),
    };

    // 10:00 in Việt Nam.
    private static DateTime At(int day) => new(2026, 11, day, 3, 0, 0, DateTimeKind.Utc);
}
