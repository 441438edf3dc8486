using HaiDang.Core.Shared;
using Microsoft.AspNetCore.Identity;

namespace HaiDang.Core.Accounts;

/// <summary>Makes accounts for the program itself: the demonstration, the first administrator. It passes the gate as the command line does.</summary>
public sealed class AccountMaker(HaiDangDb db, ISeats seats, UserManager<Account> users, TimeProvider clock)
{
    /// <summary>The account of this name, made when there is none; an existing one is left as it is.</summary>
    /// <param name="name">Sign-in name.</param>
    /// <param name="person">Full name: found exactly or made; null for a technical account.</param>
    /// <param name="password">Must keep the rule of passwords.</param>
    /// <param name="administrator">Runs the machine.</param>
    /// <param name="mustChange">Forced to change the password at the first sign-in.</param>
    /// <param name="ct">To stop.</param>
    public async Task<Guid> EnsureAsync(string name, string? person, string password, bool administrator = false, bool mustChange = false, CancellationToken ct = default)
    {
        if (await users.FindByNameAsync(name) is { } there) return there.Id;
        var create = new CreateAccount(new Gate(db, seats, new ProgramActor(), clock), db, users, clock);
        var made = await create.RunAsync(new CreateAccount.Input(name, person, password, administrator, mustChange), ct);
        return made.IsOk ? made.Value : throw new InvalidOperationException($"{name}: {made.Error!.Code}");
    }
}
