using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using static HaiDang.Core.Tests.Organisation.OrganisationWorld;

namespace HaiDang.Core.Tests.Organisation;

public class ListTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_list_is_read_slice_by_slice_and_every_row_comes_once(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        for (var day = 1; day <= 7; day++) (await world.Absent(Today.AddDays(day * 2), Today.AddDays(day * 2))).Error.ShouldBeNull();
        var seat = await world.SeatAt("member");
        List<DateOnly> seen = [];
        Guid? after = null;
        do
        {
            var slice = await db.AsAsync<ListAbsences, Slice<AbsenceRow>?>(actor => actor.CommitteeId = world.Committee, use => use.RunAsync(seat, after, 3, default));
            seen.AddRange(slice!.Items.Select(row => row.From));
            after = slice.Next;
        }
        while (after is not null);
        seen.ShouldBe(Enumerable.Range(1, 7).Reverse().Select(day => Today.AddDays(day * 2)));

        List<string> names = [];
        do
        {
            var slice = await db.AsAsync<ListPeople, Slice<ListPeople.Row>?>(actor => actor.CommitteeId = world.Committee, use => use.RunAsync(seat, null, after, 4, default));
            names.AddRange(slice!.Items.Select(row => row.FullName));
            after = slice.Next;
        }
        while (after is not null);
        names.ShouldBeUnique();
        names.ShouldContain("Lê Minh Khôi");
        names.ShouldNotContain("Phan Ngoại");
        var found = await db.AsAsync<ListPeople, Slice<ListPeople.Row>?>(actor => actor.CommitteeId = world.Committee, use => use.RunAsync(seat, "anh tuyet", null, 4, default));
        found!.Items.Single().FullName.ShouldBe("Nguyễn Thị Ánh Tuyết");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Who_may_not_read_gets_no_list_and_the_head_of_an_agency_the_own_records_alone(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.Delegate("chair", "member", null, "meeting.summon")).Error.ShouldBeNull();
        (await world.Delegate("chair", "head", null, "meeting.summon")).Error.ShouldBeNull();
        (await Delegations("outsider")).ShouldBeNull();
        (await Delegations("head"))!.Items.Single().ToName.ShouldBe("Hồ Văn Sơn");
        (await Delegations("member"))!.Items.Count.ShouldBe(2);
        var seat = await world.SeatAt("head");
        (await db.AsAsync<ListAbsences, Slice<AbsenceRow>?>(actor => actor.CommitteeId = world.Committee, use => use.RunAsync(seat, null, 50, default))).ShouldBeNull();
        (await db.AsAsync<ListAgencies, IReadOnlyList<ListAgencies.Row>?>(actor => actor.CommitteeId = world.Committee, use => use.RunAsync(seat, default)))!.Count.ShouldBe(4);

        async Task<Slice<DelegationRow>?> Delegations(string reader)
        {
            var who = await world.SeatAt(reader);
            return await db.AsAsync<ListDelegations, Slice<DelegationRow>?>(actor => actor.CommitteeId = world.Committee, use => use.RunAsync(who, null, 50, default));
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Who_can_names_the_substitute_first_while_the_head_is_away(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await Who()).ShouldBe(["Lê Minh Khôi"]);
        (await world.Absent(Today, Today)).Error.ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Who()).ShouldBe(["Phạm Thu Hà", "Lê Minh Khôi"]);

        async Task<List<string>> Who()
        {
            var verdict = (await world.SeatAt("member")).Judge(new Act("portfolio.assign"));
            var holders = await db.AsAsync<FindHolders, IReadOnlyList<HolderToday>>(actor => actor.CommitteeId = world.Committee, use => use.RunAsync(verdict, null, null, default));
            return [.. holders.Select(holder => holder.Name)];
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_one_person_alone_answers_for_is_not_delegated(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var seat = await world.SeatAt("member");
        var powers = DelegablePowers.Of(seat, seat.Memberships[0].MembershipId);
        powers.ShouldNotContain("task.submit");
        powers.ShouldNotContain("delegation.record");
        (await world.Delegate("member", "team", null, "task.submit")).Error!.Code.ShouldBe("delegation.notHeld");
        (await world.Post("kt", "officer", AgencyPostKind.Officer)).Error.ShouldBeNull();
    }
}
