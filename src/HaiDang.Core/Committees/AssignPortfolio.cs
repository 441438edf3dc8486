using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>The head gives a member fields and areas to look after, by a numbered notice (Đ3.1).</summary>
[Passes("portfolio.assign")]
public sealed class AssignPortfolio(HaiDangDb db, Gate gate)
{
    /// <summary>What the notice says of one member.</summary>
    public sealed class Input
    {
        /// <summary>The office of the member.</summary>
        public Guid MembershipId { get; set; }

        /// <summary>Fields of work.</summary>
        public List<WorkField> Fields { get; set; } = [];

        /// <summary>Areas, in words.</summary>
        [StringLength(500, ErrorMessage = "text.tooLong")]
        public string? Areas { get; set; }

        /// <summary>Other duties, in words.</summary>
        [StringLength(500, ErrorMessage = "text.tooLong")]
        public string? Duties { get; set; }

        /// <summary>First day, inclusive.</summary>
        [Required(ErrorMessage = "period.from")]
        public DateOnly? From { get; set; }

        /// <summary>Number and symbol of the notice.</summary>
        [Required(ErrorMessage = "portfolio.notice"), StringLength(100, MinimumLength = 3, ErrorMessage = "portfolio.notice")]
        public string Notice { get; set; } = "";
    }

    /// <summary>Assigns; the id of the portfolio.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("portfolio.assign"), async passage =>
    {
        if (input.From is not { } from) return new Invalid("period.from", nameof(input.From));
        if (input.Fields.Any(field => !Enum.IsDefined(field))) return new Invalid("portfolio.fields", nameof(input.Fields));
        var membership = await db.Memberships.SingleOrDefaultAsync(row => row.Id == input.MembershipId, ct);
        if (membership is null) return new NotFound("membership");
        var made = Portfolio.Give(membership, input.Fields, input.Areas ?? "", input.Duties ?? "", from, input.Notice, passage.Now);
        if (!made.IsOk) return made.Error!;

        // One portfolio at a time: the one before ends the day before; one already given for later keeps its days.
        var others = await db.Portfolios.Where(row => row.MembershipId == membership.Id && (row.To == null || row.To >= from)).ToListAsync(ct);
        foreach (var before in others.Where(row => row.From <= from)) before.End(from.AddDays(-1));
        if (others.Where(row => row.From > from && (row.To is null || row.To >= row.From)).MinBy(row => row.From) is { } next) made.Value.End(next.From.AddDays(-1));
        if (membership.To is { } term) made.Value.End(term);
        db.Portfolios.Add(made.Value);
        passage.Subject = ("Portfolio", made.Value.Id);
        passage.Facts["input"] = input;
        return made.Value.Id;
    }, ct);
}
