using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Assignments;

public class ThreadTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ6_2_a_task_goes_from_the_chair_to_the_member_and_back_and_every_step_cites_its_clause(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "kt")).Value;
        (await world.Step("member", task, "task.receive")).Error.ShouldBeNull();
        (await world.Step("member", task, "task.progress", "Đã kết nối 14/17 khu phố")).Error.ShouldBeNull();
        (await world.Step("member", task, "task.submit", "Xong", "12/BB-KT")).Error.ShouldBeNull();
        (await world.Step("chair", task, "task.return", "Thiếu xác nhận của Trạm Y tế")).Error.ShouldBeNull();
        (await world.Step("member", task, "task.submit", "Đã bổ sung", "13/BB-KT")).Error.ShouldBeNull();
        (await world.Step("chair", task, "task.accept")).Error.ShouldBeNull();
        var stored = await db.ReadAsync(context => context.Assignments.Include(row => row.Entries).SingleAsync(row => row.Id == task), world.Committee);
        stored.State.ShouldBe(AssignmentState.Closed);
        stored.Entries.Select(entry => entry.Kind).ShouldBe([EntryKind.Given, EntryKind.Received, EntryKind.Progress, EntryKind.Submitted, EntryKind.Returned, EntryKind.Submitted, EntryKind.Accepted]);
        stored.Entries.ShouldAllBe(entry => entry.Grounds.Length > 0);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Someone_without_the_power_is_refused_nothing_is_written_and_the_refusal_is_on_record(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var refused = await world.Give("team", "vp");
        refused.Error.ShouldBeOfType<Refused>().Verdict.Refusal.ShouldBe(Refusal.NotHolder);
        (await world.Give("team", "vp")).IsOk.ShouldBeFalse();
        (await db.ReadAsync(context => context.Assignments.CountAsync(), world.Committee)).ShouldBe(0);
        (await db.ReadAsync(context => context.Refusals.SingleAsync(), world.Committee)).Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ4_1_the_standing_vice_chair_acts_for_the_chair_only_within_an_absence_already_on_record(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "kt")).Value;
        await world.Step("member", task, "task.receive");
        await world.Step("member", task, "task.submit", "Xong", "12/BB-KT");
        (await world.Step("standing", task, "task.accept")).Error.ShouldBeOfType<Refused>();
        (await world.As<RecordAbsence, Guid>("chair", use => use.RunAsync(new RecordAbsence.Input(new(2026, 11, 23), new(2026, 11, 25), "Đi công tác"), default))).Error.ShouldBeNull();
        (await world.Step("standing", task, "task.accept")).Error.ShouldBeNull();
        var entry = await db.ReadAsync(context => context.AuditEntries.OrderByDescending(row => row.Seq).FirstAsync(row => row.Act == "task.accept"), world.Committee);
        entry.Capacity.ShouldBe("Substitution");
        entry.Grounds.ShouldStartWith("Đ4.1");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Sent_twice_under_one_key_it_acts_once(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var first = await world.Give("chair", "kt", more: actor => actor.OnceKey = "k1");
        var second = await world.Give("chair", "kt", more: actor => actor.OnceKey = "k1");
        second.Value.ShouldBe(first.Value);
        (await db.ReadAsync(context => context.Assignments.CountAsync(), world.Committee)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Sent_several_times_at_once_under_one_key_every_sending_gets_the_answer_of_the_one_that_acted(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        for (var round = 0; round < 4; round++)
        {
            var task = (await world.Give("chair", "kt")).Value;
            var key = $"k{round}";
            var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.Step("member", task, "task.receive", more: actor => (actor.OnceKey, actor.SeenVersion) = (key, 1)))));
            sent.ShouldAllBe(one => one.Error == null);
            sent.Select(one => one.Value).Distinct().ShouldHaveSingleItem();
        }
    }
}
