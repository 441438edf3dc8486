using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Urging;

/// <summary>
/// Counts again the days late of tasks whose count is behind: those past their day, and those that ended since the last round. Set by set, no act of anyone, and
/// harmless when done twice.
/// </summary>
public sealed class RefreshClocks(HaiDangDb db, FindWorkingCalendar calendars, TimeProvider clock)
{
    private const int Batch = 500;

    /// <summary>Counts in every running committee; how many tasks were counted.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var (today, calendar) = (clock.Today(), await calendars.RunAsync(ct));
        var (before, counted) = (db.Scope, 0);
        foreach (var committee in await db.Committees.AsNoTracking().Where(row => row.State == Committees.CommitteeState.Running).Select(row => row.Id).ToListAsync(ct))
        {
            db.Scope = committee;
            counted += await OfCommitteeAsync(committee, today, calendar, ct);
        }

        db.Scope = before;
        return counted;
    }

    private async Task<int> OfCommitteeAsync(Guid committee, DateOnly today, WorkingCalendar calendar, CancellationToken ct)
    {
        // The first round of a committee counts all that ever ended late.
        var last = await db.TaskClocks.MaxAsync(row => (DateOnly?)row.AsOf, ct);
        var (counted, after) = (0, Guid.Empty);
        while (true)
        {
            db.ChangeTracker.Clear();
            var behind = await (from task in db.Assignments.AsNoTracking()
                                where task.FirstDueOn < today && task.Id > after && (task.EndedOn == null || last == null || task.EndedOn >= last)
                                let row = db.TaskClocks.FirstOrDefault(row => row.AssignmentId == task.Id)
                                where row == null || row.IsStale || row.TaskVersion != task.Version || (!row.IsSettled && row.AsOf < today)
                                orderby task.Id
                                select new { task.Id, task.GivenOn, task.FirstDueOn, task.DueOn, task.AgencyId, task.Version }).Take(Batch).ToListAsync(ct);
            if (behind.Count == 0) return counted;
            var ids = behind.ConvertAll(task => task.Id);
            var moves = TaskClock.Moves;
            var events = (await db.Set<AssignmentEntry>().AsNoTracking().Where(entry => ids.Contains(entry.AssignmentId) && moves.Contains(entry.Kind))
                .OrderBy(entry => entry.AssignmentId).ThenBy(entry => entry.Seq).Select(entry => new { entry.AssignmentId, entry.Kind, entry.At, entry.Day }).ToListAsync(ct)).ToLookup(entry => entry.AssignmentId);
            var waits = (await db.TaskWaits.AsNoTracking().Where(wait => ids.Contains(wait.AssignmentId)).ToListAsync(ct)).ToLookup(wait => wait.AssignmentId);
            var rows = await db.TaskClocks.Where(row => ids.Contains(row.AssignmentId)).ToDictionaryAsync(row => row.AssignmentId, ct);
            foreach (var task in behind)
            {
                var found = TaskClock.Of(task.GivenOn, task.FirstDueOn, events[task.Id].Select(entry => new ClockEvent(entry.Kind, entry.At, entry.Day)),
                    [.. waits[task.Id].Select(Waited.Of).OfType<Waited>()], today, new CountedDays(calendar, task.GivenOn, today));
                if (!rows.TryGetValue(task.Id, out var row)) db.TaskClocks.Add(row = new TaskClockRow { CommitteeId = committee, AssignmentId = task.Id });
                (row.AgencyId, row.DueOn, row.AsOf, row.TaskVersion, row.IsStale, row.IsSettled) = (task.AgencyId, task.DueOn, today, task.Version, false, found.IsOver);
                (row.InCharge, row.Giver, row.Awaited, row.Contested) =
                    (found.LateOf(ClockHolder.InCharge), found.LateOf(ClockHolder.Giver), found.LateOf(ClockHolder.Awaited), found.LateOf(ClockHolder.Contested));
            }

            counted += behind.Count;
            after = ids[^1];
            if (!await SavedAsync(ct)) return counted;
        }
    }

    // Another node counting the same rows at once is no fault: its count is the same.
    private async Task<bool> SavedAsync(CancellationToken ct)
    {
        try
        {
#pragma warning disable RS0030 // figures recomputed by the program itself, no act of anyone
            await db.SaveChangesAsync(ct);
#pragma warning restore RS0030
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
