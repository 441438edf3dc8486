using HaiDang.Regulation.Engine;
using HaiDang.Regulation.Reader;
using static HaiDang.Regulation.Engine.NormKind;

namespace HaiDang.Regulation.Tests.Reader;

/// <summary>One sentence each, under a title that names its holder.</summary>
public class WaysOfSayingTests
{
    [Theory]
    [InlineData("Thành viên", "06 tháng một lần báo cáo kết quả cho Trưởng ban.", Reporting, "Member", "report.submit")]
    [InlineData("Thành viên", "Thực hiện những nhiệm vụ được Trưởng ban phân công.", Duty, "Member", "task.carryOut")]
    [InlineData("Thành viên", "Tổ chức triển khai thực hiện nhiệm vụ tại địa phương.", Duty, "Member", "task.carryOut")]
    [InlineData("Thành viên", "Được huy động công chức của đơn vị mình vào việc chung.", Power, "Member", "staff.second")]
    [InlineData("Thành viên", "Được cung cấp đủ tài liệu trước khi làm việc.", Power, "Member", "information.request")]
    [InlineData("Thành viên", "Gửi ý kiến bằng văn bản trước cuộc họp 01 ngày.", Duty, "Member", "advice.give")]
    [InlineData("Trưởng ban", "Giao nhiệm vụ cho từng thành viên.", Power, "Chair", "portfolio.assign")]
    [InlineData("Trưởng ban", "Kết luận các cuộc họp và chỉ đạo thực hiện kết luận.", Power, "Chair", "task.direct")]
    [InlineData("Họp", "Ban Chỉ đạo họp khẩn cấp theo lệnh của Trưởng ban.", Power, "Chair", "meeting.summonExtraordinary")]
    [InlineData("Họp", "Ban Chỉ đạo tổ chức họp định kỳ hằng quý vào tuần cuối của quý.", Cadence, "Committee", "meeting.hold")]
    [InlineData("Trao đổi", "Văn bản có nội dung mật tuyệt đối không gửi lên nhóm Zalo.", Prohibition, "Anyone", "channel.share")]
    [InlineData("Tổ giúp việc", "Thành viên Tổ giúp việc thực hiện nhiệm vụ theo phân công của Tổ trưởng.", Duty, "SupportMember", "task.carryOut")]
    [InlineData("Phó Trưởng ban thường trực", "Xây dựng kế hoạch năm trình Trưởng ban phê duyệt.", Power, "StandingViceChair", "plan.submit")]
    public void A_norm_is_found(string title, string sentence, NormKind kind, string holder, string act) =>
        Of(title, sentence).ShouldContain(norm => norm.Kind == kind && norm.Act == act && norm.Holders.SequenceEqual(new[] { holder }, StringComparer.Ordinal));

    [Theory]
    [InlineData("Trưởng ban", "Triệu tập cuộc họp bất thường.", "meeting.summon")]
    [InlineData("Phó Trưởng ban", "Ký các giấy mời được Trưởng ban ủy quyền.", "chair.actFor")]
    [InlineData("Văn bản", "Công văn do Trưởng ban ký được đóng dấu của UBND tỉnh.", "document.seal")]
    [InlineData("Trả lời", "Trong 07 ngày kể từ ngày nhận đủ hồ sơ, cơ quan quản lý phải trả lời bằng văn bản.", "records.keep")]
    [InlineData("Thành viên", "Bỏ phiếu về các trường hợp đề nghị khen thưởng.", "commendation.propose")]
    [InlineData("Kinh phí", "Bố trí kinh phí theo Luật Ngân sách nhà nước.", "principle.budgetLaw")]
    public void A_norm_that_the_words_do_not_say_is_not_proposed(string title, string sentence, string act) =>
        Of(title, sentence).ShouldNotContain(norm => norm.Act == act);

    [Fact]
    public void Silence_that_counts_as_consent_is_no_ban() =>
        Of("Ý kiến", "Thành viên trả lời trong 04 ngày; quá hạn không trả lời thì coi như đồng ý.").ShouldNotContain(norm => norm.Kind == Prohibition);

    [Theory]
    [InlineData("họp mỗi năm hai lần", "halfYear")]
    [InlineData("họp 02 lần/năm", "halfYear")]
    [InlineData("họp một năm bốn kỳ", "quarter")]
    [InlineData("họp ít nhất 01 lần/quý", "quarter")]
    public void Times_a_year_are_a_period(string words, string period) =>
        Of("Họp", $"Ban Chỉ đạo {words}.").Single(norm => norm.Kind == Cadence).Parameters.Periods.ShouldBe([period]);

    [Fact]
    public void A_managing_board_is_itself_the_body()
    {
        var norms = RegulationReader.Read("QUY CHẾ HOẠT ĐỘNG CỦA BAN QUẢN LÝ CHỢ PHIÊN\nĐiều 1. Báo cáo\nTrước ngày 08 hằng tháng, Ban Quản lý báo cáo Ủy ban nhân dân xã.\nĐiều 2. Họp\nBan Quản lý họp hằng quý.").Norms;
        norms.Single(norm => norm.Kind == Reporting).Holders.ShouldBe(["Committee"]);
        norms.Single(norm => norm.Kind == Cadence).Holders.ShouldBe(["Committee"]);
    }

    [Fact]
    public void In_a_decree_a_peoples_committee_is_an_agency()
    {
        var norms = RegulationReader.Read("NGHỊ ĐỊNH\nQuy định về bờ kè\nĐiều 1. Trách nhiệm của Ủy ban nhân dân xã\n1. Công khai quy hoạch bờ kè trên Cổng thông tin điện tử.\n2. Lưu trữ hồ sơ bờ kè.").Norms;
        norms.ShouldNotBeEmpty();
        norms.ShouldAllBe(norm => norm.Holders.SequenceEqual(new[] { "AgencyHead" }, StringComparer.Ordinal));
    }

    private static IReadOnlyList<ProposedNorm> Of(string title, string sentence) =>
        RegulationReader.Read($"QUY CHẾ HOẠT ĐỘNG CỦA BAN CHỈ ĐẠO VỆ SINH ĐÔ THỊ\nĐiều 1. {title}\n1. {sentence}\n2. Nội dung còn lại theo pháp luật.").Norms;
}
