using HaiDang.Core.Shared;

namespace HaiDang.Core.Committees;

/// <summary>A stand-in during leave or a mission: reads and drafts what the other could, gains no power.</summary>
public sealed class StandIn : CommitteeEntity
{
    private StandIn() { }

    /// <summary>Who is away.</summary>
    public Guid ForPersonId { get; private set; }

    /// <summary>Who stands in.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Leave, mission …</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>When ended early, UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Records a stand-in.</summary>
    public static Result<StandIn> Create(Guid committeeId, Guid forPersonId, Guid personId, DateOnly from, DateOnly to, string reason, DateTime now)
    {
        if (forPersonId == personId) return new Invalid("standIn.self", nameof(PersonId));
        if (to < from) return new Invalid("period.order", nameof(To));
        if (to < VietnamTime.DayOf(now)) return new Invalid("standIn.past", nameof(To));
        if (reason.Trim().Length is < 2 or > 300) return new Invalid("standIn.reason", nameof(Reason));
        return new StandIn { CommitteeId = committeeId, ForPersonId = forPersonId, PersonId = personId, From = from, To = to, Reason = reason.Trim(), RecordedAt = now };
    }

    /// <summary>Ends it now.</summary>
    public Result<Done> End(DateTime now)
    {
        if (EndedAt is not null || VietnamTime.DayOf(now) > To) return new Conflict("standIn.ended");
        EndedAt = now;
        return default(Done);
    }
}
