using System.IO.Compression;
using System.Text;
using CsCheck;
using HaiDang.Adapters.Text;

namespace HaiDang.Adapters.Tests;

public class PdfTests
{
    private const string Long1 = "1. Quy chế này điều chỉnh nền nếp làm việc, phần việc chung, cách phối hợp giữa các bên của Ban Chỉ đạo Chuyển đổi số phường Hải Vân, tỉnh Trường Hải theo Điều 5 Quy chế này và các quy định khác của pháp luật có liên quan.";
    private const string Long2 = "2. Đối tượng áp dụng là thành viên Ban Chỉ đạo, người của Tổ giúp việc Ban Chỉ đạo và các cơ quan, đơn vị tỉnh Bà Rịa - Vũng Tàu khi cùng phối hợp làm việc với Ban Chỉ đạo.";

    private static Task<string> ReadAsync(Pdf pdf) => Files.TextOfAsync(pdf.File(), "a.pdf");

    [Fact]
    public async Task Wrapped_lines_are_joined_and_headings_keep_their_lines()
    {
        var pdf = Pdf.New().Page().Centred(780, "Chương I", heavy: true).Centred(760, "NHỮNG QUY ĐỊNH CHUNG", heavy: true);
        var y = pdf.Paragraph(730, "Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng của Quy chế làm việc này", heavy: true);
        y = pdf.Paragraph(y, Long1);
        pdf.Paragraph(pdf.Paragraph(y, Long2), "Điều 2. Nguyên tắc", heavy: true);
        (await ReadAsync(pdf)).ShouldBe($"Chương I\nNHỮNG QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh và đối tượng áp dụng của Quy chế làm việc này\n{Long1}\n{Long2}\nĐiều 2. Nguyên tắc\n");
    }

    [Fact]
    public async Task A_paragraph_goes_on_over_the_page_and_page_numbers_and_running_heads_are_dropped()
    {
        var pdf = Pdf.New();
        for (var page = 1; page <= 4; page++)
        {
            pdf.Page().Centred(810, page.ToString(System.Globalization.CultureInfo.InvariantCulture)).At(85, 40, $"Quy chế làm việc – trang {page}/4");
            if (page == 1) pdf.Paragraph(90, Long1[..Long1.IndexOf("cách phối hợp", StringComparison.Ordinal)].TrimEnd());
            else if (page == 2) pdf.Paragraph(780, Long1[Long1.IndexOf("cách phối hợp", StringComparison.Ordinal)..], indent: 0);
            else pdf.Paragraph(780 - page, $"{page}. Khoản riêng của trang này.");
        }

        (await ReadAsync(pdf)).ShouldBe($"{Long1}\n3. Khoản riêng của trang này.\n4. Khoản riêng của trang này.\n");
    }

    [Fact]
    public async Task The_header_block_comes_out_one_column_after_the_other() =>
        (await ReadAsync(Pdf.New().Page()
            .At(85, 790, "UBND THÀNH PHỐ", true).At(300, 790, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", true)
            .At(90, 772, "BAN CHỈ ĐẠO", true).At(320, 772, "Độc lập - Tự do", true)
            .At(90, 745, "Số: 12/QĐ-BCĐ").At(310, 745, "Vũng Tàu, ngày 05 tháng 8 năm 2024")
            .Centred(710, "QUYẾT ĐỊNH", true)))
        .ShouldBe("UBND THÀNH PHỐ\nBAN CHỈ ĐẠO\nSố: 12/QĐ-BCĐ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nĐộc lập - Tự do\nVũng Tàu, ngày 05 tháng 8 năm 2024\nQUYẾT ĐỊNH\n");

    [Fact]
    public async Task Rows_of_a_table_keep_their_cells_together() =>
        (await ReadAsync(Pdf.New().Page().At(85, 700, "TT").At(160, 700, "Nội dung").At(400, 700, "Thời hạn").At(85, 680, "1").At(160, 680, "Xây dựng").At(400, 680, "Quý I")))
        .ShouldBe("TT\tNội dung\tThời hạn\n1\tXây dựng\tQuý I\n");

    [Fact]
    public async Task The_order_in_the_file_does_not_matter_and_a_hyphen_at_the_end_belongs_to_its_word() =>
        (await ReadAsync(Pdf.New().Page().At(85, 650, "BCĐ về việc ban hành.").At(85, 668, "Thực hiện Quyết định của Trưởng ban Ban Chỉ đạo theo Quyết định số 12/QĐ-")
            .At(85, 632, "Cuối.").At(85, 700, "Đầu.")))
        .ShouldBe("Đầu.\nThực hiện Quyết định của Trưởng ban Ban Chỉ đạo theo Quyết định số 12/QĐ-BCĐ về việc ban hành.\nCuối.\n");

    [Fact]
    public async Task A_word_printed_twice_for_boldness_is_read_once() =>
        (await ReadAsync(Pdf.New().Page().At(85, 700, "Điều 1. Phạm vi").At(85.2, 700, "Điều 1. Phạm vi"))).ShouldBe("Điều 1. Phạm vi\n");

    [Fact]
    public async Task Pages_without_letters_are_told_to_be_scans()
    {
        await Files.ReadAsync(Pdf.New().Page().Page().File(), "a.pdf").ShouldBeAsync("scanned");
        await Files.ReadAsync(Pdf.New().Page().Centred(800, "1").File(), "a.pdf").ShouldBeAsync("scanned");
    }

    [Fact]
    public async Task Under_a_password_it_is_told_so() =>
        await Files.ReadAsync(Encrypted(), "a.pdf").ShouldBeAsync("encrypted");

    [Fact]
    public async Task A_stream_that_unpacks_without_end_is_refused() =>
        await Files.ReadAsync(Bomb(), "a.pdf").ShouldBeAsync("tooComplex");

    [Fact]
    public async Task Forms_that_draw_one_another_without_end_are_refused()
    {
        string Form(int next) => $"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X {next} 0 R >> >> /Length 60 >>\nstream\n{string.Concat(Enumerable.Repeat("/X Do ", 10))}\nendstream";
        await Files.ReadAsync(
            Raw(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
                .. Enumerable.Range(5, 9).Select(Form), "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Length 12 >>\nstream\n0 0 m 1 1 l S\nendstream"]),
            "a.pdf").ShouldBeAsync("tooComplex");
    }

    [Fact]
    public void A_pdf_with_any_bytes_changed_gives_a_text_or_a_problem()
    {
        var good = Pdf.New().Page().At(85, 700, "Điều 1").File();
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte).Array[1, 30].Sample(
            changes =>
            {
                var bytes = (byte[])good.Clone();
                foreach (var (at, value) in changes) bytes[at] = value;
                using var stream = new MemoryStream(bytes);
                var result = TextFile.ReadAsync(stream, "a.pdf", null, CancellationToken.None).GetAwaiter().GetResult();
                return result.Text is not null ^ result.Problem is not null;
            },
            iter: 100,
            threads: 1);
    }

    private static byte[] Encrypted() => Raw(
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        $"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >>");

    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var spaces = new byte[1024 * 1024];
            Array.Fill(spaces, (byte)' ');
            for (var i = 0; i < 300; i++) zlib.Write(spaces);
        }

        return Raw(
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
            $"<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream");
    }

    // The fourth object doubles as the encryption dictionary where there is one.
    private static byte[] Raw(params string[] objects)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        List<int> offsets = [];
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var at = pdf.Length;
        pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        var encrypt = objects[^1].Contains("/Standard", StringComparison.Ordinal) ? "/Encrypt 4 0 R /ID [<00><00>] " : "";
        pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R {encrypt}>>\nstartxref\n{at}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
