using HaiDang.Core.Shared;

namespace HaiDang.Core.Committees;

/// <summary>What passes from one person to another when a member is replaced or retires: a recorded act with minutes.</summary>
public sealed class Handover : CommitteeEntity
{
    private Handover() { }

    /// <summary>The office that was left.</summary>
    public Guid FromMembershipId { get; private set; }

    /// <summary>The office that takes over.</summary>
    public Guid ToMembershipId { get; private set; }

    /// <summary>Day of the hand-over.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The minutes: what was handed over, in words.</summary>
    public string Minutes { get; private set; } = "";

    /// <summary>Open tasks that moved.</summary>
    public int Assignments { get; private set; }

    /// <summary>When recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Records a hand-over.</summary>
    public static Handover Create(Membership from, Membership to, DateOnly on, string minutes, int assignments, DateTime now)
    {
        var made = new Handover { CommitteeId = from.CommitteeId, FromMembershipId = from.Id, ToMembershipId = to.Id, On = on, Minutes = minutes, Assignments = assignments, RecordedAt = now };
        made.Raise(new WorkHandedOver(made.Id, from.PersonId, to.PersonId, assignments));
        return made;
    }
}

/// <summary>Work passed from one person to another.</summary>
public sealed record WorkHandedOver(Guid HandoverId, Guid FromPersonId, Guid ToPersonId, int Assignments) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "work.handedOver/1";
}
