using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Audit;

/// <summary>Who may read the audit: as a whole the head, the deputies, the standing agency and the team's lead; of one record whoever may read the record.</summary>
internal static class AuditReaders
{
    private static readonly RoleSet Whole = RoleSet.Of(Role.Chair, Role.StandingViceChair, Role.ViceChair, Role.StandingAgency, Role.SupportLead);

    /// <summary>All entries of the committee in hand; of the installation for whoever runs it.</summary>
    public static bool ReadsWhole(IActor actor, Seat seat) => actor.CommitteeId == Guid.Empty ? actor.IsAdministrator : seat.Standing.OwnRoles.Meets(Whole);

    /// <summary>The entries that the person may read, of one record or of all; null when there is nothing that one may know of.</summary>
    public static async Task<IQueryable<AuditEntry>?> EntriesAsync(HaiDangDb db, IActor actor, Seat seat, Guid? subject, CancellationToken ct)
    {
        var mayRead = ReadsWhole(actor, seat) || (subject is { } id && await db.Assignments.VisibleTo(seat).AnyAsync(task => task.Id == id, ct));
        if (!mayRead) return null;
        var entries = db.AuditEntries.AsNoTracking().Where(entry => entry.ScopeId == actor.CommitteeId);
        return subject is null ? entries : entries.Where(entry => entry.SubjectId == subject);
    }
}
