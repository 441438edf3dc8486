using HaiDang.Regulation.Engine;
using HaiDang.Regulation.Reader;
using static HaiDang.Regulation.Engine.NormKind;

namespace HaiDang.Regulation.Tests.Reader;

public class SourceNormTests
{
    private const string Leaders = "Chair StandingViceChair ViceChair";

    private static IReadOnlyList<ProposedNorm> Norms()
    {
        Assert.SkipUnless(SharedText.IsHere, SharedText.Missing);
        return SharedText.Reading.Value.Norms;
    }

    [Theory]
    [InlineData(Power, "Chair", "portfolio.assign", "Đ3.1")]
    [InlineData(Power, "Chair", "programme.issue", "Đ3.1")]
    [InlineData(Power, "Chair", "workPlan.issue", "Đ3.1")]
    [InlineData(Power, "Chair", "inspectionPlan.issue", "Đ3.1")]
    [InlineData(Power, "Chair", "task.direct", "Đ3.2")]
    [InlineData(Power, "Chair", "meeting.summon", "Đ3.3")]
    [InlineData(Power, "Chair", "meeting.chair", "Đ3.3")]
    [InlineData(Power, "Chair", "meeting.summonExtraordinary", "Đ3.3")]
    [InlineData(Substitution, "StandingViceChair", "chair.actFor", "Đ4.1")]
    [InlineData(Power, "StandingViceChair", "work.regular", "Đ4.1")]
    [InlineData(Power, "StandingViceChair", "team.direct", "Đ4.2")]
    [InlineData(Duty, "StandingViceChair", "team.answerFor", "Đ4.2")]
    [InlineData(Power, "StandingViceChair", "scheme.coordinate", "Đ4.3")]
    [InlineData(Power, "ViceChair", "work.monitor", "Đ5.1")]
    [InlineData(Signing, "ViceChair", "document.sign", "Đ5.1")]
    [InlineData(Power, "ViceChair", "proposal.receive", "Đ5.2")]
    [InlineData(Duty, "Member", "advice.give", "Đ6.1")]
    [InlineData(Duty, "Member", "duty.answerFor", "Đ6.2")]
    [InlineData(Duty, "Member", "task.direct", "Đ6.2")]
    [InlineData(Duty, "Member", "task.carryOut", "Đ6.2")]
    [InlineData(Duty, "Member", "meeting.attend", "Đ6.3")]
    [InlineData(Power, "ChairOfThisMeeting", "meeting.consentAbsence", "Đ6.3")]
    [InlineData(Duty, "Member", "report.submit", "Đ6.4")]
    [InlineData(Power, Leaders, "report.request", "Đ6.4")]
    [InlineData(Power, Leaders, "task.give", "Đ6.2")]
    [InlineData(Power, Leaders, "task.giveMember", "Đ6.5")]
    [InlineData(Power, "Chair", "task.giveViceChair", "Đ5.1")]
    [InlineData(Duty, "ViceChair", "plan.help", "Đ5.1")]
    [InlineData(Duty, "ViceChair", "conference.prepare", "Đ5.1")]
    [InlineData(Power, "SupportLead", "team.assign", "Đ7.8.2")]
    [InlineData(Power, "Committee", "session.hold", "Đ10.2")]
    [InlineData(Duty, "AgencyHead", "task.carryOut", "Đ13.1")]
    [InlineData(Duty, "AgencyHead", "agency.beInspected", "Đ13.1")]
    [InlineData(Duty, "AgencyHead", "proposal.make", "Đ13.1")]
    [InlineData(Duty, "AgencyHead", "team.directOwnPeople", "Đ13.1")]
    [InlineData(Power, "SupportTeam", "plan.draft", "Đ7.1")]
    [InlineData(Duty, "SupportTeam", "plan.draft", "Đ7.1")]
    [InlineData(Power, "SupportTeam", "plan.submit", "Đ7.1")]
    [InlineData(Duty, "SupportTeam", "plan.submit", "Đ7.1")]
    [InlineData(Power, "SupportTeam", "proposal.make", "Đ7.2")]
    [InlineData(Power, "SupportTeam", "work.monitor", "Đ7.2")]
    [InlineData(Power, "SupportTeam", "meeting.prepare", "Đ7.3")]
    [InlineData(Power, "SupportTeam", "minutes.draft", "Đ7.3")]
    [InlineData(Power, "SupportTeam", "conclusion.urge", "Đ7.3")]
    [InlineData(Power, "SupportTeam", "review.help", "Đ7.3")]
    [InlineData(Power, "SupportTeam", "commendation.propose", "Đ7.4")]
    [InlineData(Power, "SupportTeam", "information.request", "Đ7.5")]
    [InlineData(Duty, "SupportTeam", "report.team", "Đ7.6")]
    [InlineData(Duty, "SupportTeam", "records.keep", "Đ7.7")]
    [InlineData(Power, "Chair StandingViceChair", "task.giveTeam", "Đ7.9")]
    [InlineData(Principle, "StandingAgency", "body.standingAgency", "Đ8")]
    [InlineData(Power, Leaders, "meeting.summonExtraordinary", "Đ9.1")]
    [InlineData(Power, "StandingAgency", "meeting.request", "Đ9.1")]
    [InlineData(Power, "ChairOfThisMeeting", "meeting.decideParticipants", "Đ9.1")]
    [InlineData(Power, Leaders, "meeting.summonEnlarged", "Đ9.2")]
    [InlineData(Power, "SupportLead", "team.summon", "Đ9.3")]
    [InlineData(Power, "Member", "staff.second", "Đ10.3")]
    [InlineData(Power, "SupportLead", "team.convene", "Đ10.4")]
    [InlineData(Power, "SupportLead", "expert.mobilise", "Đ10.4")]
    [InlineData(Power, "StandingAgency", "channel.setUp", "Đ11.1")]
    [InlineData(Power, "StandingAgency", "budget.manage", "Đ12.1")]
    [InlineData(Power, "Committee", "agency.inspect", "Đ13.1")]
    [InlineData(Duty, "AgencyHead", "duty.answerFor", "Đ13.2")]
    [InlineData(Duty, "AgencyHead", "report.submit", "Đ13.2")]
    [InlineData(Power, "StandingAgency", "feedback.gather", "Đ14.2")]
    [InlineData(Power, "Chair", "regulation.amend", "Đ14.2")]
    public void Each_norm_is_proposed_with_its_holder_and_clause(NormKind kind, string holders, string act, string clause) =>
        Norms().ShouldContain(norm => norm.Kind == kind && string.Join(' ', norm.Holders) == holders && norm.Act == act && norm.Clause == clause);

    [Theory]
    [InlineData("principle.democratic", "Đ2.1")]
    [InlineData("principle.notSubstitute", "Đ2.2")]
    [InlineData("principle.responsibility", "Đ2.3")]
    [InlineData("principle.initiative", "Đ2.4")]
    [InlineData("principle.coordination", "Đ2.5")]
    [InlineData("principle.partTime", "Đ10.1")]
    [InlineData("principle.budgetLaw", "Đ12.2")]
    [InlineData("principle.strictExecution", "Đ14.1")]
    public void Each_principle_is_found(string act, string clause) =>
        Norms().ShouldContain(norm => norm.Kind == Principle && norm.Act == act && norm.Clause == clause);

    [Theory]
    [InlineData("Đ7.8.1", "GM")]
    [InlineData("Đ7.8.2", "TB")]
    [InlineData("Đ7.8.3", "BC")]
    [InlineData("Đ7.8.4", "TTr")]
    public void The_lead_of_the_team_signs_four_kinds_of_paper_with_the_own_seal(string clause, string kind)
    {
        var norm = Norms().First(norm => norm.Act == "document.sign" && norm.Clause == clause);
        (norm.Kind, string.Join(' ', norm.Holders), norm.Parameters.Seal).ShouldBe((Signing, "SupportLead", "ownAgency"));
        norm.Parameters.DocumentKinds.ShouldBe([kind]);
    }

    [Fact]
    public void Other_cases_of_Đ7_8_need_a_reason()
    {
        var open = Norms().Where(norm => norm.Clause == "Đ7.8.4" && norm.Parameters.Conditions.Contains(Condition.WithReason)).ShouldHaveSingleItem();
        open.Quote.ShouldBe("các trường hợp khác trong phạm vi chức năng, nhiệm vụ của Tổ giúp việc");
    }

    [Theory]
    [InlineData("Committee", "meeting.hold", "Đ9.1")]
    [InlineData("SupportTeam", "team.meet", "Đ9.3")]
    public void Both_bodies_meet_each_quarter_half_year_and_year(string holder, string act, string clause)
    {
        var norm = Norms().Single(norm => norm.Kind == Cadence && norm.Clause == clause);
        (norm.Act, norm.Holders.ShouldHaveSingleItem()).ShouldBe((act, holder));
        norm.Parameters.Periods.ShouldBe(["quarter", "halfYear", "year"]);
    }

    [Theory]
    [InlineData("Chair StandingViceChair", "parentAgency")]
    [InlineData("ViceChair Member", "ownAgency")]
    public void Đ10_1_gives_each_office_its_seal(string holders, string seal) =>
        Norms().ShouldContain(norm => norm.Clause == "Đ10.1" && norm.Act == "document.seal" && string.Join(' ', norm.Holders) == holders && norm.Parameters.Seal == seal);

    [Fact]
    public void Đ4_1_holds_only_while_the_chair_is_absent() =>
        Norms().Single(norm => norm.Kind == Substitution).Parameters.Conditions.ShouldBe([Condition.ChairAbsent]);

    [Fact]
    public void Đ11_2_says_who_reports_by_when_and_to_whom()
    {
        var norm = Norms().Single(norm => norm.Kind == Reporting);
        norm.Holders.ShouldBe(["Member", "SupportMember", "AgencyHead"]);
        (norm.Clause, norm.Act, norm.Parameters.DueDay, norm.Parameters.DueBefore).ShouldBe(("Đ11.2", "report.submit", 15, true));
        norm.Parameters.Periods.ShouldBe(["month", "quarter", "year"]);
        norm.Parameters.Addressees.ShouldBe(
        [
            "UBND tỉnh", "BCĐ CDS tỉnh", "Sở Thông tin và Truyền thông", "Thường trực Thành ủy", "Trưởng Ban chỉ đạo CDS thành phố",
            "UBND thành phố", "Chủ tịch UBND thành phố",
        ]);
    }

    [Fact]
    public void Đ11_1_keeps_secret_papers_out_of_the_Zalo_group()
    {
        var norm = Norms().Single(norm => norm.Kind == Prohibition);
        (norm.Clause, norm.Act, norm.Holders.ShouldHaveSingleItem()).ShouldBe(("Đ11.1", "channel.share", "Anyone"));
        norm.Parameters.Channels.ShouldBe(["zalo"]);
        norm.Parameters.Markings.ShouldBe(["Mật"]);
    }

    [Fact]
    public void Đ11_1_sends_information_by_iDesk_or_directly() =>
        Norms().Single(norm => norm.Act == "information.send").Parameters.Channels.ShouldBe(["iDesk", "direct"]);

    [Fact]
    public void Nothing_is_invented()
    {
        Norms().ShouldAllBe(norm => norm.Act != "meeting.vote");
        Norms().Where(norm => norm.Kind == Reporting).ShouldAllBe(norm => !norm.Parameters.Periods.Contains("halfYear"));
        Norms().ShouldAllBe(norm => norm.Clause != "Đ1.1" && norm.Clause != "Đ1.2");
    }
}
