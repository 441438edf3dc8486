using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Talk;

/// <summary>Watches a task, or no longer; doing it twice changes nothing.</summary>
[Passes("task.watch")]
public sealed class WatchTask(HaiDangDb db, Gate gate)
{
    /// <summary>Which task.</summary>
    public sealed record Input(Guid AssignmentId, bool IsOn);

    /// <summary>Begins or ends watching.</summary>
    public Task<Result<Done>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Done>(
        "task.watch",
        async passage => await db.Assignments.VisibleTo(passage.Seat).AnyAsync(row => row.Id == input.AssignmentId, ct) ? new Act("task.watch") : new NotFound("task"),
        async passage =>
        {
            passage.Subject = ("Assignment", input.AssignmentId);
            passage.Facts["on"] = input.IsOn;
            var watch = await db.TaskWatches.SingleOrDefaultAsync(row => row.PersonId == passage.PersonId && row.AssignmentId == input.AssignmentId, ct);
            if (input.IsOn && watch is null) db.TaskWatches.Add(TaskWatch.Begin(passage.Actor.CommitteeId, input.AssignmentId, passage.PersonId, passage.Now));
            if (!input.IsOn && watch is not null) db.TaskWatches.Remove(watch);
            return default(Done);
        }, ct);
}

/// <summary>Notes that the reader has seen: the mentions up to one, or what happened on a watched task. To have read is no act of the committee, and is on no record.</summary>
public sealed class MarkSeen(HaiDangDb db, IActor actor, TimeProvider clock)
{
    /// <summary>What was seen: mentions up to this number (from that one on), or this task.</summary>
    public sealed record Input(int? MentionsUpTo = null, Guid? AssignmentId = null, int MentionsFrom = 0);

#pragma warning disable RS0030 // a note of what was read, like the last sight of a session; no act
    /// <summary>Notes it; how many were new.</summary>
    public async Task<int> RunAsync(Input input, CancellationToken ct)
    {
        if (actor.PersonId is not { } person) return 0;
        db.Scope = actor.CommitteeId;
        var now = clock.Now();
        if (input.MentionsUpTo is { } last) return await db.CommentMentions.Where(row => row.PersonId == person && row.ReadAt == null && row.Number <= last && row.Number >= input.MentionsFrom).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now), ct);
        return input.AssignmentId is { } task ? await db.TaskWatches.Where(row => row.PersonId == person && row.AssignmentId == task).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now), ct) : 0;
    }
#pragma warning restore RS0030
}
