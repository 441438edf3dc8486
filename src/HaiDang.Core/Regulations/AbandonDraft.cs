using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Regulations;

/// <summary>Gives up a draft; it stays readable and can never be put in force.</summary>
[Passes("regulation.import")]
public sealed class AbandonDraft(HaiDangDb db, Gate gate)
{
    /// <summary>The draft.</summary>
    public sealed record Input(Guid TextId);

    /// <summary>Gives it up.</summary>
    public Task<Result<Done>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Done>(new Act("regulation.import"), async passage =>
    {
        var text = await db.DraftAsync(input.TextId, ct);
        if (!text.IsOk) return text.Error!;
        var done = text.Value.Abandon();
        if (!done.IsOk) return done.Error!;
        passage.Subject = ("Regulation", text.Value.Id);
        passage.Facts["abandoned"] = text.Value.Number;
        return default(Done);
    }, ct);
}
