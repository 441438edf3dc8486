using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>Giving a task as the gate judges it: when it is new, when it moves to another unit, when it comes again.</summary>
internal static class GivingWork
{
    /// <summary>The act of giving to that unit, by whoever sits there.</summary>
    public static Act ActOf(AssignmentSource source, Guid? agencyId, Answering answering, Seat seat) => new(AssignmentActs.CodeOfGiving(source, agencyId is null, answering.Role))
    {
        IsOwnAgency = seat.HeadOf.Concat(seat.Memberships.Select(office => office.AgencyId ?? Guid.Empty)).Contains(agencyId ?? Guid.Empty),
        Required = source == AssignmentSource.OwnInitiative ? RoleSet.Of(Role.AnswerableForThisTask) : RoleSet.None,
        Relations = answering.Who.PersonId == seat.Standing.PersonId ? RoleSet.Of(Role.AnswerableForThisTask) : RoleSet.None,
    };

    /// <summary>The office whose right was used: the own one, the head's when acting for the head, the delegator's.</summary>
    public static async Task<Guid?> OfficeAsync(HaiDangDb db, Passage passage, CancellationToken ct)
    {
        var capacity = passage.Verdict.Capacity!;
        if (capacity.Kind == CapacityKind.Own)
            return passage.Seat.Memberships.Where(office => office.MembershipId == capacity.Id).Select(office => (Guid?)office.OfficeId).FirstOrDefault();
        if (capacity.Kind == CapacityKind.Substitution)
            return await db.Offices.Where(office => office.Role == Role.Chair).Select(office => (Guid?)office.Id).FirstOrDefaultAsync(ct);
        var code = capacity.Offices.Count > 0 ? capacity.Offices[0] : "";
        return await db.Offices.Where(office => office.Code == code).Select(office => (Guid?)office.Id).FirstOrDefaultAsync(ct);
    }
}
