using System.Diagnostics;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Load.Generate;

/// <summary>
/// Fills a database that holds the demonstration with many committees and tasks. The people with accounts sit in some of them: the ordinary member
/// in the largest and the median one, the head in these and eight more, in which tasks are given. Random, but the same at every run.
/// </summary>
internal sealed class Generator(HaiDangDb db, IRows rows, DateOnly today)
{
    /// <summary>Agencies of a committee.</summary>
    public const int AgenciesEach = 30;

    private readonly Random random = new(20260801);
    private readonly DateTime start = today.ToDateTime(default, DateTimeKind.Utc).AddYears(-5);

    /// <summary>Generates; prints how long each part took.</summary>
    public async Task RunAsync(int tasks, TextWriter output)
    {
        var sizes = Sizes.Of(tasks);
        var clock = Stopwatch.StartNew();
        var seed = await SeedAsync();
        var places = new List<Place>();
        for (var rank = 0; rank < sizes.Count; rank++) places.Add(Place.Make(rank, sizes[rank], sizes.Count, seed));
        await PeopleAsync(places);
        await CommitteesAsync(places, seed);
        await output.WriteLineAsync($"{places.Count} committees, {places.Count * AgenciesEach} agencies: {clock.Elapsed.TotalSeconds:0.0} s");
        await new TaskRows(db, rows, random, today, start).WriteAsync(places);
        await rows.EndAsync();
        await output.WriteLineAsync($"{sizes.Sum()} tasks with their histories: {clock.Elapsed.TotalSeconds:0.0} s");
        await File.WriteAllLinesAsync("load-places.txt", places.Where(place => place.Name is not null).Select(place => $"{place.Name} {place.CommitteeId} {place.AgencyIds[0]} {place.Tasks}"));
    }

    private async Task<Seed> SeedAsync()
    {
        var committee = await db.Committees.OrderBy(row => row.CreatedAt).FirstAsync();
        db.Scope = committee.Id;
        var accounts = await db.Users.Where(row => row.UserName == "truongban" || row.UserName == "thanhvien1").ToDictionaryAsync(row => row.UserName!, row => row.PersonId!.Value);
        return new Seed(
            committee, await db.Offices.OrderBy(row => row.Order).ToListAsync(), await db.Regulations.Where(text => text.State == VersionState.InForce).ToListAsync(),
            await db.Norms.Where(norm => norm.Decision == NormDecision.Confirmed).ToListAsync(), accounts["truongban"], accounts["thanhvien1"]);
    }

    private async Task PeopleAsync(List<Place> places)
    {
        var people = new Table(db, typeof(Person));
        await rows.BeginAsync(people);
        foreach (var id in places.SelectMany(place => place.NewPeople))
        {
            var name = Words.Person(random);
            await rows.WriteAsync(people.Row((nameof(Person.Id), id), (nameof(Person.FullName), name), (nameof(Person.Folded), Fold.Vi(name)), (nameof(Person.IsDemo), true), (nameof(Entity.Version), 1L)));
        }

        var agencies = new Table(db, typeof(Agency));
        await rows.BeginAsync(agencies);
        foreach (var place in places)
            for (var index = 0; index < AgenciesEach; index++)
                await rows.WriteAsync(agencies.Row((nameof(Agency.Id), place.AgencyIds[index]), (nameof(Agency.Folded), Fold.Vi(AgencyName(place, index))), (nameof(Agency.Abbreviation), $"CQ{index + 1}"), (nameof(Entity.Version), 1L)));
        var names = new Table(db, typeof(AgencyName));
        await rows.BeginAsync(names);
        foreach (var place in places)
            for (var index = 0; index < AgenciesEach; index++)
                await rows.WriteAsync(names.Row((nameof(HaiDang.Core.Organisation.AgencyName.Id), Guid.CreateVersion7()), ("AgencyId", place.AgencyIds[index]), (nameof(HaiDang.Core.Organisation.AgencyName.Name), AgencyName(place, index))));
        var posts = new Table(db, typeof(AgencyPost));
        await rows.BeginAsync(posts);
        foreach (var place in places)
            for (var index = 0; index < AgenciesEach; index++)
                await rows.WriteAsync(posts.Row(
                    (nameof(AgencyPost.Id), Guid.CreateVersion7()), (nameof(AgencyPost.AgencyId), place.AgencyIds[index]), (nameof(AgencyPost.PersonId), place.Heads[index]),
                    (nameof(AgencyPost.Kind), AgencyPostKind.Head), (nameof(AgencyPost.From), DateOnly.FromDateTime(start)), (nameof(AgencyPost.RecordedAt), start)));
    }

    private static string AgencyName(Place place, int index) => $"Cơ quan {index + 1} phường {place.Rank + 1}";

    private async Task CommitteesAsync(List<Place> places, Seed seed)
    {
        var committees = new Table(db, typeof(Committee));
        await rows.BeginAsync(committees);
        foreach (var place in places)
            await rows.WriteAsync(committees.Copy(db, seed.Committee, (nameof(Entity.Id), place.CommitteeId), (nameof(Committee.Name), $"Ban Chỉ đạo Chuyển đổi số phường {place.Rank + 1}"), (nameof(Committee.ShortName), $"BCĐ phường {place.Rank + 1}")));
        await CopyAsync(places, seed.Offices);
        await CopyAsync(places, seed.Texts);
        await CopyAsync(places, seed.Norms);
        var reach = new Table(db, typeof(CommitteeAgency));
        await rows.BeginAsync(reach);
        foreach (var place in places)
            foreach (var agency in place.AgencyIds)
                await rows.WriteAsync(reach.Row(
                    (nameof(CommitteeEntity.CommitteeId), place.CommitteeId), (nameof(Entity.Id), Guid.CreateVersion7()), (nameof(CommitteeAgency.AgencyId), agency),
                    (nameof(CommitteeAgency.From), DateOnly.FromDateTime(start)), (nameof(CommitteeAgency.RecordedAt), start), (nameof(Entity.Version), 1L)));
        var memberships = new Table(db, typeof(Membership));
        await rows.BeginAsync(memberships);
        foreach (var place in places)
            foreach (var seat in place.Seats)
                await rows.WriteAsync(memberships.Row(
                    (nameof(CommitteeEntity.CommitteeId), place.CommitteeId), (nameof(Entity.Id), seat.Id), (nameof(Membership.OfficeId), seat.OfficeId), (nameof(Membership.PersonId), seat.PersonId),
                    (nameof(Membership.AgencyId), seat.AgencyId), (nameof(Membership.From), DateOnly.FromDateTime(start)), (nameof(Membership.Decision), "01/QĐ-BCĐ"), (nameof(Membership.RecordedAt), start), (nameof(Entity.Version), 1L)));
        var counters = new Table(db, typeof(Counter));
        await rows.BeginAsync(counters);
        foreach (var place in places)
            await rows.WriteAsync(counters.Row((nameof(Counter.CommitteeId), place.CommitteeId), (nameof(Counter.Name), "assignment"), (nameof(Counter.Last), place.Tasks)));
    }

    // Rows of the demonstration's committee in every other: the keys are the committee's, so an id may come again.
    private async Task CopyAsync<T>(List<Place> places, List<T> of) where T : class
    {
        var table = new Table(db, typeof(T));
        await rows.BeginAsync(table);
        foreach (var place in places)
            foreach (var one in of) await rows.WriteAsync(table.Copy(db, one, (nameof(CommitteeEntity.CommitteeId), place.CommitteeId)));
    }
}

/// <summary>What the demonstration gives to every committee.</summary>
internal sealed record Seed(Committee Committee, List<Office> Offices, List<RegulationText> Texts, List<RegulationNorm> Norms, Guid Chair, Guid Member)
{
    /// <summary>The office of a role.</summary>
    public Office Of(Role role) => Offices.First(office => office.Role == role);
}
