using System.Globalization;
using HaiDang.Core.Intake;
using HaiDang.Web.Assignments;

namespace HaiDang.Web.Intake;

/// <summary>The give form as a proposal fills it: what the author wished, ready to be given as it is or changed.</summary>
internal static class Prefill
{
    public static AssignPage.Form Of(Proposal proposal) => new()
    {
        Title = proposal.Title, Content = $"{proposal.Content}\n\n{proposal.Reason}"[..Math.Min(4000, proposal.Content.Length + 2 + proposal.Reason.Length)], Product = proposal.Product, Field = proposal.Field.ToString(),
        InCharge = proposal.ProposedAgencyId?.ToString(), DueOn = proposal.ProposedDueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        SourceDocument = ListProposals.CodeOf(proposal.Number), Source = nameof(Core.Assignments.AssignmentSource.OtherDuty), Seen = proposal.Version.ToString(CultureInfo.InvariantCulture),
    };
}
