using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>What the regulation answers to an act that nobody does.</summary>
/// <param name="At">The instant judged at, UTC.</param>
/// <param name="People">Who could do it today; empty for an instant of the past.</param>
public sealed record Judgement(Act Act, Verdict Verdict, DateTime At, IReadOnlyList<HolderToday> People);

/// <summary>A dry run: judges an act as the gate would, now or at an instant of the past by what was on record then. Writes nothing.</summary>
public sealed class JudgeAct(HaiDangDb db, ISeats seats, IActor actor, TimeProvider clock, FindHolders holders)
{
    /// <summary>The act with its facts.</summary>
    public sealed class Input
    {
        /// <summary>A code of the vocabulary.</summary>
        [Required(ErrorMessage = "judge.noAct")]
        public string Act { get; set; } = "";

        /// <summary>For whom; null for the person who asks.</summary>
        public Guid? PersonId { get; set; }

        /// <summary>An instant of the past, UTC; null for now.</summary>
        public DateTime? At { get; set; }

        /// <summary>The task acted on: its facts replace those given here.</summary>
        public Guid? TaskId { get; set; }

        /// <summary>Relations to the thing acted on, by name.</summary>
        public List<string> Relations { get; set; } = [];

        /// <summary>Code of the office that gave it.</summary>
        public string? GivenByOffice { get; set; }

        /// <summary>The written reason.</summary>
        public string? Reason { get; set; }

        /// <summary>Has the person who presides consented?</summary>
        public bool HasConsent { get; set; }

        /// <summary>Has someone entitled asked for it?</summary>
        public bool IsRequested { get; set; }

        /// <summary>Is it within the own agency?</summary>
        public bool IsOwnAgency { get; set; }

        /// <summary>The channel used.</summary>
        public string? Channel { get; set; }

        /// <summary>The marking of the paper.</summary>
        public string? Marking { get; set; }

        /// <summary>The kind of paper.</summary>
        public string? DocumentKind { get; set; }

        /// <summary>parentAgency, ownAgency or body.</summary>
        public string? Seal { get; set; }

        /// <summary>The capacity to judge in; null lets the judge choose.</summary>
        public Guid? Capacity { get; set; }
    }

    /// <summary>Judges.</summary>
    public async Task<Result<Judgement>> RunAsync(Input input, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Act)) return new Invalid("judge.noAct", nameof(input.Act));
        if (!Acts.IsKnown(input.Act)) return new Invalid("judge.act", nameof(input.Act), input.Act);
        var now = clock.Now();
        if (input.At > now) return new Invalid("judge.future", nameof(input.At));
        var mine = await seats.LoadAsync(actor, now, ct);
        if (!mine.MayReadRegulation()) return new NotFound("regulation");
        var other = input.PersonId is { } person && person != actor.PersonId;
        if (other && !mine.Reach.All) return new NotFound("person");
        var at = input.At is { } past ? DateTime.SpecifyKind(past, DateTimeKind.Utc) : now;
        var seat = other ? await seats.LoadAsync(new AnotherPerson(input.PersonId!.Value, actor.CommitteeId), at, ct) : input.At is null ? mine : await seats.LoadAsync(actor, at, ct);
        TaskFacts? task = null;
        if (input.TaskId is { } id)
        {
            var stored = await db.Assignments.AsNoTracking().Include(row => row.Coordinators).VisibleTo(mine).SingleOrDefaultAsync(row => row.Id == id, ct);
            if (stored is null) return new NotFound("task");
            task = await db.FactsOfAsync(stored, ct);
        }

        var act = task is null ? await ActAsync(input, ct) : Facts(AssignmentActs.On(input.Act, task, seat), input);
        if (!act.IsOk) return act.Error!;
        var verdict = seat.Judge(act.Value, input.Capacity);
        var people = verdict.IsAllowed || input.At is not null ? [] : await holders.RunAsync(verdict, null, task?.AnswerablePersonId, ct);
        return new Judgement(act.Value, verdict, at, people);
    }

    private async Task<Result<Act>> ActAsync(Input input, CancellationToken ct)
    {
        var relations = RoleSet.None;
        foreach (var name in input.Relations ?? [])
        {
            if (!Holder.TryParse(name, out var holder) || holder.Office is not null || holder.Role < Role.ChairOfThisMeeting) return new Invalid("judge.relation", nameof(input.Relations), name);
            relations = relations.Union(RoleSet.Of(holder.Role));
        }

        Role? role = null;
        if (input.GivenByOffice is { } code)
        {
            role = await db.Offices.Where(row => row.Code == code).Select(row => (Role?)row.Role).SingleOrDefaultAsync(ct);
            if (role is null) return new Invalid("norm.holder", nameof(input.GivenByOffice), code);
        }

        return Facts(new Act(input.Act) { Relations = relations, GivenByOffice = input.GivenByOffice, GivenByRole = role }, input);
    }

    private static Act Facts(Act act, Input input) => act with
    {
        Reason = input.Reason, HasConsent = input.HasConsent, IsRequested = input.IsRequested, IsOwnAgency = input.IsOwnAgency,
        Channel = input.Channel, Marking = input.Marking, DocumentKind = input.DocumentKind, Seal = input.Seal,
    };
}
