namespace HaiDang.Regulation.Engine;

/// <summary>What the words of a norm fix. Unknown stays null or empty.</summary>
public sealed record NormParameters
{
    /// <summary>Nothing fixed.</summary>
    public static readonly NormParameters None = new();

    /// <summary>The day of the month as written: 15 in "trước ngày 15".</summary>
    public int? DueDay { get; init; }

    /// <summary>True for "trước ngày 15" (the 14th is the last day), false for "chậm nhất ngày 25"; null without a day.</summary>
    public bool? DueBefore { get; init; }

    /// <summary>month, quarter, halfYear, nineMonths, year.</summary>
    public IReadOnlyList<string> Periods { get; init; } = [];

    /// <summary>Who receives, as written.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Kinds of paper: codes of Nghị định 30/2020/NĐ-CP, Phụ lục III (GM, TB, BC, TTr …) or the words written.</summary>
    public IReadOnlyList<string> DocumentKinds { get; init; } = [];

    /// <summary>parentAgency, ownAgency or body; null where the text names a particular agency or none.</summary>
    public string? Seal { get; init; }

    /// <summary>A term in days as written, or null.</summary>
    public int? Days { get; init; }

    /// <summary>iDesk, direct, zalo, email or the name written.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>Markings that forbid: Mật, Tối mật, Tuyệt mật.</summary>
    public IReadOnlyList<string> Markings { get; init; } = [];

    /// <summary>Named conditions (see <see cref="Condition"/>): chairAbsent, withReason, withConsent, onRequest, delegated.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];
}
