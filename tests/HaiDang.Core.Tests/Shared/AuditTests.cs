using HaiDang.Core.Audit;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Shared;

public class AuditTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_whole_chain_verifies_and_a_changed_entry_is_named(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await world.Give("chair", "kt");
        var whole = await db.AsAsync<VerifyAudit, VerifyAudit.Report>(World.Machine(Guid.Empty), use => use.RunAsync([], default));
        whole.Broken.ShouldBeNull();
        whole.Chains.ShouldBe(2);
        whole.Entries.ShouldBeGreaterThan(10);

        await db.ReadAsync(context => context.AuditEntries.Where(row => row.ScopeId == world.Committee && row.Seq == 3).ExecuteUpdateAsync(set => set.SetProperty(row => row.Grounds, "Đ9.9")));
        var broken = await db.AsAsync<VerifyAudit, VerifyAudit.Report>(World.Machine(Guid.Empty), use => use.RunAsync([], default));
        broken.Broken.ShouldBe(new VerifyAudit.Break(world.Committee, 3, "hash"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_changed_payload_and_a_missing_entry_are_named(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.ReadAsync(context => context.AuditPayloads.Where(row => row.ScopeId == world.Committee && row.Seq == 2).ExecuteUpdateAsync(set => set.SetProperty(row => row.Json, "{}")));
        (await db.AsAsync<VerifyAudit, VerifyAudit.Report>(World.Machine(Guid.Empty), use => use.RunAsync([], default))).Broken.ShouldBe(new VerifyAudit.Break(world.Committee, 2, "payload"));
        await db.ReadAsync(context => context.AuditEntries.Where(row => row.ScopeId == world.Committee && row.Seq == 2).ExecuteDeleteAsync());
        (await db.AsAsync<VerifyAudit, VerifyAudit.Report>(World.Machine(Guid.Empty), use => use.RunAsync([], default))).Broken.ShouldBe(new VerifyAudit.Break(world.Committee, 2, "gap"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_chain_rewritten_as_a_whole_breaks_against_a_checkpoint_that_left_the_database(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var head = await db.ReadAsync(context => context.ChainHeads.AsNoTracking().SingleAsync(row => row.ScopeId == world.Committee));
        var kept = new AuditCheckpoint(1, db.Clock.GetUtcNow().UtcDateTime, [new AnchoredHead(head.ScopeId, head.Seq, head.Hash)], "", "");
        await world.Give("chair", "kt");
        (await Verify()).Broken.ShouldBeNull();

        // The last entries are cut off and the head is set back: the chain alone looks whole.
        await db.ReadAsync(context => context.AuditEntries.Where(row => row.ScopeId == world.Committee && row.Seq >= head.Seq).ExecuteDeleteAsync());
        var before = await db.ReadAsync(context => context.AuditEntries.AsNoTracking().SingleAsync(row => row.ScopeId == world.Committee && row.Seq == head.Seq - 1));
        await db.ReadAsync(context => context.ChainHeads.Where(row => row.ScopeId == world.Committee)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Seq, before.Seq).SetProperty(row => row.Hash, before.Hash)));
        (await db.AsAsync<VerifyAudit, VerifyAudit.Report>(World.Machine(Guid.Empty), use => use.RunAsync([], default))).Broken.ShouldBeNull();
        (await Verify()).Broken.ShouldBe(new VerifyAudit.Break(world.Committee, head.Seq, "checkpoint"));

        Task<VerifyAudit.Report> Verify() => db.AsAsync<VerifyAudit, VerifyAudit.Report>(World.Machine(Guid.Empty), use => use.RunAsync([kept], default));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_an_entry_carried_is_erased_by_the_chair_alone_and_the_chain_still_verifies(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "kt")).Value;
        var seq = await db.ReadAsync(context => context.AuditEntries.Where(row => row.SubjectId == task).Select(row => row.Seq).SingleAsync());
        (await Erase("lead")).Error.ShouldBeOfType<Refused>();
        (await Erase("chair", "ngắn")).Error!.Code.ShouldBe("audit.eraseReason");
        (await Erase("chair")).Error.ShouldBeNull();
        (await Erase("chair")).Error!.Code.ShouldBe("audit.erased");
        var view = (await Find("lead", seq))!;
        (view.Payload, view.IsWhole).ShouldBe((null, true));
        view.ErasedAt.ShouldNotBeNull();
        var erasing = await db.ReadAsync(context => context.AuditEntries.Where(row => row.ScopeId == world.Committee).MaxAsync(row => row.Seq));
        (await Erase("chair", number: erasing)).Error!.Code.ShouldBe("audit.eraseErasing");
        (await Find("member", seq)).ShouldBeNull();
        var report = await db.AsAsync<VerifyAudit, VerifyAudit.Report>(World.Machine(Guid.Empty), use => use.RunAsync([], default));
        (report.Broken, report.Erased).ShouldBe((null, 1));

        Task<Result<long>> Erase(string by, string reason = "Lộ số điện thoại riêng của cán bộ", long? number = null) => world.As<EraseAuditPayload, long>(by, use => use.RunAsync(new EraseAuditPayload.Input { Seq = number ?? seq, Reason = reason }, default));
        Task<FindAuditEntry.View?> Find(string by, long number) => db.AsAsync<FindAuditEntry, FindAuditEntry.View?>(world.Be(by), use => use.RunAsync(number, default));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_may_read_a_record_reads_its_entries_and_not_the_rest(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "tyt")).Value;
        (await List("head", new())).ShouldBeNull();
        (await List("head", new(SubjectId: task)))!.Count.ShouldBe(1);
        (await List("lead", new(Act: "task.give")))!.Count.ShouldBe(1);
        (await List("lead", new(To: new DateOnly(2026, 1, 1))))!.ShouldBeEmpty();
        (await List("outsider", new(SubjectId: task))).ShouldBeNull();

        Task<IReadOnlyList<ListAudit.Row>?> List(string by, ListAudit.Filter filter) => db.AsAsync<ListAudit, IReadOnlyList<ListAudit.Row>?>(world.Be(by), use => use.RunAsync(filter, default));
    }
}
