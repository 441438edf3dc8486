using System.IO.Compression;
using System.Text;
using HaiDang.Core.Regulations;

namespace HaiDang.Web.Tests.Commands;

/// <summary><c>regulation read FILE</c>: a summary for people, and one clear sentence for what cannot be read.</summary>
public sealed class ReadCommandTests(TempFolder folder) : IClassFixture<TempFolder>
{
    [Fact]
    public async Task A_regulation_is_summed_up_on_standard_output_alone()
    {
        var output = (await Cli.RunAsync(folder.Path, "regulation", "read", folder.Write("mau.txt", ModelRegulation.Text))).Does();
        output.ShouldContain("Quyết định số 01/QĐ-BCĐCĐS, ngày 10/10/2025");
        output.ShouldContain("4 chương, 14 điều");
        output.ShouldContain("document.sign");
        Directory.Exists(Path.Combine(folder.Path, "keys")).ShouldBeFalse("reading a file touches no data");
        File.Exists(Path.Combine(folder.Path, "haidang.db")).ShouldBeFalse("reading a file touches no data");
    }

    [Fact]
    public async Task What_is_no_regulation_is_said_in_one_sentence()
    {
        var article = folder.Write("bai-bao.txt", "Sáng nay, phường tổ chức hội nghị sơ kết chuyển đổi số. Nhiều đại biểu đã tham dự và phát biểu.\n");
        foreach (var json in new[] { false, true })
            (await ReadAsync(article, json)).Refuses(1).ShouldContain("không phải quy chế");
    }

    [Fact]
    public async Task An_empty_file_a_blank_one_and_a_missing_one_are_told_apart()
    {
        (await ReadAsync(folder.Write("trong.txt", ""))).Refuses(1).ShouldContain("trống");
        (await ReadAsync(folder.Write("trang.txt", " \n\t\n \n"))).Refuses(1).ShouldContain("trống");
        (await ReadAsync(Path.Combine(folder.Path, "khong-co.txt"))).Refuses(1).ShouldContain("Không thấy tệp");
        (await ReadAsync(folder.Path)).Refuses(1);
    }

    [Fact]
    public async Task A_file_over_20_MB_is_refused_and_one_just_below_is_read()
    {
        const int limit = 20 * 1024 * 1024;
        var text = Encoding.UTF8.GetBytes(ModelRegulation.Text);
        byte[] Of(int size) => [.. text, .. Enumerable.Repeat((byte)'\n', size - text.Length)];
        (await ReadAsync(folder.Write("lon.txt", Of(limit + 1)))).Refuses(1).ShouldContain("20 MB");
        (await ReadAsync(folder.Write("vua.txt", Of(limit)))).Does().ShouldContain("14 điều");
    }

    [Fact]
    public async Task A_broken_docx_is_refused_whether_cut_off_or_never_one()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Put(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Put(zip, "word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>");
        }

        (await ReadAsync(folder.Write("cut.docx", bytes.ToArray()[..(int)(bytes.Length / 2)]))).Refuses(1).ShouldContain("hỏng");
        (await ReadAsync(folder.Write("xml.docx", bytes.ToArray()))).Refuses(1).ShouldContain("hỏng");
        (await ReadAsync(folder.Write("rac.docx", [0, 1, 2, 3, 200, 201, 7, 0, 9]))).Refuses(1);
    }

    [Fact]
    public async Task A_scanned_pdf_without_text_asks_for_the_original()
    {
        (await ReadAsync(folder.Write("quet.pdf", ScannedPdf()))).Refuses(1).ShouldContain("bản quét");
        (await ReadAsync(folder.Write("hong.pdf", "%PDF-1.7\nkhông có gì cả\n"))).Refuses(1);
    }

    private Task<Outcome> ReadAsync(string file, bool json = false) => Cli.RunAsync(folder.Path, ["regulation", "read", file, .. json ? ["--json"] : Array.Empty<string>()]);

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    // One page that draws one grey picture and no letter.
    private static byte[] ScannedPdf()
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im1 5 0 R >> >> /Contents 4 0 R >>",
            "<< /Length 31 >>\nstream\nq 595 0 0 842 0 0 cm /Im1 Do Q\n\nendstream",
            "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nA\nendstream",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        List<int> at = [];
        foreach (var (body, number) in objects.Select((body, index) => (body, index + 1)))
        {
            at.Add(file.Length);
            file.Append(number).Append(" 0 obj\n").Append(body).Append("\nendobj\n");
        }

        var table = file.Length;
        file.Append("xref\n0 ").Append(objects.Length + 1).Append("\n0000000000 65535 f \n");
        foreach (var place in at) file.Append(place.ToString("0000000000", System.Globalization.CultureInfo.InvariantCulture)).Append(" 00000 n \n");
        file.Append("trailer\n<< /Size ").Append(objects.Length + 1).Append(" /Root 1 0 R >>\nstartxref\n").Append(table).Append("\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
