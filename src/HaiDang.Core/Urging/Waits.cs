using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Urging;

/// <summary>Records for whom a task waits.</summary>
[Passes("wait.record")]
public sealed class RecordWait(HaiDangDb db, Gate gate, FindWorkingCalendar calendars)
{
    /// <summary>For whom, since when, why: one agency, one office or one other task.</summary>
    public sealed class Input
    {
        /// <summary>The task that waits.</summary>
        public Guid Id { get; set; }

        /// <summary>The agency waited for.</summary>
        public Guid? AgencyId { get; set; }

        /// <summary>The office waited for.</summary>
        public Guid? OfficeId { get; set; }

        /// <summary>Number of the task waited for.</summary>
        public int? OtherNumber { get; set; }

        /// <summary>Why.</summary>
        [Required(ErrorMessage = "wait.reason"), StringLength(1000, ErrorMessage = "text.tooLong")]
        public string Text { get; set; } = "";

        /// <summary>First day.</summary>
        public DateOnly? From { get; set; }

        /// <summary>Last day; null while it goes on.</summary>
        public DateOnly? To { get; set; }
    }

    /// <summary>Records; the id of the wait.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, CancellationToken ct)
    {
        var calendar = await calendars.RunAsync(ct);
        Assignment? task = null;
        return await gate.PassAsync<Guid>(
            "wait.record",
            async passage =>
            {
                task = await db.LoadAsync(input.Id, passage.Seat, ct);
                return task is null ? new NotFound("task") : AssignmentActs.On("wait.record", await db.FactsOfAsync(task, ct), passage.Seat);
            },
            async passage =>
            {
                passage.Subject = ("TaskWait", task!.Id);
                passage.Facts["input"] = new { input.AgencyId, input.OfficeId, input.OtherNumber, input.Text, input.From, input.To };
                if (task.IsEnded || task.State == AssignmentState.Accepted) return new Conflict("wait.taskOver");
                var today = VietnamTime.DayOf(passage.Now);
                if (input.AgencyId is { } agency && (agency == task.AgencyId || !await db.CommitteeAgencies.AnyAsync(row => row.AgencyId == agency, ct))) return new Invalid("wait.for", "For");
                if (input.OfficeId is { } office && !await db.Offices.AnyAsync(row => row.Id == office, ct)) return new Invalid("wait.for", "For");
                Guid? other = null;
                if (input.OtherNumber is { } number && (other = await db.Assignments.VisibleTo(passage.Seat).Where(row => row.Number == number).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(ct)) is null) return new Invalid("wait.other", "Other", number);
                var days = new CountedDays(calendar, today.AddDays(-30), today);
                var made = TaskWait.Record(passage.Actor.CommitteeId, task.Id, new Awaited(input.AgencyId, input.OfficeId, other), input.Text, input.From, input.To, days.Since(today, TaskWait.MostBack), passage.PersonId, passage.Now);
                if (!made.IsOk) return made.Error!;
                var wait = made.Value;
                if (wait.From < task.GivenOn) return new Invalid("wait.beforeGiven", "From", task.GivenOn);
                var overlaps = await db.TaskWaits.AnyAsync(row => row.AssignmentId == task.Id && row.State != WaitState.Struck
                    && (row.To == null || row.To >= wait.From) && (wait.To == null || row.From <= wait.To), ct);
                if (overlaps) return new Conflict("wait.overlaps");
                db.TaskWaits.Add(wait);
                await db.MarkClockAsync(task.Id, ct);
                passage.Subject = ("TaskWait", wait.Id);
                return wait.Id;
            }, ct);
    }
}

/// <summary>What is done with a recorded wait: ended by those who may record one, contested by whoever is named, decided by the giver.</summary>
[Passes("wait.record", "wait.contest", "wait.decide")]
public sealed class ChangeWait(HaiDangDb db, Gate gate)
{
    /// <summary>What is done.</summary>
    public enum Step
    {
        /// <summary>Ended.</summary>
        End,

        /// <summary>Contested.</summary>
        Contest,

        /// <summary>Upheld.</summary>
        Uphold,

        /// <summary>Struck.</summary>
        Strike,
    }

    /// <summary>The step.</summary>
    public sealed class Input
    {
        /// <summary>The wait.</summary>
        public Guid Id { get; set; }

        /// <summary>What is done.</summary>
        public Step Step { get; set; }

        /// <summary>Why; not needed to end it.</summary>
        [StringLength(1000, ErrorMessage = "text.tooLong")]
        public string? Text { get; set; }

        /// <summary>The last day, to end it.</summary>
        public DateOnly? To { get; set; }
    }

    /// <summary>Does it.</summary>
    public async Task<Result<Done>> RunAsync(Input input, CancellationToken ct)
    {
        if (!Enum.IsDefined(input.Step)) return new Invalid("wait.step", nameof(Input.Step));
        var code = CodeOf(input.Step);
        TaskWait? wait = null;
        return await gate.PassAsync<Done>(
            code,
            async passage =>
            {
                wait = await db.TaskWaits.SingleOrDefaultAsync(row => row.Id == input.Id, ct);
                if (wait is null) return new NotFound("wait");
                var named = await WaitActs.NamedAsync(db, wait, passage.Seat, ct);
                // Whoever is named hears of it, even where the task itself is not theirs to read.
                if (await db.LoadAsync(wait.AssignmentId, passage.Seat, ct) is not { } task) return code == "wait.contest" && !named.Relations.IsEmpty ? named : new NotFound("wait");
                return code == "wait.contest" ? named : AssignmentActs.On(code, await db.FactsOfAsync(task, ct), passage.Seat);
            },
            async passage =>
            {
                passage.Subject = ("TaskWait", wait!.Id);
                passage.Facts["input"] = new { wait.AssignmentId, input.Step, input.Text, input.To };
                await db.MarkClockAsync(wait.AssignmentId, ct);
                return input.Step switch
                {
                    Step.End => wait.End(input.To, passage.Now),
                    Step.Contest => wait.Contest(passage.PersonId, input.Text ?? ""),
                    _ => wait.Decide(passage.PersonId, input.Step == Step.Uphold, input.Text ?? ""),
                };
            }, ct);
    }

    /// <summary>The act of a step.</summary>
    public static string CodeOf(Step step) => step switch { Step.End => "wait.record", Step.Contest => "wait.contest", _ => "wait.decide" };
}

/// <summary>The act of contesting a wait, with the relation of a person to whom it names.</summary>
public static class WaitActs
{
    /// <summary>For one wait, loaded.</summary>
    public static async Task<Act> NamedAsync(HaiDangDb db, TaskWait wait, Seat seat, CancellationToken ct)
    {
        var office = wait.OfficeId is { } id ? await db.Offices.AsNoTracking().Where(row => row.Id == id).Select(row => new { row.Code, row.Role }).SingleAsync(ct) : null;
        var other = wait.OtherId is { } task ? await db.Assignments.AsNoTracking().Where(row => row.Id == task).Select(row => new { row.AgencyId, row.AnswerablePersonId }).SingleAsync(ct) : null;
        return Named(wait.AgencyId, office?.Code, office?.Role, other?.AgencyId, other?.AnswerablePersonId, seat);
    }

    /// <summary>From its facts. Who is named holds the right alone: the relations of the task that waits give none.</summary>
    public static Act Named(Guid? agency, string? office, Role? role, Guid? otherAgency, Guid? otherAnswerable, Seat seat)
    {
        var relations = RoleSet.None;
        if (agency is { } named && SpeaksFor(named, seat)) relations = relations.Union(RoleSet.Of(Role.CoordinatorOfThisTask));
        if (otherAnswerable is { } person && person == seat.Standing.PersonId) relations = relations.Union(RoleSet.Of(Role.AnswerableForThisTask));
        if (otherAgency is { } of && seat.HeadOf.Contains(of)) relations = relations.Union(RoleSet.Of(Role.HeadOfAgencyInCharge));
        return new Act("wait.contest") { Relations = relations, GivenByOffice = office, GivenByRole = role };
    }

    private static bool SpeaksFor(Guid agency, Seat seat) => seat.HeadOf.Contains(agency)
        || seat.Memberships.Any(held => held.AgencyId == agency && held.Role is Role.Member or Role.ViceChair or Role.StandingViceChair);

    // The figures are counted again at the next round.
    internal static async Task MarkClockAsync(this HaiDangDb db, Guid task, CancellationToken ct)
    {
        if (await db.TaskClocks.SingleOrDefaultAsync(row => row.AssignmentId == task, ct) is { } row) row.IsStale = true;
    }
}
