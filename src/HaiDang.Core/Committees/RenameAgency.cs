using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Gives an agency another name from a day on; older papers keep the older name and seal.</summary>
[Passes("agency.record")]
public sealed class RenameAgency(HaiDangDb db, Gate gate)
{
    /// <summary>The new name.</summary>
    public sealed class Input
    {
        /// <summary>The agency.</summary>
        public Guid AgencyId { get; set; }

        /// <summary>The name.</summary>
        [Required(ErrorMessage = "agency.name"), StringLength(200, MinimumLength = 2, ErrorMessage = "agency.name")]
        public string Name { get; set; } = "";

        /// <summary>First day of the name, inclusive.</summary>
        [Required(ErrorMessage = "period.from")]
        public DateOnly? From { get; set; }

        /// <summary>The decision that gives it.</summary>
        [Required(ErrorMessage = "decision.needed"), StringLength(200, MinimumLength = 3, ErrorMessage = "decision.needed")]
        public string Decision { get; set; } = "";
    }

    /// <summary>Renames.</summary>
    public Task<Result<Done>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Done>(new Act("agency.record"), async passage =>
    {
        if (input.From is not { } from) return new Invalid("period.from", nameof(input.From));
        if (input.Decision.Trim().Length is < 3 or > 200) return new Invalid("decision.needed", nameof(input.Decision));
        var agency = await db.Agencies.Include(row => row.Names).SingleOrDefaultAsync(row => row.Id == input.AgencyId
            && (passage.Actor.CommitteeId == Guid.Empty || db.CommitteeAgencies.Any(within => within.AgencyId == row.Id)), ct);
        if (agency is null) return new NotFound("agency");
        if (gate.IsStale(agency)) return new Conflict("stale");
        if (agency.To is not null) return new Conflict("agency.ended");
        passage.Subject = ("Agency", agency.Id);
        passage.Facts["input"] = input;
        return agency.Rename(input.Name, from, input.Decision.Trim());
    }, ct);
}
