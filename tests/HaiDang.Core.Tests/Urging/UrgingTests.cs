using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Core.Urging;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Urging;

/// <summary>Urging, its answer and the ladder, on both databases.</summary>
public class UrgingTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ7_2_the_team_urges_many_at_once_with_a_verdict_for_each_task(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var tasks = new List<Guid>();
        for (var i = 0; i < 4; i++) tasks.Add((await world.Give("chair", i == 3 ? "tyt" : "kt")).Value);
        foreach (var act in new[] { "task.receive", "task.submit" }) (await world.Step("member", tasks[0], act, "Đã xong", "01/BC")).Error.ShouldBeNull();
        (await world.Step("chair", tasks[1], "task.pause", "Chờ văn bản cấp trên")).Error.ShouldBeNull();

        var first = (await Urge(world, "lead", tasks)).Value;
        first.Rows.Select(row => row.Outcome).ShouldBe([UrgeOutcome.Submitted, UrgeOutcome.Paused, UrgeOutcome.Urged, UrgeOutcome.Urged]);
        first.Urged.ShouldBe(2);
        first.Rows[2].Grounds.ShouldNotBeEmpty();
        (await Urge(world, "lead", [tasks[2]])).Error.ShouldBeOfType<Conflict>().Code.ShouldBe("urging.none.Recently");
        db.Clock.Advance(TimeSpan.FromDays(UrgingLadder.ShippedQuietDays));
        (await Urge(world, "team", [tasks[2]], UrgingLevel.Head)).Value.Urged.ShouldBe(1);

        var rows = await db.ReadAsync(context => context.UrgedTasks.AsNoTracking().ToListAsync(), world.Committee);
        rows.Select(row => (row.AssignmentId, row.ToPersonId, row.Level, row.AgencyId)).ShouldBe(
            [(tasks[2], world.Person("member"), UrgingLevel.First, world.Agency("kt")), (tasks[3], world.Person("head"), UrgingLevel.First, world.Agency("tyt")), (tasks[2], world.Person("member"), UrgingLevel.Head, world.Agency("kt"))], ignoreOrder: true);
        var round = await db.ReadAsync(context => context.Urgings.AsNoTracking().SingleAsync(row => row.Id == first.Id), world.Committee);
        (round.Capacity, round.Count, round.PersonId).ShouldBe((CapacityKind.Own, 2, world.Person("lead")));
        round.OfficeTitle.ShouldNotBeEmpty();
        (await db.ReadAsync(context => context.Outbox.CountAsync(row => row.Kind == "task.urged/1"))).ShouldBe(3);
        (await db.ReadAsync(context => context.AuditEntries.CountAsync(row => row.Act == "task.urge"))).ShouldBe(2, "one act for all tasks of an urging");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Who_may_not_urge_is_refused_and_nothing_is_written_and_a_filter_takes_what_the_register_shows(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "kt")).Value;
        (await world.Give("chair", "tyt")).Error.ShouldBeNull();
        (await Urge(world, "member2", [task])).Error.ShouldBeOfType<Refused>().Verdict.Grounds.ShouldNotBeEmpty();
        (await Urge(world, "head", [task])).Error.ShouldBeOfType<NotFound>("who may not read a task does not hear of it");
        (await Urge(world, "lead", [])).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("urging.choose");
        (await Urge(world, "lead", [task], text: "ừ")).Error.ShouldBeOfType<Invalid>().Field.ShouldBe("Text");
        (await Urge(world, "lead", [.. Enumerable.Range(0, UrgeTasks.Most + 1).Select(_ => Guid.CreateVersion7())])).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("urging.tooMany");
        (await db.ReadAsync(context => context.Urgings.CountAsync(), world.Committee)).ShouldBe(0);

        var filter = new ListAssignments.Filter { AgencyId = world.Agency("kt") };
        var done = await world.As<UrgeTasks, UrgeTasks.Answer>("lead", use => use.RunAsync(new UrgeTasks.Input { Filter = filter, Text = "Đề nghị báo cáo tiến độ." }, default));
        done.Value.Rows.ShouldHaveSingleItem().Id.ShouldBe(task);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_urging_is_answered_once_by_whoever_was_urged_and_shown_on_the_record_and_per_agency(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "kt")).Value;
        (await Urge(world, "lead", [task], form: UrgingForm.Letter)).Error.ShouldBeNull();
        var urged = (await Care(world, "chair", task)).Urgings.ShouldHaveSingleItem();
        (urged.By, urged.To, urged.Form, urged.AnsweredAt).ShouldBe(("Đỗ Khánh Linh", "Nguyễn Thị Ánh Tuyết", UrgingForm.Letter, null));

        (await Answer(world, "member2", urged.Id, Today.AddDays(9))).ShouldBeOfType<Refused>();
        (await Answer(world, "member", urged.Id, Today.AddDays(-1))).ShouldBeOfType<Invalid>().Field.ShouldBe("Expected");
        (await Answer(world, "member", urged.Id, Today.AddDays(9), "ừ")).ShouldBeOfType<Invalid>().Field.ShouldBe("Text");
        var page = (await Listed(world, "chair", world.Agency("kt"), silent: true)).ShouldNotBeNull();
        page.Rows.ShouldHaveSingleItem().SilentOn(Today.AddDays(4)).ShouldBe(4);
        (await Answer(world, "member", urged.Id, Today.AddDays(9))).ShouldBeNull();
        (await Answer(world, "member", urged.Id, Today.AddDays(9))).ShouldBeOfType<Conflict>().Code.ShouldBe("urging.answered");
        (await Listed(world, "chair", world.Agency("kt"), silent: true))!.Rows.ShouldBeEmpty();
        (await Listed(world, "chair", world.Agency("kt"), silent: false))!.Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            row => row.Answer.ShouldBe("Đang hoàn thiện hồ sơ"), row => row.ExpectedOn.ShouldBe(Today.AddDays(9)), row => row.AnsweredBy.ShouldBe("Nguyễn Thị Ánh Tuyết"));
        (await Listed(world, "head", world.Agency("kt"), silent: false)).ShouldBeNull("another agency's urgings are not the head's to read");

        var letter = await db.AsAsync<FindUrging, FindUrging.View?>(world.Be("chair"), use => use.RunAsync(urged.RoundId, default));
        letter.ShouldNotBeNull().Parts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(part => part.Agency.ShouldBe("Phòng Kinh tế"), part => part.Lines.ShouldHaveSingleItem().Task.Code.ShouldBe("NV-001"));
        (await db.AsAsync<FindUrging, FindUrging.View?>(world.Be("head"), use => use.RunAsync(urged.RoundId, default))).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_ladder_suggests_each_task_at_its_highest_step_once_and_sends_nothing_by_itself(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.AsAsync<SeedCalendar, Result<int>>(World.Machine(Guid.Empty), use => use.RunAsync(new SeedCalendar.Input(), default));
        var soon = (await world.Give("chair", "kt", input => input.DueOn = Today.AddDays(1))).Value;
        var later = (await world.Give("chair", "kt", input => input.DueOn = Today.AddDays(18))).Value;
        (await Suggested(world)).ShouldBe([(-3, soon)]);
        db.Clock.Advance(TimeSpan.FromDays(2)); // Wednesday, due Tuesday: one working day
        (await Suggested(world)).ShouldBe([(1, soon)]);
        (await db.ReadAsync(context => context.UrgedTasks.CountAsync(), world.Committee)).ShouldBe(0);
        (await Urge(world, "lead", [soon])).Error.ShouldBeNull();
        (await Suggested(world)).ShouldBeEmpty();
        db.Clock.Advance(TimeSpan.FromDays(4)); // Sunday: three working days late, step one is done
        (await Suggested(world)).ShouldBeEmpty();
        db.Clock.Advance(TimeSpan.FromDays(2)); // Tuesday: five
        (await Suggested(world)).ShouldBe([(5, soon)]);
        db.Clock.Advance(TimeSpan.FromDays(8)); // Wednesday 9 December: eleven; the later one is due on Friday
        (await Suggested(world)).ShouldBe([(10, soon), (-3, later)]);

        (await SetLadder(world, "lead", [new(2, UrgingLevel.First)])).ShouldBeOfType<Refused>();
        (await SetLadder(world, "chair", [new(2, UrgingLevel.Head), new(4, UrgingLevel.First)])).ShouldBeOfType<Invalid>().Code.ShouldBe("ladder.order");
        (await SetLadder(world, "chair", [new(-2, UrgingLevel.First)])).ShouldBeOfType<Invalid>().Code.ShouldBe("ladder.reminder");
        (await SetLadder(world, "chair", [new(2, UrgingLevel.Leader)])).ShouldBeNull();
        (await Suggested(world)).ShouldBe([(2, soon)]);
    }

    internal static Task<Result<UrgeTasks.Answer>> Urge(World world, string by, IReadOnlyList<Guid> tasks, UrgingLevel level = UrgingLevel.First, UrgingForm form = UrgingForm.Nudge, string text = "Đề nghị báo cáo tiến độ.") =>
        world.As<UrgeTasks, UrgeTasks.Answer>(by, use => use.RunAsync(new UrgeTasks.Input { Ids = tasks, Level = level, Form = form, Text = text }, default));

    internal static async Task<FindTaskCare.View> Care(World world, string by, Guid task)
    {
        var card = (await world.Db.AsAsync<FindAssignment, FindAssignment.Card?>(world.Be(by), use => use.RunAsync(task, default))).ShouldNotBeNull();
        return await world.Db.AsAsync<FindTaskCare, FindTaskCare.View>(world.Be(by), use => use.RunAsync(card, default));
    }

    private static async Task<Error?> Answer(World world, string by, Guid urged, DateOnly expected, string text = "Đang hoàn thiện hồ sơ") =>
        (await world.As<AnswerUrging, Done>(by, use => use.RunAsync(new AnswerUrging.Input { Id = urged, Text = text, Expected = expected }, default))).Error;

    private static Task<ListUrgings.Page?> Listed(World world, string by, Guid agency, bool silent) =>
        world.Db.AsAsync<ListUrgings, ListUrgings.Page?>(world.Be(by), use => use.RunAsync(agency, silent, null, default));

    private static async Task<Error?> SetLadder(World world, string by, IReadOnlyList<LadderStep> steps) =>
        (await world.As<SetUrgingLadder, Done>(by, use => use.RunAsync(new SetUrgingLadder.Input { Steps = steps }, default))).Error;

    private static async Task<List<(int, Guid)>> Suggested(World world)
    {
        var view = (await world.Db.AsAsync<SuggestUrging, SuggestUrging.View?>(world.Be("lead"), use => use.RunAsync(default))).ShouldNotBeNull();
        view.AreWorkingDays.ShouldBeTrue();
        return [.. view.Steps.SelectMany(step => step.Rows.Select(row => (step.Of.Days, row.Id)))];
    }
}
