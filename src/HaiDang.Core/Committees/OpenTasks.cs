using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Moves open tasks to another answerable person as a consequence of a hand-over, a succession or a new head.</summary>
internal static class OpenTasks
{
    private const int Batch = 200;

    /// <summary>Open tasks of the committee in hand.</summary>
    public static IQueryable<Assignment> Of(HaiDangDb db) => db.Assignments.Where(Assignment.IsOpen);

    /// <summary>Moves them, batch by batch, in the transaction of the act; how many.</summary>
    public static Task<Result<int>> MoveAsync(IQueryable<Assignment> which, Func<Assignment, Answerable> to, string why, Passage passage, CancellationToken ct) =>
        EachAsync(which, (task, by) => task.MoveTo(to(task), by, why, passage.Grounds, passage.Now), passage, ct);

    /// <summary>Puts a successor in the place of coordinating agencies that ended; how many tasks changed.</summary>
    public static Task<Result<int>> ReplaceCoordinatorsAsync(HaiDangDb db, IReadOnlyList<Guid> ended, Guid successor, string why, Passage passage, CancellationToken ct) =>
        EachAsync(Of(db).Where(task => task.Coordinators.Any(row => ended.Contains(row.AgencyId))),
            (task, by) => task.ReplaceCoordinators(ended, successor, by, why, passage.Grounds, passage.Now), passage, ct);

    private static async Task<Result<int>> EachAsync(IQueryable<Assignment> which, Func<Assignment, Guid, Result<Done>> change, Passage passage, CancellationToken ct)
    {
        var (moved, last) = (0, 0);
        while (true)
        {
            var batch = await which.Include(task => task.Entries).Include(task => task.Coordinators).AsSplitQuery().Where(task => task.Number > last).OrderBy(task => task.Number).Take(Batch).ToListAsync(ct);
            if (batch.Count == 0) return moved;
            if (passage.Actor.PersonId is not { } by) return new Conflict("actor.noPerson");
            foreach (var task in batch)
            {
                var done = change(task, by);
                if (!done.IsOk) return done.Error!;
            }

            (moved, last) = (moved + batch.Count, batch[^1].Number);
        }
    }
}
