using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Ends a membership by a decision; its portfolio and its delegations end with it, its open tasks wait for a hand-over.</summary>
[Passes("membership.end")]
public sealed class EndMembership(HaiDangDb db, Gate gate)
{
    /// <summary>The membership and its last day.</summary>
    public sealed class Input
    {
        /// <summary>The membership.</summary>
        public Guid MembershipId { get; set; }

        /// <summary>Last day, inclusive.</summary>
        [Required(ErrorMessage = "period.to")]
        public DateOnly? Last { get; set; }

        /// <summary>The decision that ends it.</summary>
        [Required(ErrorMessage = "decision.needed"), StringLength(200, MinimumLength = 3, ErrorMessage = "decision.needed")]
        public string? Decision { get; set; }
    }

    /// <summary>Ends it.</summary>
    public Task<Result<Done>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Done>(new Act("membership.end"), async passage =>
    {
        if (input.Last is not { } last) return new Invalid("period.to", nameof(input.Last));
        if ((input.Decision ?? "").Trim().Length is < 3 or > 200) return new Invalid("decision.needed", nameof(input.Decision));
        var membership = await db.Memberships.SingleOrDefaultAsync(row => row.Id == input.MembershipId, ct);
        if (membership is null) return new NotFound("membership");
        if (gate.IsStale(membership)) return new Conflict("stale");
        passage.Subject = ("Membership", membership.Id);
        passage.Facts["input"] = input;
        var ended = membership.End(last, passage.Now);
        if (!ended.IsOk) return ended.Error is Invalid wrong ? wrong with { Field = nameof(input.Last) } : ended.Error!;
        await EndPapersAsync(db, membership, last, passage.Now, ct);
        return default(Done);
    }, ct);

    /// <summary>What rests on a membership and ends with it: the portfolio, the delegations given and received.</summary>
    internal static async Task EndPapersAsync(HaiDangDb db, Membership membership, DateOnly last, DateTime now, CancellationToken ct)
    {
        foreach (var portfolio in await db.Portfolios.Where(row => row.MembershipId == membership.Id && (row.To == null || row.To > last)).ToListAsync(ct)) portfolio.End(last);
        await DelegationsOfLeaver.EndAsync(db, membership, last, now, ct);
    }
}
