namespace HaiDang.Regulation.Engine;

/// <summary>Why an act is refused. The names are stored and reach the interface, so a value is never renamed.</summary>
public enum Refusal
{
    /// <summary>Allowed.</summary>
    None,

    /// <summary>No regulation is in force.</summary>
    NoRegulation,

    /// <summary>No norm of this committee grants the act to anyone.</summary>
    NotBound,

    /// <summary>A norm grants it, to others.</summary>
    NotHolder,

    /// <summary>The norm grants it, but the thing belongs to another (its giver, its answerable person).</summary>
    NotRelated,

    /// <summary>A condition of the norm is not met.</summary>
    Condition,

    /// <summary>A norm forbids it.</summary>
    Prohibited,
}

/// <summary>The answer of the regulation, with all it rests on.</summary>
/// <param name="IsAllowed">May it be done?</param>
/// <param name="Refusal">Why not; <see cref="Engine.Refusal.None"/> when allowed.</param>
/// <param name="Capacity">In which right it is allowed.</param>
/// <param name="Norms">The norms that grant, or for a refusal those that forbid, that are not met, and that grant it to others.</param>
/// <param name="Unmet">Conditions that would make it allowed.</param>
/// <param name="Version">Number of the regulation's version that answered; 0 without one.</param>
/// <param name="Alternatives">Other capacities in which it is allowed too; the person may choose.</param>
public sealed record Verdict(
    bool IsAllowed, Refusal Refusal, Capacity? Capacity, IReadOnlyList<Norm> Norms,
    IReadOnlyList<string> Unmet, int Version, IReadOnlyList<Capacity> Alternatives)
{
    /// <summary>Everything it rests on: the capacity's own ground first, then each norm's.</summary>
    public IEnumerable<Ground> Grounds =>
        (Capacity?.Ground is { } own ? new[] { own } : []).Concat(Norms.Select(norm => norm.Ground)).Distinct();

    /// <summary>Who holds the power, when the actor does not: not those whom the same condition stops.</summary>
    public IEnumerable<Holder> Holders => Norms.Where(norm => norm.Grants && !norm.Parameters.Conditions.Any(condition => Unmet.Contains(condition, StringComparer.Ordinal)))
        .SelectMany(norm => norm.Holders).Distinct();
}
