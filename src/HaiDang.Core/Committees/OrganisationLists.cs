using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>A slice of a list: rows, and the key after which the next slice starts (null at the end).</summary>
public sealed record Slice<T>(IReadOnlyList<T> Items, Guid? Next);

/// <summary>Cuts lists by key, the latest record first, so that a page stays the same while rows are added.</summary>
internal static class Slices
{
    public static IQueryable<T> After<T>(this IQueryable<T> rows, Guid? after, int take) where T : CommitteeEntity
    {
        var left = after is { } last ? rows.Where(row => row.Id.CompareTo(last) < 0) : rows;
        return left.OrderByDescending(row => row.Id).Take(Math.Clamp(take, 1, 100) + 1);
    }

    public static Slice<T> Cut<T>(this IEnumerable<T> rows, Func<T, Guid> id, int take)
    {
        List<T> sorted = [.. rows.OrderByDescending(id)];
        var most = Math.Clamp(take, 1, 100);
        return sorted.Count <= most ? new Slice<T>(sorted, null) : new Slice<T>(sorted[..most], id(sorted[most - 1]));
    }
}

/// <summary>People of the committee, by name; <c>q</c> is folded.</summary>
public sealed class ListPeople(HaiDangDb db, TimeProvider clock)
{
    /// <summary>A person as listed.</summary>
    public sealed record Row(Guid Id, string FullName, string? Position, bool IsCurrent);

    /// <summary>A slice; null when the reader may not read it.</summary>
    public async Task<Slice<Row>?> RunAsync(Seat seat, string? q, Guid? after, int take, CancellationToken ct)
    {
        if (!seat.ReadsStructure()) return null;
        var now = WithinReach.PeopleOf(db, clock.Today(), clock.Now()).Select(person => person.Id);
        var people = WithinReach.PeopleEverOf(db).AsNoTracking();
        if (Fold.Vi(q) is { Length: > 0 } folded) people = people.Where(person => person.Folded.Contains(folded));
        if (after is { } last && await db.People.Where(person => person.Id == last).Select(person => person.Folded).SingleOrDefaultAsync(ct) is { } name)
#pragma warning disable CA1309 // in SQL the database's own order, the same that sorts the rows
            people = people.Where(person => string.Compare(person.Folded, name) > 0 || (person.Folded == name && person.Id.CompareTo(last) > 0));
#pragma warning restore CA1309
        var most = Math.Clamp(take, 1, 100);
        var rows = await people.OrderBy(person => person.Folded).ThenBy(person => person.Id).Take(most + 1)
            .Select(person => new Row(person.Id, person.FullName, person.Position, now.Contains(person.Id))).ToListAsync(ct);
        return rows.Count <= most ? new Slice<Row>(rows, null) : new Slice<Row>(rows[..most], rows[most - 1].Id);
    }
}

/// <summary>Memberships of all times.</summary>
public sealed class ListMemberships(HaiDangDb db, TimeProvider clock)
{
    /// <summary>A slice; null when the reader may not read it.</summary>
    public Task<Slice<HolderRow>?> RunAsync(Seat seat, Guid? after, int take, CancellationToken ct) => ReadAsync(seat, db.Memberships, after, take, ct);

    /// <summary>A slice of those that have a last day, passed or to come; null when the reader may not read it.</summary>
    public Task<Slice<HolderRow>?> EndingAsync(Seat seat, Guid? after, int take, CancellationToken ct) => ReadAsync(seat, db.Memberships.Where(row => row.To != null), after, take, ct);

    private async Task<Slice<HolderRow>?> ReadAsync(Seat seat, IQueryable<Membership> which, Guid? after, int take, CancellationToken ct) => !seat.ReadsRecords() ? null
        : (await OrganisationRows.HoldersAsync(db, which.After(after, take), await AgencyNames.LoadAsync(db, clock.Today(), ct), ct)).Cut(row => row.MembershipId, take);
}

/// <summary>Absences of all times.</summary>
public sealed class ListAbsences(HaiDangDb db)
{
    /// <summary>A slice; null when the reader may not read it.</summary>
    public async Task<Slice<AbsenceRow>?> RunAsync(Seat seat, Guid? after, int take, CancellationToken ct) =>
        !seat.ReadsRecords() ? null : (await OrganisationRows.AbsencesAsync(db, db.Absences.After(after, take), ct)).Cut(row => row.Id, take);
}

/// <summary>Delegations of all times: all for members and the team, else those that the reader received.</summary>
public sealed class ListDelegations(HaiDangDb db)
{
    /// <summary>A slice; null when the reader may not read it.</summary>
    public async Task<Slice<DelegationRow>?> RunAsync(Seat seat, Guid? after, int take, CancellationToken ct)
    {
        if (!seat.ReadsStructure()) return null;
        var person = seat.Standing.PersonId;
        var rows = seat.ReadsRecords() ? db.Delegations : db.Delegations.Where(row => row.ToPersonId == person);
        return (await OrganisationRows.DelegationsAsync(db, rows.After(after, take), ct)).Cut(row => row.Id, take);
    }
}

/// <summary>Stand-ins of all times: all for members and the team, else the reader's own.</summary>
public sealed class ListStandIns(HaiDangDb db)
{
    /// <summary>A slice; null when the reader may not read it.</summary>
    public async Task<Slice<StandInRow>?> RunAsync(Seat seat, Guid? after, int take, CancellationToken ct)
    {
        if (!seat.ReadsStructure()) return null;
        var person = seat.Standing.PersonId;
        var rows = seat.ReadsRecords() ? db.StandIns : db.StandIns.Where(row => row.PersonId == person || row.ForPersonId == person);
        return (await OrganisationRows.StandInsAsync(db, rows.After(after, take), ct)).Cut(row => row.Id, take);
    }
}

/// <summary>Secondments of all times: all for members and the team, else the reader's own.</summary>
public sealed class ListSecondments(HaiDangDb db)
{
    /// <summary>A slice; null when the reader may not read it.</summary>
    public async Task<Slice<SecondmentRow>?> RunAsync(Seat seat, Guid? after, int take, CancellationToken ct)
    {
        if (!seat.ReadsStructure()) return null;
        var person = seat.Standing.PersonId;
        var rows = seat.ReadsRecords() ? db.Secondments : db.Secondments.Where(row => row.PersonId == person);
        return (await OrganisationRows.SecondmentsAsync(db, rows.After(after, take), ct)).Cut(row => row.Id, take);
    }
}

/// <summary>Portfolios of all times.</summary>
public sealed class ListPortfolios(HaiDangDb db)
{
    /// <summary>A slice; null when the reader may not read it.</summary>
    public async Task<Slice<PortfolioRow>?> RunAsync(Seat seat, Guid? after, int take, CancellationToken ct) =>
        !seat.ReadsStructure() ? null : (await OrganisationRows.PortfoliosAsync(db, db.Portfolios.After(after, take), ct)).Cut(row => row.Id, take);
}

/// <summary>Hand-overs of all times.</summary>
public sealed class ListHandovers(HaiDangDb db)
{
    /// <summary>A slice; null when the reader may not read it.</summary>
    public async Task<Slice<HandoverRow>?> RunAsync(Seat seat, Guid? after, int take, CancellationToken ct) =>
        !seat.ReadsRecords() ? null : (await OrganisationRows.HandoversAsync(db, db.Handovers.After(after, take), ct)).Cut(row => row.Id, take);
}

/// <summary>Agencies that are or were within the committee's reach, by name.</summary>
public sealed class ListAgencies(HaiDangDb db, TimeProvider clock)
{
    /// <summary>An agency as listed.</summary>
    public sealed record Row(Guid Id, string Name, string Abbreviation, string? OrganId, DateOnly? From, DateOnly? To, bool IsWithinToday, bool IsStanding);

    /// <summary>All of them (a directory of one committee is read whole); null when the reader may not read it.</summary>
    public async Task<IReadOnlyList<Row>?> RunAsync(Seat seat, CancellationToken ct)
    {
        if (!seat.ReadsStructure()) return null;
        var day = clock.Today();
        var names = await AgencyNames.LoadAsync(db, day, ct);
        var within = await db.CommitteeAgencies.Where(row => row.From <= day && (row.To == null || row.To >= day)).Select(row => row.AgencyId).ToListAsync(ct);
        return [.. names.Agencies.Values.Select(agency => new Row(
            agency.Id, agency.NameOn(day), agency.Abbreviation, agency.OrganId, agency.From, agency.To, within.Contains(agency.Id) && !(agency.To < day), agency.Id == seat.StandingAgencyId))
            .OrderBy(row => !row.IsWithinToday).ThenBy(row => Fold.Vi(row.Name), StringComparer.Ordinal)];
    }
}
