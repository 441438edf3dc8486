using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Freezes the counts of the committee's tasks for other committees of the installation, with their time and hash.</summary>
[Passes("figures.publish")]
public sealed class PublishFigures(HaiDangDb db, Gate gate)
{
    /// <summary>Nothing to choose: what is published is fixed.</summary>
    public sealed record Input;

    /// <summary>Publishes; how many figures.</summary>
    public Task<Result<int>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<int>(new Act("figures.publish"), async passage =>
    {
        var day = VietnamTime.DayOf(passage.Now);
        var counts = await db.Assignments.GroupBy(_ => 1).Select(all => new
        {
            Open = all.Count(task => task.State != AssignmentState.Closed && task.State != AssignmentState.Withdrawn),
            Overdue = all.Count(task => task.DueOn < day && task.PausedOn == null && (task.State == AssignmentState.Given || task.State == AssignmentState.Received
                || task.State == AssignmentState.InProgress || task.State == AssignmentState.Returned)),
            Closed = all.Count(task => task.State == AssignmentState.Closed),
        }).SingleOrDefaultAsync(ct);
        PublishedFigure[] figures =
        [
            PublishedFigure.Freeze(passage.Actor.CommitteeId, "tasks.open", counts?.Open ?? 0, passage.Now),
            PublishedFigure.Freeze(passage.Actor.CommitteeId, "tasks.overdue", counts?.Overdue ?? 0, passage.Now),
            PublishedFigure.Freeze(passage.Actor.CommitteeId, "tasks.closed", counts?.Closed ?? 0, passage.Now),
        ];
        db.PublishedFigures.AddRange(figures);
        passage.Subject = ("PublishedFigure", figures[0].Id);
        passage.Facts["figures"] = figures.ToDictionary(row => row.Code, row => row.Value, StringComparer.Ordinal);
        return figures.Length;
    }, ct);
}

/// <summary>A published figure as others read it.</summary>
public sealed record FigureRow(Guid CommitteeId, string Committee, string Code, long Value, DateTime AsOf, string Hash, bool IsIntact);

/// <summary>
/// The latest figures that committees publish: all of them for a head or the standing agency of some committee, else those of the own
/// committee. Only what was frozen is read; no row of another committee is.
/// </summary>
public sealed class ListPublishedFigures(HaiDangDb db)
{
    /// <summary>The figures, by committee.</summary>
    public async Task<IReadOnlyList<FigureRow>> RunAsync(Seat seat, CancellationToken ct)
    {
        var others = seat.Standing.OwnRoles.Meets(RoleSet.Of(Role.Chair, Role.StandingAgency));
        if (!others && !seat.Reach.All) return [];
        var own = db.Scope;
        var last = from figure in db.PublishedFigures.AsNoTracking()
                   where (others || figure.CommitteeId == own)
                       && !db.PublishedFigures.Any(later => later.CommitteeId == figure.CommitteeId && later.Code == figure.Code && later.AsOf > figure.AsOf)
                   join committee in db.Committees on figure.CommitteeId equals committee.Id
                   orderby committee.Name, figure.Code
                   select new { figure, committee.Name };
        var rows = await last.Take(600).ToListAsync(ct);
        return [.. rows.Select(row => new FigureRow(row.figure.CommitteeId, row.Name, row.figure.Code, row.figure.Value, row.figure.AsOf, row.figure.Hash, row.figure.IsIntact))];
    }
}
