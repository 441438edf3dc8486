using System.Text.Json.Serialization;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>A norm in a comparison.</summary>
public sealed record ComparedNorm(NormKind Kind, IReadOnlyList<string> Holders, string Act, string Clause, string Quote, string Parameters);

/// <summary>A norm that changed from one version to the other.</summary>
public sealed record ChangedNorm(ComparedNorm Before, ComparedNorm After);

/// <summary>Who gains and who loses an act.</summary>
public sealed record PowerShift(string Act, IReadOnlyList<string> Gains, IReadOnlyList<string> Loses);

/// <summary>What one version says otherwise than another: norms in effect only.</summary>
public sealed record VersionComparison(
    int From, int To, IReadOnlyList<ComparedNorm> Added, IReadOnlyList<ComparedNorm> Removed, IReadOnlyList<ChangedNorm> Changed,
    int Unchanged, IReadOnlyList<PowerShift> Shifts)
{
    /// <summary>The titles of the committee's offices, when asked for: a page writes them for the holders.</summary>
    [JsonIgnore]
    public IReadOnlyList<OfficeTitle> Offices { get; init; } = [];
}

/// <summary>Compares two versions, so that an amendment is seen before it is put in force.</summary>
public sealed class CompareVersions(HaiDangDb db, ISeats seats, IActor actor, TimeProvider clock)
{
    /// <summary>The numbers of the two versions. Of a draft, norms not rejected count: what would rule if it were put in force as proposed.</summary>
    /// <param name="WithOffices">With the titles of the offices, which only a page shows?</param>
    public sealed record Input(int From, int To, bool WithOffices = false);

    /// <summary>Compares; <c>notFound.regulation</c> when either is not to be read.</summary>
    public async Task<Result<VersionComparison>> RunAsync(Input input, CancellationToken ct)
    {
        var now = clock.Now();
        var day = VietnamTime.DayOf(now);
        var seat = await seats.LoadAsync(actor, now, ct);
        if (!seat.MayReadRegulation()) return new NotFound("regulation");
        var drafts = seat.MayReadDrafts();
        var texts = await db.Regulations.AsNoTracking().Where(row => (row.Number == input.From || row.Number == input.To)
            && (drafts || (row.State == VersionState.InForce && row.EffectiveFrom <= day))).Select(row => new { row.Id, row.Number, row.State }).ToListAsync(ct);
        if (texts.Find(row => row.Number == input.From) is not { } from || texts.Find(row => row.Number == input.To) is not { } to) return new NotFound("regulation");
        var ids = new[] { from.Id, to.Id };
        var norms = await db.Norms.AsNoTracking().Where(row => ids.Contains(row.TextId)).OrderBy(row => row.Order).ThenBy(row => row.Id).ToListAsync(ct);
        var offices = input.WithOffices ? await db.OfficeTitlesAsync(ct) : [];
        return Compare(input, Of(from.Id, from.State), Of(to.Id, to.State)) with { Offices = offices };

        List<ComparedNorm> Of(Guid id, VersionState state) => [.. norms
            .Where(norm => norm.TextId == id && (norm.Decision == NormDecision.Confirmed || (state == VersionState.Draft && norm.Decision == NormDecision.Proposed)))
            .Select(norm => new ComparedNorm(norm.Kind, norm.HolderNames(), norm.Act, norm.Clause, norm.Quote, norm.ParametersJson))];
    }

    private static VersionComparison Compare(Input input, List<ComparedNorm> before, List<ComparedNorm> after)
    {
        var (left, right) = (new List<ComparedNorm>(before), new List<ComparedNorm>(after));
        var unchanged = Pair(left, right, Same).Count;
        var changed = Pair(left, right, (a, b) => a.Act == b.Act && a.Kind == b.Kind && a.Clause == b.Clause);
        changed.AddRange(Pair(left, right, (a, b) => a.Clause == b.Clause && a.Quote == b.Quote && a.Kind == b.Kind));
        return new VersionComparison(input.From, input.To, right, left, changed.ConvertAll(pair => new ChangedNorm(pair.Before, pair.After)), unchanged, Shifts(before, after));
    }

    private static List<(ComparedNorm Before, ComparedNorm After)> Pair(List<ComparedNorm> left, List<ComparedNorm> right, Func<ComparedNorm, ComparedNorm, bool> alike)
    {
        List<(ComparedNorm, ComparedNorm)> pairs = [];
        foreach (var one in left.ToList())
        {
            if (right.Find(other => alike(one, other)) is not { } match) continue;
            pairs.Add((one, match));
            left.Remove(one);
            right.Remove(match);
        }

        return pairs;
    }

    private static bool Same(ComparedNorm a, ComparedNorm b) =>
        a.Kind == b.Kind && a.Act == b.Act && a.Clause == b.Clause && a.Parameters == b.Parameters && a.Holders.Order(StringComparer.Ordinal).SequenceEqual(b.Holders.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static List<PowerShift> Shifts(List<ComparedNorm> before, List<ComparedNorm> after)
    {
        static ILookup<string, string> Holders(List<ComparedNorm> norms) => norms.Where(norm => norm.Kind is NormKind.Power or NormKind.Duty or NormKind.Signing or NormKind.Reporting)
            .SelectMany(norm => norm.Holders.Select(holder => (norm.Act, holder))).ToLookup(pair => pair.Act, pair => pair.holder, StringComparer.Ordinal);
        var (old, now) = (Holders(before), Holders(after));
        return [.. old.Select(group => group.Key).Union(now.Select(group => group.Key), StringComparer.Ordinal)
            .Select(act => new PowerShift(act, [.. now[act].Except(old[act], StringComparer.Ordinal)], [.. old[act].Except(now[act], StringComparer.Ordinal)]))
            .Where(shift => shift.Gains.Count + shift.Loses.Count > 0).OrderBy(shift => shift.Act, StringComparer.Ordinal)];
    }
}
