using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Shared;

/// <summary>Reads the audit: of one record for whoever may read the record, as a whole for the head, the standing agency and the team's lead.</summary>
public sealed class ListAudit(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Rows of one page.</summary>
    public const int PageSize = 50;

    private static readonly RoleSet Readers = RoleSet.Of(Role.Chair, Role.StandingViceChair, Role.ViceChair, Role.StandingAgency, Role.SupportLead);

    /// <summary>What to show.</summary>
    /// <param name="Act">Code of an act, or null.</param>
    /// <param name="SubjectId">A record, or null.</param>
    /// <param name="Before">Only entries with a smaller number; null for the newest.</param>
    public sealed record Filter(string? Act = null, Guid? SubjectId = null, long? Before = null);

    /// <summary>An entry as read.</summary>
    public sealed record Row(long Seq, DateTime At, string? Person, string Act, string? Capacity, string SubjectKind, Guid SubjectId, int RegulationVersion, string Grounds, string Hash);

    /// <summary>One page, newest first; null when the person may not read it.</summary>
    public async Task<IReadOnlyList<Row>?> RunAsync(Filter filter, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        var whole = actor.CommitteeId == Guid.Empty ? actor.IsAdministrator : seat.Standing.OwnRoles.Meets(Readers);
        if (!whole) return null;
        var entries = db.AuditEntries.AsNoTracking().Where(entry => entry.ScopeId == actor.CommitteeId);
        if (filter.Act is not null) entries = entries.Where(entry => entry.Act == filter.Act);
        if (filter.SubjectId is { } subject) entries = entries.Where(entry => entry.SubjectId == subject);
        if (filter.Before is { } before) entries = entries.Where(entry => entry.Seq < before);
        return await (from entry in entries
                      join person in db.People on entry.PersonId equals person.Id into people
                      from person in people.DefaultIfEmpty()
                      orderby entry.Seq descending
                      select new Row(entry.Seq, entry.At, person == null ? null : person.FullName, entry.Act, entry.Capacity, entry.SubjectKind, entry.SubjectId, entry.RegulationVersion, entry.Grounds, entry.Hash))
            .Take(PageSize).ToListAsync(ct);
    }
}

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
    /// <param name="What">gap, previous, hash, payload, missingPayload or head.</param>
    public sealed record Break(Guid ScopeId, long Seq, string What);

    /// <summary>Recomputes all chains, in batches.</summary>
    public async Task<Report> RunAsync(CancellationToken ct)
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
        return new Report(heads.Count, entries, erased, orphan is null ? null : new Break(orphan.ScopeId, orphan.Seq, "head"));
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
