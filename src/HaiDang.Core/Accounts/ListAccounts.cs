using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Accounts;

/// <summary>An account as whoever runs the machine sees it.</summary>
/// <param name="SecondFactor">Has an app or a passkey.</param>
/// <param name="SeenAt">Last seen in a browser or by a token, UTC.</param>
public sealed record AccountRow(
    Guid Id, string Login, string? Person, bool IsAdministrator, bool MustChangePassword, bool SecondFactor, DateTime CreatedAt, DateTime? SeenAt, DateTime? DisabledAt, int Sessions, int Tokens);

/// <summary>Lists the accounts of the installation for its administrator.</summary>
public sealed class ListAccounts(HaiDangDb db, IActor actor, TimeProvider clock)
{
    /// <summary>Rows of one page.</summary>
    public const int PageSize = 50;

    /// <summary>What to show: a part of the sign-in name or the person's name, and the last name of the page before.</summary>
    public sealed record Filter(string? Text = null, string? After = null);

    /// <summary>One page by sign-in name; null when the person does not run the machine.</summary>
    public async Task<IReadOnlyList<AccountRow>?> RunAsync(Filter filter, CancellationToken ct)
    {
        if (!actor.IsAdministrator) return null;
        var now = clock.Now();
        var accounts = db.Users.AsNoTracking();
        if (filter.Text is { Length: > 0 } text)
        {
            var (login, name) = (text.Trim().ToUpperInvariant(), Fold.Vi(text.Trim()));
            accounts = accounts.Where(account => account.NormalizedUserName!.Contains(login) || db.People.Any(person => person.Id == account.PersonId && person.Folded.Contains(name)));
        }

        if (filter.After is { Length: > 0 } after)
        {
            var last = after.ToUpperInvariant();
            accounts = accounts.Where(account => account.NormalizedUserName!.CompareTo(last) > 0);
        }

        return await accounts.OrderBy(account => account.NormalizedUserName).Take(PageSize).Select(account => new AccountRow(
            account.Id, account.UserName!, db.People.Where(person => person.Id == account.PersonId).Select(person => person.FullName).FirstOrDefault(),
            account.IsAdministrator, account.MustChangePassword,
            account.TwoFactorEnabled || db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>().Any(key => key.UserId == account.Id),
            account.CreatedAt,
            db.Sessions.Where(session => session.AccountId == account.Id).Max(session => (DateTime?)session.SeenAt),
            account.DisabledAt,
            db.Sessions.Count(session => session.AccountId == account.Id && session.EndedAt == null),
            db.ApiTokens.Count(token => token.AccountId == account.Id && token.RevokedAt == null && token.ExpiresAt > now))).ToListAsync(ct);
    }
}
