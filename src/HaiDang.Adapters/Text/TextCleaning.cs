using System.Globalization;
using System.Text;

namespace HaiDang.Adapters.Text;

/// <summary>Brings text of any origin into one form: lines end in \n, plain spaces, no invisible characters, NFC.</summary>
internal static class TextCleaning
{
    // Canonical ordering takes quadratic time on endless runs of combining marks; Vietnamese needs two.
    private const int MarksInARow = 4;

    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\u007F')
            {
                clean.Append(c);
                marks = 0;
            }
            else if (IsMark(c))
            {
                if (++marks <= MarksInARow) clean.Append(c);
            }
            else
            {
                marks = 0;
                i += Append(clean, text, i);
            }
        }

        var cleaned = clean.ToString();
        return cleaned.IsNormalized() ? cleaned : cleaned.Normalize();
    }

    /// <summary>Bidirectional overrides, byte order marks, joiners, soft hyphens.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF';

    private static bool IsMark(char c) =>
        c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static int Append(StringBuilder clean, string text, int at)
    {
        var c = text[at];
        switch (c)
        {
            case '\r':
                clean.Append('\n');
                return at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
            case '\n' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029':
                clean.Append('\n');
                return 0;
            case '\t':
                clean.Append('\t');
                return 0;
            case '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000':
                clean.Append(' ');
                return 0;
            case '\u00D0' or '\u0189': // Eth and African D look like Đ and are what old converters wrote.
                clean.Append('Đ');
                return 0;
            case '\uFFFE' or '\uFFFF':
                return 0;
        }

        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            clean.Append(c).Append(text[at + 1]);
            return 1;
        }

        if (char.IsSurrogate(c)) clean.Append('\uFFFD');
        else if (!char.IsControl(c) && !IsInvisible(c)) clean.Append(c);
        return 0;
    }
}
