using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Names who reads and drafts for a person during leave or a mission; no power passes on.</summary>
[Passes("standIn.record")]
public sealed class RecordStandIn(HaiDangDb db, Gate gate)
{
    /// <summary>Who for whom, when, why.</summary>
    public sealed class Input
    {
        /// <summary>Who is away; null for oneself.</summary>
        public Guid? ForPersonId { get; set; }

        /// <summary>Who stands in.</summary>
        [Required(ErrorMessage = "standIn.person")]
        public Guid? PersonId { get; set; }

        /// <summary>First day, inclusive.</summary>
        [Required(ErrorMessage = "period.from")]
        public DateOnly? From { get; set; }

        /// <summary>Last day, inclusive.</summary>
        [Required(ErrorMessage = "period.to")]
        public DateOnly? To { get; set; }

        /// <summary>Leave, mission …</summary>
        [Required(ErrorMessage = "standIn.reason"), StringLength(300, MinimumLength = 2, ErrorMessage = "standIn.reason")]
        public string Reason { get; set; } = "";
    }

    /// <summary>The act, as the button and the gate judge it: one names a stand-in for oneself; the head, the standing agency and the team's lead for anyone.</summary>
    public static Act ActOf(Seat seat, Guid? forPersonId) => new("standIn.record")
    {
        Relations = forPersonId is null || forPersonId == seat.Standing.PersonId ? RoleSet.Of(Role.AuthorOfThis) : RoleSet.None,
        Required = seat.Standing.OwnRoles.Meets(RoleSet.Of(Role.Chair, Role.StandingAgency, Role.SupportLead)) ? RoleSet.None : RoleSet.Of(Role.AuthorOfThis),
    };

    /// <summary>Records; the id of the record.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(
        "standIn.record",
        passage => Task.FromResult<Result<Act>>(ActOf(passage.Seat, input.ForPersonId)),
        async passage =>
        {
            if (input.From is not { } from) return new Invalid("period.from", nameof(input.From));
            if (input.To is not { } to) return new Invalid("period.to", nameof(input.To));
            if (input.PersonId is not { } person) return new Invalid("standIn.person", nameof(input.PersonId));
            var (away, day) = (input.ForPersonId ?? passage.PersonId, VietnamTime.DayOf(passage.Now));
            var people = WithinReach.PeopleOf(db, day, passage.Now);
            if (!await people.AnyAsync(row => row.Id == away, ct)) return new Invalid("person.outside", nameof(input.ForPersonId));
            if (!await people.AnyAsync(row => row.Id == person, ct)) return new Invalid("person.outside", nameof(input.PersonId));
            var made = StandIn.Create(passage.Actor.CommitteeId, away, person, from, to, input.Reason, passage.Now);
            if (!made.IsOk) return made.Error!;
            db.StandIns.Add(made.Value);
            passage.Subject = ("StandIn", made.Value.Id);
            passage.Facts["input"] = input;
            return made.Value.Id;
        }, ct);
}
