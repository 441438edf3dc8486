using HaiDang.Core.Organisation;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Loads what a person is in a committee: only records in force, and already recorded, at the instant asked for.</summary>
public sealed class Seats(HaiDangDb db, Rulebooks rulebooks, KeptSeats kept) : ISeats
{
    // What a page reads in one go, it reads as one and the same person, on a slow machine too; a scope that lives longer (a job, a command) asks again.
    private static readonly TimeSpan Moments = TimeSpan.FromSeconds(30);
    private (Guid Committee, Guid? Account, Guid? Person, bool IsAdministrator, DateTime At, Seat Seat)? last;

    /// <inheritdoc/>
    public async Task<Seat> LoadAsync(IActor actor, DateTime at, CancellationToken ct)
    {
        db.Scope = actor.CommitteeId;

        // An act reads its own inside its transaction, and what it changes may be a seat.
        if (db.Database.CurrentTransaction is not null) last = null;
        else if (last is { } known && known.Committee == actor.CommitteeId && known.Account == actor.AccountId && known.Person == actor.PersonId
                 && known.IsAdministrator == actor.IsAdministrator && at >= known.At && at - known.At < Moments) return known.Seat;
        var seat = await FindAsync(actor, at, ct);
        if (db.Database.CurrentTransaction is null) last = (actor.CommitteeId, actor.AccountId, actor.PersonId, actor.IsAdministrator, at, seat);
        return seat;
    }

    private async Task<Seat> FindAsync(IActor actor, DateTime at, CancellationToken ct)
    {
        var mark = await MarkAsync(actor.CommitteeId, ct);
        if (mark is not { State: CommitteeState.Running } || actor.PersonId is not { } person) return await ReadAsync(actor, at, ct);
        var key = new KeptSeats.Key(actor.CommitteeId, person, actor.IsAdministrator, VietnamTime.DayOf(at));
        if (kept.Find(key, mark, at) is { } found) return found;
        var seat = await ReadAsync(actor, at, ct);
        kept.Keep(key, mark, at, seat);
        return seat;
    }

    private async Task<KeptSeats.Mark?> MarkAsync(Guid committee, CancellationToken ct) => committee == Guid.Empty ? null
        : await db.Committees.AsNoTracking().Where(row => row.Id == committee).Select(row => new KeptSeats.Mark(row.State, row.RulesStamp, row.SeatStamp, row.SeatStampAt)).SingleOrDefaultAsync(ct);

    private async Task<Seat> ReadAsync(IActor actor, DateTime at, CancellationToken ct)
    {
        var committee = await HeaderAsync(actor.CommitteeId, at, ct);
        var book = committee is null ? Rulebooks.Installation
            : await rulebooks.InForceAsync(db, committee.Id, committee.State, committee.RulesStamp, at, ct);
        List<Capacity> capacities = [];
        if (actor.IsAdministrator) capacities.Add(new Capacity(null, CapacityKind.Own, Standing.With(Role.Administrator), []));
        if (committee is { State: CommitteeState.SettingUp, CreatedBy: { } maker } && maker == actor.AccountId)
            capacities.Add(new Capacity(null, CapacityKind.Own, RoleSet.Of(Role.AuthorOfThis), []));
        // The own account's affairs (tokens) rest on the relation alone, which counts only with a capacity.
        if (committee is null && actor.AccountId is not null) capacities.Add(new Capacity(null, CapacityKind.Own, RoleSet.None, []));
        if (committee is null || actor.PersonId is not { } person || committee.State == CommitteeState.Closed)
            return new Seat(new Standing(actor.PersonId, capacities, ChairIsAbsent: false), book, Reach.None, [], [], null);
        return await OfPersonAsync(committee, person, capacities, book, at, ct);
    }

    private async Task<Seat> OfPersonAsync(Header committee, Guid person, List<Capacity> capacities, Rulebook book, DateTime at, CancellationToken ct)
    {
        var day = VietnamTime.DayOf(at);
        var held = await OfficesAsync(person, day, at, ct);
        var posts = await PostsAsync(person, day, at, ct);
        capacities.AddRange(held.Select(office => new Capacity(office.MembershipId, CapacityKind.Own, Standing.With(office.Role), [office.Code])));
        capacities.AddRange(posts.Where(post => post.Kind == AgencyPostKind.Head).Select(post => new Capacity(post.Id, CapacityKind.Own, Standing.With(Role.AgencyHead), [])));

        // A clerk keeps the seal of the standing agency and reads its papers, but does not speak for it.
        if (committee.StandingAgencyId is { } standing && posts.Any(post => post.AgencyId == standing && post.Kind != AgencyPostKind.Clerk))
            capacities.Add(new Capacity(standing, CapacityKind.Own, Standing.With(Role.StandingAgency), []));
        capacities.AddRange(posts.Where(post => post.Kind == AgencyPostKind.Clerk).Select(post => new Capacity(post.Id, CapacityKind.Own, Standing.With(Role.Clerk), [])));
        var sent = await SecondmentsAsync(person, day, at, ct);
        capacities.AddRange(sent.Select(row => new Capacity(row.Id, CapacityKind.Own, Standing.With(Role.SecondedStaff), [])));

        // Whoever holds nothing here any more has no delegated power either: a paper is to a person within the body (NĐ 30/2020/NĐ-CP, Điều 13).
        // Nor does a former member go on reading by standing in for somebody.
        var isWithin = held.Count + posts.Count + sent.Count > 0;
        var papers = isWithin ? await DelegationsAsync(person, day, at, ct) : [];
        capacities.AddRange(papers.Select(paper => new Capacity(
            paper.Id, CapacityKind.Delegation, Standing.With(paper.Role), [paper.Code], paper.Acts.Split(' '), new Ground(Tier.Document, paper.Document, ""))));

        var readsAll = ReadsAll(committee, held, posts) || sent.Any(row => row.AssignmentId is null);
        List<Guid> agencies = [.. posts.Select(post => post.AgencyId)];
        foreach (var away in isWithin ? await StandsInForAsync(person, day, at, ct) : [])
        {
            // Reads and drafts as the other could while that person holds something here; no role of the other passes on.
            var (otherHeld, otherPosts) = (await OfficesAsync(away, day, at, ct), await PostsAsync(away, day, at, ct));
            if (otherHeld.Count + otherPosts.Count == 0) continue;
            if (!capacities.Any(capacity => capacity.Roles.Has(Role.StandIn))) capacities.Add(new Capacity(null, CapacityKind.Own, Standing.With(Role.StandIn), []));
            readsAll |= ReadsAll(committee, otherHeld, otherPosts);
            agencies.AddRange(otherPosts.Select(post => post.AgencyId));
        }

        return new Seat(
            new Standing(person, capacities, committee.ChairIsAbsent), book,
            new Reach(readsAll, [.. agencies.Distinct()], [.. sent.Select(row => row.AssignmentId).OfType<Guid>()])
            {
                Offices = [.. papers.Where(paper => paper.Acts.Split(' ').Any(act => act.StartsWith("task.", StringComparison.Ordinal))).Select(paper => paper.OfficeId).Distinct()],
            },
            held, [.. posts.Where(post => post.Kind == AgencyPostKind.Head).Select(post => post.AgencyId)], committee.StandingAgencyId);
    }

    private static bool ReadsAll(Header committee, List<HeldOffice> held, List<Post> posts) =>
        held.Any(office => office.Role != Role.Expert && office.Role != Role.Clerk) || posts.Any(post => post.AgencyId == committee.StandingAgencyId);

    private async Task<Header?> HeaderAsync(Guid id, DateTime at, CancellationToken ct)
    {
        if (id == Guid.Empty) return null;
        var day = VietnamTime.DayOf(at);
        var members = InForce(db, day, at);
        return await db.Committees.AsNoTracking().Where(row => row.Id == id).Select(row => new Header(
            row.Id, row.State, row.RulesStamp, row.CreatedBy,
            db.Absences.Any(absence => absence.From <= day && absence.To >= day && absence.RecordedAt <= at && (absence.RevokedAt == null || absence.RevokedAt > at)
                && members.Any(chair => chair.PersonId == absence.PersonId
                    && db.Offices.Any(office => office.Id == chair.OfficeId && office.Role == Role.Chair))),
            db.StandingAgencies.Where(term => term.From <= day && term.RecordedAt <= at
                    && (term.To == null || term.To >= day || (term.EndRecordedAt != null && term.EndRecordedAt > at)))
                .OrderByDescending(term => term.From).Select(term => (Guid?)term.AgencyId).FirstOrDefault())).SingleOrDefaultAsync(ct);
    }

    private Task<List<HeldOffice>> OfficesAsync(Guid person, DateOnly day, DateTime at, CancellationToken ct) =>
        (from membership in InForce(db, day, at)
         where membership.PersonId == person
         join office in db.Offices on membership.OfficeId equals office.Id
         orderby office.Order
         select new HeldOffice(membership.Id, office.Id, office.Code, office.Title, office.Role, membership.AgencyId)).AsNoTracking().ToListAsync(ct);

    /// <summary>Memberships in force on a day and on record at an instant (UTC).</summary>
    public static IQueryable<Membership> InForce(HaiDangDb db, DateOnly day, DateTime at) => db.Memberships.Where(row =>
        row.From <= day && row.RecordedAt <= at && (row.To == null || row.To >= day || (row.EndRecordedAt != null && row.EndRecordedAt > at)));

    /// <summary>Posts in force on a day and on record at an instant (UTC), in the agencies within the committee's reach.</summary>
    public static IQueryable<AgencyPost> PostsInForce(HaiDangDb db, DateOnly day, DateTime at) => db.AgencyPosts.Where(post =>
        post.From <= day && post.RecordedAt <= at && (post.To == null || post.To >= day || (post.EndRecordedAt != null && post.EndRecordedAt > at))
        && db.CommitteeAgencies.Any(member => member.AgencyId == post.AgencyId && member.From <= day && (member.RecordedAt == null || member.RecordedAt <= at)
            && (member.To == null || member.To >= day || (member.EndRecordedAt != null && member.EndRecordedAt > at))));

    private Task<List<Post>> PostsAsync(Guid person, DateOnly day, DateTime at, CancellationToken ct) =>
        PostsInForce(db, day, at).AsNoTracking().Where(post => post.PersonId == person).Select(post => new Post(post.Id, post.AgencyId, post.Kind)).ToListAsync(ct);

    private Task<List<Paper>> DelegationsAsync(Guid person, DateOnly day, DateTime at, CancellationToken ct) =>
        (from paper in db.Delegations
         where paper.ToPersonId == person && paper.From <= day && paper.To >= day && paper.RecordedAt <= at && (paper.RevokedAt == null || paper.RevokedAt > at)
         join membership in InForce(db, day, at) on paper.FromMembershipId equals membership.Id
         join office in db.Offices on membership.OfficeId equals office.Id
         select new Paper(paper.Id, paper.Acts, paper.Document, office.Id, office.Role, office.Code)).AsNoTracking().ToListAsync(ct);

    private Task<List<Sent>> SecondmentsAsync(Guid person, DateOnly day, DateTime at, CancellationToken ct) =>
        db.Secondments.AsNoTracking()
            .Where(row => row.PersonId == person && row.From <= day && row.To >= day && row.RecordedAt <= at && (row.EndedAt == null || row.EndedAt > at))
            .Select(row => new Sent(row.Id, row.AssignmentId)).ToListAsync(ct);

    private Task<List<Guid>> StandsInForAsync(Guid person, DateOnly day, DateTime at, CancellationToken ct) =>
        db.StandIns.AsNoTracking()
            .Where(row => row.PersonId == person && row.From <= day && row.To >= day && row.RecordedAt <= at && (row.EndedAt == null || row.EndedAt > at))
            .Select(row => row.ForPersonId).Distinct().ToListAsync(ct);

    private sealed record Header(Guid Id, CommitteeState State, long RulesStamp, Guid? CreatedBy, bool ChairIsAbsent, Guid? StandingAgencyId);

    private sealed record Post(Guid Id, Guid AgencyId, AgencyPostKind Kind);

    private sealed record Paper(Guid Id, string Acts, string Document, Guid OfficeId, Role Role, string Code);

    private sealed record Sent(Guid Id, Guid? AssignmentId);
}
