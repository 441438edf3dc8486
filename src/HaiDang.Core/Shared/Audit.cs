using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HaiDang.Core.Shared;

/// <summary>
/// One act on record. Entries of one scope (a committee, or the installation as the empty id) form a chain: each holds the hash
/// of the one before. The payload is a row of its own, so that it can be erased by a recorded act and the chain still verifies.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>The committee; the empty id for the installation.</summary>
    public Guid ScopeId { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public long Seq { get; init; }

    /// <summary>Instant in UTC, whole milliseconds.</summary>
    public DateTime At { get; init; }

    /// <summary>Who acted; null for the program itself.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The person behind the account.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Code of the act.</summary>
    public required string Act { get; init; }

    /// <summary>Own, Substitution, Delegation; null in the housekeeping lane without an office.</summary>
    public string? Capacity { get; init; }

    /// <summary>What was acted on: kind and id.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Id of what was acted on.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>Number of the regulation's version that allowed it; 0 for internal settings.</summary>
    public int RegulationVersion { get; init; }

    /// <summary>Clauses it rests on, separated by blanks-free semicolons: <c>Đ3.2;Đ6.2</c> or <c>setting:task.accept</c>.</summary>
    public required string Grounds { get; init; }

    /// <summary>SHA-256 of the payload, hex.</summary>
    public required string PayloadHash { get; init; }

    /// <summary>Hash of the entry before, hex; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>Hash of this entry, hex.</summary>
    public required string Hash { get; init; }

    /// <summary>The hash that the entry should have.</summary>
    public string ComputeHash() => Hex(string.Join('\n',
        "1", ScopeId.ToString("N"), Seq.ToString(CultureInfo.InvariantCulture), At.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture),
        AccountId?.ToString("N"), PersonId?.ToString("N"), Act, Capacity, SubjectKind, SubjectId.ToString("N"),
        RegulationVersion.ToString(CultureInfo.InvariantCulture), Grounds, PayloadHash, PreviousHash));

    /// <summary>SHA-256 of a text in UTF-8, lower-case hex.</summary>
    public static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>What an act carried: facts, before and after. Erasable; <see cref="ErasedAt"/> then tells when.</summary>
public sealed class AuditPayload
{
    /// <summary>The scope of its entry.</summary>
    public Guid ScopeId { get; init; }

    /// <summary>The number of its entry.</summary>
    public long Seq { get; init; }

    /// <summary>JSON; null when erased.</summary>
    public string? Json { get; set; }

    /// <summary>When it was erased, UTC.</summary>
    public DateTime? ErasedAt { get; set; }
}

/// <summary>The last entry of a chain; locked last in every transaction, so that two acts never take one number.</summary>
public sealed class ChainHead
{
    /// <summary>The committee; the empty id for the installation.</summary>
    public Guid ScopeId { get; init; }

    /// <summary>Number of the last entry.</summary>
    public long Seq { get; set; }

    /// <summary>Its hash.</summary>
    public string Hash { get; set; } = Beginning;

    /// <summary>What stands before the first entry.</summary>
    internal static readonly string Beginning = new('0', 64);
}

/// <summary>Refusals of one person, act and minute, merged, so that a stuck script does not fill the table.</summary>
public sealed class RefusalRecord
{
    /// <summary>The committee; the empty id for the installation.</summary>
    public Guid ScopeId { get; init; }

    /// <summary>Who was refused; the empty id for nobody known.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Code of the act.</summary>
    public required string Act { get; init; }

    /// <summary>The minute, UTC.</summary>
    public DateTime Minute { get; init; }

    /// <summary>How often in that minute.</summary>
    public int Count { get; set; }

    /// <summary>Why: name of <see cref="HaiDang.Regulation.Engine.Refusal"/>.</summary>
    public required string Reason { get; set; }

    /// <summary>Clauses that refused or grant it to others.</summary>
    public required string Grounds { get; set; }
}

/// <summary>An event waiting to be told to the outside world.</summary>
public sealed class OutboxMessage
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The committee; the empty id for the installation.</summary>
    public Guid ScopeId { get; init; }

    /// <summary>Stable code with schema version.</summary>
    public required string Kind { get; init; }

    /// <summary>JSON.</summary>
    public required string Body { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>When it was delivered, UTC.</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }
}

/// <summary>An act already done under a key of the sender: sent again, it gives the same answer and changes nothing.</summary>
public sealed class IdempotencyRecord
{
    /// <summary>The account that sent it.</summary>
    public Guid AccountId { get; init; }

    /// <summary>The sender's key.</summary>
    public required string Key { get; init; }

    /// <summary>Code of the act.</summary>
    public required string Act { get; init; }

    /// <summary>SHA-256 of what was sent, hex; null for forms.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The answer, JSON.</summary>
    public required string Answer { get; init; }

    /// <summary>When, UTC; kept 7 days.</summary>
    public DateTime At { get; init; }
}
