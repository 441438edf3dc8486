using System.Buffers;

namespace HaiDang.Regulation.Reader;

/// <summary>
/// Finds where a blank was lost between two words ("Căncứ", "từngày", "Điều1"), as texts copied from web pages have it. A Vietnamese word is one
/// syllable, so a word with two groups of vowels is two words; it is parted only into words that the same text has by themselves.
/// </summary>
internal static class GluedWords
{
    private const int Longest = 24;
    private const int MostParts = 3;
    /// <summary>A word that the text has so often is its own, not two.</summary>
    private const int Own = 20;
    private const int MostChecked = 4_000;

    private static readonly SearchValues<char> Vowels = SearchValues.Create(
        "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ");

    private static readonly string[] BeforeDigit = ["ngày", "tháng", "năm", "số", "điều", "khoản", "quý", "chương", "mục"];
    private static readonly string[] AfterDigit = ["ngày", "tháng", "năm", "của"];
    private static readonly string[] BeforeRoman = ["chương", "mục", "phần"];

    /// <summary>Words that any of these texts can have, so that a short one needs no example of its own.</summary>
    private const string Common =
        "ban hành quy chế chỉ đạo căn cứ theo xét đề nghị của và về việc từ ngày ký quyết định thực hiện trách nhiệm phê duyệt tăng cường trong tình hình này kể có hiệu lực cơ quan ủy uỷ nhân dân tỉnh huyện xã phường thành phố chịu các thành viên tổ chức hoạt động công tác du lịch xây dựng đời sống do tại được không";

    /// <summary>The places before which a blank is missing, in order; empty for a text in which none is.</summary>
    public static List<int> Find(ReadOnlySpan<char> text)
    {
        var places = new List<int>();
        var suspects = new List<(int Start, int End)>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var (groups, vowel, marked) = (0, false, false);
            for (; i < text.Length && char.IsLetter(text[i]); i++)
            {
                var now = Vowels.Contains(char.ToLowerInvariant(text[i]));
                groups += now && !vowel ? 1 : 0;
                (vowel, marked) = (now, marked || text[i] > '\u007F');
            }

            if (groups > 1 && marked && i - start <= Longest && suspects.Count < MostChecked)
            {
                suspects.Add((start, i));
            }

            Beside(text, start, i, places);
        }

        if (suspects.Count > 0)
        {
            Part(text, suspects, places);
        }

        places.Sort();
        return places;
    }

    /// <summary>"ngày26", "Điều1", "15tháng".</summary>
    private static void Beside(ReadOnlySpan<char> text, int start, int end, List<int> places)
    {
        if (end < text.Length && char.IsAsciiDigit(text[end]) && IsOneOf(text[start..end], BeforeDigit))
        {
            places.Add(end);
        }

        if (start > 0 && char.IsAsciiDigit(text[start - 1]) && IsOneOf(text[start..end], AfterDigit))
        {
            places.Add(start);
        }
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var one in words)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void Part(ReadOnlySpan<char> text, List<(int Start, int End)> suspects, List<int> places)
    {
        var known = Words(text);
        foreach (var (start, end) in suspects)
        {
            var word = text[start..end].ToString().ToLowerInvariant();
            if (Roman(word) is > 0 and var cut)
            {
                places.Add(start + cut);
            }
            else if (known.GetValueOrDefault(word) < Own && Best(word, 0, MostParts, known) is { } parts)
            {
                places.AddRange(parts.Cuts.Select(at => start + at));
            }
        }
    }

    private static int Roman(string word)
    {
        foreach (var head in BeforeRoman)
        {
            if (word.StartsWith(head, StringComparison.Ordinal) && word.AsSpan(head.Length).IndexOfAnyExcept("ivx") < 0)
            {
                return head.Length;
            }
        }

        return 0;
    }

    /// <summary>How often each word with one group of vowels stands by itself.</summary>
    private static Dictionary<string, int> Words(ReadOnlySpan<char> text)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = known.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var common in Common.Split(' '))
        {
            known[common] = 1;
        }

        Span<char> lower = stackalloc char[Longest];
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }

            if (i - start is >= 2 and <= Longest)
            {
                var count = text[start..i].ToLowerInvariant(lower);
                seen[lower[..count]] = seen.TryGetValue(lower[..count], out var times) ? times + 1 : 1;
            }

            i = i == start ? i + 1 : i;
        }

        return known;
    }

    private sealed record Parts(int[] Cuts, int Rarest);

    /// <summary>The fewest words, and of several ways the one whose rarest word the text has most often.</summary>
    private static Parts? Best(string word, int from, int most, Dictionary<string, int> known)
    {
        if (from > 0 && Count(word[from..], known) is > 0 and var whole)
        {
            return new Parts([], whole);
        }

        Parts? best = null;
        for (var cut = from + 2; most > 1 && cut <= word.Length - 2; cut++)
        {
            if (Count(word[from..cut], known) is > 0 and var left && Best(word, cut, most - 1, known) is { } rest)
            {
                var parts = new Parts([cut, .. rest.Cuts], Math.Min(left, rest.Rarest));
                best = best is null || parts.Cuts.Length < best.Cuts.Length || (parts.Cuts.Length == best.Cuts.Length && parts.Rarest > best.Rarest) ? parts : best;
            }
        }

        return best;
    }

    private static int Count(string word, Dictionary<string, int> known) => IsSyllable(word) ? known.GetValueOrDefault(word) : 0;

    /// <summary>One group of vowels, or an abbreviation without any.</summary>
    private static bool IsSyllable(ReadOnlySpan<char> word)
    {
        var (groups, vowel) = (0, false);
        foreach (var c in word)
        {
            var now = Vowels.Contains(c);
            groups += now && !vowel ? 1 : 0;
            vowel = now;
        }

        return groups <= 1;
    }
}
