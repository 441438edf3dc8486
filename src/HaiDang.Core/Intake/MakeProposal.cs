using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Intake;

/// <summary>A member, the support team or an agency proposes (Đ2.4, Đ6.1, Đ7.2, Đ13.1).</summary>
[Passes("proposal.make")]
public sealed class MakeProposal(HaiDangDb db, Gate gate)
{
    /// <summary>What the author fills in.</summary>
    public sealed class Input
    {
        /// <summary>One line.</summary>
        [Required(ErrorMessage = "proposal.title"), StringLength(300, MinimumLength = 5, ErrorMessage = "proposal.title")]
        public string Title { get; set; } = "";

        /// <summary>What should be done.</summary>
        [Required(ErrorMessage = "proposal.content"), StringLength(4000, MinimumLength = 5, ErrorMessage = "proposal.content")]
        public string Content { get; set; } = "";

        /// <summary>Why.</summary>
        [Required(ErrorMessage = "proposal.reason"), StringLength(2000, MinimumLength = 5, ErrorMessage = "proposal.reason")]
        public string Reason { get; set; } = "";

        /// <summary>The product expected.</summary>
        [StringLength(500, ErrorMessage = "text.tooLong")]
        public string? Product { get; set; }

        /// <summary>Lĩnh vực.</summary>
        public WorkField Field { get; set; }

        /// <summary>The agency that should do it.</summary>
        public Guid? AgencyId { get; set; }

        /// <summary>By when, inclusive.</summary>
        public DateOnly? DueOn { get; set; }
    }

    /// <summary>Makes it; its id.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("proposal.make"), async passage =>
    {
        if (input.AgencyId is { } agency && !await WithinReach.HasAgencyAsync(db, agency, VietnamTime.DayOf(passage.Now), ct)) return new Invalid("task.agency", nameof(input.AgencyId));
        var by = await Voice.OfAsync(db, passage, ct);
        var brief = new ProposalBrief(input.Title ?? "", input.Content ?? "", input.Reason ?? "", input.Product ?? "", input.Field, input.AgencyId, input.DueOn);
        var number = await db.NextAsync(passage.Actor.CommitteeId, "proposal", ct);
        var made = Proposal.Make(passage.Actor.CommitteeId, number, brief, by, passage.Grounds, passage.Now);
        if (!made.IsOk) return made.Error!;
        db.Proposals.Add(made.Value);
        passage.Subject = ("Proposal", made.Value.Id);
        passage.Facts["number"] = number;
        passage.Facts["brief"] = brief;
        passage.Facts["voice"] = by;
        return made.Value.Id;
    }, ct);
}
