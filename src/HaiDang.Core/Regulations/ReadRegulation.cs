using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Reader;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>Reads one version of the regulation with its life around it, in a fixed number of queries.</summary>
public sealed class ReadRegulation(HaiDangDb db, ISeats seats, IActor actor, TimeProvider clock)
{
    private const int LatestOfClause = 3;
    private const int EntriesLookedAt = 2000;

    /// <summary>Which version: by number or id; neither takes the one in force today, or the newest draft before there is one.</summary>
    public sealed record Input(int? Number = null, Guid? TextId = null);

    /// <summary>Reads; <c>notFound.regulation</c> also for whoever may not know of it.</summary>
    public async Task<Result<RegulationView>> RunAsync(Input input, CancellationToken ct)
    {
        var now = clock.Now();
        var day = VietnamTime.DayOf(now);
        var seat = await seats.LoadAsync(actor, now, ct);
        if (!seat.MayReadRegulation()) return new NotFound("regulation");
        var drafts = seat.MayReadDrafts();
        var found = await db.Regulations.AsNoTracking()
            .Where(row => drafts || (row.State == VersionState.InForce && row.EffectiveFrom <= day))
            .Where(row => input.TextId != null ? row.Id == input.TextId : input.Number == null || row.Number == input.Number)
            .OrderByDescending(row => row.State == VersionState.InForce && row.EffectiveFrom <= day).ThenBy(row => row.State == VersionState.Abandoned)
            .ThenByDescending(row => row.State == VersionState.InForce ? row.EffectiveFrom : null).ThenByDescending(row => row.Number)
            .Select(row => new
            {
                Text = row,
                Newer = db.Regulations.Any(other => other.State == VersionState.InForce && other.EffectiveFrom <= day && other.EffectiveFrom > row.EffectiveFrom),
            })
            .FirstOrDefaultAsync(ct);
        if (found is null) return new NotFound("regulation");
        var text = found.Text;
        var norms = await db.Norms.AsNoTracking().Where(row => row.TextId == text.Id).OrderBy(row => row.Order).ThenBy(row => row.Id).ToListAsync(ct);
        var questions = (await db.Questions.AsNoTracking().Where(row => row.TextId == text.Id).OrderBy(row => row.Order).ToListAsync(ct)).ConvertAll(row => new QuestionView(
            row.Id, row.About, row.Text, row.Answer, QuestionSense.KindOf(row.About, row.Text), [.. norms.Where(norm => QuestionSense.Touches(row, norm)).Select(norm => norm.Id)]));
        var offices = await db.Offices.AsNoTracking().OrderBy(row => row.Order).Select(row => new OfficeTitle(row.Code, row.Title, row.Role)).ToListAsync(ct);
        var life = new Life(await OpenTasksAsync(seat, ct), seat.Reach.All ? await LatestAsync(ct) : [], await OpenFeedbackAsync(seat, ct));
        var reading = StoredReading.Read(text);
        var inForce = text.State == VersionState.Draft ? await NormsInForce.ReadAsync(db, day, ct) : null;
        var chapters = Lay(reading.Outline, norms.ConvertAll(norm => (norm, View(norm, reading, inForce))), life);
        return new RegulationView(
            text.Id, text.Number, text.Version, text.State, text.State == VersionState.InForce && text.EffectiveFrom <= day && !found.Newer, text.Title,
            text.DecisionNumber, text.SignedOn, text.EffectiveFrom, text.ImportedAt, text.SourceName, text.SourceHash, reading.Decision,
            Coverage.Of([.. chapters.SelectMany(chapter => chapter.Articles).Select(article => article.Coverage)]), chapters, reading.References, questions, offices)
        {
            Source = text.Source,
        };
    }

    private static List<ChapterView> Lay(Outline outline, IReadOnlyList<(RegulationNorm Row, NormView View)> norms, Life life)
    {
        var byArticle = norms.ToLookup(norm => ClauseRef.TryParse(norm.Row.Clause, out var place) ? place.Article : 0);
        return [.. outline.Chapters.Select(chapter => new ChapterView(chapter.Number, chapter.Title, [.. chapter.Articles.Select(article =>
        {
            var clauses = article.Clauses.Select(clause => Lay(article, clause, byArticle[article.Number], life)).ToList();
            return new ArticleView(article.Number, article.Title, article.Section, article.Span, Coverage.Of([.. clauses.Select(clause => clause.Coverage)]), clauses);
        })]))];
    }

    private static ClauseView Lay(Article article, Clause clause, IEnumerable<(RegulationNorm Row, NormView View)> ofArticle, Life life)
    {
        var own = ofArticle.Where(norm => Belongs(norm.Row, article, clause)).ToList();
        var reference = new ClauseRef(article.Number, article.Clauses.Count == 1 && clause.Kind == ClauseKind.Paragraph ? null : clause.Number);
        bool Cites(string ground) => ClauseRef.TryParse(ground, out var place) && place.Article == article.Number
            && (place.Clause == clause.Number || (place.Clause is null && ReferenceEquals(article.Clauses[0], clause)));
        return new ClauseView(
            reference.ToString(), clause.Number, clause.Kind, clause.Text, clause.Points, clause.Span,
            Coverage.Of([.. own.Where(norm => norm.Row.Decision == NormDecision.Confirmed).Select(norm => norm.Row.ToNorm())], PassesAttribute.Performed),
            own.ConvertAll(norm => norm.View),
            life.OpenTasks.Where(pair => pair.Grounds.Any(Cites)).Sum(pair => pair.Count),
            [.. life.Latest.Where(pair => pair.Grounds.Any(Cites)).Select(pair => pair.Act).Take(LatestOfClause)],
            life.Feedback.Where(pair => Cites(pair.Clause)).Sum(pair => pair.Count));
    }

    // A norm on a whole article stands with its clause that holds the words, or with the first.
    private static bool Belongs(RegulationNorm norm, Article article, Clause clause)
    {
        if (!ClauseRef.TryParse(norm.Clause, out var place)) return false;
        if (place.Clause is { } number && article.Clauses.Any(row => row.Number == number)) return number == clause.Number;
        var holding = article.Clauses.FirstOrDefault(row => norm.SpanStart >= row.Span.Start && norm.SpanStart < row.Span.Start + row.Span.Length);
        return ReferenceEquals(holding ?? article.Clauses[0], clause);
    }

    private static NormView View(RegulationNorm norm, Reading reading, NormsInForce? inForce) => new(
        norm.Id, norm.Version, norm.Kind, norm.HolderNames(), norm.Act, norm.Clause, norm.Quote, new Span(norm.SpanStart, norm.SpanLength),
        norm.Parameters(), norm.Confidence, norm.Decision, norm.IsEdited, Coverage.IsKept(norm.ToNorm(), PassesAttribute.Performed),
        MergedProposals.Further(reading, norm), inForce?.Of(norm));

    private async Task<List<(string[] Grounds, int Count)>> OpenTasksAsync(Seat seat, CancellationToken ct)
    {
        var rows = await db.Assignments.AsNoTracking().VisibleTo(seat)
            .Where(task => task.State != AssignmentState.Closed && task.State != AssignmentState.Withdrawn)
            .GroupBy(task => task.Grounds).Select(group => new { Grounds = group.Key, Count = group.Count() }).ToListAsync(ct);
        return rows.ConvertAll(row => (row.Grounds.Split(';'), row.Count));
    }

    // The newest entries alone: a page must not read a whole journal to show three lines.
    private async Task<List<(string[] Grounds, LatestAct Act)>> LatestAsync(CancellationToken ct)
    {
        var scope = actor.CommitteeId;
        var rows = await (from entry in db.AuditEntries.AsNoTracking()
                          where entry.ScopeId == scope && EF.Functions.Like(entry.Grounds, "%Đ%")
                              && entry.Seq > db.ChainHeads.Where(head => head.ScopeId == scope).Select(head => head.Seq).FirstOrDefault() - EntriesLookedAt
                          join person in db.People on entry.PersonId equals person.Id into people
                          from person in people.DefaultIfEmpty()
                          orderby entry.Seq descending
                          select new { entry.Grounds, Act = new LatestAct(entry.At, entry.Act, person == null ? null : person.FullName, entry.SubjectKind, entry.SubjectId) })
            .ToListAsync(ct);
        return rows.ConvertAll(row => (row.Grounds.Split(';'), row.Act));
    }

    private async Task<List<(string Clause, int Count)>> OpenFeedbackAsync(Seat seat, CancellationToken ct)
    {
        var (all, person) = (seat.Reach.All, seat.Standing.PersonId);
        var rows = await db.Feedback.AsNoTracking().Where(row => row.State != FeedbackState.Decided && (all || row.PersonId == person))
            .GroupBy(row => row.Clause).Select(group => new { Clause = group.Key, Count = group.Count() }).ToListAsync(ct);
        return rows.ConvertAll(row => (row.Clause, row.Count));
    }

    private sealed record Life(List<(string[] Grounds, int Count)> OpenTasks, List<(string[] Grounds, LatestAct Act)> Latest, List<(string Clause, int Count)> Feedback);
}
