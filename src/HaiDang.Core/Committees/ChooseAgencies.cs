using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Agencies within the committee's reach today, for lists to choose from; two queries.</summary>
public sealed class ChooseAgencies(HaiDangDb db, TimeProvider clock)
{
    /// <summary>An agency, and who answers for it in the committee (empty when only a head would).</summary>
    public sealed record Row(Guid Id, string Name, string Abbreviation);

    /// <summary>In the order of their names.</summary>
    public async Task<IReadOnlyList<Row>> RunAsync(CancellationToken ct)
    {
        var day = clock.Today();
        var agencies = await db.Agencies.AsNoTracking().Include(agency => agency.Names)
            .Where(agency => (agency.To == null || agency.To >= day) && db.CommitteeAgencies.Any(row => row.AgencyId == agency.Id && row.From <= day && (row.To == null || row.To >= day)))
            .OrderBy(agency => agency.Folded).ToListAsync(ct);
        return [.. agencies.Select(agency => new Row(agency.Id, agency.NameOn(day), agency.Abbreviation))];
    }
}
