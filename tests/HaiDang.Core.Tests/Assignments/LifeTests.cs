using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Tests.Assignments;

/// <summary>More time, pauses, the replies of those who coordinate, difficulties.</summary>
public class LifeTests
{
    private static readonly DateOnly Due = new(2026, 12, 31);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ6_2_more_time_is_asked_before_the_day_decided_by_the_giver_counted_and_the_first_day_stays(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var (world, task) = await AtWorkAsync(db);
        (await Do(world, "member", task, "task.askExtension", day: Due)).ShouldBeOfType<Invalid>().ShouldSatisfyAllConditions(one => one.Code.ShouldBe("task.extensionDay"), one => one.Field.ShouldBe("Day"));
        (await Do(world, "member", task, "task.askExtension", day: Due.AddDays(15), evidence: "")).ShouldBeOfType<Invalid>().Code.ShouldBe("task.extensionPaper");
        (await Do(world, "member", task, "task.askExtension", text: "vì", day: Due.AddDays(15))).ShouldBeOfType<Invalid>().Code.ShouldBe("task.extensionReason");
        (await Do(world, "member", task, "task.askExtension", day: Due.AddDays(15))).ShouldBeNull();

        var card = await Card(world, task);
        card.Task.DueOn.ShouldBe(Due, "asking moves nothing");
        card.ExtensionAsked.ShouldNotBeNull().ShouldSatisfyAllConditions(ask => ask.Day.ShouldBe(Due.AddDays(15)), ask => ask.Evidence.ShouldBe("12/TTr-KT"), ask => ask.Grounds.ShouldBe("setting:task.askExtension"));
        (await Numbers(world, filter => filter.IsExtensionAsked = true)).ShouldBe([1]);

        (await Do(world, "chair", task, "task.grantExtension", day: Due)).ShouldBeOfType<Invalid>().Code.ShouldBe("task.extensionDay");
        (await Do(world, "chair", task, "task.grantExtension", day: Due.AddDays(7))).ShouldBeNull();
        card = await Card(world, task);
        (card.Task.DueOn, card.Task.FirstDueOn, card.Task.Extensions, card.ExtensionAsked).ShouldBe((Due.AddDays(7), Due, 1, null));
        card.Entries[^1].ShouldSatisfyAllConditions(entry => entry.Kind.ShouldBe(EntryKind.ExtensionGranted), entry => entry.Day.ShouldBe(Due.AddDays(7)), entry => entry.About.ShouldBe(card.Entries[^2].Seq));
        (await Numbers(world, filter => filter.IsExtensionAsked = true)).ShouldBeEmpty();

        (await Do(world, "member", task, "task.askExtension", day: Due.AddDays(20))).ShouldBeNull();
        (await Do(world, "chair", task, "task.refuseExtension", text: "")).ShouldBeOfType<Invalid>().Code.ShouldBe("task.extensionRefusal");
        (await Do(world, "chair", task, "task.refuseExtension")).ShouldBeNull();
        card = await Card(world, task);
        (card.Task.DueOn, card.Task.Extensions, card.ExtensionAsked).ShouldBe((Due.AddDays(7), 1, null), "a refusal is not counted as an extension");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_limit_of_extensions_is_an_internal_setting_and_after_the_day_nobody_asks(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var (world, task) = await AtWorkAsync(db);
        for (var time = 1; time <= InternalSettings.MostExtensions; time++)
        {
            (await Do(world, "member", task, "task.askExtension", day: Due.AddDays(time))).ShouldBeNull();
            (await Do(world, "chair", task, "task.grantExtension")).ShouldBeNull();
        }

        (await Do(world, "member", task, "task.askExtension", day: Due.AddDays(30))).ShouldBeOfType<Conflict>().ShouldSatisfyAllConditions(
            one => one.Code.ShouldBe("task.extensionLimit"), one => one.Args.ShouldBe([InternalSettings.MostExtensions]));
        var other = (await world.Give("chair", "kt")).Value;
        (await Do(world, "member", other, "task.receive")).ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromDays(38)); // 31 December: the last day itself is in time
        (await Do(world, "member", other, "task.askExtension", day: Due.AddDays(1))).ShouldBeNull();
        (await Do(world, "chair", other, "task.refuseExtension")).ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromDays(1));
        (await Do(world, "member", other, "task.askExtension", day: Due.AddDays(30))).ShouldBeOfType<Conflict>().ShouldSatisfyAllConditions(
            one => one.Code.ShouldBe("task.extensionLate"), one => one.Args.ShouldBe([Due]));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_paused_task_is_not_overdue_its_days_are_counted_and_it_goes_on_where_it_stood(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var (world, task) = await AtWorkAsync(db);
        (await Do(world, "chair", task, "task.pause", text: "")).ShouldBeOfType<Invalid>().Code.ShouldBe("task.pauseReason");
        (await Do(world, "chair", task, "task.pause")).ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromDays(40));
        var card = await Card(world, task);
        (card.IsOverdue, card.PausedDays, card.Task.State).ShouldBe((false, 40, AssignmentState.Received));
        (await Numbers(world, filter => filter.Scope = AssignmentScope.Overdue)).ShouldBeEmpty();
        (await Numbers(world, filter => filter.IsPaused = true)).ShouldBe([1]);
        (await db.AsAsync<ListAssignments, ListAssignments.Page?>(world.Be("chair"), use => use.RunAsync(new(), default)))!.ShouldSatisfyAllConditions(
            page => page.Counts.Overdue.ShouldBe(0), page => page.Rows.ShouldHaveSingleItem().IsOverdue.ShouldBeFalse());

        (await Do(world, "chair", task, "task.resume")).ShouldBeOfType<Invalid>().Code.ShouldBe("task.resumeDue", "its day passed meanwhile");
        (await Do(world, "chair", task, "task.resume", day: new(2027, 1, 20))).ShouldBeNull();
        card = await Card(world, task);
        (card.Task.PausedOn, card.PausedDays, card.Task.State, card.Task.DueOn, card.Task.FirstDueOn, card.Task.Extensions).ShouldBe((null, 40, AssignmentState.Received, new(2027, 1, 20), Due, 0));
        db.Clock.Advance(TimeSpan.FromDays(30));
        (await Card(world, task)).ShouldSatisfyAllConditions(later => later.PausedDays.ShouldBe(40), later => later.IsOverdue.ShouldBeTrue());
        (await Numbers(world, filter => filter.Scope = AssignmentScope.Overdue)).ShouldBe([1]);
        (await Do(world, "member", task, "task.submit")).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ2_5_each_coordinating_agency_has_its_own_day_and_reply_and_its_silence_is_seen(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.Give("chair", "kt", input => (input.Coordinators, input.CoordinatorsDueOn) = ([world.Agency("vp")], Due.AddDays(1)))).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("task.coordinatorDue");
        var task = (await world.Give("chair", "kt", input => (input.Coordinators, input.CoordinatorsDueOn) = ([world.Agency("vp"), world.Agency("tyt")], new(2026, 11, 30)))).Value;
        var byTask = (await world.Give("chair", "kt", input => input.Coordinators = [world.Agency("vp")])).Value;
        (await Card(world, byTask)).Coordination.ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.DueOn.ShouldBe(Due), row => row.HasOwnDueOn.ShouldBeFalse());

        (await Do(world, "chair", task, "task.setCoordinatorDue", day: new(2026, 12, 5), agency: world.Agency("kt"))).ShouldBeOfType<Invalid>().Code.ShouldBe("task.coordinatorNone");
        (await Do(world, "chair", task, "task.setCoordinatorDue", day: Due.AddDays(1), agency: world.Agency("tyt"))).ShouldBeOfType<Invalid>().Code.ShouldBe("task.coordinatorDue");
        (await Do(world, "chair", task, "task.setCoordinatorDue", day: new(2026, 12, 5), agency: world.Agency("tyt"))).ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromDays(10)); // 3 December
        (await Silence(world, "chair", task)).ShouldBe([("Trạm Y tế", null), ("Văn phòng", 3)]);
        (await Silence(world, "member", task)).ShouldBe([("Trạm Y tế", null), ("Văn phòng", 3)], "the agency in charge sees it too");

        (await Do(world, "member", task, "task.coordinate")).ShouldBeOfType<Refused>().Verdict.Refusal.ShouldBe(Refusal.NotRelated);
        (await Do(world, "member2", task, "task.coordinate", agency: world.Agency("tyt"))).ShouldBeOfType<Invalid>().Code.ShouldBe("task.coordinatorNone", "nobody replies for another agency");
        (await Do(world, "member2", task, "task.coordinate", text: "Có")).ShouldBeOfType<Invalid>().Code.ShouldBe("task.coordinatorReply");
        (await Do(world, "member2", task, "task.coordinate", text: "Đã cử đầu mối", evidence: "7/VP")).ShouldBeNull();
        (await Do(world, "head", task, "task.coordinate", text: "Không có ý kiến khác", evidence: "")).ShouldBeNull();
        var rows = (await Card(world, task)).Coordination;
        rows.Single(row => row.Agency == "Văn phòng").ShouldSatisfyAllConditions(
            row => row.RepliedOn.ShouldBe(new(2026, 12, 3)), row => row.RepliedBy.ShouldBe("Võ Hải Yến"), row => row.Reply.ShouldBe("Đã cử đầu mối"), row => row.Evidence.ShouldBe("7/VP"), row => row.DaysSilent.ShouldBeNull());
        rows.Single(row => row.Agency == "Trạm Y tế").ShouldSatisfyAllConditions(row => row.RepliedBy.ShouldBe("Hồ Văn Sơn"), row => row.Evidence.ShouldBeNull());
        (await Card(world, task)).Entries[^2].Agency.ShouldBe("Văn phòng");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ7_2_a_difficulty_comes_with_a_proposal_is_answered_by_the_giver_and_the_register_lists_the_open_ones(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var (world, task) = await AtWorkAsync(db);
        (await Do(world, "member", task, "difficulty.report", proposal: "")).ShouldBeOfType<Invalid>().ShouldSatisfyAllConditions(one => one.Code.ShouldBe("task.difficultyProposal"), one => one.Field.ShouldBe("Proposal"));
        (await Do(world, "member2", task, "difficulty.report")).ShouldBeOfType<Refused>();
        (await Do(world, "member", task, "difficulty.report", text: "Thiếu kinh phí")).ShouldBeNull();
        (await Do(world, "lead", task, "difficulty.report", text: "Thiếu nhân lực")).ShouldBeNull();
        (await Numbers(world, filter => filter.HasDifficulty = true)).ShouldBe([1]);
        var difficulties = (await Card(world, task)).Difficulties;
        difficulties.Select(one => (one.Raised.Text, one.Raised.Proposal, one.Answer)).ShouldBe([("Thiếu kinh phí", "Cách gỡ cụ thể", null), ("Thiếu nhân lực", "Cách gỡ cụ thể", null)]);

        (await Do(world, "chair", task, "difficulty.answer", about: 1)).ShouldBeOfType<Invalid>().Code.ShouldBe("task.difficultyUnknown", "line 1 is the giving");
        (await Do(world, "chair", task, "difficulty.answer", text: "Cử thêm hai người", about: difficulties[1].Raised.Seq)).ShouldBeNull();
        (await Do(world, "chair", task, "difficulty.answer", text: "Bố trí từ dự phòng")).ShouldBeNull();
        var card = await Card(world, task);
        card.Difficulties.Select(one => one.Answer!.Text).ShouldBe(["Bố trí từ dự phòng", "Cử thêm hai người"]);
        card.Difficulties.ShouldAllBe(one => one.Answer!.Person == "Lê Minh Khôi" && one.Answer.Grounds == "setting:difficulty.answer");
        (await Numbers(world, filter => filter.HasDifficulty = true)).ShouldBeEmpty();
        (await Do(world, "chair", task, "difficulty.answer")).ShouldBeOfType<Conflict>().Code.ShouldBe("task.difficultyNone");
    }

    private static async Task<(World World, Guid Task)> AtWorkAsync(TestDb db)
    {
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "kt")).Value;
        (await Do(world, "member", task, "task.receive")).ShouldBeNull();
        return (world, task);
    }

    private static async Task<Error?> Do(World world, string by, Guid task, string act, string text = "Lý do đủ dài", string evidence = "12/TTr-KT", DateOnly? day = null, Guid? agency = null, int? about = null, string proposal = "Cách gỡ cụ thể") =>
        (await world.As<WorkOnAssignment, long>(by, use => use.RunAsync(
            new WorkOnAssignment.Input { Id = task, Act = act, Text = text, Evidence = evidence, Day = day, AgencyId = agency, About = about, Proposal = proposal }, default))).Error;

    private static async Task<FindAssignment.Card> Card(World world, Guid task, string by = "chair") =>
        (await world.Db.AsAsync<FindAssignment, FindAssignment.Card?>(world.Be(by), use => use.RunAsync(task, default))).ShouldNotBeNull();

    private static async Task<List<(string Agency, int? Days)>> Silence(World world, string by, Guid task) =>
        [.. (await Card(world, task, by)).Coordination.OrderBy(row => row.Agency, StringComparer.Ordinal).Select(row => (row.Agency, row.DaysSilent))];

    private static async Task<List<int>> Numbers(World world, Action<ListAssignments.Filter> change)
    {
        var filter = new ListAssignments.Filter();
        change(filter);
        return [.. (await world.Db.AsAsync<ListAssignments, ListAssignments.Page?>(world.Be("chair"), use => use.RunAsync(filter, default)))!.Rows.Select(row => row.Number)];
    }
}
