using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Records an agency in the directory and brings it within the committee's reach.</summary>
[Passes("agency.record")]
public sealed class RecordAgency(HaiDangDb db, Gate gate)
{
    /// <summary>The agency; <paramref name="HeadPersonId"/> heads it from <paramref name="From"/> on.</summary>
    public sealed record Input(string Name, string Abbreviation, DateOnly From, Guid? HeadPersonId = null, Guid? ParentId = null, string? Decision = null);

    /// <summary>Records; the id of the agency.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("agency.record"), async passage =>
    {
        var made = Agency.Create(input.Name, input.Abbreviation, input.From, input.ParentId, input.Decision);
        if (!made.IsOk) return made.Error!;
        var (name, here) = (input.Name.Trim(), passage.Actor.CommitteeId != Guid.Empty);
        if (here && await db.Agencies.AnyAsync(row => row.To == null && row.Names.Any(known => known.Name == name) && db.CommitteeAgencies.Any(within => within.AgencyId == row.Id && within.To == null), ct))
            return new Conflict("agency.sameName", name);
        if (input.HeadPersonId is { } chosen && !await db.People.AnyAsync(row => row.Id == chosen, ct)) return new NotFound("person");
        if (input.ParentId is { } parent && !await db.Agencies.AnyAsync(row => row.Id == parent, ct)) return new NotFound("agency");
        db.Agencies.Add(made.Value);
        if (here) db.CommitteeAgencies.Add(CommitteeAgency.Join(passage.Actor.CommitteeId, made.Value.Id, input.From, passage.Now));
        if (input.HeadPersonId is { } head)
            db.AgencyPosts.Add(AgencyPost.Create(made.Value.Id, head, AgencyPostKind.Head, input.From, null, passage.Now));
        passage.Subject = ("Agency", made.Value.Id);
        passage.Facts["input"] = input;
        return made.Value.Id;
    }, ct);
}
