using HaiDang.Regulation.Reader;

namespace HaiDang.Regulation.Tests.Reader;

public class SourceRegulationTests
{
    private static Reading Read()
    {
        Assert.SkipUnless(SharedText.IsHere, SharedText.Missing);
        return SharedText.Reading.Value;
    }

    [Fact]
    public void The_header_of_the_decision_is_read_and_blanks_stay_blank()
    {
        var decision = Read().Decision;
        decision.Number.ShouldBeNull();
        decision.Symbol.ShouldBe("QĐ-BCĐCĐS");
        decision.Place.ShouldBe("Vũng Tàu");
        decision.Date.ShouldBe("2024-08");
        decision.Issuer.ShouldBe("TRƯỞNG BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ THÀNH PHỐ VŨNG TÀU");
        decision.Title.ShouldBe("Ban hành Quy chế hoạt động của Ban Chỉ đạo Chuyển đổi số thành phố Vũng Tàu");
        decision.Articles.ShouldBe(3);
    }

    [Fact]
    public void The_nine_legal_bases_have_their_numbers_and_dates()
    {
        var bases = Read().Decision.Bases;
        bases.Select(one => one.Number).ShouldBe(
            [null, "17/NQ-CP", "950/QĐ-TTg", "749/QĐ-TTg", "02-NQ/TU", "1586/QĐ-UBND", "716/QĐ-UBND", "2207/QĐ-UBND", "4192/QĐ-UBND"]);
        bases.Select(one => one.Date).ShouldBe(
            ["2015-06-19", "2019-03-07", "2018-08-01", "2020-06-03", "2021-05-28", "2019-06-25", "2021-03-22", "2021-08-06", "2024-05-21"]);
    }

    [Fact]
    public void The_proposal_paper_is_read()
    {
        var proposal = Read().Decision.Proposal.ShouldNotBeNull();
        (proposal.Number, proposal.Date, proposal.By).ShouldBe(("792/TTr-VHTT", "2024-08-08", "Trưởng Phòng Văn hóa và Thông tin"));
    }

    [Fact]
    public void Eight_recipients_have_the_purpose_that_is_written() =>
        Read().Decision.Recipients.Select(one => (one.Name, one.Purpose)).ShouldBe(
        [
            ("Như Điều 3", "t/h"), ("BCĐ Chuyển đổi số tỉnh", "b/c"), ("Sở Thông tin và Truyền thông", null), ("TTr Thành ủy", "b/c"),
            ("TTr HĐND TPVT", "b/c"), ("Chủ tịch, các PCT UBND TPVT", "b/c"), ("Trưởng phòng VHHT", null), ("VT, PVHHT", "lưu"),
        ]);

    [Fact]
    public void The_signer_signs_in_the_own_capacity() =>
        Read().Decision.Signer.ShouldBe(new Signer(null, "TRƯỞNG BAN / CHỦ TỊCH UBND TP.VŨNG TÀU", "Hoàng Vũ Thanh"));

    [Fact]
    public void Four_chapters_hold_fourteen_articles()
    {
        var chapters = Read().Outline.Chapters;
        chapters.Select(chapter => chapter.Number).ShouldBe(["I", "II", "III", "IV"]);
        chapters[1].Title.ShouldBe("NHIỆM VỤ, QUYỀN HẠN CỦA CÁC THÀNH VIÊN BAN CHỈ ĐẠO, TỔ GIÚP VIỆC VÀ CƠ QUAN THƯỜNG TRỰC");
        chapters.SelectMany(chapter => chapter.Articles).Select(article => article.Number).ShouldBe(Enumerable.Range(1, 14));
    }

    [Theory]
    [InlineData(1, "Phạm vi, đối tượng áp dụng", 2, ClauseKind.Bullet)]
    [InlineData(2, "Nguyên tắc làm việc", 5, ClauseKind.Bullet)]
    [InlineData(3, "Trưởng ban", 3, ClauseKind.Number)]
    [InlineData(4, "Phó Trưởng ban Thường trực", 3, ClauseKind.Number)]
    [InlineData(5, "Phó Trưởng ban là Trưởng phòng Văn hóa và Thông tin", 2, ClauseKind.Paragraph)]
    [InlineData(6, "Các thành viên Ban Chỉ đạo", 5, ClauseKind.Number)]
    [InlineData(7, "Tổ giúp việc Ban Chỉ đạo", 9, ClauseKind.Number)]
    [InlineData(8, "Cơ quan thường trực", 1, ClauseKind.Paragraph)]
    [InlineData(9, "Các cuộc họp của Ban Chỉ đạo và Tổ giúp việc", 3, ClauseKind.Number)]
    [InlineData(10, "Chế độ làm việc và cơ chế phối hợp", 4, ClauseKind.Number)]
    [InlineData(11, "Chế độ thông tin, báo cáo", 2, ClauseKind.Number)]
    [InlineData(12, "Kinh phí hoạt động của Ban Chỉ đạo và Tổ giúp việc", 2, ClauseKind.Number)]
    [InlineData(13, "Trách nhiệm của người đứng đầu các cơ quan, đơn vị, địa phương trong quan hệ công tác với Ban Chỉ đạo", 2, ClauseKind.Number)]
    [InlineData(14, "Tổ chức thực hiện", 2, ClauseKind.Number)]
    public void Each_article_has_its_title_and_clauses(int number, string title, int clauses, ClauseKind kind)
    {
        var article = Article(number);
        article.Title.ShouldBe(title);
        article.Clauses.Select(clause => clause.Number).ShouldBe(Enumerable.Range(1, clauses));
        article.Clauses.ShouldAllBe(clause => clause.Kind == kind);
    }

    [Fact]
    public void The_four_cases_of_Đ7_8_are_points()
    {
        var clause = Article(7).Clauses[7];
        clause.Text.ShouldBe("Tổ trưởng Tổ giúp việc được quyền ký và sử dụng con dấu của cơ quan đang công tác trong các trường hợp:");
        clause.Points.Select(point => point.Letter).ShouldBe(["1", "2", "3", "4"]);
        clause.Points[3].Text.ShouldStartWith("Tờ trình, đề xuất của Tổ giúp việc và các trường hợp khác");
    }

    [Fact]
    public void Đ11_1_has_a_lead_line_and_two_paragraphs() => Article(11).Clauses[0].Text.Split('\n').Length.ShouldBe(3);

    [Fact]
    public void Only_the_two_outside_documents_are_listed_as_such()
    {
        var outside = Read().References.Where(reference => reference.Document is not null).ToList();
        outside.Count.ShouldBe(2);
        (outside[0].Article, outside[0].Clause, outside[0].At).ShouldBe((3, 1, "Đ8"));
        outside[0].Document.ShouldBe("Quyết định số 4192/QĐ-UBND");
        (outside[1].Document, outside[1].At).ShouldBe(("Luật Ngân sách nhà nước", "Đ12.2"));
    }

    [Fact]
    public void A_citation_of_the_regulation_itself_has_no_document() =>
        Read().References.ShouldContain(reference => reference.Document == null && reference.Article == 11 && reference.At == "Đ6.4");

    [Theory]
    [InlineData("decision.number")]
    [InlineData("decision.date")]
    [InlineData("Đ6")]
    [InlineData("Đ9.1")]
    [InlineData("Đ9.2")]
    [InlineData("Đ11.2")]
    public void What_only_a_person_knows_is_asked(string about) => Read().Questions.ShouldContain(question => question.About == about);

    [Fact]
    public void No_more_is_asked_than_that() => Read().Questions.Count.ShouldBe(6);

    private static Article Article(int number) =>
        Read().Outline.Chapters.SelectMany(chapter => chapter.Articles).Single(article => article.Number == number);
}
