using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>One task waits for another. It warns and does not bar: who could finish all the same is not stopped by another's delay, and the giver sees what is open.</summary>
public sealed class AssignmentLink
{
    /// <summary>Tasks that one task may wait for, and that may wait for one.</summary>
    public const int Most = 20;

    private AssignmentLink() { }

    internal AssignmentLink(Guid committeeId, Guid assignmentId, Guid waitsForId, string reason, Guid byPersonId, DateTime at) =>
        (CommitteeId, AssignmentId, WaitsForId, Reason, ByPersonId, At) = (committeeId, assignmentId, waitsForId, reason, byPersonId, at);

    /// <summary>The committee of both.</summary>
    public Guid CommitteeId { get; private init; }

    /// <summary>The task that waits.</summary>
    public Guid AssignmentId { get; private init; }

    /// <summary>The task that must be over first.</summary>
    public Guid WaitsForId { get; private init; }

    /// <summary>Why.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Who put it on record.</summary>
    public Guid ByPersonId { get; private init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private init; }
}

/// <summary>What a task says about those it waits for.</summary>
public sealed partial class Assignment
{
    /// <summary>Waits for another task of the committee.</summary>
    public Result<AssignmentLink> WaitFor(Assignment first, Guid by, string reason, string grounds, DateTime now)
    {
        if (IsOver) return Wrong("depend");
        if (first.Id == Id) return new Invalid("depend.self", "WaitsFor");
        if (first.IsEnded) return new Invalid("depend.ended", "WaitsFor");
        if (reason.Trim().Length is < 5 or > 1000) return new Invalid("depend.reason", "Text");
        Log(EntryKind.DependencyAdded, by, $"{Assignment.CodeOf(first.Number)}: {reason.Trim()}", grounds, now);
        return new AssignmentLink(CommitteeId, Id, first.Id, reason.Trim(), by, now);
    }

    /// <summary>Waits no longer for another task.</summary>
    public Result<Done> StopWaitingFor(int number, Guid by, string reason, string grounds, DateTime now)
    {
        if (IsOver) return Wrong("depend");
        if (reason.Trim().Length is < 5 or > 1000) return new Invalid("depend.reason", "Text");
        Log(EntryKind.DependencyRemoved, by, $"{Assignment.CodeOf(number)}: {reason.Trim()}", grounds, now);
        return default(Done);
    }

    /// <summary>Tells those who wait that this one is over.</summary>
    internal void TellWaiting(IEnumerable<(Guid Id, Guid AnswerablePersonId, string Title)> waiting)
    {
        foreach (var one in waiting) Raise(new TaskPredecessorEnded(one.Id, one.AnswerablePersonId, one.Title, Id, Number, State == AssignmentState.Withdrawn));
    }
}

/// <summary>A task that another waits for was closed or withdrawn.</summary>
public sealed record TaskPredecessorEnded(Guid AssignmentId, Guid AnswerablePersonId, string Title, Guid PredecessorId, int PredecessorNumber, bool IsWithdrawn) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "task.predecessorEnded/1";
}
