using HaiDang.Core.Accounts;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Shared;

/// <summary>How long the program keeps what is no record of the committee.</summary>
/// <param name="Idempotency">Keys of sendings.</param>
/// <param name="Sessions">Signed-in browsers after their end, and those not seen for that long.</param>
/// <param name="Tokens">API tokens after their end.</param>
/// <param name="Outbox">Events after their delivery.</param>
/// <param name="Idle">An account not used for that long is shut (TCVN 14423:2026 as cited in the security table, mark V2: 45 days).</param>
public sealed record RetentionRule(TimeSpan Idempotency, TimeSpan Sessions, TimeSpan Tokens, TimeSpan Outbox, TimeSpan Idle)
{
    /// <summary>7 days, 90 days, 365 days, 30 days, 45 days.</summary>
    public static readonly RetentionRule Default = new(TimeSpan.FromDays(7), TimeSpan.FromDays(90), TimeSpan.FromDays(365), TimeSpan.FromDays(30), TimeSpan.FromDays(45));
}

/// <summary>Removes what is past its time, in sets: infrastructure that writes by itself. Audit and refusals are records and stay.</summary>
public sealed class PurgeOld(HaiDangDb db, TimeProvider clock)
{
    /// <summary>How many rows went, by kind.</summary>
    public sealed record Report(int Idempotency, int Sessions, int Tokens, int Throttles, int Outbox);

#pragma warning disable RS0030 // housekeeping of the infrastructure, no act of anyone
    /// <summary>Purges once.</summary>
    public async Task<Report> RunAsync(RetentionRule rule, CancellationToken ct)
    {
        var now = clock.Now();
        var (once, ended, dead, told, calm) = (now - rule.Idempotency, now - rule.Sessions, now - rule.Tokens, now - rule.Outbox, now - DelayRule.Name.Forgotten);
        return new Report(
            await db.IdempotencyRecords.Where(row => row.At < once).ExecuteDeleteAsync(ct),
            await db.Sessions.Where(row => row.EndedAt < ended || row.SeenAt < ended).ExecuteDeleteAsync(ct),
            await db.ApiTokens.Where(row => row.ExpiresAt < dead || row.RevokedAt < dead).ExecuteDeleteAsync(ct),
            await db.SignInThrottles.Where(row => row.At < calm && row.NotBefore < now).ExecuteDeleteAsync(ct),
            await db.Outbox.Where(row => row.DoneAt < told).ExecuteDeleteAsync(ct));
    }
#pragma warning restore RS0030
}
