using System.IO.Compression;
using System.Text;
using HaiDang.Adapters.Text;

namespace HaiDang.Adapters.Tests;

/// <summary>Reads bytes as a file of a given name.</summary>
internal static class Files
{
    public const string Paper =
        "Số: 12/QĐ-BCĐ\nVũng Tàu, ngày 05 tháng 8 năm 2024\nQUYẾT ĐỊNH\nBan hành Quy chế hoạt động của Ban Chỉ đạo\n" +
        "Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng\n1. Quy chế này quy định nguyên tắc, chế độ làm việc và mối quan hệ công tác.\n" +
        "2. Trưởng ban triệu tập và chủ trì các cuộc họp của Ban Chỉ đạo.\n";

    public static async Task<TextResult> ReadAsync(byte[] bytes, string name = "quy-che.txt")
    {
        using var stream = new MemoryStream(bytes);
        return await TextFile.ReadAsync(stream, name, TestContext.Current.CancellationToken);
    }

    public static Task<TextResult> ReadAsync(string text, Encoding encoding, string name = "quy-che.txt") =>
        ReadAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], name);

    public static async Task<string> TextOfAsync(byte[] bytes, string name)
    {
        var result = await ReadAsync(bytes, name);
        result.Problem.ShouldBeNull();
        return result.Text!;
    }

    public static async Task ShouldBeAsync(this Task<TextResult> reading, string code)
    {
        var problem = (await reading).Problem;
        problem.ShouldNotBeNull();
        problem.Code.ShouldBe(code);
        problem.Sentence.ShouldEndWith(".");
        problem.Sentence.ShouldNotContain("\n");
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A zip whose parts come from a .docx, with one of them replaced or added.</summary>
    public static byte[] With(byte[] docx, string name, byte[] content)
    {
        using var bytes = new MemoryStream();
        bytes.Write(docx);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update))
        {
            zip.GetEntry(name)?.Delete();
            using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
            entry.Write(content);
        }

        return bytes.ToArray();
    }
}
