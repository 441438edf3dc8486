using Mono.Cecil;

namespace HaiDang.Architecture.Tests;

/// <summary>
/// The order of modules in Core: one uses those before it. What goes against the order today stands in Held/against-order.txt, class by class:
/// that list may only shrink.
/// </summary>
public class ModuleTests
{
    // From the bottom up. A new module is put in its place here; Shared knows no module but where it puts them together.
    private static readonly string[] Order = ["Shared", "Organisation", "Accounts", "Committees", "Assignments", "Urging", "Intake", "Talk", "Regulations", "Audit", "Desk"];
    private static readonly string[] Composition = ["HaiDang.Core.Shared.HaiDangDb", "HaiDang.Core.Shared.CoreServices", "HaiDang.Core.Shared.SharedConfiguration"];
    private const string List = "tests/HaiDang.Architecture.Tests/Held/against-order.txt";

    [Fact]
    public void Every_module_has_its_place_in_the_order() =>
        Il.Core.Value.Types.Select(ModuleOf).OfType<string>().Distinct(StringComparer.Ordinal).Except(Order).ShouldBeEmpty($"put it into {nameof(Order)}");

    [Fact]
    public void A_module_uses_only_those_before_it()
    {
        var against = Il.Core.Value.AllTypes().SelectMany(Against).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var held = Repo.Held("against-order.txt");
        if (Repo.Writes) held = Shrink(held, against);
        against.Except(held).ShouldBeEmpty("a module uses one above it: turn the dependency round");
        held.Except(against).ShouldBeEmpty($"no longer against the order: take the line out of {List}");
    }

    // Takes away what is gone; never adds.
    private static List<string> Shrink(IReadOnlyList<string> held, List<string> against)
    {
        var left = held.Intersect(against, StringComparer.Ordinal).ToList();
        File.WriteAllLines(Repo.At(List), File.ReadLines(Repo.At(List)).Where(line => line.StartsWith('#')).Concat(left).ToList());
        return left;
    }

    private static IEnumerable<string> Against(TypeDefinition type)
    {
        var user = type.Outermost();
        if (ModuleOf(user) is not { } module || Composition.Contains(user.FullName, StringComparer.Ordinal)) yield break;
        foreach (var name in type.Uses())
            if (Il.Core.Value.GetType(name) is { } used && ModuleOf(used) is { } other && Array.IndexOf(Order, other) > Array.IndexOf(Order, module))
                yield return $"{module}.{user.Name} -> {other}.{used.Name}";
    }

    private static string? ModuleOf(TypeDefinition type) =>
        type.Namespace.Split('.') is ["HaiDang", "Core", { } module, ..] ? module : null;
}
