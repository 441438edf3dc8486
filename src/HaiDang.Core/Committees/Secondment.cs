using HaiDang.Core.Shared;

namespace HaiDang.Core.Committees;

/// <summary>Staff sent by a member to the work (Đ10.3); every right ends with its last day.</summary>
public sealed class Secondment : CommitteeEntity
{
    private Secondment() { }

    /// <summary>Who is sent.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The office of the member who sends.</summary>
    public Guid ByMembershipId { get; private set; }

    /// <summary>The task; null when sent to the support team.</summary>
    public Guid? AssignmentId { get; private set; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly To { get; private set; }

    /// <summary>When recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>When ended early, UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>What the member reports to the head on the result; null until reported.</summary>
    public string? Result { get; private set; }

    /// <summary>Sends a person.</summary>
    public static Result<Secondment> Create(Guid committeeId, Guid personId, Guid byMembershipId, Guid? assignmentId, DateOnly from, DateOnly to, DateTime now)
    {
        if (to < from) return new Invalid("period.order", nameof(To));
        if (to < VietnamTime.DayOf(now)) return new Invalid("secondment.past", nameof(To));
        var made = new Secondment { CommitteeId = committeeId, PersonId = personId, ByMembershipId = byMembershipId, AssignmentId = assignmentId, From = from, To = to, RecordedAt = now };
        made.Raise(new StaffSeconded(made.Id, personId, assignmentId, from, to));
        return made;
    }

    /// <summary>Ends it now (or closes one whose days are over) with the result that the head is told (Đ10.3).</summary>
    public Result<Done> End(string result, Guid? headPersonId, DateTime now)
    {
        if (EndedAt is not null) return new Conflict("secondment.ended");
        if (result.Trim().Length is < 5 or > 4000) return new Invalid("secondment.result", nameof(Result));
        (EndedAt, Result) = (now, result.Trim());
        Raise(new SecondmentReported(Id, headPersonId, PersonId));
        return default(Done);
    }
}

/// <summary>Staff was sent to the work.</summary>
public sealed record StaffSeconded(Guid SecondmentId, Guid PersonId, Guid? AssignmentId, DateOnly From, DateOnly To) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "staff.seconded/1";
}

/// <summary>The member reports to the head what the staff achieved.</summary>
public sealed record SecondmentReported(Guid SecondmentId, Guid? HeadPersonId, Guid PersonId) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "secondment.reported/1";
}
