using System.Text.RegularExpressions;
using System.Xml.Linq;
using HaiDang.Core.Regulations;
using HaiDang.Regulation.Engine;

namespace HaiDang.Architecture.Tests;

/// <summary>Every word that the program shows exists once, in Vietnamese and in English.</summary>
public partial class TextKeyTests
{
    private const string Account = "src/HaiDang.Web/Account/AccountText";
    private const string Shared = "src/HaiDang.Web/Resources/SharedText";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Words = new(() => Repo.Files("src/HaiDang.Web", ".resx")
        .Where(file => file.Contains("Texts.resx", StringComparison.Ordinal)).SelectMany(file => Read(file)).DistinctBy(pair => pair.Key)
        .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));

    public static TheoryData<string> Files => [.. Repo.Files("src/HaiDang.Web", ".resx").Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Every_key_stands_once_in_Vietnamese_and_once_in_English_with_the_same_holes(string file)
    {
        var (vietnamese, english) = (Read(file).ToList(), Read(file.Replace(".resx", ".en.resx", StringComparison.Ordinal)).ToList());
        vietnamese.Count.ShouldBeGreaterThan(0);
        Twice(vietnamese).ShouldBeEmpty();
        Twice(english).ShouldBeEmpty();
        vietnamese.Select(pair => pair.Key).Except(english.Select(pair => pair.Key)).ShouldBeEmpty("missing in English");
        english.Select(pair => pair.Key).Except(vietnamese.Select(pair => pair.Key)).ShouldBeEmpty("missing in Vietnamese");
        vietnamese.Concat(english).Where(pair => string.IsNullOrWhiteSpace(pair.Value)).ShouldBeEmpty();
        var other = english.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        vietnamese.Where(pair => !Holes(pair.Value).SetEquals(Holes(other[pair.Key]))).Select(pair => pair.Key).ShouldBeEmpty("one language shows an argument that the other does not");
    }

    [Fact]
    public void No_key_has_two_meanings_over_the_files_of_one_store()
    {
        foreach (var ending in new[] { "Texts.resx", "Texts.en.resx" })
        {
            var all = Repo.Files("src/HaiDang.Web", ".resx").Where(file => file.EndsWith(ending, StringComparison.Ordinal)).SelectMany(file => Read(file).Select(pair => (pair.Key, pair.Value, file)));
            all.GroupBy(row => row.Key, StringComparer.Ordinal).Where(rows => rows.Select(row => row.Value).Distinct(StringComparer.Ordinal).Count() > 1)
                .Select(rows => $"{rows.Key}: {string.Join(", ", rows.Select(row => row.file))}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void Every_key_that_pages_and_code_use_exists()
    {
        var account = Read(Account + ".resx").Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var shared = Read(Shared + ".resx").Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        List<string> missing = [];
        var seen = 0;
        foreach (var file in Repo.Files("src/HaiDang.Web", ".cs", ".razor"))
        {
            var source = File.ReadAllText(Repo.At(file));
            foreach (var (store, key) in Uses(source))
            {
                seen++;
                // The administrator's pages speak with the words of the pages.
                var isAccount = file.StartsWith("src/HaiDang.Web/Account/", StringComparison.Ordinal) && !file.StartsWith("src/HaiDang.Web/Account/Admin/", StringComparison.Ordinal);
                var known = store == "L" ? Has(shared, key) : isAccount ? Has(account, key) : Has(Words.Value.Keys, key);
                if (!known) missing.Add($"{file}: {key}");
            }
        }

        seen.ShouldBeGreaterThan(400);
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_error_act_refusal_setting_and_shown_enumeration_has_its_words()
    {
        var account = Read(Account + ".resx").Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var errors = Repo.Held("codes.txt").Where(line => line.StartsWith("error ", StringComparison.Ordinal)).Select(line => line["error ".Length..]).ToList();
        errors.Count.ShouldBeGreaterThan(100);
        errors.Where(code => !Has(Words.Value.Keys, code) && !Has(account, "Error." + code) && !account.Contains("Problem." + code)).ShouldBeEmpty();
        Acts.All.Keys.Where(code => !Words.Value.ContainsKey("act." + code)).ShouldBeEmpty();
        Enum.GetNames<Refusal>().Where(name => name != nameof(Refusal.None) && !Words.Value.ContainsKey("refused." + name)).ShouldBeEmpty();
        InternalSettings.SettingUp.Concat(InternalSettings.Running).Concat(InternalSettings.Installation).Select(norm => "setting." + norm.Act).Distinct(StringComparer.Ordinal)
            .Where(key => !Words.Value.ContainsKey(key)).ShouldBeEmpty();

        // An enumeration of which one value has words is shown: then every value has them.
        var shown = new[] { typeof(Acts).Assembly, typeof(InternalSettings).Assembly, typeof(Program).Assembly }.SelectMany(one => one.GetTypes()).Where(type => type.IsEnum)
            .Where(type => Enum.GetNames(type).Any(value => Words.Value.ContainsKey($"{type.Name}.{value}"))).ToList();
        shown.Count.ShouldBeGreaterThan(5);
        shown.SelectMany(type => Enum.GetNames(type).Select(value => $"{type.Name}.{value}")).Where(key => !Words.Value.ContainsKey(key)).ShouldBeEmpty();
    }

    // A code that ends with a dot is completed at run time: some key must begin with it.
    private static bool Has(IEnumerable<string> keys, string key) => key.EndsWith('.') ? keys.Any(one => one.StartsWith(key, StringComparison.Ordinal)) : keys.Contains(key, StringComparer.Ordinal);

    // T["key"], T["key", args], T[test ? "one" : "other"], T[$"head.{tail}"]; what a test compares with is no key.
    private static IEnumerable<(string Store, string Key)> Uses(string source)
    {
        foreach (Match use in Index.Matches(source))
        {
            var first = FirstArgument(source, use.Index + use.Length);
            if (Compared.IsMatch(first) && !first.Contains('?', StringComparison.Ordinal)) continue;
            foreach (Match words in Literal.Matches(Compared.Replace(first, "")))
            {
                var (isMade, text) = (words.Value[0] == '$', words.Groups["words"].Value);
                var hole = isMade ? text.IndexOf('{', StringComparison.Ordinal) : -1;
                if (text.Length == 0) continue;
                if (hole >= 0 && (hole == 0 || text[hole - 1] != '.')) continue;
                yield return (use.Groups["store"].Value, hole > 0 ? text[..hole] : text);
            }
        }
    }

    private static string FirstArgument(string source, int from)
    {
        var (depth, inText) = (0, false);
        for (var at = from; at < source.Length; at++)
        {
            var letter = source[at];
            if (letter == '"' && source[at - 1] != '\\') inText = !inText;
            if (inText) continue;
            if (letter is '(' or '[' or '{') depth++;
            if (letter is ')' or '}' || (letter == ']' && depth > 0)) depth--;
            if (depth == 0 && letter is ',' or ']') return source[from..at];
        }

        return "";
    }

    private static IEnumerable<KeyValuePair<string, string>> Read(string file) => XDocument.Load(Repo.At(file)).Descendants("data")
        .Select(row => KeyValuePair.Create(row.Attribute("name")!.Value, row.Element("value")!.Value));

    private static IEnumerable<string> Twice(IEnumerable<KeyValuePair<string, string>> pairs) => pairs.GroupBy(pair => pair.Key, StringComparer.Ordinal).Where(rows => rows.Count() > 1).Select(rows => rows.Key);

    private static HashSet<string> Holes(string words) => [.. Hole.Matches(words).Select(match => match.Groups["number"].Value)];

    [GeneratedRegex(@"(?<![\w.])(?<store>T|L)\[", RegexOptions.None, 2000)]
    private static partial Regex Index { get; }

    [GeneratedRegex("""(?:==|!=|\bis(?: not)?|\bor) "[^"]*"|"[^"]*" =>""", RegexOptions.None, 2000)]
    private static partial Regex Compared { get; }

    [GeneratedRegex("\\$?\"(?<words>[^\"]*)\"", RegexOptions.None, 2000)]
    private static partial Regex Literal { get; }

    [GeneratedRegex(@"\{(?<number>\d+)[^}]*\}", RegexOptions.None, 2000)]
    private static partial Regex Hole { get; }
}
