using Microsoft.AspNetCore.Identity;

namespace HaiDang.Core.Accounts;

/// <summary>
/// At least 14 characters of four classes, or at least 8 with a second factor (TCVN 14423:2026, Nghị định 331/2026).
/// A letter with marks counts as a letter; whatever is neither letter nor digit is the fourth class.
/// </summary>
public sealed class PasswordRule : IPasswordValidator<Account>
{
    /// <summary>Without a second factor.</summary>
    public const int AloneLength = 14;

    /// <summary>With a second factor.</summary>
    public const int SecondedLength = 8;

    /// <summary>Does it stand alone, without a second factor?</summary>
    public static bool StandsAlone(string password) =>
        password.Length >= AloneLength && password.Any(char.IsUpper) && password.Any(char.IsLower) && password.Any(char.IsDigit) && password.Any(letter => !char.IsLetterOrDigit(letter));

    /// <inheritdoc/>
    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        password ??= "";
        if (password.Length > 200) return Failed("password.tooLong");
        if (user.UserName is { Length: >= 4 } name && password.Contains(name, StringComparison.OrdinalIgnoreCase)) return Failed("password.hasName");
        if (password.Distinct().Count() < 5) return Failed("password.tooPlain");
        if (await SecondFactor.HasAnyAsync(manager, user)) return password.Length >= SecondedLength ? IdentityResult.Success : Failed("password.short");
        return StandsAlone(password) ? IdentityResult.Success : Failed("password.alone");
    }

    private static IdentityResult Failed(string code) => IdentityResult.Failed(new IdentityError { Code = code, Description = code });
}
