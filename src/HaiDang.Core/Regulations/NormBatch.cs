using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>Which of the open norms of a draft are decided together.</summary>
/// <param name="Article">Only this article; null for the whole text.</param>
/// <param name="MinConfidence">Only norms that the reader is at least this sure of, 0 to 1.</param>
/// <param name="IncludeQuestioned">Also those whose words an open question is about.</param>
/// <param name="OnlyAsInForce">Only those that stand in the version in force as they are.</param>
public sealed record BatchChoice(int? Article = null, double MinConfidence = 0, bool IncludeQuestioned = false, bool OnlyAsInForce = false);

/// <summary>The norms of a choice, and those left out with the reason.</summary>
internal sealed record NormBatch(List<RegulationNorm> Chosen, int Unsure, int Questioned, int Differing)
{
    /// <summary>Chooses among the open norms of a draft.</summary>
    public static async Task<NormBatch> ChooseAsync(HaiDangDb db, IEnumerable<RegulationNorm> norms, Guid textId, BatchChoice choice, DateOnly day, CancellationToken ct)
    {
        var open = norms.Where(norm => norm.Decision == NormDecision.Proposed && IsOf(norm, choice.Article)).ToList();
        var questions = await db.Questions.AsNoTracking().Where(row => row.TextId == textId && row.Answer == null).ToListAsync(ct);
        var inForce = choice.OnlyAsInForce ? await NormsInForce.ReadAsync(db, day, ct) : null;
        var batch = new NormBatch([], 0, 0, 0);
        foreach (var norm in open)
        {
            if (choice.OnlyAsInForce && inForce?.Of(norm) != NormLikeness.AsInForce) batch = batch with { Differing = batch.Differing + 1 };
            else if (norm.Confidence < choice.MinConfidence) batch = batch with { Unsure = batch.Unsure + 1 };
            else if (!choice.IncludeQuestioned && questions.Exists(question => IsAsked(question, norm))) batch = batch with { Questioned = batch.Questioned + 1 };
            else batch.Chosen.Add(norm);
        }

        return batch;
    }

    // A question on a whole article asks about some of its norms; one on a clause about all of that clause.
    private static bool IsAsked(RegulationQuestion question, RegulationNorm norm) => QuestionSense.Touches(question, norm)
        || (ClauseRef.TryParse(question.About, out var place) && place.Clause is not null && QuestionSense.IsWithin(question.About, norm.Clause));

    private static bool IsOf(RegulationNorm norm, int? article) => article is null || (ClauseRef.TryParse(norm.Clause, out var place) && place.Article == article);
}

/// <summary>What a decision on several norms would take in and leave out.</summary>
/// <param name="Chosen">Would be decided.</param>
/// <param name="Unsure">Left out: the reader is less sure than the limit.</param>
/// <param name="Questioned">Left out: a question on their words is open.</param>
/// <param name="Differing">Left out: new or changed against the version in force.</param>
public sealed record BatchPreview(int Chosen, int Unsure, int Questioned, int Differing);

/// <summary>Tells beforehand what <see cref="DecideNorms"/> would decide. Writes nothing.</summary>
public sealed class PreviewDecisions(HaiDangDb db, ISeats seats, IActor actor, TimeProvider clock)
{
    /// <summary>The draft and the choice.</summary>
    public sealed record Input(Guid TextId, BatchChoice Choice);

    /// <summary>Tells; <c>notFound.regulation</c> when there is no such draft that the person may read.</summary>
    public async Task<Result<BatchPreview>> RunAsync(Input input, CancellationToken ct)
    {
        var now = clock.Now();
        var seat = await seats.LoadAsync(actor, now, ct);
        if (!await db.ReadsDraftAsync(seat, input.TextId, ct)) return new NotFound("regulation");
        var norms = await db.Norms.AsNoTracking().Where(row => row.TextId == input.TextId).OrderBy(row => row.Order).ToListAsync(ct);
        var batch = await NormBatch.ChooseAsync(db, norms, input.TextId, input.Choice, VietnamTime.DayOf(now), ct);
        return new BatchPreview(batch.Chosen.Count, batch.Unsure, batch.Questioned, batch.Differing);
    }
}
