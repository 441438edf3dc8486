using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Accounts;

/// <summary>Shuts an account, ending its sessions at once, or opens it again. Its person's offices are untouched.</summary>
[Passes("account.disable")]
public sealed class ShutAccount(HaiDangDb db, Gate gate, Sessions sessions)
{
    /// <summary>Which account, and whether it is to be shut or opened.</summary>
    public sealed record Input(Guid AccountId, bool Shut);

    /// <summary>Does it.</summary>
    public Task<Result<Done>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Done>(new Act("account.disable") { IsOfInstallation = true }, async passage =>
    {
        var account = await db.Users.SingleOrDefaultAsync(row => row.Id == input.AccountId, ct);
        if (account is null) return new NotFound("account");
        if (account.Id == passage.Actor.AccountId) return new Conflict("account.own");
        if (input.Shut == account.DisabledAt is not null) return new Conflict(input.Shut ? "account.isShut" : "account.isOpen");
        if (input.Shut)
        {
            account.DisabledAt = passage.Now;
            passage.Facts["sessionsEnded"] = await sessions.EndOthersAsync(account.Id, null, ct);
        }
        else
        {
            (account.DisabledAt, account.OpenedAt) = (null, passage.Now);
        }

        passage.Subject = ("account", account.Id);
        passage.Facts["name"] = account.UserName;
        passage.Facts["shut"] = input.Shut;
        return default(Done);
    }, ct);
}
