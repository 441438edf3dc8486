using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Intake;

/// <summary>How a proposal is answered with words; with a task: <see cref="AnswerWithTask"/>.</summary>
public enum ProposalStep
{
    /// <summary>Tiếp nhận.</summary>
    Receive,

    /// <summary>Ghi nhận.</summary>
    Note,

    /// <summary>Không chấp nhận, có lý do.</summary>
    Decline,

    /// <summary>Rút.</summary>
    Withdraw,
}

/// <summary>Receives a proposal, answers it with a note or a reasoned no, or takes it back.</summary>
[Passes("proposal.receive", "proposal.answer", "proposal.withdraw")]
public sealed class HandleProposal(HaiDangDb db, Gate gate)
{
    /// <summary>Which proposal, which step.</summary>
    public sealed class Input
    {
        /// <summary>The proposal.</summary>
        public Guid Id { get; set; }

        /// <summary>The step.</summary>
        public ProposalStep Step { get; set; }

        /// <summary>Words.</summary>
        [StringLength(2000, ErrorMessage = "text.tooLong")]
        public string? Text { get; set; }

        /// <summary>The version that the person saw.</summary>
        public long? Seen { get; set; }
    }

    /// <summary>The act of a step.</summary>
    public static string ActOf(ProposalStep step) => step switch { ProposalStep.Receive => "proposal.receive", ProposalStep.Withdraw => "proposal.withdraw", _ => "proposal.answer" };

    /// <summary>An act on a proposal, with the relation of the actor to it.</summary>
    public static Act On(string code, Guid authorId, Seat seat) => new(code)
    {
        Relations = authorId == seat.Standing.PersonId ? RoleSet.Of(Role.AuthorOfThis) : RoleSet.None,
        Required = code == "proposal.withdraw" ? RoleSet.Of(Role.AuthorOfThis) : RoleSet.None,
    };

    /// <summary>Does the step; the new version.</summary>
    public async Task<Result<long>> RunAsync(Input input, CancellationToken ct)
    {
        if (!Enum.IsDefined(input.Step)) return new Invalid("api.field", nameof(input.Step), "step");
        Proposal? proposal = null;
        return await gate.PassAsync<long>(
            ActOf(input.Step),
            async passage =>
            {
                proposal = await db.Proposals.VisibleTo(passage.Seat).SingleOrDefaultAsync(row => row.Id == input.Id, ct);
                if (proposal is null) return new NotFound("proposal");
                return On(ActOf(input.Step), proposal.MadeByPersonId, passage.Seat);
            },
            passage =>
            {
                passage.Subject = ("Proposal", proposal!.Id);
                passage.Facts["step"] = input.Step;
                passage.Facts["text"] = input.Text;
                if (gate.IsStale(proposal) || (input.Seen is { } seen && seen != proposal.Version)) return Task.FromResult<Result<long>>(new Conflict("stale"));
                var text = input.Text ?? "";
                var done = input.Step switch
                {
                    ProposalStep.Receive => proposal.Receive(passage.PersonId, passage.Now),
                    ProposalStep.Withdraw => proposal.Withdraw(text, passage.PersonId, passage.Grounds, passage.Now),
                    _ => proposal.AnswerWithWords(input.Step == ProposalStep.Note, text, passage.PersonId, passage.Grounds, passage.Now),
                };
                return Task.FromResult(done.Select(_ => proposal.Version + 1));
            }, ct);
    }
}
