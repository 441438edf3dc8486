using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>
/// The giving itself, inside a passage of the gate that another use case opened: so that the answer to a proposal, or a leader's direction, and
/// the task that comes of it stand or fall together.
/// </summary>
public sealed class GiveTask(HaiDangDb db)
{
    /// <summary>The act of giving with its facts, and who will answer for the task.</summary>
    public sealed record Prepared(Act Act, Answering Answering);

    /// <summary>What is wrong with the input before anything is asked of the database; null when nothing.</summary>
    public static Error? Wrong(AssignWork.Input input) =>
        !Enum.IsDefined(input.Source) ? new Invalid("task.source", nameof(input.Source))
        : input.DueOn is null ? new Invalid("task.dueOn", nameof(input.DueOn))
        : input.ToTeam == (input.AgencyId is not null) ? new Invalid("task.oneInCharge", nameof(input.AgencyId))
        : null;

    /// <summary>The brief of an input.</summary>
    internal static AssignmentBrief BriefOf(AssignWork.Input input) =>
        new(input.Title, input.Content ?? "", input.Product, input.Field, input.Source, input.SourceDocument ?? "", input.DueOn!.Value) { CoordinatorsDueOn = input.CoordinatorsDueOn };

    /// <summary>Finds who answers and builds the act to be judged.</summary>
    public async Task<Result<Prepared>> PrepareAsync(AssignWork.Input input, Passage passage, CancellationToken ct)
    {
        var found = await new FindAnswerable(db).RunAsync(input.ToTeam ? null : input.AgencyId, VietnamTime.DayOf(passage.Now), passage.Now, ct);
        if (!found.IsOk) return found.Error!;
        return new Prepared(GivingWork.ActOf(input.Source, input.ToTeam ? null : input.AgencyId, found.Value, passage.Seat), found.Value);
    }

    /// <summary>Gives the task in the passage at hand; its id. The passage's verdict is the one on the act of <see cref="PrepareAsync"/>.</summary>
    public async Task<Result<Guid>> RunAsync(AssignWork.Input input, Answering answering, Passage passage, CancellationToken ct)
    {
        var office = await GivingWork.OfficeAsync(db, passage, ct);
        if (office is null) return new Conflict("task.noOffice");
        if (input.ParentId is { } parent && !await db.Assignments.VisibleTo(passage.Seat).Where(Assignment.IsOpen).AnyAsync(task => task.Id == parent, ct))
            return new Invalid("task.parent", nameof(input.ParentId));
        if (input.Coordinators.Count > 0 && await db.CommitteeAgencies.Where(row => input.Coordinators.Contains(row.AgencyId)).Select(row => row.AgencyId).Distinct().CountAsync(ct) != input.Coordinators.Distinct().Count())
            return new Invalid("task.coordinators", nameof(input.Coordinators));

        var brief = BriefOf(input);
        var giver = new Giver(office.Value, passage.PersonId, passage.Verdict.Capacity!.Kind != CapacityKind.Own, passage.Grounds);
        var number = await db.NextAsync(passage.Actor.CommitteeId, "assignment", ct);
        var given = Assignment.Give(passage.Actor.CommitteeId, number, brief, giver, answering.Who, input.Coordinators, input.ParentId, passage.Now);
        if (!given.IsOk) return given.Error!;
        db.Assignments.Add(given.Value);
        passage.Subject = ("Assignment", given.Value.Id);
        passage.Facts["number"] = number;
        passage.Facts["brief"] = brief;
        passage.Facts["answerable"] = answering.Who;
        return given.Value.Id;
    }
}
