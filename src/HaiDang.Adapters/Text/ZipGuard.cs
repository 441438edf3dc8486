using System.IO.Compression;
using System.Text;
using System.Xml;

namespace HaiDang.Adapters.Text;

/// <summary>What a zip container holds.</summary>
internal enum ZipKind
{
    Docx,
    Odt,
}

/// <summary>Looks through a zip container before any parser builds a tree of it: sizes, depth, entities.</summary>
internal static class ZipGuard
{
    private const int MaxEntries = 10_000;
    private const int MaxXml = 64 * 1024 * 1024;
    private const long MaxTotal = 400L * 1024 * 1024;
    private const int MaxRatio = 400;
    private const int SmallPart = 4 * 1024 * 1024;
    private const int MaxDepth = 200;
    private const int MaxElements = 2_000_000;

    // Never parsed here; old .odt manifests rightly have a document type.
    private static readonly string[] Aside = ["META-INF/", "customXml/", "docProps/"];

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxXml,
        CheckCharacters = false,
    };

    public static (ZipKind Kind, TextProblem? Problem) Inspect(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MaxEntries) return (default, TextProblem.TooComplex);
            var names = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var type = Mimetype(zip);
            if (type.StartsWith("application/vnd.oasis.opendocument.text", StringComparison.Ordinal)) return (ZipKind.Odt, Odt(zip));
            if (type.Length == 0 && names.Contains("[Content_Types].xml") && !names.Any(IsOtherOffice)) return (ZipKind.Docx, Parts(zip, all: false));
            return (default, TextProblem.UnknownFormat("Tệp nén hoặc bảng tính, bản trình chiếu"));
        }
        catch (TooComplexException)
        {
            return (default, TextProblem.TooComplex);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or XmlException or NotSupportedException or ArgumentException or OverflowException)
        {
            return (default, TextProblem.Broken(".docx hoặc .odt"));
        }
    }

    private static bool IsOtherOffice(string name) =>
        name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase);

    private static string Mimetype(ZipArchive zip)
    {
        if (zip.GetEntry("mimetype") is not { } entry) return "";
        using var stream = entry.Open();
        var buffer = new byte[100];
        return Encoding.ASCII.GetString(buffer, 0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
    }

    private static TextProblem? Odt(ZipArchive zip)
    {
        if (zip.GetEntry("META-INF/manifest.xml") is { } manifest)
        {
            using var reader = new StreamReader(new CountingStream(manifest.Open(), SmallPart));
            if (reader.ReadToEnd().Contains("encryption-data", StringComparison.Ordinal)) return TextProblem.Encrypted;
        }

        return zip.GetEntry("content.xml") is null ? TextProblem.Broken(".odt") : Parts(zip, all: true);
    }

    // Pictures of a .docx are never unpacked, so only its XML counts; LibreOffice unpacks all of an .odt.
    private static TextProblem? Parts(ZipArchive zip, bool all)
    {
        var total = 0L;
        var elements = 0;
        foreach (var entry in zip.Entries)
        {
            var xml = IsXml(entry.FullName) && !Aside.Any(folder => entry.FullName.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
            if (!xml && !all) continue;
            var limit = Math.Min(MaxTotal - total, Math.Max(SmallPart, Math.Min(entry.CompressedLength * MaxRatio, xml ? MaxXml : MaxTotal)));
            using var stream = new CountingStream(entry.Open(), limit);
            if (xml && (entry.Length > 0 || entry.CompressedLength > 2)) elements += Elements(stream, MaxElements - elements);
            stream.CopyTo(Stream.Null);
            total += stream.Count;
        }

        return null;
    }

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static int Elements(Stream part, int limit)
    {
        using var reader = XmlReader.Create(part, Settings);
        var elements = 0;
        while (reader.Read())
        {
            if (reader.NodeType is not XmlNodeType.Element) continue;
            elements += 1 + (reader.AttributeCount / 8);
            if (elements > limit || reader.Depth > MaxDepth) throw new TooComplexException();
        }

        return elements;
    }

    private sealed class TooComplexException : IOException;

    /// <summary>Counts what is really unpacked, since the sizes in the directory may lie.</summary>
    private sealed class CountingStream(Stream inner, long limit) : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Count; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            Count += read;
            return Count > limit ? throw new TooComplexException() : read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
