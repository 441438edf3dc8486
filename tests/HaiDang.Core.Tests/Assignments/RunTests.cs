using HaiDang.Core.Accounts;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Core.Urging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Core.Tests.Assignments;

/// <summary>An act on many as a run: line by line in the asker's name, each once, whatever happens to the program between.</summary>
public class RunTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Every_line_of_a_run_has_its_own_verdict_and_its_own_line_of_the_audit(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var (own, others, gone) = (await GiveAsync(world, "chair", 22), (await world.Give("standing", "kt")).Value, Guid.CreateVersion7());
        (await world.Step("chair", own[3], "task.withdraw", "Không cần nữa")).Error.ShouldBeNull();
        var run = (await AskAsync(world, "chair", "task.pause", "Chờ hướng dẫn của tỉnh", null, [.. own, others, gone])).Value;
        var waiting = (await FindAsync(world, "chair", run))!.Run;
        (waiting.State, waiting.Total, waiting.Left, waiting.NotDone).ShouldBe((RunState.Waiting, 24, 23, 1), "what is out of sight is answered already");

        (await RunAsync(db)).ShouldSatisfyAllConditions(report => report.Done.ShouldBe(21), report => report.NotDone.ShouldBe(2), report => report.Broken.ShouldBeEmpty());
        var view = (await FindAsync(world, "chair", run))!;
        (view.Run.State, view.Run.Done, view.Run.NotDone, view.Run.Left).ShouldBe((RunState.Finished, 21, 3, 0));
        view.Lines.Count(line => line.State == LineState.Done).ShouldBe(21);
        view.Lines[3].ShouldSatisfyAllConditions(line => line.State.ShouldBe(LineState.NotDone), line => line.Faults.ShouldHaveSingleItem().Act.ShouldBeNull());
        view.Lines[22].Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            fault => fault.Code.ShouldBe("refused.NotHolder", "another giver's task"), fault => fault.Act.ShouldBe("task.pause"), fault => fault.Grounds.ShouldBe("setting:task.pause"));
        view.Lines[23].ShouldSatisfyAllConditions(line => line.Faults.ShouldHaveSingleItem().Code.ShouldBe("notFound.task"), line => line.Title.ShouldBe(""));
        var audited = await db.ReadAsync(read => read.AuditEntries.Where(row => row.ScopeId == world.Committee && row.Act == "task.pause").ToListAsync());
        audited.Count.ShouldBe(21);
        audited.ShouldAllBe(row => row.PersonId == world.Person("chair") && row.AccountId == world.Person("chair"));
        audited.Select(row => row.SubjectId).Distinct().Count().ShouldBe(21);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_run_cut_off_in_the_middle_is_continued_by_another_and_nothing_is_done_twice(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var run = (await AskGivingAsync(world, "chair", List(25), "k")).Value;
        var dying = new Dying(13);
        var dead = RunAsync(db, dying);
        await dying.Died.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        (await CountAsync(world)).ShouldBe(13);
        var half = (await FindAsync(world, "chair", run))!.Run;
        (half.State, half.Done).ShouldBe((RunState.Working, 10), "three were given and not written down");
        (await RunAsync(db)).Done.ShouldBe(0, "the run is in the other's hand");
        db.Clock.Advance(CarryOutRuns.Lease + TimeSpan.FromSeconds(1));
        (await RunAsync(db)).Done.ShouldBe(15);
        await OnceEachAsync(world, run, 25);
        // The one that was taken for dead comes back: what it still does has been answered, and nobody asks it.
        dying.Wakes.SetResult();
        await dead;
        await OnceEachAsync(world, run, 25);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_server_that_stops_writes_down_what_it_did_and_lets_go_at_once(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var run = (await AskGivingAsync(world, "chair", List(25), null)).Value;
        using var stops = new CancellationTokenSource();
        var dying = new Dying(13);
        var stopped = RunAsync(db, dying, stops.Token);
        await dying.Died.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await stops.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(stopped);
        (await FindAsync(world, "chair", run))!.Run.Done.ShouldBe(13);
        (await RunAsync(db)).Done.ShouldBe(12, "no lease to wait for");
        await OnceEachAsync(world, run, 25);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Two_nodes_at_once_do_every_line_once(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var (first, second) = ((await AskGivingAsync(world, "chair", List(25), null)).Value, (await AskGivingAsync(world, "standing", List(24), null)).Value);
        var reports = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunAsync(db)));
        reports.Sum(report => report.Done).ShouldBe(49);
        reports.ShouldAllBe(report => report.Broken.Count == 0);
        (await CountAsync(world)).ShouldBe(49);
        (await FindAsync(world, "chair", first))!.Run.State.ShouldBe(RunState.Finished);
        (await FindAsync(world, "standing", second))!.Run.Done.ShouldBe(24);
        (await db.ReadAsync(read => read.Assignments.Select(task => task.Number).OrderBy(number => number).ToListAsync(), world.Committee)).ShouldBe(Enumerable.Range(1, 49));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Stopped_before_or_in_the_middle_the_rest_is_not_done(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var before = (await AskGivingAsync(world, "chair", List(21), null)).Value;
        (await StopAsync(world, "standing", before)).ShouldBeOfType<NotFound>("it is another's");
        (await StopAsync(world, "chair", before)).ShouldBeNull();
        (await FindAsync(world, "chair", before))!.Run.ShouldSatisfyAllConditions(row => row.State.ShouldBe(RunState.Stopped), row => row.Left.ShouldBe(21));
        (await StopAsync(world, "chair", before)).ShouldBeOfType<Conflict>().Code.ShouldBe("run.ended");
        (await RunAsync(db)).Done.ShouldBe(0);

        var middle = (await AskGivingAsync(world, "chair", List(30), null)).Value;
        var slow = new Dying(13);
        var working = RunAsync(db, slow);
        await slow.Died.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        (await StopAsync(world, "chair", middle)).ShouldBeNull();
        (await FindAsync(world, "chair", middle))!.Run.State.ShouldBe(RunState.Stopping);
        slow.Wakes.SetResult();
        (await working).Done.ShouldBe(20);
        (await FindAsync(world, "chair", middle))!.Run.ShouldSatisfyAllConditions(row => row.State.ShouldBe(RunState.Stopped), row => row.Done.ShouldBe(20, "what is in hand is finished"), row => row.Left.ShouldBe(10));
        (await CountAsync(world)).ShouldBe(20);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ6_2_who_loses_the_office_half_way_is_refused_from_that_line_on(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var run = (await AskGivingAsync(world, "standing", List(25), null)).Value;
        var slow = new Dying(13);
        var working = RunAsync(db, slow);
        await slow.Died.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        var office = await db.ReadAsync(read => read.Memberships.Where(row => row.PersonId == world.Person("standing")).Select(row => row.Id).SingleAsync(), world.Committee);
        (await world.As<EndMembership, Done>("lead", use => use.RunAsync(new EndMembership.Input { MembershipId = office, Last = new(2026, 11, 22), Decision = "9/QĐ-UBND" }, default))).Error.ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromSeconds(6));
        slow.Wakes.SetResult();
        (await working).ShouldSatisfyAllConditions(report => report.Done.ShouldBe(13), report => report.NotDone.ShouldBe(12));
        (await CountAsync(world)).ShouldBe(13);
        (await FindAsync(world, "standing", run)).ShouldBeNull("who holds nothing here any more reads nothing");
        var kept = await db.ReadAsync(read => read.BulkRunLines.Where(line => line.State == LineState.NotDone).Select(line => line.Faults).ToListAsync(), world.Committee);
        kept.Count.ShouldBe(12);
        kept.ShouldAllBe(fault => fault.Contains("refused.NotHolder"));
        (await db.ReadAsync(read => read.Refusals.Where(row => row.PersonId == world.Person("standing") && row.Act == "task.give").SumAsync(row => row.Count))).ShouldBe(12);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_shut_account_and_a_run_that_lay_too_long_do_nothing_more(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await ShutAsync(db, world.Person("standing"));
        var (shut, old) = ((await AskGivingAsync(world, "standing", List(21), null)).Value, (await AskGivingAsync(world, "chair", List(21), null)).Value);
        db.Clock.Advance(BulkRun.Patience + TimeSpan.FromMinutes(1));
        (await RunAsync(db)).ShouldSatisfyAllConditions(report => report.Done.ShouldBe(0), report => report.NotDone.ShouldBe(0));
        (await FindAsync(world, "standing", shut))!.Run.State.ShouldBe(RunState.AccountShut);
        (await FindAsync(world, "chair", old))!.Run.State.ShouldBe(RunState.TooOld);
        (await CountAsync(world)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Sent_twice_it_is_one_run_and_one_person_has_only_so_many_open(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var both = await Task.WhenAll(AskGivingAsync(world, "chair", List(21), "k"), AskGivingAsync(world, "chair", List(21), "k"));
        both[0].Value.ShouldBe(both[1].Value);
        (await AskGivingAsync(world, "chair", List(21), "k")).Value.ShouldBe(both[0].Value);
        for (var more = 1; more < BulkRun.MostOpen; more++) (await AskGivingAsync(world, "chair", List(21), null)).Error.ShouldBeNull();
        (await AskGivingAsync(world, "chair", List(21), null)).Error.ShouldBeOfType<Conflict>().Code.ShouldBe("run.tooMany");
        (await AskGivingAsync(world, "standing", List(21), null)).Error.ShouldBeNull("another's runs are another's");
        (await AskAsync(world, "chair", "task.withdraw", "vì", null, [Guid.CreateVersion7()])).Error!.Code.ShouldBe("bulk.text");
        (await AskGivingAsync(world, "outsider", List(21), null)).Error.ShouldBeOfType<NotFound>();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_wrong_line_keeps_the_words_of_the_dry_run_and_the_good_ones_are_given(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var run = (await AskGivingAsync(world, "chair", List(21) + "Số hóa hồ sơ\tPhòng Kinh te^\tHồ sơ\t31/12/2026\nTập huấn cho xã\tVP\tBáo cáo\t1/1/2026\n", null)).Value;
        (await RunAsync(db)).Done.ShouldBe(21);
        var view = (await FindAsync(world, "chair", run))!;
        (view.Run.State, view.Run.Done, view.Run.NotDone).ShouldBe((RunState.Finished, 21, 2));
        view.Lines[0].ShouldSatisfyAllConditions(line => line.Code.ShouldBe("NV-001"), line => line.TaskId.ShouldNotBeNull());
        view.Lines[21].Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            fault => fault.Code.ShouldBe("many.agencyNear"), fault => fault.Column.ShouldBe(nameof(GivingLine.Agency)), fault => fault.Args.ShouldBe(["sPhòng Kinh te^", "sPhòng Kinh tế"]));
        view.Lines[22].ShouldSatisfyAllConditions(line => line.Title.ShouldBe("Tập huấn cho xã"), line => line.Faults.ShouldHaveSingleItem().Code.ShouldBe("task.dueBeforeGiven"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Nobody_else_and_nobody_of_another_committee_sees_a_run_and_it_goes_after_its_time(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var other = await World.CreateAsync(db, "Ban Chỉ đạo Cải cách hành chính phường Hải Vân");
        var run = (await AskGivingAsync(world, "chair", List(21), null)).Value;
        await RunAsync(db);
        (await FindAsync(world, "standing", run)).ShouldBeNull();
        (await FindAsync(other, "chair", run)).ShouldBeNull();
        (await ListAsync(world, "chair"))!.ShouldHaveSingleItem().Id.ShouldBe(run);
        (await ListAsync(other, "chair"))!.ShouldBeEmpty();
        (await ListAsync(world, "outsider")).ShouldBeNull();
        // The same person with another committee in hand.
        (await db.AsAsync<FindRun, FindRun.View?>(actor => (actor.PersonId, actor.AccountId, actor.CommitteeId) = (world.Person("chair"), world.Person("chair"), other.Committee), use => use.RunAsync(run, true, default))).ShouldBeNull();
        (await StopAsync(other, "chair", run)).ShouldBeOfType<NotFound>();
        db.Clock.Advance(PurgeRuns.Kept - TimeSpan.FromHours(1));
        (await PurgeAsync(db)).ShouldBe(0);
        db.Clock.Advance(TimeSpan.FromHours(2));
        (await PurgeAsync(db)).ShouldBe(1);
        (await db.ReadAsync(read => read.BulkRunLines.CountAsync(), world.Committee)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ5_1_many_tasks_are_urged_one_by_one_into_one_urging(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var tasks = await GiveAsync(world, "chair", 22);
        (await world.Step("chair", tasks[0], "task.withdraw", "Không cần nữa")).Error.ShouldBeNull();
        (await world.Step("chair", tasks[1], "task.pause", "Chờ tỉnh hướng dẫn")).Error.ShouldBeNull();
        var input = new UrgeTasks.Input { Ids = [.. tasks, Guid.CreateVersion7()], Form = UrgingForm.Letter, Text = "Đề nghị báo cáo tiến độ." };
        var preview = (await world.As<PreviewUrging, PreviewUrging.Preview>("chair", use => use.RunAsync(input, default))).Value;
        (preview.Urgeable.Count, preview.Missing).ShouldBe((20, 1));
        preview.Rows.Take(3).Select(row => row.Outcome).ShouldBe([UrgeOutcome.Ended, UrgeOutcome.Paused, UrgeOutcome.Urged]);
        (await world.As<StartUrging, Guid>("chair", use => use.RunAsync(new UrgeTasks.Input { Ids = input.Ids, Text = "ngắn" }, default))).Error!.Code.ShouldBe("urging.text");

        var run = (await world.As<StartUrging, Guid>("chair", use => use.RunAsync(input, default))).Value;
        (await RunAsync(db)).Done.ShouldBe(20);
        var view = (await FindAsync(world, "chair", run))!;
        view.Lines.Take(2).Select(line => line.Faults.ShouldHaveSingleItem().Code).ShouldBe(["urging.none.Ended", "urging.none.Paused"]);
        (await db.ReadAsync(read => read.Urgings.SingleAsync(), world.Committee)).ShouldSatisfyAllConditions(round => round.Id.ShouldBe(run), round => round.Count.ShouldBe(20));
        (await db.ReadAsync(read => read.AuditEntries.CountAsync(row => row.ScopeId == world.Committee && row.Act == "task.urge"))).ShouldBe(20);
        var letter = (await db.AsAsync<FindUrging, FindUrging.View?>(world.Be("chair"), use => use.RunAsync(run, default)))!;
        letter.Parts.ShouldHaveSingleItem().Lines.Count.ShouldBe(20, "one letter to the agency");
    }

    /// <summary>Gives tasks until one is to be the last, and then says nothing any more until it is woken.</summary>
    private sealed class Dying(int after) : IRunWork
    {
        private readonly GivingRun inner = new();
        private int done;

        public TaskCompletionSource Died { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Wakes { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public RunKind Kind => RunKind.Give;

        public async Task<Result<Guid?>> DoAsync(HaiDangDb db, Gate gate, BulkRun run, BulkRunLine line, CancellationToken ct)
        {
            if (done++ == after)
            {
                Died.SetResult();
                await Wakes.Task.WaitAsync(ct);
            }

            return await inner.DoAsync(db, gate, run, line, ct);
        }
    }

    private static string List(int count) => "Nội dung nhiệm vụ\tCơ quan chủ trì\tSản phẩm\tHạn hoàn thành\n" + string.Concat(Enumerable.Range(1, count).Select(at => $"Rà soát thủ tục số {at}\tKT\tBáo cáo\t31/12/2026\n"));

    private static async Task<List<Guid>> GiveAsync(World world, string by, int count)
    {
        List<Guid> given = [];
        while (given.Count < count) given.Add((await world.Give(by, "kt")).Value);
        return given;
    }

    private static Task<Result<Guid>> AskAsync(World world, string who, string act, string? text, string? key, IReadOnlyList<Guid> tasks) =>
        world.As<StartBulk, Guid>(who, use => use.RunAsync(new DoBulk.Input { Act = act, Ids = tasks, Text = text }, default), actor => actor.OnceKey = key);

    private static Task<Result<Guid>> AskGivingAsync(World world, string who, string text, string? key) =>
        world.As<StartGiving, Guid>(who, use => use.RunAsync(new GivingList { Lines = GivingText.Read(text) }, default), actor => actor.OnceKey = key);

    private static Task<CarryOutRuns.Report> RunAsync(TestDb db, IRunWork? work = null, CancellationToken ct = default) => db.AsAsync<IServiceProvider, CarryOutRuns.Report>(_ => { }, services =>
        work is null ? services.GetRequiredService<CarryOutRuns>().RunAsync(ct)
            : new CarryOutRuns(services.GetRequiredService<HaiDangDb>(), services.GetRequiredService<ISeats>(), services.GetRequiredService<TimeProvider>(), [work]).RunAsync(ct));

    private static Task<FindRun.View?> FindAsync(World world, string who, Guid run) => world.Db.AsAsync<FindRun, FindRun.View?>(world.Be(who), use => use.RunAsync(run, true, default));

    private static Task<IReadOnlyList<RunRow>?> ListAsync(World world, string who) => world.Db.AsAsync<ListRuns, IReadOnlyList<RunRow>?>(world.Be(who), use => use.RunAsync(default));

    private static async Task<Error?> StopAsync(World world, string who, Guid run) => (await world.As<StopRun, Done>(who, use => use.RunAsync(run, default))).Error;

    private static Task<int> CountAsync(World world) => world.Db.ReadAsync(db => db.Assignments.CountAsync(), world.Committee);

    private static async Task OnceEachAsync(World world, Guid run, int count)
    {
        (await CountAsync(world)).ShouldBe(count);
        (await world.Db.ReadAsync(db => db.Assignments.Select(task => task.Title).Distinct().CountAsync(), world.Committee)).ShouldBe(count);
        (await world.Db.ReadAsync(db => db.AuditEntries.CountAsync(row => row.ScopeId == world.Committee && row.Act == "task.give"))).ShouldBe(count);
        (await FindAsync(world, "chair", run))!.ShouldSatisfyAllConditions(view => view.Run.State.ShouldBe(RunState.Finished), view => view.Run.Done.ShouldBe(count), view => view.Lines.Select(line => line.TaskId).Distinct().Count().ShouldBe(count));
    }

    private static Task<int> PurgeAsync(TestDb db) => db.AsAsync<PurgeRuns, int>(_ => { }, use => use.RunAsync(default));

#pragma warning disable RS0030 // an account as somebody has left it
    private static Task<int> ShutAsync(TestDb db, Guid id) => db.ReadAsync(context =>
    {
        context.Users.Add(new Account { Id = id, UserName = "x", NormalizedUserName = "X", CreatedAt = db.Clock.GetUtcNow().UtcDateTime, DisabledAt = db.Clock.GetUtcNow().UtcDateTime });
        return context.SaveChangesAsync();
    });
#pragma warning restore RS0030
}
