using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Shared;

/// <summary>Numbers without gaps, given inside the transaction that uses them.</summary>
public static class Numbering
{
    /// <summary>
    /// The next number of a series, from 1, in one statement that both databases know: two that begin a series at once get 1 and 2.
    /// The row stays locked until the transaction ends.
    /// </summary>
    public static async Task<int> NextAsync(this HaiDangDb db, Guid committeeId, string series, CancellationToken ct)
    {
#pragma warning disable RS0030 // runs only inside a passage of the gate, which commits it
        var next = await db.Database.SqlQuery<int>($"""
            INSERT INTO "counters" ("CommitteeId", "Name", "Last") VALUES ({committeeId}, {series}, 1)
            ON CONFLICT ("CommitteeId", "Name") DO UPDATE SET "Last" = "counters"."Last" + 1 RETURNING "Last" AS "Value"
            """).ToListAsync(ct);
#pragma warning restore RS0030
        return next[0];
    }
}
