using static HaiDang.Adapters.Tests.Docx;

namespace HaiDang.Adapters.Tests;

public class DocxTests
{
    private static readonly string Regulation = List(
        0, Level(0, "upperRoman", "Chương %1."), Level(1, "decimal", "Điều %2.", "<w:lvlRestart w:val=\"0\"/>"), Level(2, "decimal", "%3."), Level(3, "lowerLetter", "%4)"));

    private static async Task<string> ReadAsync(string body, string? numbering = null, string? styles = null) =>
        await Files.TextOfAsync(File(body, numbering, styles), "a.docx");

    [Fact]
    public async Task Headings_clauses_and_points_made_by_numbering_are_words_in_the_text() =>
        (await ReadAsync(
            Item("Quy định chung") + Item("Phạm vi", 1) + Item("Một", 2) + Item("Hai", 2) + Item("chữ a", 3) + Item("chữ b", 3) + Item("Ba", 2) +
            Item("Nguyên tắc", 1) + Item("Lại một", 2) + Item("Nhiệm vụ") + Item("Trưởng ban", 1),
            Regulation + Use(1, 0)))
        .ShouldBe("""
            Chương I. Quy định chung
            Điều 1. Phạm vi
            1. Một
            2. Hai
            a) chữ a
            b) chữ b
            3. Ba
            Điều 2. Nguyên tắc
            1. Lại một
            Chương II. Nhiệm vụ
            Điều 3. Trưởng ban

            """.ReplaceLineEndings("\n"));

    [Fact]
    public async Task Levels_can_show_the_numbers_above_them_and_bullets_become_dashes() =>
        (await ReadAsync(
            Item("A") + Item("B", 1) + Item("C", 1) + Item("D", 2) + Item("E", 0, 2) + Item("F", 1, 2),
            List(0, Level(0, "decimal", "%1."), Level(1, "decimal", "%1.%2."), Level(2, "lowerRoman", "%3)"))
            + List(1, Level(0, "bullet", "\uF0B7"), Level(1, "bullet", "+")) + Use(1, 0) + Use(2, 1)))
        .ShouldBe("1. A\n1.1. B\n1.2. C\ni) D\n- E\n+ F\n");

    [Fact]
    public async Task Instances_of_one_list_go_on_counting_unless_they_start_anew() =>
        (await ReadAsync(
            Item("A") + Item("B") + Item("C", 0, 2) + Item("D", 0, 3) + Item("E", 0, 3) + Item("F"),
            List(0, Level(0, "decimal", "%1.")) + Use(1, 0) + Use(2, 0) + Use(3, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>")))
        .ShouldBe("1. A\n2. B\n3. C\n1. D\n2. E\n3. F\n");

    [Fact]
    public async Task An_instance_can_replace_a_level_and_legal_numbering_is_decimal() =>
        (await ReadAsync(
            Item("A") + Item("B", 1) + Item("C", 0, 2),
            List(0, Level(0, "upperRoman", "%1."), Level(1, "upperLetter", "%1.%2", "<w:isLgl/>"))
            + Use(1, 0) + Use(2, 0, $"<w:lvlOverride w:ilvl=\"0\">{Level(0, "upperLetter", "Phần %1:", start: 5)}</w:lvlOverride>")))
        .ShouldBe("I. A\n1.1 B\nPhần B: C\n");

    [Fact]
    public async Task Numbers_come_from_paragraph_styles_and_what_they_are_based_on() =>
        (await ReadAsync(
            P("Phạm vi", "<w:pStyle w:val=\"Dieu\"/>") + P("Một", "<w:pStyle w:val=\"KhoanCon\"/>") + P("Hai", "<w:pStyle w:val=\"Khoan\"/>")
            + P("không số", "<w:pStyle w:val=\"Khoan\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") + P("Nguyên tắc", "<w:pStyle w:val=\"Dieu\"/>"),
            List(0, Level(0, "decimal", "Điều %1.", "<w:pStyle w:val=\"Dieu\"/>"), Level(1, "decimal", "%2.", "<w:pStyle w:val=\"Khoan\"/>")) + Use(1, 0),
            Style("Dieu", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>") + Style("Khoan", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
            + Style("KhoanCon", "", "Khoan") + Style("Vong", "", "Vong")))
        .ShouldBe("Điều 1. Phạm vi\n1. Một\n2. Hai\nkhông số\nĐiều 2. Nguyên tắc\n");

    [Fact]
    public async Task A_list_may_be_defined_by_a_list_style() =>
        (await ReadAsync(
            Item("A", 0, 2),
            List(0, Level(0, "decimal", "Mục %1.")) + "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"DS\"/></w:abstractNum>" + Use(1, 0) + Use(2, 1),
            "<w:style w:type=\"numbering\" w:styleId=\"DS\"><w:name w:val=\"DS\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"))
        .ShouldBe("Mục 1. A\n");

    [Theory]
    [InlineData("upperRoman", 4, "IV")]
    [InlineData("lowerRoman", 1999, "mcmxcix")]
    [InlineData("upperLetter", 28, "BB")]
    [InlineData("lowerLetter", 5, "e")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("vietnameseCounting", 21, "hai mươi mốt")]
    [InlineData("none", 3, "")]
    [InlineData("upperRoman", 0, "0")]
    [InlineData("somethingNew", 12, "12")]
    public void A_count_is_written_as_Word_writes_it(string format, int count, string expected) =>
        HaiDang.Adapters.Text.NumberFormat.Write(count, format).ShouldBe(expected);

    [Fact]
    public async Task Deleted_text_is_dropped_inserted_text_kept_and_a_deleted_mark_joins_two_paragraphs() =>
        (await ReadAsync(
            $"<w:p><w:del w:id=\"1\"><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins w:id=\"2\">{R("mới")}</w:ins></w:p>"
            + $"<w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr>{R("đầu ")}</w:p>{P("cuối")}"
            + $"<w:p><w:moveFrom w:id=\"4\">{R("chỗ cũ")}</w:moveFrom><w:moveTo w:id=\"5\">{R("chỗ mới")}</w:moveTo></w:p>"))
        .ShouldBe("mới\nđầu cuối\nchỗ mới\n");

    [Fact]
    public async Task Fields_show_their_result_and_a_table_of_contents_is_left_out() =>
        (await ReadAsync(
            $"<w:p>{Mark("begin")}<w:r><w:instrText>TOC \\o \"1-3\"</w:instrText></w:r>{Mark("separate")}{R("Điều 1. Phạm vi 3")}</w:p><w:p>{R("Điều 2 4")}{Mark("end")}</w:p>"
            + $"<w:p>{R("ngày ")}{Mark("begin")}<w:r><w:instrText>DATE</w:instrText></w:r>{Mark("begin")}<w:r><w:instrText>X</w:instrText></w:r>{Mark("separate")}{R("bên trong")}{Mark("end")}{Mark("separate")}{R("05")}{Mark("end")}"
            + $"<w:fldSimple w:instr=\"PAGE\">{R("/8")}</w:fldSimple><w:hyperlink>{R(" (liên kết)")}</w:hyperlink></w:p>"))
        .ShouldBe("ngày 05/8 (liên kết)\n");

    [Fact]
    public async Task A_field_that_never_ends_swallows_nothing() =>
        (await ReadAsync($"<w:p>{Mark("begin")}<w:r><w:instrText>TOC</w:instrText></w:r></w:p>{P("Điều 1. Còn đây")}")).ShouldBe("Điều 1. Còn đây\n");

    [Fact]
    public async Task Breaks_tabs_hyphens_capitals_and_hidden_text_are_as_seen() =>
        (await ReadAsync(
            "<w:p><w:r><w:t>Bà</w:t><w:noBreakHyphen/><w:t>Rịa</w:t><w:tab/><w:t>Vũng</w:t><w:softHyphen/><w:t> Tàu</w:t><w:br/><w:t>dòng hai</w:t></w:r></w:p>"
            + $"<w:p>{R("Quyết định", "<w:caps/>")}{R("ẩn", "<w:vanish/>")}{R(" thường", "<w:caps w:val=\"0\"/>")}</w:p>"))
        .ShouldBe("Bà-Rịa\tVũng Tàu\ndòng hai\nQUYẾT ĐỊNH thường\n");

    [Fact]
    public async Task A_text_box_is_read_once()
    {
        var box = $"<w:txbxContent>{P("Số: 5/QĐ-BCĐ")}</w:txbxContent>";
        (await ReadAsync(
            $"<w:p>{R("Trên")}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>{P("Dưới")}"))
            .ShouldBe("Trên\nSố: 5/QĐ-BCĐ\nDưới\n");
    }

    [Fact]
    public async Task The_header_table_comes_out_cell_by_cell() =>
        (await ReadAsync(
            Table("", [P("UBND THÀNH PHỐ") + P("BAN CHỈ ĐẠO"), P("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + P("Độc lập - Tự do - Hạnh phúc")], [P("Số: 12/QĐ-BCĐ"), P("Vũng Tàu, ngày 05 tháng 8 năm 2024")])
            + P("QUYẾT ĐỊNH")))
        .ShouldBe("UBND THÀNH PHỐ\nBAN CHỈ ĐẠO\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/QĐ-BCĐ\nVũng Tàu, ngày 05 tháng 8 năm 2024\nQUYẾT ĐỊNH\n");

    [Fact]
    public async Task A_table_with_borders_comes_out_row_by_row() =>
        (await ReadAsync(Table("<w:tblBorders><w:top w:val=\"single\"/></w:tblBorders>", [P("TT"), P("Nội dung")], [P("1"), P("Xây dựng") + P("kế hoạch")])))
        .ShouldBe("TT\tNội dung\n1\tXây dựng kế hoạch\n");

    [Fact]
    public async Task Runs_in_fonts_of_TCVN3_and_VNI_are_converted_by_their_fonts()
    {
        var vn = "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>";
        (await ReadAsync(
            $"<w:p>{R("Ch­¬ng tr×nh ", vn)}{R("C«ng t¸c ", "<w:rFonts w:ascii=\".VnTimeH\"/>")}<w:r><w:rPr>{vn}</w:rPr><w:t>th</w:t><w:softHyphen/><w:t>êng trùc</w:t></w:r>{R(" và Quy chế", "<w:rFonts w:ascii=\"Times New Roman\"/>")}</w:p>"
            + $"<w:p>{R("Quyeát ñònh cuûa Tröôûng ban", "<w:rFonts w:ascii=\"VNI-Times\"/>")}</w:p>"
            + P("Quy chÕ nµy", "<w:pStyle w:val=\"Cu\"/>") + $"<w:p>{R("Quyết định đã là Unicode", vn)}</w:p>",
            styles: Style("Cu", $"<w:rPr>{vn}</w:rPr>")))
            .ShouldBe("Chương trình CÔNG TÁC thường trực và Quy chế\nQuyết định của Trưởng ban\nQuy chế này\nQuyết định đã là Unicode\n");
    }

    private static string Mark(string kind) => $"<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>";

    private static string Style(string id, string properties, string? basedOn = null) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{id}\"/>{(basedOn is null ? "" : $"<w:basedOn w:val=\"{basedOn}\"/>")}{properties}</w:style>";
}
