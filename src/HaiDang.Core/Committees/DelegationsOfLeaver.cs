using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>
/// Ends the delegations of a person who leaves an office: those given with the office's right, and those received. A delegation is to a named
/// person within the body, for a time, and never passed on (Nghị định 30/2020/NĐ-CP, Điều 13); whether it outlives the place that the person
/// held is not said, so it does not: whoever stays in another place gets a new paper.
/// </summary>
internal static class DelegationsOfLeaver
{
    /// <summary>Of a membership that ends; <paramref name="last"/> is its last day, inclusive.</summary>
    public static async Task EndAsync(HaiDangDb db, Membership leaving, DateOnly last, DateTime now, CancellationToken ct)
    {
        var today = VietnamTime.DayOf(now);
        var papers = await db.Delegations.Where(paper => (paper.FromMembershipId == leaving.Id || paper.ToPersonId == leaving.PersonId) && paper.RevokedAt == null && paper.To >= today).ToListAsync(ct);
        foreach (var paper in papers) paper.EndWith(last, now);
    }

    /// <summary>Of a post in an agency that ends: those received, when the person then holds nothing else in the committee in hand.</summary>
    public static async Task EndAsync(HaiDangDb db, AgencyPost leaving, DateOnly last, DateTime now, CancellationToken ct)
    {
        var today = VietnamTime.DayOf(now);
        if (await Seats.InForce(db, today, now).AnyAsync(row => row.PersonId == leaving.PersonId, ct)
            || await Seats.PostsInForce(db, today, now).AnyAsync(post => post.PersonId == leaving.PersonId && post.Id != leaving.Id, ct)) return;
        var papers = await db.Delegations.Where(paper => paper.ToPersonId == leaving.PersonId && paper.RevokedAt == null && paper.To >= today).ToListAsync(ct);
        foreach (var paper in papers) paper.EndWith(last, now);
    }
}
