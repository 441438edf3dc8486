using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Clauses;

/// <summary>Article 2: what the principles make the program do.</summary>
public class PrincipleTests
{
    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ2_2_the_team_does_the_committees_own_work_and_never_stands_for_an_agency(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        var other = await World.CreateAsync(db, "Ban Chỉ đạo Chuyển đổi số phường khác");
        (await world.Give("chair", "kt", input => input.AgencyId = other.Agency("kt"))).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("task.agency");
        (await world.Give("chair", "")).Error.ShouldBeNull();
        (await world.Give("chair", "kt", input => input.AgencyId = null)).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("task.oneInCharge");
        var stored = await db.ReadAsync(context => context.Assignments.SingleAsync(), world.Committee);
        stored.AgencyId.ShouldBeNull("what the team does is in charge of no agency");
        stored.AnswerablePersonId.ShouldBe(world.Person("lead"));
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ2_3_every_task_has_exactly_one_person_answerable_and_only_that_person_answers(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        foreach (var (agency, answerable) in new[] { ("kt", "member"), ("vp", "member2"), ("vhxh", "vice"), ("tyt", "head"), ("", "lead") })
        {
            var task = (await world.Give("chair", agency)).Value;
            var stored = await db.ReadAsync(context => context.Assignments.SingleAsync(row => row.Id == task), world.Committee);
            stored.AnswerablePersonId.ShouldBe(world.Person(answerable), agency);
            foreach (var who in ClauseWorld.Everyone.Where(who => who != answerable))
                (await world.Step(who, task, "task.receive")).Error.ShouldNotBeNull($"{agency}: {who}");
            (await world.Step(answerable, task, "task.receive")).Error.ShouldBeNull(agency);
        }
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ2_3_an_act_without_right_is_refused_with_the_clause_that_gives_it_to_others(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        var source = await db.ReadAsync(context => context.Regulations.Select(row => row.Source).SingleAsync(), world.Committee);
        foreach (var (who, agency) in new[] { ("member", "vp"), ("team", "kt"), ("lead", "kt"), ("head", "tyt"), ("clerk", "vhxh") })
        {
            var verdict = (await world.Give(who, agency)).Error.ShouldBeOfType<Refused>(who).Verdict;
            verdict.Refusal.ShouldBe(Refusal.NotHolder, who);
            verdict.Clauses().ShouldContain("Đ6.2", who);
            verdict.Holders.Select(holder => holder.Role).ShouldContain(Role.Chair, who);
            foreach (var ground in verdict.Grounds.Where(ground => ground.Tier == Tier.Regulation)) source.ShouldContain(ground.Quote);
        }

        (await db.ReadAsync(context => context.Assignments.CountAsync(), world.Committee)).ShouldBe(0);
        (await db.ReadAsync(context => context.AuditEntries.CountAsync(row => row.ScopeId == world.Committee && row.Act == "task.give"), world.Committee)).ShouldBe(0);
        (await db.ReadAsync(context => context.Refusals.CountAsync(), world.Committee)).ShouldBe(5);
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ2_4_a_member_proposes_and_starts_work_and_every_task_carries_its_field(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        var own = (await world.Give("member", "kt", input => (input.Source, input.Field) = (AssignmentSource.OwnInitiative, WorkField.SmartCity))).Value;
        (await world.Give("team", "kt", input => input.Source = AssignmentSource.OwnInitiative)).Error.ShouldBeOfType<Refused>();
        foreach (var field in Enum.GetValues<WorkField>()) (await world.Give("chair", "vp", input => input.Field = field)).Error.ShouldBeNull(field.ToString());
        var page = await world.Register("chair", filter => filter.Field = WorkField.SmartCity);
        page.Rows.Count.ShouldBe(2);
        page.Rows.ShouldAllBe(row => row.Field == WorkField.SmartCity);
        var entry = await db.ReadAsync(context => context.AuditEntries.SingleAsync(row => row.SubjectId == own), world.Committee);
        entry.Grounds.ShouldBe("Đ2.4");
        (await world.Ask("member", "proposal.make")).Clauses().ShouldContain("Đ2.4");
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ2_5_a_coordinating_agency_is_named_on_the_task_reads_it_and_answers_for_nothing(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        var alone = (await world.Give("chair", "kt")).Value;
        (await world.Card("head", alone)).ShouldBeNull("the health station has no part in it");
        var shared = (await world.Give("chair", "kt", input => input.Coordinators = [world.Agency("tyt"), world.Agency("vp")])).Value;
        var card = (await world.Card("head", shared)).ShouldNotBeNull();
        card.Coordinators.ShouldBe(["Trạm Y tế", "Văn phòng"], ignoreOrder: true);
        card.Acts.Single(act => act.Act == "task.receive").Verdict.IsAllowed.ShouldBeFalse();
        card.Acts.Single(act => act.Act == "task.submit").Verdict.IsAllowed.ShouldBeFalse();
        (await world.Register("head", filter => filter.CoordinatorId = world.Agency("tyt"))).Rows.Select(row => row.Id).ShouldBe([shared]);
        (await world.Give("chair", "kt", input => input.Coordinators = [world.Agency("kt")])).Error!.Code.ShouldBe("task.coordinatorInCharge");
        (await world.Give("chair", "kt", input => input.Coordinators = [Guid.CreateVersion7()])).Error!.Code.ShouldBe("task.coordinators");
        var told = await db.ReadAsync(context => context.Outbox.Where(row => row.Kind == TaskGiven.Code).Select(row => row.Body).ToListAsync(), world.Committee);
        told.ShouldContain(body => body.Contains(world.Person("member").ToString(), StringComparison.Ordinal));
    }
}
