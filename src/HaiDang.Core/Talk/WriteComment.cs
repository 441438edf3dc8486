using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Talk;

/// <summary>Writes a comment on a task, or a reply to one; whoever may read the task may write.</summary>
[Passes("task.comment")]
public sealed class WriteComment(HaiDangDb db, Gate gate)
{
    /// <summary>People mentioned at most.</summary>
    public const int MostMentions = 30;

    /// <summary>Replies to one comment at most.</summary>
    public const int MostReplies = 100;

    /// <summary>What is written.</summary>
    public sealed class Input
    {
        /// <summary>The task.</summary>
        public Guid AssignmentId { get; set; }

        /// <summary>The comment that is answered; null for a new thread.</summary>
        public Guid? ReplyToId { get; set; }

        /// <summary>The words.</summary>
        [Required(ErrorMessage = "comment.text")]
        public string Text { get; set; } = "";

        /// <summary>People mentioned.</summary>
        public IReadOnlyList<Guid>? Mentions { get; set; }
    }

    /// <summary>Writes; the id of the comment.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(
        "task.comment",
        async passage => await db.Assignments.VisibleTo(passage.Seat).AnyAsync(row => row.Id == input.AssignmentId, ct) ? new Act("task.comment") : new NotFound("task"),
        async passage =>
        {
            TaskComment? answered = null;
            if (input.ReplyToId is { } reply)
            {
                answered = await db.TaskComments.SingleOrDefaultAsync(row => row.Id == reply && row.AssignmentId == input.AssignmentId, ct);
                if (answered is null) return new Invalid("comment.wrongReply", nameof(input.ReplyToId));
                if (await db.TaskComments.CountAsync(row => row.AssignmentId == input.AssignmentId && row.ReplyToId == reply, ct) >= MostReplies) return new Invalid("comment.tooManyReplies", nameof(input.ReplyToId), MostReplies);
            }

            var mentioned = (input.Mentions ?? []).Distinct().ToList();
            if (mentioned.Count > MostMentions) return new Invalid("comment.tooManyMentions", nameof(input.Mentions), MostMentions);
            if (mentioned.Count > 0)
            {
                var readers = await db.ReadersAsync(input.AssignmentId, passage.Seat, passage.Now, ct);
                if (await readers.CountAsync(person => mentioned.Contains(person.Id), ct) != mentioned.Count) return new Invalid("comment.mentionUnable", nameof(input.Mentions));
            }

            var number = await db.NextAsync(passage.Actor.CommitteeId, "comment", ct);
            var written = TaskComment.Write(passage.Actor.CommitteeId, number, input.AssignmentId, answered, input.Text ?? "", passage.PersonId, mentioned, passage.Now);
            if (!written.IsOk) return written.Error!;
            db.TaskComments.Add(written.Value);
            passage.Subject = ("Comment", written.Value.Id);
            passage.Facts["assignmentId"] = input.AssignmentId;
            passage.Facts["text"] = written.Value.Text;
            passage.Facts["mentions"] = mentioned;
            return written.Value.Id;
        }, ct);
}

/// <summary>Changes the words of one's own comment for a few minutes, or strikes it; what stood there stays in the audit.</summary>
[Passes("task.comment")]
public sealed class ChangeComment(HaiDangDb db, Gate gate)
{
    /// <summary>Which comment.</summary>
    public sealed class Input
    {
        /// <summary>The task.</summary>
        public Guid AssignmentId { get; set; }

        /// <summary>The comment.</summary>
        public Guid Id { get; set; }

        /// <summary>The new words; null strikes it.</summary>
        public string? Text { get; set; }
    }

    /// <summary>Changes or strikes.</summary>
    public async Task<Result<Done>> RunAsync(Input input, CancellationToken ct)
    {
        TaskComment? comment = null;
        return await gate.PassAsync<Done>(
            "task.comment",
            async passage =>
            {
                comment = await db.TaskComments.SingleOrDefaultAsync(row => row.Id == input.Id && row.AssignmentId == input.AssignmentId && db.Assignments.VisibleTo(passage.Seat).Any(task => task.Id == row.AssignmentId), ct);
                return comment is null ? new NotFound("comment") : TalkReach.OnOwn("task.comment", comment.PersonId, passage.Seat);
            },
            passage =>
            {
                passage.Subject = ("Comment", comment!.Id);
                if (gate.IsStale(comment)) return Task.FromResult<Result<Done>>(new Conflict("stale"));
                passage.Facts["step"] = input.Text is null ? "strike" : "edit";
                passage.Facts["former"] = comment.Text;
                if (input.Text is null) return Task.FromResult(comment.Strike(passage.Now));
                passage.Facts["text"] = input.Text;
                return Task.FromResult(comment.Edit(input.Text, passage.Now).Select(_ => default(Done)));
            }, ct);
    }
}
