using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using HaiDang.Regulation.Reader;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>How far the norms of one article are decided.</summary>
public sealed record ArticleProgress(int Number, string? Title, int Proposed, int Confirmed, int Rejected);

/// <summary>How far a draft is.</summary>
/// <param name="State">Of the committee: being set up, or running with a new version prepared.</param>
/// <param name="SuggestedFrom">Day of signing when known, else today: the first day that the program proposes.</param>
/// <param name="IsFromSigning">Is <paramref name="SuggestedFrom"/> the day of signing?</param>
/// <param name="Confirm">May the reader decide on norms?</param>
/// <param name="Open">May the reader put it in force?</param>
/// <param name="People">Who may record people.</param>
public sealed record Progress(
    Guid TextId, int Number, long Version, CommitteeState State, string CommitteeName, IReadOnlyList<ArticleProgress> Articles,
    int OpenQuestions, int Questions, DateOnly? SignedOn, bool HasChair, int Seated, DateOnly SuggestedFrom, bool IsFromSigning, Verdict Confirm, Verdict Open, Verdict People)
{
    /// <summary>The clause that names the standing agency; empty when the draft has no norm on it.</summary>
    public string StandingClause { get; init; } = "";

    /// <summary>The reading of the draft, for whoever reads the draft next in the same request.</summary>
    public Reading? Reading { get; init; }

    /// <summary>Norms still to be looked at.</summary>
    public int Proposed => Articles.Sum(article => article.Proposed);

    /// <summary>Norms in effect once it is in force.</summary>
    public int Confirmed => Articles.Sum(article => article.Confirmed);

    /// <summary>Norms rejected.</summary>
    public int Rejected => Articles.Sum(article => article.Rejected);

    /// <summary>All norms.</summary>
    public int Norms => Proposed + Confirmed + Rejected;
}

/// <summary>Tells how far a draft is: article by article, with open questions and what opening it still needs.</summary>
public sealed class SetUpProgress(HaiDangDb db, ISeats seats, IActor actor, TimeProvider clock)
{
    /// <summary>The draft, by id or number; neither takes the newest.</summary>
    public sealed record Input(Guid? TextId = null, int? Number = null);

    /// <summary>Tells; <c>notFound.regulation</c> when there is no draft that the person may read.</summary>
    public async Task<Result<Progress>> RunAsync(Input input, CancellationToken ct)
    {
        var now = clock.Now();
        var seat = await seats.LoadAsync(actor, now, ct);
        if (!seat.MayReadDrafts()) return new NotFound("regulation");
        var text = await db.Regulations.AsNoTracking().Where(row => row.State == VersionState.Draft && (input.TextId == null || row.Id == input.TextId) && (input.Number == null || row.Number == input.Number))
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(ct);
        if (text is null) return new NotFound("regulation");
        var committee = await db.Committees.AsNoTracking().SingleAsync(row => row.Id == text.CommitteeId, ct);
        var norms = await db.Norms.AsNoTracking().Where(row => row.TextId == text.Id).OrderBy(row => row.Order).ThenBy(row => row.Id).Select(row => new { row.Act, row.Clause, row.Decision }).ToListAsync(ct);
        var answers = await db.Questions.AsNoTracking().Where(row => row.TextId == text.Id).Select(row => row.Answer != null).ToListAsync(ct);
        var held = await (from membership in db.Memberships join office in db.Offices on membership.OfficeId equals office.Id where membership.To == null select office.Role).ToListAsync(ct);
        var last = await db.Regulations.Where(row => row.State == VersionState.InForce).MaxAsync(row => row.EffectiveFrom, ct);
        var byArticle = norms.ToLookup(row => ClauseRef.TryParse(row.Clause, out var place) ? place.Article : 0, row => row.Decision);
        var reading = StoredReading.Read(text);
        var articles = reading.Outline.Chapters.SelectMany(chapter => chapter.Articles).Select(article =>
        {
            int Count(NormDecision decision) => byArticle[article.Number].Count(row => row == decision);
            return new ArticleProgress(article.Number, article.Title, Count(NormDecision.Proposed), Count(NormDecision.Confirmed), Count(NormDecision.Rejected));
        }).ToList();
        var today = VietnamTime.DayOf(now);
        var earliest = new[] { last?.AddDays(1), text.NotBefore(reading) }.Max() ?? DateOnly.MinValue;
        var first = text.SignedOn is { } signed && signed <= today && signed >= earliest ? signed : today >= earliest ? today : earliest;
        return new Progress(
            text.Id, text.Number, text.Version, committee.State, committee.Name, articles, answers.Count(answered => !answered), answers.Count, text.SignedOn,
            held.Contains(Role.Chair), held.Count, first, first == text.SignedOn,
            seat.Judge(new Act("norm.confirm")), seat.Judge(new Act("regulation.putInForce")), seat.Judge(new Act("membership.record")))
        {
            StandingClause = norms.Find(norm => norm.Act == "body.standingAgency")?.Clause ?? "",
            Reading = reading,
        };
    }
}
