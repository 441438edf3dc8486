using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Intake;

/// <summary>Where a request for information stands.</summary>
public enum InformationState
{
    /// <summary>Chờ trả lời.</summary>
    Asked,

    /// <summary>Đã trả lời, chờ xác nhận.</summary>
    Answered,

    /// <summary>Trả lại, đề nghị bổ sung.</summary>
    Returned,

    /// <summary>Đã đủ.</summary>
    Closed,
}

/// <summary>What happened on a request for information.</summary>
public enum InformationStep
{
    /// <summary>Đề nghị.</summary>
    Asked,

    /// <summary>Trả lời.</summary>
    Answered,

    /// <summary>Đề nghị bổ sung.</summary>
    Returned,

    /// <summary>Kết thúc.</summary>
    Closed,
}

/// <summary>What is asked.</summary>
public sealed record InformationBrief(string Title, string Content, Guid AgencyId, Guid? AssignmentId, DateOnly DueOn);

/// <summary>A request to an agency for information (đề nghị cung cấp thông tin, Đ7.5), with a day and its answers.</summary>
public sealed class InformationRequest : CommitteeEntity
{
    private readonly List<InformationEntry> entries = [];

    private InformationRequest() { }

    /// <summary>From 1 in its committee, without gaps; shown as TT-001.</summary>
    public int Number { get; private set; }

    /// <summary>One line.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What is asked.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Number and words, folded, for search.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>The agency asked.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>The task it is about; null for none.</summary>
    public Guid? AssignmentId { get; private set; }

    /// <summary>Last day of the answer, inclusive.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Who asks.</summary>
    public Guid AskedByPersonId { get; private set; }

    /// <summary>Title of the office in which it is asked; empty for none.</summary>
    public string AskedByTitle { get; private set; } = "";

    /// <summary>Role in which it is asked.</summary>
    public Role AskedByRole { get; private set; }

    /// <summary>Day, in Việt Nam.</summary>
    public DateOnly AskedOn { get; private set; }

    /// <summary>Clauses on which it is asked.</summary>
    public string Grounds { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public InformationState State { get; private set; }

    /// <summary>Day of the last answer.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<InformationEntry> Entries => entries;

    /// <summary>Asks.</summary>
    public static Result<InformationRequest> Ask(Guid committeeId, int number, InformationBrief brief, Voice by, string grounds, DateTime now)
    {
        var today = VietnamTime.DayOf(now);
        if (brief.Title.Trim().Length is < 5 or > 300) return new Invalid("information.title", nameof(brief.Title));
        if (brief.Content.Trim().Length is < 5 or > 4000) return new Invalid("information.content", nameof(brief.Content));
        if (brief.DueOn < today || brief.DueOn > today.AddYears(1)) return new Invalid("information.due", nameof(brief.DueOn));
        var asked = new InformationRequest
        {
            CommitteeId = committeeId, Number = number, Title = brief.Title.Trim(), Content = brief.Content.Trim(), Folded = Fold.Vi($"tt-{number:000} {brief.Title} {brief.Content}"),
            AgencyId = brief.AgencyId, AssignmentId = brief.AssignmentId, DueOn = brief.DueOn, AskedByPersonId = by.PersonId, AskedByTitle = by.Title, AskedByRole = by.Role, AskedOn = today, Grounds = grounds,
        };
        asked.Log(InformationStep.Asked, by.PersonId, "", null, brief.DueOn, grounds, now);
        asked.Raise(new InformationAsked(asked.Id, brief.AgencyId, asked.Title, brief.DueOn));
        return asked;
    }

    /// <summary>The agency answers, with words and the number of a paper or a link when there is one.</summary>
    public Result<Done> Answer(Guid by, string text, string evidence, string grounds, DateTime now)
    {
        if (State is not (InformationState.Asked or InformationState.Returned)) return Wrong();
        if (text.Trim().Length is < 5 or > 4000) return new Invalid("information.answerText", "Text");
        if (evidence.Length > 500) return new Invalid("text.tooLong", "Evidence", 500);
        (State, AnsweredOn) = (InformationState.Answered, VietnamTime.DayOf(now));
        Log(InformationStep.Answered, by, text, evidence, null, grounds, now);
        Raise(new InformationAnswered(Id, AskedByPersonId, Title));
        return default(Done);
    }

    /// <summary>Asks again: the answer is not enough, and why; by a new day.</summary>
    public Result<Done> Return(Guid by, string text, DateOnly? dueOn, string grounds, DateTime now)
    {
        if (State != InformationState.Answered) return Wrong();
        if (text.Trim().Length is < 5 or > 2000) return new Invalid("information.returnText", "Text");
        if (dueOn is not { } day || day < VietnamTime.DayOf(now) || day > VietnamTime.DayOf(now).AddYears(1)) return new Invalid("information.due", "DueOn");
        (State, DueOn) = (InformationState.Returned, day);
        Log(InformationStep.Returned, by, text, null, day, grounds, now);
        Raise(new InformationReturned(Id, AgencyId, Title, day));
        return default(Done);
    }

    /// <summary>The asker says that it will do, or that it is no longer needed.</summary>
    public Result<Done> Close(Guid by, string text, string grounds, DateTime now)
    {
        if (State == InformationState.Closed) return Wrong();
        if (text.Length > 2000) return new Invalid("text.tooLong", "Text", 2000);
        if (State != InformationState.Answered && text.Trim().Length < 5) return new Invalid("information.closeText", "Text");
        State = InformationState.Closed;
        Log(InformationStep.Closed, by, text, null, null, grounds, now);
        Raise(new InformationClosed(Id, AgencyId, Title));
        return default(Done);
    }

    private Conflict Wrong() => new("information.wrongState", State);

    private void Log(InformationStep step, Guid by, string text, string? evidence, DateOnly? day, string grounds, DateTime now) =>
        entries.Add(new InformationEntry(CommitteeId, Id, entries.Count + 1, step, by, text.Trim(), string.IsNullOrWhiteSpace(evidence) ? null : evidence.Trim(), day, grounds, now));
}

/// <summary>One line of the history of a request for information; never edited.</summary>
public sealed class InformationEntry
{
    private InformationEntry() { }

    internal InformationEntry(Guid committeeId, Guid requestId, int seq, InformationStep step, Guid by, string text, string? evidence, DateOnly? day, string grounds, DateTime at) =>
        (CommitteeId, RequestId, Seq, Step, PersonId, Text, Evidence, Day, Grounds, At) = (committeeId, requestId, seq, step, by, text, evidence, day, grounds, at);

    /// <summary>The committee.</summary>
    public Guid CommitteeId { get; private init; }

    /// <summary>The request.</summary>
    public Guid RequestId { get; private init; }

    /// <summary>From 1.</summary>
    public int Seq { get; private init; }

    /// <summary>What happened.</summary>
    public InformationStep Step { get; private init; }

    /// <summary>Who did it.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Words.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Number of a paper or a link; null for none.</summary>
    public string? Evidence { get; private init; }

    /// <summary>The day set; null for none.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>Clauses.</summary>
    public string Grounds { get; private init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private init; }
}
