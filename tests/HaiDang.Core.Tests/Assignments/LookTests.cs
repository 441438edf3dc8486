using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;

namespace HaiDang.Core.Tests.Assignments;

/// <summary>The register looked at otherwise: by state, over months, on the days of a month. The same filter, the same reach, the same counts.</summary>
public class LookTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_columns_of_the_board_count_what_the_register_counts_and_show_the_overdue_first(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await FillAsync(world);
        var late = Board(await BoardAsync(world));
        var register = await RegisterAsync(world, new ListAssignments.Filter());
        foreach (var state in BoardMoves.Columns) late[state].Count.ShouldBe(register.Counts.ByState.GetValueOrDefault(state), $"{state}");
        late.Values.Sum(column => column.Overdue).ShouldBe(register.Counts.Overdue);
        register.Counts.Overdue.ShouldBeGreaterThan(0);
        late.Values.SelectMany(column => column.Cards).Count().ShouldBe(late.Values.Sum(column => column.Count));
        foreach (var column in late.Values) column.Cards.Select(card => card.IsOverdue).ShouldBe(column.Cards.Select(card => card.IsOverdue).OrderDescending(), $"{column.State}");
        late[AssignmentState.Received].Cards[0].Agency.ShouldBe("Phòng Kinh tế");
        (await BoardAsync(world, filter => filter.AgencyId = world.Agency("kt"))).ShouldNotBeNull().Total.ShouldBe((await RegisterAsync(world, new ListAssignments.Filter { AgencyId = world.Agency("kt") })).Counts.ByState.Where(pair => pair.Key != AssignmentState.Withdrawn).Sum(pair => pair.Value));
        (await BoardAsync(world, filter => filter.Scope = AssignmentScope.Overdue)).ShouldNotBeNull().Total.ShouldBe(register.Counts.Overdue);
        db.Clock.Advance(TimeSpan.FromDays(ListBoard.DaysClosed));
        Board(await BoardAsync(world))[AssignmentState.Closed].Count.ShouldBe(0, "closed more than thirty days ago");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_column_shows_at_most_fifty_cards_and_counts_all(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        for (var i = 0; i < ListBoard.Most + 2; i++) (await world.Give("chair", "kt", input => input.DueOn = Today.AddDays(60 - i))).Error.ShouldBeNull();
        var column = Board(await BoardAsync(world))[AssignmentState.Given];
        (column.Count, column.Cards.Count).ShouldBe((ListBoard.Most + 2, ListBoard.Most));
        column.Cards[0].DueOn.ShouldBe(Today.AddDays(60 - ListBoard.Most - 1), "the nearest day first");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_card_moves_only_by_an_act_that_the_reader_may_do_Đ2_3(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var (given, submitted) = ((await world.Give("chair", "kt")).Value, (await world.Give("chair", "kt")).Value);
        foreach (var act in new[] { "task.receive", "task.submit" }) (await world.Do("member", submitted, act)).ShouldBeNull(act);
        async Task<IReadOnlyList<(string, bool)>> Moves(string who, Guid task)
        {
            var card = (await BoardAsync(world, who: who)).ShouldNotBeNull().Columns.SelectMany(column => column.Cards).Single(one => one.Id == task);
            return [.. card.Moves.Select(move => (move.Act, move.Verdict.IsAllowed))];
        }

        (await Moves("member", given)).ShouldBe([("task.receive", true)]);
        (await Moves("chair", given)).ShouldBe([("task.receive", false)]);
        (await Moves("chair", submitted)).ShouldBe([("task.accept", true), ("task.return", true)]);
        (await Moves("member", submitted)).ShouldBe([("task.accept", false), ("task.return", false)]);
        (await world.Do("chair", given, "task.pause")).ShouldBeNull();
        (await Moves("member", given)).ShouldBeEmpty("paused: nothing moves it but to go on");
        BoardMoves.Act(AssignmentState.Submitted, AssignmentState.Closed).ShouldBe("task.accept");
        BoardMoves.Act(AssignmentState.Given, AssignmentState.Closed).ShouldBeNull("nothing is done without its evidence");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task People_of_an_agency_see_their_own_and_nobody_sees_another_committee(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var (other, own) = ((await world.Give("chair", "kt")).Value, (await world.Give("chair", "tyt")).Value);
        (await world.Wait("chair", own, other.ToString())).ShouldBeNull();
        (await BoardAsync(world, who: "head")).ShouldNotBeNull().Columns.SelectMany(column => column.Cards).ShouldHaveSingleItem().Id.ShouldBe(own);
        var bar = (await TimelineAsync(world, who: "head")).ShouldNotBeNull().Bars.ShouldHaveSingleItem();
        bar.Task.Id.ShouldBe(own);
        bar.WaitsFor.ShouldBeEmpty("a wait for what one may not see is not shown");
        var month = (await MonthAsync(world, new DateOnly(2026, 12, 1), who: "head")).ShouldNotBeNull();
        month.Days.SelectMany(day => day.First).ShouldHaveSingleItem().Id.ShouldBe(own);
        month.Total.ShouldBe(1);

        (await BoardAsync(world, who: "outsider")).ShouldBeNull();
        (await TimelineAsync(world, who: "outsider")).ShouldBeNull();
        (await MonthAsync(world, Today, who: "outsider")).ShouldBeNull();
        var second = await World.CreateAsync(db, "Ban Chỉ đạo khác");
        (await BoardAsync(second)).ShouldNotBeNull().Total.ShouldBe(0);
        (await TimelineAsync(second)).ShouldNotBeNull().Bars.ShouldBeEmpty();
        (await MonthAsync(second, new DateOnly(2026, 12, 1))).ShouldNotBeNull().Total.ShouldBe(0);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_timeline_shows_what_reaches_into_its_months_by_agency_with_pauses_and_waits_and_pages_by_key(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var (first, second) = ((await world.Give("chair", "vp", input => input.DueOn = Today.AddDays(5))).Value, (await world.Give("chair", "kt", input => input.DueOn = Today.AddDays(100))).Value);
        (await world.Give("chair", "")).Error.ShouldBeNull();
        (await world.Wait("chair", second, first.ToString())).ShouldBeNull();
        (await world.Do("chair", first, "task.pause")).ShouldBeNull();
        var page = (await TimelineAsync(world)).ShouldNotBeNull();
        (page.From, page.To).ShouldBe((new DateOnly(2026, 11, 1), new DateOnly(2027, 1, 31)));
        page.Groups.Select(head => head.Name).ShouldBe(["Phòng Kinh tế", "Văn phòng", ""], "the support team last");
        page.Bars.Select(bar => bar.Task.Agency).ShouldBe(["Phòng Kinh tế", "Văn phòng", ""]);
        page.Bars[0].WaitsFor.ShouldHaveSingleItem().ShouldSatisfyAllConditions(wait => wait.Code.ShouldBe("NV-001"), wait => wait.IsOver.ShouldBeFalse());
        page.Bars[1].PausedOn.ShouldBe(Today);
        page.Counts.Total.ShouldBe((await RegisterAsync(world, new ListAssignments.Filter { Scope = AssignmentScope.Open })).Counts.Total);

        (await TimelineAsync(world, month: new DateOnly(2027, 2, 1))).ShouldNotBeNull().Bars.Select(bar => bar.Task.Id).ShouldBe([second], "due before, and today is not there yet");
        (await TimelineAsync(world, month: new DateOnly(2026, 7, 1))).ShouldNotBeNull().Bars.ShouldBeEmpty("given later");
        for (var i = 0; i < ListTimeline.PageSize; i++) (await world.Give("chair", "kt")).Error.ShouldBeNull();
        List<Guid> walked = [];
        string? after = null;
        do
        {
            page = (await TimelineAsync(world, filter => filter.After = after)).ShouldNotBeNull();
            walked.AddRange(page.Bars.Select(bar => bar.Task.Id));
            after = page.Next;
        }
        while (after is not null);
        walked.Count.ShouldBe(ListTimeline.PageSize + 3);
        walked.Distinct().Count().ShouldBe(walked.Count);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_calendar_counts_each_day_shows_four_titles_and_knows_the_days_off(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var day = new DateOnly(2026, 11, 30);
        for (var i = 0; i < ListMonth.MostOfDay + 2; i++) (await world.Give("chair", "kt", input => input.DueOn = day)).Error.ShouldBeNull();
        (await world.Give("chair", "vp", input => input.DueOn = day.AddDays(1))).Error.ShouldBeNull();
        (await db.AsAsync<RecordCalendarDay, Result<DateOnly>>(World.Machine(Guid.Empty), use => use.RunAsync(new RecordCalendarDay.Input { Day = new DateOnly(2026, 11, 27), Kind = CalendarDayKind.Holiday, Name = "Ngày truyền thống", Source = "Quyết định 9" }, default))).Error.ShouldBeNull();

        var month = (await MonthAsync(world, new DateOnly(2026, 11, 17))).ShouldNotBeNull();
        (month.First, month.Days[0].On, month.Days[^1].On, month.Days.Count % 7).ShouldBe((new DateOnly(2026, 11, 1), new DateOnly(2026, 10, 26), new DateOnly(2026, 12, 6), 0));
        (month.Total, month.HasCalendar).ShouldBe((ListMonth.MostOfDay + 2, true), "the first of December stands in the grid and not in the month");
        var busy = month.Days.Single(one => one.On == day);
        (busy.Count, busy.Overdue, busy.First.Count, busy.IsOff).ShouldBe((ListMonth.MostOfDay + 2, 0, ListMonth.MostOfDay, false));
        busy.First.Select(item => item.Number).ShouldBe([1, 2, 3, 4]);
        month.Days.Single(one => one.On == new DateOnly(2026, 11, 27)).ShouldSatisfyAllConditions(one => one.IsOff.ShouldBeTrue(), one => one.Name.ShouldBe("Ngày truyền thống"));
        month.Days.Single(one => one.On == new DateOnly(2026, 11, 28)).IsOff.ShouldBeTrue("a Saturday");
        var register = await RegisterAsync(world, new ListAssignments.Filter { DueFrom = day, DueTo = day });
        register.Counts.Total.ShouldBe(busy.Count, "the link of a day opens these rows");

        db.Clock.Advance(TimeSpan.FromDays(10));
        month = (await MonthAsync(world, day)).ShouldNotBeNull();
        (month.Overdue, month.Days.Sum(one => one.Overdue)).ShouldBe((ListMonth.MostOfDay + 2, ListMonth.MostOfDay + 3));
        month.Days.Sum(one => one.Overdue).ShouldBe((await RegisterAsync(world, new ListAssignments.Filter())).Counts.Overdue);
    }

    private static Dictionary<AssignmentState, ListBoard.Column> Board(ListBoard.Board? board) => board.ShouldNotBeNull().Columns.ToDictionary(column => column.State);

    private static Task<ListBoard.Board?> BoardAsync(World world, Action<ListAssignments.Filter>? change = null, string who = "chair") =>
        world.Db.AsAsync<ListBoard, ListBoard.Board?>(world.Be(who), use => use.RunAsync(Filter(change), default));

    private static Task<ListTimeline.Page?> TimelineAsync(World world, Action<ListAssignments.Filter>? change = null, string who = "chair", DateOnly? month = null) =>
        world.Db.AsAsync<ListTimeline, ListTimeline.Page?>(world.Be(who), use => use.RunAsync(Filter(change), month ?? Today, 3, default));

    private static Task<ListMonth.Month?> MonthAsync(World world, DateOnly month, string who = "chair") =>
        world.Db.AsAsync<ListMonth, ListMonth.Month?>(world.Be(who), use => use.RunAsync(Filter(null), month, default));

    private static async Task<ListAssignments.Page> RegisterAsync(World world, ListAssignments.Filter filter) =>
        (await world.Db.AsAsync<ListAssignments, ListAssignments.Page?>(world.Be("chair"), use => use.RunAsync(filter, default))).ShouldNotBeNull();

    private static ListAssignments.Filter Filter(Action<ListAssignments.Filter>? change)
    {
        var filter = new ListAssignments.Filter { Scope = AssignmentScope.Open };
        change?.Invoke(filter);
        return filter;
    }

    // One task in each state, some past their day.
    private static async Task FillAsync(World world)
    {
        string[][] ways =
        [
            [], ["task.receive"], ["task.receive"], ["task.receive", "task.progress"], ["task.receive", "task.submit"], ["task.receive", "task.submit", "task.return"], ["task.receive", "task.submit", "task.accept"],
            ["task.withdraw"], ["task.receive", "task.pause"],
        ];
        for (var at = 0; at < ways.Length; at++)
        {
            var task = (await world.Give("chair", "kt", input => input.DueOn = Today.AddDays(at is 2 or 5 or 8 ? 3 : 40 - at))).Value;
            foreach (var act in ways[at]) (await world.Do(act is "task.accept" or "task.return" or "task.withdraw" or "task.pause" ? "chair" : "member", task, act)).ShouldBeNull(act);
        }

        (await world.Give("chair", "vp")).Error.ShouldBeNull();
        world.Db.Clock.Advance(TimeSpan.FromDays(8));
    }
}
