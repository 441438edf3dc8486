using HaiDang.Core.Organisation;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Puts a person in an office, by a decision; a person who is new is recorded in the same act.</summary>
[Passes("membership.record")]
public sealed class RecordMembership(HaiDangDb db, Gate gate)
{
    /// <summary>The membership; <paramref name="NewPerson"/> in the place of <paramref name="PersonId"/> for somebody new.</summary>
    public sealed record Input(
        Guid OfficeId, Guid PersonId, Guid? AgencyId, DateOnly From, DateOnly? To = null, string Decision = "", DateOnly? DecidedOn = null, NewPerson? NewPerson = null);

    /// <summary>Records; the id of the membership.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("membership.record"), async passage =>
    {
        var office = await db.Offices.SingleOrDefaultAsync(row => row.Id == input.OfficeId, ct);
        if (office is null) return new NotFound("office");
        if (await UndecidedAsync(input, VietnamTime.DayOf(passage.Now), ct) is { } undecided) return undecided;
        if (input.AgencyId is { } agency && !await db.CommitteeAgencies.AnyAsync(row => row.AgencyId == agency, ct)) return new NotFound("agency");
        var holders = await db.Memberships.CountAsync(row => row.OfficeId == office.Id && (row.To == null || row.To >= input.From) && (input.To == null || row.From <= input.To), ct);
        if (office.Seats is { } seats && holders >= seats) return new Conflict("office.taken", office.Title);
        var person = await Newcomers.ChosenOrAddedAsync(db, passage, input.PersonId, input.NewPerson, ct);
        if (!person.IsOk) return person.Error!;
        if (await db.Memberships.AnyAsync(row => row.OfficeId == office.Id && row.PersonId == person.Value && (row.To == null || row.To >= input.From)
            && (input.To == null || row.From <= input.To), ct)) return new Conflict("membership.exists");
        var made = Membership.Create(office, person.Value, input.AgencyId, input.From, input.To, input.Decision, input.DecidedOn, passage.Now);
        if (!made.IsOk) return made.Error!;
        db.Memberships.Add(made.Value);
        passage.Subject = ("Membership", made.Value.Id);
        passage.Facts["input"] = input;
        return made.Value.Id;
    }, ct);

    // A member is one by a decision. While the committee is being set up its regulation is not decided yet and names its members itself.
    private async Task<Error?> UndecidedAsync(Input input, DateOnly day, CancellationToken ct)
    {
        var first = await db.Regulations.AsNoTracking().Where(row => row.State == VersionState.InForce).OrderBy(row => row.EffectiveFrom)
            .Select(row => new { row.EffectiveFrom, row.SignedOn }).FirstOrDefaultAsync(ct);
        if (first is not null && input.Decision.Trim().Length < 3) return new Invalid("decision.needed", nameof(input.Decision));
        if (input.DecidedOn > day) return new Invalid("membership.decidedLater", nameof(input.DecidedOn));
        if (input.From < input.DecidedOn) return new Invalid("membership.beforeDecision", nameof(input.From), input.DecidedOn);
        var founded = first?.SignedOn < first?.EffectiveFrom ? first?.SignedOn : first?.EffectiveFrom;
        return input.From < founded && input.DecidedOn is null ? new Invalid("membership.beforeRegulation", nameof(input.From), founded) : null;
    }
}
