using System.Text.RegularExpressions;
using HaiDang.Regulation.Engine;

namespace HaiDang.Regulation.Reader;

/// <summary>Holders named one after another at one place of a sentence.</summary>
/// <param name="Roles">Roles in the order written; empty when only bodies above the committee are named.</param>
/// <param name="End">After the last word that names them.</param>
/// <param name="AllMembers">The words are "các thành viên", which may or may not include the deputies.</param>
internal sealed record Holders(IReadOnlyList<Role> Roles, int End, bool AllMembers);

/// <summary>Reads who is meant, from "Trưởng ban, các Phó Trưởng ban và thành viên Ban Chỉ đạo" to roles.</summary>
internal sealed partial class HolderReader(Body body)
{
    private const int MostWords = 24;
    private readonly string _own = body.Own;
    private readonly HolderPhrase[] _phrases = [.. HolderPhrases.All.Where(phrase => phrase.In.HasFlag(body.Kind))];

    /// <summary>The holders named at this place, or null.</summary>
    public Holders? At(string key, string text, int at)
    {
        var (roles, end, members, bareVice) = (new List<Role>(), at, false, false);
        for (var next = at; next >= 0;)
        {
            if (One(key, text, next) is not { } one)
            {
                break;
            }

            roles.AddRange(one.Roles.Where(role => !roles.Contains(role)));
            members |= one.AllMembers;
            bareVice |= one.Roles is [Role.ViceChair] && one.IsBare;
            end = one.End;
            next = AfterSeparator(key, end);
        }

        if (end == at)
        {
            return null;
        }

        if (bareVice && roles.Contains(Role.Chair) && !roles.Contains(Role.StandingViceChair))
        {
            roles.Insert(roles.IndexOf(Role.ViceChair), Role.StandingViceChair);
        }

        return new Holders(roles, end, members);
    }

    private readonly record struct Named(IReadOnlyList<Role> Roles, int End, bool AllMembers, bool IsBare);

    private Named? One(string key, string text, int at)
    {
        var determiner = Determiners.Match(key, at);
        var start = determiner.Success ? at + determiner.Length : at;
        if (StandingAgencyAt(key, start) is > 0 and var agencyEnd)
        {
            return new Named([Role.StandingAgency], SkipAside(key, text, agencyEnd), AllMembers: false, IsBare: false);
        }

        if (!FirstWords.Starts(key, start))
        {
            return null;
        }

        if (_own.Length > 0 && string.CompareOrdinal(key, start, _own, 0, _own.Length) == 0 && (start + _own.Length == key.Length || !char.IsLetter(key[start + _own.Length])))
        {
            return new Named([Role.Committee], SkipAside(key, text, SkipBody(key, start + 3)), AllMembers: false, IsBare: false);
        }

        foreach (var phrase in _phrases)
        {
            if (phrase.Words.Match(key, start) is { Success: true } match)
            {
                return Complete(phrase, key, text, determiner.Success && determiner.Value.Contains("các", StringComparison.Ordinal), start + match.Length);
            }
        }

        return null;
    }

    private Named Complete(HolderPhrase phrase, string key, string text, bool plural, int end)
    {
        var limited = Limited.Match(key, end) is { Success: true } limit ? limit.Length : 0;
        end += limited;
        var tail = phrase.Tail switch
        {
            HolderTail.Agency => SkipAgency(key, text, end),
            HolderTail.Body => SkipBody(key, end),
            _ => end,
        };
        if (phrase.Roles is [Role.ViceChair] && Standing.Match(key, tail) is { Success: true } standing)
        {
            return new Named([Role.StandingViceChair], SkipAside(key, text, SkipBody(key, tail + standing.Length)), AllMembers: false, IsBare: false);
        }

        var close = phrase.Tail == HolderTail.None ? tail : SkipAside(key, text, tail);
        var bare = limited == 0 && close == tail;
        IReadOnlyList<Role> roles = phrase.Roles is [Role.ViceChair] && plural && bare ? [Role.StandingViceChair, Role.ViceChair] : phrase.Roles;
        return new Named(roles, close, plural && phrase.Roles is [Role.Member], bare);
    }

    private int StandingAgencyAt(string key, int at)
    {
        foreach (var name in body.StandingAgencies)
        {
            var noun = Body.NounLength(name);
            if (noun > 0 && string.CompareOrdinal(key, at, name, 0, noun + 1) == 0 && SentenceParts.Predicate.IsMatch(key, at + noun + 1) && name[noun..] != key[(at + noun)..Math.Min(key.Length, at + name.Length)])
            {
                return at + noun;
            }

            if (string.CompareOrdinal(key, at, name, 0, name.Length) == 0 && (at + name.Length == key.Length || !char.IsLetter(key[at + name.Length])))
            {
                return SkipBody(key, at + name.Length);
            }
        }

        return -1;
    }

    /// <summary>Passes the words of the body's own name, as far as they are repeated.</summary>
    private int SkipBody(string key, int end)
    {
        var of = OfBody.Match(key, end);
        end = of.Success ? end + of.Length : end;
        var named = end;
        foreach (var word in body.Name)
        {
            if (named + 1 + word.Length > key.Length || key[named] != ' ' || string.CompareOrdinal(key, named + 1, word, 0, word.Length) != 0)
            {
                break;
            }

            named += 1 + word.Length;
        }

        var level = Level.Match(key, named);
        return level.Success ? named + level.Length : named;
    }

    /// <summary>Passes the name of an agency: up to a verb in small letters, a mark, or a comma before another holder.</summary>
    private int SkipAgency(string key, string text, int end)
    {
        for (var words = 0; words < MostWords && end < key.Length; words++)
        {
            if (key[end] == ',' || IsWord(key, end, " và") || IsWord(key, end, " hoặc"))
            {
                var next = AfterSeparator(key, end);
                if (next < 0 || (!char.IsUpper(text[next]) && !AgencyWord.IsMatch(key, next)) || StartsHolder(key, next))
                {
                    return end;
                }

                end = next;
            }
            else if (key[end] != ' ' || end + 1 >= key.Length || !(char.IsLetterOrDigit(key[end + 1]) || key[end + 1] == '-'))
            {
                return end;
            }
            else if (char.IsLower(text[end + 1]) && SentenceParts.Predicate.IsMatch(key, end + 1))
            {
                return end;
            }
            else
            {
                end += string.CompareOrdinal(key, end, " - ", 0, 3) == 0 && end + 3 < key.Length && char.IsUpper(text[end + 3]) ? 3 : 1;
            }

            while (end < key.Length && (char.IsLetterOrDigit(key[end]) || (key[end] is '.' or '-' or '/' && end + 1 < key.Length && char.IsLetterOrDigit(key[end + 1]))))
            {
                end++;
            }
        }

        return end;
    }

    private bool StartsHolder(string key, int at)
    {
        at += Determiners.Match(key, at).Length;
        return FirstWords.Starts(key, at) && _phrases.Any(phrase => phrase.Words.IsMatch(key, at));
    }

    private static bool IsWord(string key, int at, string word) =>
        string.CompareOrdinal(key, at, word, 0, word.Length) == 0 && at + word.Length < key.Length && key[at + word.Length] == ' ';

    /// <summary>Passes "(Phó Ban Chỉ đạo)" and "là Trưởng phòng …", which only say who that is.</summary>
    private int SkipAside(string key, string text, int end)
    {
        if (Bracket.Match(key, end) is { Success: true } bracket)
        {
            end += bracket.Length;
        }

        return Apposition.Match(key, end) is { Success: true } apposition ? SkipAgency(key, text, end + apposition.Length) : end;
    }

    private static int AfterSeparator(string key, int end)
    {
        var match = Separator.Match(key, end);
        return match.Success ? end + match.Length : -1;
    }

    [GeneratedRegex(@"\G(?:(?:tất cả|toàn thể|toàn bộ|các|những|mỗi|từng|mọi|một số|một trong|một|01)\s)*(?:(?:đồng chí|ông|bà|vị)\s)?", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Determiners { get; }

    [GeneratedRegex(@"\G\s?(?:,|/|\bvà\b|\bhoặc\b|\bcùng với\b|\bcùng\b|;|, và)\s*(?:và |hoặc )?(?=\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Separator { get; }

    [GeneratedRegex(@"\G(?: (?:khác|còn lại)(?!\p{L})| phụ trách(?: (?:\p{L}+|,)){1,8}?(?= \(|$| theo| có trách| được| giúp| chỉ đạo| ký))", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Limited { get; }

    [GeneratedRegex(@"\G,? (?:- |\()?thường trực(?!\p{L})\)?", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Standing { get; }

    [GeneratedRegex(@"\G(?: của| thuộc)? (?:ban chỉ đạo|bcđ|hội đồng(?! nhân dân)|tổ công tác)(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex OfBody { get; }

    [GeneratedRegex(@"\G(?:\s(?:cds|cđs))?(?: (?:cấp )?(?:tỉnh|thành phố|huyện|xã|phường|quốc gia|trung ương|các cấp)(?!\p{L}))?", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Level { get; }

    [GeneratedRegex(@"\G\s?\([^()]{1,90}\)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Bracket { get; }

    [GeneratedRegex(@"\G(?:(?: -|,)? (?:đồng thời )?(?:là|kiêm)| -) (?=(?:phó |đồng chí )?(?:trưởng|giám đốc|chủ tịch|chánh|lãnh đạo|bí thư|thủ trưởng)\b)(?:phó |đồng chí )?(?:trưởng|giám đốc|chủ tịch|chánh|lãnh đạo|bí thư|thủ trưởng)(?! ban chỉ đạo)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Apposition { get; }

    [GeneratedRegex(@"\G(?:các |những )?(?:cơ quan|đơn vị|địa phương|tổ chức|đoàn thể|ban|ngành|sở|phòng|huyện|xã|phường|thị xã|thành phố|liên quan|cá nhân|doanh nghiệp|thị trấn|đặc khu|khu phố|thôn|ấp|bản|tổ dân phố|trường học|hội|chủ đầu tư)(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex AgencyWord { get; }
}
