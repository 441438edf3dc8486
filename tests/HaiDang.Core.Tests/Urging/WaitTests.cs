using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Core.Urging;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Urging;

/// <summary>Waits and the figures they change, on both databases.</summary>
public class WaitTests
{
    // A Monday; the task is due on the Friday of that week.
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_wait_is_recorded_near_its_day_contested_by_whoever_is_named_and_decided_by_the_giver(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var (world, task) = await LateAsync(db); // Monday 7 December: six working days late

        (await Record(world, "member", task, Today.AddDays(3), "tyt")).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("wait.tooFarBack");
        (await Record(world, "member", task, Today.AddDays(15), "tyt")).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("wait.from");
        (await Record(world, "member", task, Today.AddDays(8), "kt")).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("wait.for", "nobody waits for itself");
        (await Record(world, "team", task, Today.AddDays(8), "tyt")).Error.ShouldBeOfType<Refused>();
        var wait = (await Record(world, "member", task, Today.AddDays(8), "tyt")).Value;
        (await Record(world, "member", task, Today.AddDays(9), "vp")).Error.ShouldBeOfType<Conflict>().Code.ShouldBe("wait.overlaps");
        (await Late(world, task)).ShouldBe((1, 0, 5, 0));

        // The clinic does not take part in the task, but is named and may speak.
        (await Waiting(world, "head")).ShouldBe([wait]);
        (await Waiting(world, "member2")).ShouldBeEmpty();
        (await Change(world, "member", wait, ChangeWait.Step.Contest)).ShouldBeOfType<Refused>("who recorded it is not named");
        (await Change(world, "head", wait, ChangeWait.Step.Strike)).ShouldBeOfType<NotFound>();
        (await Change(world, "head", wait, ChangeWait.Step.Contest, "ừ")).ShouldBeOfType<Invalid>().Field.ShouldBe("Text");
        (await Change(world, "head", wait, ChangeWait.Step.Contest)).ShouldBeNull();
        (await Late(world, task)).ShouldBe((1, 0, 0, 5), "contested days stand apart");
        (await Waiting(world, "head")).ShouldBeEmpty();

        (await Change(world, "member", wait, ChangeWait.Step.Uphold)).ShouldBeOfType<Refused>();
        (await Change(world, "chair", wait, ChangeWait.Step.Strike)).ShouldBeNull();
        (await Late(world, task)).ShouldBe((6, 0, 0, 0));
        (await Change(world, "chair", wait, ChangeWait.Step.Uphold)).ShouldBeOfType<Conflict>().Code.ShouldBe("wait.notOpen");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_wait_for_an_office_or_another_task_is_contested_by_its_holder_and_ended_by_who_may_record(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var (world, task) = await LateAsync(db);
        var other = (await world.Give("chair", "vp")).Value;
        var chairs = await db.ReadAsync(context => context.Offices.Where(row => row.Code == "truong-ban").Select(row => row.Id).SingleAsync(), world.Committee);
        var forChair = (await world.As<RecordWait, Guid>("member", use => use.RunAsync(new RecordWait.Input { Id = task, OfficeId = chairs, Text = "Chờ ý kiến", From = Today.AddDays(9), To = Today.AddDays(10) }, default))).Value;
        var forOther = (await world.As<RecordWait, Guid>("member", use => use.RunAsync(new RecordWait.Input { Id = task, OtherNumber = 2, Text = "Chờ số liệu", From = Today.AddDays(11) }, default))).Value;
        (await world.As<RecordWait, Guid>("member", use => use.RunAsync(new RecordWait.Input { Id = task, OtherNumber = 99, Text = "Chờ số liệu", From = Today.AddDays(11) }, default))).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("wait.other");
        (await Waiting(world, "chair")).ShouldBe([forChair]);
        (await Waiting(world, "member2")).ShouldBe([forOther]);
        (await Change(world, "vice", forChair, ChangeWait.Step.Contest)).ShouldBeOfType<Refused>();
        (await Change(world, "member2", forOther, ChangeWait.Step.Contest)).ShouldBeNull();
        (await Change(world, "member", forOther, ChangeWait.Step.End, day: Today.AddDays(11))).ShouldBeNull();
        (await Late(world, task)).ShouldBe((3, 0, 2, 1));
        (await UrgingTests.Care(world, "chair", task)).Waits.Select(wait => (wait.For, wait.OtherId, wait.To)).ShouldBe(
            [("Trưởng ban", null, Today.AddDays(10)), ("NV-002 Kết nối thanh toán trực tuyến với một cửa", (Guid?)other, Today.AddDays(11))]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_agencys_figures_say_whose_days_were_late_and_follow_what_happens_afterwards(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var (world, task) = await LateAsync(db);
        (await Figures(world, "kt")).ShouldBe((0, 0, 0, 0), "nothing counted yet");
        (await Refresh(db)).ShouldBe(1);
        (await Refresh(db)).ShouldBe(0, "what is up to date is not counted again");
        (await Figures(world, "kt")).ShouldBe((6, 0, 0, 0));

        (await Record(world, "member", task, Today.AddDays(8), "tyt")).Error.ShouldBeNull();
        (await Refresh(db)).ShouldBe(1);
        (await Figures(world, "kt")).ShouldBe((1, 0, 5, 0));
        (await Figures(world, "tyt")).ShouldBe((0, 0, 0, 0), "the days are those of the task's agency; who is waited for is counted as such");
        foreach (var act in new[] { "task.receive", "task.submit" }) (await world.Step("member", task, act, "Đã xong", "01/BC")).Error.ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromDays(2));
        (await world.Step("chair", task, "task.accept")).Error.ShouldBeNull();
        (await Refresh(db)).ShouldBe(1);
        (await Figures(world, "kt")).ShouldBe((1, 2, 5, 0), "Monday was still the wait's; Tuesday and Wednesday the giver's");
        db.Clock.Advance(TimeSpan.FromDays(5));
        (await Refresh(db)).ShouldBe(0, "over: no day is added");
        (await db.AsAsync<FindAgencyClock, FindAgencyClock.Figures?>(world.Be("head"), async use => await use.RunAsync(await SeatAsync(world, "head"), world.Agency("kt"), default))).ShouldBeNull();
    }

    // Given today, due on Friday, and it is Monday ten days after that.
    private static async Task<(World World, Guid Task)> LateAsync(TestDb db)
    {
        var world = await World.CreateAsync(db);
        await db.AsAsync<SeedCalendar, Result<int>>(World.Machine(Guid.Empty), use => use.RunAsync(new SeedCalendar.Input(), default));
        var task = (await world.Give("chair", "kt", input => input.DueOn = Today.AddDays(4))).Value;
        db.Clock.Advance(TimeSpan.FromDays(14));
        return (world, task);
    }

    private static Task<Result<Guid>> Record(World world, string by, Guid task, DateOnly from, string agency) =>
        world.As<RecordWait, Guid>(by, use => use.RunAsync(new RecordWait.Input { Id = task, AgencyId = world.Agency(agency), Text = "Chờ danh sách của Trạm", From = from }, default));

    private static async Task<Error?> Change(World world, string by, Guid wait, ChangeWait.Step step, string text = "Đã trả lời từ đầu tháng", DateOnly? day = null) =>
        (await world.As<ChangeWait, Done>(by, use => use.RunAsync(new ChangeWait.Input { Id = wait, Step = step, Text = text, To = day }, default))).Error;

    private static async Task<List<Guid>> Waiting(World world, string by) =>
        [.. (await world.Db.AsAsync<ListWaitsOnMe, IReadOnlyList<ListWaitsOnMe.Row>>(world.Be(by), use => use.RunAsync(default))).Select(row => row.Wait.Id)];

    private static async Task<(int InCharge, int Giver, int Awaited, int Contested)> Late(World world, Guid task)
    {
        var clock = (await UrgingTests.Care(world, "chair", task)).Clock;
        return (clock.LateOf(ClockHolder.InCharge), clock.LateOf(ClockHolder.Giver), clock.LateOf(ClockHolder.Awaited), clock.LateOf(ClockHolder.Contested));
    }

    private static Task<int> Refresh(TestDb db) => db.AsAsync<RefreshClocks, int>(_ => { }, use => use.RunAsync(default));

    private static Task<Seat> SeatAsync(World world, string by) => world.Db.AsAsync<ISeats, Seat>(world.Be(by), use => use.LoadAsync(new TestActorOf(world, by), world.Db.Clock.Now(), default));

    private static async Task<(int, int, int, int)> Figures(World world, string agency)
    {
        var seat = await SeatAsync(world, "chair");
        var found = (await world.Db.AsAsync<FindAgencyClock, FindAgencyClock.Figures?>(world.Be("chair"), use => use.RunAsync(seat, world.Agency(agency), default))).ShouldNotBeNull();
        return (found.InCharge, found.Giver, found.Awaited, found.Contested);
    }

    private sealed record TestActorOf(World World, string Name) : IActor
    {
        public Guid? AccountId => PersonId;

        public Guid? PersonId => World.Person(Name);

        public bool IsAdministrator => false;

        public Guid CommitteeId => World.Committee;

        public string? OnceKey => null;

        public Guid? ChosenCapacity => null;

        public long? SeenVersion => null;
    }
}
