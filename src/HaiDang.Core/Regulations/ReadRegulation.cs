using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using HaiDang.Regulation.Reader;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>Reads one version of the regulation with its life around it, in a fixed number of queries.</summary>
public sealed class ReadRegulation(HaiDangDb db, ISeats seats, IActor actor, TimeProvider clock)
{
    private const int LatestOfClause = 3;
    private const int EntriesLookedAt = 2000;

    /// <summary>Which version: by number or id; neither takes the one in force today, or the newest draft before there is one.</summary>
    /// <param name="WithLife">With open tasks, latest acts and open feedback? Without them their counts are 0.</param>
    /// <param name="Known">The reading of the version asked for by id, when the caller has it already; it never changes.</param>
    public sealed record Input(int? Number = null, Guid? TextId = null, bool WithLife = true, Reading? Known = null);

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
        var offices = await db.OfficeTitlesAsync(ct);
        var life = input.WithLife ? new Life(await OpenTasksAsync(seat, ct), seat.Reach.All ? await LatestAsync(ct) : Nothing<LatestAct>(), await OpenFeedbackAsync(seat, ct)) : Life.None;
        var reading = (input.TextId is null ? null : input.Known) ?? StoredReading.Read(text);
        var inForce = text.State == VersionState.Draft ? await NormsInForce.ReadAsync(db, day, ct) : null;
        var chapters = Lay(reading.Outline, [.. norms.Select(norm => View(norm, reading, inForce)).OfType<Laid>()], life);
        return new RegulationView(
            text.Id, text.Number, text.Version, text.State, text.State == VersionState.InForce && text.EffectiveFrom <= day && !found.Newer, text.Title,
            text.DecisionNumber, text.SignedOn, text.EffectiveFrom, text.ImportedAt, text.SourceName, text.SourceHash, reading.Decision,
            Coverage.Of([.. chapters.SelectMany(chapter => chapter.Articles).Select(article => article.Coverage)]), chapters, reading.References, questions, offices)
        {
            Source = text.Source,
        };
    }

    private static List<ChapterView> Lay(Outline outline, List<Laid> norms, Life life)
    {
        var byArticle = norms.ToLookup(norm => norm.Place.Article);
        return [.. outline.Chapters.Select(chapter => new ChapterView(chapter.Number, chapter.Title, [.. chapter.Articles.Select(article =>
        {
            var clauses = article.Clauses.Select(clause => Lay(article, clause, byArticle[article.Number], life)).ToList();
            return new ArticleView(article.Number, article.Title, article.Section, article.Span, Coverage.Of([.. clauses.Select(clause => clause.Coverage)]), clauses);
        })]))];
    }

    private static ClauseView Lay(Article article, Clause clause, IEnumerable<Laid> ofArticle, Life life)
    {
        var own = ofArticle.Where(norm => Belongs(norm, article, clause)).ToList();
        var reference = new ClauseRef(article.Number, article.Clauses.Count == 1 && clause.Kind == ClauseKind.Paragraph ? null : clause.Number);
        var first = ReferenceEquals(article.Clauses[0], clause);
        bool Cites(ClauseRef place) => place.Clause == clause.Number || (place.Clause is null && first);
        IEnumerable<T> Here<T>(ILookup<int, Citing<T>> byArticle) => byArticle[article.Number].Where(citing => citing.Places.Any(Cites)).Select(citing => citing.What);
        return new ClauseView(
            reference.ToString(), clause.Number, clause.Kind, clause.Text, clause.Points, clause.Span,
            Coverage.Of([.. own.Where(norm => norm.View.Decision == NormDecision.Confirmed).Select(norm => norm.Norm)], PassesAttribute.Performed),
            own.ConvertAll(norm => norm.View),
            Here(life.OpenTasks).Sum(), [.. Here(life.Latest).Take(LatestOfClause)], Here(life.Feedback).Sum());
    }

    // A norm on a whole article stands with its clause that holds the words, or with the first.
    private static bool Belongs(Laid norm, Article article, Clause clause)
    {
        if (norm.Place.Clause is { } number && article.Clauses.Any(row => row.Number == number)) return number == clause.Number;
        var start = norm.View.Span.Start;
        var holding = article.Clauses.FirstOrDefault(row => start >= row.Span.Start && start < row.Span.Start + row.Span.Length);
        return ReferenceEquals(holding ?? article.Clauses[0], clause);
    }

    // Null for a norm without a place, which no article shows.
    private static Laid? View(RegulationNorm row, Reading reading, NormsInForce? inForce)
    {
        if (!ClauseRef.TryParse(row.Clause, out var place)) return null;
        var norm = row.ToNorm();
        return new Laid(place, norm, new NormView(
            row.Id, row.Version, row.Kind, row.HolderNames(), row.Act, row.Clause, row.Quote, new Span(row.SpanStart, row.SpanLength),
            norm.Parameters, row.Confidence, row.Decision, row.IsEdited, Coverage.IsKept(norm, PassesAttribute.Performed),
            MergedProposals.Further(reading, row), inForce?.Of(row)));
    }

    private async Task<ILookup<int, Citing<int>>> OpenTasksAsync(Seat seat, CancellationToken ct)
    {
        var rows = await db.Assignments.AsNoTracking().VisibleTo(seat)
            .Where(Assignment.IsOpen)
            .GroupBy(task => task.Grounds).Select(group => new { Grounds = group.Key, Count = group.Count() }).ToListAsync(ct);
        return ByArticle(rows.Select(row => (row.Grounds, row.Count)));
    }

    // The newest entries alone: a page must not read a whole journal to show three lines.
    private async Task<ILookup<int, Citing<LatestAct>>> LatestAsync(CancellationToken ct)
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
        return ByArticle(rows.Select(row => (row.Grounds, row.Act)));
    }

    private async Task<ILookup<int, Citing<int>>> OpenFeedbackAsync(Seat seat, CancellationToken ct)
    {
        var (all, person) = (seat.Reach.All, seat.Standing.PersonId);
        var rows = await db.Feedback.AsNoTracking().Where(row => row.State != FeedbackState.Decided && (all || row.PersonId == person))
            .GroupBy(row => row.Clause).Select(group => new { Clause = group.Key, Count = group.Count() }).ToListAsync(ct);
        return ByArticle(rows.Select(row => (row.Clause, row.Count)));
    }

    // Every ground is parsed once, not once for every clause. What cites two clauses of an article stands there once, so that it counts once in each; the order stays.
    private static ILookup<int, Citing<T>> ByArticle<T>(IEnumerable<(string Grounds, T What)> rows) =>
        rows.SelectMany(row => PlacesIn(row.Grounds).GroupBy(place => place.Article).Select(places => (Article: places.Key, Citing: new Citing<T>([.. places], row.What))))
            .ToLookup(pair => pair.Article, pair => pair.Citing);

    private static IEnumerable<ClauseRef> PlacesIn(string grounds)
    {
        foreach (var ground in grounds.Split(';')) if (ClauseRef.TryParse(ground, out var place)) yield return place;
    }

    private static ILookup<int, Citing<T>> Nothing<T>() => ByArticle<T>([]);

    private sealed record Laid(ClauseRef Place, Norm Norm, NormView View);

    private sealed record Citing<T>(IReadOnlyList<ClauseRef> Places, T What);

    private sealed record Life(ILookup<int, Citing<int>> OpenTasks, ILookup<int, Citing<LatestAct>> Latest, ILookup<int, Citing<int>> Feedback)
    {
        public static readonly Life None = new(Nothing<int>(), Nothing<LatestAct>(), Nothing<int>());
    }
}
