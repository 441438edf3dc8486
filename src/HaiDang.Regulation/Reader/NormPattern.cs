using System.Text.RegularExpressions;
using HaiDang.Regulation.Engine;

namespace HaiDang.Regulation.Reader;

/// <summary>Parameters that the words of a pattern can fix.</summary>
[Flags]
internal enum Reads
{
    None = 0,
    Due = 1,
    Periods = 2,
    Addressees = 4,
    DocumentKinds = 8,
    Seal = 16,
    Days = 32,
    Channels = 64,
    Markings = 128,
    Report = Due | Periods | Addressees | Days,
    Paper = DocumentKinds | Seal,
}

/// <summary>In which articles a pattern is looked for.</summary>
internal enum Where
{
    Anywhere,

    /// <summary>Only in an article on principles.</summary>
    Principles,

    /// <summary>Everywhere but in an article on principles.</summary>
    Rules,
}

/// <summary>
/// One row of the table from words to norms. The group <c>who</c> in <paramref name="Words"/>, when there is one, marks where the holder is
/// named; without it the holder is the subject of the sentence.
/// </summary>
internal sealed record NormPattern(NormKind Kind, string Act, Regex Words)
{
    /// <summary>The match in this text, if there is one and nothing speaks against it.</summary>
    public Match Find(string key) =>
        Words.Match(key) is { Success: true } match && Unless?.IsMatch(key) != true ? match : Match.Empty;

    /// <summary>Do the words themselves name the holder?</summary>
    public bool NamesHolder { get; } = Words.GroupNumberFromName("who") >= 0;

    /// <summary>A second kind: what is both power and duty gives two norms.</summary>
    public NormKind? Also { get; init; }

    /// <summary>Words beside which it does not hold.</summary>
    public Regex? Unless { get; init; }

    /// <summary>Words that must stand somewhere in the same passage.</summary>
    public Regex? Context { get; init; }

    /// <summary>The holder where the sentence names none.</summary>
    public Role[] Otherwise { get; init; } = [];

    /// <summary>The subject must be one of these.</summary>
    public Role[] Only { get; init; } = [];

    /// <summary>The subject must not be one of these.</summary>
    public Role[] Not { get; init; } = [];

    /// <summary>It holds whoever is the subject; the subject is not its holder.</summary>
    public bool IgnoresSubject { get; init; }

    /// <summary>Only what is forbidden by it is a norm.</summary>
    public bool ForbiddenOnly { get; init; }

    public Where In { get; init; } = Where.Rules;

    public Reads Reads { get; init; } = Reads.Days;

    public string[] Conditions { get; init; } = [];

    /// <summary>Keeps its kind even after "có trách nhiệm" or "được quyền".</summary>
    public bool Fixed { get; init; }

    /// <summary>Also read in a point that completes the verb of its lead.</summary>
    public bool InLists { get; init; }

    public double Confidence { get; init; } = 0.85;
}
