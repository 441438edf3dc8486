using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Intake;

/// <summary>
/// Makes tasks of a direction in one passage: one for who leads, or one for each leading agency. Done again it gives nothing twice: every lead
/// keeps the task that it became.
/// </summary>
[Passes("task.give", "task.giveTeam")]
public sealed class GiveDirected(HaiDangDb db, Gate gate, GiveTask give, ISeats seats, IActor actor, TimeProvider clock)
{
    /// <summary>Which direction.</summary>
    public sealed class Input
    {
        /// <summary>The direction.</summary>
        public Guid Id { get; set; }
    }

    /// <summary>Gives; the tasks of the direction, in the order in which it names who leads.</summary>
    public async Task<Result<List<Guid>>> RunAsync(Input input, CancellationToken ct)
    {
        // Whether the team leads decides by which act it is given; whom a direction names never changes. Nothing left to give is no act.
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        var seen = await db.Directions.AsNoTracking().Include(row => row.Targets).VisibleTo(seat).SingleOrDefaultAsync(row => row.Id == input.Id, ct);
        if (seen is null) return new NotFound("direction");
        if (Leads(seen) is { Count: > 0 } leads && leads.TrueForAll(lead => lead.AssignmentId is not null)) return Tasks(seen);
        var toTeam = Leads(seen).Exists(lead => lead.AgencyId is null);
        Direction? direction = null;
        List<(DirectionTarget Lead, AssignWork.Input Task, Answering Answering)> wanted = [];
        return await gate.PassAsync<List<Guid>>(
            AssignmentActs.CodeOfGiving(AssignmentSource.ChairDirection, toTeam, null),
            async passage =>
            {
                direction = await db.Directions.Include(row => row.Targets).VisibleTo(passage.Seat).SingleOrDefaultAsync(row => row.Id == input.Id, ct);
                if (direction is null) return new NotFound("direction");
                if (await db.Directions.AnyAsync(row => row.ReplacesId == input.Id, ct)) return new Conflict("direction.replaced");
                if (Leads(direction).Count == 0) return new Conflict("direction.noLead");
                Act? act = null;
                foreach (var lead in Leads(direction))
                {
                    var task = TaskOf(direction, lead);
                    var prepared = await give.PrepareAsync(task, passage, ct);
                    if (!prepared.IsOk) return prepared.Error!;
                    act ??= prepared.Value.Act;
                    if (lead.AssignmentId is null) wanted.Add((lead, task, prepared.Value.Answering));
                }

                return act!;
            },
            async passage =>
            {
                foreach (var (lead, task, answering) in wanted)
                {
                    var given = await give.RunAsync(task, answering, passage, ct);
                    if (!given.IsOk) return given.Error!;
                    direction!.BecameTask(lead, given.Value);
                }

                passage.Subject = ("Direction", direction!.Id);
                passage.Facts["tasks"] = Tasks(direction);
                return Tasks(direction);
            }, ct);
    }

    private static List<DirectionTarget> Leads(Direction direction) => [.. direction.Targets.Where(one => one.Part == DirectionPart.Lead).OrderBy(one => one.Seq)];

    private static List<Guid> Tasks(Direction direction) => [.. Leads(direction).Select(lead => lead.AssignmentId).OfType<Guid>()];

    private static AssignWork.Input TaskOf(Direction direction, DirectionTarget lead) => new()
    {
        Title = TitleOf(direction.Text), Content = direction.Text, Product = direction.Product, Field = direction.Field, Source = AssignmentSource.ChairDirection,
        SourceDocument = ListDirections.CodeOf(direction.Number, direction.WrittenOn), DueOn = direction.DueOn, AgencyId = lead.AgencyId, ToTeam = lead.AgencyId is null,
        Coordinators = [.. direction.Targets.Where(one => one.Part == DirectionPart.Coordinate).Select(one => one.AgencyId).OfType<Guid>()],
    };

    // The first line, cut at a word: the rest stands in the content.
    private static string TitleOf(string text)
    {
        var line = text.Split('\n', 2)[0].Trim();
        if (line.Length < 5) line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= 300) return line;
        var end = line.LastIndexOf(' ', 298);
        return line[..(end > 0 ? end : 299)] + "…";
    }
}
