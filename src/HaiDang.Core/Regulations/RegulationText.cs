using HaiDang.Core.Shared;

namespace HaiDang.Core.Regulations;

/// <summary>Where a version of a regulation stands.</summary>
public enum VersionState
{
    /// <summary>Being confirmed, norm by norm.</summary>
    Draft,

    /// <summary>Put in force by a person; rules acts from its day on until a later one does.</summary>
    InForce,

    /// <summary>Given up before it was put in force.</summary>
    Abandoned,
}

/// <summary>One version of a committee's regulation: the source text, what was read in it, what a person confirmed. Never edited once in force.</summary>
public sealed class RegulationText : CommitteeEntity
{
    private RegulationText() { }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>Title on one line.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The text as read; every span points into it.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Name of the file it came from.</summary>
    public string SourceName { get; private set; } = "";

    /// <summary>SHA-256 of the text, hex.</summary>
    public string SourceHash { get; private set; } = "";

    /// <summary>The reading (decision, outline, references) as JSON, schema 1.</summary>
    public string ReadingJson { get; private set; } = "";

    /// <summary>Number and symbol of the issuing decision, when known.</summary>
    public string? DecisionNumber { get; private set; }

    /// <summary>Day of signing; null until a person fills it.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>First day in force, inclusive; null until put in force.</summary>
    public DateOnly? EffectiveFrom { get; private set; }

    /// <summary>Where it stands.</summary>
    public VersionState State { get; private set; }

    /// <summary>When imported, UTC.</summary>
    public DateTime ImportedAt { get; private set; }

    /// <summary>When put in force, UTC.</summary>
    public DateTime? InForceAt { get; private set; }

    /// <summary>A new draft.</summary>
    public static RegulationText Import(Guid committeeId, int number, string title, string source, string sourceName, string readingJson, string? decisionNumber, DateOnly? signedOn, DateTime now) => new()
    {
        CommitteeId = committeeId, Number = number, Title = title, Source = source, SourceName = sourceName, SourceHash = AuditEntry.Hex(source),
        ReadingJson = readingJson, DecisionNumber = decisionNumber, SignedOn = signedOn, ImportedAt = now,
    };

    /// <summary>Corrects the header, while a draft.</summary>
    public Result<Done> CorrectHeader(string title, string? decisionNumber, DateOnly? signedOn)
    {
        if (State != VersionState.Draft) return new Conflict("regulation.notDraft");
        if (title.Trim().Length is < 3 or > 500) return new Invalid("regulation.title", nameof(Title));
        (Title, DecisionNumber, SignedOn) = (title.Trim(), string.IsNullOrWhiteSpace(decisionNumber) ? null : decisionNumber.Trim(), signedOn);
        return default(Done);
    }

    /// <summary>Puts it in force from a day on, which may not lie before an older version's.</summary>
    public Result<Done> PutInForce(DateOnly from, DateOnly? lastEffective, DateTime now)
    {
        if (State != VersionState.Draft) return new Conflict("regulation.notDraft");
        if (lastEffective >= from) return new Invalid("regulation.effectiveOrder", nameof(EffectiveFrom), lastEffective.Value);
        (State, EffectiveFrom, InForceAt) = (VersionState.InForce, from, now);
        return default(Done);
    }

    /// <summary>Gives the draft up.</summary>
    public Result<Done> Abandon()
    {
        if (State != VersionState.Draft) return new Conflict("regulation.notDraft");
        State = VersionState.Abandoned;
        return default(Done);
    }
}
