using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Regulations;

/// <summary>What the program does with a clause today.</summary>
public enum CoverageKind
{
    /// <summary>Chưa gắn quy tắc: no norm is confirmed.</summary>
    NotBound,

    /// <summary>Norms are confirmed, but no use case performs any of their acts yet.</summary>
    Unperformed,

    /// <summary>Words only: principles, nothing to decide.</summary>
    Declarative,

    /// <summary>Some of its norms are kept, others not yet.</summary>
    Partial,

    /// <summary>The program opens the duty in its time.</summary>
    Scheduled,

    /// <summary>Every norm of it is kept at the gate.</summary>
    Enforced,
}

/// <summary>
/// Says honestly how much of a clause is kept. It follows what the use cases perform, so that it rises by itself when a module
/// lands and falls by itself when a norm is rejected.
/// </summary>
public static class Coverage
{
    /// <summary>Of one clause.</summary>
    /// <param name="confirmed">The confirmed norms of the clause.</param>
    /// <param name="performed">Codes of the acts that the program performs today.</param>
    public static CoverageKind Of(IReadOnlyCollection<Norm> confirmed, IReadOnlySet<string> performed)
    {
        if (confirmed.Count == 0) return CoverageKind.NotBound;
        var binding = confirmed.Where(norm => norm.Kind != NormKind.Principle).ToList();
        if (binding.Count == 0) return CoverageKind.Declarative;
        var kept = binding.Count(norm => IsKept(norm, performed));
        if (kept == 0) return CoverageKind.Unperformed;
        if (kept < binding.Count) return CoverageKind.Partial;
        return binding.All(norm => norm.Kind is NormKind.Cadence or NormKind.Reporting) ? CoverageKind.Scheduled : CoverageKind.Enforced;
    }

    /// <summary>Of an article or a whole regulation, from its parts.</summary>
    public static CoverageKind Of(IReadOnlyCollection<CoverageKind> parts)
    {
        if (parts.Count == 0) return CoverageKind.NotBound;
        if (parts.Distinct().Count() == 1) return parts.First();
        if (parts.All(part => part is CoverageKind.Declarative or CoverageKind.NotBound)) return CoverageKind.NotBound;
        if (parts.All(part => part is CoverageKind.Declarative or CoverageKind.NotBound or CoverageKind.Unperformed)) return CoverageKind.Unperformed;
        return parts.Any(part => part is CoverageKind.NotBound or CoverageKind.Unperformed or CoverageKind.Partial) ? CoverageKind.Partial : CoverageKind.Enforced;
    }

    /// <summary>Does the program perform the norm's act, or one that it covers? A substitution is the judge's own work.</summary>
    public static bool IsKept(Norm norm, IReadOnlySet<string> performed) =>
        norm.Kind == NormKind.Substitution || performed.Contains(norm.Act)
        || (Acts.All.TryGetValue(norm.Act, out var type) && type.Covers.Any(performed.Contains));
}
