using System.Text.Json;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using HaiDang.Regulation.Reader;

namespace HaiDang.Core.Regulations;

/// <summary>What a person decided about a norm.</summary>
public enum NormDecision
{
    /// <summary>Found by the reader, not yet looked at.</summary>
    Proposed,

    /// <summary>Confirmed, as found or as edited.</summary>
    Confirmed,

    /// <summary>Rejected: it stays visible and grants nothing.</summary>
    Rejected,
}

/// <summary>One norm of one version of a regulation.</summary>
public sealed class RegulationNorm : CommitteeEntity
{
    private RegulationNorm() { }

    /// <summary>The version it belongs to.</summary>
    public Guid TextId { get; private set; }

    /// <summary>Place in the text.</summary>
    public int Order { get; private set; }

    /// <summary>What the words do.</summary>
    public NormKind Kind { get; private set; }

    /// <summary>Holders, names separated by blanks.</summary>
    public string Holders { get; private set; } = "";

    /// <summary>Code of the act.</summary>
    public string Act { get; private set; } = "";

    /// <summary>Đ7.8.</summary>
    public string Clause { get; private set; } = "";

    /// <summary>The words, verbatim.</summary>
    public string Quote { get; private set; } = "";

    /// <summary>Where the words stand in the source: first character.</summary>
    public int SpanStart { get; private set; }

    /// <summary>Length of the words, UTF-16 units.</summary>
    public int SpanLength { get; private set; }

    /// <summary>Parameters, JSON of <see cref="NormParameters"/>.</summary>
    public string ParametersJson { get; private set; } = "{}";

    /// <summary>0 to 1; 1 for a norm that a person added.</summary>
    public double Confidence { get; private set; }

    /// <summary>What a person decided.</summary>
    public NormDecision Decision { get; private set; }

    /// <summary>Did a person change or add it?</summary>
    public bool IsEdited { get; private set; }

    /// <summary>A norm as the reader found it.</summary>
    public static RegulationNorm Propose(RegulationText text, int order, ProposedNorm norm) => new()
    {
        CommitteeId = text.CommitteeId, TextId = text.Id, Order = order, Kind = norm.Kind, Holders = string.Join(' ', norm.Holders),
        Act = norm.Act, Clause = norm.Clause, Quote = norm.Quote, SpanStart = norm.Span.Start, SpanLength = norm.Span.Length,
        ParametersJson = Write(norm.Parameters), Confidence = norm.Confidence,
    };

    /// <summary>A norm that a person adds, on words of the text.</summary>
    public static Result<RegulationNorm> Add(RegulationText text, int order, NormKind kind, IReadOnlyCollection<string> holders, string act, string clause, Span words, NormParameters parameters)
    {
        if (words.Length < 3) return new Invalid("norm.quote", nameof(Quote));
        var added = new RegulationNorm
        {
            CommitteeId = text.CommitteeId, TextId = text.Id, Order = order, Clause = clause, Quote = text.Source.Substring(words.Start, words.Length),
            SpanStart = words.Start, SpanLength = words.Length, Confidence = 1,
        };
        var edited = added.Edit(kind, holders, act, parameters);
        return edited.IsOk ? added : edited.Error!;
    }

    /// <summary>Confirms or rejects, or opens it again.</summary>
    public void Decide(NormDecision decision) => Decision = decision;

    /// <summary>Changes what the reader found, and confirms it.</summary>
    public Result<Done> Edit(NormKind kind, IReadOnlyCollection<string> holders, string act, NormParameters parameters)
    {
        if (string.IsNullOrWhiteSpace(act)) return new Invalid("norm.noAct", nameof(Act));
        if (!Acts.IsKnown(act)) return new Invalid("norm.act", nameof(Act), act);
        parameters = Whole(parameters);
        var wrong = holders.FirstOrDefault(holder => !Holder.TryParse(holder, out _));
        if (wrong is not null) return new Invalid("norm.holder", nameof(Holders), wrong);
        if (parameters.Conditions.FirstOrDefault(name => !Condition.All.Contains(name, StringComparer.Ordinal)) is { } condition) return new Invalid("norm.condition", "Parameters", condition);
        if (parameters.DueDay is < 1 or > 31 || parameters.Days is < 1 or > 3660) return new Invalid("norm.parameters", "Parameters");
        if (holders.Count == 0 && kind is not (NormKind.Principle or NormKind.Prohibition)) return new Invalid("norm.noHolder", nameof(Holders));
        (Kind, Holders, Act, ParametersJson) = (kind, string.Join(' ', holders.Distinct(StringComparer.Ordinal)), act, Write(parameters));
        (IsEdited, Decision) = (true, NormDecision.Confirmed);
        return default(Done);
    }

    /// <summary>Takes in what a person answered about its words; the decision on the norm stays the person's own. False when nothing changes.</summary>
    public bool Adopt(IReadOnlyCollection<string> holders, NormParameters parameters)
    {
        var (names, json) = (string.Join(' ', holders.Distinct(StringComparer.Ordinal)), Write(parameters));
        if (names == Holders && json == ParametersJson) return false;
        (Holders, ParametersJson, IsEdited) = (names, json, true);
        return true;
    }

    /// <summary>The same norm in another version: a copy, since nothing old is edited.</summary>
    public RegulationNorm CopyTo(RegulationText text) => new()
    {
        CommitteeId = text.CommitteeId, TextId = text.Id, Order = Order, Kind = Kind, Holders = Holders, Act = Act, Clause = Clause, Quote = Quote,
        SpanStart = SpanStart, SpanLength = SpanLength, ParametersJson = ParametersJson, Confidence = Confidence, Decision = Decision, IsEdited = IsEdited,
    };

    /// <summary>The names of the holders.</summary>
    public IReadOnlyList<string> HolderNames() => Holders.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The parameters.</summary>
    public NormParameters Parameters() => JsonSerializer.Deserialize<NormParameters>(ParametersJson, JsonSerializerOptions.Web) ?? NormParameters.None;

    /// <summary>As the judge uses it.</summary>
    public Norm ToNorm() => new(
        Id.ToString("N"), Kind, [.. HolderNames().Select(name => Holder.TryParse(name, out var holder) ? holder : (Holder?)null).OfType<Holder>()],
        Act, new Ground(Tier.Regulation, Clause, Quote), Parameters());

    // A caller of the interface may send null for a list.
    private static NormParameters Whole(NormParameters given) => given with
    {
        Periods = given.Periods ?? [], Addressees = given.Addressees ?? [], DocumentKinds = given.DocumentKinds ?? [],
        Channels = given.Channels ?? [], Markings = given.Markings ?? [], Conditions = given.Conditions ?? [],
    };

    private static string Write(NormParameters parameters) => JsonSerializer.Serialize(parameters, JsonSerializerOptions.Web);
}

/// <summary>A question that only a person can answer.</summary>
public sealed class RegulationQuestion : CommitteeEntity
{
    private RegulationQuestion() { }

    /// <summary>The version it belongs to.</summary>
    public Guid TextId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>A clause, or a part of the header.</summary>
    public string About { get; private set; } = "";

    /// <summary>The question.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The answer; null while open.</summary>
    public string? Answer { get; private set; }

    /// <summary>Asks.</summary>
    public static RegulationQuestion Ask(RegulationText text, int order, Question question) =>
        new() { CommitteeId = text.CommitteeId, TextId = text.Id, Order = order, About = question.About, Text = question.Text };

    /// <summary>The same question with its answer, for another version.</summary>
    public RegulationQuestion CopyTo(RegulationText text) =>
        new() { CommitteeId = text.CommitteeId, TextId = text.Id, Order = Order, About = About, Text = Text, Answer = Answer };

    /// <summary>Answers; empty opens it again.</summary>
    public void Reply(string? answer) => Answer = string.IsNullOrWhiteSpace(answer) ? null : answer.Trim();
}

/// <summary>Where feedback on a clause stands (Đ14.2).</summary>
public enum FeedbackState
{
    /// <summary>With the standing agency.</summary>
    Open,

    /// <summary>Gathered and reported to the head.</summary>
    Reported,

    /// <summary>Decided by the head.</summary>
    Decided,
}

/// <summary>A difficulty with a clause, sent to the standing agency (Đ14.2).</summary>
public sealed class ClauseFeedback : CommitteeEntity
{
    private ClauseFeedback() { }

    /// <summary>The version it is about.</summary>
    public Guid TextId { get; private set; }

    /// <summary>The clause.</summary>
    public string Clause { get; private set; } = "";

    /// <summary>What is difficult, what to change.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whose.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Where it stands.</summary>
    public FeedbackState State { get; private set; }

    /// <summary>What the standing agency or the head answered.</summary>
    public string? Answer { get; private set; }

    /// <summary>Gives feedback.</summary>
    public static Result<ClauseFeedback> Give(RegulationText regulation, string clause, string text, Guid personId, DateTime now)
    {
        if (text.Trim().Length is < 5 or > 2000) return new Invalid("feedback.text", nameof(Text));
        return new ClauseFeedback { CommitteeId = regulation.CommitteeId, TextId = regulation.Id, Clause = clause, Text = text.Trim(), PersonId = personId, At = now };
    }

    /// <summary>Moves on, one step at a time: reported to the head, then decided.</summary>
    public Result<Done> Move(FeedbackState next, string? answer)
    {
        if (next != State + 1) return new Conflict("feedback.state");
        (State, Answer) = (next, string.IsNullOrWhiteSpace(answer) ? Answer : answer.Trim());
        return default(Done);
    }
}
