using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>Feedback in a list.</summary>
public sealed record FeedbackRow(Guid Id, long Version, string Clause, string Text, string Person, DateTime At, FeedbackState State, string? Answer, int RegulationNumber);

/// <summary>Lists feedback on clauses: all of it for those who read everything (Đ2.1, in the open), else the own.</summary>
public sealed class ListFeedback(HaiDangDb db, ISeats seats, IActor actor, TimeProvider clock)
{
    /// <summary>Of one article, in one state; null for all.</summary>
    public sealed record Input(int? Article = null, FeedbackState? State = null);

    /// <summary>Lists, the oldest open first, at most 500; <c>notFound.regulation</c> for whoever reads nothing of the committee.</summary>
    public async Task<Result<FeedbackList>> RunAsync(Input input, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any) return new NotFound("regulation");
        var (all, person) = (seat.Reach.All, seat.Standing.PersonId);
        var (exact, below) = ($"Đ{input.Article}", $"Đ{input.Article}.");
        var rows = await (from feedback in db.Feedback.AsNoTracking()
                          where (all || feedback.PersonId == person) && (input.State == null || feedback.State == input.State)
                              && (input.Article == null || feedback.Clause == exact || feedback.Clause.StartsWith(below))
                          join text in db.Regulations on feedback.TextId equals text.Id
                          join giver in db.People on feedback.PersonId equals giver.Id
                          orderby feedback.State == FeedbackState.Decided, feedback.At
                          select new FeedbackRow(feedback.Id, feedback.Version, feedback.Clause, feedback.Text, giver.FullName, feedback.At, feedback.State, feedback.Answer, text.Number))
            .Take(500).ToListAsync(ct);
        return new FeedbackList(rows, seat.Judge(new Act(MoveFeedback.ActOf(FeedbackState.Reported))), seat.Judge(new Act(MoveFeedback.ActOf(FeedbackState.Decided))));
    }
}

/// <summary>Feedback, with what the reader may do about it.</summary>
public sealed record FeedbackList(IReadOnlyList<FeedbackRow> Rows, Verdict Gather, Verdict Decide);
