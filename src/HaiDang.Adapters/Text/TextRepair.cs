using System.Text;

namespace HaiDang.Adapters.Text;

/// <summary>Finds lines whose letters are those of an old encoding and converts them; Vietnamese spelling is the judge.</summary>
internal static class TextRepair
{
    private const double Good = 0.75;
    private const double Bad = 0.5;
    private const double Unreadable = 0.02;

    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly Func<string, string>[] Conversions =
    [
        text => OldEncodings.Convert(text, OldEncoding.Tcvn3),
        text => OldEncodings.Convert(text, OldEncoding.Vni),
        FromDoubleEncoded,
    ];

    /// <summary>Clean text in NFC, or the problem that it cannot be made readable.</summary>
    public static TextResult Run(string raw)
    {
        var cleaned = TextCleaning.Clean(raw);
        var (marked, valid) = Syllables.Count(raw);
        if (marked > 0 && valid < marked * 0.95) cleaned = Convert(raw) ?? cleaned;
        if (IsUnreadable(cleaned)) return TextProblem.Garbled;
        return cleaned.Any(char.IsLetterOrDigit) ? cleaned : TextProblem.Empty;
    }

    /// <summary>The best reading of bytes that are no Unicode, or null.</summary>
    public static string? FromBytes(byte[] bytes)
    {
        var latin = Encoding.Latin1.GetString(bytes);
        var vietnamese = CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetString(bytes);
        var candidates = new[] { vietnamese, OldEncodings.Convert(latin, OldEncoding.Tcvn3), OldEncodings.Convert(latin, OldEncoding.Vni) };
        var (best, score) = candidates.Select(text => (text, Syllables.Score(text))).MaxBy(candidate => candidate.Item2);
        if (score >= Good) return best;
        var western = Western.GetString(bytes);
        return Syllables.Count(western).Marked == 0 ? western : null; // only quotes and dashes beyond ASCII
    }

    private static string? Convert(string raw)
    {
        var lines = raw.Split('\n');
        var bad = Enumerable.Range(0, lines.Length).Where(i => IsBad(lines[i])).ToArray();
        if (bad.Length == 0) return null;
        var sample = string.Join('\n', bad.Select(i => lines[i]));
        var (best, score) = Conversions.Select(convert => (convert, Syllables.Score(convert(sample)))).MaxBy(candidate => candidate.Item2);
        if (score < Good) return null;
        foreach (var i in bad) lines[i] = best(lines[i]);
        return TextCleaning.Clean(string.Join('\n', lines));
    }

    private static bool IsBad(string line)
    {
        var (marked, valid) = Syllables.Count(line);
        return marked > 0 && valid < marked * Bad;
    }

    private static string FromDoubleEncoded(string text)
    {
        try
        {
            return Strict.GetString(Bytes(text));
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }

    // Programs that misread UTF-8 as Windows-1252 keep its five holes as control characters.
    private static byte[] Bytes(string text)
    {
        var bytes = Western.GetBytes(text);
        for (var i = 0; i < text.Length && bytes.Length == text.Length; i++)
            if (text[i] is >= '\u0080' and <= '\u009F') bytes[i] = (byte)text[i];
        return bytes;
    }

    // Private-use letters, lost letters, and Latin words with letters of another script inside: a font without its map.
    private static bool IsUnreadable(string text)
    {
        var (letters, lost, mixed) = (0, 0, 0);
        var (latin, foreign) = (false, false);
        foreach (var c in text)
        {
            if (c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF')) lost++;
            if (char.IsLetter(c) || char.IsDigit(c) || c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF'))
            {
                letters++;
                if (char.IsAsciiLetterOrDigit(c)) latin = true;
                else if (c is > '\u024F' and < '\u1E00') foreign = true;
            }
            else if (char.IsWhiteSpace(c))
            {
                if (latin && foreign) mixed++;
                (latin, foreign) = (false, false);
            }
        }

        return lost > letters * Unreadable || mixed > letters * Unreadable;
    }
}
