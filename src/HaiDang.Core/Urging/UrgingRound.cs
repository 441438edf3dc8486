using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Urging;

/// <summary>How high an urging goes; a later level is higher.</summary>
public enum UrgingLevel
{
    /// <summary>Nhắc trước hạn.</summary>
    Reminder,

    /// <summary>Đôn đốc người chịu trách nhiệm.</summary>
    First,

    /// <summary>Đôn đốc người đứng đầu cơ quan.</summary>
    Head,

    /// <summary>Đưa vào danh sách của lãnh đạo.</summary>
    Leader,
}

/// <summary>What an urging looks like.</summary>
public enum UrgingForm
{
    /// <summary>Lời nhắc.</summary>
    Nudge,

    /// <summary>Dự thảo công văn đôn đốc.</summary>
    Letter,
}

/// <summary>One urging as it was done: who, in which capacity, on how many tasks; what each task says stands in <see cref="UrgedTask"/>.</summary>
public sealed class UrgingRound : CommitteeEntity
{
    private UrgingRound() { }

    /// <summary>Who urged.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>By what right.</summary>
    public CapacityKind Capacity { get; private init; }

    /// <summary>Title of the office by which it was done; empty for none.</summary>
    public string OfficeTitle { get; private init; } = "";

    /// <summary>How high it goes.</summary>
    public UrgingLevel Level { get; private init; }

    /// <summary>A nudge or a draft letter.</summary>
    public UrgingForm Form { get; private init; }

    /// <summary>Words.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Clauses, as Đ5.1;Đ7.2.</summary>
    public string Grounds { get; private init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>How many tasks.</summary>
    public int Count { get; private set; }

    internal static Result<UrgingRound> Start(Guid committeeId, Guid by, CapacityKind capacity, string office, UrgingLevel level, UrgingForm form, string text, string grounds, DateTime now, Guid? id = null)
    {
        if (!Enum.IsDefined(level)) return new Invalid("urging.level", "Level");
        if (!Enum.IsDefined(form)) return new Invalid("urging.form", "Form");
        if (text.Trim().Length is < 5 or > 2000) return new Invalid("urging.text", "Text");
        return new UrgingRound
        {
            Id = id ?? Guid.CreateVersion7(), CommitteeId = committeeId, PersonId = by, Capacity = capacity, OfficeTitle = office, Level = level, Form = form, Text = text.Trim(), Grounds = grounds, At = now,
        };
    }

    internal UrgedTask Urge(Guid assignmentId, Guid? agencyId, Guid toPersonId, DateOnly dueOn, string title)
    {
        Count++;
        Raise(new TaskUrged(Id, assignmentId, toPersonId, title, Level));
        return new UrgedTask(CommitteeId, Id, assignmentId, agencyId, toPersonId, Level, VietnamTime.DayOf(At), dueOn);
    }
}

/// <summary>One task of an urging, with its answer.</summary>
public sealed class UrgedTask : CommitteeEntity
{
    private UrgedTask() { }

    internal UrgedTask(Guid committeeId, Guid roundId, Guid assignmentId, Guid? agencyId, Guid toPersonId, UrgingLevel level, DateOnly on, DateOnly dueOn)
    {
        CommitteeId = committeeId;
        (RoundId, AssignmentId, AgencyId, ToPersonId, Level, On, DueOn) = (roundId, assignmentId, agencyId, toPersonId, level, on, dueOn);
    }

    /// <summary>The urging.</summary>
    public Guid RoundId { get; private init; }

    /// <summary>The task.</summary>
    public Guid AssignmentId { get; private init; }

    /// <summary>The agency in charge at that time; null for the support team.</summary>
    public Guid? AgencyId { get; private init; }

    /// <summary>Who was urged.</summary>
    public Guid ToPersonId { get; private init; }

    /// <summary>How high it went.</summary>
    public UrgingLevel Level { get; private init; }

    /// <summary>The day, in Việt Nam.</summary>
    public DateOnly On { get; private init; }

    /// <summary>The due day that was urged on; more time granted starts the ladder anew.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>The answer; empty while there is none.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>The day by which it will be done, as answered.</summary>
    public DateOnly? ExpectedOn { get; private set; }

    /// <summary>Who answered.</summary>
    public Guid? AnsweredByPersonId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Answers it, once: what is happening, and by when it will be done.</summary>
    public Result<Done> Reply(Guid by, string text, DateOnly? expected, DateTime now)
    {
        if (AnsweredAt is { } at) return new Conflict("urging.answered", VietnamTime.DayOf(at));
        if (text.Trim().Length is < 5 or > 2000) return new Invalid("urging.answerText", "Text");
        var today = VietnamTime.DayOf(now);
        if (expected is null || expected < today || expected > today.AddYears(2)) return new Invalid("urging.expected", "Expected");
        (Answer, ExpectedOn, AnsweredByPersonId, AnsweredAt) = (text.Trim(), expected, by, now);
        Raise(new UrgingAnswered(RoundId, AssignmentId, by, expected.Value));
        return default(Done);
    }
}

/// <summary>A task was urged.</summary>
public sealed record TaskUrged(Guid UrgingId, Guid AssignmentId, Guid ToPersonId, string Title, UrgingLevel Level) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "task.urged/1";
}

/// <summary>An urging was answered.</summary>
public sealed record UrgingAnswered(Guid UrgingId, Guid AssignmentId, Guid PersonId, DateOnly ExpectedOn) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "urging.answered/1";
}
