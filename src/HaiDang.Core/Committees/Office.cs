using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Committees;

/// <summary>An office of one committee: data, mapped to a role of the vocabulary.</summary>
public sealed class Office : CommitteeEntity
{
    private static readonly RoleSet Holdable = RoleSet.Of(
        Role.Chair, Role.StandingViceChair, Role.ViceChair, Role.Member, Role.SupportLead, Role.SupportMember, Role.Expert, Role.Clerk);

    private Office() { }

    /// <summary>Stable within the committee; norms name it as <c>office:CODE</c>.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Title as printed: "Phó Trưởng ban Thường trực".</summary>
    public string Title { get; private set; } = "";

    /// <summary>The role it maps to.</summary>
    public Role Role { get; private set; }

    /// <summary>Place in lists.</summary>
    public int Order { get; private set; }

    /// <summary>How many people can hold it at once; null without limit.</summary>
    public int? Seats { get; private set; }

    /// <summary>An office of a committee.</summary>
    public static Result<Office> Create(Guid committeeId, string code, string title, Role role, int order)
    {
        if (!Holdable.Has(role)) return new Invalid("office.role", nameof(Role));
        if (title.Trim().Length is < 2 or > 200) return new Invalid("office.title", nameof(Title));
        if (code.Trim().Length is < 1 or > 60) return new Invalid("office.code", nameof(Code));
        return new Office
        {
            CommitteeId = committeeId, Code = code.Trim(), Title = title.Trim(), Role = role, Order = order,
            Seats = role is Role.Chair or Role.StandingViceChair or Role.SupportLead ? 1 : null,
        };
    }

    /// <summary>Changes title and place; the role of an office never changes: another role is another office.</summary>
    public Result<Done> Rename(string title, int order)
    {
        if (title.Trim().Length is < 2 or > 200) return new Invalid("office.title", nameof(Title));
        (Title, Order) = (title.Trim(), order);
        return default(Done);
    }
}

/// <summary>A person in an office, by a decision, from a day on. Counts for no act before its day of record.</summary>
public sealed class Membership : CommitteeEntity
{
    private Membership() { }

    /// <summary>The office.</summary>
    public Guid OfficeId { get; private set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The agency the person comes from and answers for; null when none.</summary>
    public Guid? AgencyId { get; private set; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Number and symbol of the decision that made it.</summary>
    public string Decision { get; private set; } = "";

    /// <summary>Day of that decision, when known.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>When recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>When its end was recorded, UTC.</summary>
    public DateTime? EndRecordedAt { get; private set; }

    /// <summary>Puts a person in an office.</summary>
    public static Result<Membership> Create(Office office, Guid personId, Guid? agencyId, DateOnly from, DateOnly? to, string decision, DateOnly? decidedOn, DateTime now)
    {
        if (to < from) return new Invalid("period.order", nameof(To));
        if (decision.Trim().Length > 200) return new Invalid("decision.tooLong", nameof(Decision));
        return new Membership
        {
            CommitteeId = office.CommitteeId, OfficeId = office.Id, PersonId = personId, AgencyId = agencyId,
            From = from, To = to, Decision = decision.Trim(), DecidedOn = decidedOn, RecordedAt = now,
        };
    }

    /// <summary>Ends it; <paramref name="last"/> is the last day, inclusive.</summary>
    public Result<Done> End(DateOnly last, DateTime now)
    {
        // A term may only be cut short, and only while it lasts: else what was on record at an earlier instant would change.
        if (EndRecordedAt is not null || To < VietnamTime.DayOf(now)) return new Conflict("membership.ended");
        if (last < From) return new Invalid("period.order", nameof(To));
        if (last > To) return new Invalid("membership.endAfterTerm", nameof(To));
        (To, EndRecordedAt) = (last, now);
        return default(Done);
    }
}
