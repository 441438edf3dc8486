using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Organisation;

/// <summary>The calendar of this process, kept until the installation's chain of acts moves: no act changes the calendar without moving it.</summary>
public sealed class KeptCalendar
{
    private (long Stamp, WorkingCalendar Calendar)? kept;

    internal WorkingCalendar? At(long stamp) => kept is { } found && found.Stamp == stamp ? found.Calendar : null;

    internal void Keep(long stamp, WorkingCalendar calendar) => kept = (stamp, calendar);
}

/// <summary>Gives the working calendar; reads the table again only after an act of the installation.</summary>
public sealed class FindWorkingCalendar(HaiDangDb db, KeptCalendar cache)
{
    /// <summary>The calendar as it stands.</summary>
    public async Task<WorkingCalendar> RunAsync(CancellationToken ct)
    {
        // Stamp before rows: a change between the two is seen at the next call, never lost.
        var stamp = await db.ChainHeads.Where(head => head.ScopeId == Guid.Empty).Select(head => (long?)head.Seq).SingleOrDefaultAsync(ct) ?? 0;
        if (cache.At(stamp) is { } known) return known;
        var read = new WorkingCalendar(await db.CalendarDays.AsNoTracking().ToListAsync(ct));
        cache.Keep(stamp, read);
        return read;
    }
}

/// <summary>The days on record of one year, for the page and the interface.</summary>
public sealed class ListCalendarDays(HaiDangDb db)
{
    /// <summary>In the order of days.</summary>
    public Task<List<CalendarDay>> RunAsync(int year, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return db.CalendarDays.AsNoTracking().Where(row => row.Day >= first && row.Day <= last).OrderBy(row => row.Day).ToListAsync(ct);
    }
}
