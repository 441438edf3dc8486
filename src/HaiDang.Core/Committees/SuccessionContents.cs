using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>A person who leaves an office or a post with the agency.</summary>
public sealed record SuccessionPerson(Guid PersonId, string Name, string Place, string Agency);

/// <summary>What a merge, a split or a transfer brings about in the committee in hand, before it is done.</summary>
/// <param name="From">Names of the agencies that end.</param>
/// <param name="To">Names of those that follow; the first takes the open tasks.</param>
/// <param name="Answerable">Who answers for the tasks that move.</param>
/// <param name="Members">Memberships that end, with the title of the office.</param>
/// <param name="Posts">Posts that end, of the whole directory.</param>
/// <param name="Tasks">Open tasks that move.</param>
/// <param name="Coordinated">Open tasks in which an ending agency coordinates.</param>
/// <param name="Delegations">Papers that end with those memberships.</param>
/// <param name="StandingEnds">Name of the standing agency when it is among those that end; null otherwise.</param>
public sealed record SuccessionContents(
    IReadOnlyList<string> From, IReadOnlyList<string> To, string Answerable, IReadOnlyList<SuccessionPerson> Members, IReadOnlyList<(SuccessionPerson Who, AgencyPostKind Kind)> Posts,
    IReadOnlyList<HandoverTask> Tasks, int Coordinated, IReadOnlyList<string> Delegations, string? StandingEnds)
{
    internal static IQueryable<AgencyPost> EndingPosts(HaiDangDb db, IReadOnlyCollection<Guid> agencies, DateOnly on) =>
        db.AgencyPosts.Where(post => agencies.Contains(post.AgencyId) && (post.To == null || post.To >= on));

    internal static IQueryable<Membership> EndingMemberships(HaiDangDb db, IReadOnlyCollection<Guid> agencies, DateOnly on) =>
        db.Memberships.Where(row => row.AgencyId != null && agencies.Contains(row.AgencyId.Value) && row.EndRecordedAt == null && (row.To == null || row.To >= on));

    internal static IQueryable<Assignment> MovingTasks(HaiDangDb db, IReadOnlyCollection<Guid> agencies) =>
        OpenTasks.Of(db).Where(task => task.AgencyId != null && agencies.Contains(task.AgencyId.Value));
}

/// <summary>What a succession would bring about; nothing is changed.</summary>
public sealed class PreviewSuccession(HaiDangDb db, TimeProvider clock)
{
    /// <summary>The contents, or why it cannot be done; for whoever may record it.</summary>
    public async Task<Result<SuccessionContents>> RunAsync(Seat seat, SucceedAgency.Input input, CancellationToken ct)
    {
        var act = new Act("agency.record");
        if (!seat.ReadsStructure()) return new NotFound("agency");
        if (seat.Judge(act) is { IsAllowed: false } refused) return new Refused(act, refused);
        var (now, day) = (clock.Now(), clock.Today());
        var ready = await SucceedAgency.CheckAsync(db, input, db.Scope, now, ct);
        if (!ready.IsOk) return ready.Error!;
        var (ending, first) = (input.From, input.On!.Value);
        var names = await AgencyNames.LoadAsync(db, day, ct);
        string NameOf(Guid? id) => names.Of(id) ?? "";
        var members = await (from membership in SuccessionContents.EndingMemberships(db, ending, first)
                             join office in db.Offices on membership.OfficeId equals office.Id
                             join person in db.People on membership.PersonId equals person.Id
                             orderby office.Order, person.Folded
                             select new { membership.Id, membership.AgencyId, membership.PersonId, person.FullName, office.Title }).ToListAsync(ct);
        var posts = await (from post in SuccessionContents.EndingPosts(db, ending, first)
                           join person in db.People on post.PersonId equals person.Id
                           orderby person.Folded
                           select new { post.AgencyId, post.PersonId, person.FullName, post.Kind }).ToListAsync(ct);
        var (offices, leaving) = (members.ConvertAll(row => row.Id), members.ConvertAll(row => row.PersonId));
        var papers = await (from paper in db.Delegations
                            where paper.RevokedAt == null && paper.To >= day && paper.To >= first && (offices.Contains(paper.FromMembershipId) || leaving.Contains(paper.ToPersonId))
                            join person in db.People on paper.ToPersonId equals person.Id
                            orderby paper.From
                            select paper.Document + " — " + person.FullName).ToListAsync(ct);
        var tasks = await SuccessionContents.MovingTasks(db, ending).AsNoTracking().OrderBy(task => task.Number)
            .Select(task => new HandoverTask(task.Id, task.Number, task.Title, task.DueOn, task.State) { IsPaused = task.PausedOn != null }).ToListAsync(ct);
        return new SuccessionContents(
            ending.ConvertAll(id => NameOf(id)), input.To.ConvertAll(id => NameOf(id)),
            await db.People.Where(person => person.Id == ready.Value.Who.PersonId).Select(person => person.FullName).SingleAsync(ct),
            members.ConvertAll(row => new SuccessionPerson(row.PersonId, row.FullName, row.Title, NameOf(row.AgencyId))),
            posts.OrderBy(row => row.Kind).ToList().ConvertAll(row => (new SuccessionPerson(row.PersonId, row.FullName, "", NameOf(row.AgencyId)), row.Kind)), tasks,
            await OpenTasks.Of(db).CountAsync(task => task.Coordinators.Any(with => ending.Contains(with.AgencyId)), ct), papers,
            seat.StandingAgencyId is { } standing && ending.Contains(standing) ? NameOf(standing) : null);
    }
}
