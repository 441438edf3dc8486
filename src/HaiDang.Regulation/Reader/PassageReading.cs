using HaiDang.Regulation.Engine;

namespace HaiDang.Regulation.Reader;

/// <summary>Reads one passage: sentence by sentence, each against the table.</summary>
internal sealed partial class PassageReading(NormReader reader, Passage passage, Topic topic, NormReader.Carried inherited, bool leads)
{
    private readonly string _key = passage.Key.Length > NormReader.Longest ? passage.Key[..NormReader.Longest] : passage.Key;
    private const int LongestLead = 160;
    private readonly string _text = passage.Text;
    private Subject _subject = inherited.Subject;
    private NormReader.LeadVerb? _verb;
    private NormReader.LeadWords? _words;

    public NormReader.Carried Run()
    {
        var segments = SentenceParts.Split(_key, _text);
        foreach (var segment in segments)
        {
            foreach (var part in ClauseSplitter.Split(_key, _text, segment, reader))
            {
                ReadSegment(part.Start, part.End, segment.AfterSemicolon || part.Start > segment.Start);
            }
        }

        return new NormReader.Carried(_subject, _verb, _words);
    }

    private void ReadSegment(int start, int end, bool continued)
    {
        start = AfterLabel(start, end);
        var (key, text) = (_key[start..end], _text[start..end]);
        var from = continued ? _subject : inherited.Subject;
        var subject = continued && Ambiguous.IsMatch(_key.AsSpan(0, start)) ? Subject.Unknown : reader.SubjectOf(key, text, from);
        _subject = subject.IsNamed && subject.Roles.Count > 0 ? subject with { IsNamed = true } : continued ? _subject : inherited.Subject with { Modal = subject.IsThing ? inherited.Subject.Modal : subject.Modal };
        if (inherited.Verb is { } verb && !subject.IsNamed)
        {
            Complete(verb, key, start, end);
        }

        if (leads && end == _key.TrimEnd().Length && key.EndsWith(':'))
        {
            _words = new NormReader.LeadWords(key[Math.Max(0, key.Length - LongestLead)..^1], text[Math.Max(0, text.Length - LongestLead)..^1]);
            _subject = Negation.IsLead(key) ? _subject with { Modal = Modal.Never, Roles = _subject.Roles.Count > 0 ? _subject.Roles : [Role.Anyone] } : _subject;
        }

        var found = topic == Topic.Principles ? Principle(key, text, start, end, subject) : Rules(key, text, start, end, subject);
        if (found == 0 && inherited.Words is { } lead && !subject.IsNamed && SentenceParts.CompletesLead(key))
        {
            found = Rules(lead.Key + " " + key, lead.Text + " " + text, start, end, subject with { IsThing = false }, lead.Key.Length);
        }

        if (found == 0 && inherited.Verb is null && topic != Topic.Scope)
        {
            new Fallback(reader, passage, topic, leads).Read(key, start, end, subject);
        }
    }

    /// <summary>"Chế độ báo cáo: …" — the label names the topic, not the holder.</summary>
    private int AfterLabel(int start, int end)
    {
        var colon = _key.IndexOf(": ", start, Math.Min(90, end - start), StringComparison.Ordinal);
        var isLabel = colon > 0 && end - colon > 25 && SentenceParts.Impersonal.IsMatch(_key[start..colon]);
        return isLabel ? colon + 2 : start;
    }

    /// <summary>A point that completes the verb of its lead: "(1) Giấy mời họp" after "được quyền ký".</summary>
    private void Complete(NormReader.LeadVerb verb, string key, int start, int end)
    {
        var own = ParameterReader.Read(key, _text[start..end], verb.Pattern.Reads);
        var merged = own with
        {
            Seal = own.Seal ?? verb.Parameters.Seal,
            Channels = own.Channels.Count > 0 ? own.Channels : verb.Parameters.Channels,
            Conditions = verb.Parameters.Conditions,
        };
        var open = OpenEnd.At(key);
        if (open != 0)
        {
            reader.Propose(passage, start, open < 0 ? end : start + OpenEnd.Before(key, open), verb.Pattern.Kind, verb.Holders, verb.Pattern.Act, merged, 0.85);
        }

        if (open >= 0)
        {
            var conditions = merged.Conditions.Append(Condition.WithReason).ToList();
            reader.Propose(passage, start + open, end, verb.Pattern.Kind, verb.Holders, verb.Pattern.Act, merged with { DocumentKinds = [], Conditions = conditions }, 0.8);
        }
    }

    /// <summary>A sentence of principle gives the principles that it names, and what binds in any article.</summary>
    private int Principle(string key, string text, int start, int end, Subject subject)
    {
        var count = 0;
        foreach (var pattern in NormReader.Patterns)
        {
            if ((pattern.In != Where.Rules || IsFirm(pattern)) && pattern.Find(key) is { Success: true } match)
            {
                count += One(pattern, match, key, text, start, end, subject);
            }
        }

        return count;
    }

    /// <summary>With <paramref name="after"/>, only what ends behind the words of a lead counts.</summary>
    private int Rules(string key, string text, int start, int end, Subject subject, int after = 0)
    {
        var count = 0;
        var negated = Negation.IsIn(key);
        foreach (var pattern in NormReader.Patterns)
        {
            if (pattern.In != Where.Principles && CouldHold(pattern, subject, negated) && (topic != Topic.Scope || IsFirm(pattern)) && (inherited.Verb is null || pattern.InLists || subject.IsNamed) && pattern.Find(key) is { Success: true } match && match.Index + match.Length > after && pattern.Context?.IsMatch(_key) != false)
            {
                count += One(pattern, match, key, text, start, end, subject);
            }
        }

        return count;
    }

    /// <summary>Rules out, before any words are looked at, what this subject cannot hold.</summary>
    private static bool CouldHold(NormPattern pattern, Subject subject, bool negated)
    {
        if (pattern.NamesHolder || pattern.IgnoresSubject)
        {
            return true;
        }

        if (pattern.ForbiddenOnly && !negated && subject.Modal != Modal.Never)
        {
            return false;
        }

        if (pattern.Only.Length > 0)
        {
            return !subject.IsThing && subject.Roles.Any(pattern.Only.Contains);
        }

        return (pattern.Otherwise.Length > 0 || pattern.Kind == NormKind.Principle || negated || (subject.IsThing ? 0 : subject.Roles.Count) > 0 || !(subject.IsThing || subject.IsNamed))
            && (pattern.Not.Length == 0 || subject.IsThing || !subject.Roles.Any(pattern.Not.Contains));
    }

    /// <summary>What binds even in an article on scope or status: seals, bans, the standing agency.</summary>
    private static bool IsFirm(NormPattern pattern) =>
        pattern.Kind is NormKind.Signing or NormKind.Prohibition or NormKind.Cadence or NormKind.Substitution || pattern.Act == "body.standingAgency";

    private int One(NormPattern pattern, System.Text.RegularExpressions.Match match, string key, string text, int start, int end, Subject subject)
    {
        if (HoldersOf(pattern, match, key, text, subject) is not { } holders || (pattern.NamesHolder && holders.Count == 0))
        {
            return 0;
        }

        var forbidden = !pattern.IgnoresSubject && pattern.Kind is not (NormKind.Principle or NormKind.Prohibition or NormKind.Cadence or NormKind.Substitution)
            && (subject.Modal == Modal.Never || Negation.Before(key, match.Index));
        if (pattern.ForbiddenOnly && !forbidden)
        {
            return 0;
        }

        var kind = forbidden ? NormKind.Prohibition : Bent(pattern, subject, holders);
        var act = Acting.Of(pattern.Act, pattern.IgnoresSubject && pattern.Act == "task.give" ? Recipient(subject, key) : holders, key);
        var confidence = pattern.Confidence - (subject.IsNamed || pattern.IgnoresSubject ? 0 : 0.05);
        var parts = pattern.Reads.HasFlag(Reads.Due) ? ParameterReader.DueParts(key) : [(0, key.Length)];
        foreach (var (from, to) in parts)
        {
            var parameters = ParametersOf(pattern, kind, act, parts.Count == 1 ? key : key[from..to], parts.Count == 1 ? text : text[from..to]);
            if (pattern.Kind is NormKind.Signing or NormKind.Prohibition && leads && key.EndsWith(':'))
            {
                _verb ??= new NormReader.LeadVerb(pattern, holders, parameters);
                return 1;
            }

            reader.Propose(passage, start, end, kind, holders, act, parameters, confidence);
            if (pattern.Also is { } also && !forbidden)
            {
                reader.Propose(passage, start, end, also, holders, act, parameters, confidence);
            }
        }

        return 1;
    }

    private NormParameters ParametersOf(NormPattern pattern, NormKind kind, string act, string key, string text)
    {
        var read = ParameterReader.Read(key, text, pattern.Reads);
        var conditions = pattern.Conditions.Concat(ParameterReader.Conditions(key, kind, act)).Distinct(StringComparer.Ordinal).ToList();
        if (kind == NormKind.Signing && OpenEnd.At(key) >= 0)
        {
            conditions.Add(Condition.WithReason);
        }

        var channels = read.Channels.Count == 0 && pattern.Context is not null && pattern.Reads.HasFlag(Reads.Channels)
            ? ParameterReader.Read(_key, _text, Reads.Channels).Channels : read.Channels;
        var seal = read.Seal is null && pattern.Reads.HasFlag(Reads.Seal) && reader.IsParentSeal(key) ? "parentAgency" : read.Seal;
        return read with { Conditions = conditions, Channels = channels, Seal = seal };
    }

    private IReadOnlyList<Role>? HoldersOf(NormPattern pattern, System.Text.RegularExpressions.Match match, string key, string text, Subject subject)
    {
        if (match.Groups["who"] is { Success: true } who)
        {
            for (var (tried, count) = (match, 0); tried.Success && count < 6; tried = pattern.Words.Match(key, tried.Index + 1), count++)
            {
                if (reader.HoldersAt(key, text, tried.Groups["who"].Index) is { Roles.Count: > 0 } named)
                {
                    return named.Roles;
                }
            }

            return pattern.Otherwise.Length > 0 ? pattern.Otherwise : null;
        }

        var roles = pattern.IgnoresSubject && pattern.Otherwise.Length > 0 ? pattern.Otherwise : subject.IsThing ? [] : subject.Roles;
        if (pattern.Only.Length > 0)
        {
            roles = [.. roles.Intersect(pattern.Only)];
            return roles.Count == 0 ? null : roles;
        }

        if (pattern.Not.Length > 0 && roles.Any(pattern.Not.Contains))
        {
            return null;
        }

        if (roles.Count == 0 && pattern.Otherwise.Length > 0)
        {
            return pattern.Otherwise;
        }

        if (pattern.Act == "meeting.hold" && !roles.Any(role => role is Role.Committee or Role.SupportTeam))
        {
            return pattern.Otherwise;
        }

        return roles.Count == 0 && pattern.Kind != NormKind.Principle && !Negation.IsIn(key) && (subject.IsThing || subject.IsNamed) ? null : roles;
    }

    /// <summary>"có trách nhiệm" makes a duty, "được quyền" a power; what officers of the body direct stays a power.</summary>
    private static NormKind Bent(NormPattern pattern, Subject subject, IReadOnlyList<Role> holders)
    {
        if (pattern.Fixed || pattern.Kind is not (NormKind.Power or NormKind.Duty))
        {
            return pattern.Kind;
        }

        var officers = holders.All(role => role is Role.Chair or Role.StandingViceChair or Role.ViceChair or Role.Committee);
        return subject.Modal switch
        {
            Modal.Must when !officers => NormKind.Duty,
            Modal.May => NormKind.Power,
            _ => pattern.Kind,
        };
    }

    /// <summary>"… có sự tham gia của X; chủ trì …": whose verb that is, only a person can say.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"sự tham (?:gia|dự) của [^;.]{3,140};\s*$", System.Text.RegularExpressions.RegexOptions.None, Limits.Milliseconds)]
    private static partial System.Text.RegularExpressions.Regex Ambiguous { get; }

    private static IReadOnlyList<Role> Recipient(Subject subject, string key) =>
        key.Contains("khác", StringComparison.Ordinal) || key.Contains("đột xuất", StringComparison.Ordinal) ? subject.Roles : [];
}
