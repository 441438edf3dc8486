using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;

namespace HaiDang.Core.Tests.Assignments;

/// <summary>Parts of a task for staff sent to the work.</summary>
public class SecondedPartTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ10_3_staff_sent_to_a_task_gets_a_part_does_it_and_the_member_accepts_it_before_the_whole_closes(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var (world, task) = await AtWorkAsync(db);
        (await world.Part("member", task, "officer")).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("part.person");
        await world.Send("member", "officer", task);
        (await world.Card(task, "member")).Beside.Staff.ShouldHaveSingleItem().Name.ShouldBe("Hồ Quang Vinh");
        (await world.Part("chair", task, "officer")).Error.ShouldBeOfType<Refused>();
        (await world.Part("member", task, "officer", 39)).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("part.dueParent");
        (await world.Part("member", task, "officer", 31)).Error.ShouldBeOfType<Invalid>().ShouldSatisfyAllConditions(one => one.Code.ShouldBe("part.dueSecondment"), one => one.Field.ShouldBe("DueOn"));
        var part = (await world.Part("member", task, "officer")).Value;

        var card = await world.Card(part, "officer");
        (card.Answerable, card.GivenBy, card.Agency, card.Task.ParentId).ShouldBe(("Hồ Quang Vinh", "Nguyễn Thị Ánh Tuyết", "Phòng Kinh tế", task));
        foreach (var act in new[] { "task.receive", "task.progress", "task.submit" }) (await world.Do("officer", part, act)).ShouldBeNull(act);
        (await world.Part("officer", part, "officer")).Error.ShouldBeOfType<Conflict>().Code.ShouldBe("part.ofPart");
        (await world.Do("member", task, "task.submit")).ShouldBeNull();
        (await world.Do("chair", task, "task.accept")).ShouldBeNull();
        (await world.Card(task)).Task.State.ShouldBe(AssignmentState.Accepted, "a part is open beneath");
        (await world.Do("member2", part, "task.accept")).ShouldBeOfType<Refused>("another member did not give it");
        (await world.Do("chair", part, "task.accept")).ShouldBeOfType<Refused>();
        (await world.Do("member", part, "task.accept")).ShouldBeNull();
        (await world.Card(task)).Task.State.ShouldBe(AssignmentState.Closed);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ10_3_when_the_secondment_ends_nothing_can_be_done_on_the_part_and_its_giver_sees_that(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var (world, task) = await AtWorkAsync(db);
        var sent = await world.Send("member", "officer", task);
        var part = (await world.Part("member", task, "officer")).Value;
        (await world.Do("officer", part, "task.receive")).ShouldBeNull();
        (await world.Card(task)).Beside.PartsWithoutPerson.ShouldBeEmpty();
        (await world.As<EndSecondment, Done>("member", use => use.RunAsync(new EndSecondment.Input { SecondmentId = sent, Result = "Đã xong việc được cử" }, default))).Error.ShouldBeNull();

        (await world.Card(task, "member")).Beside.PartsWithoutPerson.ShouldBe([part]);
        (await world.Card(part, "member")).Beside.PartsWithoutPerson.ShouldBe([part]);
        // The post in the own agency goes on, so the person still reads that agency's affairs, and does nothing on the part.
        (await world.Do("officer", part, "task.submit")).ShouldBeOfType<Refused>();
        (await world.Do("officer", part, "task.progress")).ShouldBeOfType<Refused>();
        (await world.Part("member", task, "officer")).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("part.person");

        await world.Send("member", "officer", task, 25); // sent again to the same task: goes on with it
        (await world.Card(task)).Beside.PartsWithoutPerson.ShouldBeEmpty();
        (await world.Do("officer", part, "task.submit")).ShouldBeNull();
        (await world.Do("member", part, "task.return")).ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromDays(26)); // and it ends by its day alone
        (await world.Do("officer", part, "task.submit")).ShouldBeOfType<Refused>();
        (await world.Do("member", part, "task.withdraw")).ShouldBeNull();
        (await world.Card(task)).Beside.PartsWithoutPerson.ShouldBeEmpty("the giver has decided");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ13_2_a_head_without_an_office_gives_a_part_and_decides_on_it_as_head_of_the_agency_in_charge(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await world.Officer("officer", "vp");
        var task = (await world.Give("chair", "tyt", input => input.Coordinators = [world.Agency("vp")])).Value;
        await world.Send("member2", "officer", task);
        (await world.Part("head", task, "officer")).Error.ShouldBeOfType<Conflict>().Code.ShouldBe("task.wrongState.giveSeconded", "it is not received yet");
        (await world.Do("head", task, "task.receive")).ShouldBeNull();
        var part = (await world.Part("head", task, "officer")).Value;
        (await world.Do("officer", part, "task.receive")).ShouldBeNull();
        (await world.Do("officer", part, "task.submit")).ShouldBeNull();
        (await world.Do("member", part, "task.accept")).ShouldBeOfType<Refused>();
        (await world.Do("head", part, "task.return", "Bổ sung số liệu")).ShouldBeNull();
        (await world.Do("officer", part, "task.submit")).ShouldBeNull();
        (await world.Do("head", part, "task.accept")).ShouldBeNull();
        (await world.Card(part)).Task.State.ShouldBe(AssignmentState.Closed);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ10_3_staff_sent_to_the_team_gets_parts_of_the_teams_tasks_and_no_part_is_moved_or_repeated(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await world.Officer("officer", "kt");
        await world.Send("member", "officer", null);
        var task = (await world.Give("chair", "")).Value;
        (await world.Do("lead", task, "task.receive")).ShouldBeNull();
        var part = (await world.Part("lead", task, "officer")).Value;
        (await world.Do("officer", part, "task.receive")).ShouldBeNull();
        (await world.Do("officer", part, "task.proposeTransfer")).ShouldBeOfType<Conflict>().Code.ShouldBe("part.noTransfer");
        (await world.As<RepeatAssignment, Guid>("lead", use => use.RunAsync(new RepeatAssignment.Input { Id = part, Day = 5 }, default))).Error.ShouldBeOfType<Conflict>().Code.ShouldBe("series.part");
        (await world.Do("officer", part, "task.submit")).ShouldBeNull();
        (await world.Do("lead", part, "task.accept")).ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromDays(40));
        (await world.MayRead(part, "officer")).ShouldBeNull("the part was read as staff of the team, not of the agency");
    }

    private static async Task<(World World, Guid Task)> AtWorkAsync(TestDb db)
    {
        var world = await World.CreateAsync(db);
        await world.Officer("officer", "kt");
        var task = (await world.Give("chair", "kt")).Value;
        (await world.Do("member", task, "task.receive")).ShouldBeNull();
        return (world, task);
    }
}
