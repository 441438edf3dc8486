using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Audit;

/// <summary>Recomputes every chain and names the first broken entry.</summary>
public sealed class VerifyAudit(HaiDangDb db)
{
    private const int Batch = 2000;

    /// <summary>What was found.</summary>
    /// <param name="Chains">Chains looked at.</param>
    /// <param name="Entries">Entries recomputed.</param>
    /// <param name="Erased">Payloads erased by a recorded act.</param>
    /// <param name="Broken">The first broken entry, or null when all chains hold.</param>
    public sealed record Report(int Chains, long Entries, long Erased, Break? Broken);

    /// <summary>Where and how a chain breaks.</summary>
    /// <param name="ScopeId">The committee; the empty id for the installation.</param>
    /// <param name="Seq">The entry.</param>
    /// <param name="What">gap, previous, hash, payload, missingPayload, head or checkpoint.</param>
    public sealed record Break(Guid ScopeId, long Seq, string What);

    /// <summary>Recomputes all chains, in batches, and holds them against checkpoints that left the database: a chain rewritten as a whole breaks there.</summary>
    public async Task<Report> RunAsync(IReadOnlyList<AuditCheckpoint> checkpoints, CancellationToken ct)
    {
        long entries = 0, erased = 0;
        var heads = await db.ChainHeads.AsNoTracking().OrderBy(head => head.ScopeId).ToListAsync(ct);
        foreach (var head in heads)
        {
            var (previous, seq) = (new string('0', 64), 0L);
            while (true)
            {
                var after = seq;
                var rows = await (from entry in db.AuditEntries.AsNoTracking()
                                  where entry.ScopeId == head.ScopeId && entry.Seq > after
                                  join payload in db.AuditPayloads.AsNoTracking() on new { entry.ScopeId, entry.Seq } equals new { payload.ScopeId, payload.Seq } into payloads
                                  from payload in payloads.DefaultIfEmpty()
                                  orderby entry.Seq
                                  select new { entry, payload }).Take(Batch).ToListAsync(ct);
                foreach (var row in rows)
                {
                    if (WhatBreaks(row.entry, row.payload, previous, ++seq) is { } what) return new Report(heads.Count, entries, erased, new Break(head.ScopeId, seq, what));
                    entries++;
                    if (row.payload?.ErasedAt is not null) erased++;
                    previous = row.entry.Hash;
                }

                if (rows.Count < Batch) break;
            }

            if (seq != head.Seq || !string.Equals(previous, head.Hash, StringComparison.Ordinal)) return new Report(heads.Count, entries, erased, new Break(head.ScopeId, seq, "head"));
        }

        var orphan = await db.AuditEntries.AsNoTracking().Where(entry => !db.ChainHeads.Any(head => head.ScopeId == entry.ScopeId)).OrderBy(entry => entry.Seq).FirstOrDefaultAsync(ct);
        var broken = orphan is null ? await AgainstAsync(checkpoints, ct) : new Break(orphan.ScopeId, orphan.Seq, "head");
        return new Report(heads.Count, entries, erased, broken);
    }

    private async Task<Break?> AgainstAsync(IReadOnlyList<AuditCheckpoint> checkpoints, CancellationToken ct)
    {
        foreach (var head in checkpoints.OrderBy(row => row.At).SelectMany(row => row.Heads).Distinct())
        {
            var held = await db.AuditEntries.AnyAsync(entry => entry.ScopeId == head.Scope && entry.Seq == head.Seq && entry.Hash == head.Hash, ct);
            if (!held) return new Break(head.Scope, head.Seq, "checkpoint");
        }

        return null;
    }

    private static string? WhatBreaks(AuditEntry entry, AuditPayload? payload, string previous, long expected)
    {
        if (entry.Seq != expected) return "gap";
        if (!string.Equals(entry.PreviousHash, previous, StringComparison.Ordinal)) return "previous";
        if (!string.Equals(entry.ComputeHash(), entry.Hash, StringComparison.Ordinal)) return "hash";
        if (payload is null) return "missingPayload";
        return payload.ErasedAt is null && !string.Equals(AuditEntry.Hex(payload.Json ?? ""), entry.PayloadHash, StringComparison.Ordinal) ? "payload" : null;
    }
}
