using System.Collections.Frozen;
using System.Text;

namespace HaiDang.Adapters.Text;

/// <summary>A Vietnamese encoding older than Unicode.</summary>
internal enum OldEncoding
{
    None,

    /// <summary>TCVN 5712 (ABC), fonts .VnTime and its kin.</summary>
    Tcvn3,

    /// <summary>VNI for Windows, fonts VNI-Times and its kin: a letter and, after it, its mark.</summary>
    Vni,
}

/// <summary>Converts TCVN3 and VNI, whose bytes are given as the characters U+0080 to U+00FF.</summary>
internal static class OldEncodings
{
    // TCVN 5712:1993, A1 to FF. The ABC fonts draw the lower half only and write capitals with tones by a second font
    // (.VnTimeH) over the lower-case codes: those come out lower-case from bytes alone.
    private const string Tcvn =
        "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

    // Letters that stand alone, then marks on the letter before: lower and upper case carry different bytes.
    private const string VniAlone = "ñđÑĐôơÔƠöưÖƯììÌÌííÍÍæỉÆỈóĩÓĨòịÒỊîỵÎỴ";

    private static readonly FrozenDictionary<char, string> VniMarks = new Dictionary<char, string>
    {
        ['ù'] = "\u0301", ['ø'] = "\u0300", ['û'] = "\u0309", ['õ'] = "\u0303", ['ï'] = "\u0323",
        ['â'] = "\u0302", ['á'] = "\u0302\u0301", ['à'] = "\u0302\u0300", ['å'] = "\u0302\u0309", ['ã'] = "\u0302\u0303", ['ä'] = "\u0302\u0323",
        ['ê'] = "\u0306", ['é'] = "\u0306\u0301", ['è'] = "\u0306\u0300", ['ú'] = "\u0306\u0309", ['ü'] = "\u0306\u0303", ['ë'] = "\u0306\u0323",
    }.SelectMany(mark => new[] { mark, new KeyValuePair<char, string>(char.ToUpperInvariant(mark.Key), mark.Value) }).ToFrozenDictionary();

    private static readonly FrozenDictionary<char, char> VniLetters =
        VniAlone.Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The encoding of a font by its name, and whether the font draws capitals only.</summary>
    public static (OldEncoding Encoding, bool Capitals) OfFont(string? font)
    {
        if (font is null) return default;
        var name = font.AsSpan(font.Length > 7 && font[6] == '+' ? 7 : 0); // PDF subset tag: ABCDEF+.VnTime
        if (name.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase))
        {
            var family = name.IndexOfAny(',', '-', ' ') is > 0 and var end ? name[..end] : name;
            return (OldEncoding.Tcvn3, family.EndsWith("H", StringComparison.Ordinal));
        }

        return name.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase) ? (OldEncoding.Vni, false) : default;
    }

    public static string Convert(string text, OldEncoding encoding) => encoding switch
    {
        OldEncoding.Tcvn3 => FromTcvn3(text),
        OldEncoding.Vni => FromVni(text),
        _ => text,
    };

    private static string FromTcvn3(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = source[i] is >= '\u00A1' and <= '\u00FF' ? Tcvn[source[i] - 0xA1] : source[i];
        }).Normalize();

    private static string FromVni(string text)
    {
        var converted = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i > 0 && VniMarks.TryGetValue(c, out var mark) && Takes(text[i - 1], mark)) converted.Append(mark);
            else converted.Append(VniLetters.GetValueOrDefault(c, c));
        }

        return converted.ToString().Normalize();
    }

    private static bool Takes(char letter, string mark) => mark[0] switch
    {
        '\u0302' => letter is 'a' or 'e' or 'o' or 'A' or 'E' or 'O',
        '\u0306' => letter is 'a' or 'A',
        _ => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'A' or 'E' or 'I' or 'O' or 'U' or 'Y' or 'ô' or 'Ô' or 'ö' or 'Ö',
    };
}
