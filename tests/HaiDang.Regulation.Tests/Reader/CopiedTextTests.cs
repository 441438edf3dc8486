using HaiDang.Regulation.Engine;
using HaiDang.Regulation.Reader;

namespace HaiDang.Regulation.Tests.Reader;

/// <summary>Texts as people copy them: from a web page, from a narrow column, with a table of contents before them.</summary>
public class CopiedTextTests
{
    private const string Web = """
        ỦY BAN NHÂN DÂN
        TỈNH SÔNG THỬ
        |
        CỘNG HÒA XÃ HỘI
        CHỦ NGHĨA VIỆT NAM
        |
        Số: 9031/QĐ-UBND
        |
        Thành phố Sông
        Thử, ngày 06 tháng 5 năm 2031
        |
        QUYẾT ĐỊNH
        VỀ VIỆC BANHÀNH QUY CHẾ HOẠT ĐỘNG CỦA BAN CHỈ ĐẠO VỆ SINH ĐÔ THỊ
        CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÔNG THỬ
        Căncứ Luật Thử nghiệm ngày26.11.2030;
        Căncứ Quyết định số 17/QĐ-UBND ngày
        09 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh;
        Xétđề nghị của Giám đốc Sở Đô thị tại Tờ trình số 55/TTr-SĐT ngày 02/5/2031,
        QUYẾT ĐỊNH:
        Điều1. Ban hành kèm theo Quyết định nàyQuy chế hoạt động của Ban Chỉ đạo.
        Điều2. Quyết định có hiệu lực kể từngày ký.
        CHỦ TỊCH
        Lê Thử Nghiệm
        Nơi nhận:
        - Như Điều 2;
        - Lưu: VT.
        QUY CHẾ
        HOẠT ĐỘNG CỦA BANCHỈ ĐẠO VỆ SINH ĐÔ THỊ
        (Ban hành kèm theo Quyết định số 9031/QĐ-UBND)
        ChươngI
        QUY ĐỊNH CHUNG
        Điều1. Trưởng ban
        1.Phân công nhiệm vụ cho các thành viên Banchỉ đạo.
        2. 06 tháng một lần báo cáo Ủy ban nhân dân tỉnh.
        Điều2. Cơ quan nhậnbáo cáo
        Sở Đô thị nhận báo cáo của các cơ quan.
        """;

    [Fact]
    public void Blanks_lost_on_a_web_page_and_lines_of_a_narrow_column_are_mended()
    {
        var reading = RegulationReader.Read(Web);
        var decision = reading.Decision;
        (decision.Issuer, decision.Place, decision.Date, decision.Articles).ShouldBe(("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÔNG THỬ", "Thành phố Sông Thử", "2031-05-06", 2));
        decision.Bases.Select(basis => (basis.Number, basis.Date)).ShouldBe([(null, "2030-11-26"), ("17/QĐ-UBND", "2031-01-09")]);
        (decision.Proposal?.Number, decision.Proposal?.By).ShouldBe(("55/TTr-SĐT", "Giám đốc Sở Đô thị"));
        decision.Title.ShouldBe("VỀ VIỆC BAN HÀNH QUY CHẾ HOẠT ĐỘNG CỦA BAN CHỈ ĐẠO VỆ SINH ĐÔ THỊ");
        (decision.Signer, decision.Recipients.Count).ShouldBe((new Signer(null, "CHỦ TỊCH", "Lê Thử Nghiệm"), 2));
        var chapter = reading.Outline.Chapters.ShouldHaveSingleItem();
        chapter.Number.ShouldBe("I");
        chapter.Articles.Select(article => (article.Number, article.Clauses.Count)).ShouldBe([(1, 2), (2, 1)]);
        chapter.Articles[1].Title.ShouldBe("Cơ quan nhận báo cáo");
    }

    [Fact]
    public void A_quote_stays_as_the_source_has_it_where_a_blank_was_mended()
    {
        var norm = RegulationReader.Read(Web).Norms.Single(norm => norm.Act == "portfolio.assign");
        norm.Quote.ShouldBe("Phân công nhiệm vụ cho các thành viên Banchỉ đạo");
        Web.Substring(norm.Span.Start, norm.Span.Length).ShouldBe(norm.Quote);
    }

    [Theory]
    [InlineData("khoán quỹ và kho án của toàn cơ quan")]
    [InlineData("gửi qua iDesk, VNeID, Zalo, email và website")]
    [InlineData("Số 05/QĐ-UBND, mẫu CT2, quý II")]
    public void Words_that_are_whole_stay_whole(string words) =>
        RegulationReader.Read($"Điều 1. Cách gửi\n1. Văn bản {words} nhé.").Outline.Chapters[0].Articles[0].Clauses[0].Text.ShouldContain(words);

    [Fact]
    public void A_table_of_contents_is_not_the_text()
    {
        const string Text = """
            QUY CHẾ
            Chương I. Chung ........ 1
            Điều 1. Phạm vi ........ 1
            Điều 2. Họp ........ 2
            Chương II. Cuối ........ 3
            Điều 3. Hiệu lực ........ 3

            QUY CHẾ
            LÀM VIỆC CỦA TỔ CÔNG TÁC
            Chương I
            CHUNG
            Điều 1. Phạm vi
            Quy chế này nói về Tổ công tác.
            Điều 2. Họp
            1. Tổ công tác họp mỗi năm hai lần.
            2. Tổ trưởng chủ trì cuộc họp.
            Chương II
            CUỐI
            Điều 3. Hiệu lực
            Quy chế có hiệu lực từ ngày ký.
            """;
        var reading = RegulationReader.Read(Text);
        reading.Outline.Chapters.Select(chapter => chapter.Number).ShouldBe(["I", "II"]);
        reading.Outline.Chapters.SelectMany(chapter => chapter.Articles).Select(article => article.Clauses.Count).ShouldBe([1, 2, 1]);
        reading.Norms.Single(norm => norm.Kind == NormKind.Cadence).Parameters.Periods.ShouldBe(["halfYear"]);
    }

    [Fact]
    public void A_citation_cut_at_its_article_is_one_citation()
    {
        var reading = RegulationReader.Read("Điều 1. Họp\n1. Họp theo khoản 2\nĐiều 4 Quy chế này.\n2. Họp tại xã.\nĐiều 2. Cuối\nHết.");
        reading.Outline.Chapters[0].Articles.Select(article => (article.Number, article.Clauses.Count)).ShouldBe([(1, 2), (2, 1)]);
        var reference = reading.References.ShouldHaveSingleItem();
        (reference.Article, reference.Clause).ShouldBe((4, 2));
    }
}
