using System.Numerics;

namespace HaiDang.Regulation.Engine;

/// <summary>A small immutable set of roles.</summary>
public readonly record struct RoleSet
{
    private readonly ulong bits;

    private RoleSet(ulong bits) => this.bits = bits;

    /// <summary>No role.</summary>
    public static RoleSet None => default;

    /// <summary>Is nothing in it?</summary>
    public bool IsEmpty => bits == 0;

    /// <summary>How many roles.</summary>
    public int Count => BitOperations.PopCount(bits);

    /// <summary>The set of these roles.</summary>
    public static RoleSet Of(params ReadOnlySpan<Role> roles)
    {
        ulong sum = 0;
        foreach (var role in roles) sum |= 1UL << (int)role;
        return new RoleSet(sum);
    }

    /// <summary>Is the role in it?</summary>
    public bool Has(Role role) => (bits & (1UL << (int)role)) != 0;

    /// <summary>Do the sets share a role?</summary>
    public bool Meets(RoleSet other) => (bits & other.bits) != 0;

    /// <summary>Both sets together.</summary>
    public RoleSet Union(RoleSet other) => new(bits | other.bits);

    /// <summary>The roles, in the order of <see cref="Role"/>.</summary>
    public IEnumerable<Role> Roles()
    {
        foreach (var role in Enum.GetValues<Role>())
            if (Has(role)) yield return role;
    }
}
