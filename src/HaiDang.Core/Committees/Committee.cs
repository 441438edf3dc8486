using HaiDang.Core.Shared;

namespace HaiDang.Core.Committees;

/// <summary>Where a committee stands in its life.</summary>
public enum CommitteeState
{
    /// <summary>Its regulation is being confirmed; only set-up acts pass.</summary>
    SettingUp,

    /// <summary>Its regulation is in force.</summary>
    Running,

    /// <summary>Dissolved: readable, nothing passes.</summary>
    Closed,
}

/// <summary>A steering committee, council or working group that lives by its own regulation.</summary>
public sealed class Committee : Entity
{
    private Committee() { }

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Short name for the bar, for example "BCĐ Chuyển đổi số".</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>Abbreviation in symbols of papers, for example BCĐCĐS.</summary>
    public string Symbol { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public CommitteeState State { get; private set; }

    /// <summary>Raised whenever norms, versions or settings change, so that every node drops its rulebook.</summary>
    public long RulesStamp { get; private set; } = 1;

    /// <summary>Raised whenever a record changes on which somebody's seat rests, so that every node loads seats again.</summary>
    public long SeatStamp { get; private set; }

    /// <summary>The latest instant on these records, UTC: asked at a later one, all of them count or have ended. Null when none has moved the stamp.</summary>
    public DateTime? SeatStampAt { get; private set; }

    /// <summary>The account that sets it up; it may until the regulation is in force. Null when the program did.</summary>
    public Guid? CreatedBy { get; private set; }

    /// <summary>When it was made here, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>A new committee, being set up.</summary>
    public static Result<Committee> Create(string name, string? shortName, string? symbol, Guid? by, DateTime now)
    {
        var full = name.Trim();
        if (full.Length is < 5 or > 300) return new Invalid("committee.name", nameof(Name));
        if ((symbol ?? "").Trim().Length > 30) return new Invalid("committee.symbol", nameof(Symbol));
        return new Committee
        {
            Name = full, ShortName = string.IsNullOrWhiteSpace(shortName) ? (full.Length <= 60 ? full : full[..60]) : shortName.Trim(),
            Symbol = (symbol ?? "").Trim(), CreatedBy = by, CreatedAt = now,
        };
    }

    /// <summary>Its regulation is in force: it runs.</summary>
    public void Start() => State = State == CommitteeState.SettingUp ? CommitteeState.Running : State;

    /// <summary>Every node reads the rules again.</summary>
    public void RulesChanged() => RulesStamp++;
}
