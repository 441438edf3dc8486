using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Audit;

/// <summary>Reads the audit, a page at a time.</summary>
public sealed class ListAudit(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Rows of one page.</summary>
    public const int PageSize = 50;

    /// <summary>What to show.</summary>
    /// <param name="Act">Code of an act, or null.</param>
    /// <param name="SubjectId">A record, or null.</param>
    /// <param name="Before">Only entries with a smaller number; null for the newest.</param>
    /// <param name="PersonId">Who acted, or null.</param>
    /// <param name="From">First day in Việt Nam, inclusive, or null.</param>
    /// <param name="To">Last day in Việt Nam, inclusive, or null.</param>
    public sealed record Filter(string? Act = null, Guid? SubjectId = null, long? Before = null, Guid? PersonId = null, DateOnly? From = null, DateOnly? To = null);

    /// <summary>An entry as read.</summary>
    public sealed record Row(long Seq, DateTime At, string? Person, string Act, string? Capacity, string SubjectKind, Guid SubjectId, int RegulationVersion, string Grounds, string Hash);

    /// <summary>One page, newest first; null when the person may not read it.</summary>
    public async Task<IReadOnlyList<Row>?> RunAsync(Filter filter, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (await AuditReaders.EntriesAsync(db, actor, seat, filter.SubjectId, ct) is not { } entries) return null;
        if (filter.Act is not null) entries = entries.Where(entry => entry.Act == filter.Act);
        if (filter.PersonId is { } who) entries = entries.Where(entry => entry.PersonId == who);
        if (filter.Before is { } before) entries = entries.Where(entry => entry.Seq < before);
        if (filter.From is { } from)
        {
            var start = VietnamTime.StartOf(from);
            entries = entries.Where(entry => entry.At >= start);
        }

        if (filter.To is { } to)
        {
            var end = VietnamTime.StartOf(to.AddDays(1));
            entries = entries.Where(entry => entry.At < end);
        }

        return await (from entry in entries
                      join person in db.People on entry.PersonId equals person.Id into people
                      from person in people.DefaultIfEmpty()
                      orderby entry.Seq descending
                      select new Row(entry.Seq, entry.At, person == null ? null : person.FullName, entry.Act, entry.Capacity, entry.SubjectKind, entry.SubjectId, entry.RegulationVersion, entry.Grounds, entry.Hash))
            .Take(PageSize).ToListAsync(ct);
    }
}
