using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Ends a secondment, or closes one whose days are over, with the result that the member reports to the head (Đ10.3).</summary>
[Passes("secondment.end")]
public sealed class EndSecondment(HaiDangDb db, Gate gate)
{
    /// <summary>The secondment and its result.</summary>
    public sealed class Input
    {
        /// <summary>The secondment.</summary>
        public Guid SecondmentId { get; set; }

        /// <summary>What was achieved.</summary>
        [Required(ErrorMessage = "secondment.result"), StringLength(4000, MinimumLength = 5, ErrorMessage = "secondment.result")]
        public string Result { get; set; } = "";
    }

    /// <summary>The act, as the button and the gate judge it: the member who sent, whoever holds that agency's seat now, or the team's lead.</summary>
    /// <param name="seat">Of the actor.</param>
    /// <param name="byMembershipId">The office that sent.</param>
    /// <param name="byAgencyId">Its agency.</param>
    public static Act ActOf(Seat seat, Guid byMembershipId, Guid? byAgencyId) => new("secondment.end")
    {
        Relations = seat.Memberships.Any(office => office.MembershipId == byMembershipId || (byAgencyId is not null && office.AgencyId == byAgencyId)) ? RoleSet.Of(Role.AuthorOfThis) : RoleSet.None,
        Required = seat.Standing.OwnRoles.Has(Role.SupportLead) ? RoleSet.None : RoleSet.Of(Role.AuthorOfThis),
    };

    /// <summary>Ends it.</summary>
    public async Task<Result<Done>> RunAsync(Input input, CancellationToken ct)
    {
        Secondment? sent = null;
        return await gate.PassAsync<Done>(
            "secondment.end",
            async passage =>
            {
                sent = await db.Secondments.SingleOrDefaultAsync(row => row.Id == input.SecondmentId, ct);
                if (sent is null) return new NotFound("secondment");
                var agency = await db.Memberships.Where(row => row.Id == sent.ByMembershipId).Select(row => row.AgencyId).SingleAsync(ct);
                return ActOf(passage.Seat, sent.ByMembershipId, agency);
            },
            async passage =>
            {
                passage.Subject = ("Secondment", sent!.Id);
                passage.Facts["result"] = input.Result;
                return sent.End(input.Result, await WithinReach.ChairAsync(db, VietnamTime.DayOf(passage.Now), passage.Now, ct), passage.Now);
            }, ct);
    }
}
