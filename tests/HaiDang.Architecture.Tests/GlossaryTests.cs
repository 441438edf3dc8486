using System.Reflection;
using System.Text.RegularExpressions;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Architecture.Tests;

/// <summary>The names of docs/glossary.md are those of the code.</summary>
public partial class GlossaryTests
{
    private static readonly Assembly[] Ours = [typeof(Acts).Assembly, typeof(HaiDangDb).Assembly, typeof(Program).Assembly];
    private static readonly Lazy<HashSet<string>> Members = new(() => Ours.SelectMany(one => one.GetTypes())
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(member => member.Name).Append(type.Name))
        .Concat(Ours.SelectMany(one => one.GetTypes()).Select(type => type.Namespace?.Split('.')[^1] ?? "")).ToHashSet(StringComparer.Ordinal));
    private static readonly Lazy<string> Sources = new(() => string.Join('\n',
        Repo.Files("src/HaiDang.Regulation", ".cs").Concat(Repo.Files("src/HaiDang.Core", ".cs")).Select(file => File.ReadAllText(Repo.At(file)))));

    [Fact]
    public void Every_name_of_the_glossary_exists_in_the_code()
    {
        var names = Names().ToList();
        names.Count.ShouldBeGreaterThan(150);
        names.Where(name => !Exists(name)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Rulebook", true)]
    [InlineData("RegulationText.Number", true)]
    [InlineData("RegulationText.Colour", false)]
    [InlineData("task.*", true)]
    [InlineData("task.receive", true)]
    [InlineData("task.paint", false)]
    [InlineData("parentAgency", true)]
    [InlineData("uncleAgency", false)]
    public void A_name_is_looked_for_as_type_member_act_or_word(string name, bool exists) => Exists(name).ShouldBe(exists);

    private static IEnumerable<string> Names() => File.ReadLines(Repo.At("docs/glossary.md"))
        .Where(line => line.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal))
        .Select(line => line.Split('|')[2]).SelectMany(cell => Quoted.Matches(cell).Select(match => match.Groups["name"].Value));

    private static bool Exists(string name)
    {
        var word = name.Contains(": ", StringComparison.Ordinal) ? name[(name.IndexOf(": ", StringComparison.Ordinal) + 2)..] : name;
        if (word.EndsWith(".*", StringComparison.Ordinal)) return Acts.All.Keys.Any(code => code.StartsWith(word[..^1], StringComparison.Ordinal));
        if (Acts.IsKnown(word) || Members.Value.Contains(word)) return true;
        var parts = word.Split('.');
        if (char.IsUpper(word[0]) && parts is [var type, var member])
            return Ours.SelectMany(one => one.GetTypes()).Any(one => one.Name == type && one.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static).Any(found => found.Name == member));

        // Values written in lower case: parameters, conditions, the second half of an act named before.
        return parts.Length == 1 && char.IsLower(word[0]) && (Sources.Value.Contains($"\"{word}\"", StringComparison.Ordinal) || Acts.All.Keys.Any(code => code.EndsWith("." + word, StringComparison.Ordinal)));
    }

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.None, 2000)]
    private static partial Regex Quoted { get; }
}
