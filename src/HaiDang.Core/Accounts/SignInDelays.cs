using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Accounts;

/// <summary>How the delay of failed tries grows.</summary>
/// <param name="Free">Failures without delay; then 1, 2, 4, 8 … seconds.</param>
/// <param name="Longest">The longest delay: nobody is shut out for good.</param>
/// <param name="Forgotten">After this long without a failure the count starts anew.</param>
public sealed record DelayRule(int Free, TimeSpan Longest, TimeSpan Forgotten)
{
    /// <summary>Of one account name, or of the codes of one account.</summary>
    public static readonly DelayRule Name = new(3, TimeSpan.FromMinutes(15), TimeSpan.FromHours(24));

    /// <summary>Of one address, behind which a whole office may sit.</summary>
    public static readonly DelayRule Address = new(30, TimeSpan.FromMinutes(15), TimeSpan.FromHours(1));

    /// <summary>The delay after this many failures.</summary>
    public TimeSpan After(int failures)
    {
        if (failures <= Free) return TimeSpan.Zero;
        var delay = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(failures - Free - 1, 20)));
        return delay < Longest ? delay : Longest;
    }
}

/// <summary>
/// Growing delays. A try is counted as failed before the secret is looked at and taken back on success, so that a burst
/// of parallel guesses does not slip through between check and count. Infrastructure: writes by itself.
/// </summary>
public sealed class SignInDelays(HaiDangDb db, TimeProvider clock)
{
    /// <summary>Takes one try. Null: go on; otherwise the instant (UTC) before which no try is looked at.</summary>
    public async Task<DateTime?> TakeAsync(string key, DelayRule rule, CancellationToken ct)
    {
        for (var round = 0; round < 8; round++)
        {
            var now = clock.Now();
            var row = await db.SignInThrottles.AsNoTracking().SingleOrDefaultAsync(row => row.Key == key, ct);
            if (row?.NotBefore > now) return row.NotBefore;
            var failures = row is null || now - row.At > rule.Forgotten ? 1 : row.Failures + 1;
            if (await WriteAsync(key, row, failures, now, now + rule.After(failures), ct)) return null;
        }

        return clock.Now().AddSeconds(1);
    }

    /// <summary>The instant (UTC) before which no try of this key is looked at; null when it may try now.</summary>
    public async Task<DateTime?> WaitsAsync(string key, CancellationToken ct)
    {
        var now = clock.Now();
        var notBefore = await db.SignInThrottles.AsNoTracking().Where(row => row.Key == key).Select(row => (DateTime?)row.NotBefore).SingleOrDefaultAsync(ct);
        return notBefore > now ? notBefore : null;
    }

#pragma warning disable RS0030 // throttling is infrastructure
    /// <summary>A success: the count of a name starts anew.</summary>
    public Task ForgetAsync(string key, CancellationToken ct) => db.SignInThrottles.Where(row => row.Key == key).ExecuteDeleteAsync(ct);

    /// <summary>A success from an address: its own try is taken back and one failure with it, not the whole count, or one own account would buy any number of guesses.</summary>
    public async Task ForgiveAsync(string key, CancellationToken ct)
    {
        var now = clock.Now();
        await db.SignInThrottles.Where(row => row.Key == key)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Failures, row => row.Failures > 2 ? row.Failures - 2 : 0).SetProperty(row => row.NotBefore, now), ct);
    }

    private async Task<bool> WriteAsync(string key, SignInThrottle? seen, int failures, DateTime now, DateTime notBefore, CancellationToken ct)
    {
        if (seen is not null)
        {
            return await db.SignInThrottles.Where(row => row.Key == key && row.Failures == seen.Failures && row.At == seen.At)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Failures, failures).SetProperty(row => row.At, now).SetProperty(row => row.NotBefore, notBefore), ct) == 1;
        }

        var made = new SignInThrottle { Key = key, Failures = failures, At = now, NotBefore = notBefore };
        db.SignInThrottles.Add(made);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another try of the same key came first: look again.
            return false;
        }
        finally
        {
            db.Entry(made).State = EntityState.Detached;
        }
    }
#pragma warning restore RS0030
}
