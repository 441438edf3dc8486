using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>Corrects what was read of the issuing decision (D.0): title, number, day of signing. What is filled in answers the reader's question about it.</summary>
[Passes("norm.confirm")]
public sealed class CorrectHeader(HaiDangDb db, Gate gate)
{
    /// <summary>The header as it should be.</summary>
    public sealed class Input
    {
        /// <summary>The draft.</summary>
        public Guid TextId { get; set; }

        /// <summary>Title on one line.</summary>
        [Required(ErrorMessage = "regulation.title")]
        public string Title { get; set; } = "";

        /// <summary>Number and symbol of the decision; null when it has none yet.</summary>
        [StringLength(60, ErrorMessage = "regulation.decisionNumber")]
        public string? DecisionNumber { get; set; }

        /// <summary>Day of signing; null while unknown.</summary>
        public DateOnly? SignedOn { get; set; }

        /// <summary>The version that the person saw; null when unknown.</summary>
        public long? Seen { get; set; }
    }

    /// <summary>Corrects.</summary>
    public Task<Result<Done>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Done>(new Act("norm.confirm"), async passage =>
    {
        var text = await db.DraftAsync(input.TextId, ct);
        if (!text.IsOk) return text.Error!;
        if (gate.IsStale(text.Value) || (input.Seen is { } seen && seen != text.Value.Version)) return new Conflict("stale");
        var number = DecisionNumber.Read(input.DecisionNumber, StoredReading.Read(text.Value).Decision.Symbol, nameof(input.DecisionNumber));
        if (!number.IsOk) return number.Error!;
        var done = text.Value.CorrectHeader(input.Title ?? "", number.Value, input.SignedOn);
        if (!done.IsOk) return done.Error!;
        await AnswerAsync(text.Value, ct);
        passage.Subject = ("Regulation", text.Value.Id);
        passage.Facts["input"] = input;
        return default(Done);
    }, ct);
    // The form and the question are two doors to one fact: a question left open beside a filled header would be asked again.
    private async Task AnswerAsync(RegulationText text, CancellationToken ct)
    {
        var questions = await db.Questions.Where(row => row.TextId == text.Id && (row.About == AnswerQuestion.AboutDate || row.About == AnswerQuestion.AboutNumber)).ToListAsync(ct);
        foreach (var question in questions)
        {
            var value = question.About == AnswerQuestion.AboutDate ? text.SignedOn is { } day ? WrittenDay.Of(day) : null : text.DecisionNumber;
            if (value is not null || (question.Answer is { } before && !DecisionNumber.IsNotKnown(before))) question.Reply(value);
        }
    }
}
