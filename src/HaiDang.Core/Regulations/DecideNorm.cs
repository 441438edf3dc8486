using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>Confirms or rejects one norm of a draft.</summary>
[Passes("norm.confirm")]
public sealed class DecideNorm(HaiDangDb db, Gate gate)
{
    /// <summary>The norm and the decision.</summary>
    public sealed record Input(Guid NormId, NormDecision Decision);

    /// <summary>Decides.</summary>
    public Task<Result<Done>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Done>(new Act("norm.confirm"), async passage =>
    {
        var norm = await db.Norms.SingleOrDefaultAsync(row => row.Id == input.NormId, ct);
        if (norm is null) return new NotFound("norm");
        if (!await db.Regulations.AnyAsync(text => text.Id == norm.TextId && text.State == VersionState.Draft, ct)) return new Conflict("regulation.notDraft");
        norm.Decide(input.Decision);
        passage.Subject = ("Norm", norm.Id);
        passage.Facts["decision"] = input.Decision;
        passage.Facts["clause"] = norm.Clause;
        return default(Done);
    }, ct);
}
