using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Accounts;

/// <summary>Gives an account a new password; its sessions and tokens end, its second factor too when asked for.</summary>
[Passes("account.reset")]
public sealed class ResetAccount(Gate gate, HaiDangDb db, UserManager<Account> users, SecondFactor secondFactor, Sessions sessions)
{
    /// <summary>What to reset.</summary>
    /// <param name="Name">Sign-in name.</param>
    /// <param name="Password">The new password.</param>
    /// <param name="MustChangePassword">Forced to change it at the next sign-in.</param>
    /// <param name="DropSecondFactor">The person lost it: app, passkeys and recovery codes go.</param>
    public sealed record Input(string Name, string Password, bool MustChangePassword = true, bool DropSecondFactor = false);

    /// <summary>Gives the id; <c>notFound.account</c> or a code of the password rule.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) =>
        gate.PassAsync<Guid>(new Act("account.reset") { IsOfInstallation = true }, passage => ResetAsync(input, passage, ct), ct);

    private async Task<Result<Guid>> ResetAsync(Input input, Passage passage, CancellationToken ct)
    {
        if (await users.FindByNameAsync(input.Name.Trim()) is not { } account) return new NotFound("account");
        if (input.DropSecondFactor) await secondFactor.RemoveAllAsync(account);
        var set = await Passwords.SetAsync(users, account, input.Password, input.MustChangePassword);
        if (!set.IsOk) return set.Error!;
        var ended = await sessions.EndOthersAsync(account.Id, null, ct);

        // Whoever had the account before may have made a token to stay in.
        foreach (var token in await db.ApiTokens.Where(token => token.AccountId == account.Id && token.RevokedAt == null).ToListAsync(ct)) token.RevokedAt = passage.Now;
        passage.Subject = ("account", account.Id);
        passage.Facts["name"] = account.UserName;
        passage.Facts["sessionsEnded"] = ended;
        passage.Facts["secondFactorDropped"] = input.DropSecondFactor;
        return account.Id;
    }
}
