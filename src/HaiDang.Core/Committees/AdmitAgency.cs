using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Brings an agency that the directory already knows within the committee's reach (Đ1.2).</summary>
[Passes("agency.record")]
public sealed class AdmitAgency(HaiDangDb db, Gate gate)
{
    /// <summary>The agency and its first day.</summary>
    public sealed record Input(Guid AgencyId, DateOnly From);

    /// <summary>Admits; the id of the agency.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("agency.record"), async passage =>
    {
        if (passage.Actor.CommitteeId == Guid.Empty) return new NotFound("committee");
        var agency = await db.Agencies.SingleOrDefaultAsync(row => row.Id == input.AgencyId, ct);
        if (agency is null) return new NotFound("agency");
        if (agency.To < input.From) return new Conflict("agency.ended");
        if (await db.CommitteeAgencies.AnyAsync(row => row.AgencyId == agency.Id && (row.To == null || row.To >= input.From), ct)) return new Conflict("agency.within");
        db.CommitteeAgencies.Add(CommitteeAgency.Join(passage.Actor.CommitteeId, agency.Id, input.From, passage.Now));
        passage.Subject = ("Agency", agency.Id);
        passage.Facts["input"] = input;
        return agency.Id;
    }, ct);
}
