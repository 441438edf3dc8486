using HaiDang.Regulation.Engine;

namespace HaiDang.Regulation.Tests.Engine;

/// <summary>Norms and standings in one line.</summary>
internal static class Rules
{
    public static readonly Guid Own = Guid.Parse("00000000-0000-7000-8000-000000000001");
    public static readonly Guid Delegated = Guid.Parse("00000000-0000-7000-8000-000000000002");

    public static Rulebook Book(params Norm[] norms) => new(1, norms);

    public static Norm Norm(NormKind kind, string act, string clause, NormParameters? parameters = null, params Role[] holders) =>
        new(clause + act, kind, [.. holders.Select(role => new Holder(role))], act, new Ground(Tier.Regulation, clause, "lời văn"), parameters ?? NormParameters.None);

    public static Norm Power(string act, params Role[] holders) => Norm(NormKind.Power, act, "Đ3.1", null, holders);

    public static Norm ChairAbsent(Role who = Role.StandingViceChair) =>
        Norm(NormKind.Substitution, "chair.actFor", "Đ4.1", new NormParameters { Conditions = [Condition.ChairAbsent] }, who);

    public static Capacity Seat(Role role, string office = "o") => new(Own, CapacityKind.Own, Standing.With(role), [office]);

    public static Capacity Paper(Role from, params string[] acts) =>
        new(Delegated, CapacityKind.Delegation, Standing.With(from), ["from"], acts, new Ground(Tier.Document, "12/QĐ-BCĐ", ""));

    public static Standing Person(params Capacity[] capacities) => new(Guid.Empty, capacities, ChairIsAbsent: false);

    public static Standing WhileChairIsAway(params Capacity[] capacities) => new(Guid.Empty, capacities, ChairIsAbsent: true);

    public static NormParameters When(params string[] conditions) => new() { Conditions = conditions };
}
