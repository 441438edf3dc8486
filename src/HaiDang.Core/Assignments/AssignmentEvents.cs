using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

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

/// <summary>More time was asked for.</summary>
public sealed record TaskExtensionAsked(Guid AssignmentId, Guid PersonId, string Title, DateOnly AskedDueOn) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "task.extensionAsked/1";
}

/// <summary>A request for more time was decided.</summary>
public sealed record TaskExtensionDecided(Guid AssignmentId, Guid AnswerablePersonId, string Title, bool IsGranted, DateOnly DueOn) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "task.extensionDecided/1";
}

/// <summary>A task was paused.</summary>
public sealed record TaskPaused(Guid AssignmentId, Guid AnswerablePersonId, string Title) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "task.paused/1";
}

/// <summary>A paused task goes on.</summary>
public sealed record TaskResumed(Guid AssignmentId, Guid AnswerablePersonId, string Title, DateOnly DueOn) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "task.resumed/1";
}

/// <summary>A coordinating agency replied.</summary>
public sealed record TaskCoordinatorReplied(Guid AssignmentId, Guid AgencyId, Guid AnswerablePersonId, string Title) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "task.coordinatorReplied/1";
}

/// <summary>A difficulty was raised on a task.</summary>
public sealed record DifficultyReported(Guid AssignmentId, Guid PersonId, string Title) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "difficulty.reported/1";
}

/// <summary>A difficulty was answered.</summary>
public sealed record DifficultyAnswered(Guid AssignmentId, Guid AnswerablePersonId, string Title) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "difficulty.answered/1";
}
