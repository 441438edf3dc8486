using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Shared;

/// <summary>Who is asking: the account, its person, the committee in hand. Scoped to one request.</summary>
public interface IActor
{
    /// <summary>The account; null for nobody or for the program itself.</summary>
    Guid? AccountId { get; }

    /// <summary>The person behind the account.</summary>
    Guid? PersonId { get; }

    /// <summary>Does the account run the machine?</summary>
    bool IsAdministrator { get; }

    /// <summary>The committee in hand; the empty id for none.</summary>
    Guid CommitteeId { get; }

    /// <summary>Key under which the sender sends this act, or null.</summary>
    string? OnceKey { get; }

    /// <summary>SHA-256 of what was sent under the key, or null when the sender's form vouches for it.</summary>
    string? OnceFingerprint => null;

    /// <summary>The capacity the person chose, or null.</summary>
    Guid? ChosenCapacity { get; }

    /// <summary>The version the sender saw (If-Match), or null.</summary>
    long? SeenVersion { get; }
}

/// <summary>Another person of the same committee, asked about and not asking: no account, hence nothing of the machine's administrator.</summary>
internal sealed record AnotherPerson(Guid Person, Guid CommitteeId) : IActor
{
    public Guid? AccountId => null;

    public Guid? PersonId => Person;

    public bool IsAdministrator => false;

    public string? OnceKey => null;

    public Guid? ChosenCapacity => null;

    public long? SeenVersion => null;
}

/// <summary>How far a person may read in a committee; every list, record, count, search and export asks it.</summary>
/// <param name="All">Everything of the committee: current members, the support team, the standing agency.</param>
/// <param name="Agencies">The affairs of these agencies.</param>
/// <param name="Assignments">These tasks alone: seconded staff and experts, while they are on them.</param>
public sealed record Reach(bool All, IReadOnlyList<Guid> Agencies, IReadOnlyList<Guid> Assignments)
{
    /// <summary>Tasks given by these offices: whoever gives, accepts or returns in their place by a delegation sees them.</summary>
    public IReadOnlyList<Guid> Offices { get; init; } = [];

    /// <summary>Nothing.</summary>
    public static readonly Reach None = new(false, [], []);

    /// <summary>Is there anything to read?</summary>
    public bool Any => All || Agencies.Count > 0 || Assignments.Count > 0 || Offices.Count > 0;
}

/// <summary>What one person is in a committee, how far the person reads, and the rulebook in force there.</summary>
/// <param name="Standing">Of the actor, as in force and on record now.</param>
/// <param name="Book">Of the version in force, with the internal settings.</param>
/// <param name="Reach">How far the person reads.</param>
/// <param name="Memberships">The offices the person holds now.</param>
/// <param name="HeadOf">Agencies the person heads now.</param>
/// <param name="StandingAgencyId">The standing agency now, or null.</param>
public sealed record Seat(
    Standing Standing, Rulebook Book, Reach Reach, IReadOnlyList<HeldOffice> Memberships, IReadOnlyList<Guid> HeadOf, Guid? StandingAgencyId)
{
    /// <summary>Judges an act of this person.</summary>
    public Verdict Judge(Act act, Guid? chosen = null) => HaiDang.Regulation.Engine.Judge.Of(Book, act, Standing, chosen);
}

/// <summary>An office that a person holds.</summary>
public sealed record HeldOffice(Guid MembershipId, Guid OfficeId, string Code, string Title, Role Role, Guid? AgencyId);
