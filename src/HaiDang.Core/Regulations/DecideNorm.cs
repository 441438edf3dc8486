using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Regulations;

/// <summary>Confirms or rejects one norm of a draft, or leaves it open again.</summary>
[Passes("norm.confirm")]
public sealed class DecideNorm(HaiDangDb db, Gate gate)
{
    /// <summary>The norm and the decision.</summary>
    public sealed record Input(Guid NormId, NormDecision Decision);

    /// <summary>Decides.</summary>
    public Task<Result<Done>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Done>(new Act("norm.confirm"), async passage =>
    {
        var found = await db.DraftNormAsync(input.NormId, ct);
        if (!found.IsOk) return found.Error!;
        var norm = found.Value;
        if (gate.IsStale(norm)) return new Conflict("stale");
        norm.Decide(input.Decision);
        passage.Subject = ("Norm", norm.Id);
        passage.Facts["decision"] = input.Decision.ToString();
        passage.Facts["clause"] = norm.Clause;
        return default(Done);
    }, ct);
}
