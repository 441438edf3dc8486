using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>A version in a list.</summary>
/// <param name="IsCurrent">Does it rule acts of today?</param>
/// <param name="EndedOn">The last day that it ruled or will rule, inclusive; null while no later one follows.</param>
public sealed record VersionRow(
    Guid Id, int Number, string Title, VersionState State, string? DecisionNumber, DateOnly? SignedOn, DateOnly? EffectiveFrom, DateOnly? EndedOn,
    DateTime ImportedAt, string SourceName, string SourceHash, int Confirmed, int Proposed, int Rejected, int OpenQuestions, bool IsCurrent);

/// <summary>Lists the versions of the committee's regulation, the newest first.</summary>
public sealed class ListVersions(HaiDangDb db, ISeats seats, IActor actor, TimeProvider clock)
{
    /// <summary>Lists those that the person may read; <c>notFound.regulation</c> for whoever may not know of any.</summary>
    public async Task<Result<IReadOnlyList<VersionRow>>> RunAsync(CancellationToken ct)
    {
        var now = clock.Now();
        var day = VietnamTime.DayOf(now);
        var seat = await seats.LoadAsync(actor, now, ct);
        if (!seat.MayReadRegulation()) return new NotFound("regulation");
        var drafts = seat.MayReadDrafts();
        var rows = await db.Regulations.AsNoTracking().Where(row => drafts || (row.State == VersionState.InForce && row.EffectiveFrom <= day))
            .OrderByDescending(row => row.Number).Select(row => new VersionRow(
                row.Id, row.Number, row.Title, row.State, row.DecisionNumber, row.SignedOn, row.EffectiveFrom, null, row.ImportedAt, row.SourceName, row.SourceHash,
                db.Norms.Count(norm => norm.TextId == row.Id && norm.Decision == NormDecision.Confirmed),
                db.Norms.Count(norm => norm.TextId == row.Id && norm.Decision == NormDecision.Proposed),
                db.Norms.Count(norm => norm.TextId == row.Id && norm.Decision == NormDecision.Rejected),
                db.Questions.Count(question => question.TextId == row.Id && question.Answer == null), false)).ToListAsync(ct);
        var inForce = rows.Where(row => row.State == VersionState.InForce).OrderBy(row => row.EffectiveFrom).ToList();
        var current = inForce.LastOrDefault(row => row.EffectiveFrom <= day);
        return rows.ConvertAll(row => row with
        {
            IsCurrent = row == current,
            EndedOn = row.State == VersionState.InForce ? inForce.Find(other => other.EffectiveFrom > row.EffectiveFrom)?.EffectiveFrom?.AddDays(-1) : null,
        });
    }
}
