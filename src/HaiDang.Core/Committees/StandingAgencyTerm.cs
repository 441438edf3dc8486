using HaiDang.Core.Shared;

namespace HaiDang.Core.Committees;

/// <summary>The standing agency from a day on (Đ8): data with its citation, since it can change without loss of history.</summary>
public sealed class StandingAgencyTerm : CommitteeEntity
{
    private StandingAgencyTerm() { }

    /// <summary>The agency.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>What makes it the standing agency: a clause or an outside document.</summary>
    public string Citation { get; private set; } = "";

    /// <summary>When recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>When its end was recorded, UTC: until then the term counted.</summary>
    public DateTime? EndRecordedAt { get; private set; }

    /// <summary>Makes an agency the standing agency.</summary>
    public static StandingAgencyTerm Create(Guid committeeId, Guid agencyId, DateOnly from, string citation, DateTime now) =>
        new() { CommitteeId = committeeId, AgencyId = agencyId, From = from, Citation = citation.Trim(), RecordedAt = now };

    /// <summary>Ends the term the day before its successor's first.</summary>
    public Result<Done> End(DateOnly last, DateTime now)
    {
        if (last < From) return new Invalid("period.order", nameof(From));
        (To, EndRecordedAt) = (last, now);
        return default(Done);
    }
}
