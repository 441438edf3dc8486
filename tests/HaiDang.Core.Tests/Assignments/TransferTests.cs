using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Assignments;

/// <summary>A task outside the unit's function: proposed for another, kept, or moved by the giver.</summary>
public class TransferTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ2_2_a_task_outside_the_units_function_is_proposed_before_receiving_and_stays_open_until_the_giver_decides(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "kt")).Value;
        (await world.Do("member", task, "task.proposeTransfer", text: "vì")).ShouldBeOfType<Invalid>().Code.ShouldBe("task.transferReason");
        (await world.Do("member", task, "task.proposeTransfer", agency: world.Agency("kt"))).ShouldBeOfType<Invalid>().Code.ShouldBe("task.transferSame");
        (await world.Do("member", task, "task.proposeTransfer", agency: Guid.CreateVersion7())).ShouldBeOfType<Invalid>().Code.ShouldBe("task.agency");
        (await world.Do("member2", task, "task.proposeTransfer")).ShouldBeOfType<Refused>();
        (await world.Do("chair", task, "task.refuseTransfer")).ShouldBeOfType<Conflict>().Code.ShouldBe("task.transferNone");
        (await world.Do("member", task, "task.proposeTransfer", "Việc của Văn phòng", agency: world.Agency("vp"))).ShouldBeNull();
        (await world.Do("member", task, "task.proposeTransfer")).ShouldBeOfType<Conflict>().ShouldSatisfyAllConditions(one => one.Code.ShouldBe("task.transferOpen"), one => one.Args.ShouldBe([BesideWorld.Today]));
        var card = await world.Card(task);
        (card.Task.State, card.Task.TransferAskedOn, card.Beside.ProposedAgency).ShouldBe((AssignmentState.Given, BesideWorld.Today, "Văn phòng"));
        card.Beside.Agencies.Select(one => one.Name).ShouldBe(["Phòng Văn hóa - Xã hội", "Trạm Y tế", "Văn phòng"], ignoreOrder: true);

        (await world.Do("member", task, "task.refuseTransfer")).ShouldBeOfType<Refused>();
        (await world.Do("chair", task, "task.refuseTransfer", text: "")).ShouldBeOfType<Invalid>().Code.ShouldBe("task.transferRefusal");
        (await world.Do("chair", task, "task.refuseTransfer", "Vẫn thuộc chức năng")).ShouldBeNull();
        card = await world.Card(task);
        (card.Task.TransferAskedOn, card.Beside.ProposedAgency, card.Agency).ShouldBe((null, null, "Phòng Kinh tế"));
        card.Entries[^1].ShouldSatisfyAllConditions(entry => entry.Kind.ShouldBe(EntryKind.TransferRefused), entry => entry.About.ShouldBe(card.Entries[^2].Seq), entry => entry.Grounds.ShouldBe("setting:task.refuseTransfer"));
        (await world.Events("task.transferProposed/1")).Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ6_2_the_giver_moves_a_task_whose_new_member_answers_and_must_receive_it_again(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "kt", input => input.Coordinators = [world.Agency("vp"), world.Agency("tyt")])).Value;
        (await world.Do("member", task, "task.receive")).ShouldBeNull();
        (await world.Do("member", task, "task.askExtension", day: new DateOnly(2027, 1, 15))).ShouldBeNull();
        (await world.Do("member", task, "task.proposeTransfer", agency: world.Agency("tyt"))).ShouldBeNull();
        (await world.Transfer("member", task, "vp")).ShouldBeOfType<Refused>().Act.Code.ShouldBe("task.transfer");
        (await world.Transfer("chair", task, "vp", reason: "")).ShouldBeOfType<Invalid>().Code.ShouldBe("task.transferReason");
        (await world.Transfer("chair", task, "vp", paper: "")).ShouldBeOfType<Invalid>().Code.ShouldBe("task.transferPaper");
        (await world.Transfer("chair", task, "kt")).ShouldBeOfType<Invalid>().Code.ShouldBe("task.transferSame");
        (await world.Transfer("chair", task, "vp", seen: 1)).ShouldBeOfType<Conflict>().Code.ShouldBe("stale");
        (await world.Transfer("chair", task, "vp")).ShouldBeNull();

        var card = await world.Card(task);
        (card.Task.State, card.Answerable, card.Agency, card.Task.AskedDueOn, card.Task.TransferAskedOn).ShouldBe((AssignmentState.Given, "Võ Hải Yến", "Văn phòng", null, null));
        card.Coordinators.ShouldBe(["Trạm Y tế"], "who leads does not also coordinate");
        card.Entries[^1].ShouldSatisfyAllConditions(
            entry => entry.Kind.ShouldBe(EntryKind.Transferred), entry => entry.Evidence.ShouldBe("45/QĐ-BCĐ"),
            entry => entry.Text.ShouldBe("Chuyển từ Phòng Kinh tế (Nguyễn Thị Ánh Tuyết) sang Văn phòng (Võ Hải Yến). Lý do: Đúng chức năng của đơn vị kia"));
        (await world.Do("member", task, "task.receive")).ShouldBeOfType<Refused>();
        (await world.Do("member2", task, "task.receive")).ShouldBeNull();
        (await world.Do("member2", task, "task.submit")).ShouldBeNull();
        (await world.Transfer("chair", task, "tyt")).ShouldBeOfType<Conflict>().Code.ShouldBe("task.wrongState.transfer");
        (await world.Events("task.transferred/1")).ShouldHaveSingleItem().ShouldContain(world.Person("member").ToString());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ2_5_the_silence_of_a_coordinating_agency_counts_no_further_once_the_result_is_accepted(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "kt", input => (input.Coordinators, input.CoordinatorsDueOn) = ([world.Agency("vp")], new(2026, 11, 30)))).Value;
        (await world.Give("chair", "vp", input => input.ParentId = task)).Error.ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromDays(10)); // 3 December
        foreach (var act in new[] { "task.receive", "task.submit" }) (await world.Do("member", task, act)).ShouldBeNull(act);
        (await world.Do("chair", task, "task.accept")).ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromDays(10));
        var card = await world.Card(task);
        (card.Task.State, card.Coordination.ShouldHaveSingleItem().DaysSilent).ShouldBe((AssignmentState.Accepted, 3));
    }

    [Theory]
    [InlineData(AssignmentState.InProgress, false, true)]
    [InlineData(AssignmentState.InProgress, true, false)]
    [InlineData(AssignmentState.Submitted, false, false)]
    public void Minutes_of_a_hand_over_call_late_only_what_the_answerable_person_could_move(AssignmentState state, bool isPaused, bool isLate) =>
        new Core.Committees.HandoverTask(Guid.Empty, 1, "Việc", BesideWorld.Today.AddDays(-1), state) { IsPaused = isPaused }.IsLateOn(BesideWorld.Today).ShouldBe(isLate);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ7_9_a_task_moves_to_the_team_only_by_who_may_give_to_the_team(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var byChair = (await world.Give("chair", "kt")).Value;
        (await world.Transfer("chair", byChair, null)).ShouldBeNull();
        (await world.Card(byChair)).ShouldSatisfyAllConditions(card => card.Task.AgencyId.ShouldBeNull(), card => card.Answerable.ShouldBe("Đỗ Khánh Linh"));
        var byVice = (await world.Give("vice", "kt")).Value;
        (await world.Transfer("vice", byVice, null)).ShouldBeOfType<Refused>().Act.Code.ShouldBe("task.giveTeam");
        (await db.ReadAsync(read => read.Refusals.CountAsync(row => row.Act == "task.giveTeam"), world.Committee)).ShouldBe(1, "a refused move is on record");
        (await world.Transfer("vice", byVice, "vp")).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ2_4_what_a_member_started_in_the_own_agency_is_handed_to_no_other_and_is_decided_by_no_other_member(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var own = (await world.Give("member", "kt", input => input.Source = AssignmentSource.OwnInitiative)).Value;
        (await world.Transfer("member", own, "vp")).ShouldBeOfType<Refused>().Act.Code.ShouldBe("task.startOwn");
        (await world.Transfer("member2", own, "vp")).ShouldBeOfType<Refused>().Act.Code.ShouldBe("task.transfer");
        (await world.Do("member2", own, "task.withdraw")).ShouldBeOfType<Refused>("both hold the office of a member, but only one of them gave this task");
        (await world.Do("member", own, "task.withdraw")).ShouldBeNull();
        var given = (await world.Give("chair", "tyt")).Value;
        (await world.Transfer("head", given, "vp")).ShouldBeOfType<Refused>("a head of agency moves only what the head gave");
        (await world.Do("head", given, "task.proposeTransfer", agency: world.Agency("vp"))).ShouldBeNull();
    }
}
