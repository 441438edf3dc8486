using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Accounts;

/// <summary>Withdraws a bearer token: one's own, or any by whoever runs the machine.</summary>
[Passes("account.token")]
public sealed class RevokeToken(Gate gate, HaiDangDb db, IActor actor)
{
    /// <summary>Which one.</summary>
    public sealed record Input(Guid Id);

    /// <summary>Done, also when it was withdrawn before; <c>notFound.token</c>.</summary>
    public Task<Result<Done>> RunAsync(Input input, CancellationToken ct)
    {
        ApiToken? token = null;
        return gate.PassAsync<Done>("account.token", async _ =>
        {
            token = await db.ApiTokens.SingleOrDefaultAsync(row => row.Id == input.Id && (actor.IsAdministrator || row.AccountId == actor.AccountId), ct);
            if (token is null) return new NotFound("token");
            return new Act("account.token") { IsOfInstallation = true, Relations = token.AccountId == actor.AccountId ? RoleSet.Of(Role.AuthorOfThis) : RoleSet.None };
        }, passage =>
        {
            token!.RevokedAt ??= passage.Now;
            passage.Subject = ("token", token.Id);
            passage.Facts["withdrawn"] = token.Name;
            return Task.FromResult<Result<Done>>(default(Done));
        }, ct);
    }
}
