using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Corrects the name or the post of a person; papers already issued keep what they printed.</summary>
[Passes("person.record")]
public sealed class CorrectPerson(HaiDangDb db, Gate gate)
{
    /// <summary>What is right.</summary>
    public sealed class Input
    {
        /// <summary>The person.</summary>
        public Guid PersonId { get; set; }

        /// <summary>Full name.</summary>
        [Required(ErrorMessage = "person.name"), StringLength(100, MinimumLength = 2, ErrorMessage = "person.name")]
        public string FullName { get; set; } = "";

        /// <summary>Post in the own agency, as printed under a signature.</summary>
        [StringLength(200, ErrorMessage = "person.position")]
        public string? Position { get; set; }
    }

    /// <summary>Corrects.</summary>
    public Task<Result<Done>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Done>(new Act("person.record") { IsOfInstallation = true }, async passage =>
    {
        // A committee corrects its own people; whoever runs the machine keeps the whole directory.
        var people = passage.Seat.Standing.OwnRoles.Has(Role.Administrator) ? db.People : WithinReach.PeopleEverOf(db);
        var person = await people.SingleOrDefaultAsync(row => row.Id == input.PersonId, ct);
        if (person is null) return new NotFound("person");
        if (gate.IsStale(person)) return new Conflict("stale");
        passage.Subject = ("Person", person.Id);
        passage.Facts["before"] = new { person.FullName, person.Position };
        passage.Facts["after"] = new { input.FullName, input.Position };
        return person.Correct(input.FullName, input.Position);
    }, ct);
}
