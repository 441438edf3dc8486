using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

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
        if (await db.Memberships.AnyAsync(row => row.OfficeId == office.Id && row.PersonId == input.PersonId && (row.To == null || row.To >= input.From)
            && (input.To == null || row.From <= input.To), ct)) return new Conflict("membership.exists");
        var made = Membership.Create(office, input.PersonId, input.AgencyId, input.From, input.To, input.Decision, input.DecidedOn, passage.Now);
        if (!made.IsOk) return made.Error!;
        db.Memberships.Add(made.Value);
        passage.Subject = ("Membership", made.Value.Id);
        passage.Facts["input"] = input;
        return made.Value.Id;
    }, ct);
}
