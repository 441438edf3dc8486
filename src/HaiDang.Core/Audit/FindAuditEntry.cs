using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Audit;

/// <summary>Reads one entry of the audit with what it carried.</summary>
public sealed class FindAuditEntry(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>An entry with its payload.</summary>
    /// <param name="Entry">The entry.</param>
    /// <param name="Payload">What it carried, JSON; null when erased.</param>
    /// <param name="ErasedAt">When erased, UTC.</param>
    /// <param name="IsWhole">Do hash and payload still fit?</param>
    /// <param name="Erase">May the person erase what it carried?</param>
    public sealed record View(ListAudit.Row Entry, string? Payload, DateTime? ErasedAt, bool IsWhole, Verdict Erase);

    /// <summary>Finds it; null when there is none, or none that one may know of. What an entry carried is for readers of the whole audit alone.</summary>
    public async Task<View?> RunAsync(long seq, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!AuditReaders.ReadsWhole(actor, seat)) return null;
        var found = await (from entry in db.AuditEntries.AsNoTracking()
                           where entry.ScopeId == actor.CommitteeId && entry.Seq == seq
                           join payload in db.AuditPayloads.AsNoTracking() on new { entry.ScopeId, entry.Seq } equals new { payload.ScopeId, payload.Seq }
                           join person in db.People on entry.PersonId equals person.Id into people
                           from person in people.DefaultIfEmpty()
                           select new { entry, payload, Name = person == null ? null : person.FullName }).SingleOrDefaultAsync(ct);
        if (found is null) return null;
        var (row, kept) = (found.entry, found.payload);
        var whole = string.Equals(row.ComputeHash(), row.Hash, StringComparison.Ordinal)
            && (kept.ErasedAt is not null || string.Equals(AuditEntry.Hex(kept.Json ?? ""), row.PayloadHash, StringComparison.Ordinal));
        return new View(
            new ListAudit.Row(row.Seq, row.At, found.Name, row.Act, row.Capacity, row.SubjectKind, row.SubjectId, row.RegulationVersion, row.Grounds, row.Hash),
            kept.Json, kept.ErasedAt, whole, seat.Judge(new Act("audit.erase")));
    }
}
