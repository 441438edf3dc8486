using HaiDang.Core.Shared;

namespace HaiDang.Core.Committees;

/// <summary>An absence of the head (Đ4.1): within it, and only once it is on record, the substitute acts.</summary>
public sealed class Absence : CommitteeEntity
{
    /// <summary>Days of the longest record; a limit of the program, no clause states one.</summary>
    public const int MostDays = 366;

    private Absence() { }

    /// <summary>Who is absent.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Why, in a few words.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When recorded, UTC: it legalises nothing done before.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid? RecordedBy { get; private set; }

    /// <summary>When withdrawn (the person came back early), UTC.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Records an absence.</summary>
    public static Result<Absence> Create(Guid committeeId, Guid personId, DateOnly from, DateOnly to, string reason, Guid? by, DateTime now)
    {
        if (to < from) return new Invalid("period.order", nameof(To));
        if (to < VietnamTime.DayOf(now)) return new Invalid("absence.past", nameof(To));
        if (to.DayNumber - from.DayNumber >= MostDays) return new Invalid("absence.tooLong", nameof(To), MostDays);
        if (reason.Trim().Length is < 2 or > 300) return new Invalid("absence.reason", nameof(Reason));
        var made = new Absence { CommitteeId = committeeId, PersonId = personId, From = from, To = to, Reason = reason.Trim(), RecordedBy = by, RecordedAt = now };
        made.Raise(new AbsenceRecorded(made.Id, personId, from, to));
        return made;
    }

    /// <summary>Ends it now.</summary>
    public Result<Done> Revoke(DateTime now)
    {
        if (RevokedAt is not null || VietnamTime.DayOf(now) > To) return new Conflict("absence.over");
        RevokedAt = now;
        return default(Done);
    }
}

/// <summary>The head is away; whoever acts in that place should know.</summary>
public sealed record AbsenceRecorded(Guid AbsenceId, Guid PersonId, DateOnly From, DateOnly To) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "absence.recorded/1";
}
