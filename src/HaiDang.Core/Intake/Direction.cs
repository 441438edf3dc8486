using HaiDang.Core.Committees;
using HaiDang.Core.Shared;

namespace HaiDang.Core.Intake;

/// <summary>Kind of record on which a leader wrote; further kinds are added, none is renamed.</summary>
public enum DirectionSubject
{
    /// <summary>Nhiệm vụ.</summary>
    Assignment,

    /// <summary>Đề xuất.</summary>
    Proposal,

    /// <summary>Đề nghị cung cấp thông tin.</summary>
    Information,
}

/// <summary>What a direction asks of whom it names.</summary>
public enum DirectionPart
{
    /// <summary>Chủ trì.</summary>
    Lead,

    /// <summary>Phối hợp.</summary>
    Coordinate,

    /// <summary>Để biết.</summary>
    Know,
}

/// <summary>What the leader writes.</summary>
/// <param name="Subject">Kind of the record written on.</param>
/// <param name="SubjectId">The record.</param>
/// <param name="Text">The words.</param>
/// <param name="Product">The product expected; needed when somebody is to lead.</param>
/// <param name="DueOn">By when, inclusive; needed when somebody is to lead.</param>
/// <param name="Field">Field of the record, or of the work asked for.</param>
/// <param name="ReplacesId">The direction that this one replaces; null for none.</param>
public sealed record DirectionBrief(DirectionSubject Subject, Guid SubjectId, string Text, string Product, DateOnly? DueOn, WorkField Field, Guid? ReplacesId);

/// <summary>Whom a direction names: an agency, a person, or the support team when both are null.</summary>
public sealed record Named(DirectionPart Part, Guid? AgencyId, Guid? PersonId);

/// <summary>A leader's written direction (bút phê, ý kiến chỉ đạo) on a record (Đ3.2, Đ5.1, Đ6.2). Its words are never edited: a later one may replace it.</summary>
public sealed class Direction : CommitteeEntity
{
    private readonly List<DirectionTarget> targets = [];

    private Direction() { }

    /// <summary>From 1 on its day, without gaps; shown as CĐ-01/23.11.2026.</summary>
    public int Number { get; private set; }

    /// <summary>From 1 in its committee, over all days: the order of the list.</summary>
    public int Serial { get; private set; }

    /// <summary>Kind of the record written on.</summary>
    public DirectionSubject Subject { get; private set; }

    /// <summary>The record.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The product expected; empty when nobody is to lead.</summary>
    public string Product { get; private set; } = "";

    /// <summary>By when, inclusive; null when no day is set.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Lĩnh vực.</summary>
    public WorkField Field { get; private set; }

    /// <summary>The office in whose right it was written.</summary>
    public Guid OfficeId { get; private set; }

    /// <summary>Who wrote it.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Written for the head by a substitute or delegate?</summary>
    public bool IsOnBehalf { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>Day, in Việt Nam.</summary>
    public DateOnly WrittenOn { get; private set; }

    /// <summary>Clauses.</summary>
    public string Grounds { get; private set; } = "";

    /// <summary>The direction that this one replaces; null for none.</summary>
    public Guid? ReplacesId { get; private set; }

    /// <summary>Whom it names.</summary>
    public IReadOnlyList<DirectionTarget> Targets => targets;

    /// <summary>Has it become tasks?</summary>
    public bool IsGiven => targets.Exists(row => row.AssignmentId is not null);

    /// <summary>Writes it.</summary>
    public static Result<Direction> Write(Guid committeeId, int number, int serial, DirectionBrief brief, IReadOnlyCollection<Named> named, (Guid OfficeId, Guid PersonId, bool OnBehalf, string Grounds) by, DateTime now)
    {
        var today = VietnamTime.DayOf(now);
        var leads = named.Where(one => one.Part == DirectionPart.Lead).ToList();
        if (brief.Text.Trim().Length is < 5 or > 4000) return new Invalid("direction.text", nameof(brief.Text));
        if (brief.DueOn < today || brief.DueOn > today.AddYears(6)) return new Invalid("direction.due", nameof(brief.DueOn));
        if (leads.Count > 0 && brief.DueOn is null) return new Invalid("direction.due", nameof(brief.DueOn));
        if (leads.Count > 0 && brief.Product.Trim().Length is < 2 or > 500) return new Invalid("task.product", nameof(brief.Product));
        if (leads.Exists(one => one.PersonId is not null) || (leads.Count > 1 && leads.Exists(one => one.AgencyId is null))) return new Invalid("direction.leads", "Leads");
        if (named.Any(one => one.Part == DirectionPart.Coordinate && (one.AgencyId is null || leads.Exists(lead => lead.AgencyId == one.AgencyId)))) return new Invalid("direction.coordinators", "Coordinators");
        var written = new Direction
        {
            CommitteeId = committeeId, Number = number, Serial = serial, Subject = brief.Subject, SubjectId = brief.SubjectId, Text = brief.Text.Trim(), Product = brief.Product.Trim(), DueOn = brief.DueOn, Field = brief.Field,
            OfficeId = by.OfficeId, PersonId = by.PersonId, IsOnBehalf = by.OnBehalf, Grounds = by.Grounds, WrittenAt = now, WrittenOn = today, ReplacesId = brief.ReplacesId,
        };
        foreach (var one in named.Distinct()) written.targets.Add(new DirectionTarget(committeeId, written.Id, written.targets.Count + 1, one));
        written.Raise(new DirectionWritten(written.Id, by.PersonId, [.. written.targets.Select(row => row.AgencyId).OfType<Guid>()], [.. written.targets.Select(row => row.PersonId).OfType<Guid>()]));
        return written;
    }

    /// <summary>Links a leading agency to the task that was given to it in the same passage.</summary>
    public void BecameTask(DirectionTarget lead, Guid assignmentId)
    {
        lead.Become(assignmentId);
        Raise(new DirectionBecameTask(Id, assignmentId));
    }
}

/// <summary>Somebody whom a direction names.</summary>
public sealed class DirectionTarget
{
    private DirectionTarget() { }

    internal DirectionTarget(Guid committeeId, Guid directionId, int seq, Named named) =>
        (CommitteeId, DirectionId, Seq, Part, AgencyId, PersonId) = (committeeId, directionId, seq, named.Part, named.AgencyId, named.PersonId);

    /// <summary>The committee.</summary>
    public Guid CommitteeId { get; private init; }

    /// <summary>The direction.</summary>
    public Guid DirectionId { get; private init; }

    /// <summary>From 1.</summary>
    public int Seq { get; private init; }

    /// <summary>What is asked.</summary>
    public DirectionPart Part { get; private init; }

    /// <summary>The agency; null for a person or the support team.</summary>
    public Guid? AgencyId { get; private init; }

    /// <summary>The person; null for an agency or the support team.</summary>
    public Guid? PersonId { get; private init; }

    /// <summary>The task that came of it, for who leads.</summary>
    public Guid? AssignmentId { get; private set; }

    internal void Become(Guid assignmentId) => AssignmentId = assignmentId;
}
