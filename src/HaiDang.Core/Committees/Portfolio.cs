using HaiDang.Core.Shared;

namespace HaiDang.Core.Committees;

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

    /// <summary>Number and symbol of the notice that gives it.</summary>
    public string? Notice { get; private set; }

    /// <summary>When recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Gives a portfolio.</summary>
    public static Result<Portfolio> Give(Membership membership, IReadOnlyCollection<WorkField> fields, string areas, string duties, DateOnly from, string notice, DateTime now)
    {
        if (fields.Count == 0 && string.IsNullOrWhiteSpace(areas) && string.IsNullOrWhiteSpace(duties)) return new Invalid("portfolio.empty", nameof(Fields));
        if (areas.Length > 500 || duties.Length > 500) return new Invalid("text.tooLong", areas.Length > 500 ? nameof(Areas) : nameof(Duties), 500);
        if (notice.Trim().Length is < 3 or > 100) return new Invalid("portfolio.notice", nameof(Notice));
        if (from < membership.From || from > membership.To) return new Invalid("portfolio.outsideTerm", nameof(From));
        var given = new Portfolio
        {
            CommitteeId = membership.CommitteeId, MembershipId = membership.Id, Fields = string.Join(' ', fields.Distinct().Order()),
            Areas = areas.Trim(), Duties = duties.Trim(), From = from, Notice = notice.Trim(), RecordedAt = now,
        };
        given.Raise(new PortfolioAssigned(given.Id, membership.PersonId, given.Notice!));
        return given;
    }

    /// <summary>Ends it the day before another takes its place; a last day before the first means that it never took effect.</summary>
    public void End(DateOnly last)
    {
        if (To is null || To > last) To = last;
    }
}

/// <summary>A member was given fields and areas to look after.</summary>
public sealed record PortfolioAssigned(Guid PortfolioId, Guid PersonId, string Notice) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "portfolio.assigned/1";
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
