using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Records a person in the directory.</summary>
[Passes("person.record")]
public sealed class RecordPerson(HaiDangDb db, Gate gate)
{
    /// <summary>Name and post of the person.</summary>
    public sealed record Input(string FullName, string? Position = null, bool IsDemo = false);

    /// <summary>Records; the id of the person.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("person.record") { IsOfInstallation = true }, passage =>
    {
        var made = Person.Create(input.FullName, input.Position, input.IsDemo);
        if (!made.IsOk) return Task.FromResult<Result<Guid>>(made.Error!);
        db.People.Add(made.Value);
        passage.Subject = ("Person", made.Value.Id);
        passage.Facts["name"] = made.Value.FullName;
        return Task.FromResult<Result<Guid>>(made.Value.Id);
    }, ct);
}

/// <summary>Records an agency in the directory and brings it within the committee's reach.</summary>
[Passes("agency.record")]
public sealed class RecordAgency(HaiDangDb db, Gate gate)
{
    /// <summary>The agency; <paramref name="HeadPersonId"/> heads it from <paramref name="From"/> on.</summary>
    public sealed record Input(string Name, string Abbreviation, DateOnly From, Guid? HeadPersonId = null, Guid? ParentId = null, string? Decision = null);

    /// <summary>Records; the id of the agency.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("agency.record"), passage =>
    {
        var made = Agency.Create(input.Name, input.Abbreviation, input.From, input.ParentId, input.Decision);
        if (!made.IsOk) return Task.FromResult<Result<Guid>>(made.Error!);
        db.Agencies.Add(made.Value);
        if (passage.Actor.CommitteeId != Guid.Empty) db.CommitteeAgencies.Add(CommitteeAgency.Join(passage.Actor.CommitteeId, made.Value.Id, input.From));
        if (input.HeadPersonId is { } head)
            db.AgencyPosts.Add(new AgencyPost { AgencyId = made.Value.Id, PersonId = head, Kind = AgencyPostKind.Head, From = input.From, RecordedAt = passage.Now });
        passage.Subject = ("Agency", made.Value.Id);
        passage.Facts["input"] = input;
        return Task.FromResult<Result<Guid>>(made.Value.Id);
    }, ct);
}

/// <summary>Records a person's post in an agency.</summary>
[Passes("agency.record")]
public sealed class RecordPost(HaiDangDb db, Gate gate)
{
    /// <summary>The post.</summary>
    public sealed record Input(Guid AgencyId, Guid PersonId, AgencyPostKind Kind, DateOnly From, DateOnly? To = null);

    /// <summary>Records; the id of the post.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("agency.record"), async passage =>
    {
        if (input.To < input.From) return new Invalid("period.order", nameof(input.To));
        if (!await db.CommitteeAgencies.AnyAsync(row => row.AgencyId == input.AgencyId, ct)) return new NotFound("agency");
        if (!await db.People.AnyAsync(row => row.Id == input.PersonId, ct)) return new NotFound("person");
        var post = new AgencyPost { AgencyId = input.AgencyId, PersonId = input.PersonId, Kind = input.Kind, From = input.From, To = input.To, RecordedAt = passage.Now };
        db.AgencyPosts.Add(post);
        passage.Subject = ("AgencyPost", post.Id);
        passage.Facts["input"] = input;
        return post.Id;
    }, ct);
}

/// <summary>Puts a person in an office, by a decision.</summary>
[Passes("membership.record")]
public sealed class RecordMembership(HaiDangDb db, Gate gate)
{
    /// <summary>The membership.</summary>
    public sealed record Input(Guid OfficeId, Guid PersonId, Guid? AgencyId, DateOnly From, DateOnly? To = null, string Decision = "", DateOnly? DecidedOn = null);

    /// <summary>Records; the id of the membership.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("membership.record"), async passage =>
    {
        var office = await db.Offices.SingleOrDefaultAsync(row => row.Id == input.OfficeId, ct);
        if (office is null) return new NotFound("office");
        if (!await db.People.AnyAsync(row => row.Id == input.PersonId, ct)) return new NotFound("person");
        if (input.AgencyId is { } agency && !await db.CommitteeAgencies.AnyAsync(row => row.AgencyId == agency, ct)) return new NotFound("agency");
        var holders = await db.Memberships.CountAsync(row => row.OfficeId == office.Id && (row.To == null || row.To >= input.From) && (input.To == null || row.From <= input.To), ct);
        if (office.Seats is { } seats && holders >= seats) return new Conflict("office.taken", office.Title);
        if (await db.Memberships.AnyAsync(row => row.OfficeId == office.Id && row.PersonId == input.PersonId && (row.To == null || row.To >= input.From), ct)) return new Conflict("membership.exists");
        var made = Membership.Create(office, input.PersonId, input.AgencyId, input.From, input.To, input.Decision, input.DecidedOn, passage.Now);
        if (!made.IsOk) return made.Error!;
        db.Memberships.Add(made.Value);
        passage.Subject = ("Membership", made.Value.Id);
        passage.Facts["input"] = input;
        return made.Value.Id;
    }, ct);
}

/// <summary>Makes an agency the standing agency (Đ8), from a day on; the one before keeps its days.</summary>
[Passes("agency.record")]
public sealed class SetStandingAgency(HaiDangDb db, Gate gate)
{
    /// <summary>The agency, its first day, what makes it so.</summary>
    public sealed record Input(Guid AgencyId, DateOnly From, string Citation);

    /// <summary>Records; the id of the term.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("agency.record"), async passage =>
    {
        if (!await db.CommitteeAgencies.AnyAsync(row => row.AgencyId == input.AgencyId, ct)) return new NotFound("agency");
        foreach (var old in await db.StandingAgencies.Where(row => row.To == null).ToListAsync(ct))
        {
            var ended = old.End(input.From.AddDays(-1));
            if (!ended.IsOk) return ended.Error!;
        }

        var term = StandingAgencyTerm.Create(passage.Actor.CommitteeId, input.AgencyId, input.From, input.Citation, passage.Now);
        db.StandingAgencies.Add(term);
        passage.Subject = ("StandingAgency", term.Id);
        passage.Facts["input"] = input;
        return term.Id;
    }, ct);
}

/// <summary>Records an absence of the head (Đ4.1), so that the substitute can act within it.</summary>
[Passes("absence.record")]
public sealed class RecordAbsence(HaiDangDb db, Gate gate)
{
    /// <summary>First and last day, inclusive, and why.</summary>
    public sealed record Input(DateOnly From, DateOnly To, string Reason);

    /// <summary>Records; the id of the absence.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("absence.record"), async passage =>
    {
        var day = VietnamTime.DayOf(passage.Now);
        var chair = await (from membership in Seats.InForce(db, day, passage.Now)
                           join office in db.Offices on membership.OfficeId equals office.Id
                           where office.Role == Role.Chair
                           select (Guid?)membership.PersonId).FirstOrDefaultAsync(ct);
        if (chair is null) return new Conflict("committee.noChair");
        var made = Absence.Create(passage.Actor.CommitteeId, chair.Value, input.From, input.To, input.Reason, passage.Actor.PersonId, passage.Now);
        if (!made.IsOk) return made.Error!;
        db.Absences.Add(made.Value);
        passage.Subject = ("Absence", made.Value.Id);
        passage.Facts["input"] = input;
        return made.Value.Id;
    }, ct);
}
