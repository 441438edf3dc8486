using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Intake;

/// <summary>What the intake adds to the record of a task: where it came from, directions on it, requests for information.</summary>
public sealed class FindTaskIntake(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>A record that the task came from.</summary>
    public sealed record Origin(bool IsProposal, Guid Id, string Code, string Words);

    /// <summary>What the reader may see of it.</summary>
    /// <param name="Origins">The proposal that it answers, the direction that it carries out; empty for a task given on its own.</param>
    /// <param name="Directions">Directions on it, and whether the reader may write one.</param>
    /// <param name="Informations">Requests for information about it, and whether the reader may ask.</param>
    public sealed record View(IReadOnlyList<Origin> Origins, ListDirections.Page? Directions, ListInformation.Page? Informations);

    /// <summary>Of a task that the reader has before the eyes. Most tasks have none of it: one statement says what there is to read.</summary>
    public async Task<View> RunAsync(FindAssignment.Card card, CancellationToken ct)
    {
        var (id, seat) = (card.Task.Id, card.Seat);
        db.Scope = actor.CommitteeId;
        var has = await db.Committees.AsNoTracking().Where(row => row.Id == actor.CommitteeId).Select(_ => new
        {
            Proposal = db.Proposals.Any(row => row.AssignmentId == id), Origin = db.Set<DirectionTarget>().Any(row => row.AssignmentId == id),
            Direction = db.Directions.Any(row => row.Subject == DirectionSubject.Assignment && row.SubjectId == id), Asked = db.InformationRequests.Any(row => row.AssignmentId == id),
        }).SingleAsync(ct);
        var (directions, informations) = (new ListDirections(db, actor, seats, clock), new ListInformation(db, actor, seats, clock));
        return new View(
            [.. has.Proposal ? await ProposalsAsync(id, seat, ct) : [], .. has.Origin ? await OrdersAsync(id, seat, ct) : []],
            has.Direction ? await directions.PageAsync(new ListDirections.Filter { Subject = DirectionSubject.Assignment, SubjectId = id }, seat, ct)
                : await directions.NoneAsync(new DirectionRecord(Assignment.CodeOf(card.Task.Number), card.Task.Title, card.Task.Field), seat, ct),
            has.Asked ? await informations.PageAsync(new ListInformation.Filter { AssignmentId = id }, seat, ct) : informations.None(seat));
    }

    private async Task<List<Origin>> ProposalsAsync(Guid id, Seat seat, CancellationToken ct)
    {
        var rows = await db.Proposals.AsNoTracking().VisibleTo(seat).Where(row => row.AssignmentId == id).Select(row => new { row.Id, row.Number, row.Title }).ToListAsync(ct);
        return [.. rows.Select(row => new Origin(true, row.Id, ListProposals.CodeOf(row.Number), row.Title))];
    }

    private async Task<List<Origin>> OrdersAsync(Guid id, Seat seat, CancellationToken ct)
    {
        var rows = await db.Directions.AsNoTracking().VisibleTo(seat).Where(row => row.Targets.Any(one => one.AssignmentId == id)).Select(row => new { row.Id, row.Number, row.WrittenOn, row.Text }).ToListAsync(ct);
        return [.. rows.Select(row => new Origin(false, row.Id, ListDirections.CodeOf(row.Number, row.WrittenOn), row.Text))];
    }
}
