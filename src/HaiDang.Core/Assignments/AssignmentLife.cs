using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>What happens to a task besides its thread: more time, a pause, the replies of those who coordinate, difficulties.</summary>
public sealed partial class Assignment
{
    /// <summary>The day asked for while a request for more time is open.</summary>
    public DateOnly? AskedDueOn { get; private set; }

    /// <summary>How often more time was granted.</summary>
    public int Extensions { get; private set; }

    /// <summary>The day since which it is paused; null when it is not. A pause is no state: what was done before it stands after it.</summary>
    public DateOnly? PausedOn { get; private set; }

    /// <summary>Calendar days of the pauses that are over.</summary>
    public int PausedDays { get; private set; }

    /// <summary>Difficulties that nobody has answered.</summary>
    public int OpenDifficulties { get; private set; }

    /// <summary>Day on which its result was accepted, read from its history; null before that, and when the history is not at hand.</summary>
    public DateOnly? AcceptedOn => entries.FindLast(entry => entry.Kind == EntryKind.Accepted) is { } accepted ? VietnamTime.DayOf(accepted.At) : null;

    // The answerable person has the move.
    private bool IsAtWork => State is AssignmentState.Received or AssignmentState.InProgress or AssignmentState.Returned;

    private bool IsOver => IsEnded || State == AssignmentState.Accepted;

    /// <summary>Calendar days paused until <paramref name="today"/>, a running pause with them.</summary>
    public int PausedDaysOn(DateOnly today) => PausedDays + (PausedOn is { } since ? today.DayNumber - since.DayNumber : 0);

    /// <summary>Difficulties raised, each with the line that answers it, oldest first.</summary>
    public IEnumerable<(AssignmentEntry Raised, AssignmentEntry? Answer)> Difficulties() =>
        entries.Where(entry => entry.Kind == EntryKind.DifficultyReported).OrderBy(entry => entry.Seq)
            .Select(raised => (raised, entries.Find(entry => entry.Kind == EntryKind.DifficultyAnswered && entry.About == raised.Seq)));

    /// <summary>Asks for more time, before the day has passed: why, until when, by which paper. At most <paramref name="most"/> extensions are granted.</summary>
    public Result<Done> AskExtension(Guid by, string reason, string paper, DateOnly? day, int most, string grounds, DateTime now)
    {
        if (!IsAtWork) return Wrong("askExtension");
        if (PausedOn is { } since) return new Conflict("task.paused", since);
        if (AskedDueOn is { } asked) return new Conflict("task.extensionOpen", asked);
        if (DueOn < VietnamTime.DayOf(now)) return new Conflict("task.extensionLate", DueOn);
        if (Extensions >= most) return new Conflict("task.extensionLimit", Extensions);
        if (day is null || day <= DueOn || day > VietnamTime.DayOf(now).AddYears(6)) return new Invalid("task.extensionDay", "Day", DueOn);
        if (reason.Trim().Length is < 5 or > 2000) return new Invalid("task.extensionReason", "Text");
        if (paper.Trim().Length is < 3 or > 500) return new Invalid("task.extensionPaper", "Evidence");
        AskedDueOn = day;
        Log(EntryKind.ExtensionAsked, by, reason.Trim(), grounds, now, paper.Trim(), more: new EntryMore(day));
        Raise(new TaskExtensionAsked(Id, by, Title, day.Value));
        return default(Done);
    }

    /// <summary>Grants more time: the day asked for, or another. The first day stays on record.</summary>
    public Result<Done> GrantExtension(Guid by, string text, DateOnly? day, string grounds, DateTime now)
    {
        if (!IsAtWork && State != AssignmentState.Submitted) return Wrong("grantExtension");
        if (AskedDueOn is null) return new Conflict("task.extensionNone");
        var granted = day ?? AskedDueOn.Value;
        if (granted <= DueOn || granted > VietnamTime.DayOf(now).AddYears(6)) return new Invalid("task.extensionDay", "Day", DueOn);
        if (text.Length > 2000) return new Invalid("text.tooLong", "Text", 2000);
        (DueOn, AskedDueOn, Extensions) = (granted, null, Extensions + 1);
        Log(EntryKind.ExtensionGranted, by, text.Trim(), grounds, now, more: new EntryMore(granted, About: entries.FindLast(entry => entry.Kind == EntryKind.ExtensionAsked)?.Seq));
        Raise(new TaskExtensionDecided(Id, AnswerablePersonId, Title, true, granted));
        return default(Done);
    }

    /// <summary>Refuses more time, with a reason; the day stands.</summary>
    public Result<Done> RefuseExtension(Guid by, string reason, string grounds, DateTime now)
    {
        if (!IsAtWork && State != AssignmentState.Submitted) return Wrong("refuseExtension");
        if (AskedDueOn is null) return new Conflict("task.extensionNone");
        if (reason.Trim().Length is < 5 or > 2000) return new Invalid("task.extensionRefusal", "Text");
        AskedDueOn = null;
        Log(EntryKind.ExtensionRefused, by, reason.Trim(), grounds, now, more: new EntryMore(DueOn, About: entries.FindLast(entry => entry.Kind == EntryKind.ExtensionAsked)?.Seq));
        Raise(new TaskExtensionDecided(Id, AnswerablePersonId, Title, false, DueOn));
        return default(Done);
    }

    /// <summary>Pauses it with a reason, while the answerable person has the move.</summary>
    public Result<Done> Pause(Guid by, string reason, string grounds, DateTime now)
    {
        if (!IsAtWork && State != AssignmentState.Given) return Wrong("pause");
        if (PausedOn is { } since) return new Conflict("task.paused", since);
        if (reason.Trim().Length is < 5 or > 2000) return new Invalid("task.pauseReason", "Text");
        PausedOn = VietnamTime.DayOf(now);
        Log(EntryKind.Paused, by, reason.Trim(), grounds, now);
        Raise(new TaskPaused(Id, AnswerablePersonId, Title));
        return default(Done);
    }

    /// <summary>Lets it go on; with a new day, which it needs when its day has passed meanwhile.</summary>
    public Result<Done> Resume(Guid by, string text, DateOnly? day, string grounds, DateTime now)
    {
        if (!IsAtWork && State != AssignmentState.Given) return Wrong("resume");
        if (PausedOn is null) return new Conflict("task.notPaused");
        var today = VietnamTime.DayOf(now);
        if ((day ?? DueOn) < today || day < DueOn || day > today.AddYears(6)) return new Invalid("task.resumeDue", "Day", DueOn);
        if (text.Length > 2000) return new Invalid("text.tooLong", "Text", 2000);
        EndPause(today);
        DueOn = day ?? DueOn;
        Log(EntryKind.Resumed, by, text.Trim(), grounds, now, more: new EntryMore(DueOn));
        Raise(new TaskResumed(Id, AnswerablePersonId, Title, DueOn));
        return default(Done);
    }

    /// <summary>Gives a coordinating agency a last day of its own.</summary>
    public Result<Done> SetCoordinatorDue(Guid by, Guid? agencyId, DateOnly? day, string text, string grounds, DateTime now)
    {
        if (IsOver) return Wrong("setCoordinatorDue");
        if (coordinators.Find(one => one.AgencyId == agencyId) is not { } row) return new Invalid("task.coordinatorNone", "AgencyId");
        if (day is null || day < VietnamTime.DayOf(now) || day > DueOn) return new Invalid("task.coordinatorDue", "Day", DueOn);
        if (text.Length > 2000) return new Invalid("text.tooLong", "Text", 2000);
        row.SetDue(day.Value);
        Log(EntryKind.CoordinatorDue, by, text.Trim(), grounds, now, more: new EntryMore(day, AgencyId: row.AgencyId));
        return default(Done);
    }

    /// <summary>Replies for a coordinating agency, also after its day and again when there is more to say.</summary>
    public Result<Done> Coordinate(Guid by, Guid? agencyId, string reply, string evidence, string grounds, DateTime now)
    {
        if (IsOver) return Wrong("coordinate");
        if (coordinators.Find(one => one.AgencyId == agencyId) is not { } row) return new Invalid("task.coordinatorNone", "AgencyId");
        if (reply.Trim().Length is < 5 or > 4000) return new Invalid("task.coordinatorReply", "Text");
        if (evidence.Length > 500) return new Invalid("text.tooLong", "Evidence", 500);
        var with = evidence.Trim() is { Length: > 0 } paper ? paper : null;
        row.Answer(reply.Trim(), with, by, VietnamTime.DayOf(now));
        Log(EntryKind.CoordinatorReplied, by, reply.Trim(), grounds, now, with, more: new EntryMore(AgencyId: row.AgencyId));
        Raise(new TaskCoordinatorReplied(Id, row.AgencyId, AnswerablePersonId, Title));
        return default(Done);
    }

    /// <summary>Raises a difficulty with a proposal (Đ7.2): who only complains leaves the giver nothing to decide.</summary>
    public Result<Done> ReportDifficulty(Guid by, string text, string proposal, string grounds, DateTime now)
    {
        if (IsOver) return Wrong("reportDifficulty");
        if (text.Trim().Length is < 5 or > 4000) return new Invalid("task.difficultyText", "Text");
        if (proposal.Trim().Length is < 5 or > 4000) return new Invalid("task.difficultyProposal", "Proposal");
        OpenDifficulties++;
        Log(EntryKind.DifficultyReported, by, text.Trim(), grounds, now, more: new EntryMore(Proposal: proposal.Trim()));
        Raise(new DifficultyReported(Id, by, Title));
        return default(Done);
    }

    /// <summary>Answers a difficulty: the one named by its line, else the oldest open one.</summary>
    public Result<Done> AnswerDifficulty(Guid by, int? about, string answer, string grounds, DateTime now)
    {
        if (IsOver) return Wrong("answerDifficulty");
        if (OpenDifficulties == 0) return new Conflict("task.difficultyNone");
        var open = Difficulties().Where(one => one.Answer is null).Select(one => one.Raised).ToList();
        if (about is not null && open.TrueForAll(one => one.Seq != about)) return new Invalid("task.difficultyUnknown", "About");
        if (answer.Trim().Length is < 5 or > 4000) return new Invalid("task.difficultyAnswer", "Text");
        OpenDifficulties--;
        Log(EntryKind.DifficultyAnswered, by, answer.Trim(), grounds, now, more: new EntryMore(About: about ?? open[0].Seq));
        Raise(new DifficultyAnswered(Id, AnswerablePersonId, Title));
        return default(Done);
    }

    private void EndPause(DateOnly today) => (PausedDays, PausedOn) = (PausedDaysOn(today), null);
}
