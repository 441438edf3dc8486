using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;
using static HaiDang.Core.Tests.Organisation.OrganisationWorld;

namespace HaiDang.Core.Tests.Organisation;

public class WallTests
{
    private const string Second = "Ban Chỉ đạo Cải cách hành chính phường Hải Vân";

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_person_on_two_committees_sees_only_the_one_in_hand(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var other = await World.CreateAsync(db, Second);
        var office = await other.Office("to-vien");
        (await other.As<RecordMembership, Guid>("lead", use => use.RunAsync(new RecordMembership.Input(office, world.Person("chair"), null, Today, Decision: "7/QĐ"), default))).Error.ShouldBeNull();
        await world.Give("chair", "kt");
        var here = await Seat(world.Committee);
        var there = await Seat(other.Committee);
        here.Standing.OwnRoles.Has(Role.Chair).ShouldBeTrue();
        there.Standing.OwnRoles.Has(Role.Chair).ShouldBeFalse();
        there.Standing.OwnRoles.Has(Role.SupportMember).ShouldBeTrue();
        there.Judge(new Act("portfolio.assign")).IsAllowed.ShouldBeFalse();
        (await other.Read(context => context.Assignments.CountAsync())).ShouldBe(0);
        var view = await db.AsAsync<FindOrganisation, OrganisationView?>(actor => actor.CommitteeId = other.Committee, use => use.RunAsync(there, Today, null, default));
        view!.Offices.SelectMany(row => row.Holders).ShouldNotContain(row => row.PersonId == world.Person("member"));
        view.Agencies.ShouldNotContain(row => row.Id == world.Agency("kt"));
        (await db.AsAsync<FindPerson, PersonView?>(actor => actor.CommitteeId = other.Committee, use => use.RunAsync(there, world.Person("member"), default))).ShouldBeNull();
        (await db.AsAsync<FindAgency, AgencyView?>(actor => actor.CommitteeId = other.Committee, use => use.RunAsync(there, world.Agency("kt"), default))).ShouldBeNull();

        Task<Seat> Seat(Guid committee)
        {
            TestActor? actor = null;
            return db.AsAsync<ISeats, Seat>(who => (actor, who.PersonId, who.CommitteeId) = (who, world.Person("chair"), committee), seats => seats.LoadAsync(actor!, At(23, 12), default));
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_database_itself_refuses_a_reference_across_committees(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var other = await World.CreateAsync(db, Second);
        var (membership, office) = (await world.MembershipOf("chair"), await world.Office("thanh-vien"));
        var foreign = await world.Read(context => context.Offices.AsNoTracking().SingleAsync(row => row.Id == office));
        await Refuses(context => context.Delegations.Add(Delegation.Create(other.Committee, membership, world.Person("member"), ["task.give"], Today, Today, "1/GUQ", At(23, 9)).Value));
        await Refuses(context => context.Secondments.Add(Secondment.Create(other.Committee, world.Person("member"), membership, null, Today, Today, At(23, 9)).Value));
        await Refuses(context =>
        {
            var seat = Membership.Create(foreign, world.Person("member"), null, Today, null, "", null, At(23, 9)).Value;
            context.Memberships.Add(seat);
            context.Entry(seat).Property(row => row.OfficeId).CurrentValue = Guid.CreateVersion7();
        });

        Task Refuses(Action<HaiDangDb> add) => db.ReadAsync(async context =>
        {
            add(context);
            await Should.ThrowAsync<DbUpdateException>(() => context.SaveChangesAsync());
            return 0;
        }, other.Committee);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_id_of_another_committee_is_as_if_it_did_not_exist(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var other = await World.CreateAsync(db, Second);
        var foreign = await world.MembershipOf("member");
        (await other.End(foreign, Today)).Error.ShouldBe(new NotFound("membership"));
        (await other.As<AssignPortfolio, Guid>("chair", use => use.RunAsync(
            new AssignPortfolio.Input { MembershipId = foreign, Areas = "Khu phố 1", From = Today, Notice = "01/TB" }, default))).Error.ShouldBe(new NotFound("membership"));
        (await other.Post("kt", "member", AgencyPostKind.Officer)).Error.ShouldBeNull();
        (await other.As<RecordPost, Guid>("lead", use => use.RunAsync(new RecordPost.Input(world.Agency("kt"), other.Person("member"), AgencyPostKind.Officer, Today), default))).Error.ShouldBe(new NotFound("agency"));
        (await other.As<CorrectPerson, Done>("lead", use => use.RunAsync(new CorrectPerson.Input { PersonId = world.Person("member"), FullName = "Tên khác" }, default))).Error.ShouldBe(new NotFound("person"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Only_what_a_committee_publishes_is_read_by_the_heads_of_others_frozen_with_time_and_hash(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var other = await World.CreateAsync(db, Second);
        await world.Give("chair", "kt");
        (await world.As<PublishFigures, int>("member", use => use.RunAsync(new PublishFigures.Input(), default))).Error.ShouldBeOfType<Refused>();
        (await world.As<PublishFigures, int>("chair", use => use.RunAsync(new PublishFigures.Input(), default))).Value.ShouldBe(3);
        await world.Give("chair", "kt");
        var rows = await Figures(other, "chair");
        rows.Single(row => row.Code == "tasks.open").Value.ShouldBe(1);
        rows.ShouldAllBe(row => row.IsIntact && row.CommitteeId == world.Committee && row.Hash.Length == 64);
        (await Figures(other, "member")).ShouldBeEmpty();
        (await Figures(world, "member")).Count.ShouldBe(3);
        (await Figures(world, "head")).ShouldBeEmpty();
        db.Go(At(24, 9));
        (await world.As<PublishFigures, int>("vice", use => use.RunAsync(new PublishFigures.Input(), default))).Value.ShouldBe(3);
        (await Figures(other, "chair")).Single(row => row.Code == "tasks.open").Value.ShouldBe(2);

        async Task<IReadOnlyList<FigureRow>> Figures(World of, string reader)
        {
            var seat = await of.SeatAt(reader);
            return await db.AsAsync<ListPublishedFigures, IReadOnlyList<FigureRow>>(actor => actor.CommitteeId = of.Committee, use => use.RunAsync(seat, default));
        }
    }
}
