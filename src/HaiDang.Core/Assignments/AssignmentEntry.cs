using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>What happened on a task.</summary>
public enum EntryKind
{
    /// <summary>Giao.</summary>
    Given,

    /// <summary>Tiếp nhận.</summary>
    Received,

    /// <summary>Báo cáo tiến độ.</summary>
    Progress,

    /// <summary>Nộp kết quả.</summary>
    Submitted,

    /// <summary>Xác nhận hoàn thành.</summary>
    Accepted,

    /// <summary>Trả lại.</summary>
    Returned,

    /// <summary>Thu hồi.</summary>
    Withdrawn,

    /// <summary>Bàn giao, chuyển.</summary>
    Moved,
}

/// <summary>One line of a task's history; never edited.</summary>
public sealed class AssignmentEntry
{
    private AssignmentEntry() { }

    internal AssignmentEntry(Guid committeeId, Guid assignmentId, int seq, EntryKind kind, Guid personId, string text, string grounds, DateTime at, string? evidence, int? percent) =>
        (CommitteeId, AssignmentId, Seq, Kind, PersonId, Text, Grounds, At, Evidence, Percent) = (committeeId, assignmentId, seq, kind, personId, text, grounds, at, evidence, percent);

    /// <summary>The committee.</summary>
    public Guid CommitteeId { get; private init; }

    /// <summary>The task.</summary>
    public Guid AssignmentId { get; private init; }

    /// <summary>From 1.</summary>
    public int Seq { get; private init; }

    /// <summary>What happened.</summary>
    public EntryKind Kind { get; private init; }

    /// <summary>Who did it.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Words.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Clauses, as Đ3.2;Đ6.2.</summary>
    public string Grounds { get; private init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>A paper's number or a link.</summary>
    public string? Evidence { get; private init; }

    /// <summary>0 to 100, or null.</summary>
    public int? Percent { get; private init; }
}

/// <summary>An agency that coordinates on a task (Đ2.5).</summary>
public sealed class AssignmentCoordinator
{
    private AssignmentCoordinator() { }

    internal AssignmentCoordinator(Guid committeeId, Guid assignmentId, Guid agencyId) => (CommitteeId, AssignmentId, AgencyId) = (committeeId, assignmentId, agencyId);

    /// <summary>The committee.</summary>
    public Guid CommitteeId { get; private init; }

    /// <summary>The task.</summary>
    public Guid AssignmentId { get; private init; }

    /// <summary>The agency.</summary>
    public Guid AgencyId { get; private init; }
}

/// <summary>A task was given.</summary>
public sealed record TaskGiven(Guid AssignmentId, Guid AnswerablePersonId, string Title, DateOnly DueOn) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "task.given/1";
}

/// <summary>A task was received.</summary>
public sealed record TaskReceived(Guid AssignmentId, Guid PersonId) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "task.received/1";
}

/// <summary>A result was submitted.</summary>
public sealed record TaskSubmitted(Guid AssignmentId, Guid PersonId, string Title) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "task.submitted/1";
}

/// <summary>A result was accepted.</summary>
public sealed record TaskAccepted(Guid AssignmentId, Guid AnswerablePersonId, string Title) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "task.accepted/1";
}

/// <summary>A result was returned.</summary>
public sealed record TaskReturned(Guid AssignmentId, Guid AnswerablePersonId, string Title) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "task.returned/1";
}

/// <summary>A task was withdrawn.</summary>
public sealed record TaskWithdrawn(Guid AssignmentId, Guid AnswerablePersonId, string Title) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "task.withdrawn/1";
}
