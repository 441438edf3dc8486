using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Intake;

/// <summary>From what a task came: the proposal that it answers, the direction that it carries out.</summary>
public sealed class FindOrigin(HaiDangDb db)
{
    /// <summary>A record that the task came from.</summary>
    public sealed record Origin(bool IsProposal, Guid Id, string Code, string Words);

    /// <summary>What the reader may see of it; empty for a task that was given on its own.</summary>
    public async Task<IReadOnlyList<Origin>> RunAsync(Guid assignmentId, Seat seat, CancellationToken ct)
    {
        var proposals = await db.Proposals.AsNoTracking().VisibleTo(seat).Where(row => row.AssignmentId == assignmentId).Select(row => new { row.Id, row.Number, row.Title }).ToListAsync(ct);
        var directions = await db.Directions.AsNoTracking().VisibleTo(seat).Where(row => row.Targets.Any(one => one.AssignmentId == assignmentId)).Select(row => new { row.Id, row.Number, row.WrittenOn, row.Text }).ToListAsync(ct);
        return
        [
            .. proposals.Select(row => new Origin(true, row.Id, ListProposals.CodeOf(row.Number), row.Title)),
            .. directions.Select(row => new Origin(false, row.Id, ListDirections.CodeOf(row.Number, row.WrittenOn), row.Text)),
        ];
    }
}
