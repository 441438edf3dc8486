using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Records an absence of the head (Đ4.1), so that the substitute can act within it. One record for a day: another that overlaps it is refused.</summary>
[Passes("absence.record")]
public sealed class RecordAbsence(HaiDangDb db, Gate gate)
{
    /// <summary>First and last day, inclusive, and why.</summary>
    public sealed record Input(DateOnly From, DateOnly To, string Reason);

    /// <summary>Records; the id of the absence.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("absence.record"), async passage =>
    {
        var day = VietnamTime.DayOf(passage.Now);
        var chair = await WithinReach.ChairAsync(db, day, passage.Now, ct);
        if (chair is null) return new Conflict("committee.noChair");
        var made = Absence.Create(passage.Actor.CommitteeId, chair.Value, input.From, input.To, input.Reason, passage.Actor.PersonId, passage.Now);
        if (!made.IsOk) return made.Error!;
        var existing = await db.Absences.AsNoTracking().Where(row => row.PersonId == chair && row.RevokedAt == null && row.From <= input.To && row.To >= input.From)
            .OrderBy(row => row.From).FirstOrDefaultAsync(ct);
        if (existing is not null) return new Conflict("absence.covered", existing.From, existing.To, existing.Reason);
        db.Absences.Add(made.Value);
        passage.Subject = ("Absence", made.Value.Id);
        passage.Facts["input"] = input;
        return made.Value.Id;
    }, ct);
}
