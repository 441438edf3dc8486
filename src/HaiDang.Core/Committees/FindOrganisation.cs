using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>The organisation of a committee on a day, as on record at an instant.</summary>
/// <param name="Day">The day asked for.</param>
/// <param name="RecordedBy">As on record at this instant, UTC.</param>
/// <param name="Offices">Every office with its holders then.</param>
/// <param name="Agencies">Agencies within reach then.</param>
/// <param name="StandingAgencyId">The standing agency then, or null.</param>
/// <param name="StandingCitation">What makes it so.</param>
/// <param name="Portfolios">In force then.</param>
/// <param name="Absences">Of the head, covering the day.</param>
/// <param name="Delegations">In force then.</param>
/// <param name="StandIns">In force then.</param>
/// <param name="Secondments">In force then.</param>
public sealed record OrganisationView(
    DateOnly Day, DateTime RecordedBy, IReadOnlyList<OfficeRow> Offices, IReadOnlyList<AgencyRow> Agencies, Guid? StandingAgencyId, string? StandingCitation,
    IReadOnlyList<PortfolioRow> Portfolios, IReadOnlyList<AbsenceRow> Absences, IReadOnlyList<DelegationRow> Delegations,
    IReadOnlyList<StandInRow> StandIns, IReadOnlyList<SecondmentRow> Secondments)
{
    /// <summary>Holders of the offices of a role, in the order of lists.</summary>
    public IEnumerable<(OfficeRow Office, HolderRow Holder)> HoldersOf(params Role[] roles) =>
        Offices.Where(office => roles.Contains(office.Role)).SelectMany(office => office.Holders.Select(holder => (office, holder)));

    /// <summary>Who is absent, and who acts in that place; null when the head is there.</summary>
    public (AbsenceRow Absence, IReadOnlyList<HolderRow> Substitutes)? ActingFor(Rulebook book)
    {
        if (Absences.Count == 0) return null;
        var roles = book.Substitutions.Aggregate(RoleSet.None, (sum, norm) => sum.Union(norm.Roles));
        var named = book.Substitutions.SelectMany(norm => norm.Holders).Select(holder => holder.Office).OfType<string>().ToList();
        return (Absences[0], [.. Offices.Where(office => roles.Has(office.Role) || named.Contains(office.Code)).SelectMany(office => office.Holders)]);
    }
}

/// <summary>The offices with their holders and the agencies within reach, today.</summary>
public sealed record CommitteePlaces(IReadOnlyList<OfficeRow> Offices, IReadOnlyList<AgencyRow> Agencies);

/// <summary>Finds the organisation; a fixed number of queries, whatever its size.</summary>
public sealed class FindOrganisation(HaiDangDb db, TimeProvider clock)
{
    /// <summary>On a day (today by default), as on record at an instant (UTC, now by default); null when the person may not read it.</summary>
    public async Task<OrganisationView?> RunAsync(Seat seat, DateOnly? on, DateTime? recordedBy, CancellationToken ct)
    {
        if (!seat.ReadsStructure()) return null;
        var (day, at) = (on ?? clock.Today(), recordedBy ?? clock.Now());
        var (offices, agencies, standing) = await PlacesAsync(day, at, ct);
        var portfolios = await OrganisationRows.PortfoliosAsync(db, db.Portfolios.Where(row => row.From <= day && (row.To == null || row.To >= day) && row.RecordedAt <= at), ct);
        var records = seat.ReadsRecords();
        return new OrganisationView(
            day, at, offices, agencies, standing?.AgencyId, standing?.Citation, portfolios,
            await OrganisationRows.AbsencesAsync(db, db.Absences.Where(row => row.From <= day && row.To >= day && row.RecordedAt <= at && (row.RevokedAt == null || row.RevokedAt > at)), ct),
            records ? await OrganisationRows.DelegationsAsync(db, db.Delegations.Where(row => row.From <= day && row.To >= day && row.RecordedAt <= at && (row.RevokedAt == null || row.RevokedAt > at)), ct) : [],
            records ? await OrganisationRows.StandInsAsync(db, db.StandIns.Where(row => row.From <= day && row.To >= day && row.RecordedAt <= at && (row.EndedAt == null || row.EndedAt > at)), ct) : [],
            records ? await OrganisationRows.SecondmentsAsync(db, db.Secondments.Where(row => row.From <= day && row.To >= day && row.RecordedAt <= at && (row.EndedAt == null || row.EndedAt > at)), ct) : []);
    }

    /// <summary>Its offices with their holders alone, on a day and as on record likewise; null when the person may not read them.</summary>
    public async Task<IReadOnlyList<OfficeRow>?> OfficesAsync(Seat seat, DateOnly? on, DateTime? recordedBy, CancellationToken ct)
    {
        if (!seat.ReadsStructure()) return null;
        var day = on ?? clock.Today();
        return await OfficesAsync(await AgencyNames.LoadAsync(db, day, ct), day, recordedBy ?? clock.Now(), ct);
    }

    /// <summary>Its offices and agencies today, for a form to choose from; null when the person may not read them.</summary>
    public async Task<CommitteePlaces?> PlacesAsync(Seat seat, CancellationToken ct)
    {
        if (!seat.ReadsStructure()) return null;
        var (offices, agencies, _) = await PlacesAsync(clock.Today(), clock.Now(), ct);
        return new CommitteePlaces(offices, agencies);
    }

    private async Task<(List<OfficeRow> Offices, List<AgencyRow> Agencies, StandingAgencyTerm? Standing)> PlacesAsync(DateOnly day, DateTime at, CancellationToken ct)
    {
        var names = await AgencyNames.LoadAsync(db, day, ct);
        var offices = await OfficesAsync(names, day, at, ct);
        var standing = await db.StandingAgencies.AsNoTracking().Where(term => term.From <= day && (term.To == null || term.To >= day) && term.RecordedAt <= at)
            .OrderByDescending(term => term.From).FirstOrDefaultAsync(ct);
        return (offices, await AgenciesAsync(names, standing?.AgencyId, day, at, ct), standing);
    }

    private async Task<List<OfficeRow>> OfficesAsync(AgencyNames names, DateOnly day, DateTime at, CancellationToken ct)
    {
        var holders = (await OrganisationRows.HoldersAsync(db, Seats.InForce(db, day, at), names, ct)).ToLookup(row => row.OfficeId);
        var offices = await db.Offices.AsNoTracking().OrderBy(office => office.Order).ThenBy(office => office.Title).ToListAsync(ct);
        return offices.ConvertAll(office => new OfficeRow(office.Id, office.Code, office.Title, office.Role, office.Order, office.Seats, [.. holders[office.Id]]));
    }

    private async Task<List<AgencyRow>> AgenciesAsync(AgencyNames names, Guid? standing, DateOnly day, DateTime at, CancellationToken ct)
    {
        var within = await db.CommitteeAgencies.Where(row => row.From <= day && (row.To == null || row.To >= day)).Select(row => row.AgencyId).ToListAsync(ct);
        var heads = (await (from post in Seats.PostsInForce(db, day, at)
                            where post.Kind == AgencyPostKind.Head
                            join person in db.People on post.PersonId equals person.Id
                            orderby post.From descending
                            select new { post.AgencyId, person.Id, person.FullName }).ToListAsync(ct)).ToLookup(row => row.AgencyId);
        return [.. within.Distinct().Where(names.Agencies.ContainsKey).Select(id =>
        {
            var (agency, head) = (names.Agencies[id], heads[id].FirstOrDefault());
            return new AgencyRow(id, agency.NameOn(day), agency.Abbreviation, head?.Id, head?.FullName, id == standing, agency.To < day ? agency.To : null);
        }).OrderByDescending(row => row.IsStanding).ThenBy(row => Fold.Vi(row.Name), StringComparer.Ordinal)];
    }
}

/// <summary>Who was who on a day: as it was in force, and as it was on record at an instant.</summary>
public sealed class WhoIs(FindOrganisation organisation)
{
    /// <summary>One holder of one office.</summary>
    public sealed record Row(string Office, Role Role, Guid PersonId, string Name, string? Agency, DateOnly From, DateOnly? To, string Decision);

    /// <summary>The holders; null when the person may not read them.</summary>
    /// <param name="seat">Of the reader.</param>
    /// <param name="on">The day.</param>
    /// <param name="recordedBy">As on record at this instant, UTC; null for all that is known now.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<Row>?> RunAsync(Seat seat, DateOnly on, DateTime? recordedBy, CancellationToken ct) =>
        (await organisation.OfficesAsync(seat, on, recordedBy, ct))?
            .SelectMany(office => office.Holders.Select(holder => new Row(office.Title, office.Role, holder.PersonId, holder.Name, holder.Agency, holder.From, holder.To, holder.Decision))).ToList();
}
