using HaiDang.Core.Shared;

namespace HaiDang.Core.Organisation;

/// <summary>An agency, unit or locality in the installation's directory. Nothing is overwritten: names and life are dated.</summary>
public sealed class Agency : Entity
{
    private readonly List<AgencyName> names = [];

    private Agency() { }

    /// <summary>First day, inclusive; null when it was there before the records.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Last day, inclusive; null while it exists.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Abbreviation used in symbols of papers, for example VHTT.</summary>
    public string Abbreviation { get; private set; } = "";

    /// <summary>Code in the national directory, opaque; null when unknown.</summary>
    public string? OrganId { get; private set; }

    /// <summary>Name of today, folded, for search.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>The agency above it, or null.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Its names, each with its days.</summary>
    public IReadOnlyList<AgencyName> Names => names;

    /// <summary>An agency by its name.</summary>
    public static Result<Agency> Create(string name, string abbreviation, DateOnly? from, Guid? parentId = null, string? decision = null)
    {
        if (name.Trim().Length is < 2 or > 200) return new Invalid("agency.name", "Name");
        if (abbreviation.Trim().Length > 30) return new Invalid("agency.abbreviation", "Abbreviation");
        var made = new Agency { From = from, Abbreviation = abbreviation.Trim(), ParentId = parentId, Folded = Fold.Vi(name) };
        made.names.Add(new AgencyName(name.Trim(), from, decision));
        return made;
    }

    /// <summary>The name on a day; the first name for days before it.</summary>
    public string NameOn(DateOnly day) =>
        (names.Where(name => name.From is null || name.From <= day).MaxBy(name => name.From) ?? names.MinBy(name => name.From))?.Name ?? "";

    /// <summary>Renames it from a day on; older papers keep the older name.</summary>
    public Result<Done> Rename(string name, DateOnly from, string? decision)
    {
        if (name.Trim().Length is < 2 or > 200) return new Invalid("agency.name", "Name");
        if (names.Any(old => old.From >= from)) return new Invalid("agency.renameOrder", "From");
        names.Add(new AgencyName(name.Trim(), from, decision));
        Folded = Fold.Vi(name);
        return default(Done);
    }

    /// <summary>Ends it; <paramref name="last"/> is its last day, inclusive.</summary>
    public Result<Done> End(DateOnly last)
    {
        if (To is not null) return new Conflict("agency.ended");
        if (From > last) return new Invalid("agency.endBeforeStart", "To");
        To = last;
        return default(Done);
    }
}

/// <summary>A name of an agency from a day on.</summary>
public sealed class AgencyName
{
    private AgencyName() { }

    internal AgencyName(string name, DateOnly? from, string? decision) => (Name, From, Decision) = (name, from, decision);

    /// <summary>Key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The name.</summary>
    public string Name { get; private init; } = "";

    /// <summary>First day, inclusive; null from the beginning.</summary>
    public DateOnly? From { get; private init; }

    /// <summary>The decision that gave it, or null.</summary>
    public string? Decision { get; private init; }
}

/// <summary>How one agency follows another.</summary>
public enum SuccessionKind
{
    /// <summary>Several become one.</summary>
    Merge,

    /// <summary>One becomes several.</summary>
    Split,

    /// <summary>Its work passes to another that goes on.</summary>
    Transfer,
}

/// <summary>A link from an agency that ended to one that carries its work on.</summary>
public sealed class AgencySuccession
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The agency that ended.</summary>
    public Guid FromAgencyId { get; init; }

    /// <summary>The agency that follows.</summary>
    public Guid ToAgencyId { get; init; }

    /// <summary>First day of the successor's duty, inclusive.</summary>
    public DateOnly On { get; init; }

    /// <summary>How it follows.</summary>
    public SuccessionKind Kind { get; init; }

    /// <summary>The decision that ordered it.</summary>
    public required string Decision { get; init; }

    /// <summary>When recorded, UTC.</summary>
    public DateTime RecordedAt { get; init; }
}

/// <summary>What a person is in an agency.</summary>
public enum AgencyPostKind
{
    /// <summary>Người đứng đầu.</summary>
    Head,

    /// <summary>Cán bộ, công chức.</summary>
    Officer,

    /// <summary>Văn thư: keeps the seal.</summary>
    Clerk,
}

/// <summary>A post of a person in an agency, dated and with its day of record.</summary>
public sealed class AgencyPost
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The agency.</summary>
    public Guid AgencyId { get; init; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; init; }

    /// <summary>What the person is there.</summary>
    public AgencyPostKind Kind { get; init; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day, inclusive; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>When recorded, UTC: it counts for no act before.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>When its end was recorded, UTC: until then the post counted.</summary>
    public DateTime? EndRecordedAt { get; private set; }

    /// <summary>A new post; <paramref name="to"/> is the last day, inclusive, when it is known from the start.</summary>
    public static AgencyPost Create(Guid agencyId, Guid personId, AgencyPostKind kind, DateOnly from, DateOnly? to, DateTime now) =>
        new() { AgencyId = agencyId, PersonId = personId, Kind = kind, From = from, To = to, RecordedAt = now };

    /// <summary>Ends it; <paramref name="last"/> is the last day, inclusive, never before the first; <paramref name="now"/> the instant of record, UTC.</summary>
    public void End(DateOnly last, DateTime now) => (To, EndRecordedAt) = (last < From ? From : last, now);
}
