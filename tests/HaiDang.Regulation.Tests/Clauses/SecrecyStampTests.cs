using HaiDang.Regulation.Engine;
using HaiDang.Regulation.Reader;

namespace HaiDang.Regulation.Tests.Clauses;

/// <summary>A secrecy stamp ("đóng dấu Mật") is a marking of a paper, not the seal of an office.</summary>
public class SecrecyStampTests
{
    private const string Rules = """
        QUY CHẾ
        Hoạt động của Ban Chỉ đạo Thử nghiệm

        Điều 1. Con dấu
        1. Trưởng ban sử dụng con dấu của Ủy ban nhân dân xã.
        2. Ban Chỉ đạo lập nhóm trên nền tảng Zalo; không được gửi văn bản đóng dấu {0} trong nhóm này.
        3. Thành viên không được sử dụng con dấu của Ủy ban nhân dân xã.
        """;

    [Theory]
    [InlineData("“Mật”")]
    [InlineData("Mật")]
    [InlineData("Tối mật")]
    [InlineData("\"Tuyệt mật\"")]
    public void Đ10_1_a_word_on_a_secrecy_stamp_takes_no_seal_from_anyone(string stamp)
    {
        var norms = RegulationReader.Read(Rules.Replace("{0}", stamp, StringComparison.Ordinal)).Norms;
        norms.Where(norm => norm.Act == "document.seal").Select(norm => (norm.Clause, norm.Kind)).ShouldBe([("Đ1.1", NormKind.Signing), ("Đ1.3", NormKind.Prohibition)]);
        norms.ShouldContain(norm => norm.Clause == "Đ1.2" && norm.Kind == NormKind.Prohibition && norm.Act == "channel.share");
    }
}
