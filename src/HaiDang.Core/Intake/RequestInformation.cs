using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Intake;

/// <summary>Asks an agency within reach for information, by a day (Đ7.5).</summary>
[Passes("information.request")]
public sealed class RequestInformation(HaiDangDb db, Gate gate)
{
    /// <summary>What is asked.</summary>
    public sealed class Input
    {
        /// <summary>One line.</summary>
        [Required(ErrorMessage = "information.title"), StringLength(300, MinimumLength = 5, ErrorMessage = "information.title")]
        public string Title { get; set; } = "";

        /// <summary>What is asked.</summary>
        [Required(ErrorMessage = "information.content"), StringLength(4000, MinimumLength = 5, ErrorMessage = "information.content")]
        public string Content { get; set; } = "";

        /// <summary>The agency.</summary>
        [Required(ErrorMessage = "information.agency")]
        public Guid? AgencyId { get; set; }

        /// <summary>The task it is about.</summary>
        public Guid? AssignmentId { get; set; }

        /// <summary>Last day of the answer, inclusive.</summary>
        [Required(ErrorMessage = "information.due")]
        public DateOnly? DueOn { get; set; }
    }

    /// <summary>Asks; the id of the request.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("information.request"), async passage =>
    {
        if (input.DueOn is not { } due) return new Invalid("information.due", nameof(input.DueOn));
        if (input.AgencyId is not { } agency || !await WithinReach.HasAgencyAsync(db, agency, VietnamTime.DayOf(passage.Now), ct)) return new Invalid("information.agency", nameof(input.AgencyId));
        if (input.AssignmentId is { } task && !await db.Assignments.VisibleTo(passage.Seat).AnyAsync(row => row.Id == task, ct)) return new Invalid("information.task", nameof(input.AssignmentId));
        var by = await Voice.OfAsync(db, passage, ct);
        var brief = new InformationBrief(input.Title ?? "", input.Content ?? "", agency, input.AssignmentId, due);
        var number = await db.NextAsync(passage.Actor.CommitteeId, "information", ct);
        var asked = InformationRequest.Ask(passage.Actor.CommitteeId, number, brief, by, passage.Grounds, passage.Now);
        if (!asked.IsOk) return asked.Error!;
        db.InformationRequests.Add(asked.Value);
        passage.Subject = ("Information", asked.Value.Id);
        passage.Facts["number"] = number;
        passage.Facts["brief"] = brief;
        return asked.Value.Id;
    }, ct);
}
