using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Clauses;

/// <summary>Articles 3 to 7 and 10 to 13: what each office may do, and on which clause.</summary>
public class OfficeClauseTests
{
    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ3_1_the_yearly_papers_and_the_members_portfolios_are_the_chairs_alone(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        foreach (var act in new[] { "portfolio.assign", "programme.issue", "workPlan.issue", "inspectionPlan.issue" })
        {
            (await world.Allowed(act)).ShouldBe(["chair"], act);
            (await world.Ask("chair", act)).Clauses().ShouldBe(["Đ3.1"], act);
            (await world.Ask("vice", act)).Clauses().ShouldBe(["Đ3.1"], act);
        }
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ3_2_a_direction_of_the_chair_becomes_a_task_with_an_owner_and_a_date_for_anyone_in_scope(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        foreach (var (agency, owner) in new[] { ("kt", "member"), ("vhxh", "vice"), ("tyt", "head") })
        {
            var task = (await world.Give("chair", agency, input => (input.Source, input.DueOn) = (AssignmentSource.ChairDirection, new DateOnly(2026, 12, 15)))).Value;
            (await world.LastEntry()).Grounds.Split(';').ShouldContain("Đ3.2", agency);
            var card = (await world.Card(owner, task)).ShouldNotBeNull(agency);
            (card.Task.AnswerablePersonId, card.Task.DueOn, card.Task.Source).ShouldBe((world.Person(owner), new DateOnly(2026, 12, 15), AssignmentSource.ChairDirection), agency);
            (await world.Step(owner, task, "task.receive")).Error.ShouldBeNull(agency);
        }

        (await world.Give("chair", "kt", input => (input.Source, input.DueOn) = (AssignmentSource.ChairDirection, null))).Error!.Code.ShouldBe("task.dueOn");
        (await world.Allowed("task.direct")).ShouldNotContain("standing");
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ4_1_regular_work_is_the_standing_vice_chairs_every_day_and_the_chairs_acts_only_in_an_absence(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        (await world.Ask("standing", "work.regular")).Clauses().ShouldBe(["Đ4.1"]);
        var before = await world.Ask("standing", "portfolio.assign");
        (before.IsAllowed, before.Unmet.Single()).ShouldBe((false, Condition.ChairAbsent));
        var input = new Committees.RecordAbsence.Input(new(2026, 11, 23), new(2026, 11, 24), "Đi công tác");
        (await world.As<Committees.RecordAbsence, Guid>("chair", use => use.RunAsync(input, default))).Error.ShouldBeNull();
        var within = await world.Ask("standing", "portfolio.assign");
        (within.IsAllowed, within.Capacity!.Kind).ShouldBe((true, CapacityKind.Substitution));
        within.Clauses().ShouldBe(["Đ4.1", "Đ3.1"]);
        (await world.Ask("vice", "portfolio.assign")).IsAllowed.ShouldBeFalse();
        db.Clock.Advance(TimeSpan.FromDays(2));
        (await world.Ask("standing", "portfolio.assign")).IsAllowed.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ4_2_the_standing_vice_chair_directs_the_team_and_sees_its_figures(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        (await world.Allowed("team.direct")).ShouldBe(["standing"]);
        (await world.Ask("standing", "team.direct")).Clauses().ShouldBe(["Đ4.2"]);
        var done = (await world.Give("standing", "")).Value;
        await world.Give("standing", "", input => input.DueOn = new(2026, 11, 23));
        await world.Give("standing", "kt");
        (await world.Step("lead", done, "task.receive")).Error.ShouldBeNull();
        (await world.Step("lead", done, "task.submit", "Xong", "12/BC-TGV")).Error.ShouldBeNull();
        (await world.Step("standing", done, "task.accept")).Error.ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromDays(1));
        var counts = (await world.Register("standing", filter => filter.Team = true)).Counts;
        (counts.Total, counts.Open, counts.Overdue).ShouldBe((2, 1, 1));
        counts.ByState[AssignmentState.Closed].ShouldBe(1);
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ5_2_the_vice_chair_alone_is_the_focal_point_for_proposals(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        (await world.Allowed("proposal.receive")).ShouldBe(["vice"]);
        (await world.Ask("vice", "proposal.receive")).Clauses().ShouldBe(["Đ5.2"]);
        (await world.Ask("standing", "proposal.receive")).Holders.ShouldBe([new Holder(Role.ViceChair)]);
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ6_1_a_member_advises_and_therefore_proposes(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        foreach (var act in new[] { "advice.give", "proposal.make" })
        {
            (await world.Ask("member", act)).Clauses().ShouldContain("Đ6.1", act);
            (await world.Ask("clerk", act)).IsAllowed.ShouldBeFalse(act);
        }
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ6_2_a_task_says_who_gave_it_by_which_document_and_the_member_of_the_agency_answers(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        foreach (var giver in new[] { "chair", "standing", "vice" })
        {
            var task = (await world.Give(giver, "kt", input => (input.Source, input.SourceDocument) = (AssignmentSource.PeoplesCommittee, "112/KH-UBND"))).Value;
            (await world.LastEntry()).Grounds.Split(';').ShouldContain("Đ6.2", giver);
            var card = (await world.Card("member", task)).ShouldNotBeNull();
            (card.Task.Source, card.Task.SourceDocument, card.Task.GivenByPersonId).ShouldBe((AssignmentSource.PeoplesCommittee, "112/KH-UBND", world.Person(giver)));
            GroundText.Of(card.Acts.Single(act => act.Act == "task.receive").Verdict).Split(';').ShouldContain("Đ6.2");
        }

        (await world.Register("member", filter => filter.Search = "112/kh-ubnd")).Rows.Count.ShouldBe(3);
        (await world.Register("member", filter => filter.Clause = "Đ6.2")).Rows.Count.ShouldBe(3);
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ6_5_the_chair_and_every_vice_chair_give_a_member_a_duty_outside_any_plan(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        foreach (var giver in new[] { "chair", "standing", "vice" })
        {
            var task = (await world.Give(giver, "kt", input => (input.Source, input.SourceDocument) = (AssignmentSource.OtherDuty, null))).Value;
            (await world.LastEntry()).Grounds.Split(';').ShouldContain("Đ6.5", giver);
            (await world.Step("member", task, "task.receive")).Error.ShouldBeNull(giver);
        }

        foreach (var who in new[] { "member2", "lead", "team", "head" })
            (await world.Give(who, "kt", input => input.Source = AssignmentSource.OtherDuty)).Error.ShouldBeOfType<Refused>(who).Verdict.Clauses().ShouldContain("Đ6.5", who);
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ7_9_the_team_takes_tasks_from_the_chair_and_the_standing_vice_chair_only(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        foreach (var giver in new[] { "chair", "standing" })
        {
            (await world.Give(giver, "", input => input.Source = AssignmentSource.OtherDuty)).Error.ShouldBeNull(giver);
            var entry = await world.LastEntry();
            (entry.Act, entry.Grounds.Split(';').Contains("Đ7.9")).ShouldBe(("task.giveTeam", true), giver);
        }

        foreach (var who in new[] { "vice", "member", "lead", "team" })
            (await world.Give(who, "", input => input.Source = AssignmentSource.OtherDuty)).Error.ShouldBeOfType<Refused>(who).Verdict.Clauses().ShouldContain("Đ7.9", who);
        (await db.ReadAsync(context => context.Assignments.CountAsync(), world.Committee)).ShouldBe(2);
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ10_1_each_office_has_its_seal_and_a_wrong_pair_is_refused_citing_it(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        foreach (var (who, seal) in new[] { ("chair", "parentAgency"), ("standing", "parentAgency"), ("vice", "ownAgency"), ("member", "ownAgency") })
        {
            var right = await world.Ask(who, "document.seal", input => input.Seal = seal);
            right.IsAllowed.ShouldBeTrue($"{who}: {right.Refusal} {string.Join(' ', right.Clauses())}");
            var wrong = await world.Ask(who, "document.seal", input => input.Seal = seal == "ownAgency" ? "parentAgency" : "ownAgency");
            (wrong.IsAllowed, wrong.Refusal).ShouldBe((false, Refusal.Condition), who);
            wrong.Unmet.ShouldContain("seal", who);
            wrong.Clauses().ShouldContain("Đ10.1", who);
        }

        (await world.Ask("team", "document.seal", input => input.Seal = "parentAgency")).Clauses().ShouldContain("Đ10.1");
        (await world.Ask("member", "document.sign", input => (input.DocumentKind, input.Seal) = ("KH", "ownAgency"))).IsAllowed.ShouldBeFalse("a seal is no right to sign");
    }

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ13_1_the_head_makes_known_carries_out_proposes_and_is_inspected(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        var task = (await world.Give("chair", "tyt")).Value;
        foreach (var act in new[] { "task.receive", "task.submit" })
        {
            (await world.Step("head", task, act, "Xong", "12/BC-TYT")).Error.ShouldBeNull(act);
            (await world.LastEntry()).Grounds.Split(';').ShouldContain("Đ13.1", act);
        }

        foreach (var act in new[] { "proposal.make", "team.directOwnPeople", "agency.beInspected" })
            (await world.Ask("head", act)).Clauses().ShouldContain("Đ13.1", act);
        (await world.Allowed("agency.inspect")).ShouldBe(["chair"]);
        (await world.Ask("head", "agency.inspect")).Clauses().ShouldContain("Đ13.1");
    }
}
