using System.Text;
using System.Xml.Linq;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Architecture.Tests;

/// <summary>docs/acts.md is made from the closed vocabulary, so that it never says anything else.</summary>
public class ActsPageTests
{
    private const string Page = "docs/acts.md";
    private const string None = "–";

    [Fact]
    public void The_page_of_acts_says_what_the_vocabulary_says()
    {
        var made = Make();
        if (Repo.Writes) File.WriteAllText(Repo.At(Page), made);
        File.Exists(Repo.At(Page)).ShouldBeTrue($"{Page} is missing: run this test with HAIDANG_WRITE_DOCS=1");
        File.ReadAllText(Repo.At(Page)).ReplaceLineEndings("\n").ShouldBe(made, $"{Page} is not what the code says: run this test with HAIDANG_WRITE_DOCS=1");
    }

    [Fact]
    public void What_an_act_covers_and_what_a_use_case_performs_is_in_the_vocabulary()
    {
        Acts.All.Values.SelectMany(act => act.Covers).Distinct(StringComparer.Ordinal).ShouldAllBe(code => Acts.IsKnown(code));
        PassesAttribute.Performed.ShouldAllBe(code => Acts.IsKnown(code));
        InternalSettings.SettingUp.Concat(InternalSettings.Running).Concat(InternalSettings.Installation).ShouldAllBe(norm => Acts.IsKnown(norm.Act));
    }

    private static string Make()
    {
        var names = XDocument.Load(Repo.At("src/HaiDang.Web/Texts/ActTexts.resx")).Descendants("data")
            .ToDictionary(row => row.Attribute("name")!.Value, row => row.Element("value")!.Value, StringComparer.Ordinal);
        var performers = typeof(PassesAttribute).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes(typeof(PassesAttribute), inherit: false).Cast<PassesAttribute>().SelectMany(passes => passes.Acts).Select(act => (act, type.Name)))
            .ToLookup(pair => pair.act, pair => pair.Name, StringComparer.Ordinal);
        var page = new StringBuilder();
        void Line(string words) => page.Append(words).Append('\n');
        Line("# Acts");
        Line("");
        Line("The closed vocabulary `Acts`: what a norm can grant, forbid or ask for, and what the program can do. A code is stored in norms, audit and outbox and is");
        Line("never renamed. *Covers*: a norm on the act also grants these; “(power)” means only a power does. *Performed by*: the use cases that bring it to the gate");
        Line("today; an act without one is read and shown, not yet done. This page is made by `ActsPageTests`; run it with `HAIDANG_WRITE_DOCS=1` after a change.");
        foreach (var (lane, title) in new[] { (Lane.Committee, "Acts of the committee, judged on norms"), (Lane.Housekeeping, "Housekeeping, judged on internal settings") })
        {
            var acts = Acts.All.Values.Where(act => act.Lane == lane).OrderBy(act => act.Code, StringComparer.Ordinal).ToList();
            Line("");
            Line($"## {title}");
            Line("");
            Line($"{acts.Count} acts, {acts.Count(act => performers[act.Code].Any())} of them performed.");
            Line("");
            Line("| Code | Tên | Covers | Performed by |");
            Line("|---|---|---|---|");
            foreach (var act in acts)
            {
                var covers = act.Covers.Length == 0 ? None : string.Join(", ", act.Covers.Select(code => $"`{code}`")) + (act.CoversByPowerAlone ? " (power)" : "");
                var by = performers[act.Code].Order(StringComparer.Ordinal).Select(name => $"`{name}`").ToList();
                Line($"| `{act.Code}` | {names.GetValueOrDefault("act." + act.Code, "?")} | {covers} | {(by.Count == 0 ? None : string.Join(", ", by))} |");
            }
        }

        return page.ToString();
    }
}
