using System.Globalization;
using HaiDang.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Accounts;

/// <summary>The second factor of an account: authenticator app, passkeys, recovery codes.</summary>
public sealed class SecondFactor(UserManager<Account> users, IUserStore<Account> store, HaiDangDb db, TimeProvider clock)
{
    /// <summary>How many recovery codes are given at once.</summary>
    public const int CodeCount = 10;

    private const string Provider = "HaiDang";
    private const string StepToken = "TotpStep";

    private IUserAuthenticatorKeyStore<Account> Keys => (IUserAuthenticatorKeyStore<Account>)store;

    /// <summary>Is there an authenticator app or a passkey?</summary>
    public static async Task<bool> HasAnyAsync(UserManager<Account> users, Account account) =>
        account.TwoFactorEnabled || (await users.GetPasskeysAsync(account)).Count > 0;

    /// <summary>Takes an authenticator app with a key that is proven by a code; null when the code is wrong, otherwise new recovery codes.</summary>
    public async Task<IReadOnlyList<string>?> SetUpAsync(Account account, string key, string code, CancellationToken ct)
    {
        if (Totp.Match(key, Digits(code), clock.Now()) is not { } step) return null;
        await Keys.SetAuthenticatorKeyAsync(account, key, ct);
        Check(await users.SetAuthenticationTokenAsync(account, Provider, StepToken, Text(step)));
        Check(await users.SetTwoFactorEnabledAsync(account, true));
        return await NewCodesAsync(account);
    }

    /// <summary>Removes the authenticator app; passkeys stay.</summary>
    public async Task RemoveAppAsync(Account account)
    {
        Check(await users.SetTwoFactorEnabledAsync(account, false));
        Check(await users.RemoveAuthenticationTokenAsync(account, "[AspNetUserStore]", "AuthenticatorKey"));
        Check(await users.RemoveAuthenticationTokenAsync(account, Provider, StepToken));
        if ((await users.GetPasskeysAsync(account)).Count == 0) await RemoveCodesAsync(account);
    }

    /// <summary>Removes app, passkeys and recovery codes: for a person who lost them all.</summary>
    public async Task RemoveAllAsync(Account account)
    {
        foreach (var passkey in await users.GetPasskeysAsync(account)) Check(await users.RemovePasskeyAsync(account, passkey.CredentialId));
        await RemoveAppAsync(account);
    }

    /// <summary>New recovery codes; the old ones are void.</summary>
    public async Task<IReadOnlyList<string>> NewCodesAsync(Account account) => [.. (await users.GenerateNewTwoFactorRecoveryCodesAsync(account, CodeCount))!];

    /// <summary>Voids the recovery codes: without a second factor they recover nothing.</summary>
    public async Task RemoveCodesAsync(Account account) => Check(await users.RemoveAuthenticationTokenAsync(account, "[AspNetUserStore]", "RecoveryCodes"));

    /// <summary>Is it a code of the app that was not used before? The code is then used up, on every node.</summary>
    public async Task<bool> TakeCodeAsync(Account account, string code, CancellationToken ct)
    {
        if (!account.TwoFactorEnabled || await Keys.GetAuthenticatorKeyAsync(account, ct) is not { } key) return false;
        if (Totp.Match(key, Digits(code), clock.Now()) is not { } step) return false;
        var used = await db.UserTokens.AsNoTracking().Where(token => token.UserId == account.Id && token.LoginProvider == Provider && token.Name == StepToken)
            .Select(token => token.Value).SingleOrDefaultAsync(ct);
        if (used is null || long.Parse(used, CultureInfo.InvariantCulture) >= step) return false;
        var next = Text(step);
#pragma warning disable RS0030 // part of the Identity stores; conditional, so that two sendings of one code cannot both win
        return await db.UserTokens.Where(token => token.UserId == account.Id && token.LoginProvider == Provider && token.Name == StepToken && token.Value == used)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.Value, next), ct) == 1;
#pragma warning restore RS0030
    }

    /// <summary>Is it an unused recovery code? It is then used up.</summary>
    public async Task<bool> TakeRecoveryCodeAsync(Account account, string code) =>
        (await users.RedeemTwoFactorRecoveryCodeAsync(account, code.Trim().ToUpperInvariant())).Succeeded;

    private static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    private static string Text(long step) => step.ToString(CultureInfo.InvariantCulture);

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(", ", result.Errors.Select(error => error.Code)));
    }
}
