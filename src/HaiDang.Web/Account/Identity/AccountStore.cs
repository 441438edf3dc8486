using HaiDang.Core.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace HaiDang.Web.Account.Identity;

/// <summary>Identity's store; keys of authenticator apps and recovery codes lie in it encrypted, not as Identity leaves them.</summary>
internal sealed class AccountStore(HaiDangDb db, IDataProtectionProvider protection, IdentityErrorDescriber describer)
    : UserOnlyStore<Core.Accounts.Account, HaiDangDb, Guid>(db, describer)
{
    private const string OwnProvider = "[AspNetUserStore]";
    private readonly IDataProtector protector = protection.CreateProtector("HaiDang.Account.Secrets");

    public override Task SetTokenAsync(Core.Accounts.Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null || loginProvider != OwnProvider ? value : protector.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(Core.Accounts.Account user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        var value = await base.GetTokenAsync(user, loginProvider, name, cancellationToken);
        return string.IsNullOrEmpty(value) || loginProvider != OwnProvider ? value : protector.Unprotect(value);
    }
}
