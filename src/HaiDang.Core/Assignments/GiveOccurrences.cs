using System.Globalization;
using System.Text.Json;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>
/// Gives what series owe by today, in the name of whoever set each: through the gate like any giving, judged on what that person may do today. Of periods that
/// passed while the program was down only the latest is given; the others, and what the gate refuses, are on record as missed. Two nodes at once give one task: the
/// key of the period and the version of the series let only one through.
/// </summary>
[Passes("task.give", "task.giveTeam", "task.giveMember", "task.giveViceChair", "task.startOwn")]
public sealed class GiveOccurrences(HaiDangDb db, ISeats seats, TimeProvider clock, FindWorkingCalendar calendars)
{
    /// <summary>How many were given, how many periods missed, how many series wait for a working calendar.</summary>
    public sealed record Report(int Given, int Missed, int Waiting);

    private sealed record Owed(Guid CommitteeId, Guid SeriesId, Guid PersonId);

    /// <summary>Gives what is owed now, in all committees.</summary>
    public async Task<Report> RunAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var owed = await db.AssignmentSeries.IgnoreQueryFilters([HaiDangDb.CommitteeWall]).AsNoTracking()
            .Where(row => row.StoppedOn == null && row.NextGiveOn <= today).OrderBy(row => row.NextGiveOn)
            .Select(row => new Owed(row.CommitteeId, row.Id, row.PersonId)).ToListAsync(ct);
        var calendar = owed.Count > 0 ? await calendars.RunAsync(ct) : null;
        var (given, missed, waiting) = (0, 0, 0);
        foreach (var one in owed)
        {
            try
            {
                var result = await GiveAsync(one, calendar!, ct);
                if (result.IsOk) (given, missed) = (given + 1, missed + result.Value - 1);
                else if (result.Error is Conflict { Code: "series.stopped" or "stale" }) continue; // another node was first
                else if (result.Error is Conflict { Code: "calendar.missing" }) waiting++; // somebody records the year; a guess would be wrong
                else missed += await MissAsync(one, result.Error!, ct);
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear(); // another node gave the same period at the same moment
            }
        }

        return new Report(given, missed, waiting);
    }

    // How many periods are over with it: the one given, and those before it.
    private async Task<Result<int>> GiveAsync(Owed one, WorkingCalendar calendar, CancellationToken ct)
    {
        AssignmentSeries? series = null;
        Assignment? template = null;
        Answering? answering = null;
        return await new Gate(db, seats, new InNameOf(one.CommitteeId, one.PersonId), clock).PassAsync<int>(
            "task.give",
            async passage =>
            {
                var day = VietnamTime.DayOf(passage.Now);
                series = await db.AssignmentSeries.SingleOrDefaultAsync(row => row.Id == one.SeriesId, ct);
                if (series is null || series.StoppedOn is not null || series.OwedOn(day).Count == 0) return new Conflict("series.stopped");
                template = await db.Assignments.AsNoTracking().Include(task => task.Coordinators).SingleAsync(task => task.Id == series.TemplateId, ct);
                var found = await new FindAnswerable(db).RunAsync(template.AgencyId, day, passage.Now, ct);
                if (!found.IsOk) return found.Error!;
                answering = found.Value;
                return GivingWork.ActOf(template.Source, template.AgencyId, answering, passage.Seat);
            },
            async passage =>
            {
                var day = VietnamTime.DayOf(passage.Now);
                var owed = series!.OwedOn(day);
                var (planned, period) = (owed[^1], series.Rhythm.PeriodOf(owed[^1]));
                var worked = calendar.FirstWorkingDayOnOrAfter(planned > day ? planned : day);
                if (!worked.IsOk) return worked.Error!;
                var due = worked.Value;
                if (await GivingWork.OfficeAsync(db, passage, ct) is not { } office) return new Conflict("task.noOffice");
                var within = await db.CommitteeAgencies.Where(row => row.From <= day && (row.To == null || row.To >= day)).Select(row => row.AgencyId).ToListAsync(ct);
                var number = await db.NextAsync(one.CommitteeId, "assignment", ct);
                var brief = new AssignmentBrief(Titled(template!.Title, period), template.Content, template.Product, template.Field, template.Source, template.SourceDocument, due);
                var giver = new Giver(office, one.PersonId, passage.Verdict.Capacity!.Kind != CapacityKind.Own, passage.Grounds);
                var coordinators = template.Coordinators.Select(row => row.AgencyId).Where(agency => within.Contains(agency) && agency != answering!.Who.AgencyId).ToList();
                var given = Assignment.Give(one.CommitteeId, number, brief, giver, answering!.Who, coordinators, null, passage.Now);
                if (!given.IsOk) return given.Error!;
                given.Value.ComesFrom(series, Said(series, template.Number, planned, due, period), passage.Now);
                db.Assignments.Add(given.Value);
                foreach (var skipped in owed.SkipLast(1)) db.AssignmentOccurrences.Add(new AssignmentOccurrence(series, skipped, passage.Now) { Reason = "series.down" });
                db.AssignmentOccurrences.Add(new AssignmentOccurrence(series, planned, passage.Now) { AssignmentId = given.Value.Id });
                series.Advance(owed, day);
                passage.Subject = ("Assignment", given.Value.Id);
                passage.Facts["series"] = series.Id;
                passage.Facts["number"] = number;
                passage.Facts["brief"] = brief;
                passage.Facts["answerable"] = answering.Who;
                return owed.Count;
            }, ct);
    }

#pragma warning disable RS0030 // that nothing was given is no act of anyone; the refusal itself stands in the gate's table
    private async Task<int> MissAsync(Owed one, Error why, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        db.Scope = one.CommitteeId;
        var (now, today) = (clock.Now(), clock.Today());
        var series = await db.AssignmentSeries.SingleOrDefaultAsync(row => row.Id == one.SeriesId && row.StoppedOn == null, ct);
        var owed = series?.OwedOn(today) ?? [];
        if (owed.Count == 0) return 0;
        foreach (var skipped in owed.SkipLast(1)) db.AssignmentOccurrences.Add(new AssignmentOccurrence(series!, skipped, now) { Reason = "series.down" });
        var missed = new AssignmentOccurrence(series!, owed[^1], now) { Reason = why.Code, RefusedAct = (why as Refused)?.Act.Code };
        db.AssignmentOccurrences.Add(missed);
        db.Outbox.Add(new OutboxMessage
        {
            ScopeId = one.CommitteeId, Kind = TaskOccurrenceMissed.Code, At = now,
            Body = JsonSerializer.Serialize(new TaskOccurrenceMissed(series!.Id, series.TemplateId, series.PersonId, missed.Period, why.Code), JsonSerializerOptions.Web),
        });
        series.Advance(owed, today);
        series.Touch();
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return owed.Count;
    }
#pragma warning restore RS0030

    private static string Titled(string title, string period)
    {
        var tail = $" (kỳ {period})";
        return (title.Length + tail.Length <= 300 ? title : title[..(299 - tail.Length)] + "…") + tail;
    }

    private static string Said(AssignmentSeries series, int number, DateOnly planned, DateOnly due, string period)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"Giao theo lịch lặp lại đặt tại {Assignment.CodeOf(number)}, kỳ {period}.");
        if (series.Every != SeriesEvery.Weekly && planned.Day != series.Day) words += string.Create(CultureInfo.InvariantCulture, $" Tháng này không có ngày {series.Day}, lấy ngày cuối tháng {planned:dd'/'MM'/'yyyy}.");
        if (planned != due) words += string.Create(CultureInfo.InvariantCulture, $" Hạn theo lịch {planned:dd'/'MM'/'yyyy} là ngày nghỉ hoặc đã qua, chuyển sang ngày làm việc {due:dd'/'MM'/'yyyy}.");
        return words;
    }

    /// <summary>Whoever set a series, acting by what was set: no account, no browser, no chosen capacity.</summary>
    private sealed class InNameOf(Guid committeeId, Guid personId) : IActor
    {
        public Guid? AccountId => null;

        public Guid? PersonId => personId;

        public bool IsAdministrator => false;

        public Guid CommitteeId => committeeId;

        public string? OnceKey => null;

        public Guid? ChosenCapacity => null;

        public long? SeenVersion => null;
    }
}
