using HaiDang.Core.Shared;

namespace HaiDang.Core.Intake;

/// <summary>A proposal was made.</summary>
public sealed record ProposalMade(Guid ProposalId, Guid PersonId, string Title) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "proposal.made/1";
}

/// <summary>A proposal was received by the focal point.</summary>
public sealed record ProposalReceived(Guid ProposalId, Guid AuthorId, string Title) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "proposal.received/1";
}

/// <summary>A proposal was answered.</summary>
public sealed record ProposalAnswered(Guid ProposalId, Guid AuthorId, string Title, ProposalState State, Guid? AssignmentId) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "proposal.answered/1";
}

/// <summary>A proposal was taken back.</summary>
public sealed record ProposalWithdrawn(Guid ProposalId, Guid AuthorId, string Title) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "proposal.withdrawn/1";
}

/// <summary>An agency was asked for information.</summary>
public sealed record InformationAsked(Guid RequestId, Guid AgencyId, string Title, DateOnly DueOn) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "information.asked/1";
}

/// <summary>An agency answered.</summary>
public sealed record InformationAnswered(Guid RequestId, Guid AskerId, string Title) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "information.answered/1";
}

/// <summary>An answer was not enough.</summary>
public sealed record InformationReturned(Guid RequestId, Guid AgencyId, string Title, DateOnly DueOn) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "information.returned/1";
}

/// <summary>A request for information was closed.</summary>
public sealed record InformationClosed(Guid RequestId, Guid AgencyId, string Title) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "information.closed/1";
}

/// <summary>A leader wrote a direction.</summary>
public sealed record DirectionWritten(Guid DirectionId, Guid PersonId, IReadOnlyList<Guid> Agencies, IReadOnlyList<Guid> People) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "direction.written/1";
}

/// <summary>A direction became a task.</summary>
public sealed record DirectionBecameTask(Guid DirectionId, Guid AssignmentId) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "direction.becameTask/1";
}
