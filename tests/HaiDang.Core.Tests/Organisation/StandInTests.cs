using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using static HaiDang.Core.Tests.Organisation.OrganisationWorld;

namespace HaiDang.Core.Tests.Organisation;

public class StandInTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_stand_in_reads_what_the_other_reads_and_gains_no_power(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await world.Post("kt", "officer", AgencyPostKind.Officer);
        var task = (await world.Give("chair", "kt")).Value;
        var before = await world.SeatAt("officer");
        before.Reach.All.ShouldBeFalse();
        (await StandIn(world, "member", null, "officer")).Error.ShouldBeNull();
        var seat = await world.SeatAt("officer");
        seat.Reach.All.ShouldBeTrue();
        PassesAttribute.Performed.Where(act => Allows(seat, act)).Except(PassesAttribute.Performed.Where(act => Allows(before, act)))
            .ShouldBeSubsetOf(["task.draft", "task.comment", "feedback.give", "view.save", "task.progress", "task.watch", "attachment.add"]);
        (await world.Step("officer", task, "task.receive")).Error.ShouldBeOfType<Refused>();
        (await world.Step("member", task, "task.receive")).Error.ShouldBeNull();
        (await world.Step("officer", task, "task.progress", "Đã làm")).Error.ShouldBeOfType<Refused>();
        (await world.SeatAt("officer", At(1, 0, 12))).Reach.All.ShouldBeFalse();

        static bool Allows(Seat who, string act) => who.Judge(new Act(act) { Reason = "-", HasConsent = true, IsRequested = true }).IsAllowed;
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_stand_in_for_an_expert_or_the_head_of_an_agency_reads_no_more_than_they_do(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await world.AddPersonAsync("expert", "Ngô Chuyên Gia");
        await world.Seat("chuyen-gia", "expert");
        await world.Post("kt", "officer", AgencyPostKind.Officer);
        (await StandIn(world, "lead", "expert", "officer")).Error.ShouldBeNull();
        (await world.SeatAt("officer")).Reach.All.ShouldBeFalse();
        (await StandIn(world, "lead", "head", "officer")).Error.ShouldBeNull();
        var seat = await world.SeatAt("officer");
        seat.Reach.All.ShouldBeFalse();
        seat.Reach.Agencies.ShouldBe([world.Agency("kt"), world.Agency("tyt")], ignoreOrder: true);
        seat.HeadOf.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task One_names_a_stand_in_for_oneself_and_the_team_lead_for_anyone(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await StandIn(world, "member", "member2", "team")).Error.ShouldBeOfType<Refused>().Verdict.Refusal.ShouldBe(Refusal.NotRelated);
        (await StandIn(world, "member", null, "member")).Error!.Code.ShouldBe("standIn.self");
        (await StandIn(world, "member", null, "outsider")).Error!.Code.ShouldBe("person.outside");
        var made = (await StandIn(world, "lead", "member2", "team")).Value;
        (await world.As<EndStandIn, Done>("member", use => use.RunAsync(new EndStandIn.Input(made), default))).Error.ShouldBeOfType<Refused>();
        (await world.As<EndStandIn, Done>("member2", use => use.RunAsync(new EndStandIn.Input(made), default))).Error.ShouldBeNull();
        (await world.As<EndStandIn, Done>("member2", use => use.RunAsync(new EndStandIn.Input(made), default))).Error!.Code.ShouldBe("standIn.ended");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ10_3_a_member_sends_the_own_staff_whose_rights_end_with_the_last_day_and_reports_the_result(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await world.Post("kt", "officer", AgencyPostKind.Officer);
        var task = (await world.Give("chair", "kt")).Value;
        (await world.Step("member", task, "task.receive")).Error.ShouldBeNull();
        var sent = await Send(world, "member", "officer", task);
        sent.Error.ShouldBeNull();
        var seat = await world.SeatAt("officer");
        seat.Reach.Assignments.ShouldBe([task]);
        seat.Standing.OwnRoles.Has(Role.SecondedStaff).ShouldBeTrue();
        (await world.Step("officer", task, "task.progress", "Đã kết nối 14/17 khu phố")).Error.ShouldBeNull();
        (await world.Step("officer", task, "task.submit", "Xong", "12/BB-KT")).Error.ShouldBeOfType<Refused>();
        (await Send(world, "member", "officer", task)).Error!.Code.ShouldBe("secondment.exists");
        (await Send(world, "lead", "officer", task)).Error.ShouldBeOfType<Refused>();
        (await Send(world, "member2", "officer", task)).Error.ShouldBeOfType<Refused>().Verdict.Unmet.ShouldBe([Condition.OwnAgency]);

        db.Go(At(1, 9, 12));
        var after = await world.SeatAt("officer");
        after.Reach.Assignments.ShouldBeEmpty();
        after.Standing.OwnRoles.Has(Role.SecondedStaff).ShouldBeFalse();
        (await world.Step("officer", task, "task.progress", "Vẫn làm tiếp")).IsOk.ShouldBeFalse();
        (await Finish(world, "member2", sent.Value)).Error.ShouldBeOfType<Refused>();
        (await Finish(world, "member", sent.Value)).Error.ShouldBeNull();
        (await Finish(world, "member", sent.Value)).Error!.Code.ShouldBe("secondment.ended");
        (await world.Read(context => Task.FromResult(context.Secondments.Single().Result))).ShouldBe("Đã hoàn thành kết nối");
        (await world.Read(context => Task.FromResult(context.Outbox.Count(row => row.Kind == "secondment.reported/1")))).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ10_3_staff_sent_to_the_team_reads_with_the_team_while_it_lasts_and_no_task_of_another_agency_takes_them(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await world.Post("kt", "officer", AgencyPostKind.Officer);
        var other = (await world.Give("chair", "vp")).Value;
        (await Send(world, "member", "officer", other)).Error!.Code.ShouldBe("secondment.task");
        (await Send(world, "member", "officer", null)).Error.ShouldBeNull();
        (await world.SeatAt("officer")).Reach.All.ShouldBeTrue();
        (await world.SeatAt("officer", At(1, 0, 12))).Reach.All.ShouldBeFalse();
    }

    private static Task<Result<Guid>> StandIn(World world, string by, string? away, string person) => world.As<RecordStandIn, Guid>(by, use => use.RunAsync(
        new RecordStandIn.Input { ForPersonId = away is null ? null : world.Person(away), PersonId = world.Person(person), From = Today, To = Today.AddDays(7), Reason = "Nghỉ phép" }, default));

    private static Task<Result<Guid>> Send(World world, string by, string person, Guid? task) => world.As<SecondStaff, Guid>(by, use => use.RunAsync(
        new SecondStaff.Input { PersonId = world.Person(person), AssignmentId = task, From = Today, To = Today.AddDays(7) }, default));

    private static Task<Result<Done>> Finish(World world, string by, Guid sent) => world.As<EndSecondment, Done>(by, use => use.RunAsync(
        new EndSecondment.Input { SecondmentId = sent, Result = "Đã hoàn thành kết nối" }, default));
}
