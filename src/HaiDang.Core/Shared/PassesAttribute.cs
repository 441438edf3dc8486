namespace HaiDang.Core.Shared;

/// <summary>Names the acts that a use case brings to the gate; <c>docs/acts.md</c> and the coverage of clauses are made from it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PassesAttribute(params string[] acts) : Attribute
{
    /// <summary>Codes of the acts.</summary>
    public IReadOnlyList<string> Acts { get; } = acts;

    /// <summary>Every act that some use case performs today.</summary>
    public static IReadOnlySet<string> Performed { get; } = typeof(PassesAttribute).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes(typeof(PassesAttribute), inherit: false).Cast<PassesAttribute>())
        .SelectMany(passes => passes.Acts).ToHashSet(StringComparer.Ordinal);
}
