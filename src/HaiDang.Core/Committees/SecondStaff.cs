using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>A member sends a person of the own agency to the team or to a task of that agency (Đ10.3); every right ends with the last day.</summary>
[Passes("staff.second")]
public sealed class SecondStaff(HaiDangDb db, Gate gate)
{
    /// <summary>Who is sent where, and until when.</summary>
    public sealed class Input
    {
        /// <summary>Who is sent.</summary>
        [Required(ErrorMessage = "secondment.person")]
        public Guid? PersonId { get; set; }

        /// <summary>The task; null sends to the support team.</summary>
        public Guid? AssignmentId { get; set; }

        /// <summary>First day, inclusive.</summary>
        [Required(ErrorMessage = "period.from")]
        public DateOnly? From { get; set; }

        /// <summary>Last day, inclusive.</summary>
        [Required(ErrorMessage = "period.to")]
        public DateOnly? To { get; set; }
    }

    /// <summary>Sends; the id of the secondment.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, CancellationToken ct)
    {
        HeldOffice? sender = null;
        return await gate.PassAsync<Guid>(
            "staff.second",
            async passage =>
            {
                var day = VietnamTime.DayOf(passage.Now);
                var agencies = await Seats.PostsInForce(db, day, passage.Now).Where(post => post.PersonId == input.PersonId).Select(post => post.AgencyId).ToListAsync(ct);
                sender = passage.Seat.Memberships.FirstOrDefault(office => office.AgencyId is { } agency && agencies.Contains(agency));
                return new Act("staff.second") { IsOwnAgency = sender is not null };
            },
            async passage =>
            {
                if (input.From is not { } from) return new Invalid("period.from", nameof(input.From));
                if (input.To is not { } to) return new Invalid("period.to", nameof(input.To));
                if (sender is null || input.PersonId is not { } person) return new Invalid("secondment.notOwnStaff", nameof(input.PersonId));
                var agency = sender.AgencyId;
                if (input.AssignmentId is { } task && !await OpenTasks.Of(db).AnyAsync(row => row.Id == task
                        && (row.AgencyId == agency || row.Coordinators.Any(with => with.AgencyId == agency)), ct))
                    return new Invalid("secondment.task", nameof(input.AssignmentId));
                var taken = await db.Secondments.AnyAsync(row => row.PersonId == person && row.AssignmentId == input.AssignmentId && row.EndedAt == null && row.From <= to && row.To >= from, ct);
                if (taken) return new Conflict("secondment.exists");
                var made = Secondment.Create(passage.Actor.CommitteeId, person, sender.MembershipId, input.AssignmentId, from, to, passage.Now);
                if (!made.IsOk) return made.Error!;
                db.Secondments.Add(made.Value);
                passage.Subject = ("Secondment", made.Value.Id);
                passage.Facts["input"] = input;
                return made.Value.Id;
            }, ct);
    }
}
