using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Assignments;

/// <summary>Tasks that come again.</summary>
public class SeriesTests
{
    [Theory]
    [InlineData(SeriesEvery.Monthly, 31, 1, "2027-01-31", "2027-02-28", "2027-02")]
    [InlineData(SeriesEvery.Monthly, 31, 1, "2028-01-31", "2028-02-29", "2028-02")]
    [InlineData(SeriesEvery.Monthly, 31, 1, "2027-02-28", "2027-03-31", "2027-03")]
    [InlineData(SeriesEvery.Weekly, 7, 1, "2026-12-27", "2027-01-03", "2026-W53")]
    [InlineData(SeriesEvery.Weekly, 1, 1, "2026-11-25", "2026-11-30", "2026-W49")]
    [InlineData(SeriesEvery.Quarterly, 30, 2, "2026-11-30", "2027-02-28", "2027-Q1")]
    [InlineData(SeriesEvery.Yearly, 29, 2, "2027-02-28", "2028-02-29", "2028")]
    public void The_next_due_day_keeps_to_its_day_where_the_month_has_it(SeriesEvery every, int day, int month, string from, string next, string period)
    {
        var rhythm = new SeriesRhythm(every, day, month);
        var found = rhythm.After(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture));
        found.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(next);
        rhythm.PeriodOf(found).ShouldBe(period);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ3_2_a_repeated_task_is_given_on_its_day_in_the_givers_name_once_and_days_off_move_its_due_day(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var (world, task) = await WorldAsync(db);
        (await Repeat(world, "member", task)).ShouldBeOfType<Refused>();
        (await Repeat(world, "chair", task, input => input.Day = 32)).ShouldBeOfType<Invalid>().Code.ShouldBe("series.day");
        (await Repeat(world, "chair", task, input => (input.Every, input.Month) = (SeriesEvery.Quarterly, 4))).ShouldBeOfType<Invalid>().Code.ShouldBe("series.month");
        (await Repeat(world, "chair", task, input => input.LeadDays = 28)).ShouldBeOfType<Invalid>().Code.ShouldBe("series.lead");
        (await Repeat(world, "chair", task, input => input.Until = new(2027, 1, 30))).ShouldBeOfType<Invalid>().Code.ShouldBe("series.until");
        (await Repeat(world, "chair", task)).ShouldBeNull();
        (await Repeat(world, "chair", task)).ShouldBeOfType<Conflict>().Code.ShouldBe("series.exists");
        var shown = (await world.Card(task)).Beside.Repetition.ShouldNotBeNull();
        (shown.NextGiveOn, shown.NextDueOn, shown.SetBy).ShouldBe((new DateOnly(2027, 1, 21), new DateOnly(2027, 2, 1), "Lê Minh Khôi"));

        (await Run(db)).ShouldBe(new GiveOccurrences.Report(0, 0, 0), "not before its day");
        On(db, new(2027, 1, 21));
        (await Run(db)).ShouldBe(new GiveOccurrences.Report(1, 0, 0));
        (await Run(db)).ShouldBe(new GiveOccurrences.Report(0, 0, 0), "once");
        var card = await world.Card((await world.Card(task)).Beside.Repetition!.Occurrences.ShouldHaveSingleItem().AssignmentId!.Value);
        (card.Task.Title, card.Task.DueOn, card.Answerable, card.GivenBy, card.Task.State).ShouldBe(
            ("Kết nối thanh toán trực tuyến với một cửa (kỳ 2027-01)", new DateOnly(2027, 2, 1), "Nguyễn Thị Ánh Tuyết", "Lê Minh Khôi", AssignmentState.Given));
        card.Entries[^1].ShouldSatisfyAllConditions(
            entry => entry.Kind.ShouldBe(EntryKind.Repeated), entry => entry.Text.ShouldContain("31/01/2027 là ngày nghỉ"), entry => entry.Text.ShouldContain("NV-001"));
        card.Coordinators.ShouldBe(["Văn phòng"]);
        card.Beside.Repetition!.TemplateId.ShouldBe(task);
        var entry = await db.ReadAsync(read => read.AuditEntries.Where(row => row.ScopeId == world.Committee).OrderByDescending(row => row.Seq).FirstAsync());
        (entry.Act, entry.PersonId, entry.AccountId, entry.SubjectId).ShouldBe(("task.give", world.Person("chair"), null, card.Task.Id));

        On(db, new(2027, 2, 18));
        (await Run(db)).Given.ShouldBe(1);
        var february = await world.Card((await world.Card(task)).Beside.Repetition!.Occurrences[0].AssignmentId!.Value);
        (february.Task.DueOn, february.Task.Number).ShouldBe((new DateOnly(2027, 3, 1), 3));
        february.Entries[^1].Text.ShouldContain("không có ngày 31, lấy ngày cuối tháng 28/02/2027");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_passed_while_the_program_was_down_is_caught_up_once_and_the_rest_is_on_record(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var (world, task) = await WorldAsync(db);
        (await Repeat(world, "chair", task, input => (input.Day, input.Count) = (10, 5))).ShouldBeNull();
        On(db, new(2027, 4, 15)); // 10 January to 10 April are owed, the last one is past its day
        (await Run(db)).ShouldBe(new GiveOccurrences.Report(1, 3, 0));
        var series = (await world.Card(task)).Beside.Repetition!;
        series.Occurrences.Select(one => (one.Period, one.Reason, one.AssignmentId is not null)).ShouldBe(
            [("2027-04", null, true), ("2027-03", "series.down", false), ("2027-02", "series.down", false), ("2027-01", "series.down", false)]);
        (series.Done, series.NextGiveOn).ShouldBe((4, new DateOnly(2027, 4, 30)));
        (await world.Card(series.Occurrences[0].AssignmentId!.Value)).Task.DueOn.ShouldBe(new DateOnly(2027, 4, 15), "the first working day that is left");
        On(db, new(2027, 5, 1));
        (await Run(db)).Given.ShouldBe(1);
        (await world.Card(task)).Beside.Repetition!.ShouldSatisfyAllConditions(ended => ended.Done.ShouldBe(5), ended => ended.StoppedOn.ShouldBe(new DateOnly(2027, 5, 1)), ended => ended.NextGiveOn.ShouldBeNull());
        On(db, new(2027, 8, 1));
        (await Run(db)).ShouldBe(new GiveOccurrences.Report(0, 0, 0));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Who_may_not_give_any_more_gives_nothing_and_the_period_is_on_record_as_missed(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var (world, task) = await WorldAsync(db);
        (await Repeat(world, "chair", task)).ShouldBeNull();
        var office = await db.ReadAsync(read => read.Memberships.Where(row => row.PersonId == world.Person("chair")).Select(row => row.Id).SingleAsync(), world.Committee);
        (await world.As<EndMembership, Done>("lead", use => use.RunAsync(new EndMembership.Input { MembershipId = office, Last = new(2026, 12, 31), Decision = "9/QĐ-UBND" }, default))).Error.ShouldBeNull();
        On(db, new(2027, 1, 21));
        (await Run(db)).ShouldBe(new GiveOccurrences.Report(0, 1, 0));
        (await Run(db)).ShouldBe(new GiveOccurrences.Report(0, 0, 0));
        (await world.Card(task, "standing")).Beside.Repetition!.Occurrences.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.AssignmentId.ShouldBeNull(), one => one.Reason.ShouldBe("refused.NotHolder"), one => one.RefusedAct.ShouldBe("task.give"));
        (await db.ReadAsync(read => read.Refusals.SingleAsync(row => row.Act == "task.give"), world.Committee)).PersonId.ShouldBe(world.Person("chair"));
        (await world.Events("task.occurrenceMissed/1")).ShouldHaveSingleItem().ShouldContain("2027-01");
        (await db.ReadAsync(read => read.Assignments.CountAsync(), world.Committee)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Two_nodes_at_once_give_one_task(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var (world, task) = await WorldAsync(db);
        (await Repeat(world, "chair", task)).ShouldBeNull();
        On(db, new(2027, 1, 21));
        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Run(db)));
        reports.Sum(report => report.Given).ShouldBe(1);
        reports.Sum(report => report.Missed).ShouldBe(0);
        (await db.ReadAsync(read => read.Assignments.CountAsync(), world.Committee)).ShouldBe(2);
        (await db.ReadAsync(read => read.AssignmentOccurrences.CountAsync(), world.Committee)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_year_without_a_calendar_waits_and_is_given_once_somebody_records_it(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "kt")).Value;
        (await Repeat(world, "chair", task)).ShouldBeNull();
        (await world.Card(task)).Beside.Repetition!.NextDueOn.ShouldBeNull("nobody guesses");
        On(db, new(2027, 1, 22));
        (await Run(db)).ShouldBe(new GiveOccurrences.Report(0, 0, 1));
        await CalendarAsync(db);
        (await Run(db)).ShouldBe(new GiveOccurrences.Report(1, 0, 0));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_giver_stops_it_with_a_reason_also_after_the_task_closed_and_a_withdrawn_task_comes_no_more(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var (world, task) = await WorldAsync(db);
        (await Repeat(world, "chair", task)).ShouldBeNull();
        foreach (var act in new[] { "task.receive", "task.submit" }) (await world.Do("member", task, act)).ShouldBeNull();
        (await world.Do("chair", task, "task.accept")).ShouldBeNull();
        (await Stop(world, "member", task, "Không cần nữa")).ShouldBeOfType<Refused>();
        (await Stop(world, "chair", task, "")).ShouldBeOfType<Invalid>().Code.ShouldBe("series.stopReason");
        (await Stop(world, "chair", task, "Không cần nữa")).ShouldBeNull();
        (await Stop(world, "chair", task, "Không cần nữa")).ShouldBeOfType<Conflict>().Code.ShouldBe("series.stopped");
        (await world.Card(task)).Entries[^1].Kind.ShouldBe(EntryKind.RepetitionStopped);

        var other = (await world.Give("chair", "kt")).Value;
        (await Repeat(world, "chair", other)).ShouldBeNull();
        (await world.Do("chair", other, "task.withdraw")).ShouldBeNull();
        (await world.Card(other)).Beside.Repetition!.StoppedOn.ShouldBe(BesideWorld.Today);
        On(db, new(2027, 3, 1));
        (await Run(db)).ShouldBe(new GiveOccurrences.Report(0, 0, 0));
    }

    private static async Task<(World World, Guid Task)> WorldAsync(TestDb db)
    {
        var world = await World.CreateAsync(db);
        await CalendarAsync(db);
        return (world, (await world.Give("chair", "kt", input => input.Coordinators = [world.Agency("vp")])).Value);
    }

    private static async Task CalendarAsync(TestDb db) => (await db.AsAsync<RecordCalendarDay, Result<DateOnly>>(World.Machine(Guid.Empty), use => use.RunAsync(
        new RecordCalendarDay.Input { Day = new(2027, 1, 1), Kind = CalendarDayKind.Holiday, Name = "Tết Dương lịch", Source = "BLLĐ Điều 112" }, default))).Error.ShouldBeNull();

    private static Task<GiveOccurrences.Report> Run(TestDb db) => db.AsAsync<GiveOccurrences, GiveOccurrences.Report>(_ => { }, use => use.RunAsync(default));

    // Nine in the morning of that day.
    private static void On(TestDb db, DateOnly day)
    {
        db.Clock.SetUtcNow(new DateTimeOffset(day.ToDateTime(new TimeOnly(2, 0)), TimeSpan.Zero));
    }

    private static async Task<Error?> Repeat(World world, string by, Guid task, Action<RepeatAssignment.Input>? change = null)
    {
        var input = new RepeatAssignment.Input { Id = task, Every = SeriesEvery.Monthly, Day = 31, LeadDays = 10 };
        change?.Invoke(input);
        return (await world.As<RepeatAssignment, Guid>(by, use => use.RunAsync(input, default))).Error;
    }

    private static async Task<Error?> Stop(World world, string by, Guid task, string why) =>
        (await world.As<StopRepeating, long>(by, use => use.RunAsync(new StopRepeating.Input { Id = task, Text = why }, default))).Error;
}
