using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Organisation;

/// <summary>Names of chosen agencies on a day, in one query.</summary>
public static class NamesOfAgencies
{
    /// <summary>The name of each on the day; the first name for a day before it.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> OnAsync(HaiDangDb db, IEnumerable<Guid> agencies, DateOnly day, CancellationToken ct)
    {
        var ids = agencies.Distinct().ToList();
        if (ids.Count == 0) return new Dictionary<Guid, string>();
        var found = await db.Agencies.AsNoTracking().Where(agency => ids.Contains(agency.Id)).Include(agency => agency.Names).ToListAsync(ct);
        return found.ToDictionary(agency => agency.Id, agency => agency.NameOn(day));
    }
}
