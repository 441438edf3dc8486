using System.Text.RegularExpressions;
using HaiDang.Core.Regulations;
using HaiDang.Regulation.Reader;

namespace HaiDang.Architecture.Tests;

/// <summary>Every clause that the program keeps is proved by a test that names it.</summary>
public partial class ClauseListTests
{
    private static readonly Lazy<IReadOnlyList<string>> Names = new(() => [.. Repo.Files("tests", ".cs").SelectMany(file => NamesIn(File.ReadAllText(Repo.At(file))))]);

    public static TheoryData<string> Clauses => [.. Repo.Held("clauses.txt")];

    [Theory, MemberData(nameof(Clauses))]
    public void A_test_names_the_clause(string clause) =>
        Names.Value.Count(name => Says(name, clause)).ShouldBeGreaterThan(0, $"No test names {clause}: write one whose method or display name carries it ({clause.Replace('.', '_')}).");

    [Theory, MemberData(nameof(Clauses))]
    public void The_clause_stands_in_the_model_regulation(string clause)
    {
        if (clause == "D.0") return; // the decision that issues it
        var outline = RegulationReader.Read(ModelRegulation.Text).Outline;
        var known = outline.Chapters.SelectMany(chapter => chapter.Articles)
            .SelectMany(article => article.Clauses.Count == 1 ? [$"Đ{article.Number}"] : article.Clauses.Select(one => $"Đ{article.Number}.{one.Number}"));
        known.ShouldContain(clause);
    }

    [Theory]
    [InlineData("Đ6_2_a_task_goes_back", "Đ6.2", true)]
    [InlineData("Đ5_1_Đ6_5_other_duties", "Đ6.5", true)]
    [InlineData("The rule of Đ6.2 holds", "Đ6.2", true)]
    [InlineData("Đ16_2_another_article", "Đ6.2", false)]
    [InlineData("Đ6_20_another_clause", "Đ6.2", false)]
    [InlineData("Đ8_the_standing_agency", "Đ8", true)]
    [InlineData("Đ8_1_a_clause_of_another_text", "Đ8", false)]
    public void A_name_says_a_clause_only_as_a_whole(string name, string clause, bool says) => Says(name, clause).ShouldBe(says);

    private static bool Says(string name, string clause)
    {
        var words = string.Join("[._]", clause.Split('.').Select(Regex.Escape));
        return Regex.IsMatch(name, $@"(?<![\p{{L}}\d]){words}(?![._]?\d)", RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    // A method counts only when it is a test: [Fact] or [Theory] stands before it and it is not skipped.
    private static IEnumerable<string> NamesIn(string source)
    {
        foreach (Match test in Tests.Matches(source))
        {
            if (test.Groups["how"].Value.Contains("Skip =", StringComparison.Ordinal)) continue;
            yield return test.Groups["name"].Value;
            foreach (Match shown in Shown.Matches(test.Groups["how"].Value)) yield return shown.Groups["words"].Value;
        }
    }

    [GeneratedRegex(@"\[(?<how>(?:Fact|Theory)(?:[^;{}]|\n)*?)\bpublic (?:static )?(?:async )?(?:Task|ValueTask|void) (?<name>\w+)\(", RegexOptions.None, 2000)]
    private static partial Regex Tests { get; }

    [GeneratedRegex("DisplayName = \"(?<words>[^\"]+)\"", RegexOptions.None, 2000)]
    private static partial Regex Shown { get; }
}
