using HaiDang.Core.Shared;

namespace HaiDang.Core.Committees;

/// <summary>A delegation in writing (ủy quyền): limited in acts and time, never passed on (Nghị định 30/2020/NĐ-CP, Điều 13).</summary>
public sealed class Delegation : CommitteeEntity
{
    private Delegation() { }

    /// <summary>The office whose right is delegated.</summary>
    public Guid FromMembershipId { get; private set; }

    /// <summary>Who receives it.</summary>
    public Guid ToPersonId { get; private set; }

    /// <summary>Codes of the acts, separated by blanks.</summary>
    public string Acts { get; private set; } = "";

    /// <summary>First day, inclusive.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Number and symbol of the paper.</summary>
    public string Document { get; private set; } = "";

    /// <summary>When recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>When withdrawn, UTC.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Records a delegation.</summary>
    public static Result<Delegation> Create(Guid committeeId, Guid fromMembershipId, Guid toPersonId, IReadOnlyCollection<string> acts, DateOnly from, DateOnly to, string document, DateTime now)
    {
        if (acts.Count == 0 || acts.Any(act => !HaiDang.Regulation.Engine.Acts.IsKnown(act))) return new Invalid("delegation.acts", nameof(Acts));
        if (to < from) return new Invalid("period.order", nameof(To));
        if (to.DayNumber - from.DayNumber > 366) return new Invalid("delegation.tooLong", nameof(To));
        if (document.Trim().Length is < 3 or > 100) return new Invalid("delegation.document", nameof(Document));
        var made = new Delegation
        {
            CommitteeId = committeeId, FromMembershipId = fromMembershipId, ToPersonId = toPersonId, Acts = string.Join(' ', acts.Distinct().Order(StringComparer.Ordinal)),
            From = from, To = to, Document = document.Trim(), RecordedAt = now,
        };
        made.Raise(new PowerDelegated(made.Id, toPersonId, made.Document, from, to));
        return made;
    }

    /// <summary>Ends it with the office on which it rests; <paramref name="last"/> is the last day of that office, inclusive.</summary>
    public void EndWith(DateOnly last, DateTime now)
    {
        var today = VietnamTime.DayOf(now);
        if (RevokedAt is not null || To < today) return;
        if (last < today || last < From) RevokedAt = now;
        else if (To > last) To = last;
    }

    /// <summary>Withdraws it now.</summary>
    public Result<Done> Revoke(DateTime now)
    {
        if (RevokedAt is not null || VietnamTime.DayOf(now) > To) return new Conflict("delegation.revoked");
        RevokedAt = now;
        return default(Done);
    }
}

/// <summary>A power was delegated in writing.</summary>
public sealed record PowerDelegated(Guid DelegationId, Guid ToPersonId, string Document, DateOnly From, DateOnly To) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "power.delegated/1";
}
