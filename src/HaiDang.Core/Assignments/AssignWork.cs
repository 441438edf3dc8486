using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>Gives a task to an agency, to the support team, or to the own agency on one's own initiative.</summary>
[Passes("task.give", "task.giveTeam", "task.giveMember", "task.giveViceChair", "task.startOwn")]
public sealed class AssignWork(GiveTask give, Gate gate)
{
    /// <summary>What the giver fills in.</summary>
    public sealed class Input
    {
        /// <summary>What is to be done.</summary>
        [Required(ErrorMessage = "task.title"), StringLength(300, MinimumLength = 5, ErrorMessage = "task.title")]
        public string Title { get; set; } = "";

        /// <summary>More words.</summary>
        [StringLength(4000, ErrorMessage = "text.tooLong")]
        public string? Content { get; set; }

        /// <summary>The product expected.</summary>
        [Required(ErrorMessage = "task.product"), StringLength(500, MinimumLength = 2, ErrorMessage = "task.product")]
        public string Product { get; set; } = "";

        /// <summary>Lĩnh vực.</summary>
        public WorkField Field { get; set; }

        /// <summary>Who gave it, and by what.</summary>
        public AssignmentSource Source { get; set; }

        /// <summary>The paper that orders it.</summary>
        [StringLength(200, ErrorMessage = "text.tooLong")]
        public string? SourceDocument { get; set; }

        /// <summary>The agency in charge; null with <see cref="ToTeam"/>.</summary>
        public Guid? AgencyId { get; set; }

        /// <summary>For the support team, as the committee's own work.</summary>
        public bool ToTeam { get; set; }

        /// <summary>Coordinating agencies.</summary>
        public List<Guid> Coordinators { get; set; } = [];

        /// <summary>Last day of the coordinating agencies' replies; null: that of the task.</summary>
        public DateOnly? CoordinatorsDueOn { get; set; }

        /// <summary>Last day, inclusive.</summary>
        [Required(ErrorMessage = "task.dueOn")]
        public DateOnly? DueOn { get; set; }

        /// <summary>The task it is part of.</summary>
        public Guid? ParentId { get; set; }
    }

    /// <summary>Gives it; the id of the task.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, CancellationToken ct)
    {
        if (GiveTask.Wrong(input) is { } wrong) return wrong;
        Answering? answering = null;
        return await gate.PassAsync(
            AssignmentActs.CodeOfGiving(input.Source, input.ToTeam, null),
            async passage =>
            {
                var prepared = await give.PrepareAsync(input, passage, ct);
                if (!prepared.IsOk) return prepared.Error!;
                answering = prepared.Value.Answering;
                return prepared.Value.Act;
            },
            passage => give.RunAsync(input, answering!, passage, ct), ct);
    }
}

/// <summary>Who answers for a task, and in which role.</summary>
public sealed record Answering(Answerable Who, Role? Role);

/// <summary>Finds the one person answerable: the agency's member; its head where it has none (Đ13.2); the team's lead for the committee's own work (Đ4.2).</summary>
public sealed class FindAnswerable(HaiDangDb db)
{
    /// <summary>For an agency, or the support team when null, on a day and as on record at an instant (UTC).</summary>
    public async Task<Result<Answering>> RunAsync(Guid? agencyId, DateOnly day, DateTime at, CancellationToken ct)
    {
        var held = from membership in Seats.InForce(db, day, at)
                   join office in db.Offices on membership.OfficeId equals office.Id
                   select new { membership.Id, membership.PersonId, membership.AgencyId, office.Role, office.Order };
        if (agencyId is null)
        {
            var lead = await held.FirstOrDefaultAsync(row => row.Role == Role.SupportLead, ct);
            return lead is null ? new Conflict("task.noTeamLead") : new Answering(new Answerable(null, lead.PersonId, lead.Id), lead.Role);
        }

        // A body of the committee cannot be in charge of an agency's function (Đ2.2): only an agency within reach can.
        var rows = await (from within in db.CommitteeAgencies
                          where within.AgencyId == agencyId && within.From <= day && (within.To == null || within.To >= day)
                          join row in held.Where(row => row.Role == Role.Member || row.Role == Role.ViceChair || row.Role == Role.StandingViceChair) on (Guid?)within.AgencyId equals row.AgencyId into members
                          from member in members.DefaultIfEmpty()
                          select new { Id = (Guid?)member.Id, PersonId = (Guid?)member.PersonId, Role = (Role?)member.Role, Order = (int?)member.Order }).ToListAsync(ct);
        if (rows.Count == 0) return new Invalid("task.agency", "AgencyId");
        if (rows.Where(row => row.Id is not null).OrderBy(row => row.Role != Role.Member).ThenBy(row => row.Order).FirstOrDefault() is { Id: { } place, PersonId: { } person, Role: { } role })
            return new Answering(new Answerable(agencyId, person, place), role);
        var head = await db.AgencyPosts.Where(post => post.AgencyId == agencyId && post.Kind == AgencyPostKind.Head && post.From <= day
            && (post.To == null || post.To >= day) && post.RecordedAt <= at).Select(post => (Guid?)post.PersonId).FirstOrDefaultAsync(ct);
        return head is null ? new Conflict("task.agencyWithoutHead") : new Answering(new Answerable(agencyId, head.Value, null), Role.AgencyHead);
    }
}
