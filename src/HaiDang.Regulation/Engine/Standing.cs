namespace HaiDang.Regulation.Engine;

/// <summary>By what right a person acts.</summary>
public enum CapacityKind
{
    /// <summary>The own office.</summary>
    Own,

    /// <summary>In the place of the absent head, signed KT.</summary>
    Substitution,

    /// <summary>By a delegation in writing, signed TUQ.</summary>
    Delegation,
}

/// <summary>One right in which a person can act.</summary>
/// <param name="Id">Stable within the standing: the id of the office held or of the delegation; null for anyone signed in.</param>
/// <param name="Kind">By what right.</param>
/// <param name="Roles">The roles it gives.</param>
/// <param name="Offices">Codes of the offices it gives.</param>
/// <param name="Acts">The acts a delegation is limited to; null without limit.</param>
/// <param name="Ground">What the capacity itself rests on: the substitution clause, the delegation paper; null for an own office.</param>
public sealed record Capacity(Guid? Id, CapacityKind Kind, RoleSet Roles, IReadOnlyList<string> Offices, IReadOnlyList<string>? Acts = null, Ground? Ground = null);

/// <summary>
/// What one person is in one committee at one instant: only records in force and already recorded then.
/// </summary>
public sealed record Standing(Guid? PersonId, IReadOnlyList<Capacity> Capacities, bool ChairIsAbsent)
{
    /// <summary>Nobody: nothing is granted.</summary>
    public static readonly Standing Nobody = new(null, [], ChairIsAbsent: false);

    /// <summary>All roles of all own capacities.</summary>
    public RoleSet OwnRoles => Capacities.Where(capacity => capacity.Kind == CapacityKind.Own)
        .Aggregate(RoleSet.None, (roles, capacity) => roles.Union(capacity.Roles));

    /// <summary>Roles that a role brings with it.</summary>
    public static RoleSet With(Role role) => role switch
    {
        // What the regulation gives the body is done by its head: one member alone is not the committee.
        Role.Chair => RoleSet.Of(role, Role.Committee, Role.Anyone),
        Role.SupportLead or Role.SupportMember => RoleSet.Of(role, Role.SupportTeam, Role.Anyone),
        Role.Administrator => RoleSet.Of(role),
        _ => RoleSet.Of(role, Role.Anyone),
    };
}
