using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Intake;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Clauses;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Intake;

/// <summary>A leader's written direction on a record, and the tasks that come of it.</summary>
public class DirectionTests
{
    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ3_2_the_head_writes_a_direction_and_a_member_is_refused_with_the_clause(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        var proposal = (await ProposalTests.Make(world, "member")).Value;
        (await Write(world, "member", proposal)).Error.ShouldBeOfType<Refused>().Verdict.Clauses().ShouldContain("Đ3.2");
        var id = (await Write(world, "chair", proposal)).Value;
        (await Row(world, "chair", id)).ShouldSatisfyAllConditions(row => row.Code.ShouldBe("CĐ-01/23.11.2026"), row => row.Grounds.ShouldContain("Đ3.2"), row => row.Person.ShouldBe("Lê Minh Khôi"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ5_1_another_deputy_writes_in_the_own_field_alone(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var (social, smart) = ((await ProposalTests.Make(world, "member")).Value, (await ProposalTests.Make(world, "member", input => input.Field = WorkField.SmartCity)).Value);
        (await Write(world, "vice", social)).Error.ShouldBeOfType<Refused>().Verdict.Unmet.ShouldBe([Condition.OwnField], "no field was given to look after");
        var membership = await db.ReadAsync(context => context.Memberships.Where(row => row.PersonId == world.Person("vice")).Select(row => row.Id).SingleAsync(), world.Committee);
        (await world.As<AssignPortfolio, Guid>("chair", use => use.RunAsync(new AssignPortfolio.Input { MembershipId = membership, Fields = [WorkField.DigitalSociety], From = new(2026, 11, 23), Notice = "05/TB-BCĐ" }, default))).Error.ShouldBeNull();
        (await Write(world, "vice", social)).Error.ShouldBeNull();
        (await Write(world, "vice", smart)).Error.ShouldBeOfType<Refused>().Verdict.Unmet.ShouldBe([Condition.OwnField]);
        (await Write(world, "standing", smart)).Error.ShouldBeNull("the regular work is the standing deputy's (Đ4.1)");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ4_1_the_standing_deputy_writes_also_while_the_head_is_away_and_the_teams_lead_does_not(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var proposal = (await ProposalTests.Make(world, "member")).Value;
        (await world.As<RecordAbsence, Guid>("chair", use => use.RunAsync(new RecordAbsence.Input(new(2026, 11, 23), new(2026, 11, 27), "Đi công tác"), default))).Error.ShouldBeNull();
        var own = (await Write(world, "standing", proposal)).Value;
        (await Row(world, "chair", own)).IsOnBehalf.ShouldBeFalse("the own right comes first");
        (await Write(world, "lead", proposal)).Error.ShouldBeOfType<Refused>();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ6_2_a_direction_becomes_one_task_for_each_leading_agency_once_and_linked_both_ways(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var proposal = (await ProposalTests.Make(world, "member")).Value;
        var id = (await Write(world, "chair", proposal, input => (input.Leads, input.Coordinators) = ([world.Agency("kt"), world.Agency("tyt")], [world.Agency("vp")]))).Value;
        (await Give(world, "member", id)).Error.ShouldBeOfType<Refused>().Act.Code.ShouldBe("task.give");
        var tasks = (await Give(world, "chair", id)).Value;
        tasks.Count.ShouldBe(2);
        (await Give(world, "chair", id)).Value.ShouldBe(tasks, "a second tap gives nothing");
        (await db.ReadAsync(context => context.Assignments.CountAsync(), world.Committee)).ShouldBe(2);
        var card = (await db.AsAsync<FindAssignment, FindAssignment.Card?>(world.Be("chair"), use => use.RunAsync(tasks[1], default)))!;
        card.ShouldSatisfyAllConditions(
            one => one.Task.Number.ShouldBe(2), one => one.Agency.ShouldBe("Trạm Y tế"), one => one.Coordinators.ShouldBe(["Văn phòng"]), one => one.Task.Source.ShouldBe(AssignmentSource.ChairDirection),
            one => one.Task.SourceDocument.ShouldBe("CĐ-01/23.11.2026"), one => one.Task.Title.ShouldBe("Làm ngay trong quý này"), one => one.Task.Content.ShouldContain("báo cáo kết quả"));
        (await db.AsAsync<FindTaskIntake, FindTaskIntake.View>(world.Be("chair"), use => use.RunAsync(card, default))).Origins.ShouldHaveSingleItem().Id.ShouldBe(id);
        (await Row(world, "chair", id)).ShouldSatisfyAllConditions(row => row.WaitsForTasks.ShouldBeFalse(), row => row.Names.Where(one => one.Part == DirectionPart.Lead).Select(one => one.TaskCode).ShouldBe(["NV-001", "NV-002"]));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_team_leads_alone_and_who_only_is_to_know_makes_no_task(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "kt")).Value;
        (await Write(world, "chair", task, input => (input.Subject, input.TeamLeads, input.Leads) = (DirectionSubject.Assignment, true, [world.Agency("kt")]))).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("direction.leads");
        (await Write(world, "chair", task, input => (input.Subject, input.TeamLeads, input.DueOn) = (DirectionSubject.Assignment, true, null))).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("direction.due", "a task needs its day");
        var team = (await Write(world, "chair", task, input => (input.Subject, input.TeamLeads) = (DirectionSubject.Assignment, true))).Value;
        var given = (await Give(world, "chair", team)).Value.ShouldHaveSingleItem();
        (await db.AsAsync<FindAssignment, FindAssignment.Card?>(world.Be("chair"), use => use.RunAsync(given, default)))!.Task.AgencyId.ShouldBeNull();
        var know = (await Write(world, "chair", task, input => (input.Subject, input.KnowAgencies) = (DirectionSubject.Assignment, [world.Agency("tyt")]))).Value;
        (await Give(world, "chair", know)).Error.ShouldBeOfType<Conflict>().Code.ShouldBe("direction.noLead");
        (await Write(world, "chair", task)).Error.ShouldBeOfType<NotFound>("a task is no proposal");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whom_it_names_sees_it_and_nobody_else_of_an_agency(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var proposal = (await ProposalTests.Make(world, "member")).Value;
        var (named, other) = ((await Write(world, "chair", proposal, input => input.KnowAgencies = [world.Agency("tyt")])).Value, (await Write(world, "chair", proposal, input => input.KnowPeople = [world.Person("lead")])).Value);
        (await List(world, "head")).Rows.ShouldHaveSingleItem().Id.ShouldBe(named);
        (await List(world, "lead", filter => filter.Mine = true)).Rows.ShouldHaveSingleItem().Id.ShouldBe(other);
        (await List(world, "chair", filter => filter.Mine = true)).Rows.ShouldBeEmpty();
        (await List(world, "head", filter => filter.Id = other)).Rows.ShouldBeEmpty();
        (await db.AsAsync<ListDirections, ListDirections.Page?>(world.Be("outsider"), use => use.RunAsync(new(), default))).ShouldBeNull();
        (await Write(world, "chair", proposal, input => input.KnowPeople = [world.Person("outsider")])).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("direction.people");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_later_one_replaces_it_once_and_numbers_begin_anew_each_day(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var (proposal, elsewhere) = ((await ProposalTests.Make(world, "member")).Value, (await ProposalTests.Make(world, "member")).Value);
        var first = (await Write(world, "chair", proposal, input => input.Leads = [world.Agency("kt")])).Value;
        (await Row(world, "chair", (await Write(world, "chair", elsewhere)).Value)).Number.ShouldBe(2);
        db.Clock.Advance(TimeSpan.FromDays(1));
        (await Write(world, "chair", elsewhere, input => input.ReplacesId = first)).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("direction.replaces");
        var later = (await Write(world, "chair", proposal, input => input.ReplacesId = first)).Value;
        (await Row(world, "chair", later)).ShouldSatisfyAllConditions(row => row.Code.ShouldBe("CĐ-01/24.11.2026"), row => row.ReplacesId.ShouldBe(first), row => row.Serial.ShouldBe(3));
        (await Row(world, "chair", first)).ReplacedById.ShouldBe(later);
        (await Give(world, "chair", first)).Error.ShouldBeOfType<Conflict>().Code.ShouldBe("direction.replaced");
        (await Write(world, "chair", proposal, input => input.ReplacesId = first)).Error.ShouldBeOfType<Conflict>().Code.ShouldBe("direction.replaced");
    }

    private static Task<Result<Guid>> Write(World world, string by, Guid subject, Action<WriteDirection.Input>? change = null)
    {
        var input = new WriteDirection.Input { Subject = DirectionSubject.Proposal, SubjectId = subject, Text = "Làm ngay trong quý này\nvà báo cáo kết quả.", Product = "Báo cáo", DueOn = new(2026, 12, 31) };
        change?.Invoke(input);
        return world.As<WriteDirection, Guid>(by, use => use.RunAsync(input, default));
    }

    private static Task<Result<List<Guid>>> Give(World world, string by, Guid id) => world.As<GiveDirected, List<Guid>>(by, use => use.RunAsync(new GiveDirected.Input { Id = id }, default));

    private static async Task<ListDirections.Row> Row(World world, string by, Guid id) => (await List(world, by, filter => filter.Id = id)).Rows.ShouldHaveSingleItem();

    private static async Task<ListDirections.Page> List(World world, string by, Action<ListDirections.Filter>? change = null)
    {
        var filter = new ListDirections.Filter();
        change?.Invoke(filter);
        return (await world.Db.AsAsync<ListDirections, ListDirections.Page?>(world.Be(by), use => use.RunAsync(filter, default))).ShouldNotBeNull();
    }
}
