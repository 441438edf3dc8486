using HaiDang.Core.Shared;

namespace HaiDang.Core.Committees;

/// <summary>An agency that works with the committee (Đ1.2), from a day on: its head and officers are within the committee's reach.</summary>
public sealed class CommitteeAgency : CommitteeEntity
{
    private CommitteeAgency() { }

    /// <summary>The agency.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>When recorded, UTC: it counts for no act before. Null for records older than this column, which count from their first day.</summary>
    public DateTime? RecordedAt { get; private set; }

    /// <summary>When its end was recorded, UTC.</summary>
    public DateTime? EndRecordedAt { get; private set; }

    /// <summary>Brings an agency within reach.</summary>
    public static CommitteeAgency Join(Guid committeeId, Guid agencyId, DateOnly from, DateTime now) =>
        new() { CommitteeId = committeeId, AgencyId = agencyId, From = from, RecordedAt = now };

    /// <summary>Ends it; <paramref name="last"/> is the last day, inclusive; <paramref name="now"/> the instant of record, UTC.</summary>
    public void Leave(DateOnly last, DateTime now) => (To, EndRecordedAt) = (last < From ? From : last, now);
}
