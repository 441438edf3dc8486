using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>The steps of the thread: received, reported on, submitted, accepted or returned, withdrawn, moved.</summary>
public sealed partial class Assignment
{
    /// <summary>Receives it: the answerable person takes it on.</summary>
    public Result<Done> Receive(Guid by, string grounds, DateTime now)
    {
        if (State != AssignmentState.Given) return Wrong("receive");
        if (PausedOn is { } since) return new Conflict("task.paused", since);
        State = AssignmentState.Received;
        Log(EntryKind.Received, by, "", grounds, now);
        Raise(new TaskReceived(Id, by));
        return default(Done);
    }

    /// <summary>Reports progress; <paramref name="percent"/> 0 to 100, or null.</summary>
    public Result<Done> Progress(Guid by, string text, int? percent, string grounds, DateTime now)
    {
        if (State is not (AssignmentState.Received or AssignmentState.InProgress or AssignmentState.Returned)) return Wrong("progress");
        if (PausedOn is { } since) return new Conflict("task.paused", since);
        if (text.Trim().Length is < 2 or > 4000) return new Invalid("task.progressText", "Text");
        if (percent is < 0 or > 100) return new Invalid("task.percent", "Percent");
        if (State == AssignmentState.Received) State = AssignmentState.InProgress;
        Log(EntryKind.Progress, by, text.Trim(), grounds, now, percent: percent);
        return default(Done);
    }

    /// <summary>Submits the result with its evidence: a paper's number or a link. Without evidence it is not done.</summary>
    public Result<Done> Submit(Guid by, string text, string evidence, string grounds, DateTime now)
    {
        if (State is not (AssignmentState.Received or AssignmentState.InProgress or AssignmentState.Returned)) return Wrong("submit");
        if (PausedOn is { } since) return new Conflict("task.paused", since);
        if (evidence.Trim().Length is < 3 or > 500) return new Invalid("task.evidence", "Evidence");
        if (text.Length > 4000) return new Invalid("text.tooLong", "Text", 4000);
        (State, SubmittedOn) = (AssignmentState.Submitted, VietnamTime.DayOf(now));
        Log(EntryKind.Submitted, by, text.Trim(), grounds, now, evidence.Trim());
        Raise(new TaskSubmitted(Id, by, Title));
        return default(Done);
    }

    /// <summary>Accepts it; closed when nothing is open beneath.</summary>
    public Result<Done> Accept(Guid by, string text, bool hasOpenBeneath, string grounds, DateTime now)
    {
        if (State != AssignmentState.Submitted) return Wrong("accept");
        if (text.Length > 2000) return new Invalid("text.tooLong", "Text", 2000);
        (State, AskedDueOn) = (AssignmentState.Accepted, null); // accepted: an open request for more time has nothing left to decide
        EndTransfer();
        Log(EntryKind.Accepted, by, text.Trim(), grounds, now);
        if (!hasOpenBeneath) Close(now);
        Raise(new TaskAccepted(Id, AnswerablePersonId, Title));
        return default(Done);
    }

    /// <summary>Returns it with what is missing.</summary>
    public Result<Done> Return(Guid by, string reason, string grounds, DateTime now)
    {
        if (State != AssignmentState.Submitted) return Wrong("return");
        if (reason.Trim().Length is < 5 or > 2000) return new Invalid("task.returnReason", "Text");
        State = AssignmentState.Returned;
        Log(EntryKind.Returned, by, reason.Trim(), grounds, now);
        Raise(new TaskReturned(Id, AnswerablePersonId, Title));
        return default(Done);
    }

    /// <summary>Withdraws it with a reason, while it is open.</summary>
    public Result<Done> Withdraw(Guid by, string reason, string grounds, DateTime now)
    {
        if (IsEnded || State == AssignmentState.Accepted) return Wrong("withdraw");
        if (reason.Trim().Length is < 5 or > 2000) return new Invalid("task.withdrawReason", "Text");
        (State, EndedOn, AskedDueOn) = (AssignmentState.Withdrawn, VietnamTime.DayOf(now), null);
        EndTransfer();
        EndPause(VietnamTime.DayOf(now));
        Log(EntryKind.Withdrawn, by, reason.Trim(), grounds, now);
        Raise(new TaskWithdrawn(Id, AnswerablePersonId, Title));
        return default(Done);
    }

    /// <summary>Closes an accepted task once nothing is open beneath: a consequence, not an act.</summary>
    public void CloseIfAccepted(DateTime now)
    {
        if (State == AssignmentState.Accepted) Close(now);
    }

    /// <summary>Moves it to another answerable person or agency by a recorded hand-over or transfer.</summary>
    public Result<Done> MoveTo(Answerable answerable, Guid by, string why, string grounds, DateTime now)
    {
        if (IsEnded) return Wrong("move");
        (AgencyId, AnswerablePersonId, AnswerableMembershipId) = (answerable.AgencyId, answerable.PersonId, answerable.MembershipId);
        coordinators.RemoveAll(row => row.AgencyId == answerable.AgencyId); // who leads does not also coordinate
        Log(EntryKind.Moved, by, why, grounds, now);
        return default(Done);
    }

    /// <summary>Puts the agency that follows in the place of coordinating agencies that ended.</summary>
    public Result<Done> ReplaceCoordinators(IReadOnlyCollection<Guid> ended, Guid successor, Guid by, string why, string grounds, DateTime now)
    {
        if (IsEnded) return Wrong("move");
        var due = coordinators.Find(row => ended.Contains(row.AgencyId))?.DueOn; // the successor owes what the ended agency owed, by the same day
        if (coordinators.RemoveAll(row => ended.Contains(row.AgencyId)) == 0) return default(Done);
        if (AgencyId != successor && coordinators.TrueForAll(row => row.AgencyId != successor)) coordinators.Add(new AssignmentCoordinator(CommitteeId, Id, successor, due));
        Log(EntryKind.Moved, by, why, grounds, now);
        return default(Done);
    }
}
