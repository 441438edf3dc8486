using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>
/// Decides on several norms of a draft at once: those listed one by one, a whole article, or all still open that the reader is sure of.
/// One act, with every norm and its decision on record; nothing of it when one cannot be decided.
/// </summary>
[Passes("norm.confirm")]
public sealed class DecideNorms(HaiDangDb db, Gate gate)
{
    /// <summary>Which norms, and what is decided.</summary>
    public sealed class Input
    {
        /// <summary>The draft.</summary>
        public Guid TextId { get; set; }

        /// <summary>Decisions norm by norm; empty to choose by <see cref="Article"/> and <see cref="MinConfidence"/>.</summary>
        public Dictionary<Guid, NormDecision> Each { get; set; } = [];

        /// <summary>The decision on all that are chosen.</summary>
        public NormDecision Decision { get; set; } = NormDecision.Confirmed;

        /// <summary>Only this article; null for the whole text.</summary>
        public int? Article { get; set; }

        /// <summary>Only norms that the reader is at least this sure of, 0 to 1.</summary>
        public double MinConfidence { get; set; }

        /// <summary>Also norms whose words an open question is about; they wait otherwise.</summary>
        public bool IncludeQuestioned { get; set; }

        /// <summary>Only norms that stand in the version in force as they are.</summary>
        public bool OnlyAsInForce { get; set; }
    }

    /// <summary>Decides; how many norms changed.</summary>
    public Task<Result<int>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<int>(new Act("norm.confirm"), async passage =>
    {
        var text = await db.DraftAsync(input.TextId, ct);
        if (!text.IsOk) return text.Error!;
        var norms = await db.Norms.Where(row => row.TextId == input.TextId).OrderBy(row => row.Order).ToListAsync(ct);
        var each = input.Each ?? [];
        if (each.Keys.Any(id => norms.All(norm => norm.Id != id))) return new NotFound("norm");
        var choice = new BatchChoice(input.Article, input.MinConfidence, input.IncludeQuestioned, input.OnlyAsInForce);
        var chosen = each.Count > 0
            ? norms.Where(norm => each.ContainsKey(norm.Id)).Select(norm => (Norm: norm, Decision: each[norm.Id]))
            : (await NormBatch.ChooseAsync(db, norms, input.TextId, choice, VietnamTime.DayOf(passage.Now), ct)).Chosen.Select(norm => (Norm: norm, input.Decision));
        var changed = chosen.Where(pair => pair.Norm.Decision != pair.Decision).ToList();

        // Version as it will be stored: taking the batch back must leave alone what was touched since.
        passage.Facts[DecidedBatch.Fact] = changed.ConvertAll(pair => new DecidedNorm(pair.Norm.Id, pair.Norm.Clause, pair.Norm.Act, pair.Decision, pair.Norm.Decision, pair.Norm.Version + 1));
        foreach (var (norm, decision) in changed) norm.Decide(decision);
        passage.Subject = ("Regulation", input.TextId);
        return changed.Count;
    }, ct);
}
