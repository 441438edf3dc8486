using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Ends a stand-in early.</summary>
[Passes("standIn.record")]
public sealed class EndStandIn(HaiDangDb db, Gate gate)
{
    /// <summary>The record.</summary>
    public sealed record Input(Guid StandInId);

    /// <summary>Ends it.</summary>
    public async Task<Result<Done>> RunAsync(Input input, CancellationToken ct)
    {
        StandIn? row = null;
        return await gate.PassAsync<Done>(
            "standIn.record",
            async passage =>
            {
                row = await db.StandIns.SingleOrDefaultAsync(found => found.Id == input.StandInId, ct);
                return row is null ? new NotFound("standIn") : RecordStandIn.ActOf(passage.Seat, row.ForPersonId);
            },
            passage =>
            {
                passage.Subject = ("StandIn", row!.Id);
                return Task.FromResult(row.End(passage.Now));
            }, ct);
    }
}
