using System.Collections.Frozen;

namespace HaiDang.Regulation.Engine;

/// <summary>
/// One version of a regulation as the judge uses it: confirmed norms and internal settings, indexed by act. Immutable.
/// </summary>
public sealed class Rulebook
{
    private readonly FrozenDictionary<string, Norm[]> grants;
    private readonly FrozenDictionary<string, Norm[]> prohibitions;
    private readonly Norm[] substitutions;

    /// <param name="version">Number of the regulation's version, from 1; 0 for internal settings alone.</param>
    /// <param name="norms">Confirmed norms and internal settings.</param>
    public Rulebook(int version, IReadOnlyCollection<Norm> norms)
    {
        Version = version;
        Norms = norms;
        grants = Index(norms.Where(norm => norm.Grants));
        prohibitions = Index(norms.Where(norm => norm.Kind == NormKind.Prohibition));
        substitutions = [.. norms.Where(norm => norm.Kind == NormKind.Substitution)];
    }

    /// <summary>Number of the version.</summary>
    public int Version { get; }

    /// <summary>All norms, as given.</summary>
    public IReadOnlyCollection<Norm> Norms { get; }

    /// <summary>Norms that grant the act, those of the regulation before internal settings.</summary>
    public IReadOnlyList<Norm> Granting(string act) => grants.TryGetValue(act, out var found) ? found : [];

    /// <summary>Norms that can forbid the act.</summary>
    public IReadOnlyList<Norm> Forbidding(string act) => prohibitions.TryGetValue(act, out var found) ? found : [];

    /// <summary>Norms by which one office acts in the place of the head.</summary>
    public IReadOnlyList<Norm> Substitutions => substitutions;

    private static FrozenDictionary<string, Norm[]> Index(IEnumerable<Norm> norms) => norms
        .SelectMany(norm => Reach(norm).Select(act => (act, norm)))
        .GroupBy(pair => pair.act, pair => pair.norm, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderBy(norm => norm.Ground.Tier).ToArray(), StringComparer.Ordinal);

    private static IEnumerable<string> Reach(Norm norm) => !Acts.All.TryGetValue(norm.Act, out var type) ? []
        : norm.Kind == NormKind.Principle ? type.Covers
        : type.CoversByPowerAlone && norm.Kind != NormKind.Power ? [norm.Act] : type.Covers.Prepend(norm.Act);
}
