using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>The standing agency gathers feedback and reports it to the head; the head decides on it (Đ14.2).</summary>
[Passes("feedback.gather", "regulation.amend")]
public sealed class MoveFeedback(HaiDangDb db, Gate gate)
{
    /// <summary>Where it moves.</summary>
    public sealed class Input
    {
        /// <summary>The feedback.</summary>
        public Guid Id { get; set; }

        /// <summary>Reported or Decided.</summary>
        public FeedbackState Next { get; set; }

        /// <summary>What the standing agency proposes, or what the head decided.</summary>
        [StringLength(2000, ErrorMessage = "feedback.answer")]
        public string? Answer { get; set; }
    }

    /// <summary>The act that moves feedback there.</summary>
    public static string ActOf(FeedbackState next) => next == FeedbackState.Decided ? "regulation.amend" : "feedback.gather";

    /// <summary>Moves it.</summary>
    public async Task<Result<Done>> RunAsync(Input input, CancellationToken ct)
    {
        if (input.Next == FeedbackState.Open) return new Conflict("feedback.state");
        if (input.Answer?.Trim().Length > 2000) return new Invalid("feedback.answer", nameof(input.Answer));
        if (input.Next == FeedbackState.Decided && string.IsNullOrWhiteSpace(input.Answer)) return new Invalid("feedback.decision", nameof(input.Answer));
        return await gate.PassAsync<Done>(new Act(ActOf(input.Next)), async passage =>
        {
            var feedback = await db.Feedback.SingleOrDefaultAsync(row => row.Id == input.Id, ct);
            if (feedback is null) return new NotFound("feedback");
            if (gate.IsStale(feedback)) return new Conflict("stale");
            var moved = feedback.Move(input.Next, input.Answer);
            if (!moved.IsOk) return moved.Error!;
            passage.Subject = ("Feedback", feedback.Id);
            passage.Facts["clause"] = feedback.Clause;
            passage.Facts["next"] = input.Next.ToString();
            passage.Facts["answer"] = feedback.Answer;
            return default(Done);
        }, ct);
    }
}
