using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;

namespace HaiDang.Load.Generate;

/// <summary>Tasks of five years with their histories: three quarters closed, some withdrawn, the rest open, many of these late.</summary>
internal sealed class TaskRows(HaiDang.Core.Shared.HaiDangDb db, IRows rows, Random random, DateOnly today, DateTime start)
{
    private const int Chunk = 20_000;
    private readonly Table tasks = new(db, typeof(Assignment));
    private readonly Table entries = new(db, typeof(AssignmentEntry));
    private readonly Table coordinators = new(db, typeof(AssignmentCoordinator));

    /// <summary>Writes the tasks of every committee, a chunk of them at a time into each table.</summary>
    public async Task WriteAsync(IEnumerable<Place> places)
    {
        List<Made> chunk = new(Chunk);
        foreach (var place in places)
            for (var number = 1; number <= place.Tasks; number++)
            {
                chunk.Add(Make(place, number));
                if (chunk.Count < Chunk) continue;
                await WriteAsync(chunk);
                chunk.Clear();
            }

        await WriteAsync(chunk);
    }

    private async Task WriteAsync(List<Made> chunk)
    {
        await rows.BeginAsync(tasks);
        foreach (var made in chunk) await rows.WriteAsync(Task(made));
        await rows.BeginAsync(entries);
        foreach (var made in chunk)
            foreach (var entry in Entries(made)) await rows.WriteAsync(entry);
        await rows.BeginAsync(coordinators);
        foreach (var made in chunk.Where(made => made.Coordinator is not null))
            await rows.WriteAsync(coordinators.Row((nameof(AssignmentCoordinator.CommitteeId), made.Place.CommitteeId), (nameof(AssignmentCoordinator.AssignmentId), made.Id), (nameof(AssignmentCoordinator.AgencyId), made.Coordinator)));
    }

    private Made Make(Place place, int number)
    {
        var at = start.AddMinutes((today.ToDateTime(default, DateTimeKind.Utc) - start).TotalMinutes * number / (place.Tasks + 1));
        var day = VietnamTime.DayOf(at);
        var due = day.AddDays(random.Next(10, 75));
        var agency = random.Next(3) == 0 ? 0 : random.Next(Generator.AgenciesEach); // the member's agency has a third: its register is a full page
        var isOpen = due >= today.AddDays(-10) || random.Next(100) < 18;
        var state = random.Next(100) switch
        {
            < 5 => AssignmentState.Withdrawn,
            _ when !isOpen => AssignmentState.Closed,
            < 25 => AssignmentState.Given,
            < 40 => AssignmentState.Received,
            < 88 => AssignmentState.InProgress,
            < 95 => AssignmentState.Submitted,
            _ => AssignmentState.Returned,
        };
        var ended = state is AssignmentState.Closed or AssignmentState.Withdrawn ? Min(day.AddDays(random.Next(5, 80)), today) : (DateOnly?)null;
        return new Made(place, Guid.CreateVersion7(), number, at, day, due, agency, state, ended, Words.Title(random, number), Words.Product(random), random.Next(4) == 0 ? place.AgencyIds[(agency + 1) % Generator.AgenciesEach] : null);
    }

    private object?[] Task(Made made)
    {
        var (person, membership) = made.Place.Answers(made.Agency);
        return tasks.Row(
            (nameof(CommitteeEntity.CommitteeId), made.Place.CommitteeId), (nameof(Entity.Id), made.Id), (nameof(Entity.Version), 1L), (nameof(Assignment.Number), made.Number),
            (nameof(Assignment.Title), made.Title), (nameof(Assignment.Product), made.Product), (nameof(Assignment.Folded), Fold.Vi($"nv-{made.Number:000} {made.Title} {made.Product}")),
            (nameof(Assignment.Field), (WorkField)random.Next(3)), (nameof(Assignment.Source), AssignmentSource.ChairDirection), (nameof(Assignment.SourceDocument), $"{made.Number % 300 + 1}/TB-BCĐ"),
            (nameof(Assignment.GivenByOfficeId), made.Place.ChairOfficeId), (nameof(Assignment.GivenByPersonId), made.Place.ChairId), (nameof(Assignment.GivenAt), made.At), (nameof(Assignment.GivenOn), made.Day),
            (nameof(Assignment.Grounds), "Đ3.2;Đ6.2"), (nameof(Assignment.AgencyId), made.Place.AgencyIds[made.Agency]), (nameof(Assignment.AnswerablePersonId), person), (nameof(Assignment.AnswerableMembershipId), membership),
            (nameof(Assignment.DueOn), made.Due), (nameof(Assignment.FirstDueOn), made.Due), (nameof(Assignment.State), made.State),
            (nameof(Assignment.SubmittedOn), made.State is AssignmentState.Closed or AssignmentState.Submitted ? made.Ended ?? today : null), (nameof(Assignment.EndedOn), made.Ended));
    }

    private IEnumerable<object?[]> Entries(Made made)
    {
        var (person, _) = made.Place.Answers(made.Agency);
        var seq = 0;
        object?[] Line(EntryKind kind, Guid by, string text, int hours, int? percent = null, string? evidence = null) => entries.Row(
            (nameof(AssignmentEntry.CommitteeId), made.Place.CommitteeId), (nameof(AssignmentEntry.AssignmentId), made.Id), (nameof(AssignmentEntry.Seq), ++seq), (nameof(AssignmentEntry.Kind), kind),
            (nameof(AssignmentEntry.PersonId), by), (nameof(AssignmentEntry.Text), text), (nameof(AssignmentEntry.Grounds), "Đ6.2"), (nameof(AssignmentEntry.At), made.At.AddHours(hours)),
            (nameof(AssignmentEntry.Percent), percent), (nameof(AssignmentEntry.Evidence), evidence));
        yield return Line(EntryKind.Given, made.Place.ChairId, "", 0);
        if (made.State == AssignmentState.Given) yield break;
        if (made.State == AssignmentState.Withdrawn)
        {
            yield return Line(EntryKind.Withdrawn, made.Place.ChairId, "Đã gộp vào nhiệm vụ khác", 30);
            yield break;
        }

        yield return Line(EntryKind.Received, person, "", 20);
        if (made.State == AssignmentState.Received) yield break;
        for (var step = 1; step <= 1 + (made.Number % 3); step++) yield return Line(EntryKind.Progress, person, "Đã phối hợp với các cơ quan liên quan, đang hoàn thiện phần còn lại.", 20 + (step * 90), step * 25);
        if (made.State is AssignmentState.InProgress) yield break;
        yield return Line(EntryKind.Submitted, person, "Gửi kết quả.", 400, evidence: $"{made.Number % 300 + 1}/BC-CQ");
        if (made.State == AssignmentState.Closed) yield return Line(EntryKind.Accepted, made.Place.ChairId, "", 430);
        if (made.State == AssignmentState.Returned) yield return Line(EntryKind.Returned, made.Place.ChairId, "Bổ sung số liệu của các khu phố.", 430);
    }

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;

    private sealed record Made(Place Place, Guid Id, int Number, DateTime At, DateOnly Day, DateOnly Due, int Agency, AssignmentState State, DateOnly? Ended, string Title, string Product, Guid? Coordinator);
}
