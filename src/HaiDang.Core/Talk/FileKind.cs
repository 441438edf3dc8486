using System.Text;

namespace HaiDang.Core.Talk;

/// <summary>What a file is, by its content.</summary>
public enum FileKind
{
    /// <summary>Tài liệu PDF.</summary>
    Pdf,

    /// <summary>Văn bản Word.</summary>
    Word,

    /// <summary>Bảng tính.</summary>
    Sheet,

    /// <summary>Bản trình chiếu.</summary>
    Slides,

    /// <summary>Ảnh.</summary>
    Image,

    /// <summary>Âm thanh, video.</summary>
    Media,

    /// <summary>Tệp nén.</summary>
    Archive,

    /// <summary>Văn bản thuần.</summary>
    Text,

    /// <summary>Nội dung khác.</summary>
    Other,

    /// <summary>Chương trình chạy được.</summary>
    Program,

    /// <summary>Đoạn mã lệnh.</summary>
    Script,

    /// <summary>Trang HTML.</summary>
    Html,

    /// <summary>Ảnh SVG (mang được mã lệnh).</summary>
    Svg,
}

/// <summary>Recognises files by what stands in them, never by their names.</summary>
public static class FileKinds
{
    /// <summary>So many bytes from the beginning are looked at.</summary>
    public const int Head = 64 * 1024;

    private static readonly string[] ProgramEndings =
    [
        "exe", "dll", "com", "scr", "msi", "msp", "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "js", "mjs", "jse", "wsf", "wsh", "hta", "lnk", "reg", "jar", "apk", "sh", "bash", "py", "pl", "php", "rb",
        "cpl", "gadget", "inf", "scf", "url", "html", "htm", "xhtml", "shtml", "mht", "mhtml", "svg", "svgz", "chm", "iso", "app", "deb", "rpm",
    ];

    private static readonly Dictionary<FileKind, string[]> Endings = new()
    {
        [FileKind.Pdf] = ["pdf"], [FileKind.Word] = ["doc", "docx", "docm", "odt", "rtf", "dot", "dotx"], [FileKind.Sheet] = ["xls", "xlsx", "xlsm", "ods"],
        [FileKind.Slides] = ["ppt", "pptx", "pps", "ppsx", "odp"], [FileKind.Image] = ["png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "bmp", "heic"],
        [FileKind.Media] = ["mp3", "mp4", "m4a", "m4v", "mov", "ogg", "wav", "avi", "webm", "mkv"], [FileKind.Archive] = ["zip", "gz", "tgz", "7z", "rar", "tar"],
        [FileKind.Text] = ["txt", "csv", "md", "json", "xml", "log"],
    };

    /// <summary>Kinds that run, or that a browser would run: never taken.</summary>
    public static bool IsRefused(FileKind kind) => kind is FileKind.Program or FileKind.Script or FileKind.Html or FileKind.Svg;

    /// <summary>Would the name be run when opened, whatever stands in it?</summary>
    public static bool IsProgramName(string name) => ProgramEndings.Contains(FileNames.EndingOf(name), StringComparer.Ordinal);

    /// <summary>Does the ending of the name promise another kind than the content is?</summary>
    public static bool IsOtherThanNamed(string name, FileKind kind) =>
        kind != FileKind.Other && Endings.FirstOrDefault(pair => pair.Value.Contains(FileNames.EndingOf(name), StringComparer.Ordinal)) is { Value: not null } promised && promised.Key != kind;

    /// <summary>The kind by the first bytes (at most <see cref="Head"/>). What could be two things is the more dangerous one.</summary>
    public static FileKind Of(ReadOnlySpan<byte> head)
    {
        if (IsProgram(head)) return FileKind.Program;
        if (head.StartsWith("#!"u8)) return FileKind.Script;
        var known = Known(head);
        var words = Words(head);

        // A browser looks for markup at the beginning; a document of another kind has no business with it in its first kilobyte.
        var opening = known is FileKind.Other or FileKind.Text or null ? words.TrimStart() : words[..Math.Min(words.Length, 1024)];
        if (known is not (FileKind.Archive or FileKind.Word or FileKind.Sheet or FileKind.Slides) || opening.TrimStart().StartsWith('<'))
        {
            if (Markup(opening, known is null or FileKind.Text) is { } markup) return markup;
        }

        return known ?? (IsText(head) ? FileKind.Text : FileKind.Other);
    }

    private static bool IsProgram(ReadOnlySpan<byte> head) =>
        head.StartsWith("MZ"u8) || head.StartsWith("\u007fELF"u8) || head.StartsWith("\0asm"u8) || head.StartsWith("dex\n"u8) || head.StartsWith("!<arch>"u8)
        || head.StartsWith(new byte[] { 0xCA, 0xFE, 0xBA, 0xBE }) || head.StartsWith(new byte[] { 0xFE, 0xED, 0xFA }) || head.StartsWith(new byte[] { 0xCE, 0xFA, 0xED, 0xFE }) || head.StartsWith(new byte[] { 0xCF, 0xFA, 0xED, 0xFE })
        || head.StartsWith(new byte[] { 0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0 })
        || (head.StartsWith("PK"u8) && (head.IndexOf("META-INF/MANIFEST.MF"u8) >= 0 || head.IndexOf("classes.dex"u8) >= 0 || head.IndexOf("AndroidManifest.xml"u8) >= 0) && head.IndexOf("mimetypeapplication/vnd.oasis"u8) < 0);

    private static FileKind? Known(ReadOnlySpan<byte> head)
    {
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0) return FileKind.Pdf;
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8)) return Zipped(head);
        if (head.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 })) return Compound(head);
        if (head.StartsWith(@"{\rtf"u8)) return FileKind.Word;
        if (head.StartsWith(new byte[] { 0x89, 0x50, 0x4E, 0x47 }) || head.StartsWith(new byte[] { 0xFF, 0xD8, 0xFF }) || head.StartsWith("GIF8"u8) || head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8)
            || (head.StartsWith("BM"u8) && head.Length > 14 && head[6] == 0 && head[7] == 0) || (head.StartsWith("RIFF"u8) && At(head, 8, "WEBP"u8)) || At(head, 4, "ftyphei"u8) || At(head, 4, "ftypmif1"u8)) return FileKind.Image;
        if (At(head, 4, "ftyp"u8) || head.StartsWith("ID3"u8) || head.StartsWith("OggS"u8) || head.StartsWith("RIFF"u8) || head.StartsWith(new byte[] { 0x1A, 0x45, 0xDF, 0xA3 })) return FileKind.Media;
        if (head.StartsWith(new byte[] { 0x1F, 0x8B }) || head.StartsWith(new byte[] { 0x37, 0x7A, 0xBC, 0xAF }) || head.StartsWith("Rar!"u8) || At(head, 257, "ustar"u8)) return FileKind.Archive;
        return null;
    }

    private static FileKind Zipped(ReadOnlySpan<byte> head) =>
        head.IndexOf("word/"u8) >= 0 || head.IndexOf("vnd.oasis.opendocument.text"u8) >= 0 ? FileKind.Word
        : head.IndexOf("xl/"u8) >= 0 || head.IndexOf("vnd.oasis.opendocument.spreadsheet"u8) >= 0 ? FileKind.Sheet
        : head.IndexOf("ppt/"u8) >= 0 || head.IndexOf("vnd.oasis.opendocument.presentation"u8) >= 0 ? FileKind.Slides : FileKind.Archive;

    // Old Office and installers share one container; its directory need not lie in the head, so that an unknown one is "other".
    private static FileKind Compound(ReadOnlySpan<byte> head) =>
        head.IndexOf(Wide("WordDocument")) >= 0 ? FileKind.Word : head.IndexOf(Wide("Workbook")) >= 0 ? FileKind.Sheet : head.IndexOf(Wide("PowerPoint")) >= 0 ? FileKind.Slides : FileKind.Other;

    private static FileKind? Markup(string opening, bool atBeginning)
    {
        bool Has(string mark) => opening.Contains(mark, StringComparison.OrdinalIgnoreCase);
        if (atBeginning)
        {
            // Text that speaks of markup is text; text that begins with it is markup.
            if (opening.StartsWith("<?php", StringComparison.OrdinalIgnoreCase) || opening.StartsWith("@echo off", StringComparison.OrdinalIgnoreCase)) return FileKind.Script;
            if (!opening.StartsWith('<')) return null;
        }

        if (Has("<svg")) return FileKind.Svg;
        foreach (var mark in new[] { "<!doctype html", "<html", "<script", "<head", "<body", "<iframe", "<object", "<embed", "<img ", "<a href", "<form", "<style", "<meta " })
            if (Has(mark)) return FileKind.Html;
        return Has("<?php") ? FileKind.Script : null;
    }

    // Letters as a browser would read them: UTF-16 by its mark, else byte by byte.
    private static string Words(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(new byte[] { 0xFF, 0xFE })) return Encoding.Unicode.GetString(head[2..]);
        if (head.StartsWith(new byte[] { 0xFE, 0xFF })) return Encoding.BigEndianUnicode.GetString(head[2..]);
        if (head.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF })) head = head[3..];
        return Encoding.Latin1.GetString(head);
    }

    private static bool IsText(ReadOnlySpan<byte> head) =>
        head.StartsWith(new byte[] { 0xFF, 0xFE }) || head.StartsWith(new byte[] { 0xFE, 0xFF }) || !head.ContainsAny<byte>([0, 1, 2, 3, 4, 5, 6, 14, 15, 16, 17, 18, 19, 20]);

    private static byte[] Wide(string words) => Encoding.Unicode.GetBytes(words);

    private static bool At(ReadOnlySpan<byte> head, int from, ReadOnlySpan<byte> mark) => head.Length >= from + mark.Length && head[from..].StartsWith(mark);
}
