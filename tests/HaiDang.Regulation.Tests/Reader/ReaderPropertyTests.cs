using System.Text;
using CsCheck;
using HaiDang.Regulation.Reader;
using HaiDang.Regulation.Tests.Reader.Texts;

namespace HaiDang.Regulation.Tests.Reader;

public class ReaderPropertyTests
{
    private static readonly string[] Pieces =
    [
        "Chương I", "CHƯƠNG 2: NHIỆM VỤ", "Mục 1", "Điều 1. Trưởng ban", "Điều 2", "ĐIỀU 3: Họp", "1. Chỉ đạo, điều hành toàn diện hoạt động", "2) Ký văn bản",
        "a) Triệu tập họp;", "đ) báo cáo trước ngày 15 hàng tháng/quý/năm", "- Nghiêm cấm gửi văn bản Mật qua Zalo", "+ ", "• ", "**", "****", "\u00A0", "\r\n", "\f", "|",
        "QUYẾT ĐỊNH", "QUY CHẾ", "Căn cứ Luật Đầu tư ngày 31/2/2024;", "Số: /QĐ-BCĐ", "Hà Nội, ngày tháng 8 năm 2024", "Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN", "Nguyễn Văn A",
        "(1) Giấy mời; (2) Thông báo; (3)", "khoản 99999999999 Điều 99999999999", "Điều 0.", "\u0301\u0323", "\uD800", "./.", "\\", "#", "12",
        "Các thành viên, cơ quan, đơn vị có trách nhiệm", "khi Trưởng ban vắng mặt", "; chủ trì thực hiện", "có sự tham gia của Sở A",
    ];

    private static readonly string[] Joins = ["\n", " ", "\n\n", ""];

    private static readonly Gen<string> Text = Gen.Select(Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.String[0, 12]), Gen.Int[0, Joins.Length - 1])
        .Array[0, 60].Select(parts => string.Concat(parts.Select(part => part.Item1 + Joins[part.Item2])));

    [Fact]
    public void Any_text_is_read_and_every_quote_stands_where_it_is_said_to() => Text.Sample(Holds, iter: 3_000);

    [Fact]
    public void Any_string_is_read() => Gen.String.Sample(Holds);

    [Theory]
    [MemberData(nameof(OtherShapesTests.All), MemberType = typeof(OtherShapesTests))]
    public void Quotes_of_whole_regulations_are_exact(string text)
    {
        Holds(text).ShouldBeTrue();
        Holds(text.Normalize(NormalizationForm.FormD)).ShouldBeTrue();
        Holds(text.Replace("Điều", "**Điều", StringComparison.Ordinal).Replace("\n", "**\r\n", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public void Quotes_of_the_source_are_exact()
    {
        Assert.SkipUnless(SharedText.IsHere, SharedText.Missing);
        Holds(SharedText.Text.Value).ShouldBeTrue();
    }

    private static bool Holds(string text)
    {
        var reading = RegulationReader.Read(text);
        var articles = reading.Outline.Chapters.SelectMany(chapter => chapter.Articles).ToList();
        var clauses = articles.SelectMany(article => article.Clauses).ToList();
        IEnumerable<Span> spans =
        [
            .. reading.Outline.Chapters.Select(chapter => chapter.Span), .. reading.Outline.Chapters.SelectMany(chapter => chapter.Sections).Select(section => section.Span),
            .. articles.Select(article => article.Span), .. clauses.Select(clause => clause.Span), .. clauses.SelectMany(clause => clause.Points).Select(point => point.Span),
            .. reading.References.Select(reference => reference.Span), .. reading.Norms.Select(norm => norm.Span),
        ];
        return spans.All(span => span.Start >= 0 && span.Length >= 0 && span.Start + span.Length <= text.Length)
            && reading.Norms.All(norm => norm.Quote.Length > 0 && text.Substring(norm.Span.Start, norm.Span.Length) == norm.Quote);
    }
}
