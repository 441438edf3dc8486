using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>
/// Starts a new version from an older one (Đ14.2): the same text with its norms as decided, to be corrected and put in force. The older
/// version stays as it is, and so do the acts done under it.
/// </summary>
[Passes("regulation.import")]
public sealed class AmendRegulation(HaiDangDb db, Gate gate)
{
    /// <summary>The version to start from; null takes the newest put in force.</summary>
    public sealed record Input(Guid? FromTextId = null);

    /// <summary>Starts it; the id of the draft.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("regulation.import"), async passage =>
    {
        var from = await db.Regulations.AsNoTracking().Where(row => input.FromTextId == null ? row.State == VersionState.InForce : row.Id == input.FromTextId)
            .OrderByDescending(row => row.EffectiveFrom).FirstOrDefaultAsync(ct);
        if (from is null) return new NotFound("regulation");
        var last = await db.Regulations.MaxAsync(row => row.Number, ct);
        var draft = RegulationText.Import(from.CommitteeId, last + 1, from.Title, from.Source, from.SourceName, from.ReadingJson, from.DecisionNumber, from.SignedOn, passage.Now);
        db.Regulations.Add(draft);
        foreach (var norm in await db.Norms.AsNoTracking().Where(row => row.TextId == from.Id).OrderBy(row => row.Order).ThenBy(row => row.Id).ToListAsync(ct))
            db.Norms.Add(norm.CopyTo(draft));
        foreach (var question in await db.Questions.AsNoTracking().Where(row => row.TextId == from.Id).OrderBy(row => row.Order).ToListAsync(ct))
            db.Questions.Add(question.CopyTo(draft));
        passage.Subject = ("Regulation", draft.Id);
        passage.Facts["from"] = from.Number;
        passage.Facts["number"] = draft.Number;
        return draft.Id;
    }, ct);
}
