using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>One step of the life of a task: receive, report progress, submit, accept, return, withdraw.</summary>
[Passes("task.receive", "task.progress", "task.submit", "task.accept", "task.return", "task.withdraw")]
public sealed class WorkOnAssignment(HaiDangDb db, Gate gate)
{
    /// <summary>What the person says with the step.</summary>
    public sealed class Input
    {
        /// <summary>The task.</summary>
        public Guid Id { get; set; }

        /// <summary>The act: one of <see cref="AssignmentActs.Verbs"/>.</summary>
        public string Act { get; set; } = "";

        /// <summary>Words: progress, remark, what is missing, why.</summary>
        [StringLength(4000, ErrorMessage = "text.tooLong")]
        public string? Text { get; set; }

        /// <summary>Number of a paper or a link, when submitting.</summary>
        [StringLength(500, ErrorMessage = "text.tooLong")]
        public string? Evidence { get; set; }

        /// <summary>0 to 100, when reporting progress.</summary>
        [Range(0, 100, ErrorMessage = "task.percent")]
        public int? Percent { get; set; }

        /// <summary>The version that the person saw; a stale step is refused and nothing typed is lost.</summary>
        public long? Seen { get; set; }
    }

    /// <summary>Does the step; the new version of the task.</summary>
    public async Task<Result<long>> RunAsync(Input input, CancellationToken ct)
    {
        if (!AssignmentActs.Verbs.ContainsKey(input.Act)) return new Invalid("task.act", nameof(input.Act), input.Act);
        Assignment? task = null;
        return await gate.PassAsync<long>(
            input.Act,
            async passage =>
            {
                task = await db.LoadAsync(input.Id, passage.Seat, ct);
                return task is null ? new NotFound("task") : AssignmentActs.On(input.Act, await db.FactsOfAsync(task, ct), passage.Seat);
            },
            async passage =>
            {
                passage.Subject = ("Assignment", task!.Id);
                passage.Facts["input"] = new { input.Text, input.Evidence, input.Percent };
                if (gate.IsStale(task) || (input.Seen is { } seen && seen != task.Version)) return new Conflict("stale");
                var (by, grounds, now, text) = (passage.PersonId, passage.Grounds, passage.Now, input.Text ?? "");
                var done = input.Act switch
                {
                    "task.receive" => task.Receive(by, grounds, now),
                    "task.progress" => task.Progress(by, text, input.Percent, grounds, now),
                    "task.submit" => task.Submit(by, text, input.Evidence ?? "", grounds, now),
                    "task.accept" => task.Accept(by, text, await HasOpenBeneathAsync(task.Id, ct), grounds, now),
                    "task.return" => task.Return(by, text, grounds, now),
                    _ => task.Withdraw(by, text, grounds, now),
                };
                if (!done.IsOk) return done.Error!;
                if (task is { IsEnded: true, ParentId: { } parentId }) await CloseParentAsync(parentId, task.Id, now, ct);
                return task.Version + 1;
            }, ct);
    }

    private Task<bool> HasOpenBeneathAsync(Guid id, CancellationToken ct) =>
        db.Assignments.AnyAsync(child => child.ParentId == id && child.State != AssignmentState.Closed && child.State != AssignmentState.Withdrawn, ct);

    private async Task CloseParentAsync(Guid parentId, Guid childId, DateTime now, CancellationToken ct)
    {
        var open = await db.Assignments.AnyAsync(child => child.ParentId == parentId && child.Id != childId
            && child.State != AssignmentState.Closed && child.State != AssignmentState.Withdrawn, ct);
        if (open) return;
        var parent = await db.Assignments.SingleAsync(task => task.Id == parentId, ct);
        parent.CloseIfAccepted(now);
    }
}
