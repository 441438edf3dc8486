using HaiDang.Core.Shared;

namespace HaiDang.Core.Talk;

/// <summary>A file as it was stored, before any act: its content is known by its hash alone.</summary>
/// <param name="Name">Name as sent, cleaned.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Hash">SHA-256, 64 hexadecimal digits, lower case.</param>
/// <param name="Kind">Kind by content.</param>
public sealed record StoredFile(string Name, long Size, string Hash, FileKind Kind);

/// <summary>A file attached to a task: a row of its own, whatever other rows hold the same content.</summary>
public sealed class Attachment : CommitteeEntity
{
    /// <summary>Files of one task at most.</summary>
    public const int MostFiles = 20;

    /// <summary>Bytes of one file at most: 100 MB.</summary>
    public const long MostBytes = 100L * 1024 * 1024;

    /// <summary>Bytes of all files of one task at most: 500 MB.</summary>
    public const long MostBytesOfTask = 500L * 1024 * 1024;

    /// <summary>How long whoever attached it may take it off.</summary>
    public static readonly TimeSpan Removable = TimeSpan.FromDays(1);

    private Attachment() { }

    /// <summary>From 1 in its committee: the order of files.</summary>
    public int Number { get; private set; }

    /// <summary>The task.</summary>
    public Guid AssignmentId { get; private set; }

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>SHA-256 of the content, 64 hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Kind by content.</summary>
    public FileKind Kind { get; private set; }

    /// <summary>Who attached it.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When it was taken off, UTC; the row stays.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>Attaches a stored file. What the task already holds is known to the caller.</summary>
    public static Result<Attachment> Add(Guid committeeId, int number, Guid assignmentId, StoredFile file, Guid personId, DateTime now)
    {
        var added = new Attachment
        {
            CommitteeId = committeeId, Number = number, AssignmentId = assignmentId, Name = file.Name, Size = file.Size, Hash = file.Hash, Kind = file.Kind, PersonId = personId, At = now,
        };
        added.Raise(new AttachmentAdded(added.Id, assignmentId, personId, added.Name, added.Size));
        return added;
    }

    /// <summary>
    /// What whoever sends a file must say of it first: is it marked Mật, Tối mật or Tuyệt mật? Such a paper never enters (Đ11.1 for the channel, the law on state secrets for all others),
    /// nor does its name; and what is not said is not taken as a no. Null when it may come.
    /// </summary>
    public static Error? Stated(bool? isSecret) => isSecret switch { null => new Invalid("attachment.statement", "Secret"), true => new Invalid("attachment.marked", "Secret"), false => null };

    /// <summary>May a file come to a task that holds so many already? Null when it may.</summary>
    public static Error? Wrong(StoredFile file, int files, long bytes)
    {
        if (file.Size <= 0) return new Invalid("attachment.empty", "File");
        if (file.Size > MostBytes) return new Invalid("attachment.tooLarge", "File", MostBytes / 1024 / 1024);
        if (FileNames.IsMarkedSecret(file.Name)) return new Invalid("attachment.secret", "File");
        if (FileKinds.IsRefused(file.Kind)) return new Invalid("attachment.kind", "File", FileNames.EndingOf(file.Name) is { Length: > 0 } ending ? ending : "?", file.Kind);
        if (FileKinds.IsProgramName(file.Name)) return new Invalid("attachment.program", "File");
        if (files >= MostFiles) return new Invalid("attachment.tooMany", "File", MostFiles);
        return bytes + file.Size > MostBytesOfTask ? new Invalid("attachment.total", "File", MostBytesOfTask / 1024 / 1024) : null;
    }

    /// <summary>Takes it off, within the day of attaching.</summary>
    public Result<Done> Remove(DateTime now)
    {
        if (RemovedAt is not null) return new Conflict("attachment.removed");
        if (now > At + Removable) return new Conflict("attachment.tooLate", (int)Removable.TotalHours);
        RemovedAt = now;
        Raise(new AttachmentRemoved(Id, AssignmentId));
        return default(Done);
    }
}
