using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Desk;
using HaiDang.Core.Intake;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Assignments;
using HaiDang.Core.Tests.Shared;
using HaiDang.Core.Urging;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Desk;

/// <summary>What needs a person is on that person's desk and on no other, until it is settled.</summary>
public class DeskTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly string[] People = ["chair", "standing", "vice", "member", "member2", "lead", "team", "head", "clerk"];

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ3_2_Đ7_2_what_is_asked_on_a_task_stands_on_the_givers_desk_alone_until_it_is_decided(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "kt")).Value;
        (await Who(world, NeedKind.Receive)).ShouldBe(["member"]);
        (await world.Do("member", task, "task.receive")).ShouldBeNull();
        (await Who(world, NeedKind.Receive)).ShouldBeEmpty();
        (await Who(world, NeedKind.Submit)).ShouldBe(["member"]);

        (await world.Do("member", task, "task.askExtension", day: new(2027, 1, 31))).ShouldBeNull();
        (await Who(world, NeedKind.Extension)).ShouldBe(["chair"]);
        (await world.Do("member", task, "task.proposeTransfer", agency: world.Agency("vp"))).ShouldBeNull();
        (await world.As<WorkOnAssignment, long>("member", use => use.RunAsync(new WorkOnAssignment.Input { Id = task, Act = "difficulty.report", Text = "Thiếu kinh phí", Proposal = "Bổ sung dự toán" }, default))).Error.ShouldBeNull();
        (await Who(world, NeedKind.Transfer)).ShouldBe(["chair"]);
        (await Who(world, NeedKind.Difficulty)).ShouldBe(["chair"]);

        (await world.Do("chair", task, "task.pause")).ShouldBeNull();
        foreach (var kind in new[] { NeedKind.Submit, NeedKind.Extension, NeedKind.Transfer, NeedKind.Difficulty }) (await Who(world, kind)).ShouldBeEmpty($"paused: {kind}");
        (await world.Do("chair", task, "task.resume")).ShouldBeNull();

        (await world.Do("chair", task, "task.grantExtension")).ShouldBeNull();
        (await Who(world, NeedKind.Extension)).ShouldBeEmpty();
        (await world.Do("chair", task, "task.refuseTransfer")).ShouldBeNull();
        (await Who(world, NeedKind.Transfer)).ShouldBeEmpty();
        (await world.Do("chair", task, "difficulty.answer")).ShouldBeNull();
        (await Who(world, NeedKind.Difficulty)).ShouldBeEmpty();

        (await world.Do("member", task, "task.submit")).ShouldBeNull();
        (await Who(world, NeedKind.Submit)).ShouldBeEmpty();
        (await Who(world, NeedKind.Accept)).ShouldBe(["chair"]);
        (await Desk(world, "member")).Waiting.ShouldHaveSingleItem().Id.ShouldBe(task);
        (await world.Do("chair", task, "task.accept")).ShouldBeNull();
        (await Who(world, NeedKind.Accept)).ShouldBeEmpty();
        (await Desk(world, "chair")).Count.ShouldBe(0);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ4_1_who_acts_for_the_absent_head_has_the_heads_decisions(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "kt")).Value;
        foreach (var act in new[] { "task.receive", "task.submit" }) (await world.Do("member", task, act)).ShouldBeNull();
        (await Who(world, NeedKind.Accept)).ShouldBe(["chair"]);
        (await world.As<RecordAbsence, Guid>("chair", use => use.RunAsync(new RecordAbsence.Input(Today, Today.AddDays(2), "Đi công tác"), default))).Error.ShouldBeNull();
        (await Who(world, NeedKind.Accept)).ShouldBe(["chair", "standing"]);
        (await Decisions(world, "standing")).Decisions.ShouldHaveSingleItem().Options.ShouldAllBe(option => option.Verdict.IsAllowed);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ13_2_a_part_given_by_a_head_without_an_office_comes_back_to_that_heads_desk(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await world.Officer("officer", "vp");
        var task = (await world.Give("chair", "tyt", input => input.Coordinators = [world.Agency("vp")])).Value;
        (await Who(world, NeedKind.Coordinate)).ShouldBe(["member2"], "Đ2.5: its agency owes a reply");
        (await world.Do("member2", task, "task.coordinate", agency: world.Agency("vp"))).ShouldBeNull();
        (await Who(world, NeedKind.Coordinate)).ShouldBeEmpty();

        await world.Send("member2", "officer", task);
        (await world.Do("head", task, "task.receive")).ShouldBeNull();
        var part = (await world.Part("head", task, "officer")).Value;
        (await Desk(world, "officer")).Needs.ShouldHaveSingleItem().ShouldSatisfyAllConditions(need => need.Id.ShouldBe(part), need => need.Kind.ShouldBe(NeedKind.Receive));
        foreach (var act in new[] { "task.receive", "task.submit" }) (await world.Do("officer", part, act)).ShouldBeNull();
        (await Who(world, NeedKind.Accept)).ShouldBe(["head"], "and not the office that gave the whole");
        (await world.Do("head", part, "task.accept")).ShouldBeNull();
        (await Who(world, NeedKind.Accept)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ2_4_what_a_member_started_in_the_own_agency_comes_back_to_no_other_member(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("member", "kt", input => input.Source = AssignmentSource.OwnInitiative)).Value;
        foreach (var act in new[] { "task.receive", "task.submit" }) (await world.Do("member", task, act)).ShouldBeNull();
        (await Who(world, NeedKind.Accept)).ShouldBe(["member"]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ7_5_information_is_owed_by_the_agency_asked_and_closed_by_who_asked(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var asked = (await world.As<RequestInformation, Guid>("team", use => use.RunAsync(
            new RequestInformation.Input { Title = "Số lượt khám bệnh tháng 11", Content = "Số lượt, chia theo ngày.", AgencyId = world.Agency("tyt"), DueOn = Today.AddDays(5) }, default))).Value;
        (await Who(world, NeedKind.InformationAnswer)).ShouldBe(["head"]);
        async Task Step(string by, InformationStep step) => (await world.As<HandleInformation, long>(by, use => use.RunAsync(new HandleInformation.Input { Id = asked, Step = step, Text = "Đã đủ số liệu", Evidence = "12/BC" }, default))).Error.ShouldBeNull();
        await Step("head", InformationStep.Answered);
        (await Who(world, NeedKind.InformationAnswer)).ShouldBeEmpty();
        (await Who(world, NeedKind.InformationClose)).ShouldBe(["team"]);
        await Step("team", InformationStep.Closed);
        (await Who(world, NeedKind.InformationClose)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ5_2_a_proposal_waits_for_those_who_may_answer_it_and_for_nobody_once_answered(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var proposal = await Propose(world);
        (await Who(world, NeedKind.ProposalAnswer)).ShouldBe(["chair", "standing", "vice"], "the head, the standing deputy, and the standing agency's");
        (await Who(world, NeedKind.ProposalReceive)).ShouldBeEmpty("who answers need not be told twice");
        (await world.As<HandleProposal, long>("standing", use => use.RunAsync(new HandleProposal.Input { Id = proposal, Step = ProposalStep.Note, Text = "Ghi nhận đề xuất" }, default))).Error.ShouldBeNull();
        (await Who(world, NeedKind.ProposalAnswer)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_urging_waits_for_its_answer_and_a_wait_for_who_is_named_and_then_for_the_giver(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.AsAsync<SeedCalendar, Result<int>>(World.Machine(Guid.Empty), use => use.RunAsync(new SeedCalendar.Input(), default));
        var task = (await world.Give("chair", "kt", input => input.DueOn = Today.AddDays(4))).Value;
        db.Clock.Advance(TimeSpan.FromDays(14));
        (await world.As<UrgeTasks, UrgeTasks.Answer>("chair", use => use.RunAsync(new UrgeTasks.Input { Ids = [task], Text = "Đề nghị báo cáo" }, default))).Error.ShouldBeNull();
        (await Who(world, NeedKind.UrgingAnswer)).ShouldBe(["member"]);
        var urged = (await Desk(world, "member")).Needs.Single(need => need.Kind == NeedKind.UrgingAnswer).ItemId;
        (await world.As<AnswerUrging, Done>("member", use => use.RunAsync(new AnswerUrging.Input { Id = urged, Text = "Đang hoàn thiện", Expected = Today.AddDays(20) }, default))).Error.ShouldBeNull();
        (await Who(world, NeedKind.UrgingAnswer)).ShouldBeEmpty();

        var wait = (await world.As<RecordWait, Guid>("member", use => use.RunAsync(new RecordWait.Input { Id = task, AgencyId = world.Agency("tyt"), Text = "Chờ danh sách", From = Today.AddDays(8) }, default))).Value;
        (await Who(world, NeedKind.WaitContest)).ShouldBe(["head"]);
        async Task Change(string by, ChangeWait.Step step) => (await world.As<ChangeWait, Done>(by, use => use.RunAsync(new ChangeWait.Input { Id = wait, Step = step, Text = "Đã trả lời từ trước" }, default))).Error.ShouldBeNull();
        await Change("head", ChangeWait.Step.Contest);
        (await Who(world, NeedKind.WaitContest)).ShouldBeEmpty();
        (await Who(world, NeedKind.WaitDecide)).ShouldBe(["chair"]);
        (await Decisions(world, "chair")).Decisions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.Offered.ShouldBe("Đã trả lời từ trước"), one => one.Before!.Late.ShouldBe(6), one => (one.Before!.InCharge, one.Before.Contested).ShouldBe((1, 5)));
        await Change("chair", ChangeWait.Step.Strike);
        (await Who(world, NeedKind.WaitDecide)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ3_2_a_direction_waits_for_its_tasks_and_a_missed_period_for_who_set_the_series(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "kt")).Value;
        var direction = (await world.As<WriteDirection, Guid>("chair", use => use.RunAsync(
            new WriteDirection.Input { Subject = DirectionSubject.Assignment, SubjectId = task, Text = "Làm ngay trong quý này", Product = "Báo cáo", DueOn = new(2026, 12, 31), Leads = [world.Agency("vp")] }, default))).Value;
        var givers = await Who(world, NeedKind.DirectionGive);
        givers.ShouldContain("chair");
        foreach (var who in new[] { "member", "member2", "team", "head", "clerk" }) givers.ShouldNotContain(who);
        (await world.As<GiveDirected, List<Guid>>("chair", use => use.RunAsync(new GiveDirected.Input { Id = direction }, default))).Error.ShouldBeNull();
        (await Who(world, NeedKind.DirectionGive)).ShouldBeEmpty();

        // The former head stays as a member: what the series could not give is still that person's to settle.
        var seat = await db.ReadAsync(read => read.Offices.Where(row => row.Code == "thanh-vien").Select(row => row.Id).SingleAsync(), world.Committee);
        (await world.As<RecordMembership, Guid>("lead", use => use.RunAsync(new RecordMembership.Input(seat, world.Person("chair"), world.Agency("tyt"), Today, Decision: "58/QĐ-UBND"), default))).Error.ShouldBeNull();
        (await world.As<RepeatAssignment, Guid>("chair", use => use.RunAsync(new RepeatAssignment.Input { Id = task, Every = SeriesEvery.Monthly, Day = 31, LeadDays = 10 }, default))).Error.ShouldBeNull();
        var office = await db.ReadAsync(read => read.Memberships.Where(row => row.PersonId == world.Person("chair") && row.AgencyId == null).Select(row => row.Id).SingleAsync(), world.Committee);
        (await world.As<EndMembership, Done>("lead", use => use.RunAsync(new EndMembership.Input { MembershipId = office, Last = new(2026, 12, 31), Decision = "9/QĐ-UBND" }, default))).Error.ShouldBeNull();
        db.Clock.SetUtcNow(new DateTimeOffset(new DateTime(2027, 1, 21, 2, 0, 0), TimeSpan.Zero));
        (await db.AsAsync<GiveOccurrences, GiveOccurrences.Report>(_ => { }, use => use.RunAsync(default))).Missed.ShouldBe(1);
        (await Who(world, NeedKind.SeriesMissed)).ShouldBe(["chair"]);
        db.Clock.Advance(TimeSpan.FromDays(31));
        (await Who(world, NeedKind.SeriesMissed)).ShouldBeEmpty("after thirty days nobody needs to hear of it");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Decisions_stand_oldest_day_first_with_what_was_before_and_their_counts_agree_with_the_registers(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        List<Guid> tasks = [];
        for (var at = 0; at < 23; at++)
        {
            var due = Today.AddDays(40 - at);
            tasks.Add((await world.Give("chair", "kt", input => input.DueOn = due)).Value);
            (await world.Do("member", tasks[at], "task.receive")).ShouldBeNull();
            (await world.Do("member", tasks[at], "task.askExtension", day: due.AddDays(30))).ShouldBeNull();
        }

        (await world.Do("chair", tasks[^1], "task.grantExtension")).ShouldBeNull();
        (await world.Do("member", tasks[^1], "task.askExtension", "Xin thêm lần nữa", "07/TTr", day: Today.AddDays(90))).ShouldBeNull();
        await Propose(world);

        var desk = await Desk(world, "chair");
        var view = await Decisions(world, "chair");
        (view.Count, view.Decisions.Count, view.Minutes).ShouldBe((24, FindDecisions.Most, 5), "twenty, of a quarter of a minute each");
        desk.Decisions.ShouldBe(24);
        desk.Count.ShouldBe(24);
        view.Decisions.Select(one => one.Need.On).ShouldBeInOrder();
        (await Register(world, filter => filter.IsExtensionAsked = true)).Counts.Total.ShouldBe(desk.Needs.Count(need => need.Kind == NeedKind.Extension));
        desk.Own.Open.ShouldBe(0);
        desk.All.Open.ShouldBe((await Register(world, filter => filter.Scope = AssignmentScope.Open)).Counts.Total);
        (await Desk(world, "member")).Own.Open.ShouldBe(23);

        (await world.Do("chair", tasks[0], "task.refuseExtension")).ShouldBeNull();
        (await Decisions(world, "chair")).Count.ShouldBe(23);
        for (var at = 1; at < 22; at++) (await world.Do("chair", tasks[at], "task.refuseExtension")).ShouldBeNull();
        var last = (await Decisions(world, "chair")).Decisions.Single(one => one.Need.Kind == NeedKind.Extension);
        last.ShouldSatisfyAllConditions(
            one => one.Asker.ShouldBe("Nguyễn Thị Ánh Tuyết"), one => one.Said.ShouldBe("Xin thêm lần nữa"), one => one.Evidence.ShouldBe("07/TTr"), one => one.Day.ShouldBe(Today.AddDays(90)),
            one => (one.Before!.Extensions, one.Before.FirstDueOn, one.Before.DueOn).ShouldBe((1, Today.AddDays(18), Today.AddDays(48))),
            one => one.Options.Select(option => (option.Choice, option.Act)).ShouldBe([(DecisionChoice.Agree, "task.grantExtension"), (DecisionChoice.Return, "task.refuseExtension"), (DecisionChoice.Urge, "task.urge")]));
        (await Decisions(world, "member")).Count.ShouldBe(0, "who asks decides nothing");
        (await db.AsAsync<FindDesk, FindDesk.View?>(world.Be("outsider"), use => use.RunAsync(false, default))).ShouldBeNull();
        (await db.AsAsync<FindDecisions, FindDecisions.View?>(world.Be("outsider"), use => use.RunAsync(null, default))).ShouldBeNull();
    }

    private static async Task<Guid> Propose(World world) => (await world.As<MakeProposal, Guid>("member", use => use.RunAsync(
        new MakeProposal.Input { Title = "Lập kho dữ liệu mở", Content = "Công bố 12 bộ dữ liệu.", Reason = "Các đơn vị hỏi lại nhau." }, default))).Value;

    private static async Task<FindDesk.View> Desk(World world, string who) => (await world.Db.AsAsync<FindDesk, FindDesk.View?>(world.Be(who), use => use.RunAsync(false, default))).ShouldNotBeNull(who);

    private static async Task<FindDecisions.View> Decisions(World world, string who) => (await world.Db.AsAsync<FindDecisions, FindDecisions.View?>(world.Be(who), use => use.RunAsync(null, default))).ShouldNotBeNull(who);

    private static async Task<ListAssignments.Page> Register(World world, Action<ListAssignments.Filter> change)
    {
        var filter = new ListAssignments.Filter();
        change(filter);
        return (await world.Db.AsAsync<ListAssignments, ListAssignments.Page?>(world.Be("chair"), use => use.RunAsync(filter, default))).ShouldNotBeNull();
    }

    // On whose desk it stands, asked of everybody.
    private static async Task<List<string>> Who(World world, NeedKind kind)
    {
        List<string> found = [];
        foreach (var who in People)
            if ((await Desk(world, who)).Needs.Any(need => need.Kind == kind)) found.Add(who);
        return found;
    }
}
