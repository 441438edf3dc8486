using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Accounts;

/// <summary>
/// Shuts accounts that nobody has used for long; each shutting is an act on record, and an administrator opens the account again. The last open
/// account of an administrator is never shut: nobody could open any other.
/// </summary>
[Passes("account.disable")]
public sealed class DisableIdleAccounts(HaiDangDb db, Gate gate, TimeProvider clock)
{
    /// <summary>Shuts those idle for longer than <paramref name="idle"/>; how many.</summary>
    public async Task<int> RunAsync(TimeSpan idle, CancellationToken ct)
    {
        var before = clock.Now() - idle;
        var unused = await db.Users.AsNoTracking().Where(account => account.DisabledAt == null && account.CreatedAt < before && (account.OpenedAt == null || account.OpenedAt < before)
                && !db.Sessions.Any(session => session.AccountId == account.Id && session.SeenAt >= before)
                && !db.ApiTokens.Any(token => token.AccountId == account.Id && token.UsedAt >= before))
            .OrderBy(account => account.Id).Select(account => new { account.Id, account.IsAdministrator }).ToListAsync(ct);
        var spared = unused.Any(account => account.IsAdministrator)
            && !await db.Users.AnyAsync(account => account.IsAdministrator && account.DisabledAt == null && !unused.Select(row => row.Id).Contains(account.Id), ct);
        var done = 0;
        foreach (var account in unused.Where(row => !(spared && row.IsAdministrator)))
        {
            var shut = await gate.PassAsync<Done>(new Act("account.disable") { IsOfInstallation = true }, async passage =>
            {
                var found = await db.Users.SingleOrDefaultAsync(row => row.Id == account.Id, ct);
                if (found is null) return new NotFound("account");
                found.DisabledAt = passage.Now;
                passage.Subject = ("account", found.Id);
                passage.Facts["idleDays"] = (int)idle.TotalDays;
                return default(Done);
            }, ct);
            if (shut.IsOk) done++;
        }

        return done;
    }
}
