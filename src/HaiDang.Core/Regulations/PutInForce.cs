using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>Puts a confirmed draft in force from a day on, which may not lie before its signing; what was done before keeps the version that ruled it.</summary>
[Passes("regulation.putInForce")]
public sealed class PutInForce(HaiDangDb db, Gate gate)
{
    /// <summary>What is needed.</summary>
    public sealed class Input
    {
        /// <summary>The draft.</summary>
        public Guid TextId { get; set; }

        /// <summary>First day in force, inclusive.</summary>
        [Required(ErrorMessage = "regulation.effectiveFrom")]
        public DateOnly? From { get; set; }
    }

    /// <summary>Puts it in force; the number of the version.</summary>
    public Task<Result<int>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<int>(
        new Act("regulation.putInForce"),
        async passage =>
        {
            var text = await db.Regulations.SingleOrDefaultAsync(row => row.Id == input.TextId, ct);
            if (text is null) return new NotFound("regulation");
            if (input.From is not { } from) return new Invalid("regulation.effectiveFrom", nameof(input.From));
            if (text.State == VersionState.Draft && text.Refuses(from) is { } early) return early;
            if (!await db.Norms.AnyAsync(norm => norm.TextId == text.Id && norm.Decision == NormDecision.Confirmed, ct)) return new Conflict("regulation.noNorms");
            var last = await db.Regulations.Where(row => row.State == VersionState.InForce).MaxAsync(row => row.EffectiveFrom, ct);
            var done = text.PutInForce(from, last, passage.Now);
            if (!done.IsOk) return done.Error!;
            var committee = await db.Committees.SingleAsync(row => row.Id == text.CommitteeId, ct);
            if (committee.State == CommitteeState.SettingUp && !await HasChairAsync(ct)) return new Conflict("committee.noChair");
            committee.Start();
            committee.RulesChanged();
            passage.Subject = ("Regulation", text.Id);
            passage.Facts["number"] = text.Number;
            passage.Facts["from"] = from;
            return text.Number;
        }, ct);

    // Without a head nobody could ever change anything again.
    private Task<bool> HasChairAsync(CancellationToken ct) =>
        (from membership in db.Memberships
         join office in db.Offices on membership.OfficeId equals office.Id
         where office.Role == Role.Chair && membership.To == null
         select membership.Id).AnyAsync(ct);
}
