using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Intake;

/// <summary>Requests for information, newest first, paged by key; late ones are those whose day passed while the agency owes the answer.</summary>
public sealed class ListInformation(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Rows of one page.</summary>
    public const int PageSize = 50;

    /// <summary>What to show; everything empty shows all.</summary>
    public sealed class Filter
    {
        /// <summary>Of one state.</summary>
        public InformationState? State { get; set; }

        /// <summary>Only those not closed.</summary>
        public bool IsOpen { get; set; }

        /// <summary>Only late ones.</summary>
        public bool IsLate { get; set; }

        /// <summary>Only those that the reader asked.</summary>
        public bool Mine { get; set; }

        /// <summary>The agency asked.</summary>
        public Guid? AgencyId { get; set; }

        /// <summary>The task they are about.</summary>
        public Guid? AssignmentId { get; set; }

        /// <summary>Words, with or without marks; every word must occur.</summary>
        public string? Search { get; set; }

        /// <summary>Number of the last row of the page before.</summary>
        public int? After { get; set; }
    }

    /// <summary>A row.</summary>
    public sealed record Row(Guid Id, int Number, string Title, InformationState State, Guid AgencyId, string AskedBy, string AskedByTitle, Role AskedByRole, DateOnly AskedOn, DateOnly DueOn, DateOnly? AnsweredOn, Guid? AssignmentId, bool IsLate)
    {
        /// <summary>TT-001.</summary>
        public string Code => CodeOf(Number);

        /// <summary>Name of the agency asked.</summary>
        public string Agency { get; init; } = "";
    }

    /// <summary>A page with the counts of the whole selection.</summary>
    public sealed record Page(IReadOnlyList<Row> Rows, IReadOnlyDictionary<InformationState, int> Counts, int Late, int? Next, DateOnly Today, Verdict Ask);

    /// <summary>The number as people write it.</summary>
    public static string CodeOf(int number) => $"TT-{number:000}";

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
        var chosen = Apply(db.InformationRequests.AsNoTracking().VisibleTo(seat), filter, seat, today);
        var groups = await chosen.GroupBy(row => new { row.State, Late = row.DueOn < today && (row.State == InformationState.Asked || row.State == InformationState.Returned) })
            .Select(group => new { group.Key.State, group.Key.Late, Count = group.Count() }).ToListAsync(ct);
        if (filter.After is { } after) chosen = chosen.Where(row => row.Number < after);
        var rows = await (from row in chosen
                          join person in db.People on row.AskedByPersonId equals person.Id
                          orderby row.Number descending
                          select new Row(row.Id, row.Number, row.Title, row.State, row.AgencyId, person.FullName, row.AskedByTitle, row.AskedByRole, row.AskedOn, row.DueOn, row.AnsweredOn, row.AssignmentId,
                              row.DueOn < today && (row.State == InformationState.Asked || row.State == InformationState.Returned))).Take(PageSize + 1).ToListAsync(ct);
        var shown = rows.Take(PageSize).ToList();
        var names = await NamesOfAgencies.OnAsync(db, shown.Select(row => row.AgencyId), today, ct);
        return new Page(
            [.. shown.Select(row => row with { Agency = names[row.AgencyId] })], groups.GroupBy(group => group.State).ToDictionary(group => group.Key, group => group.Sum(one => one.Count)),
            groups.Where(group => group.Late).Sum(group => group.Count), rows.Count > PageSize ? shown[^1].Number : null, today, seat.Judge(new Act("information.request")));
    }

    /// <summary>The page of a record known to have no request.</summary>
    public Page? None(Seat seat) => seat.Reach.Any ? new Page([], new Dictionary<InformationState, int>(), 0, null, clock.Today(), seat.Judge(new Act("information.request"))) : null;

    private static IQueryable<InformationRequest> Apply(IQueryable<InformationRequest> rows, Filter filter, Seat seat, DateOnly today)
    {
        if (filter.State is { } state) rows = rows.Where(row => row.State == state);
        if (filter.IsOpen) rows = rows.Where(row => row.State != InformationState.Closed);
        if (filter.IsLate) rows = rows.Where(row => row.DueOn < today && (row.State == InformationState.Asked || row.State == InformationState.Returned));
        if (filter.Mine) rows = rows.Where(row => row.AskedByPersonId == seat.Standing.PersonId);
        if (filter.AgencyId is { } agency) rows = rows.Where(row => row.AgencyId == agency);
        if (filter.AssignmentId is { } task) rows = rows.Where(row => row.AssignmentId == task);
        foreach (var word in Fold.Vi(filter.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8)) rows = rows.Where(row => row.Folded.Contains(word));
        return rows;
    }
}
