using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>An act that a person can do today, and on which grounds.</summary>
/// <param name="Act">Code of the act.</param>
/// <param name="Kind">By what right.</param>
/// <param name="Grounds">Clauses or settings.</param>
/// <param name="OnCondition">Only under a condition: a relation to the thing, a reason, a consent.</param>
public sealed record CanDo(string Act, CapacityKind Kind, IReadOnlyList<Ground> Grounds, bool OnCondition);

/// <summary>A person in the committee: offices now and past, posts, and what the person can do today.</summary>
public sealed record PersonView(
    Guid Id, long Version, string FullName, string? Position, IReadOnlyList<(HolderRow Holder, string Office, bool IsCurrent)> Offices, IReadOnlyList<PostRow> Posts,
    IReadOnlyList<PortfolioRow> Portfolios, IReadOnlyList<AbsenceRow> Absences, IReadOnlyList<DelegationRow> Delegations, IReadOnlyList<StandInRow> StandIns,
    IReadOnlyList<SecondmentRow> Secondments, IReadOnlyList<CanDo> Can, bool ActsForChair);

/// <summary>Finds one person of the committee, of now or of before.</summary>
public sealed class FindPerson(HaiDangDb db, ISeats seats, IActor actor, TimeProvider clock)
{
    /// <summary>The person; null when there is none, or the reader may not know of the person.</summary>
    public async Task<PersonView?> RunAsync(Seat seat, Guid id, CancellationToken ct)
    {
        var self = id == seat.Standing.PersonId;
        if (!seat.ReadsStructure()) return null;
        var person = await WithinReach.PeopleEverOf(db).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
        if (person is null) return null;
        var (day, now) = (clock.Today(), clock.Now());
        var names = await AgencyNames.LoadAsync(db, day, ct);
        var titles = await db.Offices.AsNoTracking().ToDictionaryAsync(office => office.Id, office => office.Title, ct);
        var held = await OrganisationRows.HoldersAsync(db, db.Memberships.Where(row => row.PersonId == id), names, ct);
        var current = await Seats.InForce(db, day, now).Where(row => row.PersonId == id).Select(row => row.Id).ToListAsync(ct);
        var memberships = db.Memberships.Where(row => row.PersonId == id).Select(row => row.Id);
        var all = seat.ReadsRecords() || self;
        var theirs = self ? seat : await seats.LoadAsync(new AnotherPerson(id, actor.CommitteeId), now, ct);
        return new PersonView(
            id, person.Version, person.FullName, person.Position,
            [.. held.OrderByDescending(row => row.From).Select(row => (row, titles.GetValueOrDefault(row.OfficeId, ""), current.Contains(row.MembershipId)))],
            await FindAgency.PostsAsync(db, db.AgencyPosts.Where(post => post.PersonId == id && db.CommitteeAgencies.Any(row => row.AgencyId == post.AgencyId)), names, ct),
            await OrganisationRows.PortfoliosAsync(db, db.Portfolios.Where(row => memberships.Contains(row.MembershipId)), ct),
            all ? await OrganisationRows.AbsencesAsync(db, db.Absences.Where(row => row.PersonId == id), ct) : [],
            all ? await OrganisationRows.DelegationsAsync(db, db.Delegations.Where(row => row.ToPersonId == id || memberships.Contains(row.FromMembershipId)), ct) : [],
            all ? await OrganisationRows.StandInsAsync(db, db.StandIns.Where(row => row.PersonId == id || row.ForPersonId == id), ct) : [],
            all ? await OrganisationRows.SecondmentsAsync(db, db.Secondments.Where(row => row.PersonId == id || memberships.Contains(row.ByMembershipId)), ct) : [],
            all ? CanDoNow(theirs) : [], theirs.Standing.ChairIsAbsent && theirs.Book.Substitutions.Any(norm => norm.Roles.Meets(theirs.Standing.OwnRoles)));
    }

    /// <summary>What a seat can do, act by act, of those that the program performs.</summary>
    public static IReadOnlyList<CanDo> CanDoNow(Seat seat) =>
    [
        .. from code in PassesAttribute.Performed.Order(StringComparer.Ordinal)
           let own = code is "task.receive" or "task.progress" or "task.submit" ? RoleSet.Of(Role.AnswerableForThisTask) : RoleSet.None
           let bare = seat.Judge(new Act(code) { Required = own })
           let under = bare.IsAllowed ? bare : seat.Judge(new Act(code)
           {
               Required = own, Reason = "-", HasConsent = true, IsRequested = true, IsOwnAgency = true,
               GivenByOffice = seat.Memberships.Count > 0 ? seat.Memberships[0].Code : null,
               Relations = RoleSet.Of(Role.AnswerableForThisTask, Role.HeadOfAgencyInCharge),
           })
           where under.IsAllowed
           select new CanDo(code, under.Capacity!.Kind, [.. under.Grounds], !bare.IsAllowed),
    ];
}
