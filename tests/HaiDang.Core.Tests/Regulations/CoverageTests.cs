using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Tests.Regulations;

public class CoverageTests
{
    private static readonly HashSet<string> Performed = new(StringComparer.Ordinal) { "task.give", "task.receive", "report.submit", "meeting.hold" };

    [Fact]
    public void Without_a_confirmed_norm_a_clause_is_not_bound() => Coverage.Of([], Performed).ShouldBe(CoverageKind.NotBound);

    [Fact]
    public void Principles_alone_are_words() => Of((NormKind.Principle, "principle.democratic")).ShouldBe(CoverageKind.Declarative);

    [Fact]
    public void A_clause_is_enforced_when_every_norm_of_it_is_kept() => Of((NormKind.Power, "task.give"), (NormKind.Principle, "principle.other")).ShouldBe(CoverageKind.Enforced);

    [Fact]
    public void An_act_that_covers_a_performed_one_is_kept() => Of((NormKind.Duty, "task.carryOut")).ShouldBe(CoverageKind.Enforced);

    [Fact]
    public void Some_kept_is_partly() => Of((NormKind.Power, "task.give"), (NormKind.Power, "programme.issue")).ShouldBe(CoverageKind.Partial);

    [Fact]
    public void A_confirmed_norm_that_no_use_case_performs_is_not_claimed_to_be_kept_nor_said_to_be_missing() => Of((NormKind.Power, "programme.issue")).ShouldBe(CoverageKind.Unperformed);

    [Fact]
    public void An_article_says_what_its_clauses_say_together()
    {
        Coverage.Of([CoverageKind.NotBound, CoverageKind.Declarative]).ShouldBe(CoverageKind.NotBound);
        Coverage.Of([CoverageKind.NotBound, CoverageKind.Unperformed]).ShouldBe(CoverageKind.Unperformed);
        Coverage.Of([CoverageKind.Unperformed, CoverageKind.Enforced]).ShouldBe(CoverageKind.Partial);
        Coverage.Of([CoverageKind.Declarative, CoverageKind.Enforced]).ShouldBe(CoverageKind.Enforced);
    }

    [Fact]
    public void Cadence_and_reporting_are_scheduled() => Of((NormKind.Cadence, "meeting.hold"), (NormKind.Reporting, "report.submit")).ShouldBe(CoverageKind.Scheduled);

    [Fact]
    public void Substitution_is_the_judges_own_work() => Of((NormKind.Substitution, "chair.actFor")).ShouldBe(CoverageKind.Enforced);

    [Fact]
    public void What_use_cases_declare_is_what_counts() => PassesAttribute.Performed.ShouldContain("regulation.amend");

    private static CoverageKind Of(params (NormKind Kind, string Act)[] norms) => Coverage.Of(
        [.. norms.Select(norm => new Norm("n", norm.Kind, [new Holder(Role.Chair)], norm.Act, new Ground(Tier.Regulation, "Đ1", "lời"), NormParameters.None))], Performed);
}
