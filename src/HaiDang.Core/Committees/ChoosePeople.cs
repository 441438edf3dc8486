using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>People within the committee's reach today, for lists to choose from.</summary>
public sealed class ChoosePeople(HaiDangDb db, TimeProvider clock)
{
    /// <summary>A person to choose.</summary>
    public sealed record Row(Guid Id, string Name, string? Position);

    /// <summary>In the order of their names: everyone, or the people of some agencies.</summary>
    public Task<List<Row>> RunAsync(IReadOnlyCollection<Guid>? agencies, CancellationToken ct)
    {
        var (day, now) = (clock.Today(), clock.Now());
        var people = WithinReach.PeopleOf(db, day, now);
        if (agencies is not null)
        {
            var posts = Seats.PostsInForce(db, day, now).Where(post => agencies.Contains(post.AgencyId));
            people = people.Where(person => posts.Any(post => post.PersonId == person.Id));
        }

        return people.OrderBy(person => person.Folded).Select(person => new Row(person.Id, person.FullName, person.Position)).ToListAsync(ct);
    }
}

/// <summary>Open tasks of some agencies, for lists to choose from.</summary>
public sealed class ChooseTasks(HaiDangDb db)
{
    /// <summary>A task to choose.</summary>
    public sealed record Row(Guid Id, int Number, string Title);

    /// <summary>In the order of their numbers, 200 at most.</summary>
    public Task<List<Row>> RunAsync(IReadOnlyCollection<Guid> agencies, CancellationToken ct) =>
        OpenTasks.Of(db).Where(task => (task.AgencyId != null && agencies.Contains(task.AgencyId.Value)) || task.Coordinators.Any(with => agencies.Contains(with.AgencyId)))
            .OrderBy(task => task.Number).Take(200).Select(task => new Row(task.Id, task.Number, task.Title)).ToListAsync(ct);
}
