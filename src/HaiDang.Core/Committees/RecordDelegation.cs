using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Records a delegation in writing of acts of one's own office; it cannot be passed on.</summary>
[Passes("delegation.record")]
public sealed class RecordDelegation(HaiDangDb db, Gate gate)
{
    /// <summary>What the paper says.</summary>
    public sealed class Input
    {
        /// <summary>The own office whose right is delegated.</summary>
        public Guid FromMembershipId { get; set; }

        /// <summary>Who receives it.</summary>
        [Required(ErrorMessage = "delegation.person")]
        public Guid? ToPersonId { get; set; }

        /// <summary>Codes of the acts.</summary>
        public List<string> Acts { get; set; } = [];

        /// <summary>First day, inclusive.</summary>
        [Required(ErrorMessage = "period.from")]
        public DateOnly? From { get; set; }

        /// <summary>Last day, inclusive.</summary>
        [Required(ErrorMessage = "period.to")]
        public DateOnly? To { get; set; }

        /// <summary>Number and symbol of the paper.</summary>
        [Required(ErrorMessage = "delegation.document"), StringLength(100, MinimumLength = 3, ErrorMessage = "delegation.document")]
        public string Document { get; set; } = "";
    }

    /// <summary>Records; the id of the delegation.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("delegation.record"), async passage =>
    {
        if (input.From is not { } from) return new Invalid("period.from", nameof(input.From));
        if (input.To is not { } to) return new Invalid("period.to", nameof(input.To));
        if (input.ToPersonId is not { } delegatee) return new Invalid("delegation.person", nameof(input.ToPersonId));
        var day = VietnamTime.DayOf(passage.Now);
        if (to < day) return new Invalid("delegation.past", nameof(input.To));
        if (passage.Seat.Memberships.All(office => office.MembershipId != input.FromMembershipId)) return new Invalid("delegation.notOwn", nameof(input.FromMembershipId));
        if (delegatee == passage.PersonId) return new Invalid("delegation.self", nameof(input.ToPersonId));
        if (input.Acts.FirstOrDefault(act => !DelegablePowers.Carries(passage.Seat, input.FromMembershipId, act)) is { } notHeld)
            return new Invalid("delegation.notHeld", nameof(input.Acts), notHeld);
        if (!await WithinReach.PeopleOf(db, day, passage.Now).AnyAsync(person => person.Id == delegatee, ct)) return new Invalid("person.outside", nameof(input.ToPersonId));
        var made = Delegation.Create(passage.Actor.CommitteeId, input.FromMembershipId, delegatee, input.Acts, from, to, input.Document, passage.Now);
        if (!made.IsOk) return made.Error!;
        db.Delegations.Add(made.Value);
        passage.Subject = ("Delegation", made.Value.Id);
        passage.Facts["input"] = input;
        return made.Value.Id;
    }, ct);
}
