using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>A post in an agency, as listed.</summary>
public sealed record PostRow(Guid Id, Guid AgencyId, string? Agency, Guid PersonId, string Name, AgencyPostKind Kind, DateOnly From, DateOnly? To, DateTime RecordedAt);

/// <summary>A link to an agency before or after.</summary>
public sealed record SuccessionRow(Guid AgencyId, string Name, DateOnly On, SuccessionKind Kind, string Decision);

/// <summary>An agency with its names by date, its posts, what it followed and what follows it, and its members in the committee.</summary>
public sealed record AgencyView(
    Guid Id, long Version, string Name, string Abbreviation, string? OrganId, DateOnly? From, DateOnly? To, Guid? ParentId, string? Parent,
    IReadOnlyList<AgencyName> Names, IReadOnlyList<PostRow> Posts, IReadOnlyList<SuccessionRow> Before, IReadOnlyList<SuccessionRow> After,
    IReadOnlyList<(HolderRow Holder, string Office)> Members, bool IsStanding, int OpenTasks);

/// <summary>Finds one agency of the committee's reach, of now or of before.</summary>
public sealed class FindAgency(HaiDangDb db, TimeProvider clock)
{
    /// <summary>The agency; null when there is none, or the person may not know of it.</summary>
    public async Task<AgencyView?> RunAsync(Seat seat, Guid id, CancellationToken ct)
    {
        if (!seat.ReadsStructure()) return null;
        var day = clock.Today();
        var names = await AgencyNames.LoadAsync(db, day, ct);
        if (!names.Agencies.TryGetValue(id, out var agency)) return null;
        var links = await db.Successions.AsNoTracking().Where(row => row.FromAgencyId == id || row.ToAgencyId == id).OrderBy(row => row.On).ToListAsync(ct);
        var far = links.SelectMany(row => new[] { row.FromAgencyId, row.ToAgencyId }).Append(agency.ParentId ?? Guid.Empty).Where(other => !names.Agencies.ContainsKey(other)).ToList();
        var others = far.Count == 0 ? [] : await db.Agencies.AsNoTracking().Include(row => row.Names).Where(row => far.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        string NameOf(Guid other, DateOnly on) => names.Agencies.TryGetValue(other, out var known) || others.TryGetValue(other, out known) ? known.NameOn(on) : "";
        var titles = await db.Offices.AsNoTracking().ToDictionaryAsync(office => office.Id, office => office.Title, ct);
        var members = await OrganisationRows.HoldersAsync(db, db.Memberships.Where(row => row.AgencyId == id), names, ct);
        var open = seat.Reach.All || seat.Reach.Agencies.Contains(id) ? await OpenTasks.Of(db).CountAsync(task => task.AgencyId == id, ct) : 0;
        return new AgencyView(
            id, agency.Version, agency.NameOn(day), agency.Abbreviation, agency.OrganId, agency.From, agency.To, agency.ParentId, agency.ParentId is { } parent ? NameOf(parent, day) : null,
            [.. agency.Names.OrderBy(name => name.From ?? DateOnly.MinValue)], await PostsAsync(db, db.AgencyPosts.Where(post => post.AgencyId == id), names, ct),
            [.. links.Where(row => row.ToAgencyId == id).Select(row => new SuccessionRow(row.FromAgencyId, NameOf(row.FromAgencyId, row.On.AddDays(-1)), row.On, row.Kind, row.Decision))],
            [.. links.Where(row => row.FromAgencyId == id).Select(row => new SuccessionRow(row.ToAgencyId, NameOf(row.ToAgencyId, row.On), row.On, row.Kind, row.Decision))],
            [.. members.Select(row => (row, titles.GetValueOrDefault(row.OfficeId, "")))], seat.StandingAgencyId == id, open);
    }

    internal static async Task<List<PostRow>> PostsAsync(HaiDangDb db, IQueryable<AgencyPost> posts, AgencyNames names, CancellationToken ct)
    {
        var rows = await (from post in posts.AsNoTracking()
                          join person in db.People on post.PersonId equals person.Id
                          orderby post.Kind, post.From descending
                          select new { post, person.FullName }).ToListAsync(ct);
        return [.. rows.Select(row => new PostRow(row.post.Id, row.post.AgencyId, names.Of(row.post.AgencyId), row.post.PersonId, row.FullName, row.post.Kind, row.post.From, row.post.To, row.post.RecordedAt))];
    }
}
