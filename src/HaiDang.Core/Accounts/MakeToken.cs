using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.AspNetCore.Identity;

namespace HaiDang.Core.Accounts;

/// <summary>Makes a bearer token: one's own, or of any account by whoever runs the machine.</summary>
[Passes("account.token")]
public sealed class MakeToken(Gate gate, HaiDangDb db, UserManager<Account> users, IActor actor)
{
    /// <summary>What to make.</summary>
    /// <param name="Name">What it is for.</param>
    /// <param name="Days">Good for so many days, 1 to 366.</param>
    /// <param name="Account">Sign-in name; null for the own account.</param>
    public sealed record Input([property: MaxLength(100)] string Name, [property: Range(1, 366)] int Days, string? Account = null);

    /// <summary>Gives the token, this once; <c>token.name</c>, <c>token.days</c>, <c>token.shownOnce</c> or <c>notFound.account</c>.</summary>
    public async Task<Result<string>> RunAsync(Input input, CancellationToken ct)
    {
        Account? holder = null;
        string? token = null;
        // The gate keeps its answer for a sender's key, so the answer is the row's id and never the token.
        var passed = await gate.PassAsync<Guid>("account.token", async _ =>
        {
            holder = input.Account is { } name ? await users.FindByNameAsync(name.Trim())
                : actor.AccountId is { } own ? await users.FindByIdAsync(own.ToString()) : null;
            if (holder is null) return new NotFound("account");
            return new Act("account.token") { IsOfInstallation = true, Relations = holder.Id == actor.AccountId ? RoleSet.Of(Role.AuthorOfThis) : RoleSet.None };
        }, passage => Task.FromResult(Make(input, holder!, token = Tokens.Make(), passage)), ct);
        if (!passed.IsOk) return passed.Error!;
        return token is null ? new Conflict("token.shownOnce") : token;
    }

    private Result<Guid> Make(Input input, Account holder, string token, Passage passage)
    {
        var name = input.Name.Trim();
        if (name.Length is < 1 or > 100) return new Invalid("token.name", nameof(Input.Name));
        if (input.Days is < 1 or > 366) return new Invalid("token.days", nameof(Input.Days));
        var row = new ApiToken { AccountId = holder.Id, Name = name, Hash = Tokens.HashOf(token), CreatedAt = passage.Now, ExpiresAt = passage.Now.AddDays(input.Days) };
        db.ApiTokens.Add(row);
        passage.Subject = ("token", row.Id);
        passage.Facts["account"] = holder.UserName;
        passage.Facts["name"] = name;
        passage.Facts["expiresAt"] = row.ExpiresAt;
        return row.Id;
    }
}
