using System.Text;
using CsCheck;
using HaiDang.Adapters.Text;
using static HaiDang.Adapters.Tests.Docx;

namespace HaiDang.Adapters.Tests;

public class HostileTests
{
    private static readonly byte[] Good = File(P("Điều 1. Phạm vi"));

    private static readonly byte[][] Starts =
    [
        [], [.. "PK\x3\x4"u8], [.. "%PDF-1.4\n"u8], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF],
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("WordDocument\0")],
    ];

    private static readonly string[] Markup =
    [
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>Điều</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:del>", "</w:del>",
        "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:fldChar/>", "<w:pPr><w:numPr><w:numId w:val=\"x\"/></w:numPr></w:pPr>",
        "<w:sym w:char=\"F0B7\"/>", "<w:sym/>", "<w:p/>", "<w:x y=\"1\"/>",
    ];

    private static byte[] Document(string body, string head = "") =>
        Files.With(Good, "word/document.xml", Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?>{head}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"));

    [Fact]
    public async Task A_file_that_is_not_there_is_told_so()
    {
        await TextFile.ReadAsync(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.txt"), TestContext.Current.CancellationToken).ShouldBeAsync("notFound");
        await TextFile.ReadAsync(Path.GetTempPath(), TestContext.Current.CancellationToken).ShouldBeAsync("unreadable");
        await TextFile.ReadAsync("a\0b", TestContext.Current.CancellationToken).ShouldBeAsync("unreadable");
    }

    [Fact]
    public async Task An_empty_file_is_told_so()
    {
        await Files.ReadAsync([]).ShouldBeAsync("empty");
        await Files.ReadAsync(" \r\n\t .. \n", Encoding.UTF8).ShouldBeAsync("empty");
        await Files.ReadAsync(File(P(" ")), "a.docx").ShouldBeAsync("empty");
    }

    [Fact]
    public async Task Twenty_megabytes_are_read_and_one_byte_more_is_not()
    {
        var text = new byte[TextFile.MaxBytes];
        Array.Fill(text, (byte)'a');
        (await Files.ReadAsync(text)).Text!.Length.ShouldBe(text.Length);
        await Files.ReadAsync([.. text, (byte)'a']).ShouldBeAsync("tooLarge");
        using var endless = new Endless();
        await TextFile.ReadAsync(endless, "a.txt", TestContext.Current.CancellationToken).ShouldBeAsync("tooLarge");
    }

    [Fact]
    public async Task A_broken_file_is_told_so()
    {
        await Files.ReadAsync(Good[..(Good.Length / 2)], "a.docx").ShouldBeAsync("broken");
        await Files.ReadAsync([.. "PK\x3\x4 nothing"u8], "a.docx").ShouldBeAsync("broken");
        await Files.ReadAsync(Files.With(Good, "word/document.xml", "<w:document"u8.ToArray()), "a.docx").ShouldBeAsync("broken");
        await Files.ReadAsync(Files.Zip(("[Content_Types].xml", "<Types/>"u8.ToArray())), "a.docx").ShouldBeAsync("broken");
        await Files.ReadAsync([1, 2, 3, 0, 0xFF, 0xFE, 0], "a.docx").ShouldBeAsync("broken");
        await Files.ReadAsync([.. "%PDF-1.7 and nothing more"u8], "a.pdf").ShouldBeAsync("broken");
        await Files.ReadAsync(Files.Zip(("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray())), "a.odt").ShouldBeAsync("broken");
    }

    [Fact]
    public async Task What_a_file_is_called_does_not_matter()
    {
        (await Files.ReadAsync(Good, "a.pdf")).Text.ShouldBe("Điều 1. Phạm vi\n");
        (await Files.ReadAsync(Files.Paper, Encoding.UTF8, "a.docx")).Text.ShouldBe(Files.Paper);
    }

    [Fact]
    public async Task Formats_that_are_no_text_are_refused()
    {
        await Files.ReadAsync([.. "{\\rtf1\\ansi Quy ch\\u7871 }"u8], "a.doc").ShouldBeAsync("unknownFormat");
        await Files.ReadAsync([.. "<!DOCTYPE html><p>Quy"u8], "a.doc").ShouldBeAsync("unknownFormat");
        await Files.ReadAsync([.. "<?xml version=\"1.0\"?><a/>"u8]).ShouldBeAsync("unknownFormat");
        await Files.ReadAsync(Files.Zip(("xl/workbook.xml", "<a/>"u8.ToArray()), ("[Content_Types].xml", "<Types/>"u8.ToArray())), "a.docx").ShouldBeAsync("unknownFormat");
        await Files.ReadAsync(Files.Zip(("a.txt", "a"u8.ToArray())), "a.zip").ShouldBeAsync("unknownFormat");
        await Files.ReadAsync([0x7F, .. "ELF"u8, .. new byte[200]]).ShouldBeAsync("unknownFormat");
        await Files.ReadAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("Workbook\0")], "a.doc").ShouldBeAsync("unknownFormat");
    }

    [Fact]
    public async Task Pictures_are_told_to_be_scans()
    {
        await Files.ReadAsync([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0], "a.txt").ShouldBeAsync("scanned");
        await Files.ReadAsync([0xFF, 0xD8, 0xFF, 0xE0, 0, 0], "a.pdf").ShouldBeAsync("scanned");
        await Files.ReadAsync(File("<w:p><w:r><w:drawing/></w:r></w:p>"), "a.docx").ShouldBeAsync("scanned");
    }

    [Fact]
    public async Task Files_under_a_password_are_told_so()
    {
        await Files.ReadAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500], .. Encoding.Unicode.GetBytes("EncryptedPackage\0")], "a.docx").ShouldBeAsync("encrypted");
        await Files.ReadAsync(Files.Zip(("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("content.xml", [1, 2, 3]), ("META-INF/manifest.xml", "<m><encryption-data/></m>"u8.ToArray())), "a.odt").ShouldBeAsync("encrypted");
    }

    [Fact]
    public async Task A_zip_bomb_is_not_unpacked()
    {
        var zeros = new byte[80 * 1024 * 1024];
        Array.Fill(zeros, (byte)' ');
        await Files.ReadAsync(Files.With(Good, "word/document.xml", zeros), "a.docx").ShouldBeAsync("tooComplex");
        await Files.ReadAsync(Files.With(Good, "word/styles.xml", zeros), "a.docx").ShouldBeAsync("tooComplex");
        await Files.ReadAsync(Files.Zip([("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("content.xml", "<a/>"u8.ToArray()), ("Pictures/a.png", zeros)]), "a.odt").ShouldBeAsync("tooComplex");
        await Files.ReadAsync(Files.Zip([("[Content_Types].xml", "<Types/>"u8.ToArray()), .. Enumerable.Range(0, 10_001).Select(i => ($"word/{i}", Array.Empty<byte>()))]), "a.docx").ShouldBeAsync("tooComplex");
        await Files.ReadAsync(Document(string.Concat(Enumerable.Repeat("<w:p/>", 2_000_001))), "a.docx").ShouldBeAsync("tooComplex");
    }

    [Fact]
    public async Task Pictures_in_a_docx_are_not_unpacked_however_large() =>
        (await Files.ReadAsync(Files.With(Good, "word/media/image1.png", new byte[80 * 1024 * 1024]), "a.docx")).Text.ShouldBe("Điều 1. Phạm vi\n");

    [Fact]
    public async Task Entities_are_never_expanded_nor_files_fetched()
    {
        await Files.ReadAsync(Document("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"), "a.docx").ShouldBeAsync("broken");
        await Files.ReadAsync(Document("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>"), "a.docx").ShouldBeAsync("broken");
    }

    [Fact]
    public async Task Deep_nesting_is_refused_before_it_can_exhaust_the_stack()
    {
        const int Depth = 100_000;
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", Depth)) + "<w:p/>" + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", Depth));
        await Files.ReadAsync(Document(deep), "a.docx").ShouldBeAsync("tooComplex");
    }

    [Fact]
    public async Task A_few_stray_bytes_do_not_spoil_a_text()
    {
        (await Files.ReadAsync([.. Encoding.UTF8.GetBytes(Files.Paper), 0])).Text.ShouldBe(Files.Paper);
        var long1 = string.Concat(Enumerable.Repeat(Files.Paper, 20));
        (await Files.ReadAsync([.. Encoding.UTF8.GetBytes(long1), 0xFF])).Text.ShouldBe(long1 + "\uFFFD");
    }

    [Fact]
    public void Any_bytes_give_a_text_or_a_problem() =>
        Gen.Select(Gen.Int[0, Starts.Length - 1], Gen.Byte.Array[0, 300]).Sample((start, rest) => Answers([.. Starts[start], .. rest]), iter: 2_000, threads: 1);

    [Fact]
    public void A_docx_with_any_bytes_changed_gives_a_text_or_a_problem() =>
        Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Byte).Array[1, 20].Sample(
            changes =>
            {
                var bytes = (byte[])Good.Clone();
                foreach (var (at, value) in changes) bytes[at] = value;
                return Answers(bytes);
            },
            iter: 500,
            threads: 1);

    [Fact]
    public void Any_markup_inside_a_docx_gives_a_text_or_a_problem() =>
        Gen.Int[0, Markup.Length - 1].Array[0, 30].Sample(parts => Answers(Document(string.Concat(parts.Select(part => Markup[part])))), iter: 500, threads: 1);

    private static bool Answers(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var result = TextFile.ReadAsync(stream, "a.bin", null, CancellationToken.None).GetAwaiter().GetResult();
        return result.Text is not null ^ result.Problem is not null;
    }

    private sealed class Endless : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'a');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
