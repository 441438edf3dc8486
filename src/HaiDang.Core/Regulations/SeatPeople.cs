using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>One line of people, as understood.</summary>
/// <param name="Line">From 1.</param>
/// <param name="IsHead">The post in words is that of a head: the person heads the agency too.</param>
/// <param name="Problem">Why it cannot be recorded; null when it can.</param>
/// <param name="PersonId">The person once recorded.</param>
public sealed record SeatRow(int Line, string Name, string? Position, string? Agency, bool IsHead, string Office, Error? Problem, Guid? PersonId = null);

/// <summary>
/// Puts people in offices from pasted lines "Họ tên; chức vụ; cơ quan; chức danh trong Ban". A dry run names the bad lines; while one is bad
/// nothing is recorded. Each record is an act of its own at the gate, so a line that is already recorded is passed over when sent again.
/// </summary>
[Passes("person.record", "agency.record", "membership.record")]
public sealed class SeatPeople(
    HaiDangDb db, ISeats seats, IActor actor, TimeProvider clock, RecordPerson recordPerson, RecordAgency recordAgency, AdmitAgency admitAgency,
    RecordMembership recordMembership)
{
    /// <summary>The most lines of one sending.</summary>
    public const int MostLines = 300;

    /// <summary>The lines.</summary>
    public sealed class Input
    {
        /// <summary>One person a line, parts separated by semicolons or tabs.</summary>
        [Required(ErrorMessage = "people.none")]
        public string Lines { get; set; } = "";

        /// <summary>First day in office, inclusive.</summary>
        [Required(ErrorMessage = "people.fromMissing")]
        public DateOnly? From { get; set; }

        /// <summary>Number and symbol of the decision that put them there.</summary>
        [StringLength(200, ErrorMessage = "decision.tooLong")]
        public string Decision { get; set; } = "";

        /// <summary>Only tell what would be recorded.</summary>
        public bool DryRun { get; set; }
    }

    /// <summary>Records, or tells what would be; one row a line.</summary>
    public async Task<Result<IReadOnlyList<SeatRow>>> RunAsync(Input input, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        var act = new Act("membership.record");
        if (seat.Judge(act) is { IsAllowed: false } refused) return new Refused(act, refused);
        if (input.From is not { } from) return new Invalid("people.fromMissing", nameof(input.From));
        if ((input.Decision ?? "").Trim().Length > 200) return new Invalid("decision.tooLong", nameof(input.Decision));
        var lines = PeopleLines.Read(input.Lines ?? "");
        if (lines.Count == 0) return new Invalid("people.none", nameof(input.Lines));
        if (lines.Count > MostLines) return new Invalid("people.tooMany", nameof(input.Lines), MostLines);
        var offices = await db.Offices.AsNoTracking().OrderBy(row => row.Order).ToListAsync(ct);
        var held = await (from membership in db.Memberships
                          where membership.To == null || membership.To >= @from
                          join person in db.People on membership.PersonId equals person.Id
                          select new Held(membership.OfficeId, person.Id, person.Folded)).AsNoTracking().ToListAsync(ct);
        List<SeatRow> rows = [.. Check(lines, offices, held)];
        if (input.DryRun || rows.Exists(row => row.Problem is not null)) return rows;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].PersonId is not null) continue;
            var office = OfficeOf(offices, rows[i].Office)!;
            var done = await RecordAsync(rows[i], office.Id, from, input.Decision ?? "", ct);
            rows[i] = done.IsOk ? rows[i] with { PersonId = done.Value } : rows[i] with { Problem = done.Error };
        }

        return rows;
    }

    private static IEnumerable<SeatRow> Check(IReadOnlyList<PeopleLine> lines, List<Office> offices, List<Held> held)
    {
        HashSet<(string, Guid)> seen = [];
        var taken = held.GroupBy(row => row.OfficeId).ToDictionary(group => group.Key, group => group.Count());
        foreach (var line in lines)
        {
            var row = new SeatRow(line.Number, line.Name, line.Position, line.Agency, line.IsHead, line.Office, null);
            if (line.Columns is < 4 or > 4)
            {
                yield return row with { Problem = new Invalid("people.columns", "Lines", line.Columns) };
                continue;
            }

            if (line.Name.Length is < 2 or > 100)
            {
                yield return row with { Problem = new Invalid("person.name", "Lines") };
                continue;
            }

            if (line.Agency is { Length: < 2 or > 200 })
            {
                yield return row with { Problem = new Invalid("agency.name", "Lines") };
                continue;
            }

            if (OfficeOf(offices, line.Office) is not { } office)
            {
                yield return row with { Problem = new Invalid("people.unknownOffice", "Lines", line.Office) };
                continue;
            }

            row = row with { Office = office.Title };
            var name = Fold.Vi(line.Name);
            if (!seen.Add((name, office.Id)))
            {
                yield return row with { Problem = new Invalid("people.twice", "Lines", line.Name) };
                continue;
            }

            if (held.Find(other => other.OfficeId == office.Id && other.Folded == name) is { } already)
            {
                yield return row with { PersonId = already.PersonId };
                continue;
            }

            taken[office.Id] = taken.GetValueOrDefault(office.Id) + 1;
            yield return taken[office.Id] > office.Seats ? row with { Problem = new Conflict("office.taken", office.Title) } : row;
        }
    }

    private async Task<Result<Guid>> RecordAsync(SeatRow row, Guid officeId, DateOnly from, string decision, CancellationToken ct)
    {
        var folded = Fold.Vi(row.Name);
        var same = await db.People.AsNoTracking().Where(person => person.Folded == folded).ToListAsync(ct);
        var known = same.FindAll(person => row.Position is null || person.Position is null || Fold.Vi(person.Position) == Fold.Vi(row.Position));
        var personId = known.Count == 1 ? known[0].Id : Guid.Empty;
        if (personId == Guid.Empty)
        {
            var made = await recordPerson.RunAsync(new RecordPerson.Input(row.Name, row.Position, IsNamesake: true), ct);
            if (!made.IsOk) return made.Error!;
            personId = made.Value;
        }

        Guid? agencyId = null;
        if (row.Agency is { } name)
        {
            var agency = await AgencyAsync(name, row.IsHead ? personId : null, from, ct);
            if (!agency.IsOk) return agency.Error!;
            agencyId = agency.Value;
        }

        var seated = await recordMembership.RunAsync(new RecordMembership.Input(officeId, personId, agencyId, from, null, decision.Trim()), ct);
        return seated.IsOk || seated.Error is Conflict { Code: "membership.exists" } ? personId : seated.Error!;
    }

    // One within reach already, else one that the directory knows, else a new one; its head counts only where it is new here.
    private async Task<Result<Guid>> AgencyAsync(string words, Guid? head, DateOnly from, CancellationToken ct)
    {
        var name = PeopleLines.NameOf(words);
        var folded = Fold.Vi(name);
        var known = await db.Agencies.Where(agency => agency.Folded == folded && agency.To == null)
            .Select(agency => new { agency.Id, Within = db.CommitteeAgencies.Any(member => member.AgencyId == agency.Id && (member.To == null || member.To >= from)) })
            .OrderByDescending(agency => agency.Within).FirstOrDefaultAsync(ct);
        if (known is null) return await recordAgency.RunAsync(new RecordAgency.Input(name, PeopleLines.AbbreviationOf(words), from, head), ct);
        return known.Within ? known.Id : await admitAgency.RunAsync(new AdmitAgency.Input(known.Id, from), ct);
    }

    private static Office? OfficeOf(List<Office> offices, string title)
    {
        var wanted = Fold.Vi(title);
        return offices.Find(office => Fold.Vi(office.Title) == wanted || office.Code == wanted)
            ?? offices.Find(office => wanted.Length >= 4 && (Fold.Vi(office.Title) + " ").StartsWith(wanted + " ", StringComparison.Ordinal));
    }

    private sealed record Held(Guid OfficeId, Guid PersonId, string Folded);
}
