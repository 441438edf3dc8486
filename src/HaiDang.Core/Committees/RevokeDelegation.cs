using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Withdraws a delegation before its last day: by whoever gave it, or by the head.</summary>
[Passes("delegation.record")]
public sealed class RevokeDelegation(HaiDangDb db, Gate gate)
{
    /// <summary>The delegation.</summary>
    public sealed record Input(Guid DelegationId);

    /// <summary>The act, as the button and the gate judge it.</summary>
    /// <param name="seat">Of the actor.</param>
    /// <param name="fromMembershipId">The office whose right was delegated.</param>
    public static Act ActOf(Seat seat, Guid fromMembershipId) => new("delegation.record")
    {
        Relations = seat.Memberships.Any(office => office.MembershipId == fromMembershipId) ? RoleSet.Of(Role.AuthorOfThis) : RoleSet.None,
        Required = seat.Standing.OwnRoles.Has(Role.Chair) ? RoleSet.None : RoleSet.Of(Role.AuthorOfThis),
    };

    /// <summary>Withdraws.</summary>
    public async Task<Result<Done>> RunAsync(Input input, CancellationToken ct)
    {
        Delegation? paper = null;
        return await gate.PassAsync<Done>(
            "delegation.record",
            async passage =>
            {
                paper = await db.Delegations.SingleOrDefaultAsync(row => row.Id == input.DelegationId, ct);
                return paper is null ? new NotFound("delegation") : ActOf(passage.Seat, paper.FromMembershipId);
            },
            passage =>
            {
                passage.Subject = ("Delegation", paper!.Id);
                passage.Facts["document"] = paper.Document;
                return Task.FromResult(paper.Revoke(passage.Now));
            }, ct);
    }
}
