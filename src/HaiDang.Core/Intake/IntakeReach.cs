using HaiDang.Core.Shared;

namespace HaiDang.Core.Intake;

/// <summary>Who may read what came in: the one rule of list, record, count and search. Deny by default.</summary>
public static class IntakeReach
{
    /// <summary>Proposals: whole readers all, people of an agency those of their agency, the author the own ones; former members nothing.</summary>
    public static IQueryable<Proposal> VisibleTo(this IQueryable<Proposal> rows, Seat seat)
    {
        var (reach, agencies, person) = (seat.Reach, seat.Reach.Agencies, seat.Standing.PersonId);
        if (reach.All) return rows;
        return reach.Any ? rows.Where(row => row.MadeByPersonId == person || (row.FromAgencyId != null && agencies.Contains(row.FromAgencyId.Value))) : rows.Where(_ => false);
    }

    /// <summary>Requests for information: whole readers all, people of the agency asked those to it, the asker the own ones.</summary>
    public static IQueryable<InformationRequest> VisibleTo(this IQueryable<InformationRequest> rows, Seat seat)
    {
        var (reach, agencies, person) = (seat.Reach, seat.Reach.Agencies, seat.Standing.PersonId);
        if (reach.All) return rows;
        return reach.Any ? rows.Where(row => row.AskedByPersonId == person || agencies.Contains(row.AgencyId)) : rows.Where(_ => false);
    }

    /// <summary>Directions: whole readers all; others what names them or their agency, and what they wrote.</summary>
    public static IQueryable<Direction> VisibleTo(this IQueryable<Direction> rows, Seat seat)
    {
        if (seat.Reach.All) return rows;
        if (!seat.Reach.Any) return rows.Where(_ => false);
        var (person, agencies) = (seat.Standing.PersonId, Agencies(seat));
        return rows.Where(row => row.PersonId == person || row.Targets.Any(one => (one.PersonId != null && one.PersonId == person) || (one.AgencyId != null && agencies.Contains(one.AgencyId.Value))));
    }

    /// <summary>Directions that name the person or an agency of the person's.</summary>
    public static IQueryable<Direction> Naming(this IQueryable<Direction> rows, Seat seat)
    {
        var (person, agencies) = (seat.Standing.PersonId, Agencies(seat));
        return rows.Where(row => row.Targets.Any(one => (one.PersonId != null && one.PersonId == person) || (one.AgencyId != null && agencies.Contains(one.AgencyId.Value))));
    }

    private static List<Guid> Agencies(Seat seat) => [.. seat.Reach.Agencies, .. seat.Memberships.Select(office => office.AgencyId).OfType<Guid>()];
}
