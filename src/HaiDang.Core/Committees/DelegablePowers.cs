using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>
/// Which acts a holder of an office may delegate: those a norm grants to that office itself. What comes by substitution or by another
/// delegation is never passed on (Nghị định 30/2020/NĐ-CP, Điều 13).
/// </summary>
public static class DelegablePowers
{
    // Facts about the body, the right to stand in another's place itself, and what one person alone answers for (Đ2.3).
    private static readonly HashSet<string> Never = new(StringComparer.Ordinal)
    {
        "chair.actFor", "chair.helpDirect", "body.standingAgency", "regulation.follow", "duty.answerFor", "duty.other", "allowance.receive", "team.answerFor", "feedback.give",
        "task.carryOut", "task.receive", "task.progress", "task.submit",
    };

    /// <summary>Does the office held by this membership carry the act?</summary>
    public static bool Carries(Seat seat, Guid membershipId, string act)
    {
        if (!Acts.All.TryGetValue(act, out var type) || type.Lane != Lane.Committee || Never.Contains(act) || act.StartsWith("principle.", StringComparison.Ordinal)) return false;
        var office = seat.Memberships.FirstOrDefault(row => row.MembershipId == membershipId);
        var own = seat.Standing.Capacities.FirstOrDefault(row => row.Kind == CapacityKind.Own && row.Id == membershipId);
        if (office is null || own is null) return false;
        var alone = new Standing(seat.Standing.PersonId, [own], ChairIsAbsent: false);

        // The facts of a later act are not known yet: conditions on them are judged when the delegate acts.
        var asked = new Act(act) { GivenByOffice = office.Code, GivenByRole = office.Role, IsOwnAgency = true, HasConsent = true, IsRequested = true, Reason = "-" };
        return Judge.Of(seat.Book, asked, alone).IsAllowed;
    }

    /// <summary>The acts that can be delegated and that the program can do, for the form.</summary>
    public static IReadOnlyList<string> Of(Seat seat, Guid membershipId) =>
        [.. PassesAttribute.Performed.Where(act => Carries(seat, membershipId, act)).Order(StringComparer.Ordinal)];
}
