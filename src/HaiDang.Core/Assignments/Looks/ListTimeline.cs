using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>The tasks of a filter as bars over some months: grouped by agency, with what they wait for.</summary>
public sealed class ListTimeline(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Rows of one page at most.</summary>
    public const int PageSize = 100;

    /// <summary>Months of one window at most.</summary>
    public const int MostMonths = 24;

    /// <summary>A task, its pause, and the tasks that it waits for.</summary>
    public sealed record Bar(ListAssignments.Row Task, DateOnly? PausedOn, int PausedDays, IReadOnlyList<Wait> WaitsFor);

    /// <summary>A task that another waits for; only such as the reader may see.</summary>
    public sealed record Wait(Guid Id, int Number, string Title, DateOnly DueOn, bool IsOver)
    {
        /// <summary>NV-001.</summary>
        public string Code => Assignment.CodeOf(Number);
    }

    /// <summary>One page.</summary>
    /// <param name="From">First day of the window.</param>
    /// <param name="To">Last day of it, inclusive.</param>
    /// <param name="Bars">By agency, the support team last; within it by day.</param>
    /// <param name="Groups">All agencies of the window with their counts, whatever page is shown.</param>
    /// <param name="Counts">Counts of the window.</param>
    /// <param name="Next">Key of the next page.</param>
    /// <param name="Today">The day, in Việt Nam.</param>
    public sealed record Page(DateOnly From, DateOnly To, IReadOnlyList<Bar> Bars, IReadOnlyList<ListAssignments.GroupHead> Groups, ListAssignments.Counts Counts, string? Next, DateOnly Today);

    /// <summary>Looks at the months from <paramref name="month"/> on, which is any day of the first; null when the person may read nothing here.</summary>
    public async Task<Page?> RunAsync(ListAssignments.Filter filter, DateOnly month, int months, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any) return null;
        var today = clock.Today();
        var from = new DateOnly(month.Year, month.Month, 1);
        var to = from.AddMonths(Math.Clamp(months, 1, MostMonths)).AddDays(-1);
        var grouped = filter with { Sort = default, Descending = false, Group = RegisterGroup.Agency };

        // A bar reaches from the day given to the last day; what is still open reaches on to today.
        var chosen = db.Assignments.AsNoTracking().VisibleTo(seat).Within(db, grouped, seat, today)
            .Where(task => task.GivenOn <= to && (task.DueOn >= from || task.EndedOn >= from || (task.EndedOn == null && today >= from)));
        var parts = await RegisterParts.OfAsync(db, chosen, grouped, today, ct);
        var rows = await parts.PageAsync(chosen, PageSize + 1, filter.After, ct);
        var next = rows.Count > PageSize ? parts.Key(rows[PageSize - 1]) : null;
        var page = rows.Take(PageSize).ToList();
        var ids = page.ConvertAll(row => row.Id);
        var pauses = await db.Assignments.AsNoTracking().Where(task => ids.Contains(task.Id)).Select(task => new { task.Id, task.PausedOn, task.PausedDays }).ToDictionaryAsync(row => row.Id, ct);
        var waits = (await (from link in db.AssignmentLinks.AsNoTracking()
                            where ids.Contains(link.AssignmentId)
                            join first in db.Assignments.AsNoTracking().VisibleTo(seat) on link.WaitsForId equals first.Id
                            orderby first.Number
                            select new { link.AssignmentId, first.Id, first.Number, first.Title, first.DueOn, first.State }).ToListAsync(ct))
            .ToLookup(row => row.AssignmentId, row => new Wait(row.Id, row.Number, row.Title, row.DueOn, row.State is AssignmentState.Accepted or AssignmentState.Closed or AssignmentState.Withdrawn));
        var names = parts.Heads.ToDictionary(head => head.Key, head => head.Name, StringComparer.Ordinal);
        return new Page(
            from, to, [.. page.Select(row => new Bar(row with { Agency = names.GetValueOrDefault(row.AgencyId?.ToString() ?? "", "") }, pauses[row.Id].PausedOn, pauses[row.Id].PausedDays, [.. waits[row.Id]]))],
            parts.Heads, parts.Counts, next, today);
    }
}
