using HaiDang.Regulation.Engine;

namespace HaiDang.Regulation.Reader;

/// <summary>Reads the norms of a regulation, passage by passage, by the tables of patterns.</summary>
internal sealed class NormReader
{
    private const int LongestPassage = 60_000;
    private static readonly NormPattern[] Table = [.. PrinciplePatterns.All, .. PaperPatterns.All, .. MeetingPatterns.All, .. TaskPatterns.All];
    private readonly SourceText _text;
    private readonly HolderReader _holders;
    private readonly SubjectReader _subjects;
    private readonly Body _body;
    private readonly List<ProposedNorm> _norms = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private NormReader(SourceText text, Body body)
    {
        _text = text;
        _body = body;
        _holders = new HolderReader(body);
        _subjects = new SubjectReader(_holders);
    }

    public static List<ProposedNorm> Read(SourceText text, OutlineDraft outline, Body body)
    {
        var reader = new NormReader(text, body);
        foreach (var draft in outline.Articles)
        {
            reader.ReadArticle(draft);
        }

        return reader._norms;
    }

    private void ReadArticle(ArticleDraft draft)
    {
        var topic = TopicReader.Of(draft.Article.Title);
        var inherited = new Carried?[5];
        inherited[0] = new Carried(draft.Article.Title is { } title ? _subjects.OfTitle(title) : Subject.Unknown, null, null);
        for (var i = 0; i < draft.Passages.Count; i++)
        {
            var passage = draft.Passages[i];
            var from = inherited.Take(passage.Level + 1).Last(one => one is not null)!;
            var leads = i + 1 < draft.Passages.Count && draft.Passages[i + 1].Level > passage.Level || passage.Level == 0;
            var carried = new PassageReading(this, passage, topic, from, leads).Run();
            Array.Clear(inherited, passage.Level + 1, inherited.Length - passage.Level - 1);
            inherited[passage.Level + 1] = carried;
        }
    }

    /// <summary>What a lead gives to what stands under it: its subject, a verb that the points only complete, and its last words.</summary>
    internal sealed record Carried(Subject Subject, LeadVerb? Verb, LeadWords? Words);

    /// <summary>The end of a lead, to read "Ban hành: a) Chương trình …" as one sentence.</summary>
    internal sealed record LeadWords(string Key, string Text);

    /// <summary>"… được ký các văn bản sau:" — each point is then a norm of its own.</summary>
    internal sealed record LeadVerb(NormPattern Pattern, IReadOnlyList<Role> Holders, NormParameters Parameters);

    internal Holders? HoldersAt(string key, string text, int at) => _holders.At(key, text, at);

    internal Subject SubjectOf(string key, string text, Subject inherited) => _subjects.Of(key, text, inherited);

    internal static IReadOnlyList<NormPattern> Patterns => Table;

    /// <summary>Is the seal that is named the one of the agency that set up the body?</summary>
    internal bool IsParentSeal(string key) => _body.OwnsSeal(key);

    internal static int Longest => LongestPassage;

    internal void Propose(Passage passage, int start, int end, NormKind kind, IReadOnlyList<Role> holders, string act, NormParameters parameters, double confidence)
    {
        var names = holders.Select(role => role.ToString()).ToList();
        var mark = $"{kind}|{act}|{passage.Cite}|{string.Join(',', names)}|{parameters.DueDay}|{string.Join(',', parameters.Periods)}|{string.Join(',', parameters.DocumentKinds)}|{parameters.Seal}|{string.Join(',', parameters.Conditions)}";
        if (!_seen.Add(mark))
        {
            return;
        }

        var span = passage.Paragraph.SpanOf(_text, passage.From + start, passage.From + end);
        var quote = _text.Source.Substring(span.Start, span.Length);
        _norms.Add(new ProposedNorm(kind, names, act, passage.Cite, quote, parameters, Math.Round(holders.Count == 0 && kind != NormKind.Principle ? Math.Min(confidence, 0.4) : confidence, 2), span));
    }
}
