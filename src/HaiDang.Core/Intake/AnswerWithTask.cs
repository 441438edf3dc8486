using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Intake;

/// <summary>
/// Answers a proposal with a task: one passage, judged as the giving of that task and, besides, as the answer. Either both are on record or neither.
/// </summary>
[Passes("proposal.answer", "task.give", "task.giveTeam", "task.giveMember", "task.giveViceChair")]
public sealed class AnswerWithTask(HaiDangDb db, Gate gate, GiveTask give)
{
    /// <summary>The proposal and the task.</summary>
    public sealed class Input
    {
        /// <summary>The proposal.</summary>
        public Guid ProposalId { get; set; }

        /// <summary>Words to its author.</summary>
        public string? Text { get; set; }

        /// <summary>The version of the proposal that the person saw.</summary>
        public long? Seen { get; set; }

        /// <summary>The task.</summary>
        public AssignWork.Input Task { get; set; } = new();
    }

    /// <summary>Answers; the id of the task.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, CancellationToken ct)
    {
        if (input.Task is null) return new Invalid("task.title", "Title");
        if (GiveTask.Wrong(input.Task) is { } wrong) return wrong;
        if (input.Task.Source == AssignmentSource.OwnInitiative) return new Invalid("task.source", nameof(AssignWork.Input.Source)); // an answer gives; it is nobody's own start
        Proposal? proposal = null;
        Answering? answering = null;
        Verdict? answer = null;
        return await gate.PassAsync(
            AssignmentActs.CodeOfGiving(input.Task.Source, input.Task.ToTeam, null),
            async passage =>
            {
                proposal = await db.Proposals.VisibleTo(passage.Seat).SingleOrDefaultAsync(row => row.Id == input.ProposalId, ct);
                if (proposal is null) return new NotFound("proposal");
                var act = HandleProposal.On("proposal.answer", proposal.MadeByPersonId, passage.Seat);
                answer = passage.Seat.Judge(act, passage.Actor.ChosenCapacity);
                if (!answer.IsAllowed) return new Refused(act, answer);
                var prepared = await give.PrepareAsync(input.Task, passage, ct);
                if (!prepared.IsOk) return prepared.Error!;
                answering = prepared.Value.Answering;
                return prepared.Value.Act;
            },
            async passage =>
            {
                if (gate.IsStale(proposal!) || (input.Seen is { } seen && seen != proposal!.Version)) return new Conflict("stale");
                var given = await give.RunAsync(input.Task, answering!, passage, ct);
                if (!given.IsOk) return given.Error!;
                var done = proposal!.AnswerWithTask(given.Value, input.Text ?? "", passage.PersonId, GroundText.Of(answer!), passage.Now);
                if (!done.IsOk) return done.Error!;
                passage.Facts["proposal"] = proposal.Id;
                return given;
            }, ct);
    }
}
