using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>Tells the standing agency of a difficulty with a clause of the regulation in force (Đ14.2).</summary>
[Passes("feedback.give")]
public sealed class GiveFeedback(HaiDangDb db, Gate gate)
{
    /// <summary>The clause and the words.</summary>
    public sealed class Input
    {
        /// <summary>Đ7.8, or Đ8 for a whole article.</summary>
        [Required(ErrorMessage = "feedback.clause")]
        public string Clause { get; set; } = "";

        /// <summary>What is difficult, what to change.</summary>
        [Required(ErrorMessage = "feedback.text"), StringLength(2000, MinimumLength = 5, ErrorMessage = "feedback.text")]
        public string Text { get; set; } = "";
    }

    /// <summary>Gives it; the id.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("feedback.give"), async passage =>
    {
        // A power of "anyone" is anyone's within the committee's reach: a former member has none.
        if (!passage.Seat.Reach.Any) return new NotFound("regulation");
        var day = VietnamTime.DayOf(passage.Now);
        var text = await db.Regulations.AsNoTracking().Where(row => row.State == VersionState.InForce && row.EffectiveFrom <= day)
            .OrderByDescending(row => row.EffectiveFrom).FirstOrDefaultAsync(ct);
        if (text is null) return new NotFound("regulation");
        var clause = (input.Clause ?? "").Trim();
        if (!Exists(StoredReading.Read(text), clause)) return new Invalid("feedback.clause", nameof(input.Clause), clause);
        var given = ClauseFeedback.Give(text, clause, input.Text ?? "", passage.PersonId, passage.Now);
        if (!given.IsOk) return given.Error!;
        db.Feedback.Add(given.Value);
        passage.Subject = ("Feedback", given.Value.Id);
        passage.Facts["input"] = input;
        return given.Value.Id;
    }, ct);

    private static bool Exists(HaiDang.Regulation.Reader.Reading reading, string clause) =>
        ClauseRef.TryParse(clause.Trim(), out var place)
        && (place.Clause is null ? reading.Outline.Chapters.Any(chapter => chapter.Articles.Any(row => row.Number == place.Article)) : reading.Outline.ClauseAt(clause) is not null);
}
