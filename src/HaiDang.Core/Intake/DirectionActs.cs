using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Intake;

/// <summary>A record on which a leader may write: its number, title and field.</summary>
/// <param name="Code">NV-001, ĐX-001, TT-001.</param>
/// <param name="Title">One line.</param>
/// <param name="Field">Lĩnh vực; null when the record has none.</param>
public sealed record DirectionRecord(string Code, string Title, WorkField? Field);

/// <summary>Builds the act of writing a direction with its facts; the button and the gate build the same.</summary>
public static class DirectionActs
{
    /// <summary>The record, when the person may read it; a further kind of record is one line here.</summary>
    internal static async Task<DirectionRecord?> RecordAsync(HaiDangDb db, DirectionSubject subject, Guid id, Seat seat, CancellationToken ct) => subject switch
    {
        DirectionSubject.Assignment => await db.Assignments.AsNoTracking().VisibleTo(seat).Where(row => row.Id == id).Select(row => new { row.Number, row.Title, row.Field }).SingleOrDefaultAsync(ct) is { } task
            ? new(Assignment.CodeOf(task.Number), task.Title, task.Field) : null,
        DirectionSubject.Proposal => await db.Proposals.AsNoTracking().VisibleTo(seat).Where(row => row.Id == id).Select(row => new { row.Number, row.Title, row.Field }).SingleOrDefaultAsync(ct) is { } proposal
            ? new(ListProposals.CodeOf(proposal.Number), proposal.Title, proposal.Field) : null,
        DirectionSubject.Information => await db.InformationRequests.AsNoTracking().VisibleTo(seat).Where(row => row.Id == id)
            .Select(row => new { row.Number, row.Title, Field = db.Assignments.Where(task => task.Id == row.AssignmentId).Select(task => (WorkField?)task.Field).FirstOrDefault() }).SingleOrDefaultAsync(ct) is { } asked
            ? new(ListInformation.CodeOf(asked.Number), asked.Title, asked.Field) : null,
        _ => null,
    };

    /// <summary>The act, with the fact whether the field is one that the deputy looks after today (Đ3.1).</summary>
    internal static async Task<Act> WritingAsync(HaiDangDb db, WorkField? field, Seat seat, DateOnly day, CancellationToken ct)
    {
        List<Guid> deputy = [.. seat.Memberships.Where(office => office.Role == Role.ViceChair).Select(office => office.MembershipId)];
        if (field is not { } of || deputy.Count == 0) return new Act("direction.write");
        var fields = await db.Portfolios.AsNoTracking().Where(row => deputy.Contains(row.MembershipId) && row.From <= day && (row.To == null || row.To >= day)).Select(row => row.Fields).ToListAsync(ct);
        return new Act("direction.write") { IsOwnField = fields.Exists(one => one.Split(' ').Contains(of.ToString(), StringComparer.Ordinal)) };
    }
}
