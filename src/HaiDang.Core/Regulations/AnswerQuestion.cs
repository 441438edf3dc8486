using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using HaiDang.Regulation.Reader;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>What an answer changed besides being kept.</summary>
/// <param name="Header">Was the header filled?</param>
/// <param name="Norms">How many norms changed.</param>
public sealed record Answered(bool Header, int Norms);

/// <summary>
/// Answers what only a person can. An answer about day or number fills the header; one about deputies, periods, a due day or a subject changes the norms
/// on those words. "Chưa rõ" is an answer too: nothing is filled, and nobody is asked again.
/// </summary>
[Passes("norm.confirm")]
public sealed class AnswerQuestion(HaiDangDb db, Gate gate)
{
    /// <summary>The question about the day of signing.</summary>
    public const string AboutDate = "decision.date";

    /// <summary>The question about the number of the decision.</summary>
    public const string AboutNumber = "decision.number";

    private static readonly string[] Deputies = [nameof(Role.StandingViceChair), nameof(Role.ViceChair)];

    /// <summary>The question and its answer.</summary>
    public sealed class Input
    {
        /// <summary>The question.</summary>
        public Guid QuestionId { get; set; }

        /// <summary>
        /// The answer. A day as dd/MM/yyyy or yyyy-MM-dd; a number of a decision; có or không; periods separated by commas; a day of the month;
        /// holders as roles or <c>office:CODE</c> or titles of offices, separated by semicolons; "chưa rõ" for all.
        /// </summary>
        [StringLength(1000, ErrorMessage = "text.tooLong")]
        public string? Answer { get; set; }

        /// <summary>Ask again: the answer is taken away, what it filled stays.</summary>
        public bool Reopen { get; set; }
    }

    /// <summary>Answers; what changed.</summary>
    public Task<Result<Answered>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Answered>(new Act("norm.confirm"), async passage =>
    {
        var question = await db.Questions.SingleOrDefaultAsync(row => row.Id == input.QuestionId, ct);
        if (question is null) return new NotFound("question");
        var answer = input.Reopen ? null : input.Answer?.Trim();
        if (!input.Reopen && string.IsNullOrEmpty(answer)) return new Invalid("question.empty", nameof(input.Answer));
        if (answer?.Length > 1000) return new Invalid("text.tooLong", nameof(input.Answer), 1000);
        var text = await db.DraftAsync(question.TextId, ct);
        if (!text.IsOk) return text.Error!;
        var done = new Answered(false, 0);
        if (answer is not null && !DecisionNumber.IsNotKnown(answer))
        {
            var applied = await ApplyAsync(text.Value, question, answer, ct);
            if (!applied.IsOk) return applied.Error!;
            done = applied.Value;
        }

        question.Reply(answer);
        passage.Subject = ("Question", question.Id);
        passage.Facts["about"] = question.About;
        passage.Facts["answer"] = answer;
        passage.Facts["norms"] = done.Norms;
        return done;
    }, ct);

    private async Task<Result<Answered>> ApplyAsync(RegulationText text, RegulationQuestion question, string answer, CancellationToken ct)
    {
        var kind = QuestionSense.KindOf(question.About, question.Text);
        if (kind is QuestionKind.Day or QuestionKind.Number) return FillHeader(text, kind, answer);
        if (kind == QuestionKind.Words) return new Answered(false, 0);
        var norms = (await db.Norms.Where(row => row.TextId == text.Id).OrderBy(row => row.Order).ToListAsync(ct)).FindAll(norm => QuestionSense.Touches(question, norm));
        Result<int> changed = kind switch
        {
            QuestionKind.Deputies => Include(text, norms, answer),
            QuestionKind.Periods => QuestionSense.Periods(answer) is { } periods
                ? norms.Count(norm => norm.Adopt(norm.HolderNames(), norm.Parameters() with { Periods = periods })) : new Invalid("question.periods", nameof(Input.Answer)),
            QuestionKind.DueDay => QuestionSense.DueDay(answer) is { } due
                ? norms.Count(norm => norm.Adopt(norm.HolderNames(), norm.Parameters() with { DueDay = due.Day, DueBefore = due.Before })) : new Invalid("question.dueDay", nameof(Input.Answer)),
            _ => await NameAsync(norms, answer, ct),
        };
        return changed.Select(count => new Answered(false, count));
    }

    private static Result<Answered> FillHeader(RegulationText text, QuestionKind kind, string answer)
    {
        var decision = StoredReading.Read(text).Decision;
        if (kind == QuestionKind.Number)
        {
            var number = DecisionNumber.Read(answer, decision.Symbol, nameof(Input.Answer));
            if (!number.IsOk) return number.Error!;
            return text.CorrectHeader(text.Title, number.Value, text.SignedOn).Select(_ => new Answered(true, 0));
        }

        if (!Drafts.TryDay(answer, out var day)) return new Invalid("question.day", nameof(Input.Answer));
        if (decision.Date is { } known && !WrittenDay.Iso(day).StartsWith(known, StringComparison.Ordinal)) return new Invalid("question.otherMonth", nameof(Input.Answer), InVietnamese(known));
        return text.CorrectHeader(text.Title, text.DecisionNumber, day).Select(_ => new Answered(true, 0));
    }

    // No takes back what an earlier yes gave: the holders that the reader itself found stay.
    private static Result<int> Include(RegulationText text, List<RegulationNorm> norms, string answer)
    {
        if (QuestionSense.YesOrNo(answer) is not { } yes) return new Invalid("question.yesOrNo", nameof(Input.Answer));
        if (yes) return norms.Count(norm => norm.Adopt([.. norm.HolderNames(), .. Deputies], norm.Parameters()));
        var read = RegulationReader.Read(text.Source).Norms.ToLookup(proposed => (proposed.Clause, proposed.Act, proposed.Span.Start));
        return norms.Count(norm =>
        {
            var own = read[(norm.Clause, norm.Act, norm.SpanStart)].SelectMany(proposed => proposed.Holders).ToHashSet(StringComparer.Ordinal);
            return norm.Adopt([.. norm.HolderNames().Where(name => own.Contains(name) || !Deputies.Contains(name, StringComparer.Ordinal))], norm.Parameters());
        });
    }

    private async Task<Result<int>> NameAsync(List<RegulationNorm> norms, string answer, CancellationToken ct)
    {
        var offices = await db.Offices.AsNoTracking().Select(office => new { office.Code, office.Title, office.Role }).ToListAsync(ct);
        List<string> holders = [];
        foreach (var part in answer.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var office = offices.Find(row => Fold.Vi(row.Title) == Fold.Vi(part));
            var name = office is null ? part : offices.Count(row => row.Role == office.Role) == 1 ? office.Role.ToString() : "office:" + office.Code;
            if (!Holder.TryParse(name, out _)) return new Invalid("norm.holder", nameof(Input.Answer), part);
            holders.Add(name);
        }

        if (holders.Count == 0) return new Invalid("question.empty", nameof(Input.Answer));
        if (await db.UnknownOfficeAsync(holders, ct) is { } unknown) return new Invalid("norm.holder", nameof(Input.Answer), unknown);
        return norms.Count(norm => norm.Adopt(holders, norm.Parameters()));
    }

    // 2024-08 is 08/2024 to a reader.
    private static string InVietnamese(string known) => string.Join('/', known.Split('-').Reverse());
}
