using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Intake;

/// <summary>A leader writes a direction on a record (Đ3.2): the head on any, a deputy in the own field, whoever acts for the absent head in the head's place (Đ4.1).</summary>
[Passes("direction.write")]
public sealed class WriteDirection(HaiDangDb db, Gate gate)
{
    /// <summary>What the leader writes.</summary>
    public sealed class Input
    {
        /// <summary>Kind of the record.</summary>
        public DirectionSubject Subject { get; set; }

        /// <summary>The record.</summary>
        public Guid SubjectId { get; set; }

        /// <summary>The words.</summary>
        [Required(ErrorMessage = "direction.text"), StringLength(4000, MinimumLength = 5, ErrorMessage = "direction.text")]
        public string Text { get; set; } = "";

        /// <summary>The product expected of who leads.</summary>
        [StringLength(500, ErrorMessage = "text.tooLong")]
        public string? Product { get; set; }

        /// <summary>By when, inclusive.</summary>
        public DateOnly? DueOn { get; set; }

        /// <summary>Agencies that lead.</summary>
        public List<Guid> Leads { get; set; } = [];

        /// <summary>The support team leads, instead of an agency.</summary>
        public bool TeamLeads { get; set; }

        /// <summary>Agencies that coordinate.</summary>
        public List<Guid> Coordinators { get; set; } = [];

        /// <summary>Agencies that are to know.</summary>
        public List<Guid> KnowAgencies { get; set; } = [];

        /// <summary>People who are to know.</summary>
        public List<Guid> KnowPeople { get; set; } = [];

        /// <summary>The direction on the same record that this one replaces.</summary>
        public Guid? ReplacesId { get; set; }
    }

    /// <summary>Writes it; its id.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, CancellationToken ct)
    {
        if (!Enum.IsDefined(input.Subject)) return new Invalid("api.field", nameof(input.Subject), "subject");
        if (input.TeamLeads && input.Leads.Count > 0) return new Invalid("direction.leads", nameof(input.Leads));
        DirectionRecord? record = null;
        return await gate.PassAsync<Guid>(
            "direction.write",
            async passage =>
            {
                record = await DirectionActs.RecordAsync(db, input.Subject, input.SubjectId, passage.Seat, ct);
                if (record is null) return new NotFound(NameOf(input.Subject));
                return await DirectionActs.WritingAsync(db, record.Field, passage.Seat, VietnamTime.DayOf(passage.Now), ct);
            },
            passage => WriteAsync(input, record!, passage, ct), ct);
    }

    private async Task<Result<Guid>> WriteAsync(Input input, DirectionRecord record, Passage passage, CancellationToken ct)
    {
        var (committee, day) = (passage.Actor.CommitteeId, VietnamTime.DayOf(passage.Now));
        if (await GivingWork.OfficeAsync(db, passage, ct) is not { } office) return new Conflict("task.noOffice");
        if (await WrongNameAsync(input, day, passage.Now, ct) is { } wrong) return wrong;
        if (input.ReplacesId is { } before)
        {
            var sameRecord = await db.Directions.AnyAsync(row => row.Id == before && row.Subject == input.Subject && row.SubjectId == input.SubjectId, ct);
            if (!sameRecord) return new Invalid("direction.replaces", nameof(input.ReplacesId));
            if (await db.Directions.AnyAsync(row => row.ReplacesId == before, ct)) return new Conflict("direction.replaced");
        }

        List<Named> named =
        [
            .. input.Leads.Select(agency => new Named(DirectionPart.Lead, agency, null)), .. input.TeamLeads ? [new Named(DirectionPart.Lead, null, null)] : Array.Empty<Named>(),
            .. input.Coordinators.Select(agency => new Named(DirectionPart.Coordinate, agency, null)),
            .. input.KnowAgencies.Select(agency => new Named(DirectionPart.Know, agency, null)), .. input.KnowPeople.Select(person => new Named(DirectionPart.Know, null, person)),
        ];
        var brief = new DirectionBrief(input.Subject, input.SubjectId, input.Text ?? "", input.Product ?? "", input.DueOn, record.Field ?? WorkField.Other, input.ReplacesId);
        var number = await db.NextAsync(committee, $"direction.{day:yyyyMMdd}", ct);
        var serial = await db.NextAsync(committee, "direction", ct);
        var written = Direction.Write(committee, number, serial, brief, named, (office, passage.PersonId, passage.Verdict.Capacity!.Kind != CapacityKind.Own, passage.Grounds), passage.Now);
        if (!written.IsOk) return written.Error!;
        db.Directions.Add(written.Value);
        passage.Subject = ("Direction", written.Value.Id);
        passage.Facts["brief"] = brief;
        passage.Facts["named"] = named;
        return written.Value.Id;
    }

    // Only agencies within reach and people who work with the committee are named; two queries for all of them.
    private async Task<Error?> WrongNameAsync(Input input, DateOnly day, DateTime now, CancellationToken ct)
    {
        var agencies = input.Leads.Concat(input.Coordinators).Concat(input.KnowAgencies).Distinct().ToList();
        if (agencies.Count > 0 && await db.CommitteeAgencies.Where(row => agencies.Contains(row.AgencyId) && row.From <= day && (row.To == null || row.To >= day)).Select(row => row.AgencyId).Distinct().CountAsync(ct) != agencies.Count)
            return new Invalid("task.agency", nameof(input.Leads));
        var people = input.KnowPeople.Distinct().ToList();
        if (people.Count > 0 && await WithinReach.PeopleOf(db, day, now).CountAsync(person => people.Contains(person.Id), ct) != people.Count) return new Invalid("direction.people", nameof(input.KnowPeople));
        return null;
    }

    private static string NameOf(DirectionSubject subject) => subject switch { DirectionSubject.Assignment => "task", DirectionSubject.Proposal => "proposal", _ => "information" };
}
