using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Assignments;

/// <summary>One act on many tasks: a verdict for each before, an answer for each after.</summary>
public class BulkTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Every_task_has_its_verdict_before_and_its_answer_after_and_what_is_refused_stays_as_it_was(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var (submitted, open, others) = (await SubmittedAsync(world), (await world.Give("chair", "kt")).Value, await SubmittedAsync(world, "standing"));
        var gone = Guid.CreateVersion7();

        var preview = await LookAsync(world, "chair", "task.accept", submitted, open, others, gone);
        preview.Missing.ShouldBe(1);
        preview.Rows.Select(row => (row.Id, row.Fate)).ShouldBe([(submitted, PreviewBulk.Fate.Allowed), (open, PreviewBulk.Fate.NotNow), (others, PreviewBulk.Fate.Refused)]);
        preview.Rows[2].Verdict!.Grounds.ShouldContain(ground => ground.Clause == "task.accept", "an internal setting says that the giver decides");
        preview.Offers.Single(offer => offer.Act.Code == "task.accept").ShouldBe(new PreviewBulk.Offer(BulkActs.Of("task.accept")!, 1, 1, 1));
        preview.Offers.Count.ShouldBe(BulkActs.All.Count);

        var done = (await DoAsync(world, "chair", "task.accept", null, null, submitted, open, others, gone)).Value;
        done.Count.ShouldBe(4);
        done.Select(row => row.Error?.GetType().Name).ShouldBe([null, nameof(Conflict), nameof(Refused), nameof(NotFound)]);
        (await StateAsync(world, submitted), await StateAsync(world, open), await StateAsync(world, others)).ShouldBe((AssignmentState.Closed, AssignmentState.Given, AssignmentState.Submitted));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Sent_twice_under_one_key_each_task_is_done_once_and_what_was_left_is_done(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var tasks = new[] { (await world.Give("chair", "kt")).Value, (await world.Give("chair", "vp")).Value };
        (await DoAsync(world, "chair", "task.pause", "Chờ hướng dẫn của tỉnh", "k1", tasks[0])).Value.ShouldHaveSingleItem().Error.ShouldBeNull();

        // Cut off half way and sent again, whole.
        (await DoAsync(world, "chair", "task.pause", "Chờ hướng dẫn của tỉnh", "k1", tasks)).Value.ShouldAllBe(row => row.Error == null);
        (await EntriesAsync(world, EntryKind.Paused)).ShouldBe(2);
        (await DoAsync(world, "chair", "task.pause", "Chờ hướng dẫn của tỉnh", "k2", tasks)).Value.ShouldAllBe(row => row.Error is Conflict, "another sending finds them paused");
        (await DoAsync(world, "chair", "task.resume", null, "k3", tasks)).Value.ShouldAllBe(row => row.Error == null);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task All_of_a_filter_is_chosen_within_reach_and_each_act_leaves_its_own_line_of_the_audit(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        for (var at = 0; at < 7; at++) (await world.Give("chair", at < 4 ? "kt" : "tyt")).Error.ShouldBeNull();
        var all = await db.AsAsync<PreviewBulk, Result<PreviewBulk.Preview>>(world.Be("head"), use => use.RunAsync(new PreviewBulk.Input { Act = "task.withdraw", View = new ViewDefinition() }, default));
        all.Value.Rows.Count.ShouldBe(3, "the head of an agency sees the agency's tasks");
        all.Value.Rows.ShouldAllBe(row => row.Fate == PreviewBulk.Fate.Refused);

        var before = await AuditAsync(world);
        var preview = (await db.AsAsync<PreviewBulk, Result<PreviewBulk.Preview>>(world.Be("chair"), use => use.RunAsync(new PreviewBulk.Input { Act = "task.withdraw", View = new ViewDefinition { AgencyId = world.Agency("kt") } }, default))).Value;
        (await DoAsync(world, "chair", "task.withdraw", "Sáp nhập vào kế hoạch mới", null, [.. preview.Rows.Select(row => row.Id)])).Value.Count(row => row.Error is null).ShouldBe(4);
        (await AuditAsync(world)).ShouldBe(before + 4);
    }

    [Fact]
    public async Task A_reason_is_asked_once_and_more_than_five_hundred_or_an_act_of_another_kind_is_not_taken()
    {
        await using var db = await TestDb.CreateAsync("sqlite");
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "kt")).Value;
        (await DoAsync(world, "chair", "task.withdraw", "vì", null, task)).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("bulk.text");
        (await DoAsync(world, "chair", "task.progress", "Xong", null, task)).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("bulk.unknownAct");
        (await DoAsync(world, "chair", "task.accept", null, null)).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("bulk.none");
        (await DoAsync(world, "chair", "task.accept", null, null, [.. Enumerable.Range(0, 501).Select(_ => Guid.CreateVersion7())])).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("bulk.tooMany");
        (await StateAsync(world, task)).ShouldBe(AssignmentState.Given);
        (await DoAsync(world, "outsider", "task.withdraw", "Không phận sự gì", null, task)).Error.ShouldBeOfType<NotFound>();
    }

    internal static Task<Result<IReadOnlyList<DoBulk.Row>>> DoAsync(World world, string who, string act, string? text, string? key, params Guid[] tasks) => world.As<DoBulk, IReadOnlyList<DoBulk.Row>>(
        who, use => use.RunAsync(new DoBulk.Input { Act = act, Ids = tasks, Text = text }, default), actor => actor.OnceKey = key);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ6_2_who_answers_receives_many_and_hands_many_in_on_one_paper(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var (first, second) = ((await world.Give("chair", "kt")).Value, (await world.Give("chair", "kt")).Value);
        (await DoAsync(world, "chair", "task.receive", null, null, first)).Value.ShouldHaveSingleItem().Error.ShouldBeOfType<Refused>();
        (await DoAsync(world, "member", "task.receive", null, null, first, second)).Value.ShouldAllBe(row => row.Error == null);
        (await DoAsync(world, "member", "task.submit", "Báo cáo số 12/BC-KT", null, first, second)).Value.ShouldAllBe(row => row.Error == null);
        foreach (var id in new[] { first, second })
        {
            var card = (await db.AsAsync<FindAssignment, FindAssignment.Card?>(world.Be("chair"), use => use.RunAsync(id, default)))!;
            card.Task.State.ShouldBe(AssignmentState.Submitted);
            card.Entries.ShouldContain(entry => entry.Evidence == "Báo cáo số 12/BC-KT");
        }
    }

    private static async Task<PreviewBulk.Preview> LookAsync(World world, string who, string act, params Guid[] tasks) =>
        (await world.Db.AsAsync<PreviewBulk, Result<PreviewBulk.Preview>>(world.Be(who), use => use.RunAsync(new PreviewBulk.Input { Act = act, Ids = tasks }, default))).Value;

    private static async Task<Guid> SubmittedAsync(World world, string by = "chair")
    {
        var id = (await world.Give(by, "kt")).Value;
        (await world.Step("member", id, "task.receive")).Error.ShouldBeNull();
        (await world.Step("member", id, "task.submit", "Xong", "12/BC-KT")).Error.ShouldBeNull();
        return id;
    }

    private static Task<AssignmentState> StateAsync(World world, Guid id) => world.Db.ReadAsync(db => db.Assignments.Where(task => task.Id == id).Select(task => task.State).SingleAsync(), world.Committee);

    private static Task<int> EntriesAsync(World world, EntryKind kind) => world.Db.ReadAsync(db => db.Assignments.SelectMany(task => task.Entries).CountAsync(entry => entry.Kind == kind), world.Committee);

    private static Task<int> AuditAsync(World world) => world.Db.ReadAsync(db => db.AuditEntries.CountAsync(entry => entry.ScopeId == world.Committee && entry.Act == "task.withdraw"), world.Committee);
}
