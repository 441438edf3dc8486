using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Intake;

/// <summary>In which capacity somebody spoke: the title of the office as it was then, its role, the agency it speaks for.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Title">Title of the office; empty for the head or an officer of an agency without one.</param>
/// <param name="Role">Its role.</param>
/// <param name="AgencyId">The agency; null when the office stands for none.</param>
public sealed record Voice(Guid PersonId, string Title, Role Role, Guid? AgencyId)
{
    /// <summary>Of the capacity in which an act passed.</summary>
    internal static async Task<Voice> OfAsync(HaiDangDb db, Passage passage, CancellationToken ct)
    {
        var (seat, capacity) = (passage.Seat, passage.Verdict.Capacity!);
        if (capacity.Kind != CapacityKind.Own)
        {
            var role = capacity.Roles.Roles().First();
            var title = await db.Offices.Where(office => capacity.Kind == CapacityKind.Substitution ? office.Role == Role.Chair : capacity.Offices.Contains(office.Code)).Select(office => office.Title).FirstOrDefaultAsync(ct);
            return new Voice(passage.PersonId, title ?? "", capacity.Kind == CapacityKind.Substitution ? Role.Chair : role, null);
        }

        if (seat.Memberships.FirstOrDefault(office => office.MembershipId == capacity.Id) is { } held) return new Voice(passage.PersonId, held.Title, held.Role, held.AgencyId);
        if (capacity.Roles.Has(Role.StandingAgency)) return new Voice(passage.PersonId, "", Role.StandingAgency, seat.StandingAgencyId);
        var post = await db.AgencyPosts.Where(row => row.Id == capacity.Id).Select(row => (Guid?)row.AgencyId).SingleOrDefaultAsync(ct);
        return new Voice(passage.PersonId, "", capacity.Roles.Roles().First(), post);
    }
}
