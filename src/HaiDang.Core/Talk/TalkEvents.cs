using HaiDang.Core.Shared;

namespace HaiDang.Core.Talk;

/// <summary>A comment was written; whom it answers and mentions is told.</summary>
public sealed record CommentWritten(Guid CommentId, Guid AssignmentId, Guid PersonId, Guid? AnsweredPersonId, IReadOnlyList<Guid> Mentioned) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "comment.written/1";
}

/// <summary>A comment was struck by its author.</summary>
public sealed record CommentStruck(Guid CommentId, Guid AssignmentId) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "comment.struck/1";
}

/// <summary>A file was attached to a task.</summary>
public sealed record AttachmentAdded(Guid AttachmentId, Guid AssignmentId, Guid PersonId, string Name, long Size) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "attachment.added/1";
}

/// <summary>A file was taken off a task.</summary>
public sealed record AttachmentRemoved(Guid AttachmentId, Guid AssignmentId) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "attachment.removed/1";
}
