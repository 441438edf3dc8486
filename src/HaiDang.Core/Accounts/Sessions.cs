using HaiDang.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Accounts;

/// <summary>How long a sign-in lasts: without use, and altogether.</summary>
public sealed record SessionSpan(TimeSpan Idle, TimeSpan Whole)
{
    /// <summary>Any machine: a long meeting, one working day.</summary>
    public static readonly SessionSpan Shared = new(TimeSpan.FromHours(2), TimeSpan.FromHours(12));

    /// <summary>A machine that the person calls the own one.</summary>
    public static readonly SessionSpan Own = new(TimeSpan.FromHours(12), TimeSpan.FromDays(7));
}

/// <summary>What one query tells about the session of a request.</summary>
public sealed record SignedIn(
    Guid SessionId, Guid AccountId, Guid? PersonId, string Login, string? FullName, bool IsAdministrator, bool MustChangePassword, bool HasSecondFactor,
    string? Stamp, DateTime StartedAt, DateTime SeenAt, DateTime? EndedAt, DateTime? DisabledAt)
{
    /// <summary>Is it still good at an instant (UTC) for a cookie with this stamp?</summary>
    public bool IsGood(string? stamp, SessionSpan span, DateTime now) =>
        EndedAt is null && DisabledAt is null && string.Equals(stamp, Stamp, StringComparison.Ordinal)
        && now - SeenAt < span.Idle && now - StartedAt < span.Whole;
}

/// <summary>A session as its owner sees it.</summary>
public sealed record SessionRow(Guid Id, DateTime StartedAt, DateTime SeenAt, string Device, string Address);

/// <summary>Signed-in browsers; part of the infrastructure that writes by itself.</summary>
public sealed class Sessions(HaiDangDb db, TimeProvider clock)
{
    /// <summary>Session, account and person in one query; null when there is no such session.</summary>
    public Task<SignedIn?> FindAsync(Guid id, CancellationToken ct) =>
        (from session in db.Sessions
         where session.Id == id
         join account in db.Users on session.AccountId equals account.Id
         select new SignedIn(
             session.Id, account.Id, account.PersonId, account.UserName!,
             db.People.Where(person => person.Id == account.PersonId).Select(person => person.FullName).FirstOrDefault(),
             account.IsAdministrator, account.MustChangePassword,
             account.TwoFactorEnabled || db.Set<IdentityUserPasskey<Guid>>().Any(key => key.UserId == account.Id), account.SecurityStamp,
             session.StartedAt, session.SeenAt, session.EndedAt, account.DisabledAt)).AsNoTracking().SingleOrDefaultAsync(ct);

    /// <summary>Sessions of an account that may still be in use, the latest first.</summary>
    public Task<List<SessionRow>> ListAsync(Guid accountId, CancellationToken ct)
    {
        var now = clock.Now();
        var (seen, started) = (now - SessionSpan.Own.Idle, now - SessionSpan.Own.Whole);
        return db.Sessions.AsNoTracking()
            .Where(session => session.AccountId == accountId && session.EndedAt == null && session.SeenAt > seen && session.StartedAt > started)
            .OrderByDescending(session => session.SeenAt)
            .Select(session => new SessionRow(session.Id, session.StartedAt, session.SeenAt, session.Device, session.Address)).ToListAsync(ct);
    }

#pragma warning disable RS0030 // sessions are infrastructure: a sign-in is no act of a committee
    /// <summary>A new session; gives its id.</summary>
    public async Task<Guid> StartAsync(Guid accountId, string device, string address, CancellationToken ct)
    {
        var now = clock.Now();
        var session = new AccountSession { AccountId = accountId, StartedAt = now, SeenAt = now, Device = device, Address = address };
        db.Sessions.Add(session);
        await db.SaveChangesAsync(ct);
        return session.Id;
    }

    /// <summary>Notes that the session was seen; at most one write a minute.</summary>
    public async Task SeeAsync(SignedIn signedIn, CancellationToken ct)
    {
        var now = clock.Now();
        if (now - signedIn.SeenAt < TimeSpan.FromMinutes(1)) return;
        await db.Sessions.Where(session => session.Id == signedIn.SessionId).ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now), ct);
    }

    /// <summary>Ends one session of an account; false when the account has no such session.</summary>
    public async Task<bool> EndAsync(Guid accountId, Guid id, CancellationToken ct)
    {
        var now = clock.Now();
        return await db.Sessions.Where(session => session.Id == id && session.AccountId == accountId && session.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), ct) > 0;
    }

    /// <summary>Ends every session of an account except <paramref name="kept"/>; gives how many.</summary>
    public Task<int> EndOthersAsync(Guid accountId, Guid? kept, CancellationToken ct)
    {
        var now = clock.Now();
        return db.Sessions.Where(session => session.AccountId == accountId && session.Id != kept && session.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), ct);
    }
#pragma warning restore RS0030
}
