using System.Globalization;
using System.Text;
using HaiDang.Core.Shared;

namespace HaiDang.Core.Talk;

/// <summary>Names of files as strangers send them.</summary>
public static class FileNames
{
    /// <summary>Characters of a name at most.</summary>
    public const int Longest = 200;

    // "bảo mật", "mật khẩu" and their like are no markings.
    private static readonly string[] Before = ["bảo", "bí", "thân", "cẩn", "bao", "bi", "than", "can"];
    private static readonly string[] After = ["khẩu", "độ", "mã", "ong", "thiết", "vụ", "khau", "do", "ma", "thiet", "vu"];

    /// <summary>The last part of a path, without control and direction characters, without what file systems forbid, at most <see cref="Longest"/> long; "tep" when nothing is left.</summary>
    public static string Clean(string? sent)
    {
        var whole = (sent ?? "").Replace('\\', '/');
        var last = whole[(whole.LastIndexOf('/') + 1)..];
        var letters = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            // Control, format (direction overrides, zero width), surrogates without a partner, private use.
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.OtherNotAssigned || rune.Value == 0xFFFD) continue;
            if (rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*') letters.Append('_');
            else letters.Append(rune);
        }

        var name = letters.ToString().Normalize(NormalizationForm.FormC).Trim().Trim('.').Trim();
        if (name.Length > Longest)
        {
            var ending = Path.GetExtension(name) is { Length: <= 12 } short_ ? short_ : "";
            var keep = Longest - ending.Length;
            if (char.IsHighSurrogate(name[keep - 1])) keep--;
            name = name[..keep] + ending;
        }

        var stem = name.Split('.')[0].TrimEnd().ToUpperInvariant();
        if (stem is "CON" or "PRN" or "AUX" or "NUL" || (stem.Length == 4 && (stem.StartsWith("COM", StringComparison.Ordinal) || stem.StartsWith("LPT", StringComparison.Ordinal)) && char.IsAsciiDigit(stem[3]))) name = "_" + name;
        return name.Length == 0 ? "tep" : name;
    }

    /// <summary>What stands after the last dot, lower case; empty for none.</summary>
    public static string EndingOf(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();

    /// <summary>Does the name carry a secrecy marking (Mật, Tối mật, Tuyệt mật) standing alone, with or without marks?</summary>
    public static bool IsMarkedSecret(string name)
    {
        var words = WordsOf(name.Normalize(NormalizationForm.FormC));
        for (var at = 0; at < words.Count; at++)
        {
            var (word, hard) = words[at];
            var (low, folded) = (word.ToLower(CultureInfo.InvariantCulture), Fold.Vi(word));
            if (folded != "mat" || (low != "mật" && low != "mat")) continue;
            var before = at > 0 ? words[at - 1].Word.ToLower(CultureInfo.InvariantCulture) : "";
            if (before is "tối" or "tuyệt" or "toi" or "tuyet") return true;
            if (Before.Contains(before, StringComparer.Ordinal)) continue;
            if (at + 1 < words.Count && After.Contains(words[at + 1].Word.ToLower(CultureInfo.InvariantCulture), StringComparer.Ordinal)) continue;

            // "mat" in small letters is many words (mắt, mặt, mát): it counts only between brackets, or alone.
            if (low == "mật" || word == "MAT" || hard) return true;
        }

        return false;
    }

    // Words with whether nothing but brackets, dashes or an end of the name stands on both sides.
    private static List<(string Word, bool IsAlone)> WordsOf(string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        List<(string, bool)> words = [];
        for (var at = 0; at < stem.Length;)
        {
            if (!char.IsLetterOrDigit(stem[at]))
            {
                at++;
                continue;
            }

            var from = at;
            while (at < stem.Length && char.IsLetterOrDigit(stem[at])) at++;
            words.Add((stem[from..at], IsHard(stem, from - 1) && IsHard(stem, at)));
        }

        return words;
    }

    private static bool IsHard(string stem, int at) => at < 0 || at >= stem.Length || stem[at] is '(' or ')' or '[' or ']' or '{' or '}';
}
