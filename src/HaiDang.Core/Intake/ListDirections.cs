using System.Globalization;
using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Intake;

/// <summary>Written directions: those on one record, those that name the reader, or all; newest first, paged by key.</summary>
public sealed class ListDirections(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Rows of one page.</summary>
    public const int PageSize = 50;

    /// <summary>What to show; everything empty shows all.</summary>
    public sealed class Filter
    {
        /// <summary>One direction.</summary>
        public Guid? Id { get; set; }

        /// <summary>Kind of the record.</summary>
        public DirectionSubject? Subject { get; set; }

        /// <summary>The record.</summary>
        public Guid? SubjectId { get; set; }

        /// <summary>Only those that name the reader or an agency of the reader's.</summary>
        public bool Mine { get; set; }

        /// <summary>Serial number of the last row of the page before.</summary>
        public int? After { get; set; }
    }

    /// <summary>Somebody named, with the task that came of it.</summary>
    public sealed record Named(DirectionPart Part, string Name, bool IsTeam, Guid? AssignmentId, string? TaskCode);

    /// <summary>A direction.</summary>
    public sealed record Row(Guid Id, int Number, int Serial, DateOnly WrittenOn, DateTime WrittenAt, string Text, string Product, DateOnly? DueOn, string Office, string Person, bool IsOnBehalf, string Grounds, DirectionSubject Subject, Guid SubjectId, Guid? ReplacesId, Guid? ReplacedById)
    {
        /// <summary>CĐ-01/23.11.2026.</summary>
        public string Code => CodeOf(Number, WrittenOn);

        /// <summary>Whom it names.</summary>
        public IReadOnlyList<Named> Names { get; init; } = [];

        /// <summary>Somebody leads, and no task came of it yet.</summary>
        public bool WaitsForTasks => ReplacedById is null && Names.Any(one => one.Part == DirectionPart.Lead && one.AssignmentId is null);
    }

    /// <summary>A page.</summary>
    /// <param name="Record">The record asked for, when it may be read.</param>
    /// <param name="Write">May the reader write on it?</param>
    /// <param name="Give">May the reader make tasks of a direction?</param>
    public sealed record Page(IReadOnlyList<Row> Rows, int? Next, DirectionRecord? Record, Verdict? Write, Verdict Give, Seat Seat, DateOnly Today);

    /// <summary>The number as people write it: by day.</summary>
    public static string CodeOf(int number, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"CĐ-{number:00}/{day:dd'.'MM'.'yyyy}");

    /// <summary>A page; null when the person is nothing in this committee.</summary>
    public async Task<Page?> RunAsync(Filter filter, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        return await PageAsync(filter, seat, ct);
    }

    /// <summary>The same for a seat already loaded: what stands on the page of another record asks no seat again.</summary>
    public async Task<Page?> PageAsync(Filter filter, Seat seat, CancellationToken ct)
    {
        if (!seat.Reach.Any) return null;
        var today = clock.Today();
        var record = filter is { Subject: { } kind, SubjectId: { } about } ? await DirectionActs.RecordAsync(db, kind, about, seat, ct) : null;
        var chosen = Apply(db.Directions.AsNoTracking().VisibleTo(seat), filter, seat);
        var rows = await (from row in chosen
                          join office in db.Offices on row.OfficeId equals office.Id
                          join person in db.People on row.PersonId equals person.Id
                          orderby row.Serial descending
                          select new Row(row.Id, row.Number, row.Serial, row.WrittenOn, row.WrittenAt, row.Text, row.Product, row.DueOn, office.Title, person.FullName, row.IsOnBehalf, row.Grounds, row.Subject, row.SubjectId, row.ReplacesId,
                              db.Directions.Where(later => later.ReplacesId == row.Id).Select(later => (Guid?)later.Id).FirstOrDefault())).Take(PageSize + 1).ToListAsync(ct);
        var shown = rows.Take(PageSize).ToList();
        var named = await NamesAsync(shown, seat, today, ct);
        return await PageOfAsync([.. shown.Select(row => row with { Names = [.. named[row.Id]] })], rows.Count > PageSize ? shown[^1].Serial : null, record, seat, ct);
    }

    /// <summary>The page of a record known to have no direction.</summary>
    public async Task<Page?> NoneAsync(DirectionRecord record, Seat seat, CancellationToken ct) => seat.Reach.Any ? await PageOfAsync([], null, record, seat, ct) : null;

    private async Task<Page> PageOfAsync(IReadOnlyList<Row> rows, int? next, DirectionRecord? record, Seat seat, CancellationToken ct)
    {
        var today = clock.Today();
        var write = record is null ? null : seat.Judge(await DirectionActs.WritingAsync(db, record.Field, seat, today, ct));
        var give = seat.Judge(new Act("task.give"));
        if (!give.IsAllowed && seat.Judge(new Act("task.giveTeam")) is { IsAllowed: true } team) give = team;
        return new Page(rows, next, record, write, give, seat, today);
    }

    private static IQueryable<Direction> Apply(IQueryable<Direction> rows, Filter filter, Seat seat)
    {
        if (filter.Id is { } id) rows = rows.Where(row => row.Id == id);
        if (filter.Subject is { } subject) rows = rows.Where(row => row.Subject == subject);
        if (filter.SubjectId is { } about) rows = rows.Where(row => row.SubjectId == about);
        if (filter.Mine) rows = rows.Naming(seat);
        if (filter.After is { } after) rows = rows.Where(row => row.Serial < after);
        return rows;
    }

    private async Task<ILookup<Guid, Named>> NamesAsync(List<Row> shown, Seat seat, DateOnly today, CancellationToken ct)
    {
        List<Guid> ids = [.. shown.Select(row => row.Id)];
        if (ids.Count == 0) return Array.Empty<Named>().ToLookup(_ => Guid.Empty);
        var tasks = db.Assignments.VisibleTo(seat);
        var targets = await (from row in db.Set<DirectionTarget>().AsNoTracking()
                             where ids.Contains(row.DirectionId)
                             orderby row.Seq
                             select new
                             {
                                 row.DirectionId, row.Part, row.AgencyId, row.PersonId, row.AssignmentId,
                                 Person = db.People.Where(person => person.Id == row.PersonId).Select(person => person.FullName).FirstOrDefault(),
                                 Task = tasks.Where(task => task.Id == row.AssignmentId).Select(task => (int?)task.Number).FirstOrDefault(),
                             }).ToListAsync(ct);
        var agencies = await NamesOfAgencies.OnAsync(db, targets.Select(row => row.AgencyId).OfType<Guid>(), today, ct);
        return targets.ToLookup(row => row.DirectionId, row => new Named(
            row.Part, row.AgencyId is { } agency ? agencies[agency] : row.Person ?? "", row.AgencyId is null && row.PersonId is null, row.AssignmentId, row.Task is { } number ? Assignment.CodeOf(number) : null));
    }
}
