using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>A task outside the unit's function: proposed for another unit, kept where it is, or moved by the giver's decision.</summary>
public sealed partial class Assignment
{
    /// <summary>The day since which a proposal to move it is open; null when none is.</summary>
    public DateOnly? TransferAskedOn { get; private set; }

    /// <summary>The agency that is proposed instead; null when none is named.</summary>
    public Guid? TransferToAgencyId { get; private set; }

    /// <summary>Says that it is outside the unit's function (ngoài chức năng), with a reason and, where one is known, the agency that should have it. Open until decided.</summary>
    public Result<Done> ProposeTransfer(Guid by, string reason, Guid? agencyId, string grounds, DateTime now)
    {
        if (!IsAtWork && State != AssignmentState.Given) return Wrong("proposeTransfer");
        if (SecondmentId is not null) return new Conflict("part.noTransfer");
        if (TransferAskedOn is { } since) return new Conflict("task.transferOpen", since);
        if (reason.Trim().Length is < 5 or > 2000) return new Invalid("task.transferReason", "Text");
        if (agencyId is not null && agencyId == AgencyId) return new Invalid("task.transferSame", "AgencyId");
        (TransferAskedOn, TransferToAgencyId) = (VietnamTime.DayOf(now), agencyId);
        Log(EntryKind.TransferProposed, by, reason.Trim(), grounds, now, more: new EntryMore(AgencyId: agencyId));
        Raise(new TaskTransferProposed(Id, by, Title));
        return default(Done);
    }

    /// <summary>Keeps it where it is, with a reason.</summary>
    public Result<Done> RefuseTransfer(Guid by, string reason, string grounds, DateTime now)
    {
        if (!IsAtWork && State is not (AssignmentState.Given or AssignmentState.Submitted)) return Wrong("refuseTransfer");
        if (TransferAskedOn is null) return new Conflict("task.transferNone");
        if (reason.Trim().Length is < 5 or > 2000) return new Invalid("task.transferRefusal", "Text");
        EndTransfer();
        Log(EntryKind.TransferRefused, by, reason.Trim(), grounds, now, more: new EntryMore(About: entries.FindLast(entry => entry.Kind == EntryKind.TransferProposed)?.Seq));
        Raise(new TaskTransferRefused(Id, AnswerablePersonId, Title));
        return default(Done);
    }

    /// <summary>
    /// Moves it by decision to another unit, whether or not that was proposed. It must be received again; what the former unit asked for (another day, another unit)
    /// has nobody left who asks; a pause and open difficulties are of the task and stay.
    /// </summary>
    /// <param name="to">The new one answerable.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="reason">Why.</param>
    /// <param name="paper">The paper that decides it.</param>
    /// <param name="names">Unit and person before and after, as they are called on that day.</param>
    /// <param name="grounds">Clauses it passed on.</param>
    /// <param name="now">The instant, UTC.</param>
    public Result<Done> Transfer(Answerable to, Guid by, string reason, string paper, (string From, string To) names, string grounds, DateTime now)
    {
        if (!IsAtWork && State != AssignmentState.Given) return Wrong("transfer");
        if (SecondmentId is not null) return new Conflict("part.noTransfer");
        if (to.AgencyId == AgencyId && to.PersonId == AnswerablePersonId) return new Invalid("task.transferSame", "AgencyId");
        if (reason.Trim().Length is < 5 or > 2000) return new Invalid("task.transferReason", "Text");
        if (paper.Trim().Length is < 3 or > 500) return new Invalid("task.transferPaper", "Evidence");
        var former = AnswerablePersonId;
        var proposed = TransferAskedOn is null ? null : entries.FindLast(entry => entry.Kind == EntryKind.TransferProposed)?.Seq;
        (AgencyId, AnswerablePersonId, AnswerableMembershipId) = (to.AgencyId, to.PersonId, to.MembershipId);
        coordinators.RemoveAll(row => row.AgencyId == to.AgencyId); // who leads does not also coordinate
        (State, SubmittedOn, AskedDueOn) = (AssignmentState.Given, null, null);
        EndTransfer();
        Log(EntryKind.Transferred, by, $"Chuyển từ {names.From} sang {names.To}. Lý do: {reason.Trim()}", grounds, now, paper.Trim(), more: new EntryMore(About: proposed));
        Raise(new TaskTransferred(Id, former, AnswerablePersonId, Title, DueOn));
        return default(Done);
    }

    private void EndTransfer() => (TransferAskedOn, TransferToAgencyId) = (null, null);
}

/// <summary>A task was said to be outside the unit's function.</summary>
public sealed record TaskTransferProposed(Guid AssignmentId, Guid PersonId, string Title) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "task.transferProposed/1";
}

/// <summary>The giver keeps a task where it is.</summary>
public sealed record TaskTransferRefused(Guid AssignmentId, Guid AnswerablePersonId, string Title) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "task.transferRefused/1";
}

/// <summary>A task was moved to another unit.</summary>
public sealed record TaskTransferred(Guid AssignmentId, Guid FormerPersonId, Guid AnswerablePersonId, string Title, DateOnly DueOn) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "task.transferred/1";
}
