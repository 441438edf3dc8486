using System.Text.RegularExpressions;
using HaiDang.Regulation.Engine;

namespace HaiDang.Regulation.Reader;

/// <summary>What a sentence says about the force of its verb.</summary>
internal enum Modal
{
    None,
    Must,
    May,
    Never,
}

/// <summary>Who does it: named here, or taken over from the words before.</summary>
internal sealed record Subject(IReadOnlyList<Role> Roles, int Predicate, bool IsNamed, bool AllMembers, Modal Modal, bool IsThing)
{
    public static readonly Subject Unknown = new([], 0, IsNamed: false, AllMembers: false, Modal.None, IsThing: false);
}

/// <summary>Finds the subject of a sentence and of a title.</summary>
internal sealed partial class SubjectReader(HolderReader holders)
{
    private const int FarthestComma = 320;
    private const int LongestStranger = 90;

    /// <summary>The holder that a title gives to the clauses of its article: "Điều 3. Trưởng ban", "Trách nhiệm của …".</summary>
    public Subject OfTitle(string title)
    {
        var key = Spelling.Fold(title);
        var modal = TitleModal(key);
        var start = Leading.Match(key) is { Success: true } leading ? leading.Length : 0;
        if (holders.At(key, title, start) is { Roles.Count: > 0 } first && !Preposition.IsMatch(key, first.End))
        {
            return new Subject(first.Roles, 0, IsNamed: true, first.AllMembers, modal, IsThing: false);
        }

        if (modal == Modal.Never && Forbidden.Match(key) is { Success: true } banned)
        {
            return holders.At(key, title, banned.Groups["who"].Index) is { Roles.Count: > 0 } who
                ? new Subject(who.Roles, 0, IsNamed: true, who.AllMembers, modal, IsThing: false)
                : Subject.Unknown with { Roles = [Role.Anyone], Modal = modal };
        }

        if (OfHolder.Match(key) is not { Success: true } match)
        {
            return Subject.Unknown with { Modal = modal, Roles = modal == Modal.Never ? [Role.Anyone] : [] };
        }

        return holders.At(key, title, match.Groups["who"].Index) is { Roles.Count: > 0 } of
            ? new Subject(of.Roles, 0, IsNamed: true, of.AllMembers, modal, IsThing: false)
            : Subject.Unknown with { Modal = modal };
    }

    /// <summary>The subject of one part of a sentence; what is not named is taken from <paramref name="inherited"/>.</summary>
    public Subject Of(string key, string text, Subject inherited)
    {
        var start = SentenceParts.Connectors.Match(key) is { Success: true } passed ? passed.Length : 0;
        if (Named(key, text, start, adverbial: false) is { } named)
        {
            return named;
        }

        if (SentenceParts.Adverbial.IsMatch(key) || start > 0)
        {
            for (var at = Break(key, 0); at >= 0; at = Break(key, at))
            {
                if (Named(key, text, at, adverbial: true) is { } after)
                {
                    return after;
                }
            }
        }

        if (LabelOf(key, text) is { } label)
        {
            return label;
        }

        var thing = SentenceParts.Impersonal.IsMatch(key.AsSpan(start));
        return inherited with { Predicate = 0, IsNamed = false, IsThing = thing, Modal = ModalAt(key, 0) is var modal and not Modal.None ? modal : inherited.Modal };
    }

    /// <summary>"Đối với Trưởng ban:" or "Trách nhiệm của Trưởng ban:" as a lead.</summary>
    private Subject? LabelOf(string key, string text)
    {
        if (key.Length > 160 || Leading.Match(key) is not { Success: true, Length: > 0 } leading)
        {
            return null;
        }

        var of = holders.At(key, text, leading.Length);
        var ends = of is not null && (of.End >= key.Length - 1 || key[of.End] == ':');
        return ends && of!.Roles.Count > 0 ? new Subject(of.Roles, of.End, IsNamed: true, of.AllMembers, TitleModal(key), IsThing: false) : null;
    }

    private Subject? Named(string key, string text, int at, bool adverbial)
    {
        if (holders.At(key, text, at) is not { } found)
        {
            return null;
        }

        var predicate = AfterHolder.Match(key, found.End) is { Success: true } gap ? found.End + gap.Length : found.End;
        predicate = AfterStranger(key, text, predicate);
        var ended = predicate >= key.Length;
        if (!ended && (SentenceParts.NoPredicate.IsMatch(key, predicate) || (adverbial && Circumstance.IsMatch(key, predicate)) || !IsPredicate(key, text, predicate, found.End)))
        {
            return null;
        }

        return ended && !char.IsUpper(text[at]) && adverbial
            ? null
            : new Subject(found.Roles, Math.Min(predicate, key.Length), IsNamed: true, found.AllMembers, ModalAt(key, predicate), IsThing: false);
    }

    /// <summary>Passes a companion that is no role: "Ủy viên và các chủ đầu tư gửi …".</summary>
    private static int AfterStranger(string key, string text, int at)
    {
        if (at < 2 || (key[at - 2] != ',' && !Companion.IsMatch(key, at)))
        {
            return at;
        }

        if (SentenceParts.Predicate.IsMatch(key, at) && !Companion.IsMatch(key, at))
        {
            return at;
        }

        var end = Math.Min(key.Length, at + LongestStranger);
        for (var i = at + 1; i < end && key[i] is not (':' or '.'); i++)
        {
            if (key[i - 1] == ' ' && char.IsLower(text[i]) && SentenceParts.Verb.IsMatch(key, i))
            {
                return i;
            }
        }

        return at;
    }

    private static bool IsPredicate(string key, string text, int predicate, int end) =>
        key.AsSpan(end, predicate - end).Contains(':') || (char.IsLower(text[predicate]) && SentenceParts.Predicate.IsMatch(key, predicate)) || char.IsLower(text[predicate]) && predicate == end + 1;

    private static int Break(string key, int from)
    {
        if (from >= FarthestComma)
        {
            return -1;
        }

        var match = Comma.Match(key, from);
        return match.Success && match.Index < FarthestComma ? match.Index + match.Length : -1;
    }

    private static Modal ModalAt(string key, int at)
    {
        var window = key.AsSpan(Math.Min(at, key.Length), Math.Min(60, key.Length - Math.Min(at, key.Length)));
        return Must.IsMatch(window) ? Modal.Must : May.IsMatch(window) ? Modal.May : Modal.None;
    }

    private static Modal TitleModal(string key) =>
        Negation.IsLead(key) ? Modal.Never
        : key.Contains("quyền", StringComparison.Ordinal) ? Modal.None
        : key.Contains("trách nhiệm", StringComparison.Ordinal) || key.Contains("nghĩa vụ", StringComparison.Ordinal) ? Modal.Must
        : Modal.None;

    [GeneratedRegex(@"^(?:(?:chức năng|nhiệm vụ|quyền hạn|quyền|trách nhiệm|nghĩa vụ|thẩm quyền|vai trò|phạm vi|công việc|cách thức|giải quyết|và|,|chung|cụ thể|đối với|của|làm việc|chế độ trách nhiệm)[\s,]+)*", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Leading { get; }

    [GeneratedRegex(@"^(?:[^.;]{0,60}?)(?:nhiệm vụ|quyền hạn|trách nhiệm|nghĩa vụ|thẩm quyền|chức năng|vai trò|đối với)[^.;]{0,40}?(?: của| đối với|^đối với) (?<who>)|^đối với (?<who>)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex OfHolder { get; }

    [GeneratedRegex(@"^(?:những|các) (?:việc|điều|hành vi)(?: mà)? (?<who>)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex Forbidden { get; }

    [GeneratedRegex(@"\G (?:với|về|trong việc họp|và mối)(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Preposition { get; }

    [GeneratedRegex(@"\G(?:,? (?:có )?liên quan(?!\p{L}))?\s*(?:\([^()]{0,200}\))?\s*[,:-]?\s*", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex AfterHolder { get; }

    /// <summary>"… vắng mặt", "… yêu cầu": still the case that is named, not yet what is done in it.</summary>
    [GeneratedRegex(@"\G(?:vắng|đi vắng|đi công tác|yêu cầu|có yêu cầu|giao|phân công|ủy quyền|không thể|xét thấy|đồng ý|cho phép|chưa|quy định)(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Circumstance { get; }

    [GeneratedRegex(@"\G(?:và|cùng|hoặc) ", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Companion { get; }

    [GeneratedRegex(@"(?:,| thì)\s+", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Comma { get; }

    [GeneratedRegex(@"(?:có trách nhiệm|có nghĩa vụ|(?<!không )phải |có nhiệm vụ|chịu trách nhiệm)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Must { get; }

    [GeneratedRegex(@"(?:có quyền|được quyền|được phép|có thể|có thẩm quyền)|^được (?:mời|hưởng|sử dụng|huy động|trưng tập|cung cấp|tiếp cận|yêu cầu|bố trí|cấp|tham gia|đề nghị|bảo đảm|trang bị|lựa chọn|ưu tiên|hỗ trợ)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex May { get; }
}
