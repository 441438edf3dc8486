using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using static HaiDang.Core.Tests.Organisation.OrganisationWorld;

namespace HaiDang.Core.Tests.Organisation;

public class HandoverTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Open_work_passes_to_the_successor_with_minutes_and_sending_it_again_changes_nothing(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var first = (await world.Give("chair", "kt")).Value;
        await world.Give("chair", "kt");
        var elsewhere = (await world.Give("chair", "vp")).Value;
        (await world.Delegate("member", "team", null, "advice.give")).Error.ShouldBeNull();
        (await world.As<RecordStandIn, Guid>("member", use => use.RunAsync(
            new RecordStandIn.Input { PersonId = world.Person("team"), From = Today, To = Today.AddDays(9), Reason = "Nghỉ phép" }, default))).Error.ShouldBeNull();
        await world.AddPersonAsync("member3", "Mai Thanh Tùng");
        var from = await world.MembershipOf("member");
        var to = await world.Seat("thanh-vien", "member3", "kt");
        (await HandOver(world, "lead", from, to)).Error!.Code.ShouldBe("handover.notEnding");
        (await world.End(from, Today.AddDays(-1))).Error.ShouldBeNull();
        (await HandOver(world, "member", from, to)).Error.ShouldBeOfType<Refused>();

        var seat = await world.SeatAt("lead");
        var preview = await db.AsAsync<PreviewHandover, Result<HandoverContents>>(actor => actor.CommitteeId = world.Committee, use => use.RunAsync(seat, from, to, default));
        preview.Value.Tasks.Select(task => task.Number).ShouldBe([1, 2]);
        var done = await HandOver(world, "lead", from, to);
        done.Error.ShouldBeNull();
        (await HandOver(world, "lead", from, to)).Value.ShouldBe(done.Value);

        var record = await world.Read(context => context.Handovers.AsNoTracking().SingleAsync());
        record.Assignments.ShouldBe(2);
        record.Minutes.ShouldContain("Bên giao: Nguyễn Thị Ánh Tuyết, Thành viên Ban Chỉ đạo");
        record.Minutes.ShouldContain("Bên nhận: Mai Thanh Tùng");
        record.Minutes.ShouldContain("NV-001, hạn 31/12/2026");
        record.Minutes.ShouldContain("12/GUQ-BCĐCĐS — Bùi Gia Huy");
        var tasks = await world.Read(context => context.Assignments.Include(task => task.Entries).AsNoTracking().ToListAsync());
        tasks.Where(task => task.AgencyId == world.Agency("kt")).ShouldAllBe(task => task.AnswerablePersonId == world.Person("member3") && task.AnswerableMembershipId == to);
        tasks.Single(task => task.Id == elsewhere).AnswerablePersonId.ShouldBe(world.Person("member2"));
        (await world.Read(context => context.Delegations.CountAsync(row => row.RevokedAt == null))).ShouldBe(0);
        (await world.Read(context => context.StandIns.CountAsync(row => row.EndedAt == null))).ShouldBe(0);
        (await world.Step("member3", first, "task.receive")).Error.ShouldBeNull();
        (await world.Step("member", first, "task.progress", "Vẫn làm")).IsOk.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Tasks_stay_with_their_agency_and_those_of_the_team_with_its_lead(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await world.Give("chair", "kt");
        await world.Give("chair", "", input => input.Source = AssignmentSource.OtherDuty);
        var member = await world.MembershipOf("member");
        await world.End(member, Today.AddDays(-1));
        (await HandOver(world, "lead", member, await world.MembershipOf("member2"))).Error!.Code.ShouldBe("handover.otherAgency");
        var lead = await world.MembershipOf("lead");
        await world.End(lead, Today.AddDays(-1));
        (await HandOver(world, "vice", lead, await world.MembershipOf("team"))).Error!.Code.ShouldBe("handover.teamTasks");
        (await HandOver(world, "vice", lead, member)).Error!.Code.ShouldBe("handover.notInForce");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_waits_for_the_chair_follows_the_office_to_the_next_chair(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "kt")).Value;
        await world.Step("member", task, "task.receive");
        await world.Step("member", task, "task.submit", "Xong", "12/BB-KT");
        await world.AddPersonAsync("chair2", "Tạ Đình Phong");
        var from = await world.MembershipOf("chair");
        await world.End(from, Today.AddDays(-1));
        var to = await world.Seat("truong-ban", "chair2");
        (await HandOver(world, "lead", from, to)).Error.ShouldBeNull();
        (await world.Read(context => context.Handovers.AsNoTracking().SingleAsync())).Minutes.ShouldContain("chờ xác nhận theo chức danh: 1");
        (await world.Step("chair", task, "task.accept")).IsOk.ShouldBeFalse();
        (await world.Step("chair2", task, "task.accept")).Error.ShouldBeNull();
    }

    private static Task<Result<Guid>> HandOver(World world, string by, Guid from, Guid to) =>
        world.As<HandOverWork, Guid>(by, use => use.RunAsync(new HandOverWork.Input { FromMembershipId = from, ToMembershipId = to }, default));
}
