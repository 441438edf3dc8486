using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Changes the title of an office and its place in lists; its role stays.</summary>
[Passes("office.record")]
public sealed class RenameOffice(HaiDangDb db, Gate gate)
{
    /// <summary>The title and place.</summary>
    public sealed class Input
    {
        /// <summary>The office.</summary>
        public Guid OfficeId { get; set; }

        /// <summary>Title as printed from now on.</summary>
        [Required(ErrorMessage = "office.title"), StringLength(200, MinimumLength = 2, ErrorMessage = "office.title")]
        public string Title { get; set; } = "";

        /// <summary>Place in lists.</summary>
        [Range(0, 10000, ErrorMessage = "office.order")]
        public int Order { get; set; } = 100;
    }

    /// <summary>Renames.</summary>
    public Task<Result<Done>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Done>(new Act("office.record"), async passage =>
    {
        var office = await db.Offices.SingleOrDefaultAsync(row => row.Id == input.OfficeId, ct);
        if (office is null) return new NotFound("office");
        if (gate.IsStale(office)) return new Conflict("stale");
        passage.Subject = ("Office", office.Id);
        passage.Facts["before"] = new { office.Title, office.Order };
        passage.Facts["input"] = input;
        return office.Rename(input.Title, input.Order);
    }, ct);
}
