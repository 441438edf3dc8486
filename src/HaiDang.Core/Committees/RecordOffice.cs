using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Adds an office to the committee, mapped to a role of the vocabulary.</summary>
[Passes("office.record")]
public sealed class RecordOffice(HaiDangDb db, Gate gate)
{
    /// <summary>The office.</summary>
    public sealed class Input
    {
        /// <summary>Stable code, as norms name it; null makes one from the title.</summary>
        [StringLength(60, ErrorMessage = "office.code")]
        public string? Code { get; set; }

        /// <summary>Title as printed.</summary>
        [Required(ErrorMessage = "office.title"), StringLength(200, MinimumLength = 2, ErrorMessage = "office.title")]
        public string Title { get; set; } = "";

        /// <summary>The role it maps to.</summary>
        public Role Role { get; set; } = Role.Member;

        /// <summary>Place in lists.</summary>
        [Range(0, 10000, ErrorMessage = "office.order")]
        public int Order { get; set; } = 100;
    }

    /// <summary>Records; the id of the office.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("office.record"), async passage =>
    {
        var code = string.IsNullOrWhiteSpace(input.Code) ? Fold.Vi(input.Title).Replace(' ', '-') : input.Code.Trim();
        if (code.Length > 60) code = code[..60];
        if (await db.Offices.AnyAsync(row => row.Code == code, ct)) return new Conflict("office.exists", code);
        var made = Office.Create(passage.Actor.CommitteeId, code, input.Title, input.Role, input.Order);
        if (!made.IsOk) return made.Error!;
        db.Offices.Add(made.Value);
        passage.Subject = ("Office", made.Value.Id);
        passage.Facts["input"] = input;
        return made.Value.Id;
    }, ct);
}
