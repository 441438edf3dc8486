using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>Rulebooks of committees, kept until the committee's stamp moves; the stamp is read at every request, so that every node follows.</summary>
public sealed class Rulebooks
{
    private readonly Generations<Guid, Shelf> kept = new(128);
    private static readonly Rulebook WithoutCommittee = new(0, [.. InternalSettings.Installation]);
    private static readonly Rulebook BeingSetUp = new(0, [.. InternalSettings.Installation, .. InternalSettings.SettingUp]);

    /// <summary>The book of no committee: the installation's own settings.</summary>
    public static Rulebook Installation => WithoutCommittee;

    /// <summary>The book in force at an instant (UTC).</summary>
    public async ValueTask<Rulebook> InForceAsync(HaiDangDb db, Guid committeeId, CommitteeState state, long stamp, DateTime at, CancellationToken ct)
    {
        if (state == CommitteeState.SettingUp) return BeingSetUp;
        if (kept.Find(committeeId) is not { } found || found.Stamp != stamp)
        {
            found = new Shelf(stamp, await ReadAsync(db, committeeId, ct));
            kept.Keep(committeeId, found);
        }

        var day = VietnamTime.DayOf(at);
        return found.Editions.Where(edition => edition.From <= day && edition.InForceAt <= at).MaxBy(edition => edition.From)?.Book ?? BeingSetUp;
    }

    private static async Task<IReadOnlyList<Edition>> ReadAsync(HaiDangDb db, Guid committeeId, CancellationToken ct)
    {
        var texts = await db.Regulations.IgnoreQueryFilters([HaiDangDb.CommitteeWall]).AsNoTracking()
            .Where(text => text.CommitteeId == committeeId && text.State == VersionState.InForce)
            .Select(text => new { text.Id, text.Number, From = text.EffectiveFrom!.Value, InForceAt = text.InForceAt!.Value }).ToListAsync(ct);
        var norms = await db.Norms.IgnoreQueryFilters([HaiDangDb.CommitteeWall]).AsNoTracking()
            .Where(norm => norm.CommitteeId == committeeId && norm.Decision == NormDecision.Confirmed).OrderBy(norm => norm.Order).ToListAsync(ct);
        var byText = norms.ToLookup(norm => norm.TextId, norm => norm.ToNorm());
        return [.. texts.Select(text => new Edition(text.From, text.InForceAt,
            new Rulebook(text.Number, [.. byText[text.Id], .. InternalSettings.Running, .. InternalSettings.Installation])))];
    }

    private sealed record Shelf(long Stamp, IReadOnlyList<Edition> Editions);

    private sealed record Edition(DateOnly From, DateTime InForceAt, Rulebook Book);
}
