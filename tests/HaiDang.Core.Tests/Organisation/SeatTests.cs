using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using static HaiDang.Core.Tests.Organisation.OrganisationWorld;

namespace HaiDang.Core.Tests.Organisation;

public class SeatTests
{
    private static readonly Act Portfolio = new("portfolio.assign");

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ4_1_an_absence_entered_late_legalises_nothing_done_before_it_was_on_record(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        db.Go(At(27, 16));
        (await world.Absent(new(2026, 11, 23), new(2026, 11, 27))).Error.ShouldBeNull();
        (await world.SeatAt("standing", At(23, 10))).Judge(Portfolio).IsAllowed.ShouldBeFalse();
        (await world.SeatAt("standing", At(27, 15))).Judge(Portfolio).IsAllowed.ShouldBeFalse();
        var seat = await world.SeatAt("standing", At(27, 17));
        var verdict = seat.Judge(Portfolio);
        verdict.IsAllowed.ShouldBeTrue();
        verdict.Capacity!.Kind.ShouldBe(CapacityKind.Substitution);
        verdict.Grounds.First().Clause.ShouldBe("Đ4.1");
        (await world.Absent(new(2026, 11, 23), new(2026, 11, 26))).Error!.Code.ShouldBe("absence.past");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ4_1_within_the_absence_the_substitute_acts_and_a_passed_or_withdrawn_one_gives_nothing(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var absence = (await world.Absent(new(2026, 11, 24), new(2026, 11, 26))).Value;
        (await world.Absent(new(2026, 11, 25), new(2026, 11, 26))).Error!.Code.ShouldBe("absence.covered");
        (await May("standing", At(23, 10))).ShouldBeFalse();
        (await May("standing", At(24, 1))).ShouldBeTrue();
        (await May("standing", At(26, 23))).ShouldBeTrue();
        (await May("standing", At(27, 1))).ShouldBeFalse();
        (await May("vice", At(25, 10))).ShouldBeFalse();
        (await May("member", At(25, 10))).ShouldBeFalse();

        db.Go(At(25, 9));
        (await world.As<RevokeAbsence, Done>("member", use => use.RunAsync(new RevokeAbsence.Input(absence), default))).Error.ShouldBeOfType<Refused>();
        (await world.As<RevokeAbsence, Done>("chair", use => use.RunAsync(new RevokeAbsence.Input(absence), default))).Error.ShouldBeNull();
        (await world.As<RevokeAbsence, Done>("chair", use => use.RunAsync(new RevokeAbsence.Input(absence), default))).Error!.Code.ShouldBe("absence.over");
        (await May("standing", At(25, 8))).ShouldBeTrue();
        (await May("standing", At(25, 10))).ShouldBeFalse();

        async Task<bool> May(string name, DateTime at) => (await world.SeatAt(name, at)).Judge(Portfolio).IsAllowed;
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ4_1_who_acts_for_the_chair_directs_the_work_and_leaves_the_rules_to_the_chair(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.Absent(Today, Today.AddDays(3))).Error.ShouldBeNull();
        foreach (var act in new[] { "regulation.putInForce", "setting.change", "audit.erase" })
        {
            (await world.SeatAt("chair", At(24, 9))).Judge(new Act(act)).IsAllowed.ShouldBeTrue();
            var verdict = (await world.SeatAt("standing", At(24, 9))).Judge(new Act(act));
            (verdict.IsAllowed, verdict.Unmet.Single()).ShouldBe((false, Condition.OwnOffice));
        }

        (await world.SeatAt("standing", At(24, 9))).Judge(Portfolio).IsAllowed.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_absence_of_a_head_who_has_left_makes_nobody_act_for_the_new_one(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.Absent(Today, Today.AddDays(9))).Error.ShouldBeNull();
        await world.AddPersonAsync("chair2", "Tạ Đình Phong");
        (await world.End(await world.MembershipOf("chair"), Today.AddDays(-1))).Error.ShouldBeNull();
        await world.Seat("truong-ban", "chair2");
        db.Go(At(23, 12));
        (await world.SeatAt("standing")).Standing.ChairIsAbsent.ShouldBeFalse();
        (await world.SeatAt("standing", At(23, 8).AddSeconds(-1))).Standing.ChairIsAbsent.ShouldBeFalse();
        (await world.SeatAt("chair2")).Judge(Portfolio).IsAllowed.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_membership_ended_with_an_earlier_day_keeps_the_acts_done_while_it_was_on_record(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var membership = await world.MembershipOf("member");
        db.Go(At(30, 9));
        (await world.End(membership, new(2026, 11, 20))).Error.ShouldBeNull();
        (await world.SeatAt("member", At(25, 9))).Memberships.Count.ShouldBe(1);
        var now = await world.SeatAt("member", At(30, 10));
        now.Memberships.ShouldBeEmpty();
        (await world.End(membership, new(2026, 11, 19))).Error!.Code.ShouldBe("membership.ended");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_term_that_has_run_out_cannot_be_ended_again_and_so_never_comes_back(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await world.AddPersonAsync("expert", "Ngô Chuyên Gia");
        var term = await world.Seat("chuyen-gia", "expert", to: Today.AddDays(2));
        (await world.End(term, Today.AddDays(5))).Error!.Code.ShouldBe("membership.endAfterTerm");
        (await world.SeatAt("expert", At(25, 9))).Memberships.Count.ShouldBe(1);
        db.Go(At(30, 9));
        (await world.End(term, Today.AddDays(1))).Error!.Code.ShouldBe("membership.ended");
        (await world.SeatAt("expert", At(27, 9))).Memberships.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_former_member_reads_and_does_nothing(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.End(await world.MembershipOf("team"), Today.AddDays(-1))).Error.ShouldBeNull();
        var seat = await world.SeatAt("team", At(23, 12));
        seat.Reach.Any.ShouldBeFalse();
        seat.Standing.Capacities.ShouldBeEmpty();
        PassesAttribute.Performed.ShouldAllBe(act => !seat.Judge(new Act(act)).IsAllowed);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_clerk_of_the_standing_agency_reads_its_papers_but_does_not_speak_for_it(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var clerk = await world.SeatAt("clerk");
        clerk.Standing.OwnRoles.Has(Role.Clerk).ShouldBeTrue();
        clerk.Standing.OwnRoles.Has(Role.StandingAgency).ShouldBeFalse();
        clerk.Reach.All.ShouldBeTrue();
        clerk.Judge(new Act("membership.record")).IsAllowed.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ1_2_the_head_of_an_agency_counts_only_where_the_agency_works_with_the_committee(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var other = await World.CreateAsync(db, "Ban Chỉ đạo Cải cách hành chính phường Hải Vân");
        var head = await world.SeatAt("head");
        head.Standing.OwnRoles.Has(Role.AgencyHead).ShouldBeTrue();
        head.Reach.All.ShouldBeFalse();
        head.Reach.Agencies.ShouldBe([world.Agency("tyt")]);
        head.HeadOf.ShouldBe([world.Agency("tyt")]);
        TestActor? actor = null;
        var elsewhere = await db.AsAsync<ISeats, Seat>(
            who => (actor, who.PersonId, who.CommitteeId) = (who, world.Person("head"), other.Committee), seats => seats.LoadAsync(actor!, At(23, 12), default));
        elsewhere.Reach.Any.ShouldBeFalse();
        elsewhere.Standing.Capacities.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Who_was_who_on_a_day_is_answered_as_in_force_and_as_on_record(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await world.AddPersonAsync("member3", "Mai Thanh Tùng");
        db.Go(At(30, 9));
        (await world.End(await world.MembershipOf("member"), new(2026, 11, 20))).Error.ShouldBeNull();
        await world.Seat("thanh-vien", "member3", "kt", from: new(2026, 11, 21));
        var seat = await world.SeatAt("chair", At(30, 10));
        (await Who(new(2026, 11, 22), null)).ShouldBe(["Mai Thanh Tùng", "Võ Hải Yến"], ignoreOrder: true);
        (await Who(new(2026, 11, 22), At(25, 9))).ShouldBe(["Nguyễn Thị Ánh Tuyết", "Võ Hải Yến"], ignoreOrder: true);
        (await Who(new(2026, 11, 20), null)).ShouldBe(["Nguyễn Thị Ánh Tuyết", "Võ Hải Yến"], ignoreOrder: true);

        async Task<List<string>> Who(DateOnly day, DateTime? recordedBy)
        {
            var rows = await db.AsAsync<WhoIs, IReadOnlyList<WhoIs.Row>?>(actor => actor.CommitteeId = world.Committee, use => use.RunAsync(seat, day, recordedBy ?? At(30, 10), default));
            return [.. rows!.Where(row => row.Role == Role.Member).Select(row => row.Name)];
        }
    }
}
