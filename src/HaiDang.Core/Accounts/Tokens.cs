using System.Security.Cryptography;
using System.Text;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Accounts;

/// <summary>The account behind a bearer token.</summary>
public sealed record TokenHolder(Guid TokenId, Guid AccountId, Guid? PersonId, string Login, string? FullName, bool IsAdministrator, bool MustChangePassword, DateTime? UsedAt);

/// <summary>A token as its owner sees it; the token itself is nowhere.</summary>
public sealed record TokenRow(Guid Id, string Name, DateTime CreatedAt, DateTime ExpiresAt, DateTime? UsedAt);

/// <summary>Bearer tokens: <c>hd_</c> and 256 random bits.</summary>
public sealed class Tokens(HaiDangDb db, TimeProvider clock)
{
    /// <summary>What every token starts with, so that scanners for leaked secrets know it.</summary>
    public const string Prefix = "hd_";

    /// <summary>A new token.</summary>
    public static string Make() => Prefix + System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256, lower-case hex: 256 random bits need no salt.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Who holds it now; null for a token unknown, expired, withdrawn, or of a shut account.</summary>
    public async Task<TokenHolder?> FindAsync(string token, CancellationToken ct)
    {
        var hash = HashOf(token);
        var now = clock.Now();
        var found = await (from row in db.ApiTokens
                           where row.Hash == hash && row.RevokedAt == null && row.ExpiresAt > now
                           join account in db.Users on row.AccountId equals account.Id
                           where account.DisabledAt == null
                           select new
                           {
                               row.Hash,
                               Holder = new TokenHolder(row.Id, account.Id, account.PersonId, account.UserName!,
                                   db.People.Where(person => person.Id == account.PersonId).Select(person => person.FullName).FirstOrDefault(),
                                   account.IsAdministrator, account.MustChangePassword, row.UsedAt),
                           }).AsNoTracking().SingleOrDefaultAsync(ct);
        return found is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(found.Hash), Encoding.ASCII.GetBytes(hash)) ? found.Holder : null;
    }

    /// <summary>Notes the use; at most one write a minute.</summary>
    public async Task UseAsync(TokenHolder holder, CancellationToken ct)
    {
        var now = clock.Now();
        if (holder.UsedAt is { } used && now - used < TimeSpan.FromMinutes(1)) return;
#pragma warning disable RS0030 // a note of the infrastructure, no act
        await db.ApiTokens.Where(row => row.Id == holder.TokenId).ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), ct);
#pragma warning restore RS0030
    }

    /// <summary>Tokens of an account that still work, the latest first.</summary>
    public Task<List<TokenRow>> ListAsync(Guid accountId, CancellationToken ct)
    {
        var now = clock.Now();
        return db.ApiTokens.AsNoTracking().Where(row => row.AccountId == accountId && row.RevokedAt == null && row.ExpiresAt > now)
            .OrderByDescending(row => row.CreatedAt).Select(row => new TokenRow(row.Id, row.Name, row.CreatedAt, row.ExpiresAt, row.UsedAt)).ToListAsync(ct);
    }
}
