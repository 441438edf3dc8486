using System.Collections.Frozen;
using System.Text;

namespace HaiDang.Adapters.Text;

/// <summary>Tells Vietnamese words from garbled ones by the spelling of the syllable.</summary>
internal static class Syllables
{
    private const int Sample = 5_000;

    private static readonly FrozenSet<string> Onsets = FrozenSet.ToFrozenSet(
        " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x".Split(' '), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Rimes = FrozenSet.ToFrozenSet((
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
        "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iê iêc iêm iên iêng iêp iêt iêu " +
        "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot " +
        "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uac uach uai uan uang uanh uao uat uau uay uăc uăm uăn uăng uăp uăt uân uâng uât uây uc " +
        "ue uen ueo uet uê uêch uên uênh uêt ui uinh uit um un ung uơ uơi uơn uôc uôi uôm uôn uông uôp uôt up ut uy uya uych uyên uyêt uynh uyn uyp uyt uyu " +
        "ư ưa ưc ưi ưm ưn ưng ưt ưu ươ ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ym yn yt").Split(' '), StringComparer.Ordinal);

    /// <summary>Counts words that hold a letter beyond ASCII, and those of them that can be Vietnamese.</summary>
    public static (int Marked, int Valid) Count(ReadOnlySpan<char> text)
    {
        var (marked, valid) = (0, 0);
        for (var i = 0; i < text.Length && marked < Sample; i++)
        {
            if (IsSeparator(text[i])) continue;
            var start = i;
            var beyond = false;
            for (; i < text.Length && !IsSeparator(text[i]); i++) beyond |= text[i] >= '\u0080';
            var word = text[start..i];
            if (!beyond || word.Length > 30 || !word.ContainsAnyLetter()) continue;
            marked++;
            if (IsValid(word.ToString())) valid++;
        }

        return (marked, valid);
    }

    /// <summary>From 0 to 1; 0 when no word has a letter beyond ASCII.</summary>
    public static double Score(ReadOnlySpan<char> text)
    {
        var (marked, valid) = Count(text);
        return marked == 0 ? 0 : (double)valid / marked;
    }

    /// <summary>True when one Vietnamese syllable can be spelled so, in either case and with any tone.</summary>
    public static bool IsValid(string word)
    {
        if (word.Length > 16 || !word.All(c => char.IsLetter(c) || c is '\u0302' or '\u0306' or '\u031B' || IsTone(c))) return false;
        var plain = WithoutTone(word);
        for (var onset = Math.Min(3, plain.Length - 1); onset >= 0; onset--)
            if (Onsets.Contains(plain[..onset]) && Rimes.Contains(plain[onset..])) return true;
        return false;
    }

    private static string WithoutTone(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var c in word.ToLowerInvariant().Normalize(NormalizationForm.FormD))
            if (!IsTone(c)) plain.Append(c == 'ð' ? 'đ' : c);
        return plain.ToString().Normalize();
    }

    private static bool IsTone(char c) => c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323';

    private static bool IsSeparator(char c) =>
        c < '\u0080' ? !char.IsAsciiLetter(c) : c is (>= '\u2000' and <= '\u206F') or '\u00A0' or '\u0085';

    private static bool ContainsAnyLetter(this ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsLetter(c)) return true;
        return false;
    }
}
