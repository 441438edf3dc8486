using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;
using static HaiDang.Core.Tests.Organisation.OrganisationWorld;

namespace HaiDang.Core.Tests.Organisation;

public class LeavingTests
{
    private static readonly Act Give = new("task.give");

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_former_member_gives_no_task_by_a_delegation_received_and_the_minutes_name_it(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.Delegate("chair", "team", null, "task.give")).Error.ShouldBeNull();
        (await world.Give("team", "kt")).Error.ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromMinutes(5));
        await world.AddPersonAsync("team2", "Tạ Đình Phong");
        var from = await world.MembershipOf("team");
        (await world.End(from, Today.AddDays(-1))).Error.ShouldBeNull();
        (await world.Give("team", "kt")).Error.ShouldBeOfType<Refused>();
        (await world.SeatAt("team", At(23, 8))).Judge(Give).IsAllowed.ShouldBeTrue("at that instant the end was not on record");
        (await world.Read(context => context.Delegations.Select(row => row.RevokedAt).SingleAsync())).ShouldNotBeNull();
        var to = await world.Seat("to-vien", "team2");
        (await world.As<HandOverWork, Guid>("lead", use => use.RunAsync(new HandOverWork.Input { FromMembershipId = from, ToMembershipId = to }, default))).Error.ShouldBeNull();
        var minutes = (await world.Read(context => context.Handovers.AsNoTracking().SingleAsync())).Minutes;
        minutes.ShouldContain("Ủy quyền đã nhận chấm dứt, không chuyển cho bên nhận: 1.\n   - 12/GUQ-BCĐCĐS — Lê Minh Khôi");
        (await world.SeatAt("team2", At(24, 9))).Judge(Give).IsAllowed.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_delegation_received_is_cut_to_the_last_day_of_an_office_that_ends_later(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.Delegate("chair", "team", null, "task.give")).Error.ShouldBeNull();
        (await world.End(await world.MembershipOf("team"), Today.AddDays(2))).Error.ShouldBeNull();
        (await world.SeatAt("team", At(25, 20))).Judge(Give).IsAllowed.ShouldBeTrue();
        (await world.SeatAt("team", At(26, 1))).Judge(Give).IsAllowed.ShouldBeFalse();
        (await world.Read(context => context.Delegations.Select(row => row.To).SingleAsync())).ShouldBe(Today.AddDays(2));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_stays_in_another_office_needs_a_new_paper_and_a_hand_over_later_leaves_that_one_alone(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var first = await world.MembershipOf("team");
        await world.Seat("thanh-vien", "team", "tyt");
        (await world.Delegate("chair", "team", null, "task.give")).Error.ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromMinutes(5));
        (await world.End(first, Today.AddDays(-1))).Error.ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromMinutes(5));
        (await world.SeatAt("team")).Memberships.Count.ShouldBe(1);
        (await world.SeatAt("team")).Judge(Give).IsAllowed.ShouldBeFalse();
        (await world.Delegate("chair", "team", input => input.Document = "13/GUQ-BCĐCĐS", "task.give")).Error.ShouldBeNull();
        await world.AddPersonAsync("team2", "Tạ Đình Phong");
        var to = await world.Seat("to-vien", "team2");
        (await world.As<HandOverWork, Guid>("lead", use => use.RunAsync(new HandOverWork.Input { FromMembershipId = first, ToMembershipId = to }, default))).Error.ShouldBeNull();
        (await world.SeatAt("team")).Judge(Give).IsAllowed.ShouldBeTrue();
        (await world.Read(context => context.Handovers.AsNoTracking().SingleAsync())).Minutes.ShouldNotContain("13/GUQ");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task With_the_last_post_in_an_agency_a_delegation_received_ends_and_does_not_come_back(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var post = (await world.Post("kt", "officer", AgencyPostKind.Officer)).Value;
        (await world.Delegate("chair", "officer", null, "task.give")).Error.ShouldBeNull();
        (await world.SeatAt("officer")).Judge(Give).IsAllowed.ShouldBeTrue();
        db.Clock.Advance(TimeSpan.FromMinutes(5));
        (await world.As<EndPost, Done>("lead", use => use.RunAsync(new EndPost.Input(post, Today.AddDays(-1)), default))).Error.ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromMinutes(5));
        (await world.SeatAt("officer")).Standing.Capacities.ShouldBeEmpty();
        (await world.Post("vp", "officer", AgencyPostKind.Officer, Today)).Error.ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromMinutes(5));
        (await world.SeatAt("officer")).Judge(Give).IsAllowed.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_gives_tasks_by_a_delegation_sees_the_tasks_of_that_office_and_no_others(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var other = (await world.Give("standing", "vp")).Value;
        (await world.Delegate("chair", "head", null, "task.give")).Error.ShouldBeNull();
        var given = (await world.Give("head", "kt")).Value;
        (await Sees("head", given)).ShouldBeTrue();
        (await Sees("head", other)).ShouldBeFalse();
        db.Go(At(2, 9, 12));
        (await Sees("head", given)).ShouldBeFalse();

        async Task<bool> Sees(string name, Guid task)
        {
            var seat = await world.SeatAt(name);
            return await world.Read(context => HaiDang.Core.Assignments.AssignmentActs.VisibleTo(context.Assignments, seat).AnyAsync(row => row.Id == task));
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_former_member_does_not_go_on_reading_by_standing_in_for_somebody(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.As<RecordStandIn, Guid>("member", use => use.RunAsync(
            new RecordStandIn.Input { PersonId = world.Person("team"), From = Today, To = Today.AddDays(7), Reason = "Nghỉ phép" }, default))).Error.ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromMinutes(5));
        (await world.End(await world.MembershipOf("team"), Today.AddDays(-1))).Error.ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromMinutes(5));
        (await world.SeatAt("team")).Reach.Any.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_office_does_not_end_without_a_decision(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var membership = await world.MembershipOf("team");
        foreach (var paper in new[] { null, "", "  ", "7" })
        {
            var input = new EndMembership.Input { MembershipId = membership, Last = Today, Decision = paper };
            (await world.As<EndMembership, Done>("lead", use => use.RunAsync(input, default))).Error!.Code.ShouldBe("decision.needed", $"'{paper}'");
        }

        (await world.Read(context => context.Memberships.CountAsync(row => row.To != null))).ShouldBe(0);
    }
}
