using System.Text;
using HaiDang.Regulation.Engine;
using HaiDang.Regulation.Reader;
using HaiDang.Regulation.Tests.Reader.Texts;
using static HaiDang.Regulation.Engine.NormKind;

namespace HaiDang.Regulation.Tests.Reader;

public class OtherShapesTests
{
    public static TheoryData<string> All => [OwnTexts.Decree, OwnTexts.WorkingGroup, OwnTexts.Party, OwnTexts.PeoplesCommittee, OwnTexts.Council, OwnTexts.Pasted];

    [Fact]
    public void A_decree_is_its_own_regulation_with_sections_and_points()
    {
        var reading = RegulationReader.Read(OwnTexts.Decree);
        var decision = reading.Decision;
        (decision.Number, decision.Symbol, decision.Date, decision.Articles).ShouldBe(("7001", "2031/NĐ-CP", "2031-03-02", 0));
        (decision.Issuer, decision.Bases.Count, decision.Proposal?.By).ShouldBe(("CHÍNH PHỦ", 2, "Bộ trưởng Bộ Nội vụ"));
        decision.Signer.ShouldBe(new Signer("TM. CHÍNH PHỦ / KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG", "Trần Văn Thử Nghiệm"));
        var second = reading.Outline.Chapters[1];
        second.Sections.Select(section => (section.Number, section.Title)).ShouldBe([("1", "NHIỆM VỤ"), ("2", "HỘI ĐỒNG")]);
        second.Articles.Select(article => article.Section).ShouldBe(["1", "2", "2"]);
        second.Articles[0].Clauses[0].Points.Select(point => point.Letter).ShouldBe(["a", "b", "c", "d", "đ"]);
        reading.Outline.Chapters[0].Articles[0].Clauses.ShouldHaveSingleItem().Text.ShouldEndWith("cơ quan nhà nước các cấp.");
    }

    [Fact]
    public void In_a_decree_bans_terms_and_due_dates_are_found()
    {
        var norms = RegulationReader.Read(OwnTexts.Decree).Norms;
        Has(norms, Prohibition, "Anyone", "information.send", "Đ2.1");
        Has(norms, Duty, "AgencyHead", "records.keep", "Đ3.1.a");
        var report = norms.Single(norm => norm.Kind == Reporting);
        (report.Clause, report.Parameters.DueDay, report.Parameters.DueBefore).ShouldBe(("Đ3.1.b", 10, true));
        report.Parameters.Periods.ShouldBe(["year"]);
        norms.First(norm => norm.Clause == "Đ3.2").Parameters.Days.ShouldBe(5);
        norms.Single(norm => norm.Kind == Cadence).Parameters.Periods.ShouldBe(["halfYear"]);
        Has(norms, Principle, "Committee", "meeting.vote", "Đ4.2");
    }

    [Fact]
    public void A_working_group_has_its_own_names_for_the_offices()
    {
        var reading = RegulationReader.Read(OwnTexts.WorkingGroup);
        reading.Outline.Chapters.Select(chapter => (chapter.Number, chapter.Title)).ShouldBe([("1", "NHỮNG QUY ĐỊNH CHUNG"), ("2", "NHIỆM VỤ")]);
        (reading.Decision.Articles, reading.Decision.Recipients.Count, reading.Decision.Date).ShouldBe((2, 2, "2031-04-07"));
        reading.Decision.Signer!.Capacity.ShouldBe("KT. TỔ TRƯỞNG");
        Has(reading.Norms, Power, "Chair", "committee.direct", "Đ2.1");
        Has(reading.Norms, Power, "Chair", "portfolio.assign", "Đ2.2");
        Has(reading.Norms, Substitution, "StandingViceChair", "chair.actFor", "Đ3.1");
        Has(reading.Norms, Power, "StandingViceChair", "work.regular", "Đ3.2");
        Has(reading.Norms, Power, "StandingViceChair ViceChair", "work.monitor", "Đ4");
        Has(reading.Norms, Power, "Chair", "meeting.consentAbsence", "Đ5.2");
        Has(reading.Norms, Signing, "Committee", "document.seal", "Đ6.1");
        Has(reading.Norms, Prohibition, "Committee", "document.seal", "Đ6.2");
    }

    [Fact]
    public void A_party_regulation_has_its_grounds_after_the_title()
    {
        var reading = RegulationReader.Read(OwnTexts.Party);
        var decision = reading.Decision;
        (decision.Number, decision.Symbol, decision.Place, decision.Date).ShouldBe(("05", "QC/BCĐ", "Đảo Ngọc", "2031-01-15"));
        (decision.Bases.Count, decision.Articles).ShouldBe((2, 0));
        decision.Signer.ShouldBe(new Signer("T/M BAN CHỈ ĐẠO", "TRƯỞNG BAN", "Phạm Giả Định"));
        reading.Outline.Chapters.Select(chapter => chapter.Title).ShouldBe(["NGUYÊN TẮC LÀM VIỆC", "TRÁCH NHIỆM, QUYỀN HẠN"]);
        Has(reading.Norms, Principle, "", "principle.notSubstitute", "Đ1.2");
        Has(reading.Norms, Power, "Chair", "meeting.summon", "Đ2.2");
        Has(reading.Norms, Substitution, "StandingViceChair", "chair.actFor", "Đ3.2");
        Has(reading.Norms, Prohibition, "Member", "information.send", "Đ4.2");
        Has(reading.Norms, Principle, "StandingAgency", "body.standingAgency", "Đ5");
        var report = reading.Norms.Single(norm => norm.Kind == Reporting);
        (report.Parameters.DueDay, report.Parameters.DueBefore).ShouldBe((25, false));
        report.Parameters.Periods.ShouldBe(["month"]);
    }

    [Fact]
    public void A_regulation_without_its_decision_says_by_which_one_it_was_issued()
    {
        var reading = RegulationReader.Read(OwnTexts.PeoplesCommittee);
        var decision = reading.Decision;
        (decision.Number, decision.Symbol, decision.Date, decision.Articles).ShouldBe(("021", "QĐ-UBND", "2031-05-09", 0));
        reading.Outline.Chapters[0].Articles[0].Clauses.Select(clause => clause.Kind).ShouldAllBe(kind => kind == ClauseKind.Bullet);
        Has(reading.Norms, Power, "Chair", "committee.direct", "Đ1.1");
        Has(reading.Norms, Signing, "Chair", "document.sign", "Đ1.2");
        Has(reading.Norms, Substitution, "StandingViceChair ViceChair", "chair.actFor", "Đ2.1");
        Has(reading.Norms, Power, "SupportTeam", "minutes.draft", "Đ3.1");
        reading.Norms.Single(norm => norm.Clause == "Đ3.2").Parameters.DocumentKinds.ShouldBe(["GM", "TB"]);
    }

    [Fact]
    public void Two_due_dates_in_one_sentence_are_two_norms()
    {
        var reports = RegulationReader.Read(OwnTexts.PeoplesCommittee).Norms.Where(norm => norm.Kind == Reporting).ToList();
        reports.Select(norm => (norm.Parameters.DueDay, norm.Parameters.DueBefore, string.Join(' ', norm.Parameters.Periods)))
            .ShouldBe([(18, true, "month"), (20, false, "quarter")]);
    }

    [Fact]
    public void A_council_without_chapters_has_one_chapter_without_number()
    {
        var reading = RegulationReader.Read(OwnTexts.Council);
        var chapter = reading.Outline.Chapters.ShouldHaveSingleItem();
        (chapter.Number, chapter.Title, chapter.Articles.Count).ShouldBe((null, null, 5));
        Has(reading.Norms, Power, "Chair", "workPlan.issue", "Đ1.1");
        Has(reading.Norms, Substitution, "ViceChair", "chair.actFor", "Đ1.2");
        Has(reading.Norms, Power, "Member", "meeting.vote", "Đ2.1");
        Has(reading.Norms, Power, "Chair StandingViceChair ViceChair", "task.giveMember", "Đ2.2");
        Has(reading.Norms, Power, "Chair", "meeting.summonExtraordinary", "Đ5.1");
        var report = reading.Norms.Single(norm => norm.Kind == Reporting);
        report.Holders.ShouldBe(["StandingAgency"]);
        report.Parameters.Addressees.ShouldBe(["Ủy ban nhân dân huyện", "Sở Khoa học và Công nghệ"]);
        var ban = reading.Norms.Single(norm => norm.Act == "channel.share");
        ban.Parameters.Channels.ShouldBe(["zalo", "email"]);
        reading.Questions.ShouldContain(question => question.About == "Đ5.1");
    }

    [Fact]
    public void Marks_of_a_web_page_do_not_hide_the_outline()
    {
        var reading = RegulationReader.Read(OwnTexts.Pasted);
        var chapter = reading.Outline.Chapters.ShouldHaveSingleItem();
        (chapter.Number, chapter.Title).ShouldBe(("I", "QUY ĐỊNH CHUNG"));
        chapter.Articles.Select(article => (article.Title, article.Clauses.Count)).ShouldBe([("Phạm vi áp dụng", 2), ("Phó Trưởng ban thường trực", 2), ("Sử dụng con dấu", 1)]);
        reading.Norms.Where(norm => norm.Act == "document.seal").Select(norm => (norm.Holders[0], norm.Parameters.Seal))
            .ShouldBe([("Chair", "parentAgency"), ("Member", "ownAgency")]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Decomposed_letters_hard_blanks_and_Windows_lines_change_nothing(string text)
    {
        var other = text.Normalize(NormalizationForm.FormD).Replace(" ", "\u00A0", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
        Shape(RegulationReader.Read(other)).ShouldBe(Shape(RegulationReader.Read(text)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_act_is_of_the_vocabulary(string text) =>
        RegulationReader.Read(text).Norms.ShouldAllBe(norm => Acts.IsKnown(norm.Act) && norm.Confidence > 0 && norm.Confidence <= 1);

    [Theory]
    [InlineData("")]
    [InlineData("Kính gửi: Ủy ban nhân dân phường.\n1. Đề nghị báo cáo trước ngày 15.\n2. Theo Điều 5 Quy chế, các thành viên phải dự họp.")]
    [InlineData("QUYẾT ĐỊNH\nVề việc ban hành Quy chế\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Ban Chỉ đạo.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.")]
    public void A_text_without_articles_of_its_own_is_no_regulation(string text)
    {
        var reading = RegulationReader.Read(text);
        RegulationReader.IsRegulation(reading).ShouldBeFalse();
        reading.Norms.ShouldBeEmpty();
    }

    [Fact]
    public void Articles_that_do_not_follow_each_other_are_asked_about() =>
        RegulationReader.Read("Điều 1. Trưởng ban\n1. Chủ trì họp.\nĐiều 3. Thành viên\n1. Dự họp.").Questions.ShouldContain(question => question.About == "Đ3");

    private static void Has(IReadOnlyList<ProposedNorm> norms, NormKind kind, string holders, string act, string clause) =>
        norms.ShouldContain(
            norm => norm.Kind == kind && string.Join(' ', norm.Holders) == holders && norm.Act == act && norm.Clause == clause,
            string.Join('\n', norms.Where(norm => norm.Clause == clause).Select(norm => $"{norm.Kind} {string.Join(' ', norm.Holders)} {norm.Act}")));

    private static string Shape(Reading reading) => string.Join('\n',
    [
        reading.Decision.Title, reading.Decision.Date, reading.Outline.Title,
        .. reading.Outline.Chapters.SelectMany(chapter => chapter.Articles).SelectMany(article => article.Clauses.Select(clause => $"{article.Number} {article.Title} {clause.Text}")),
        .. reading.Norms.Select(norm => $"{norm.Kind} {norm.Act} {norm.Clause} {string.Join(' ', norm.Holders)} {norm.Parameters.DueDay}"),
    ]);
}
