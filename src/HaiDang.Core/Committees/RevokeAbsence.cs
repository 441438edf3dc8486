using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Withdraws an absence because the head came back early: from this instant nobody acts in that place.</summary>
[Passes("absence.record")]
public sealed class RevokeAbsence(HaiDangDb db, Gate gate)
{
    /// <summary>The absence.</summary>
    public sealed record Input(Guid AbsenceId);

    /// <summary>Withdraws.</summary>
    public Task<Result<Done>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Done>(new Act("absence.record"), async passage =>
    {
        var absence = await db.Absences.SingleOrDefaultAsync(row => row.Id == input.AbsenceId, ct);
        if (absence is null) return new NotFound("absence");
        passage.Subject = ("Absence", absence.Id);
        passage.Facts["input"] = input;
        return absence.Revoke(passage.Now);
    }, ct);
}
