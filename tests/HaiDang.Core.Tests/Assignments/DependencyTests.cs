using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;

namespace HaiDang.Core.Tests.Assignments;

/// <summary>Which task waits for which.</summary>
public class DependencyTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_wait_is_put_on_record_with_a_reason_shown_on_both_records_and_taken_off(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var (first, second) = ((await world.Give("chair", "kt")).Value, (await world.Give("chair", "vp")).Value);
        (await world.Wait("member2", second, "NV-001", reason: "vì")).ShouldBeOfType<Invalid>().Code.ShouldBe("depend.reason");
        (await world.Wait("member2", second, "NV-099")).ShouldBeOfType<Invalid>().Code.ShouldBe("depend.unknown");
        (await world.Wait("member2", second, "NV-002")).ShouldBeOfType<Invalid>().Code.ShouldBe("depend.self");
        (await world.Wait("member", second, "NV-001")).ShouldBeOfType<Refused>("neither giver nor answerable");
        (await world.Wait("member2", second, "nv-001")).ShouldBeNull();
        (await world.Wait("chair", second, first.ToString())).ShouldBeOfType<Conflict>().Code.ShouldBe("depend.exists");

        (await world.Card(second)).Beside.WaitsFor.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            link => link.Code.ShouldBe("NV-001"), link => link.State.ShouldBe(AssignmentState.Given), link => link.Reason.ShouldBe("Phải có dữ liệu trước"), link => link.IsOpen.ShouldBeTrue());
        (await world.Card(first)).Beside.WaitedForBy.ShouldHaveSingleItem().Code.ShouldBe("NV-002");
        (await world.Card(second)).Entries[^1].ShouldSatisfyAllConditions(entry => entry.Kind.ShouldBe(EntryKind.DependencyAdded), entry => entry.Text.ShouldBe("NV-001: Phải có dữ liệu trước"));

        (await world.Wait("chair", second, "NV-001", remove: true, reason: "Không cần chờ nữa")).ShouldBeNull();
        (await world.Wait("chair", second, "NV-001", remove: true)).ShouldBeOfType<Invalid>().Code.ShouldBe("depend.none");
        (await world.Card(second)).Beside.WaitsFor.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task No_circle_closes_however_long_and_a_task_waits_for_at_most_twenty(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        List<Guid> tasks = [];
        for (var i = 0; i < AssignmentLink.Most + 2; i++) tasks.Add((await world.Give("chair", "kt")).Value);
        for (var i = 0; i < 5; i++) (await world.Wait("chair", tasks[i], tasks[i + 1].ToString())).ShouldBeNull();
        (await world.Wait("chair", tasks[0], tasks[3].ToString())).ShouldBeNull("a shorter way to the same task is no circle");
        (await world.Wait("chair", tasks[1], tasks[0].ToString())).ShouldBeOfType<Invalid>().Code.ShouldBe("depend.circle");
        (await world.Wait("chair", tasks[5], tasks[0].ToString())).ShouldBeOfType<Invalid>().ShouldSatisfyAllConditions(one => one.Code.ShouldBe("depend.circle"), one => one.Args.ShouldBe(["NV-001"]));
        for (var i = 1; i <= AssignmentLink.Most; i++)
        {
            if (i is 1 or 3) continue; // on record already
            (await world.Wait("chair", tasks[0], tasks[i].ToString())).ShouldBeNull($"{i}");
        }

        (await world.Wait("chair", tasks[0], tasks[^1].ToString())).ShouldBeOfType<Conflict>().Code.ShouldBe("depend.limit");
        (await world.Card(tasks[0])).Beside.WaitsFor.Count.ShouldBe(AssignmentLink.Most);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_open_predecessor_warns_and_does_not_bar_and_its_end_is_told(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var (first, second, third) = ((await world.Give("chair", "kt")).Value, (await world.Give("chair", "vp")).Value, (await world.Give("chair", "vp")).Value);
        foreach (var task in new[] { second, third }) (await world.Wait("member2", task, "NV-001")).ShouldBeNull();
        (await world.Do("member2", second, "task.receive")).ShouldBeNull();
        (await world.Do("member2", second, "task.submit")).ShouldBeNull("waiting warns, the person answerable decides");
        (await world.Do("chair", second, "task.accept")).ShouldBeNull();
        (await world.Events("task.predecessorEnded/1")).ShouldBeEmpty();
        foreach (var act in new[] { "task.receive", "task.submit" }) (await world.Do("member", first, act)).ShouldBeNull(act);
        (await world.Do("chair", first, "task.accept")).ShouldBeNull();
        var told = (await world.Events("task.predecessorEnded/1")).ShouldHaveSingleItem("only what is still open is told");
        told.ShouldContain(third.ToString());
        told.ShouldContain("\"isWithdrawn\":false");
        (await world.Wait("member2", third, "NV-001", remove: true)).ShouldBeNull();
        (await world.Wait("member2", third, "NV-001")).ShouldBeOfType<Invalid>().Code.ShouldBe("depend.ended");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Nobody_learns_of_a_task_by_waiting_for_it(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var (hidden, own) = ((await world.Give("chair", "kt")).Value, (await world.Give("chair", "tyt")).Value);
        (await world.Wait("head", own, "NV-001")).ShouldBeOfType<Invalid>().Code.ShouldBe("depend.unknown");
        (await world.Wait("chair", own, hidden.ToString())).ShouldBeNull();
        (await world.Card(own, "head")).Beside.WaitsFor.ShouldBeEmpty("the head of another agency does not read it");
        (await world.Card(own)).Beside.WaitsFor.ShouldHaveSingleItem();
    }
}
