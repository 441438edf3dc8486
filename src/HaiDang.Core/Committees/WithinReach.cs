using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Who belongs to a committee, and who may read about it (Đ1.2).</summary>
public static class WithinReach
{
    /// <summary>Whoever works with the committee may read who is who; so may those who are setting it up.</summary>
    public static bool ReadsStructure(this Seat seat) => seat.Reach.Any || SetsUp(seat);

    /// <summary>Members, the team and the standing agency also read terms, absences, delegations and who was sent.</summary>
    public static bool ReadsRecords(this Seat seat) => seat.Reach.All || SetsUp(seat);

    /// <summary>Holders of offices and people of the agencies, on a day and as on record at an instant (UTC).</summary>
    public static IQueryable<Person> PeopleOf(HaiDangDb db, DateOnly day, DateTime at)
    {
        var members = Seats.InForce(db, day, at);
        var posts = Seats.PostsInForce(db, day, at);
        return db.People.Where(person => members.Any(row => row.PersonId == person.Id) || posts.Any(row => row.PersonId == person.Id));
    }

    /// <summary>Everyone who has, had or will have something to do with the committee in hand.</summary>
    public static IQueryable<Person> PeopleEverOf(HaiDangDb db) => db.People.Where(person =>
        db.Memberships.Any(row => row.PersonId == person.Id)
        || db.AgencyPosts.Any(post => post.PersonId == person.Id && db.CommitteeAgencies.Any(row => row.AgencyId == post.AgencyId))
        || db.Secondments.Any(row => row.PersonId == person.Id) || db.StandIns.Any(row => row.PersonId == person.Id));

    /// <summary>Who heads the committee on a day and as on record at an instant (UTC); null for nobody.</summary>
    public static Task<Guid?> ChairAsync(HaiDangDb db, DateOnly day, DateTime at, CancellationToken ct) =>
        (from membership in Seats.InForce(db, day, at)
         join office in db.Offices on membership.OfficeId equals office.Id
         where office.Role == Role.Chair
         select (Guid?)membership.PersonId).FirstOrDefaultAsync(ct);

    /// <summary>Is the agency within the committee's reach on a day?</summary>
    public static Task<bool> HasAgencyAsync(HaiDangDb db, Guid agencyId, DateOnly day, CancellationToken ct) =>
        db.CommitteeAgencies.AnyAsync(row => row.AgencyId == agencyId && row.From <= day && (row.To == null || row.To >= day), ct);

    private static bool SetsUp(Seat seat) => seat.Book.Version == 0 && seat.Judge(new Act("membership.record")).IsAllowed;
}
