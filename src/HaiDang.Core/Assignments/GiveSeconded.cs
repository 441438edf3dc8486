using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>
/// Whoever answers for a task gives a part of it to a person sent to it or to the support team (Đ10.3). That person answers for the part; the office of the giver
/// accepts or returns it. A head of agency without an office (Đ13.2) decides on the part as head of the agency in charge.
/// </summary>
[Passes("task.giveSeconded")]
public sealed class GiveSeconded(HaiDangDb db, Gate gate)
{
    /// <summary>What is asked of whom.</summary>
    public sealed class Input
    {
        /// <summary>The task of which it is a part.</summary>
        public Guid Id { get; set; }

        /// <summary>The person sent.</summary>
        [Required(ErrorMessage = "part.person")]
        public Guid? PersonId { get; set; }

        /// <summary>What is to be done.</summary>
        [Required(ErrorMessage = "task.title"), StringLength(300, MinimumLength = 5, ErrorMessage = "task.title")]
        public string Title { get; set; } = "";

        /// <summary>More words.</summary>
        [StringLength(4000, ErrorMessage = "text.tooLong")]
        public string? Content { get; set; }

        /// <summary>The product expected.</summary>
        [Required(ErrorMessage = "task.product"), StringLength(500, MinimumLength = 2, ErrorMessage = "task.product")]
        public string Product { get; set; } = "";

        /// <summary>Last day, inclusive: not after that of the task, nor after the person's last day.</summary>
        [Required(ErrorMessage = "task.dueOn")]
        public DateOnly? DueOn { get; set; }
    }

    /// <summary>Gives it; the id of the part.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, CancellationToken ct)
    {
        Assignment? whole = null;
        return await gate.PassAsync<Guid>(
            "task.giveSeconded",
            async passage =>
            {
                whole = await db.LoadAsync(input.Id, passage.Seat, ct);
                if (whole is null) return new NotFound("task");
                return AssignmentActs.On("task.giveSeconded", await db.FactsOfAsync(whole, ct), passage.Seat);
            },
            async passage =>
            {
                if (whole!.SecondmentId is not null) return new Conflict("part.ofPart");
                if (input.DueOn is not { } due) return new Invalid("task.dueOn", nameof(input.DueOn));
                var day = VietnamTime.DayOf(passage.Now);
                var sent = await StaffOf(db, whole.Id, day, passage.Now).Where(row => row.PersonId == input.PersonId).OrderByDescending(row => row.To).FirstOrDefaultAsync(ct);
                if (sent is null) return new Invalid("part.person", nameof(input.PersonId));
                var office = whole.AnswerableMembershipId is { } membership
                    ? await db.Memberships.Where(row => row.Id == membership).Select(row => (Guid?)row.OfficeId).SingleAsync(ct) : null;
                var brief = new AssignmentBrief(input.Title ?? "", input.Content ?? "", input.Product ?? "", whole.Field, whole.Source, whole.SourceDocument, due);
                var number = await db.NextAsync(passage.Actor.CommitteeId, "assignment", ct);
                var giver = new Giver(office ?? whole.GivenByOfficeId, passage.PersonId, false, passage.Grounds);
                var given = whole.GivePart(number, brief, giver, sent, office is null, passage.Now);
                if (!given.IsOk) return given.Error!;
                db.Assignments.Add(given.Value);
                passage.Subject = ("Assignment", given.Value.Id);
                passage.Facts["number"] = number;
                passage.Facts["input"] = input;
                passage.Facts["secondment"] = sent.Id;
                return given.Value.Id;
            }, ct);
    }

    /// <summary>Staff sent to a task or to the support team, in force on a day and on record at an instant (UTC).</summary>
    internal static IQueryable<Secondment> StaffOf(HaiDangDb db, Guid taskId, DateOnly day, DateTime at) => db.Secondments.Where(row =>
        (row.AssignmentId == taskId || row.AssignmentId == null) && row.From <= day && row.To >= day && row.RecordedAt <= at && (row.EndedAt == null || row.EndedAt > at));
}
