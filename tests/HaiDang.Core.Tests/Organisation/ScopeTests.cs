using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using static HaiDang.Core.Tests.Organisation.OrganisationWorld;

namespace HaiDang.Core.Tests.Organisation;

public class ScopeTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ1_1_the_organisation_knows_offices_powers_and_relations_by_date(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var view = (await View(world, "chair"))!;
        view.HoldersOf(Role.Chair).Single().Holder.Name.ShouldBe("Lê Minh Khôi");
        view.HoldersOf(Role.SupportLead).Single().Holder.Decision.ShouldBe("57/QĐ-UBND");
        view.HoldersOf(Role.Member).Select(row => row.Holder.Agency).ShouldBe(["Phòng Kinh tế", "Văn phòng"], ignoreOrder: true);
        view.Agencies[0].ShouldBe(new AgencyRow(world.Agency("vhxh"), "Phòng Văn hóa - Xã hội", "VHXH", world.Person("vice"), "Trần Quốc Bảo", IsStanding: true, null));
        (await View(world, "chair", World.Start.AddDays(-1)))!.Offices.ShouldAllBe(office => office.Holders.Count == 0);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ1_2_members_the_team_and_the_agencies_that_work_with_them_read_and_nobody_else(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.Delegate("chair", "member", null, "meeting.summon")).Error.ShouldBeNull();
        foreach (var name in new[] { "chair", "member", "team", "clerk" }) (await View(world, name))!.Delegations.Count.ShouldBe(1);
        (await View(world, "head"))!.Delegations.ShouldBeEmpty();
        (await View(world, "outsider")).ShouldBeNull();
        var machine = await db.AsAsync<ISeats, Seat>(_ => { }, seats => seats.LoadAsync(new TestActor { IsAdministrator = true, CommitteeId = world.Committee }, At(23, 12), default));
        machine.ReadsStructure().ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_person_shows_offices_of_now_and_before_and_what_can_be_done_today(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await world.Post("kt", "officer", AgencyPostKind.Officer);
        (await world.Absent(Today, Today)).Error.ShouldBeNull();
        var standing = (await Person(world, "member", "standing"))!;
        standing.Offices.Single().IsCurrent.ShouldBeTrue();
        standing.ActsForChair.ShouldBeTrue();
        standing.Can.Single(row => row.Act == "portfolio.assign").Kind.ShouldBe(CapacityKind.Substitution);
        standing.Can.Single(row => row.Act == "portfolio.assign").Grounds.Select(ground => ground.Clause).ShouldBe(["Đ4.1", "Đ3.1"]);
        (await world.End(await world.MembershipOf("team"), Today.AddDays(-1))).Error.ShouldBeNull();
        var former = (await Person(world, "member", "team"))!;
        former.Offices.Single().IsCurrent.ShouldBeFalse();
        former.Can.ShouldBeEmpty();
        (await Person(world, "officer", "standing"))!.Can.ShouldBeEmpty();
        (await Person(world, "member", "outsider")).ShouldBeNull();

        async Task<PersonView?> Person(World of, string reader, string name)
        {
            db.Clock.Advance(TimeSpan.FromSeconds(1));
            var seat = await of.SeatAt(reader);
            return await db.AsAsync<FindPerson, PersonView?>(actor => actor.CommitteeId = of.Committee, use => use.RunAsync(seat, of.Person(name), default));
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Offices_are_data_mapped_to_a_role_that_never_changes(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var made = await world.As<RecordOffice, Guid>("lead", use => use.RunAsync(new RecordOffice.Input { Title = "Thư ký Ban Chỉ đạo", Role = Role.SupportMember }, default));
        made.Error.ShouldBeNull();
        (await world.As<RecordOffice, Guid>("lead", use => use.RunAsync(new RecordOffice.Input { Title = "Thư ký Ban Chỉ đạo", Role = Role.Member }, default))).Error!.Code.ShouldBe("office.exists");
        (await world.As<RecordOffice, Guid>("lead", use => use.RunAsync(new RecordOffice.Input { Title = "Bất kỳ ai", Role = Role.Anyone }, default))).Error!.Code.ShouldBe("office.role");
        (await world.As<RecordOffice, Guid>("member", use => use.RunAsync(new RecordOffice.Input { Title = "Ghế khác" }, default))).Error.ShouldBeOfType<Refused>();
        (await world.As<RenameOffice, Done>("lead", use => use.RunAsync(new RenameOffice.Input { OfficeId = made.Value, Title = "Thư ký", Order = 65 }, default))).Error.ShouldBeNull();
        (await View(world, "chair"))!.Offices.Single(office => office.Id == made.Value).ShouldSatisfyAllConditions(
            office => office.Title.ShouldBe("Thư ký"), office => office.Code.ShouldBe("thu-ky-ban-chi-dao"), office => office.Role.ShouldBe(Role.SupportMember));
    }

    private static async Task<OrganisationView?> View(World world, string reader, DateOnly? day = null)
    {
        var seat = await world.SeatAt(reader);
        return await world.Db.AsAsync<FindOrganisation, OrganisationView?>(actor => actor.CommitteeId = world.Committee, use => use.RunAsync(seat, day ?? Today, null, default));
    }
}
