using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Shared;

/// <summary>Numbers without gaps, given inside the transaction that uses them.</summary>
public static class Numbering
{
    /// <summary>The next number of a series, from 1. The row stays locked until the transaction ends.</summary>
    public static async Task<int> NextAsync(this HaiDangDb db, Guid committeeId, string series, CancellationToken ct)
    {
        // The first number of a series is not stored yet when the same passage asks for the second.
        if (db.Counters.Local.FirstOrDefault(row => row.CommitteeId == committeeId && row.Name == series) is { } begun) return ++begun.Last;
#pragma warning disable RS0030 // runs only inside a passage of the gate, which commits it
        var moved = await db.Counters.Where(row => row.CommitteeId == committeeId && row.Name == series)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Last, row => row.Last + 1), ct);
#pragma warning restore RS0030
        if (moved > 0) return await db.Counters.Where(row => row.CommitteeId == committeeId && row.Name == series).Select(row => row.Last).SingleAsync(ct);
        db.Counters.Add(new Counter { CommitteeId = committeeId, Name = series, Last = 1 });
        return 1;
    }
}
