using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Who holds an office, from when to when, by which decision.</summary>
public sealed record HolderRow(
    Guid MembershipId, Guid OfficeId, Guid PersonId, string Name, string? Position, Guid? AgencyId, string? Agency,
    DateOnly From, DateOnly? To, string Decision, DateOnly? DecidedOn, DateTime RecordedAt, DateTime? EndRecordedAt);

/// <summary>An office with its holders on the day asked for.</summary>
public sealed record OfficeRow(Guid Id, string Code, string Title, Role Role, int Order, int? Seats, IReadOnlyList<HolderRow> Holders);

/// <summary>An agency within the committee's reach on the day asked for.</summary>
/// <param name="Ended">Its last day in the directory, when it has ended: its tasks wait for a successor here.</param>
public sealed record AgencyRow(Guid Id, string Name, string Abbreviation, Guid? HeadId, string? Head, bool IsStanding, DateOnly? Ended);

/// <summary>A portfolio in force.</summary>
public sealed record PortfolioRow(
    Guid Id, Guid MembershipId, Guid PersonId, string Name, string Office, IReadOnlyList<WorkField> Fields, string Areas, string Duties, DateOnly From, DateOnly? To, string Notice, DateTime RecordedAt);

/// <summary>An absence of the head.</summary>
public sealed record AbsenceRow(Guid Id, Guid PersonId, string Name, DateOnly From, DateOnly To, string Reason, DateTime RecordedAt, DateTime? RevokedAt)
{
    /// <summary>Does it cover an instant (UTC), as on record then?</summary>
    public bool Covers(DateTime at) => From <= VietnamTime.DayOf(at) && To >= VietnamTime.DayOf(at) && RecordedAt <= at && (RevokedAt is null || RevokedAt > at);
}

/// <summary>A delegation in writing.</summary>
public sealed record DelegationRow(
    Guid Id, Guid FromMembershipId, string FromName, string FromOffice, Guid ToPersonId, string ToName, IReadOnlyList<string> Acts, DateOnly From, DateOnly To, string Document, DateTime RecordedAt, DateTime? RevokedAt);

/// <summary>A stand-in.</summary>
public sealed record StandInRow(Guid Id, Guid ForPersonId, string ForName, Guid PersonId, string Name, DateOnly From, DateOnly To, string Reason, DateTime RecordedAt, DateTime? EndedAt);

/// <summary>Staff sent to the work.</summary>
public sealed record SecondmentRow(
    Guid Id, Guid PersonId, string Name, Guid ByMembershipId, Guid? ByAgencyId, string ByName, Guid? AssignmentId, int? TaskNumber, string? Task, DateOnly From, DateOnly To, DateTime RecordedAt, DateTime? EndedAt, string? Result);

/// <summary>A hand-over on record.</summary>
public sealed record HandoverRow(Guid Id, string FromName, string ToName, string Office, DateOnly On, int Assignments, string Minutes, DateTime RecordedAt);

/// <summary>The rows of the organisation, each one query; used by the structure, the lists and the interface alike.</summary>
public static class OrganisationRows
{
    /// <summary>Holders of offices; of all times, unless the memberships given are narrowed.</summary>
    public static async Task<List<HolderRow>> HoldersAsync(HaiDangDb db, IQueryable<Membership> memberships, AgencyNames names, CancellationToken ct)
    {
        var rows = await (from membership in memberships.AsNoTracking()
                          join person in db.People on membership.PersonId equals person.Id
                          orderby membership.From, person.Folded
                          select new { membership, person.FullName, person.Position }).ToListAsync(ct);
        return [.. rows.Select(row => new HolderRow(
            row.membership.Id, row.membership.OfficeId, row.membership.PersonId, row.FullName, row.Position, row.membership.AgencyId, names.Of(row.membership.AgencyId),
            row.membership.From, row.membership.To, row.membership.Decision, row.membership.DecidedOn, row.membership.RecordedAt, row.membership.EndRecordedAt))];
    }

    /// <summary>Portfolios, the latest first.</summary>
    public static async Task<List<PortfolioRow>> PortfoliosAsync(HaiDangDb db, IQueryable<Portfolio> portfolios, CancellationToken ct)
    {
        // A last day before the first means that it was replaced before it took effect.
        var rows = await (from portfolio in portfolios.AsNoTracking()
                          where portfolio.To == null || portfolio.To >= portfolio.From
                          join membership in db.Memberships on portfolio.MembershipId equals membership.Id
                          join office in db.Offices on membership.OfficeId equals office.Id
                          join person in db.People on membership.PersonId equals person.Id
                          orderby office.Order, person.Folded, portfolio.From descending
                          select new { portfolio, membership.PersonId, person.FullName, office.Title }).ToListAsync(ct);
        return [.. rows.Select(row => new PortfolioRow(
            row.portfolio.Id, row.portfolio.MembershipId, row.PersonId, row.FullName, row.Title,
            [.. row.portfolio.Fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<WorkField>)],
            row.portfolio.Areas, row.portfolio.Duties, row.portfolio.From, row.portfolio.To, row.portfolio.Notice ?? "", row.portfolio.RecordedAt))];
    }

    /// <summary>Absences, the latest first.</summary>
    public static Task<List<AbsenceRow>> AbsencesAsync(HaiDangDb db, IQueryable<Absence> absences, CancellationToken ct) =>
        (from absence in absences.AsNoTracking()
         join person in db.People on absence.PersonId equals person.Id
         orderby absence.From descending, absence.Id descending
         select new AbsenceRow(absence.Id, absence.PersonId, person.FullName, absence.From, absence.To, absence.Reason, absence.RecordedAt, absence.RevokedAt)).ToListAsync(ct);

    /// <summary>Delegations, the latest first.</summary>
    public static async Task<List<DelegationRow>> DelegationsAsync(HaiDangDb db, IQueryable<Delegation> delegations, CancellationToken ct)
    {
        var rows = await (from paper in delegations.AsNoTracking()
                          join membership in db.Memberships on paper.FromMembershipId equals membership.Id
                          join office in db.Offices on membership.OfficeId equals office.Id
                          join giver in db.People on membership.PersonId equals giver.Id
                          join receiver in db.People on paper.ToPersonId equals receiver.Id
                          orderby paper.From descending, paper.Id descending
                          select new { paper, Giver = giver.FullName, office.Title, Receiver = receiver.FullName }).ToListAsync(ct);
        return [.. rows.Select(row => new DelegationRow(
            row.paper.Id, row.paper.FromMembershipId, row.Giver, row.Title, row.paper.ToPersonId, row.Receiver, row.paper.Acts.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            row.paper.From, row.paper.To, row.paper.Document, row.paper.RecordedAt, row.paper.RevokedAt))];
    }

    /// <summary>Stand-ins, the latest first.</summary>
    public static Task<List<StandInRow>> StandInsAsync(HaiDangDb db, IQueryable<StandIn> standIns, CancellationToken ct) =>
        (from row in standIns.AsNoTracking()
         join away in db.People on row.ForPersonId equals away.Id
         join person in db.People on row.PersonId equals person.Id
         orderby row.From descending, row.Id descending
         select new StandInRow(row.Id, row.ForPersonId, away.FullName, row.PersonId, person.FullName, row.From, row.To, row.Reason, row.RecordedAt, row.EndedAt)).ToListAsync(ct);

    /// <summary>Secondments, the latest first.</summary>
    public static Task<List<SecondmentRow>> SecondmentsAsync(HaiDangDb db, IQueryable<Secondment> secondments, CancellationToken ct) =>
        (from sent in secondments.AsNoTracking()
         join person in db.People on sent.PersonId equals person.Id
         join membership in db.Memberships on sent.ByMembershipId equals membership.Id
         join member in db.People on membership.PersonId equals member.Id
         join task in db.Assignments on sent.AssignmentId equals task.Id into tasks
         from task in tasks.DefaultIfEmpty()
         orderby sent.From descending, sent.Id descending
         select new SecondmentRow(sent.Id, sent.PersonId, person.FullName, sent.ByMembershipId, membership.AgencyId, member.FullName, sent.AssignmentId, (int?)task!.Number, task.Title, sent.From, sent.To, sent.RecordedAt, sent.EndedAt, sent.Result)).ToListAsync(ct);

    /// <summary>Hand-overs, the latest first.</summary>
    public static Task<List<HandoverRow>> HandoversAsync(HaiDangDb db, IQueryable<Handover> handovers, CancellationToken ct) =>
        (from row in handovers.AsNoTracking()
         join left in db.Memberships on row.FromMembershipId equals left.Id
         join office in db.Offices on left.OfficeId equals office.Id
         join giver in db.People on left.PersonId equals giver.Id
         join to in db.Memberships on row.ToMembershipId equals to.Id
         join taker in db.People on to.PersonId equals taker.Id
         orderby row.On descending, row.Id descending
         select new HandoverRow(row.Id, giver.FullName, taker.FullName, office.Title, row.On, row.Assignments, row.Minutes, row.RecordedAt)).ToListAsync(ct);
}

/// <summary>Names of agencies as they were on one day, read once.</summary>
public sealed class AgencyNames(IReadOnlyDictionary<Guid, Agency> agencies, DateOnly day)
{
    /// <summary>The name on the day; null for none.</summary>
    public string? Of(Guid? id) => id is { } key && agencies.TryGetValue(key, out var agency) ? agency.NameOn(day) : null;

    /// <summary>The agencies.</summary>
    public IReadOnlyDictionary<Guid, Agency> Agencies => agencies;

    /// <summary>Reads every agency that is, or was, within the committee's reach.</summary>
    public static async Task<AgencyNames> LoadAsync(HaiDangDb db, DateOnly day, CancellationToken ct) => new(
        await db.Agencies.AsNoTracking().Include(agency => agency.Names).Where(agency => db.CommitteeAgencies.Any(row => row.AgencyId == agency.Id)).ToDictionaryAsync(agency => agency.Id, ct), day);
}
