using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using HaiDang.Core.Accounts;
using HaiDang.Core.Shared;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Login = HaiDang.Core.Accounts.Account;

namespace HaiDang.Web.Account.Identity;

/// <summary>How a step of signing in ended.</summary>
internal enum Step
{
    /// <summary>Name or secret is wrong; which one is not said.</summary>
    Wrong,

    /// <summary>Too many failures: not looked at.</summary>
    Wait,

    /// <summary>The password was right, the second factor comes.</summary>
    Second,

    /// <summary>Signed in.</summary>
    In,
}

/// <summary>End of a step; <paramref name="Until"/> (UTC) with <see cref="Step.Wait"/>.</summary>
internal sealed record StepEnd(Step Step, DateTime? Until = null);

/// <summary>Between password and second factor: who, and on whose machine.</summary>
internal sealed record HalfWay(Guid AccountId, string? Stamp, bool Own);

/// <summary>The steps of signing in, each of them slowed down by its failures.</summary>
internal sealed partial class Entrance(
    UserManager<Login> users, SecondFactor secondFactor, Sessions sessions, SignInDelays delays, SealedNotes notes, MasterKey master,
    TimeProvider clock, ILogger<Entrance> log)
{
    private const string Note = "hd-step";
    private static readonly TimeSpan NoteLife = TimeSpan.FromMinutes(10);
    private static readonly Lazy<string> NoOnesHash = new(() => new PasswordHasher<Login>().HashPassword(new Login(), Tokens.Make()));

    /// <summary>Name and password.</summary>
    public async Task<StepEnd> PasswordAsync(HttpContext context, string name, string password, bool own)
    {
        var ct = context.RequestAborted;
        var key = Key("name", users.NormalizeName(name.Trim())!);
        if (await TakeAsync(context, key) is { } until) return new StepEnd(Step.Wait, until);
        var account = await users.FindByNameAsync(name.Trim());
        if (!await IsRightAsync(account, password) || account!.DisabledAt is not null)
        {
            var address = Device.AddressOf(context);
            Failed(log, "password", account?.Id, address);
            return new StepEnd(Step.Wrong);
        }

        await delays.ForgetAsync(key, ct);
        if (await SecondFactor.HasAnyAsync(users, account))
        {
            notes.Set(context, Note, new HalfWay(account.Id, account.SecurityStamp, own), NoteLife);
            return new StepEnd(Step.Second);
        }

        await EnterAsync(context, account, own, "password");
        return new StepEnd(Step.In);
    }

    /// <summary>Who has given the password on this browser, less than ten minutes ago; null for nobody.</summary>
    public async Task<(Login Account, bool Own)?> HalfWayAsync(HttpContext context)
    {
        if (notes.Get<HalfWay>(context, Note) is not { } half) return null;
        var account = await users.FindByIdAsync(half.AccountId.ToString());
        return account is { DisabledAt: null } && string.Equals(account.SecurityStamp, half.Stamp, StringComparison.Ordinal) ? (account, half.Own) : null;
    }

    /// <summary>A code of the authenticator app, or with <paramref name="recovery"/> a recovery code, after the password.</summary>
    public async Task<StepEnd> CodeAsync(HttpContext context, Login account, bool own, string code, bool recovery)
    {
        // A count of its own: who does not have the password cannot slow down who has.
        var key = Key("name", "code|" + account.Id);
        if (await TakeAsync(context, key) is { } until) return new StepEnd(Step.Wait, until);
        var right = recovery ? await secondFactor.TakeRecoveryCodeAsync(account, code) : await secondFactor.TakeCodeAsync(account, code, context.RequestAborted);
        if (!right)
        {
            var address = Device.AddressOf(context);
            Failed(log, recovery ? "recovery" : "totp", account.Id, address);
            return new StepEnd(Step.Wrong);
        }

        await delays.ForgetAsync(key, context.RequestAborted);
        await EnterAsync(context, account, own, recovery ? "recovery" : "totp");
        return new StepEnd(Step.In);
    }

    /// <summary>The own password, asked again before a change of what protects the account.</summary>
    public async Task<StepEnd> ConfirmAsync(HttpContext context, Login account, string password)
    {
        var key = Key("name", users.NormalizeName(account.UserName!)!);
        if (await TakeAsync(context, key) is { } until) return new StepEnd(Step.Wait, until);
        if (!await IsRightAsync(account, password)) return new StepEnd(Step.Wrong);
        await delays.ForgetAsync(key, context.RequestAborted);
        await delays.ForgiveAsync(AddressKey(context), context.RequestAborted);
        return new StepEnd(Step.In);
    }

    /// <summary>One try from this address; the instant (UTC) to wait for, or null.</summary>
    public Task<DateTime?> TakeAddressAsync(HttpContext context) => delays.TakeAsync(AddressKey(context), DelayRule.Address, context.RequestAborted);

    /// <summary>Starts the session and gives the cookie.</summary>
    public async Task EnterAsync(HttpContext context, Login account, bool own, string how)
    {
        var ct = context.RequestAborted;
        await delays.ForgiveAsync(AddressKey(context), ct);
        var address = Device.AddressOf(context);
        var id = await sessions.StartAsync(account.Id, Device.Of(context.Request), address, ct);
        await GiveCookieAsync(context, account, id, own, clock.GetUtcNow());
        SealedNotes.Drop(context, Note);
        Entered(log, account.Id, how, address);
    }

    /// <summary>After a change that voids every cookie of the account: the other sessions end, this one goes on.</summary>
    public async Task RenewAsync(HttpContext context, Login account)
    {
        var session = Guid.Parse(context.User.FindFirstValue(RequestActor.SessionClaim)!);
        await sessions.EndOthersAsync(account.Id, session, context.RequestAborted);
        var ticket = await context.AuthenticateAsync(Schemes.Cookie);
        await GiveCookieAsync(context, account, session, ticket.Properties?.IsPersistent == true, ticket.Properties?.IssuedUtc ?? clock.GetUtcNow());
    }

    /// <summary>Ends the session of this browser.</summary>
    public async Task LeaveAsync(HttpContext context)
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account) && Guid.TryParse(context.User.FindFirstValue(RequestActor.SessionClaim), out var session))
            await sessions.EndAsync(account, session, context.RequestAborted);
        SealedNotes.Drop(context, Note);
        await context.SignOutAsync(Schemes.Cookie);
    }

    private static Task GiveCookieAsync(HttpContext context, Login account, Guid session, bool own, DateTimeOffset since)
    {
        var principal = Schemes.Principal(Schemes.Cookie, account.Id, account.PersonId, account.UserName!, administrator: false, mustChange: false,
            new Claim(RequestActor.SessionClaim, session.ToString()), new Claim(Schemes.StampClaim, account.SecurityStamp ?? ""));
        return context.SignInAsync(Schemes.Cookie, principal, new AuthenticationProperties
        {
            IsPersistent = own, IssuedUtc = since, ExpiresUtc = since + (own ? SessionSpan.Own : SessionSpan.Shared).Whole, AllowRefresh = false,
        });
    }

    private async Task<bool> IsRightAsync(Login? account, string password)
    {
        if (password.Length > 200) password = "";
        if (account?.PasswordHash is not null) return await users.CheckPasswordAsync(account, password);
        // An unknown name takes as long as a known one.
        _ = users.PasswordHasher.VerifyHashedPassword(new Login(), NoOnesHash.Value, password);
        return false;
    }

    private async Task<DateTime?> TakeAsync(HttpContext context, string key)
    {
        var ct = context.RequestAborted;
        if (await delays.WaitsAsync(key, ct) is { } wait) return wait;
        return await delays.TakeAsync(AddressKey(context), DelayRule.Address, ct) ?? await delays.TakeAsync(key, DelayRule.Name, ct);
    }

    private string AddressKey(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        // One household has a /64.
        return Key("address", address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address.ToString());
    }

    private string Key(string kind, string what) => $"{kind}:{Convert.ToHexStringLower(HMACSHA256.HashData(master.Derive("throttle"), Encoding.UTF8.GetBytes(what)))}";

    // Never the name that was typed: people type passwords into it.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in failed at {Step} of {Account} from {Address}")]
    private static partial void Failed(ILogger log, string step, Guid? account, string address);

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {Account} signed in by {How} from {Address}")]
    private static partial void Entered(ILogger log, Guid account, string how, string address);
}
