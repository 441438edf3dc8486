using HaiDang.Core.Organisation;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>A person who can do what another cannot, and as what.</summary>
public sealed record HolderToday(Guid PersonId, string Name, string Title);

/// <summary>Answers "who can?" of a refusal: the people who hold the power today. Asked only when the reason is opened.</summary>
public sealed class FindHolders(HaiDangDb db, TimeProvider clock)
{
    /// <summary>People behind the holders of the verdict's norms.</summary>
    /// <param name="verdict">The refusal.</param>
    /// <param name="givingOffice">Office that gave the task, for a relation to it; or null.</param>
    /// <param name="answerable">Person answerable for the task; or null.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<HolderToday>> RunAsync(Verdict verdict, Guid? givingOffice, Guid? answerable, CancellationToken ct)
    {
        var holders = verdict.Holders.ToList();
        var roles = RoleSet.Of([.. holders.Where(holder => holder.Office is null).Select(holder => holder.Role)]);
        var wanted = roles.Roles().ToList();
        if (roles.Has(Role.Committee)) wanted.Add(Role.Chair); // what the regulation gives the body is done by its head
        if (roles.Has(Role.SupportTeam)) wanted.AddRange([Role.SupportLead, Role.SupportMember]);
        var offices = holders.Where(holder => holder.Office is not null).Select(holder => holder.Office!).ToList();
        var office = roles.Has(Role.GiverOfThisTask) ? givingOffice : null;
        var related = verdict.Refusal == Refusal.NotRelated || roles.Has(Role.AnswerableForThisTask);
        var (day, now) = (clock.Today(), clock.Now());
        var people = await (from membership in Seats.InForce(db, day, now)
                            join held in db.Offices on membership.OfficeId equals held.Id
                            join person in db.People on membership.PersonId equals person.Id
                            where related && answerable != null ? person.Id == answerable
                                : wanted.Contains(held.Role) || offices.Contains(held.Code) || held.Id == office
                            orderby held.Order
                            select new HolderToday(person.Id, person.FullName, held.Title)).AsNoTracking().Take(12).ToListAsync(ct);
        if (people.Count == 0 && related && answerable is not null)
            people = await db.People.AsNoTracking().Where(person => person.Id == answerable).Select(person => new HolderToday(person.Id, person.FullName, person.Position ?? "")).ToListAsync(ct);
        if (roles.Has(Role.StandingAgency)) people.AddRange(await OfStandingAgencyAsync(day, now, ct));
        if (wanted.Contains(Role.Chair)) people.InsertRange(0, await SubstitutesAsync(day, now, ct));
        return [.. people.DistinctBy(person => person.PersonId)];
    }

    // While the head is away by a record in force, whoever the regulation puts in that place comes first.
    private async Task<List<HolderToday>> SubstitutesAsync(DateOnly day, DateTime now, CancellationToken ct)
    {
        if (!await db.Absences.AnyAsync(row => row.From <= day && row.To >= day && row.RecordedAt <= now && (row.RevokedAt == null || row.RevokedAt > now), ct)) return [];
        var norms = await db.Norms.AsNoTracking().Where(norm => norm.Kind == NormKind.Substitution && norm.Decision == NormDecision.Confirmed
            && db.Regulations.Any(text => text.Id == norm.TextId && text.State == VersionState.InForce && text.EffectiveFrom <= day)).ToListAsync(ct);
        var holders = norms.SelectMany(norm => norm.ToNorm().Holders).ToList();
        var roles = holders.Where(holder => holder.Office is null).Select(holder => holder.Role).ToList();
        var offices = holders.Select(holder => holder.Office).OfType<string>().ToList();
        return await (from membership in Seats.InForce(db, day, now)
                      join held in db.Offices on membership.OfficeId equals held.Id
                      join person in db.People on membership.PersonId equals person.Id
                      where roles.Contains(held.Role) || offices.Contains(held.Code)
                      orderby held.Order
                      select new HolderToday(person.Id, person.FullName, held.Title)).AsNoTracking().Take(3).ToListAsync(ct);
    }

    private Task<List<HolderToday>> OfStandingAgencyAsync(DateOnly day, DateTime now, CancellationToken ct) =>
        (from term in db.StandingAgencies
         where term.From <= day && (term.To == null || term.To >= day)
         join agency in db.Agencies on term.AgencyId equals agency.Id
         join post in db.AgencyPosts on term.AgencyId equals post.AgencyId
         where post.Kind == AgencyPostKind.Head && post.From <= day && (post.To == null || post.To >= day) && post.RecordedAt <= now
         join person in db.People on post.PersonId equals person.Id
         select new HolderToday(person.Id, person.FullName, person.Position ?? agency.Names.OrderByDescending(name => name.From).Select(name => name.Name).First())).AsNoTracking().Take(3).ToListAsync(ct);
}
