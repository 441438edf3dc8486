using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using static HaiDang.Core.Tests.Organisation.OrganisationWorld;

namespace HaiDang.Core.Tests.Organisation;

public class DelegationTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_delegation_gives_the_acts_on_the_paper_within_its_days_and_no_others(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.Delegate("chair", "member", null, "portfolio.assign")).Error.ShouldBeNull();
        var seat = await world.SeatAt("member", At(24, 9));
        var verdict = seat.Judge(new Act("portfolio.assign"));
        verdict.IsAllowed.ShouldBeTrue();
        verdict.Capacity!.Kind.ShouldBe(CapacityKind.Delegation);
        verdict.Grounds.First().ShouldBe(new Ground(Tier.Document, "12/GUQ-BCĐCĐS", ""));
        seat.Judge(new Act("meeting.summon")).IsAllowed.ShouldBeFalse();
        (await world.SeatAt("member", At(23, 7))).Judge(new Act("portfolio.assign")).IsAllowed.ShouldBeFalse();
        (await world.SeatAt("member", At(30, 23))).Judge(new Act("portfolio.assign")).IsAllowed.ShouldBeTrue();
        (await world.SeatAt("member", At(1, 0, 12))).Judge(new Act("portfolio.assign")).IsAllowed.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Only_powers_of_the_own_office_are_delegated_never_received_or_substituted_ones(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.Delegate("chair", "standing", null, "meeting.summon")).Error.ShouldBeNull();
        (await world.Absent(Today, Today.AddDays(5))).Error.ShouldBeNull();
        var standing = await world.SeatAt("standing");
        standing.Judge(new Act("meeting.summon")).Capacity!.Kind.ShouldBe(CapacityKind.Delegation);
        standing.Judge(new Act("portfolio.assign")).Capacity!.Kind.ShouldBe(CapacityKind.Substitution);
        (await world.Delegate("standing", "member", null, "meeting.summon")).Error!.Code.ShouldBe("delegation.notHeld");
        (await world.Delegate("standing", "member", null, "portfolio.assign")).Error!.Code.ShouldBe("delegation.notHeld");
        (await world.Delegate("standing", "member", null, "chair.actFor")).Error!.Code.ShouldBe("delegation.notHeld");
        (await world.Delegate("standing", "member", null, "delegation.record")).Error!.Code.ShouldBe("delegation.notHeld");
        (await world.Delegate("standing", "member", null, "team.direct")).Error.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_delegate_of_the_standing_vice_chair_does_not_act_for_an_absent_head(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.Delegate("standing", "member", null, "team.direct", "work.regular")).Error.ShouldBeNull();
        (await world.Absent(Today, Today.AddDays(5))).Error.ShouldBeNull();
        var member = await world.SeatAt("member");
        member.Standing.ChairIsAbsent.ShouldBeTrue();
        member.Judge(new Act("team.direct")).IsAllowed.ShouldBeTrue();
        member.Judge(new Act("portfolio.assign")).IsAllowed.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_standing_vice_chair_with_a_paper_of_the_head_keeps_the_own_right_of_substitution_beside_it(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.Delegate("chair", "standing", null, "portfolio.assign")).Error.ShouldBeNull();
        (await world.Absent(Today, Today.AddDays(2))).Error.ShouldBeNull();
        var verdict = (await world.SeatAt("standing")).Judge(new Act("portfolio.assign"));
        verdict.Capacity!.Kind.ShouldBe(CapacityKind.Delegation);
        verdict.Alternatives.Single().Kind.ShouldBe(CapacityKind.Substitution);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_delegation_needs_a_paper_a_person_within_reach_and_the_own_office(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.Delegate("chair", "outsider", null, "meeting.summon")).Error!.Code.ShouldBe("person.outside");
        (await world.Delegate("chair", "chair", null, "meeting.summon")).Error!.Code.ShouldBe("delegation.self");
        (await world.Delegate("chair", "member", input => input.Document = "  ", "meeting.summon")).Error!.Code.ShouldBe("delegation.document");
        (await world.Delegate("chair", "member")).Error!.Code.ShouldBe("delegation.acts");
        (await world.Delegate("chair", "member", input => input.To = Today.AddDays(-1), "meeting.summon")).Error!.Code.ShouldBe("delegation.past");
        var standing = await world.MembershipOf("standing");
        (await world.Delegate("chair", "member", input => input.FromMembershipId = standing, "team.direct")).Error!.Code.ShouldBe("delegation.notOwn");
        (await world.Delegate("team", "member", null, "plan.draft")).Error.ShouldBeOfType<Refused>();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Withdrawn_by_its_giver_or_by_the_head_or_ended_with_the_office_it_gives_nothing_more(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var paper = (await world.Delegate("standing", "member", null, "team.direct")).Value;
        (await world.As<RevokeDelegation, Done>("vice", use => use.RunAsync(new RevokeDelegation.Input(paper), default))).Error.ShouldBeOfType<Refused>();
        db.Go(At(24, 9));
        (await world.As<RevokeDelegation, Done>("standing", use => use.RunAsync(new RevokeDelegation.Input(paper), default))).Error.ShouldBeNull();
        (await world.SeatAt("member", At(24, 8))).Judge(new Act("team.direct")).IsAllowed.ShouldBeTrue();
        (await world.SeatAt("member", At(24, 10))).Judge(new Act("team.direct")).IsAllowed.ShouldBeFalse();
        var second = (await world.Delegate("standing", "member", null, "team.direct")).Value;
        (await world.As<RevokeDelegation, Done>("chair", use => use.RunAsync(new RevokeDelegation.Input(second), default))).Error.ShouldBeNull();
        (await world.Delegate("standing", "member", null, "team.direct")).Error.ShouldBeNull();
        (await world.End(await world.MembershipOf("standing"), new(2026, 11, 23))).Error.ShouldBeNull();
        (await world.SeatAt("member", At(24, 10))).Judge(new Act("team.direct")).IsAllowed.ShouldBeFalse();
    }
}
