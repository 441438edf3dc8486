using HaiDang.Regulation.Engine;
using HaiDang.Regulation.Reader;

namespace HaiDang.Regulation.Tests.Reader;

public class HeadingTests
{
    private const string Text = """
        QUY CHẾ
        Hoạt động của Ban Chỉ đạo An toàn thực phẩm phường Bến Gỗ

        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi điều chỉnh
        Quy chế này quy định hoạt động của Ban Chỉ đạo An toàn thực phẩm phường Bến Gỗ.
        Chương II
        QUY ĐỊNH CỤ THỂ
        Điều 2. Trưởng ban
        1. Trưởng ban triệu tập các cuộc họp định kỳ hoặc đột xuất của Ban Chỉ đạo.
        2. Các thành viên báo cáo Trưởng ban kết quả thực hiện hằng tháng trước ngày 20.
        """;

    [Fact]
    public void A_chapter_called_general_provisions_is_a_chapter_and_no_paper()
    {
        var outline = RegulationReader.Read(Text).Outline;
        outline.Chapters.Select(chapter => (chapter.Number, chapter.Title)).ShouldBe([("I", "QUY ĐỊNH CHUNG"), ("II", "QUY ĐỊNH CỤ THỂ")]);
        outline.Title.ShouldNotBeNull().ShouldContain("An toàn thực phẩm");
    }

    [Fact]
    public void Đ9_1_an_extraordinary_meeting_asks_for_nobodys_request()
    {
        var summon = RegulationReader.Read(Text).Norms.Where(norm => norm.Act == "meeting.summonExtraordinary").ToList();
        summon.ShouldNotBeEmpty();
        summon.SelectMany(norm => norm.Parameters.Conditions).ShouldNotContain(Condition.OnRequest);
    }

    [Fact]
    public void Monthly_before_a_day_is_monthly()
    {
        var report = RegulationReader.Read(Text).Norms.First(norm => norm.Kind == NormKind.Reporting);
        (report.Parameters.DueDay, report.Parameters.DueBefore).ShouldBe((20, true));
        report.Parameters.Periods.ShouldBe(["month"]);
    }
}
