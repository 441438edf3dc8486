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

    /// <summary>Brings an agency within reach.</summary>
    public static CommitteeAgency Join(Guid committeeId, Guid agencyId, DateOnly from) => new() { CommitteeId = committeeId, AgencyId = agencyId, From = from };

    /// <summary>Ends it; <paramref name="last"/> is the last day, inclusive.</summary>
    public void Leave(DateOnly last) => To = last < From ? From : last;
}
