using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Urging;

/// <summary>One urging with its tasks, by agency: what a draft letter to each lists.</summary>
public sealed class FindUrging(HaiDangDb db, IActor actor, ISeats seats, FindWorkingCalendar calendars, TimeProvider clock)
{
    /// <summary>A task of the letter.</summary>
    /// <param name="Task">The urging of it.</param>
    /// <param name="Late">Days past its due day when it was urged; none or less when it was not late.</param>
    public sealed record Line(UrgedRow Task, int Late);

    /// <summary>An agency with its tasks; the support team has no id.</summary>
    public sealed record Part(Guid? AgencyId, string Agency, IReadOnlyList<Line> Lines);

    /// <summary>The urging.</summary>
    public sealed record View(UrgedRow Any, string Committee, IReadOnlyList<Part> Parts, bool AreWorkingDays, DateOnly Today)
    {
        /// <summary>The day of the urging.</summary>
        public DateOnly On => VietnamTime.DayOf(Any.At);
    }

    /// <summary>The urging with those of its tasks that the person may read; null when there is none.</summary>
    public async Task<View?> RunAsync(Guid id, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        var today = clock.Today();
        var urged = db.UrgedTasks.AsNoTracking().Where(row => row.RoundId == id);
        var rows = await UrgedRow.Of(db, urged, db.Assignments.AsNoTracking().VisibleTo(seat)).Take(UrgeTasks.Most).ToListAsync(ct);
        if (rows.Count == 0) return null;
        var agencyOf = await urged.Select(row => new { row.Id, row.AgencyId }).ToDictionaryAsync(row => row.Id, row => row.AgencyId, ct);
        var names = await NamesOfAgencies.OnAsync(db, agencyOf.Values.OfType<Guid>(), today, ct);
        var committee = await db.Committees.AsNoTracking().Where(row => row.Id == actor.CommitteeId).Select(row => row.Name).SingleAsync(ct);
        var calendar = await calendars.RunAsync(ct);
        var on = VietnamTime.DayOf(rows[0].At);
        var days = new CountedDays(calendar, rows.Min(row => row.DueOn), on > rows.Max(row => row.DueOn) ? on : rows.Max(row => row.DueOn));
        int Late(DateOnly due) => due >= on ? due.DayNumber == on.DayNumber ? 0 : -1 : days.AreWorking ? calendar.WorkingDaysBetween(due, on).Value : on.DayNumber - due.DayNumber;
        var parts = rows.OrderBy(row => row.Number).GroupBy(row => agencyOf[row.Id])
            .Select(group => new Part(group.Key, group.Key is { } agency ? names[agency] : "", [.. group.Select(row => new Line(row, Late(row.DueOn)))])).OrderBy(part => part.Agency, StringComparer.Ordinal);
        return new View(rows[0], committee, [.. parts], days.AreWorking, today);
    }
}

/// <summary>Urgings newest first: of an agency, or all that the person may read.</summary>
public sealed class ListUrgings(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Rows of one page.</summary>
    public const int PageSize = 50;

    /// <summary>One page; <paramref name="Agency"/> is the agency's name when one was asked for.</summary>
    public sealed record Page(IReadOnlyList<UrgedRow> Rows, Guid? Next, string? Agency, DateOnly Today);

    /// <summary>The page; null when the person may read nothing here, or there is no such agency.</summary>
    public async Task<Page?> RunAsync(Guid? agency, bool silentOnly, Guid? after, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any) return null;
        var today = clock.Today();
        string? name = null;
        var urged = db.UrgedTasks.AsNoTracking();
        if (agency is { } id)
        {
            if (!seat.Reach.All && !seat.Reach.Agencies.Contains(id)) return null;
            if (!await db.CommitteeAgencies.AnyAsync(row => row.AgencyId == id, ct)) return null;
            name = (await NamesOfAgencies.OnAsync(db, [id], today, ct))[id];
            urged = urged.Where(row => row.AgencyId == id);
        }

        if (silentOnly) urged = urged.Where(row => row.AnsweredAt == null);
        if (after is { } key) urged = urged.Where(row => row.Id.CompareTo(key) < 0);
        var rows = await UrgedRow.Of(db, urged, db.Assignments.AsNoTracking().VisibleTo(seat)).Take(PageSize + 1).ToListAsync(ct);
        return new Page([.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].Id : null, name, today);
    }
}

/// <summary>Waits that name the reader, or an agency or office the reader speaks for, and are not decided: to contest or let stand.</summary>
public sealed class ListWaitsOnMe(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Rows at most.</summary>
    public const int Most = 50;

    /// <summary>A wait with the task that waits, by number and title alone: the reader may not read more of it.</summary>
    public sealed record Row(WaitRow Wait, int Number, string Title)
    {
        /// <summary>NV-001.</summary>
        public string Code => Assignment.CodeOf(Number);
    }

    /// <summary>The waits, oldest first.</summary>
    public async Task<IReadOnlyList<Row>> RunAsync(CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (seat.Standing.PersonId is not { } person) return [];
        var agencies = seat.HeadOf.Concat(seat.Memberships.Where(held => held.Role is Role.Member or Role.ViceChair or Role.StandingViceChair).Select(held => held.AgencyId).OfType<Guid>()).Distinct().ToList();
        var offices = seat.Memberships.Select(held => held.OfficeId).ToList();
        var heads = seat.HeadOf;
        var waits = db.TaskWaits.AsNoTracking().Where(wait => wait.State == WaitState.Recorded
            && ((wait.AgencyId != null && agencies.Contains(wait.AgencyId.Value)) || (wait.OfficeId != null && offices.Contains(wait.OfficeId.Value))
                || db.Assignments.Any(task => task.Id == wait.OtherId && (task.AnswerablePersonId == person || (task.AgencyId != null && heads.Contains(task.AgencyId.Value))))));
        var stored = await StoredWait.Of(db, waits).Take(Most).ToListAsync(ct);
        if (stored.Count == 0) return [];
        var ids = stored.ConvertAll(one => one.Wait.AssignmentId);
        var tasks = await db.Assignments.AsNoTracking().Where(task => ids.Contains(task.Id)).Select(task => new { task.Id, task.Number, task.Title }).ToDictionaryAsync(task => task.Id, ct);
        var names = await NamesOfAgencies.OnAsync(db, stored.Select(one => one.Wait.AgencyId).OfType<Guid>(), clock.Today(), ct);
        return [.. stored.Select(one => new Row(one.Shown(names, seat), tasks[one.Wait.AssignmentId].Number, tasks[one.Wait.AssignmentId].Title))];
    }
}

/// <summary>Whose days an agency's tasks of a year were late, urgings without an answer, and what waits for the agency now: three sums, whatever the number of tasks.</summary>
public sealed class FindAgencyClock(HaiDangDb db, TimeProvider clock)
{
    /// <summary>The figures; null <paramref name="AsOf"/> before anything was counted.</summary>
    public sealed record Figures(int InCharge, int Giver, int Awaited, int Contested, DateOnly? AsOf, int Silent, int WaitedFor, int Year);

    /// <summary>The figures of this year; null when the person may not read the agency's affairs.</summary>
    public async Task<Figures?> RunAsync(Seat seat, Guid agency, CancellationToken ct)
    {
        if (!seat.Reach.All && !seat.Reach.Agencies.Contains(agency)) return null;
        var (today, year) = (clock.Today(), clock.Today().Year);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var sums = await db.TaskClocks.AsNoTracking().Where(row => row.AgencyId == agency && row.DueOn >= first && row.DueOn <= last).GroupBy(_ => 1).Select(all => new
        {
            InCharge = all.Sum(row => row.InCharge), Giver = all.Sum(row => row.Giver), Awaited = all.Sum(row => row.Awaited), Contested = all.Sum(row => row.Contested), AsOf = all.Max(row => row.AsOf),
        }).SingleOrDefaultAsync(ct);
        var silent = await db.UrgedTasks.CountAsync(row => row.AgencyId == agency && row.AnsweredAt == null
            && db.Assignments.Any(task => task.Id == row.AssignmentId && task.EndedOn == null), ct);
        var waited = await db.TaskWaits.CountAsync(row => row.AgencyId == agency && row.State != WaitState.Struck && (row.To == null || row.To >= today), ct);
        return new Figures(sums?.InCharge ?? 0, sums?.Giver ?? 0, sums?.Awaited ?? 0, sums?.Contested ?? 0, sums?.AsOf, silent, waited, year);
    }
}
