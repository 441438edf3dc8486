using System.Text;

namespace HaiDang.Adapters.Text;

/// <summary>Text files in any Unicode form, Windows-1258, TCVN3 or VNI.</summary>
internal static class PlainText
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    public static TextResult Read(byte[] bytes)
    {
        if (Decode(bytes) is not { } text)
            return LooksBinary(bytes) ? TextProblem.UnknownFormat("Tệp không phải văn bản nên") : TextProblem.OldEncoding;
        return IsBinary(text) ? TextProblem.UnknownFormat("Tệp không phải văn bản nên") : TextRepair.Run(text);
    }

    private static string? Decode(byte[] bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        if (bytes is [0xFF, 0xFE, 0, 0, ..]) return Encoding.UTF32.GetString(bytes, 4, bytes.Length - 4);
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        if (Utf16WithoutMark(bytes) is { } utf16) return utf16.GetString(bytes);
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return LooksBinary(bytes) ? null : TextRepair.FromBytes(bytes) ?? Damaged(bytes);
        }
    }

    // A few spoilt bytes do not make a UTF-8 text another encoding.
    private static string? Damaged(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var lost = text.Count(c => c == '\uFFFD');
        return lost * 200L < text.Length && Syllables.Score(text) >= 0.9 ? text : null;
    }

    private static Encoding? Utf16WithoutMark(byte[] bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        var (even, odd) = (0, 0);
        var sample = Math.Min(bytes.Length, 65_536);
        for (var i = 0; i < sample; i += 2)
        {
            if (bytes[i] == 0) even++;
            if (bytes[i + 1] == 0) odd++;
        }

        var pairs = sample / 2;
        if (odd > pairs * 0.3 && even < pairs * 0.02) return Encoding.Unicode;
        return even > pairs * 0.3 && odd < pairs * 0.02 ? Encoding.BigEndianUnicode : null;
    }

    private static bool LooksBinary(byte[] bytes) => bytes.Count(b => IsControl((char)b)) * 100L > bytes.Length;

    private static bool IsBinary(string text) => text.Count(IsControl) * 100L > text.Length;

    private static bool IsControl(char c) => c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v');
}
