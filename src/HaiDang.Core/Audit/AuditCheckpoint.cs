using System.Globalization;
using System.Text;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Audit;

/// <summary>The last entry of one chain at the instant of a checkpoint.</summary>
/// <param name="Scope">The committee; the empty id for the installation.</param>
/// <param name="Seq">Number of the entry.</param>
/// <param name="Hash">Its hash, hex.</param>
public sealed record AnchoredHead(Guid Scope, long Seq, string Hash);

/// <summary>
/// Heads of chains at an instant, signed, to be kept away from the database: whoever rewrites a chain and all its hashes cannot rewrite this.
/// </summary>
/// <param name="Version">Of this format: 1.</param>
/// <param name="At">Instant, UTC.</param>
/// <param name="Heads">The chains, by scope.</param>
/// <param name="PublicKey">SubjectPublicKeyInfo of the ECDSA P-256 key, base 64.</param>
/// <param name="Signature">Over <see cref="BytesOf"/> with SHA-256, base 64.</param>
public sealed record AuditCheckpoint(int Version, DateTime At, IReadOnlyList<AnchoredHead> Heads, string PublicKey, string Signature)
{
    /// <summary>The bytes under the signature: one line for the instant, one for each head.</summary>
    public static byte[] BytesOf(DateTime at, IEnumerable<AnchoredHead> heads) => Encoding.UTF8.GetBytes(string.Join('\n',
        [$"haidang-checkpoint 1 {at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)}", .. heads.Select(head => $"{head.Scope:N} {head.Seq.ToString(CultureInfo.InvariantCulture)} {head.Hash}")]));
}

/// <summary>Signs and checks checkpoints with the installation's key.</summary>
public interface ICheckpointSigner
{
    /// <summary>Signs heads at an instant (UTC, whole milliseconds).</summary>
    AuditCheckpoint Sign(DateTime at, IReadOnlyList<AnchoredHead> heads);

    /// <summary>Is it whole, and signed by this installation?</summary>
    bool IsOurs(AuditCheckpoint checkpoint);
}

/// <summary>Takes a checkpoint: of all chains for the program itself, of the committee in hand for readers of its whole audit.</summary>
public sealed class TakeCheckpoint(HaiDangDb db, IActor actor, ISeats seats, ICheckpointSigner signer, TimeProvider clock)
{
    /// <summary>The signed heads; null when the person may not read the audit as a whole.</summary>
    public async Task<AuditCheckpoint?> RunAsync(CancellationToken ct)
    {
        var heads = db.ChainHeads.AsNoTracking();
        if (actor.CommitteeId != Guid.Empty || actor.AccountId is not null)
        {
            if (!AuditReaders.ReadsWhole(actor, await seats.LoadAsync(actor, clock.Now(), ct))) return null;
            heads = heads.Where(head => head.ScopeId == actor.CommitteeId);
        }

        var now = clock.Now();
        var anchored = await heads.OrderBy(head => head.ScopeId).Select(head => new AnchoredHead(head.ScopeId, head.Seq, head.Hash)).ToListAsync(ct);
        return signer.Sign(now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond)), anchored);
    }
}
