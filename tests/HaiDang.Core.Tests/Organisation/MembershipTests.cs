using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using static HaiDang.Core.Tests.Organisation.OrganisationWorld;

namespace HaiDang.Core.Tests.Organisation;

public class MembershipTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_member_of_a_running_committee_is_one_by_a_decision(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await Record(world, input => input with { Decision = " " })).Error.ShouldBeOfType<Invalid>().Field.ShouldBe("Decision");
        (await Record(world, input => input with { Decision = "88/QĐ-UBND" })).Error.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task From_before_the_regulation_only_with_the_day_of_the_decision_and_never_before_it(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var signed = (await world.Read(context => context.Regulations.Select(row => row.SignedOn).SingleAsync()))!.Value;
        signed.ShouldBeLessThan(World.Start);
        var early = signed.AddDays(-1);
        var refused = (await Record(world, input => input with { From = early })).Error.ShouldBeOfType<Invalid>();
        (refused.Code, refused.Field, refused.Args.Single()).ShouldBe(("membership.beforeRegulation", "From", signed));
        (await Record(world, input => input with { From = early, DecidedOn = early.AddDays(1) })).Error!.Code.ShouldBe("membership.beforeDecision");
        (await Record(world, input => input with { DecidedOn = Today.AddDays(1) })).Error!.Code.ShouldBe("membership.decidedLater");
        (await Record(world, input => input with { From = early, DecidedOn = early.AddDays(-3) })).Error.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_new_person_is_recorded_with_the_office_in_one_act_or_not_at_all(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var chair = await world.Office("truong-ban");
        var people = await world.Read(context => context.People.CountAsync());
        for (var i = 0; i < 4; i++)
            (await Record(world, input => input with { OfficeId = chair, PersonId = Guid.Empty, NewPerson = new NewPerson("Ngô Thị Mới") })).Error!.Code.ShouldBe("office.taken");
        (await world.Read(context => context.People.CountAsync())).ShouldBe(people);
        (await Record(world, input => input with { PersonId = Guid.Empty, NewPerson = new NewPerson("Ngô Thị Mới", "Chuyên viên") })).Error.ShouldBeNull();
        (await world.Read(context => context.People.CountAsync())).ShouldBe(people + 1);
        (await Record(world, input => input with { PersonId = Guid.Empty, NewPerson = new NewPerson(" ") })).Error!.Code.ShouldBe("person.name");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_name_known_within_reach_is_asked_about_before_it_is_recorded_again(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await Record(world, input => input with { PersonId = Guid.Empty, NewPerson = new NewPerson("nguyen thi ANH TUYET") })).Error.ShouldBeOfType<Conflict>().Code.ShouldBe("person.namesake");
        (await world.As<RecordPerson, Guid>("lead", use => use.RunAsync(new RecordPerson.Input("Nguyễn Thị Ánh Tuyết"), default))).Error!.Code.ShouldBe("person.namesake");
        (await world.As<RecordPost, Guid>("lead", use => use.RunAsync(
            new RecordPost.Input(world.Agency("kt"), Guid.Empty, AgencyPostKind.Officer, Today, null, new NewPerson("Nguyễn Thị Ánh Tuyết")), default))).Error!.Code.ShouldBe("person.namesake");
        var found = await Choose(world, new ChoosePeople.Input { Name = "Nguyễn Thị Ánh Tuyết", IsWholeName = true, OfAllTimes = true });
        found.People.Single().Id.ShouldBe(world.Person("member"));
        (await Record(world, input => input with { PersonId = Guid.Empty, NewPerson = new NewPerson("Nguyễn Thị Ánh Tuyết", "Chuyên viên", IsNamesake: true) })).Error.ShouldBeNull();
        found = await Choose(world, new ChoosePeople.Input { Name = "Nguyễn Thị Ánh Tuyết", IsWholeName = true, OfAllTimes = true });
        found.People.Count.ShouldBe(2);

        // What another committee's people are called is none of this one's business.
        (await world.As<RecordPerson, Guid>("lead", use => use.RunAsync(new RecordPerson.Input("Phan Ngoại"), default))).Error.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ10_3_an_officer_who_is_new_is_recorded_at_the_agency_and_can_then_be_sent(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var input = new RecordPost.Input(world.Agency("kt"), Guid.Empty, AgencyPostKind.Officer, Today, null, new NewPerson("Ngô Thị Mới", "Chuyên viên"));
        (await world.As<RecordPost, Guid>("member", use => use.RunAsync(input, default))).Error.ShouldBeOfType<Refused>();
        (await world.As<RecordPost, Guid>("lead", use => use.RunAsync(input, default))).Error.ShouldBeNull();
        var staff = await Choose(world, new ChoosePeople.Input { Agencies = [world.Agency("kt")], Name = "moi" });
        (await world.As<SecondStaff, Guid>("member", use => use.RunAsync(
            new SecondStaff.Input { PersonId = staff.People.Single().Id, From = Today, To = Today.AddDays(3) }, default))).Error.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_list_of_people_stops_at_a_hundred_says_so_and_a_part_of_the_name_finds_the_rest(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await Choose(world, new ChoosePeople.Input())).HasMore.ShouldBeFalse();
        for (var i = 0; i < ChoosePeople.Most; i++)
        {
            var officer = new RecordPost.Input(world.Agency("kt"), Guid.Empty, AgencyPostKind.Officer, Today, null, new NewPerson($"Cán bộ số {i:000}"));
            (await world.As<RecordPost, Guid>("lead", use => use.RunAsync(officer, default))).Error.ShouldBeNull();
        }

        var all = await Choose(world, new ChoosePeople.Input());
        (all.People.Count, all.HasMore).ShouldBe((ChoosePeople.Most, true));
        (await Choose(world, new ChoosePeople.Input { Name = "ĐỖ KHÁNH" })).People.Single().Id.ShouldBe(world.Person("lead"));
        (await Choose(world, new ChoosePeople.Input { Name = "can bo so 09" })).People.Count.ShouldBe(10);
        (await Choose(world, new ChoosePeople.Input { Name = "Phan Ngoại" })).People.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ4_1_an_absence_is_a_year_at_most_and_one_that_overlaps_names_the_existing_one(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.Absent(Today, Today.AddDays(Absence.MostDays))).Error.ShouldBeOfType<Invalid>().ShouldSatisfyAllConditions(
            wrong => wrong.Code.ShouldBe("absence.tooLong"), wrong => wrong.Field.ShouldBe("To"), wrong => wrong.Args.ShouldBe([Absence.MostDays]));
        (await world.Absent(Today.AddDays(10), Today.AddDays(20))).Error.ShouldBeNull();
        foreach (var (from, to) in new[] { (0, 10), (20, 30), (5, 25), (12, 13) })
        {
            var refused = (await world.Absent(Today.AddDays(from), Today.AddDays(to))).Error.ShouldBeOfType<Conflict>();
            refused.Code.ShouldBe("absence.covered");
            refused.Args.ShouldBe([Today.AddDays(10), Today.AddDays(20), "Đi công tác"]);
        }

        (await world.Absent(Today, Today.AddDays(9))).Error.ShouldBeNull();
        (await world.Absent(Today.AddDays(21), Today.AddDays(20 + Absence.MostDays))).Error.ShouldBeNull();
    }

    private static async Task<Result<Guid>> Record(World world, Func<RecordMembership.Input, RecordMembership.Input> change)
    {
        var input = change(new RecordMembership.Input(await world.Office("chuyen-gia"), world.Person("officer"), null, Today, null, "88/QĐ-UBND"));
        return await world.As<RecordMembership, Guid>("lead", use => use.RunAsync(input, default));
    }

    private static Task<ChoosePeople.Choice> Choose(World world, ChoosePeople.Input input) =>
        world.Db.AsAsync<ChoosePeople, ChoosePeople.Choice>(actor => actor.CommitteeId = world.Committee, use => use.RunAsync(input, default));
}
