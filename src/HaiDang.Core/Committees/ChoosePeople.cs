using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>People to choose from in a list, at most <see cref="Most"/>; with more, a part of the name finds them.</summary>
public sealed class ChoosePeople(HaiDangDb db, TimeProvider clock)
{
    /// <summary>The longest list.</summary>
    public const int Most = 100;

    /// <summary>A person to choose.</summary>
    public sealed record Row(Guid Id, string Name, string? Position);

    /// <summary>The people of a list, and whether there are more than it shows.</summary>
    public sealed record Choice(IReadOnlyList<Row> People, bool HasMore);

    /// <summary>Which people.</summary>
    public sealed class Input
    {
        /// <summary>Only people with a post in these agencies today; null for all.</summary>
        public IReadOnlyCollection<Guid>? Agencies { get; set; }

        /// <summary>Also people of before; otherwise only those within reach today.</summary>
        public bool OfAllTimes { get; set; }

        /// <summary>A part of the name; marks and case do not matter.</summary>
        public string? Name { get; set; }

        /// <summary>The whole name is given, not a part of it.</summary>
        public bool IsWholeName { get; set; }
    }

    /// <summary>In the order of their names.</summary>
    public async Task<Choice> RunAsync(Input input, CancellationToken ct)
    {
        var (day, now) = (clock.Today(), clock.Now());
        var people = input.OfAllTimes ? WithinReach.PeopleEverOf(db) : WithinReach.PeopleOf(db, day, now);
        if (input.Agencies is { } agencies)
        {
            var posts = Seats.PostsInForce(db, day, now).Where(post => agencies.Contains(post.AgencyId));
            people = people.Where(person => posts.Any(post => post.PersonId == person.Id));
        }

        var name = Fold.Vi(input.Name);
        if (input.IsWholeName) people = people.Where(person => person.Folded == name);
        else if (name.Length > 0) people = people.Where(person => person.Folded.Contains(name));
        var found = await people.OrderBy(person => person.Folded).ThenBy(person => person.Id).Take(Most + 1)
            .Select(person => new Row(person.Id, person.FullName, person.Position)).ToListAsync(ct);
        return found.Count <= Most ? new Choice(found, false) : new Choice(found[..Most], true);
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
