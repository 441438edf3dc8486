using System.Text;

namespace HaiDang.Adapters.Text;

/// <summary>What the bytes of a file are, whatever its name says.</summary>
internal enum FileKind
{
    Text,
    Pdf,
    Zip,
    Doc,
    Encrypted,
    Rtf,
    Markup,
    Image,
    Office,
}

/// <summary>Recognises a file by its first bytes.</summary>
internal static class FileKinds
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly byte[][] Images =
    [
        [0x89, (byte)'P', (byte)'N', (byte)'G'], [0xFF, 0xD8, 0xFF], [.. "GIF8"u8],
        [(byte)'I', (byte)'I', 0x2A, 0], [(byte)'M', (byte)'M', 0, 0x2A],
    ];

    private static readonly string[] MarkupStarts = ["<?xml", "<!doctype", "<html", "mime-version:"];

    public static FileKind Of(ReadOnlySpan<byte> bytes, string extension)
    {
        if (bytes.StartsWith(Ole)) return Compound(bytes);
        if (bytes.StartsWith("PK\x3\x4"u8) || bytes.StartsWith("PK\x5\x6"u8)) return FileKind.Zip;
        if (IsPdf(bytes, extension)) return FileKind.Pdf;
        foreach (var image in Images)
            if (bytes.StartsWith(image)) return FileKind.Image;

        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 64)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        if (start.StartsWith("{\\rtf", StringComparison.Ordinal)) return FileKind.Rtf;
        return MarkupStarts.Any(mark => start.StartsWith(mark, StringComparison.OrdinalIgnoreCase)) ? FileKind.Markup : FileKind.Text;
    }

    // Some writers put a few bytes before the header; readers accept it within the first kilobyte.
    private static bool IsPdf(ReadOnlySpan<byte> bytes, string extension)
    {
        var at = bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8);
        return at is 0 or 3 || (at > 0 && extension == ".pdf");
    }

    private static FileKind Compound(ReadOnlySpan<byte> bytes)
    {
        if (Entry(bytes, "EncryptedPackage") >= 0) return FileKind.Encrypted;
        var document = Entry(bytes, "WordDocument");
        if (document < 0) return FileKind.Office;
        return IsEncryptedDocument(bytes, document) ? FileKind.Encrypted : FileKind.Doc;
    }

    private static int Entry(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.Unicode.GetBytes(name + "\0"));

    // [MS-CFB] 2.6.1: the start sector stands 116 bytes into the entry; [MS-DOC] 2.5.2: bit 8 of the flags at 10 is fEncrypted.
    private static bool IsEncryptedDocument(ReadOnlySpan<byte> bytes, int entry)
    {
        if (entry + 120 > bytes.Length || bytes.Length < 32) return false;
        var sector = BitConverter.ToUInt32(bytes[(entry + 116)..]);
        var at = ((long)sector + 1) << Math.Min(bytes[30], (byte)12);
        return at + 12 <= bytes.Length && (BitConverter.ToUInt16(bytes[((int)at + 10)..]) & 0x0100) != 0;
    }
}
