using HaiDang.Core.Shared;

namespace HaiDang.Core.Talk;

/// <summary>A comment in the discussion of a task, or a reply to one. Never deleted: its author may change it for a short while, and strike it at any time.</summary>
public sealed class TaskComment : CommitteeEntity
{
    /// <summary>Characters at most.</summary>
    public const int MostText = 4000;

    /// <summary>How long the author may change the words.</summary>
    public static readonly TimeSpan Editable = TimeSpan.FromMinutes(10);

    private readonly List<CommentMention> mentions = [];

    private TaskComment() { }

    /// <summary>From 1 in its committee: the order of comments.</summary>
    public int Number { get; private set; }

    /// <summary>The task.</summary>
    public Guid AssignmentId { get; private set; }

    /// <summary>The comment it answers; null when it begins a thread.</summary>
    public Guid? ReplyToId { get; private set; }

    /// <summary>Who wrote it.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The words, line breaks kept.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When the words were last changed, UTC.</summary>
    public DateTime? EditedAt { get; private set; }

    /// <summary>When it was struck, UTC.</summary>
    public DateTime? StruckAt { get; private set; }

    /// <summary>People mentioned.</summary>
    public IReadOnlyList<CommentMention> Mentions => mentions;

    /// <summary>Writes a comment, or a reply to one of the same task.</summary>
    public static Result<TaskComment> Write(Guid committeeId, int number, Guid assignmentId, TaskComment? replyTo, string text, Guid personId, IReadOnlyCollection<Guid> mentioned, DateTime now)
    {
        if (Checked(text) is not { IsOk: true } words) return Checked(text).Error!;
        if (replyTo is not null && (replyTo.AssignmentId != assignmentId || replyTo.ReplyToId is not null)) return new Invalid("comment.wrongReply", "ReplyToId");
        if (replyTo?.StruckAt is not null) return new Conflict("comment.struck");
        var written = new TaskComment { CommitteeId = committeeId, Number = number, AssignmentId = assignmentId, ReplyToId = replyTo?.Id, Text = words.Value, PersonId = personId, At = now };
        foreach (var person in mentioned.Distinct()) written.mentions.Add(new CommentMention(committeeId, written.Id, person, assignmentId, number));
        written.Raise(new CommentWritten(written.Id, assignmentId, personId, replyTo?.PersonId, [.. mentioned.Distinct()]));
        return written;
    }

    /// <summary>Changes the words within the time for it; the words before.</summary>
    public Result<string> Edit(string text, DateTime now)
    {
        if (StruckAt is not null) return new Conflict("comment.struck");
        if (now > At + Editable) return new Conflict("comment.tooLate", (int)Editable.TotalMinutes);
        if (Checked(text) is not { IsOk: true } words) return Checked(text).Error!;
        var before = Text;
        (Text, EditedAt) = (words.Value, now);
        return before;
    }

    /// <summary>Hides the words; that it was written stays.</summary>
    public Result<Done> Strike(DateTime now)
    {
        if (StruckAt is not null) return new Conflict("comment.struck");
        StruckAt = now;
        Raise(new CommentStruck(Id, AssignmentId));
        return default(Done);
    }

    private static Result<string> Checked(string? text)
    {
        // One kind of line break, and no control characters beside it.
        var words = new string([.. (text ?? "").ReplaceLineEndings("\n").Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))]).Trim();
        return words.Length is 0 or > MostText ? new Invalid("comment.text", "Text", MostText) : words;
    }
}

/// <summary>A person mentioned in a comment, with whether the person has seen it.</summary>
public sealed class CommentMention
{
    private CommentMention() { }

    internal CommentMention(Guid committeeId, Guid commentId, Guid personId, Guid assignmentId, int number) =>
        (CommitteeId, CommentId, PersonId, AssignmentId, Number) = (committeeId, commentId, personId, assignmentId, number);

    /// <summary>The committee.</summary>
    public Guid CommitteeId { get; private init; }

    /// <summary>The comment.</summary>
    public Guid CommentId { get; private init; }

    /// <summary>Who is mentioned.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>The task of the comment.</summary>
    public Guid AssignmentId { get; private init; }

    /// <summary>Number of the comment: the order of a person's mentions.</summary>
    public int Number { get; private init; }

    /// <summary>When the person opened the list on which it stood, UTC.</summary>
    public DateTime? ReadAt { get; private set; }
}

/// <summary>Somebody wants to hear what happens on a task.</summary>
public sealed class TaskWatch : CommitteeEntity
{
    private TaskWatch() { }

    /// <summary>The task.</summary>
    public Guid AssignmentId { get; private set; }

    /// <summary>Who watches.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>When the watcher last opened the task, UTC.</summary>
    public DateTime SeenAt { get; private set; }

    /// <summary>Begins to watch.</summary>
    public static TaskWatch Begin(Guid committeeId, Guid assignmentId, Guid personId, DateTime now) => new() { CommitteeId = committeeId, AssignmentId = assignmentId, PersonId = personId, SeenAt = now };
}
