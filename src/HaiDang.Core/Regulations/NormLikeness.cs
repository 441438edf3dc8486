using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>How a norm of a draft stands to the version in force.</summary>
public enum NormLikeness
{
    /// <summary>The version in force has no norm on this act in this clause.</summary>
    New,

    /// <summary>The version in force has one on this act in this clause, but otherwise: other holders, other words, other limits.</summary>
    Changed,

    /// <summary>As in force: same clause, kind, act, holders, limits and words.</summary>
    AsInForce,
}

/// <summary>The norms that rule today, to hold those of a draft against.</summary>
internal sealed class NormsInForce
{
    private readonly HashSet<(string Clause, string Act)> places;
    private readonly HashSet<string> norms;

    private NormsInForce(IEnumerable<RegulationNorm> confirmed)
    {
        var rows = confirmed.ToList();
        places = [.. rows.Select(norm => (norm.Clause, norm.Act))];
        norms = rows.Select(Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Reads those of the version in force on a day; null when none is in force.</summary>
    public static async Task<NormsInForce?> ReadAsync(HaiDangDb db, DateOnly day, CancellationToken ct)
    {
        var current = await db.Regulations.AsNoTracking().Where(row => row.State == VersionState.InForce && row.EffectiveFrom <= day)
            .OrderByDescending(row => row.EffectiveFrom).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(ct);
        return current is null ? null : new NormsInForce(await db.Norms.AsNoTracking().Where(row => row.TextId == current && row.Decision == NormDecision.Confirmed).ToListAsync(ct));
    }

    /// <summary>How a norm stands to them.</summary>
    public NormLikeness Of(RegulationNorm norm) =>
        norms.Contains(Key(norm)) ? NormLikeness.AsInForce : places.Contains((norm.Clause, norm.Act)) ? NormLikeness.Changed : NormLikeness.New;

    // Line breaks of the file are no change of the words.
    private static string Key(RegulationNorm norm) => string.Join('\n', norm.Clause, norm.Kind, norm.Act, string.Join(' ', norm.HolderNames().Order(StringComparer.Ordinal)),
        norm.ParametersJson, string.Join(' ', norm.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
