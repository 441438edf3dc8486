using Microsoft.AspNetCore.Identity;

namespace HaiDang.Core.Accounts;

/// <summary>A way to sign in. It holds no power: powers come from the offices of its person.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>A new account with a key made by the program.</summary>
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>Whose account it is; null for a technical account.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>Runs the machine; sees no committee's content.</summary>
    public bool IsAdministrator { get; set; }

    /// <summary>The password must be changed before anything else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Shut since, UTC; null while open.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>When an administrator opened it again after it was shut, UTC.</summary>
    public DateTime? OpenedAt { get; set; }

    /// <summary>vi or en; null follows the browser.</summary>
    public string? Language { get; set; }

    /// <summary>The committee in hand at the last visit.</summary>
    public Guid? LastCommitteeId { get; set; }
}

/// <summary>One signed-in browser. Ending it takes effect on every node at the next request.</summary>
public sealed class AccountSession
{
    /// <summary>Key, carried in the cookie.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose.</summary>
    public Guid AccountId { get; init; }

    /// <summary>When signed in, UTC.</summary>
    public DateTime StartedAt { get; init; }

    /// <summary>Last seen, UTC, kept to the minute.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>When ended, UTC.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Browser and system in words.</summary>
    public required string Device { get; init; }

    /// <summary>Address it came from.</summary>
    public required string Address { get; init; }
}

/// <summary>A bearer token of an account; only its hash is kept.</summary>
public sealed class ApiToken
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose.</summary>
    public Guid AccountId { get; init; }

    /// <summary>What it is for, in the owner's words.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token, hex.</summary>
    public required string Hash { get; init; }

    /// <summary>When made, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>Good until, UTC, exclusive.</summary>
    public DateTime ExpiresAt { get; init; }

    /// <summary>When withdrawn, UTC.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>Last used, UTC, kept to the minute.</summary>
    public DateTime? UsedAt { get; set; }
}

/// <summary>Failed sign-ins of one name or one address; the delay grows, nobody is locked out for good.</summary>
public sealed class SignInThrottle
{
    /// <summary><c>name:…</c> or <c>address:…</c>, hashed.</summary>
    public required string Key { get; init; }

    /// <summary>Failures since the last success.</summary>
    public int Failures { get; set; }

    /// <summary>Next try not before, UTC.</summary>
    public DateTime NotBefore { get; set; }

    /// <summary>Last failure, UTC.</summary>
    public DateTime At { get; set; }
}
