using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace HaiDang.Architecture.Tests;

/// <summary>
/// Codes that are stored or reach other programs never vanish and are never renamed: the list in Held/codes.txt may only grow.
/// </summary>
public partial class HeldCodesTests
{
    private const string List = "tests/HaiDang.Architecture.Tests/Held/codes.txt";

    [Fact]
    public void No_shipped_code_has_vanished()
    {
        var now = Now().ToHashSet(StringComparer.Ordinal);
        Repo.Held("codes.txt").Where(code => !now.Contains(code)).ShouldBeEmpty("a shipped code is stored or answered to other programs; it may not vanish or be renamed");
    }

    [Fact]
    public void Every_new_code_is_put_on_the_list()
    {
        var held = File.ReadAllLines(Repo.At(List)).Where(line => line.Length > 0 && line[0] != '#').ToHashSet(StringComparer.Ordinal);
        if (Repo.Writes)
        {
            held.UnionWith(Now()); // only ever adds
            var text = new StringBuilder("# Codes that have shipped: stored in the database or answered to other programs. Lines are added, never taken away.\n# Made by HeldCodesTests with HAIDANG_WRITE_DOCS=1, which only adds.\n");
            foreach (var code in held.Order(StringComparer.Ordinal)) text.Append(code).Append('\n');
            File.WriteAllText(Repo.At(List), text.ToString());
        }

        Now().Where(code => !held.Contains(code)).ShouldBeEmpty($"new codes: run this test with HAIDANG_WRITE_DOCS=1 and look at the difference of {List}");
    }

    [Fact]
    public void The_scan_of_the_sources_finds_what_is_there()
    {
        var now = Now().ToList();
        foreach (var code in new[] { "act task.give", "refusal NotHolder", "error task.dueOn", "error notFound.task", "error task.wrongState.", "subject Assignment", "event task.given/1", "role Chair", "condition chairAbsent" })
            now.ShouldContain(code);
    }

    private static IEnumerable<string> Now()
    {
        var codes = Acts.All.Keys.Select(code => "act " + code)
            .Concat(Names<Refusal>("refusal")).Concat(Names<NormKind>("normKind")).Concat(Names<Role>("role")).Concat(Names<CapacityKind>("capacity"))
            .Concat(Condition.All.Select(name => "condition " + name)).Concat(Events());
        var attributes = Repo.Files("src/HaiDang.Core", ".cs").Concat(Repo.Files("src/HaiDang.Web", ".cs", ".razor")).Where(file => !file.Contains("/Gallery/", StringComparison.Ordinal))
            .SelectMany(file => Annotations.Matches(File.ReadAllText(Repo.At(file))).Select(match => "error " + match.Groups["code"].Value));
        var sources = Repo.Files("src/HaiDang.Core", ".cs").SelectMany(file => Subjects.Matches(File.ReadAllText(Repo.At(file))).Select(match => "subject " + match.Groups["code"].Value));
        return codes.Concat(Errors(Il.Core.Value)).Concat(Errors(Il.Web.Value)).Concat(attributes).Concat(sources).Concat(Problems())
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    // Where an error is made, its code is a literal of the same method: dotted, and no act. NotFound takes one word.
    private static IEnumerable<string> Errors(ModuleDefinition module)
    {
        foreach (var method in module.AllTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            var made = method.Body.Instructions.Where(one => one.OpCode == OpCodes.Newobj && one.Operand is MethodReference { DeclaringType.Name: "Invalid" or "Conflict" or "NotFound" }).ToList();
            if (made.Count == 0) continue;
            foreach (var one in made.Where(one => ((MethodReference)one.Operand).DeclaringType.Name == "NotFound" && one.Previous?.Operand is string))
                yield return "error notFound." + one.Previous.Operand;
            foreach (var one in made.Where(one => ((MethodReference)one.Operand).DeclaringType.Name == "Conflict" && one.Previous?.Operand is MethodReference { Name: "Empty" } && one.Previous.Previous?.Operand is string))
                yield return "error " + one.Previous.Previous.Operand;
            foreach (var code in method.Body.Instructions.Select(one => one.Operand).OfType<string>().Where(words => Dotted.IsMatch(words) && !Acts.IsKnown(words) && words is not (AnswerQuestion.AboutDate or AnswerQuestion.AboutNumber)))
                yield return "error " + code;
        }
    }

    // Answers of the interface to whoever is not signed in have their words as Problem.CODE.
    private static IEnumerable<string> Problems() => XDocument.Load(Repo.At("src/HaiDang.Web/Account/AccountText.resx")).Descendants("data")
        .Select(row => row.Attribute("name")!.Value).Where(key => key.StartsWith("Problem.", StringComparison.Ordinal) && !key.EndsWith(".Detail", StringComparison.Ordinal))
        .Select(key => "error " + key["Problem.".Length..]);

    private static IEnumerable<string> Events() => typeof(IEvent).Assembly.GetTypes()
        .Where(type => type is { IsInterface: false } && typeof(IEvent).IsAssignableFrom(type))
        .Select(type => "event " + type.GetProperty(nameof(IEvent.Code))!.GetValue(null));

    private static IEnumerable<string> Names<T>(string kind) where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{kind} {name}");

    [GeneratedRegex(@"^[a-z][A-Za-z]*(?:\.[A-Za-z]+)+\.?$", RegexOptions.None, 2000)]
    private static partial Regex Dotted { get; }

    [GeneratedRegex("ErrorMessage = \"(?<code>[^\"]+)\"", RegexOptions.None, 2000)]
    private static partial Regex Annotations { get; }

    [GeneratedRegex("Subject = \\(\"(?<code>[^\"]+)\"", RegexOptions.None, 2000)]
    private static partial Regex Subjects { get; }
}
