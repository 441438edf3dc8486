using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>The saved views that a person sees: the own ones and those shared with the committee.</summary>
public sealed class ListViews(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>A view.</summary>
    public sealed record Row(Guid Id, string Name, bool IsOwn, bool IsShared, bool IsDefault, ViewDefinition Definition, long Version);

    /// <summary>The views, and what the person is here.</summary>
    public sealed record Found(IReadOnlyList<Row> Views, Seat Seat);

    /// <summary>By name, the own ones first; null when the person may read nothing here.</summary>
    public async Task<Found?> RunAsync(CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any || seat.Standing.PersonId is not { } person) return null;
        var rows = await db.RegisterViews.AsNoTracking().Where(view => view.OwnerPersonId == person || view.IsShared)
            .OrderBy(view => view.OwnerPersonId != person).ThenBy(view => view.Name).ThenBy(view => view.Id).Take(200)
            .Select(view => new
            {
                view.Id, view.Name, IsOwn = view.OwnerPersonId == person, view.IsShared, view.Definition, view.Version,
                IsDefault = db.RegisterDefaults.Any(row => row.PersonId == person && row.ViewId == view.Id),
            }).ToListAsync(ct);

        // What a later version of the program kept and this one cannot read is not shown half.
        return new Found([.. rows.Select(row => (row, definition: ViewDefinition.Read(row.Definition))).Where(pair => pair.definition.IsOk)
            .Select(pair => new Row(pair.row.Id, pair.row.Name, pair.row.IsOwn, pair.row.IsShared, pair.row.IsDefault, pair.definition.Value, pair.row.Version))], seat);
    }
}
