using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Audit;

/// <summary>
/// Erases what one entry of the audit carried: a secret that leaked into it, a person's data whose time is over. The entry itself, its hash and
/// the chain stay, and the erasing is an entry of its own.
/// </summary>
[Passes("audit.erase")]
public sealed class EraseAuditPayload(HaiDangDb db, Gate gate)
{
    /// <summary>Which entry, and why.</summary>
    public sealed class Input
    {
        /// <summary>Number of the entry in the chain of the committee in hand.</summary>
        public long Seq { get; set; }

        /// <summary>Why, in words that repeat nothing of what is erased.</summary>
        [Required(ErrorMessage = "audit.eraseReason"), StringLength(500, MinimumLength = 10, ErrorMessage = "audit.eraseReason")]
        public string Reason { get; set; } = "";
    }

    /// <summary>Erases; the number of the entry.</summary>
    public Task<Result<long>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<long>(new Act("audit.erase"), async passage =>
    {
        var reason = input.Reason.Trim();
        if (reason.Length is < 10 or > 500) return new Invalid("audit.eraseReason", nameof(input.Reason));
        var scope = passage.Actor.CommitteeId;
        var entry = await db.AuditEntries.AsNoTracking().SingleOrDefaultAsync(row => row.ScopeId == scope && row.Seq == input.Seq, ct);
        if (entry is null) return new NotFound("auditEntry");
        if (string.Equals(entry.Act, "audit.erase", StringComparison.Ordinal)) return new Conflict("audit.eraseErasing");
        var payload = await db.AuditPayloads.SingleAsync(row => row.ScopeId == scope && row.Seq == input.Seq, ct);
        if (payload.ErasedAt is not null) return new Conflict("audit.erased");
        (payload.Json, payload.ErasedAt) = (null, passage.Now);
        passage.Subject = ("AuditEntry", entry.SubjectId);
        passage.Facts["seq"] = input.Seq;
        passage.Facts["reason"] = reason;
        return input.Seq;
    }, ct);
}
