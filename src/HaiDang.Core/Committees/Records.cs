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

    /// <summary>Makes an agency the standing agency.</summary>
    public static StandingAgencyTerm Create(Guid committeeId, Guid agencyId, DateOnly from, string citation, DateTime now) =>
        new() { CommitteeId = committeeId, AgencyId = agencyId, From = from, Citation = citation.Trim(), RecordedAt = now };

    /// <summary>Ends the term the day before its successor's first.</summary>
    public Result<Done> End(DateOnly last)
    {
        if (last < From) return new Invalid("period.order", nameof(From));
        To = last;
        return default(Done);
    }
}

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

/// <summary>An absence of the head (Đ4.1): within it, and only once it is on record, the substitute acts.</summary>
public sealed class Absence : CommitteeEntity
{
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
        if (reason.Trim().Length is < 2 or > 300) return new Invalid("absence.reason", nameof(Reason));
        return new Absence { CommitteeId = committeeId, PersonId = personId, From = from, To = to, Reason = reason.Trim(), RecordedBy = by, RecordedAt = now };
    }

    /// <summary>Ends it now.</summary>
    public Result<Done> Revoke(DateTime now)
    {
        if (RevokedAt is not null || VietnamTime.DayOf(now) > To) return new Conflict("absence.over");
        RevokedAt = now;
        return default(Done);
    }
}

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
        return new Delegation
        {
            CommitteeId = committeeId, FromMembershipId = fromMembershipId, ToPersonId = toPersonId, Acts = string.Join(' ', acts.Distinct().Order(StringComparer.Ordinal)),
            From = from, To = to, Document = document.Trim(), RecordedAt = now,
        };
    }

    /// <summary>Withdraws it now.</summary>
    public Result<Done> Revoke(DateTime now)
    {
        if (RevokedAt is not null) return new Conflict("delegation.revoked");
        RevokedAt = now;
        return default(Done);
    }
}

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
        return new StandIn { CommitteeId = committeeId, ForPersonId = forPersonId, PersonId = personId, From = from, To = to, Reason = reason.Trim(), RecordedAt = now };
    }

    /// <summary>Ends it now.</summary>
    public Result<Done> End(DateTime now)
    {
        if (EndedAt is not null) return new Conflict("standIn.ended");
        EndedAt = now;
        return default(Done);
    }
}

/// <summary>Fields and areas that the head gives a member to look after (phân công phụ trách, Đ3.1).</summary>
public sealed class Portfolio : CommitteeEntity
{
    private Portfolio() { }

    /// <summary>The office of the member.</summary>
    public Guid MembershipId { get; private set; }

    /// <summary>Fields of work, names of <see cref="WorkField"/> separated by blanks.</summary>
    public string Fields { get; private set; } = "";

    /// <summary>Areas (địa bàn), in words.</summary>
    public string Areas { get; private set; } = "";

    /// <summary>Other duties in words.</summary>
    public string Duties { get; private set; } = "";

    /// <summary>First day, inclusive.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Number and symbol of the notice that gives it; null until it is issued.</summary>
    public string? Notice { get; private set; }

    /// <summary>When recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Gives a portfolio.</summary>
    public static Result<Portfolio> Give(Membership membership, IReadOnlyCollection<WorkField> fields, string areas, string duties, DateOnly from, string? notice, DateTime now)
    {
        if (fields.Count == 0 && string.IsNullOrWhiteSpace(areas) && string.IsNullOrWhiteSpace(duties)) return new Invalid("portfolio.empty", nameof(Fields));
        if (areas.Length > 500 || duties.Length > 500) return new Invalid("text.tooLong", nameof(Areas), 500);
        return new Portfolio
        {
            CommitteeId = membership.CommitteeId, MembershipId = membership.Id, Fields = string.Join(' ', fields.Distinct().Order()),
            Areas = areas.Trim(), Duties = duties.Trim(), From = from, Notice = string.IsNullOrWhiteSpace(notice) ? null : notice.Trim(), RecordedAt = now,
        };
    }

    /// <summary>Ends it the day before another takes its place.</summary>
    public void End(DateOnly last) => To = last < From ? From : last;
}

/// <summary>Lĩnh vực (Đ2.4).</summary>
public enum WorkField
{
    /// <summary>Chính quyền số, chính quyền điện tử.</summary>
    DigitalGovernment,

    /// <summary>Kinh tế số.</summary>
    DigitalEconomy,

    /// <summary>Xã hội số.</summary>
    DigitalSociety,

    /// <summary>Đô thị thông minh.</summary>
    SmartCity,

    /// <summary>Cải cách hành chính.</summary>
    AdministrativeReform,

    /// <summary>Another field, named in the text of the task.</summary>
    Other,
}

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
        return new Secondment { CommitteeId = committeeId, PersonId = personId, ByMembershipId = byMembershipId, AssignmentId = assignmentId, From = from, To = to, RecordedAt = now };
    }

    /// <summary>Ends it now, with the result to report (Đ10.3).</summary>
    public Result<Done> End(string? result, DateTime now)
    {
        if (EndedAt is not null) return new Conflict("secondment.ended");
        (EndedAt, Result) = (now, string.IsNullOrWhiteSpace(result) ? null : result.Trim());
        return default(Done);
    }
}

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
    public static Handover Create(Membership from, Membership to, DateOnly on, string minutes, int assignments, DateTime now) =>
        new() { CommitteeId = from.CommitteeId, FromMembershipId = from.Id, ToMembershipId = to.Id, On = on, Minutes = minutes, Assignments = assignments, RecordedAt = now };
}

/// <summary>A figure that a committee publishes to others of the installation, frozen with its time and hash.</summary>
public sealed class PublishedFigure : CommitteeEntity
{
    private PublishedFigure() { }

    /// <summary>Stable code, for example <c>tasks.open</c>.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The figure.</summary>
    public long Value { get; private set; }

    /// <summary>As of, UTC.</summary>
    public DateTime AsOf { get; private set; }

    /// <summary>SHA-256 of committee, code, value and time, hex.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Freezes a figure.</summary>
    public static PublishedFigure Freeze(Guid committeeId, string code, long value, DateTime asOf) => new()
    {
        CommitteeId = committeeId, Code = code, Value = value, AsOf = asOf,
        Hash = AuditEntry.Hex($"{committeeId:N}\n{code}\n{value}\n{asOf:O}"),
    };
}
