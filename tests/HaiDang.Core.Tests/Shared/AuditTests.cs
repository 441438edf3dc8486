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
        var whole = await db.AsAsync<VerifyAudit, VerifyAudit.Report>(World.Machine(Guid.Empty), use => use.RunAsync(default));
        whole.Broken.ShouldBeNull();
        whole.Chains.ShouldBe(2);
        whole.Entries.ShouldBeGreaterThan(10);

        await db.ReadAsync(context => context.AuditEntries.Where(row => row.ScopeId == world.Committee && row.Seq == 3).ExecuteUpdateAsync(set => set.SetProperty(row => row.Grounds, "Đ9.9")));
        var broken = await db.AsAsync<VerifyAudit, VerifyAudit.Report>(World.Machine(Guid.Empty), use => use.RunAsync(default));
        broken.Broken.ShouldBe(new VerifyAudit.Break(world.Committee, 3, "hash"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_changed_payload_and_a_missing_entry_are_named(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.ReadAsync(context => context.AuditPayloads.Where(row => row.ScopeId == world.Committee && row.Seq == 2).ExecuteUpdateAsync(set => set.SetProperty(row => row.Json, "{}")));
        (await db.AsAsync<VerifyAudit, VerifyAudit.Report>(World.Machine(Guid.Empty), use => use.RunAsync(default))).Broken.ShouldBe(new VerifyAudit.Break(world.Committee, 2, "payload"));
        await db.ReadAsync(context => context.AuditEntries.Where(row => row.ScopeId == world.Committee && row.Seq == 2).ExecuteDeleteAsync());
        (await db.AsAsync<VerifyAudit, VerifyAudit.Report>(World.Machine(Guid.Empty), use => use.RunAsync(default))).Broken.ShouldBe(new VerifyAudit.Break(world.Committee, 2, "gap"));
    }
}
