using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>All rows of a view, for a file or for paper: by the same rules as the register, read as they are written.</summary>
public sealed class ExportAssignments(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Rows of a file at most.</summary>
    public const int Most = 100_000;

    /// <summary>What is written: the rows in the order of the view, and what stands above them.</summary>
    public sealed record Export(string Committee, DateOnly Today, ListAssignments.Counts Counts, IReadOnlyList<ListAssignments.GroupHead> Groups, IAsyncEnumerable<ListAssignments.Row> Rows);

    /// <summary>Counts, and opens the rows; they are read while the request lasts.</summary>
    public async Task<Result<Export>> RunAsync(ViewDefinition view, int most, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any) return new NotFound("committee");
        var (today, filter) = (clock.Today(), view.ToFilter());
        var chosen = db.Assignments.AsNoTracking().VisibleTo(seat).Within(db, filter, seat, today);
        var parts = await RegisterParts.OfAsync(db, chosen, filter, today, ct);
        if (parts.Counts.Total > most) return new Invalid("export.tooMany", null, parts.Counts.Total, most);
        var committee = await db.Committees.AsNoTracking().Where(row => row.Id == actor.CommitteeId).Select(row => row.Name).SingleAsync(ct);
        var agencies = await db.CommitteeAgencies.AsNoTracking().Select(row => row.AgencyId).Distinct().ToListAsync(ct);
        var names = await NamesOfAgencies.OnAsync(db, agencies, today, ct);
        return new Export(committee, today, parts.Counts, view.Group == RegisterGroup.None ? [] : parts.Heads, NamedAsync(parts.AllAsync(chosen, ct), names));
    }

    private static async IAsyncEnumerable<ListAssignments.Row> NamedAsync(IAsyncEnumerable<ListAssignments.Row> rows, IReadOnlyDictionary<Guid, string> names)
    {
        await foreach (var row in rows) yield return row with { Agency = row.AgencyId is { } id ? names.GetValueOrDefault(id, "") : "" };
    }
}
