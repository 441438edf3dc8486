using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Makes an agency the standing agency (Đ8), from a day on; the one before keeps its days.</summary>
[Passes("agency.record")]
public sealed class SetStandingAgency(HaiDangDb db, Gate gate)
{
    /// <summary>The agency, its first day, what makes it so.</summary>
    public sealed record Input(Guid AgencyId, DateOnly From, string Citation);

    /// <summary>Records; the id of the term.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("agency.record"), async passage =>
    {
        if (input.Citation.Trim().Length is < 2 or > 300) return new Invalid("standingAgency.citation", nameof(input.Citation));
        if (!await db.CommitteeAgencies.AnyAsync(row => row.AgencyId == input.AgencyId, ct)) return new NotFound("agency");
        foreach (var old in await db.StandingAgencies.Where(row => row.To == null).ToListAsync(ct))
        {
            var ended = old.End(input.From.AddDays(-1), passage.Now);
            if (!ended.IsOk) return ended.Error!;
        }

        var term = StandingAgencyTerm.Create(passage.Actor.CommitteeId, input.AgencyId, input.From, input.Citation, passage.Now);
        db.StandingAgencies.Add(term);
        passage.Subject = ("StandingAgency", term.Id);
        passage.Facts["input"] = input;
        return term.Id;
    }, ct);
}
