using HaiDang.Core.Shared;

namespace HaiDang.Architecture.Tests;

/// <summary>What the program can do, a person can do: no use case is out of reach of pages and interface.</summary>
public class ReachTests
{
    // Done by the program itself when it starts, or by a command at the machine: no page offers it.
    private static readonly string[] AtTheMachine = ["SeedCalendar", "VerifyAudit"];

    [Fact]
    public void Every_use_case_is_reached_from_a_page_or_an_endpoint()
    {
        var useCases = typeof(CoreServices).Assembly.GetExportedTypes().Where(CoreServices.IsUseCase).Select(type => type.FullName!).ToHashSet(StringComparer.Ordinal);
        useCases.Count.ShouldBeGreaterThan(50);
        var used = Il.Web.Value.AllTypes().Where(type => !type.Outermost().Namespace.StartsWith("HaiDang.Web.Commands", StringComparison.Ordinal)
                && !type.Outermost().Namespace.StartsWith("HaiDang.Web.Gallery", StringComparison.Ordinal))
            .SelectMany(type => type.Uses()).ToHashSet(StringComparer.Ordinal);

        // A use case that another one in reach stands on is in reach too.
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(used);
        while (open.TryDequeue(out var name))
        {
            if (!reached.Add(name) || Il.Core.Value.GetType(name) is not { } type) continue;
            foreach (var part in type.NestedTypes.Append(type).SelectMany(Deep).SelectMany(one => one.Uses())) if (useCases.Contains(part)) open.Enqueue(part);
        }

        useCases.Where(name => !reached.Contains(name)).Select(name => name.Split('.')[^1]).Order(StringComparer.Ordinal).ShouldBe(AtTheMachine);
    }

    private static IEnumerable<Mono.Cecil.TypeDefinition> Deep(Mono.Cecil.TypeDefinition type) => type.NestedTypes.SelectMany(Deep).Prepend(type);
}
