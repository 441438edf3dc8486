using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>An office, the norms of the draft that name it, and who holds it.</summary>
public sealed record MappedOffice(Guid Id, string Code, string Title, Role Role, int Order, int? Seats, int Norms, IReadOnlyList<SeatedPerson> People);

/// <summary>A person in an office.</summary>
public sealed record SeatedPerson(Guid PersonId, string Name, string? Position, string? Agency, DateOnly From, string Decision);

/// <summary>A body or relation that norms name and nobody is seated in: it follows from offices and agencies.</summary>
public sealed record MappedBody(Role Role, int Norms);

/// <summary>An agency within the committee's reach.</summary>
public sealed record MappedAgency(Guid Id, string Name, bool IsStanding);

/// <summary>Who is who in a committee being set up.</summary>
public sealed record OfficeMapping(IReadOnlyList<MappedOffice> Offices, IReadOnlyList<MappedBody> Bodies, IReadOnlyList<MappedAgency> Agencies, Verdict RecordOffice, Verdict RecordPeople);

/// <summary>Maps what the norms of a draft name to the offices of the committee, with the people in them.</summary>
public sealed class OfficeMap(HaiDangDb db, ISeats seats, IActor actor, TimeProvider clock)
{
    /// <summary>Maps; <c>notFound.regulation</c> for whoever may not read drafts.</summary>
    public async Task<Result<OfficeMapping>> RunAsync(CancellationToken ct)
    {
        var now = clock.Now();
        var day = VietnamTime.DayOf(now);
        var seat = await seats.LoadAsync(actor, now, ct);
        if (!seat.MayReadDrafts()) return new NotFound("regulation");
        var newest = db.Regulations.Where(row => row.State == VersionState.Draft || row.State == VersionState.InForce).OrderByDescending(row => row.Number).Select(row => row.Id).Take(1);
        var holders = await db.Norms.AsNoTracking().Where(norm => newest.Contains(norm.TextId) && norm.Decision != NormDecision.Rejected).Select(norm => norm.Holders).ToListAsync(ct);
        var named = holders.SelectMany(names => names.Split(' ', StringSplitOptions.RemoveEmptyEntries)).GroupBy(name => name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var offices = await db.Offices.AsNoTracking().OrderBy(row => row.Order).ThenBy(row => row.Title).ToListAsync(ct);
        var seated = await (from membership in db.Memberships
                            where membership.To == null || membership.To >= day
                            join person in db.People on membership.PersonId equals person.Id
                            orderby person.FullName
                            select new { membership.OfficeId, membership.AgencyId, person.Id, person.FullName, person.Position, membership.From, membership.Decision }).AsNoTracking().ToListAsync(ct);
        var agencies = await db.Agencies.AsNoTracking().Include(row => row.Names)
            .Where(row => db.CommitteeAgencies.Any(member => member.AgencyId == row.Id && (member.To == null || member.To >= day))).ToListAsync(ct);
        var names = agencies.ToDictionary(row => row.Id, row => row.NameOn(day));
        return new OfficeMapping(
            offices.ConvertAll(office => new MappedOffice(
                office.Id, office.Code, office.Title, office.Role, office.Order, office.Seats,
                named.GetValueOrDefault(office.Role.ToString()) + named.GetValueOrDefault("office:" + office.Code),
                [.. seated.Where(row => row.OfficeId == office.Id).Select(row => new SeatedPerson(
                    row.Id, row.FullName, row.Position, row.AgencyId is { } agency ? names.GetValueOrDefault(agency) : null, row.From, row.Decision))])),
            [.. named.Select(pair => (Role: Holder.TryParse(pair.Key, out var holder) && holder.Office is null ? holder.Role : (Role?)null, Norms: pair.Value))
                .Where(pair => pair.Role is { } role && offices.TrueForAll(office => office.Role != role)).OrderBy(pair => pair.Role).Select(pair => new MappedBody(pair.Role!.Value, pair.Norms))],
            [.. agencies.Select(row => new MappedAgency(row.Id, names[row.Id], row.Id == seat.StandingAgencyId)).OrderBy(row => row.Name, StringComparer.Ordinal)],
            seat.Judge(new Act("office.record")), seat.Judge(new Act("membership.record")));
    }
}
