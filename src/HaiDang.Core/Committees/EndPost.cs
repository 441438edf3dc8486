using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Ends a post in an agency; what was done in it stays.</summary>
[Passes("agency.record")]
public sealed class EndPost(HaiDangDb db, Gate gate)
{
    /// <summary>The post and its last day, inclusive.</summary>
    public sealed record Input(Guid PostId, DateOnly Last);

    /// <summary>Ends it.</summary>
    public Task<Result<Done>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Done>(new Act("agency.record"), async passage =>
    {
        var post = await db.AgencyPosts.SingleOrDefaultAsync(row => row.Id == input.PostId
            && (passage.Actor.CommitteeId == Guid.Empty || db.CommitteeAgencies.Any(within => within.AgencyId == row.AgencyId)), ct);
        if (post is null) return new NotFound("post");
        if (post.To < VietnamTime.DayOf(passage.Now)) return new Conflict("post.ended");
        if (input.Last < post.From) return new Invalid("period.order", nameof(input.Last));
        post.End(input.Last, passage.Now);
        await DelegationsOfLeaver.EndAsync(db, post, input.Last, passage.Now, ct);
        passage.Subject = ("AgencyPost", post.Id);
        passage.Facts["input"] = input;
        return default(Done);
    }, ct);
}
