using CsCheck;
using HaiDang.Regulation.Engine;
using static HaiDang.Regulation.Tests.Engine.Rules;

namespace HaiDang.Regulation.Tests.Engine;

public class JudgeTests
{
    [Fact]
    public void Nothing_is_allowed_unless_a_norm_grants_it()
    {
        Judge.Of(Book(), new Act("task.give"), Person(Seat(Role.Chair))).Refusal.ShouldBe(Refusal.NotBound);
        Judge.Of(Book(Power("task.give", Role.Chair)), new Act("task.give"), Person(Seat(Role.Member))).Refusal.ShouldBe(Refusal.NotHolder);
        Judge.Of(Book(Power("task.give", Role.Chair)), new Act("task.give"), Standing.Nobody).IsAllowed.ShouldBeFalse();
    }

    [Fact]
    public void A_refusal_names_who_holds_the_power_and_the_words()
    {
        var verdict = Judge.Of(Book(Power("task.give", Role.Chair)), new Act("task.give"), Person(Seat(Role.Member)));
        verdict.Holders.ShouldBe([new Holder(Role.Chair)]);
        verdict.Grounds.ShouldHaveSingleItem().ShouldBe(new Ground(Tier.Regulation, "Đ3.1", "lời văn"));
    }

    [Fact]
    public void A_prohibition_beats_every_power()
    {
        var book = Book(Power("channel.share", Role.Anyone), Norm(NormKind.Prohibition, "channel.share", "Đ11.1"));
        var verdict = Judge.Of(book, new Act("channel.share"), Person(Seat(Role.Chair)));
        (verdict.IsAllowed, verdict.Refusal).ShouldBe((false, Refusal.Prohibited));
        verdict.Grounds.Single().Clause.ShouldBe("Đ11.1");
    }

    [Theory]
    [InlineData("Mật", "zalo", false)]
    [InlineData("mật", "Zalo", false)]
    [InlineData("Mật", "iDesk", true)]
    [InlineData(null, "zalo", true)]
    [InlineData("Mật", null, false)]
    public void Đ11_1_a_secret_paper_never_goes_to_the_group(string? marking, string? channel, bool allowed)
    {
        var book = Book(
            Power("channel.share", Role.Anyone),
            Norm(NormKind.Prohibition, "channel.share", "Đ11.1", new NormParameters { Channels = ["zalo"], Markings = ["Mật", "Tối mật", "Tuyệt mật"] }, Role.Anyone));
        Judge.Of(book, new Act("channel.share") { Marking = marking, Channel = channel }, Person(Seat(Role.Chair))).IsAllowed.ShouldBe(allowed);
    }

    [Fact]
    public void A_prohibition_for_one_office_leaves_the_others_free()
    {
        var book = Book(Power("channel.share", Role.Anyone), Norm(NormKind.Prohibition, "channel.share", "Đ5", null, Role.SupportMember));
        Judge.Of(book, new Act("channel.share"), Person(Seat(Role.SupportMember))).Refusal.ShouldBe(Refusal.Prohibited);
        Judge.Of(book, new Act("channel.share"), Person(Seat(Role.Member))).IsAllowed.ShouldBeTrue();
    }

    [Fact]
    public void The_own_office_comes_before_a_delegation_and_that_before_a_substitution()
    {
        var book = Book(Power("task.give", Role.Chair, Role.StandingViceChair), ChairAbsent());
        var away = WhileChairIsAway(Seat(Role.StandingViceChair), Paper(Role.Chair, "task.give"));
        var verdict = Judge.Of(book, new Act("task.give"), away);
        verdict.Capacity!.Kind.ShouldBe(CapacityKind.Own);
        verdict.Alternatives.Select(other => other.Kind).ShouldBe([CapacityKind.Delegation, CapacityKind.Substitution]);

        var onlyTheHead = Book(Power("task.give", Role.Chair), ChairAbsent());
        Judge.Of(onlyTheHead, new Act("task.give"), away).Capacity!.Kind.ShouldBe(CapacityKind.Delegation);
        Judge.Of(onlyTheHead, new Act("task.give"), away, Own).Capacity!.Kind.ShouldBe(CapacityKind.Substitution, "the person may choose another");
    }

    [Fact]
    public void Đ4_1_within_an_absence_only_the_substitute_acts_for_the_head_and_each_act_cites_it()
    {
        var book = Book(Power("portfolio.assign", Role.Chair), ChairAbsent());
        var away = Judge.Of(book, new Act("portfolio.assign"), WhileChairIsAway(Seat(Role.StandingViceChair)));
        away.Capacity!.Kind.ShouldBe(CapacityKind.Substitution);
        away.Grounds.Select(ground => ground.Clause).ShouldBe(["Đ4.1", "Đ3.1"]);
        Judge.Of(book, new Act("portfolio.assign"), WhileChairIsAway(Seat(Role.Member))).IsAllowed.ShouldBeFalse();
        var present = Judge.Of(book, new Act("portfolio.assign"), Person(Seat(Role.StandingViceChair)));
        present.IsAllowed.ShouldBeFalse();
        present.Unmet.ShouldBe([Condition.ChairAbsent], "it says what would make it allowed");
    }

    [Fact]
    public void A_delegation_reaches_its_listed_acts_and_no_further()
    {
        var book = Book(Power("task.give", Role.Chair), Power("portfolio.assign", Role.Chair));
        var delegate_ = Person(Seat(Role.Member), Paper(Role.Chair, "task.give"));
        var verdict = Judge.Of(book, new Act("task.give"), delegate_);
        verdict.Capacity!.Kind.ShouldBe(CapacityKind.Delegation);
        verdict.Grounds.First().ShouldBe(new Ground(Tier.Document, "12/QĐ-BCĐ", ""));
        Judge.Of(book, new Act("portfolio.assign"), delegate_).IsAllowed.ShouldBeFalse();
    }

    [Fact]
    public void A_delegate_of_the_substitute_does_not_become_the_substitute()
    {
        var book = Book(Power("portfolio.assign", Role.Chair), ChairAbsent());
        var delegate_ = WhileChairIsAway(Seat(Role.Member), Paper(Role.StandingViceChair, "portfolio.assign"));
        Judge.Of(book, new Act("portfolio.assign"), delegate_).IsAllowed.ShouldBeFalse();
    }

    [Fact]
    public void Đ7_8_an_open_ended_power_asks_for_a_written_reason()
    {
        var book = Book(Norm(NormKind.Signing, "document.sign", "Đ7.8.4", When(Condition.WithReason), Role.SupportLead));
        var lead = Person(Seat(Role.SupportLead));
        Judge.Of(book, new Act("document.sign"), lead).ShouldSatisfyAllConditions(v => v.Refusal.ShouldBe(Refusal.Condition), v => v.Unmet.ShouldBe([Condition.WithReason]));
        Judge.Of(book, new Act("document.sign") { Reason = "  " }, lead).IsAllowed.ShouldBeFalse();
        Judge.Of(book, new Act("document.sign") { Reason = "Mời chuyên gia góp ý" }, lead).IsAllowed.ShouldBeTrue();
    }

    [Fact]
    public void A_condition_that_no_rule_is_bound_to_is_never_taken_as_met()
    {
        var book = Book(Norm(NormKind.Power, "task.give", "Đ3.1", When("khi trăng tròn"), Role.Chair));
        var everything = new Act("task.give") { Reason = "x", HasConsent = true, IsRequested = true, IsOwnAgency = true };
        Judge.Of(book, everything, WhileChairIsAway(Seat(Role.Chair))).Unmet.ShouldBe(["khi trăng tròn"]);
    }

    [Theory]
    [InlineData(Condition.WithConsent)]
    [InlineData(Condition.OnRequest)]
    [InlineData(Condition.OwnAgency)]
    public void A_named_condition_holds_by_its_own_fact_alone(string condition)
    {
        var book = Book(Norm(NormKind.Power, "task.give", "Đ3.1", When(condition), Role.Chair));
        var chair = Person(Seat(Role.Chair));
        Act With(string name) => new("task.give") { HasConsent = name == Condition.WithConsent, IsRequested = name == Condition.OnRequest, IsOwnAgency = name == Condition.OwnAgency };
        foreach (var other in new[] { Condition.WithConsent, Condition.OnRequest, Condition.OwnAgency })
            Judge.Of(book, With(other), chair).IsAllowed.ShouldBe(other == condition, other);
    }

    [Fact]
    public void Several_norms_of_one_capacity_are_all_cited_and_internal_settings_come_last()
    {
        var setting = new Norm("s", NormKind.Power, [new Holder(Role.Chair)], "task.give", new Ground(Tier.Setting, "task.give", ""), NormParameters.None);
        var verdict = Judge.Of(Book(setting, Power("task.give", Role.Chair), Norm(NormKind.Power, "task.direct", "Đ3.2", null, Role.Chair)), new Act("task.give"), Person(Seat(Role.Chair)));
        verdict.Grounds.Select(ground => ground.Clause).ShouldBe(["Đ3.1", "Đ3.2", "task.give"]);
    }

    [Fact]
    public void Đ6_2_the_duty_to_direct_ones_own_agency_gives_no_right_to_give_others_tasks() =>
        Judge.Of(Book(Norm(NormKind.Duty, "task.direct", "Đ6.2", null, Role.Member)), new Act("task.give"), Person(Seat(Role.Member))).Refusal.ShouldBe(Refusal.NotBound);

    [Fact]
    public void Đ2_4_the_principle_of_initiative_lets_a_member_start_a_task_of_the_own_agency() =>
        Judge.Of(Book(Norm(NormKind.Principle, "principle.initiative", "Đ2.4", null, Role.Member)), new Act("task.startOwn"), Person(Seat(Role.Member))).IsAllowed.ShouldBeTrue();

    [Fact]
    public void A_power_of_a_named_office_is_not_a_power_of_its_role()
    {
        var norm = new Norm("n", NormKind.Power, [new Holder(default, "thu-ky")], "minutes.draft", new Ground(Tier.Regulation, "Đ7.3", "lời"), NormParameters.None);
        Judge.Of(Book(norm), new Act("minutes.draft"), Person(Seat(Role.SupportMember, "thu-ky"))).IsAllowed.ShouldBeTrue();
        Judge.Of(Book(norm), new Act("minutes.draft"), Person(Seat(Role.SupportMember, "to-vien"))).IsAllowed.ShouldBeFalse();
        Judge.Of(Book(norm), new Act("minutes.draft"), Person(Seat(Role.Chair))).IsAllowed.ShouldBeFalse("the default role of a named office is no role at all");
    }

    [Fact]
    public void What_is_required_of_the_actor_is_required_whatever_the_norm()
    {
        var book = Book(Norm(NormKind.Duty, "task.carryOut", "Đ6.2", null, Role.Member));
        var member = Person(Seat(Role.Member));
        var act = new Act("task.submit") { Required = RoleSet.Of(Role.AnswerableForThisTask) };
        Judge.Of(book, act, member).Refusal.ShouldBe(Refusal.NotRelated);
        Judge.Of(book, act with { Relations = RoleSet.Of(Role.AnswerableForThisTask) }, member).IsAllowed.ShouldBeTrue();
    }

    [Fact]
    public void What_the_head_gave_is_decided_by_who_holds_the_office_or_acts_for_it()
    {
        var book = Book(Power("task.accept", Role.GiverOfThisTask), ChairAbsent());
        var act = new Act("task.accept") { GivenByOffice = "truong-ban", GivenByRole = Role.Chair };
        Judge.Of(book, act, Person(Seat(Role.Chair, "truong-ban"))).IsAllowed.ShouldBeTrue();
        Judge.Of(book, act, Person(Seat(Role.StandingViceChair, "pho"))).IsAllowed.ShouldBeFalse();
        Judge.Of(book, act, WhileChairIsAway(Seat(Role.StandingViceChair, "pho"))).Capacity!.Kind.ShouldBe(CapacityKind.Substitution);
    }

    [Fact]
    public void Principles_and_cadences_grant_nothing()
    {
        foreach (var kind in new[] { NormKind.Principle, NormKind.Cadence, NormKind.Substitution, NormKind.Prohibition })
            Judge.Of(Book(Norm(kind, "meeting.hold", "Đ9.1", null, Role.Committee)), new Act("meeting.hold"), Person(Seat(Role.Chair))).IsAllowed.ShouldBeFalse(kind.ToString());
    }

    // A property over the whole vocabulary: whatever the norms, no standing gains by losing a capacity, and a prohibition on anyone always wins.
    [Fact]
    public void Fewer_capacities_never_allow_more()
    {
        var acts = Acts.All.Keys.Order(StringComparer.Ordinal).ToArray();
        var roles = Enum.GetValues<Role>().Where(role => role <= Role.Anyone).ToArray();
        var (anyAct, anyRole) = (Gen.Int[0, acts.Length - 1].Select(at => acts[at]), Gen.Int[0, roles.Length - 1].Select(at => roles[at]));
        var norm = Gen.Select(anyAct, anyRole, (act, role) => Power(act, role));
        Gen.Select(norm.Array[0, 12], anyRole.Array[0, 4], anyAct, (norms, held, act) => (norms, held, act)).Sample(world =>
        {
            var book = Book(world.norms);
            Standing Of(IEnumerable<Role> held) => Person([.. held.Select(role => Seat(role))]);
            var whole = Judge.Of(book, new Act(world.act), Of(world.held));
            var less = Judge.Of(book, new Act(world.act), Of(world.held.Skip(1)));
            var forbidden = Judge.Of(Book([.. world.norms, Norm(NormKind.Prohibition, world.act, "Đ1", null, Role.Anyone)]), new Act(world.act), Of(world.held));
            return (!less.IsAllowed || whole.IsAllowed) && forbidden.Refusal == Refusal.Prohibited && whole.IsAllowed == (whole.Capacity is not null);
        });
    }
}
