using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>Gives an office the title that the regulation uses, or adds one that it names; the role that an office maps to never changes.</summary>
[Passes("office.record")]
public sealed class SetUpOffice(HaiDangDb db, Gate gate)
{
    /// <summary>The office.</summary>
    public sealed class Input
    {
        /// <summary>The office to rename; null adds one.</summary>
        public Guid? OfficeId { get; set; }

        /// <summary>Title as printed: "Chủ tịch Hội đồng".</summary>
        [Required(ErrorMessage = "office.title"), StringLength(200, MinimumLength = 2, ErrorMessage = "office.title")]
        public string Title { get; set; } = "";

        /// <summary>The role that a new office maps to.</summary>
        public Role Role { get; set; } = Role.Member;
    }

    /// <summary>Records; the id of the office.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("office.record"), async passage =>
    {
        var offices = await db.Offices.OrderBy(row => row.Order).ToListAsync(ct);
        var same = offices.Find(row => Fold.Vi(row.Title) == Fold.Vi(input.Title));
        if (same is not null && same.Id != input.OfficeId) return new Conflict("office.exists", same.Title);
        var done = input.OfficeId is { } id ? Rename(offices.Find(row => row.Id == id), input.Title) : Add(passage.Actor.CommitteeId, offices, input);
        if (!done.IsOk) return done.Error!;
        passage.Subject = ("Office", done.Value.Id);
        passage.Facts["title"] = done.Value.Title;
        passage.Facts["role"] = done.Value.Role.ToString();
        return done.Value.Id;
    }, ct);

    private static Result<Office> Rename(Office? office, string title)
    {
        if (office is null) return new NotFound("office");
        var renamed = office.Rename(title, office.Order);
        return renamed.IsOk ? office : renamed.Error!;
    }

    private Result<Office> Add(Guid committeeId, List<Office> offices, Input input)
    {
        var code = Fold.Vi(input.Title).Replace(' ', '-');
        code = code.Length <= 50 ? code : code[..50];
        if (offices.Exists(row => row.Code == code)) code += "-" + (offices.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var after = offices.Where(row => row.Role <= input.Role).Select(row => row.Order).DefaultIfEmpty(0).Max();
        var made = Office.Create(committeeId, code, input.Title, input.Role, after + 1);
        if (made.IsOk) db.Offices.Add(made.Value);
        return made;
    }
}
