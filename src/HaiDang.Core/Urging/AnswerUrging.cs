using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Urging;

/// <summary>Answers an urging of one task: what is happening, and the day by which it will be done. The due day stands.</summary>
[Passes("urging.answer")]
public sealed class AnswerUrging(HaiDangDb db, Gate gate)
{
    /// <summary>What is answered.</summary>
    public sealed class Input
    {
        /// <summary>The urged task: the row of the urging, not the task itself.</summary>
        public Guid Id { get; set; }

        /// <summary>Words.</summary>
        [Required(ErrorMessage = "urging.answerText"), StringLength(2000, ErrorMessage = "text.tooLong")]
        public string Text { get; set; } = "";

        /// <summary>The day by which it will be done.</summary>
        public DateOnly? Expected { get; set; }
    }

    /// <summary>Answers.</summary>
    public async Task<Result<Done>> RunAsync(Input input, CancellationToken ct)
    {
        UrgedTask? urged = null;
        return await gate.PassAsync<Done>(
            "urging.answer",
            async passage =>
            {
                urged = await db.UrgedTasks.SingleOrDefaultAsync(row => row.Id == input.Id, ct);
                if (urged is null || await db.LoadAsync(urged.AssignmentId, passage.Seat, ct) is not { } task) return new NotFound("urging");
                return AssignmentActs.On("urging.answer", await db.FactsOfAsync(task, ct), passage.Seat);
            },
            passage =>
            {
                passage.Subject = ("UrgedTask", urged!.Id);
                passage.Facts["input"] = new { urged.AssignmentId, input.Text, input.Expected };
                return Task.FromResult(urged.Reply(passage.PersonId, input.Text, input.Expected, passage.Now));
            }, ct);
    }
}

/// <summary>Sets the escalation ladder of the committee.</summary>
[Passes("setting.change")]
public sealed class SetUrgingLadder(HaiDangDb db, Gate gate)
{
    /// <summary>The ladder.</summary>
    public sealed class Input
    {
        /// <summary>Steps in any order.</summary>
        public IReadOnlyList<LadderStep> Steps { get; set; } = [];

        /// <summary>Calendar days for which an urged task is left in peace.</summary>
        public int QuietDays { get; set; } = UrgingLadder.ShippedQuietDays;
    }

    /// <summary>Sets it.</summary>
    public Task<Result<Done>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Done>(new HaiDang.Regulation.Engine.Act("setting.change"), async passage =>
    {
        var ladder = await db.UrgingLadders.SingleOrDefaultAsync(ct);
        if (ladder is not null && gate.IsStale(ladder)) return new Conflict("stale");
        passage.Facts["before"] = ladder?.Stored;
        if (ladder is null) db.UrgingLadders.Add(ladder = UrgingLadder.Of(passage.Actor.CommitteeId));
        var done = ladder.Set(input.Steps, input.QuietDays);
        passage.Subject = ("UrgingLadder", ladder.Id);
        passage.Facts["input"] = new { ladder.Stored, ladder.QuietDays };
        return done;
    }, ct);
}
