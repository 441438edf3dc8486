using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Intake;

/// <summary>The intake list: every proposal with its state and age, newest first, paged by key.</summary>
public sealed class ListProposals(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Rows of one page.</summary>
    public const int PageSize = 50;

    /// <summary>What to show; everything empty shows all.</summary>
    public sealed class Filter
    {
        /// <summary>Of one state.</summary>
        public ProposalState? State { get; set; }

        /// <summary>Only those that wait for an answer.</summary>
        public bool IsOpen { get; set; }

        /// <summary>Only the reader's own.</summary>
        public bool Mine { get; set; }

        /// <summary>Lĩnh vực.</summary>
        public WorkField? Field { get; set; }

        /// <summary>The agency that proposed.</summary>
        public Guid? FromAgencyId { get; set; }

        /// <summary>Words, with or without marks; every word must occur.</summary>
        public string? Search { get; set; }

        /// <summary>Number of the last row of the page before.</summary>
        public int? After { get; set; }
    }

    /// <summary>A row; <see cref="AgeInDays"/> counts calendar days until today, or until it ended.</summary>
    public sealed record Row(Guid Id, int Number, string Title, WorkField Field, ProposalState State, string MadeBy, string MadeByTitle, Role MadeByRole, Guid? FromAgencyId, DateOnly MadeOn, DateOnly? EndedOn, Guid? AssignmentId)
    {
        /// <summary>ĐX-001.</summary>
        public string Code => CodeOf(Number);

        /// <summary>Name of the agency that proposed; empty for none.</summary>
        public string FromAgency { get; init; } = "";

        /// <summary>Calendar days that it has waited, or waited until its end.</summary>
        public int AgeInDays { get; init; }
    }

    /// <summary>A page with the counts of the whole selection by state.</summary>
    public sealed record Page(IReadOnlyList<Row> Rows, IReadOnlyDictionary<ProposalState, int> Counts, int? Next, DateOnly Today, Verdict Make);

    /// <summary>The number as people write it.</summary>
    public static string CodeOf(int number) => $"ĐX-{number:000}";

    /// <summary>A page; null when the person is nothing in this committee.</summary>
    public async Task<Page?> RunAsync(Filter filter, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any) return null;
        var today = clock.Today();
        var chosen = Apply(db.Proposals.AsNoTracking().VisibleTo(seat), filter, seat);
        var counts = await chosen.GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        if (filter.After is { } after) chosen = chosen.Where(row => row.Number < after);
        var rows = await (from row in chosen
                          join person in db.People on row.MadeByPersonId equals person.Id
                          orderby row.Number descending
                          select new Row(row.Id, row.Number, row.Title, row.Field, row.State, person.FullName, row.MadeByTitle, row.MadeByRole, row.FromAgencyId, row.MadeOn, row.EndedOn, row.AssignmentId))
            .Take(PageSize + 1).ToListAsync(ct);
        var shown = rows.Take(PageSize).ToList();
        var names = await NamesOfAgencies.OnAsync(db, shown.Select(row => row.FromAgencyId).OfType<Guid>(), today, ct);
        return new Page(
            [.. shown.Select(row => row with { FromAgency = row.FromAgencyId is { } from ? names[from] : "", AgeInDays = (row.EndedOn ?? today).DayNumber - row.MadeOn.DayNumber })],
            counts, rows.Count > PageSize ? shown[^1].Number : null, today, seat.Judge(new Act("proposal.make")));
    }

    private static IQueryable<Proposal> Apply(IQueryable<Proposal> rows, Filter filter, Seat seat)
    {
        if (filter.State is { } state) rows = rows.Where(row => row.State == state);
        if (filter.IsOpen) rows = rows.Where(row => row.State == ProposalState.Made || row.State == ProposalState.Received);
        if (filter.Mine) rows = rows.Where(row => row.MadeByPersonId == seat.Standing.PersonId);
        if (filter.Field is { } field) rows = rows.Where(row => row.Field == field);
        if (filter.FromAgencyId is { } agency) rows = rows.Where(row => row.FromAgencyId == agency);
        foreach (var word in Fold.Vi(filter.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8)) rows = rows.Where(row => row.Folded.Contains(word));
        return rows;
    }
}
