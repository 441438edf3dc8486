using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("HaiDang.Adapters.Tests")]

namespace HaiDang.Adapters.Text;

/// <summary>Turns a file into text, by what its bytes are: text, .docx, .pdf, and .doc and .odt through LibreOffice.</summary>
/// <remarks>Files are hostile: whatever the bytes, the answer is a text or a problem within <see cref="Deadline"/>.</remarks>
public static class TextFile
{
    /// <summary>The largest file read, in bytes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>How long one file may take to parse once it is read; LibreOffice has its own limit.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>Reads the file at a path.</summary>
    public static async Task<TextResult> ReadAsync(string path, CancellationToken ct = default)
    {
        var name = Path.GetFileName(path);
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.Asynchronous);
            await using (file) return await ReadAsync(file, name, ct);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return TextProblem.NotFound(name);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return TextProblem.Unreadable(name);
        }
    }

    /// <summary>Reads a stream from where it stands; the name only helps where the bytes leave a doubt.</summary>
    public static Task<TextResult> ReadAsync(Stream content, string fileName, CancellationToken ct = default) =>
        ReadAsync(content, fileName, LibreOffice.Find(), ct);

    internal static async Task<TextResult> ReadAsync(Stream content, string fileName, LibreOffice? office, CancellationToken ct)
    {
        if (await BytesAsync(content, ct) is not { } bytes) return TextProblem.TooLarge;
        if (bytes.Length == 0) return TextProblem.Empty;
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        var kind = FileKinds.Of(bytes, extension);
        if (kind is FileKind.Doc) return await ConvertAsync(bytes, ".doc", office, ct);
        if (kind is not FileKind.Zip) return await WithinAsync(token => Promised(Read(bytes, kind, token), kind, extension), ct);

        var (zip, problem) = ZipGuard.Inspect(bytes);
        if (problem is not null) return problem;
        return zip is ZipKind.Odt
            ? await ConvertAsync(bytes, ".odt", office, ct)
            : await WithinAsync(token => DocxText.Read(bytes, token), ct);
    }

    private static TextResult Read(byte[] bytes, FileKind kind, CancellationToken ct) => kind switch
    {
        FileKind.Pdf => PdfText.Read(bytes, ct),
        FileKind.Text => PlainText.Read(bytes),
        FileKind.Encrypted => TextProblem.Encrypted,
        FileKind.Image => TextProblem.Scanned,
        FileKind.Rtf => TextProblem.UnknownFormat("Tệp RTF"),
        FileKind.Markup => TextProblem.UnknownFormat("Tệp HTML hoặc XML"),
        _ => TextProblem.UnknownFormat("Tệp này không phải văn bản Word nên"),
    };

    // Bytes without meaning under the name of a format are that format broken.
    private static TextResult Promised(TextResult result, FileKind kind, string extension) =>
        kind is FileKind.Text && result.Problem?.Code == "unknownFormat" && extension is ".docx" or ".doc" or ".odt" or ".pdf" ? TextProblem.Broken(extension) : result;

    private static async Task<TextResult> ConvertAsync(byte[] bytes, string extension, LibreOffice? office, CancellationToken ct)
    {
        if (office is null) return TextProblem.NeedsLibreOffice(extension);
        if (await office.ConvertAsync(bytes, extension, "docx", ct) is not { } docx) return TextProblem.ConversionFailed(extension);
        var (_, problem) = ZipGuard.Inspect(docx);
        return problem ?? await WithinAsync(token => DocxText.Read(docx, token), ct);
    }

    // A parser of other people's bytes may loop; its thread cannot be stopped, but the caller is not kept waiting.
    private static async Task<TextResult> WithinAsync(Func<CancellationToken, TextResult> read, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Deadline);
        try
        {
            return await Task.Run(() => read(limit.Token), limit.Token).WaitAsync(Deadline, ct);
        }
        catch (Exception error) when (error is TimeoutException || (error is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return TextProblem.TooComplex;
        }
    }

    private static async Task<byte[]?> BytesAsync(Stream content, CancellationToken ct)
    {
        if (content.CanSeek && content.Length - content.Position > MaxBytes) return null;
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
        {
            if (bytes.Length + read > MaxBytes) return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
