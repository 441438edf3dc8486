using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Committees;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>One step of the life of a task: its thread, more time, a pause, the replies of those who coordinate, difficulties.</summary>
[Passes("task.receive", "task.progress", "task.submit", "task.accept", "task.return", "task.withdraw", "task.askExtension", "task.grantExtension", "task.refuseExtension",
    "task.pause", "task.resume", "task.coordinate", "task.setCoordinatorDue", "difficulty.report", "difficulty.answer",
    "task.proposeTransfer", "task.refuseTransfer")]
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

        /// <summary>Number of a paper or a link, when submitting, asking for more time or replying.</summary>
        [StringLength(500, ErrorMessage = "text.tooLong")]
        public string? Evidence { get; set; }

        /// <summary>0 to 100, when reporting progress.</summary>
        [Range(0, 100, ErrorMessage = "task.percent")]
        public int? Percent { get; set; }

        /// <summary>The new day: asked for, granted, of a resumed task, or of a coordinating agency's reply.</summary>
        public DateOnly? Day { get; set; }

        /// <summary>What is proposed against a difficulty.</summary>
        [StringLength(4000, ErrorMessage = "text.tooLong")]
        public string? Proposal { get; set; }

        /// <summary>The difficulty that is answered, by its line of the history; null: the oldest open one.</summary>
        public int? About { get; set; }

        /// <summary>The coordinating agency; null when replying: the one for which the person replies.</summary>
        public Guid? AgencyId { get; set; }

        /// <summary>The version that the person saw; a stale step is refused and nothing typed is lost.</summary>
        public long? Seen { get; set; }
    }

    /// <summary>Does the step; the new version of the task.</summary>
    public async Task<Result<long>> RunAsync(Input input, CancellationToken ct)
    {
        if (!AssignmentActs.Verbs.ContainsKey(input.Act)) return new Invalid("task.act", nameof(input.Act), input.Act);
        Assignment? task = null;
        TaskFacts? facts = null;
        return await gate.PassAsync<long>(
            input.Act,
            async passage =>
            {
                task = await db.LoadAsync(input.Id, passage.Seat, ct);
                if (task is null) return new NotFound("task");
                facts = await db.FactsOfAsync(task, ct);
                return AssignmentActs.On(input.Act, facts, passage.Seat);
            },
            async passage =>
            {
                passage.Subject = ("Assignment", task!.Id);
                passage.Facts["input"] = new { input.Text, input.Evidence, input.Percent, input.Day, input.Proposal, input.About, input.AgencyId };
                if (gate.IsStale(task) || (input.Seen is { } seen && seen != task.Version)) return new Conflict("stale");
                var (by, grounds, now, text) = (passage.PersonId, passage.Grounds, passage.Now, input.Text ?? "");
                if (input.Act == "task.proposeTransfer" && input.AgencyId is { } proposed && !await IsWithinReachAsync(proposed, VietnamTime.DayOf(now), ct))
                    return new Invalid("task.agency", nameof(input.AgencyId));
                var done = input.Act switch
                {
                    "task.proposeTransfer" => task.ProposeTransfer(by, text, input.AgencyId, grounds, now),
                    "task.refuseTransfer" => task.RefuseTransfer(by, text, grounds, now),
                    "task.receive" => task.Receive(by, grounds, now),
                    "task.progress" => task.Progress(by, text, input.Percent, grounds, now),
                    "task.submit" => task.Submit(by, text, input.Evidence ?? "", grounds, now),
                    "task.accept" => task.Accept(by, text, await HasOpenBeneathAsync(task.Id, ct), grounds, now),
                    "task.return" => task.Return(by, text, grounds, now),
                    "task.withdraw" => task.Withdraw(by, text, grounds, now),
                    "task.askExtension" => task.AskExtension(by, text, input.Evidence ?? "", input.Day, InternalSettings.MostExtensions, grounds, now),
                    "task.grantExtension" => task.GrantExtension(by, text, input.Day, grounds, now),
                    "task.refuseExtension" => task.RefuseExtension(by, text, grounds, now),
                    "task.pause" => task.Pause(by, text, grounds, now),
                    "task.resume" => task.Resume(by, text, input.Day, grounds, now),
                    "task.setCoordinatorDue" => task.SetCoordinatorDue(by, input.AgencyId, input.Day, text, grounds, now),
                    "task.coordinate" => task.Coordinate(by, ReplyingFor(input, facts!, passage.Seat), text, input.Evidence ?? "", grounds, now),
                    "difficulty.report" => task.ReportDifficulty(by, text, input.Proposal ?? "", grounds, now),
                    _ => task.AnswerDifficulty(by, input.About, text, grounds, now),
                };
                if (!done.IsOk) return done.Error!;
                if (task.IsEnded) await TellWaitingAsync(task, ct);
                if (task.State == AssignmentState.Withdrawn) await StopSeriesAsync(task.Id, passage, ct);
                if (task is { IsEnded: true, ParentId: { } parentId }) await CloseParentAsync(parentId, task.Id, now, ct);
                return task.Version + 1;
            }, ct);
    }

    // Nobody replies for an agency that another answers for.
    private static Guid? ReplyingFor(Input input, TaskFacts facts, Seat seat)
    {
        var own = AssignmentActs.RepliesFor(facts, seat);
        return input.AgencyId is { } named ? (own.Contains(named) ? named : null) : own.Count == 1 ? own[0] : null;
    }

    private Task<bool> HasOpenBeneathAsync(Guid id, CancellationToken ct) =>
        db.Assignments.Where(Assignment.IsOpen).AnyAsync(child => child.ParentId == id, ct);

    private async Task CloseParentAsync(Guid parentId, Guid childId, DateTime now, CancellationToken ct)
    {
        var open = await db.Assignments.Where(Assignment.IsOpen).AnyAsync(child => child.ParentId == parentId && child.Id != childId, ct);
        if (open) return;
        var parent = await db.Assignments.SingleAsync(task => task.Id == parentId, ct);
        parent.CloseIfAccepted(now);
        if (parent.IsEnded) await TellWaitingAsync(parent, ct);
    }

    private Task<bool> IsWithinReachAsync(Guid agencyId, DateOnly day, CancellationToken ct) =>
        db.CommitteeAgencies.AnyAsync(row => row.AgencyId == agencyId && row.From <= day && (row.To == null || row.To >= day), ct);

    private async Task TellWaitingAsync(Assignment ended, CancellationToken ct)
    {
        var waiting = await (from link in db.AssignmentLinks
                             where link.WaitsForId == ended.Id
                             join task in OpenTasks.Of(db) on link.AssignmentId equals task.Id
                             select new { task.Id, task.AnswerablePersonId, task.Title }).ToListAsync(ct);
        ended.TellWaiting(waiting.Select(one => (one.Id, one.AnswerablePersonId, one.Title)));
    }

    // What was withdrawn does not come again by itself.
    private async Task StopSeriesAsync(Guid taskId, Passage passage, CancellationToken ct)
    {
        var series = await db.AssignmentSeries.SingleOrDefaultAsync(row => row.TemplateId == taskId && row.StoppedOn == null, ct);
        series?.Stop(passage.PersonId, "", passage.Now);
    }
}
