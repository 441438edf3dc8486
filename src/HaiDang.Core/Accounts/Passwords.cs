using HaiDang.Core.Shared;
using Microsoft.AspNetCore.Identity;

namespace HaiDang.Core.Accounts;

/// <summary>Setting a password, and Identity's complaints as our refusals.</summary>
public static class Passwords
{
    /// <summary>Sets a password that keeps the rule and differs from the present one; every cookie of the account is void then.</summary>
    public static async Task<Result<Done>> SetAsync(UserManager<Account> users, Account account, string password, bool mustChange)
    {
        if (account.PasswordHash is { } hash && users.PasswordHasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed)
            return new Invalid("password.same", "Password");
        foreach (var rule in users.PasswordValidators)
        {
            var kept = await rule.ValidateAsync(users, account, password);
            if (!kept.Succeeded) return ErrorOf(kept);
        }

        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.MustChangePassword = mustChange;
        var saved = await users.UpdateSecurityStampAsync(account);
        return saved.Succeeded ? default(Done) : ErrorOf(saved);
    }

    /// <summary>The first complaint.</summary>
    public static Error ErrorOf(IdentityResult result) => result.Errors.First().Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => new Conflict("account.nameTaken"),
        nameof(IdentityErrorDescriber.InvalidUserName) => new Invalid("account.name", "Name"),
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => new Conflict("stale"),
        nameof(IdentityErrorDescriber.PasswordTooShort) => new Invalid("password.short", "Password"),
        var code => new Invalid(code, "Password"),
    };
}
