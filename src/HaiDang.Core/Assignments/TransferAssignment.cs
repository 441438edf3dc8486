using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>
/// The giver moves a task by decision to another agency within reach, or to the team. Who may not give to that unit may not move to it either: a task that one
/// started in the own agency cannot be handed to another by the back door (Đ2.4, Đ6.2).
/// </summary>
[Passes("task.transfer")]
public sealed class TransferAssignment(HaiDangDb db, Gate gate)
{
    /// <summary>Where to, why, by which paper.</summary>
    public sealed class Input
    {
        /// <summary>The task.</summary>
        public Guid Id { get; set; }

        /// <summary>The agency that gets it; null with <see cref="ToTeam"/>.</summary>
        public Guid? AgencyId { get; set; }

        /// <summary>To the support team.</summary>
        public bool ToTeam { get; set; }

        /// <summary>Why.</summary>
        [StringLength(2000, ErrorMessage = "text.tooLong")]
        public string? Text { get; set; }

        /// <summary>Number of the paper that decides it.</summary>
        [StringLength(500, ErrorMessage = "text.tooLong")]
        public string? Evidence { get; set; }

        /// <summary>The version that the person saw.</summary>
        public long? Seen { get; set; }
    }

    /// <summary>Moves it; the new version of the task.</summary>
    public async Task<Result<long>> RunAsync(Input input, CancellationToken ct)
    {
        Assignment? task = null;
        Answering? to = null;
        return await gate.PassAsync<long>(
            "task.transfer",
            async passage =>
            {
                task = await db.LoadAsync(input.Id, passage.Seat, ct);
                if (task is null) return new NotFound("task");
                var act = AssignmentActs.On("task.transfer", await db.FactsOfAsync(task, ct), passage.Seat);
                if (!passage.Seat.Judge(act, passage.Actor.ChosenCapacity).IsAllowed) return act; // the gate refuses it and puts that on record
                if (input.ToTeam == (input.AgencyId is not null)) return new Invalid("task.oneInCharge", nameof(input.AgencyId));
                var found = await new FindAnswerable(db).RunAsync(input.AgencyId, VietnamTime.DayOf(passage.Now), passage.Now, ct);
                if (!found.IsOk) return found.Error!;
                to = found.Value;
                var giving = GivingWork.ActOf(task.Source, input.AgencyId, to, passage.Seat);
                return passage.Seat.Judge(giving, passage.Actor.ChosenCapacity).IsAllowed ? act : giving;
            },
            async passage =>
            {
                passage.Subject = ("Assignment", task!.Id);
                passage.Facts["from"] = new Answerable(task.AgencyId, task.AnswerablePersonId, task.AnswerableMembershipId);
                passage.Facts["to"] = to!.Who;
                passage.Facts["input"] = new { input.Text, input.Evidence };
                if (gate.IsStale(task) || (input.Seen is { } seen && seen != task.Version)) return new Conflict("stale");
                var names = (await NameAsync(task.AgencyId, task.AnswerablePersonId, passage.Now, ct), await NameAsync(to.Who.AgencyId, to.Who.PersonId, passage.Now, ct));
                var done = task.Transfer(to.Who, passage.PersonId, input.Text ?? "", input.Evidence ?? "", names, passage.Grounds, passage.Now);
                return done.IsOk ? task.Version + 1 : done.Error!;
            }, ct);
    }

    private async Task<string> NameAsync(Guid? agencyId, Guid personId, DateTime now, CancellationToken ct)
    {
        var person = await db.People.Where(row => row.Id == personId).Select(row => row.FullName).SingleAsync(ct);
        if (agencyId is not { } agency) return $"Tổ giúp việc ({person})";
        return $"{(await NamesOfAgencies.OnAsync(db, [agency], VietnamTime.DayOf(now), ct))[agency]} ({person})";
    }
}
