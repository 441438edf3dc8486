using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>Answers what only a person can; an answer about the day or the number of the decision fills the header.</summary>
[Passes("norm.confirm")]
public sealed class AnswerQuestion(HaiDangDb db, Gate gate)
{
    /// <summary>The question about the day of signing.</summary>
    public const string AboutDate = "decision.date";

    /// <summary>The question about the number of the decision.</summary>
    public const string AboutNumber = "decision.number";

    /// <summary>The question and its answer.</summary>
    public sealed class Input
    {
        /// <summary>The question.</summary>
        public Guid QuestionId { get; set; }

        /// <summary>The answer; blank opens the question again. A day as dd/MM/yyyy or yyyy-MM-dd.</summary>
        [StringLength(1000, ErrorMessage = "text.tooLong")]
        public string? Answer { get; set; }
    }

    /// <summary>Answers.</summary>
    public Task<Result<Done>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Done>(new Act("norm.confirm"), async passage =>
    {
        var question = await db.Questions.SingleOrDefaultAsync(row => row.Id == input.QuestionId, ct);
        if (question is null) return new NotFound("question");
        if (input.Answer?.Trim().Length > 1000) return new Invalid("text.tooLong", nameof(input.Answer), 1000);
        var text = await db.DraftAsync(question.TextId, ct);
        if (!text.IsOk) return text.Error!;
        var answer = string.IsNullOrWhiteSpace(input.Answer) ? null : input.Answer.Trim();
        if (answer is not null)
        {
            var header = FillHeader(text.Value, question.About, answer);
            if (!header.IsOk) return header.Error!;
        }

        question.Reply(answer);
        passage.Subject = ("Question", question.Id);
        passage.Facts["about"] = question.About;
        passage.Facts["answer"] = answer;
        return default(Done);
    }, ct);

    private static Result<Done> FillHeader(RegulationText text, string about, string answer)
    {
        if (about == AboutDate)
        {
            if (!Drafts.TryDay(answer, out var day)) return new Invalid("question.day", nameof(Input.Answer));
            var known = StoredReading.Read(text).Decision.Date;
            if (known is not null && !Drafts.Iso(day).StartsWith(known, StringComparison.Ordinal)) return new Invalid("question.otherMonth", nameof(Input.Answer), known);
            return text.CorrectHeader(text.Title, text.DecisionNumber, day);
        }

        if (about != AboutNumber) return default(Done);
        if (answer.Length > 60) return new Invalid("regulation.decisionNumber", nameof(Input.Answer));
        var symbol = StoredReading.Read(text).Decision.Symbol;
        var number = answer.Contains('/', StringComparison.Ordinal) || symbol is null ? answer : $"{answer}/{symbol}";
        return text.CorrectHeader(text.Title, number, text.SignedOn);
    }
}
