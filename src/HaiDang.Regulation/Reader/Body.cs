using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>What kind of body a regulation is of: it decides who "Chủ tịch" or "Tổ trưởng" is.</summary>
[Flags]
internal enum BodyKinds
{
    Board = 1,
    Council = 2,
    Group = 4,
    PeoplesCommittee = 8,

    /// <summary>A decree or a regulation on working together: no body of its own.</summary>
    None = 16,
    Any = Board | Council | Group | PeoplesCommittee | None,
}

/// <summary>The body of the regulation, the words of its name, and names that the text gives to others.</summary>
internal sealed partial class Body
{
    private Body(BodyKinds kind, string[] name, IReadOnlyList<string> standingAgencies, string parents)
    {
        (Kind, Name, StandingAgencies, _parents) = (kind, name, standingAgencies, parents);
    }

    private readonly string _parents;

    public BodyKinds Kind { get; }

    /// <summary>What the body calls itself for short where that could be another ("ban quản lý"); empty else.</summary>
    public string Own => Kind == BodyKinds.Board && Name is [var first, var second, ..] && (first, second) is not ("chỉ", "đạo") ? $"ban {first} {second}" : "";

    /// <summary>Folded words of the name after the noun: "chuyển đổi số thành phố vũng tàu".</summary>
    public IReadOnlyList<string> Name { get; }

    /// <summary>Folded names of the agencies that the text calls the standing agency.</summary>
    public IReadOnlyList<string> StandingAgencies { get; }

    /// <summary>Does "con dấu của …" name the agency that issued the decision or set up the body?</summary>
    public bool OwnsSeal(string key) =>
        SealOf.Match(key) is { Success: true } match && _parents.Contains(match.Groups["x"].Value.Trim(), StringComparison.Ordinal);

    public static Body Of(SourceText text, Outline outline, Decision decision)
    {
        var title = Spelling.Fold(outline.Title is { Length: > 12 } own ? own : decision.Title ?? outline.Title ?? "");
        var match = Noun.Match(title);
        var kind = match.Success ? KindOf(match.Groups["noun"].ValueSpan) : ByCount(text.Key);
        var name = match.Success ? title[(match.Groups["noun"].Index + match.Groups["noun"].Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        var names = text.Key.Length > Limits.Names ? text.Key[..Limits.Names] : text.Key;
        return new Body(kind, name, Agencies(names), Parents(names, decision));
    }

    private static BodyKinds KindOf(ReadOnlySpan<char> noun) => noun switch
    {
        _ when noun.StartsWith("hội đồng") => BodyKinds.Council,
        _ when noun.StartsWith("tổ giúp việc") || noun.StartsWith("tổ thư ký") => BodyKinds.Board,
        _ when noun.StartsWith("tổ") || noun.StartsWith("đoàn") || noun.StartsWith("nhóm") => BodyKinds.Group,
        _ when noun.StartsWith("ủy ban") || noun.StartsWith("ubnd") => BodyKinds.PeoplesCommittee,
        _ => BodyKinds.Board,
    };

    private static BodyKinds ByCount(string key)
    {
        var head = key.AsSpan(0, Math.Min(key.Length, Limits.Names));
        var (board, council, group) = (Count(head, "trưởng ban"), Count(head, "hội đồng"), Count(head, "tổ trưởng"));
        if (board + council + group < 2)
        {
            return BodyKinds.None;
        }

        return board >= council && board >= group ? BodyKinds.Board : council >= group ? BodyKinds.Council : BodyKinds.Group;
    }

    private static int Count(ReadOnlySpan<char> text, string word) => System.MemoryExtensions.Count(text, word);

    /// <summary>Length of the noun by which an agency is called for short: "phòng", "văn phòng".</summary>
    public static int NounLength(string name) => ShortName.Match(name).Length;

    [GeneratedRegex(@"^(?:văn phòng|công an|trung tâm|chi cục|thanh tra|phòng|sở|cục|vụ|viện|ban)(?= )", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex ShortName { get; }

    private static string Parents(string key, Decision decision) =>
        string.Join('\n', Around(key, "thành lập", 100, 0).Select(near => SetUp.Match(near).Groups["x"].Value).Prepend(Spelling.Fold(decision.Issuer ?? "")).Append(key[..Math.Min(key.Length, LetterHead)].Replace('\n', ' ')));

    /// <summary>What stands around each mention of some words, on its line.</summary>
    private static IEnumerable<string> Around(string key, string words, int before, int after)
    {
        var count = 0;
        for (var at = key.IndexOf(words, StringComparison.Ordinal); at >= 0 && count++ < MostMentions; at = key.IndexOf(words, at + words.Length, StringComparison.Ordinal))
        {
            var start = Math.Max(0, at - before);
            var line = at == 0 ? -1 : key.LastIndexOf('\n', at - 1, at - start);
            start = line < 0 ? start : line + 1;
            yield return key[start..Math.Min(key.Length, at + words.Length + after)];
        }
    }

    private const int MostMentions = 60;
    private const int LetterHead = 300;

    private static List<string> Agencies(string key)
    {
        var found = new List<string>();
        foreach (var near in Around(key, "cơ quan thường trực", 120, 110).Concat(Around(key, "cơ quan giúp việc thường trực", 120, 110)))
        {
            var name = Leading.Replace(Standing.Match(near).Groups["x"].Value.Trim(' ', ',', '(', ')', '-'), "");
            if (Agency.IsMatch(name) && !found.Contains(name, StringComparer.Ordinal) && found.Count < 8)
            {
                found.Add(name);
            }
        }

        return found;
    }

    [GeneratedRegex(@"(?:của|hoạt động|làm việc|tổ chức) (?<noun>ban chỉ đạo|bcđ|hội đồng(?! nhân dân)|tổ giúp việc|tổ thư ký|tổ công tác|tổ|đoàn|nhóm|ủy ban|ubnd|tiểu ban|ban)\b", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex Noun { get; }

    [GeneratedRegex(@"dấu của (?<x>[^,.;:()]{5,60}?)(?= (?:trong|khi|để|theo|trên|nơi|và|cho)|[,.;:()]|$)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex SealOf { get; }

    [GeneratedRegex(@" do (?<x>[^.;:
]{5,80}) (?:quyết định )?thành lập", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex SetUp { get; }

    private const string Org = @"(?:sở|phòng|ban|văn phòng|bộ|cục|chi cục|công an|trung tâm|vụ|bộ chỉ huy|thanh tra|viện|trường|ủy ban|mặt trận|cơ quan)";

    [GeneratedRegex(@"(?:^|\n|[.;:(""] ?|\s(?:về|giao|giao cho|do|qua|gửi|đến|tới|cử|cho|với|và) )(?:\d+\s?[.)-] ?|[-+•*] ?|[a-zđ]\) )?(?<x>" + Org + @" [^.;:\n(]{2,80}?)[\s,(-]*(?:là|làm|làm nhiệm vụ|thực hiện nhiệm vụ|đảm nhiệm|-|giữ vai trò|giữ vai trò là|đóng vai trò|,)? ?\(?(?:là )?cơ quan (?:thường trực|giúp việc thường trực)(?! là)|cơ quan thường trực(?: của)?(?: (?:ban chỉ đạo|hội đồng|tổ công tác))?(?: là|:| đặt tại| \() (?<x>" + Org + @" [^.;:,\n()]{2,70}?)(?=[.;:,)\n]| (?:có|chịu|thực hiện|và|để|là))", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex Standing { get; }

    [GeneratedRegex(@"^(?:giao|cử|chọn|do|về|cho|các) ", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Leading { get; }

    [GeneratedRegex(@"^" + Org + @"\s(?!chỉ đạo|giúp việc|thường trực|công tác)[^;]+$", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Agency { get; }
}
