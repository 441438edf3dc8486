using System.Text.Json.Serialization;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using HaiDang.Regulation.Reader;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>One version of a regulation as it lives: every clause with what was made of it.</summary>
/// <param name="Version">Concurrency token of the version's record; <paramref name="Number"/> is the number people know.</param>
/// <param name="IsCurrent">Does it rule acts of today?</param>
public sealed record RegulationView(
    Guid Id, int Number, long Version, VersionState State, bool IsCurrent, string Title, string? DecisionNumber, DateOnly? SignedOn, DateOnly? EffectiveFrom,
    DateTime ImportedAt, string SourceName, string SourceHash, Decision Decision, CoverageKind Coverage,
    IReadOnlyList<ChapterView> Chapters, IReadOnlyList<Reference> References, IReadOnlyList<QuestionView> Questions,
    IReadOnlyList<OfficeTitle> Offices)
{
    /// <summary>The text that every span points into.</summary>
    [JsonIgnore]
    public string Source { get; init; } = "";

    /// <summary>All articles in order.</summary>
    [JsonIgnore]
    public IEnumerable<ArticleView> Articles => Chapters.SelectMany(chapter => chapter.Articles);

    /// <summary>All clauses in order.</summary>
    [JsonIgnore]
    public IEnumerable<ClauseView> Clauses => Articles.SelectMany(article => article.Clauses);

    /// <summary>All norms in order.</summary>
    [JsonIgnore]
    public IEnumerable<NormView> Norms => Clauses.SelectMany(clause => clause.Norms);
}

/// <summary>A chapter.</summary>
public sealed record ChapterView(string? Number, string? Title, IReadOnlyList<ArticleView> Articles);

/// <summary>An article with the coverage of its clauses together.</summary>
public sealed record ArticleView(int Number, string? Title, string? Section, Span Span, CoverageKind Coverage, IReadOnlyList<ClauseView> Clauses);

/// <summary>A clause with its norms, its open tasks and the latest acts that cite it.</summary>
/// <param name="Ref">As cited: Đ7.8.</param>
/// <param name="OpenTasks">Tasks given on this clause that are not over and that the reader may see.</param>
/// <param name="OpenFeedback">Feedback on it that the head has not decided.</param>
public sealed record ClauseView(
    string Ref, int Number, ClauseKind Kind, string Text, IReadOnlyList<Point> Points, Span Span, CoverageKind Coverage,
    IReadOnlyList<NormView> Norms, int OpenTasks, IReadOnlyList<LatestAct> Latest, int OpenFeedback);

/// <summary>A norm as a person sees it.</summary>
/// <param name="IsKept">Does the program keep it today?</param>
/// <param name="Further">Other words of the same clause that say the same.</param>
/// <param name="Likeness">In a draft: how it stands to the version in force; null when there is none, or in a version that is no draft.</param>
public sealed record NormView(
    Guid Id, long Version, NormKind Kind, IReadOnlyList<string> Holders, string Act, string Clause, string Quote, Span Span,
    NormParameters Parameters, double Confidence, NormDecision Decision, bool IsEdited, bool IsKept, IReadOnlyList<FurtherWords> Further, NormLikeness? Likeness);

/// <summary>Further words that a norm rests on.</summary>
public sealed record FurtherWords(string Quote, Span Span);

/// <summary>An act on record that rests on a clause.</summary>
public sealed record LatestAct(DateTime At, string Act, string? Person, string SubjectKind, Guid SubjectId);

/// <summary>An office as this committee titles it.</summary>
public sealed record OfficeTitle(string Code, string Title, Role Role);

/// <summary>A question and its answer.</summary>
/// <param name="Kind">What it asks for, and so what an answer changes.</param>
/// <param name="Norms">The norms that an answer changes, or changed.</param>
public sealed record QuestionView(Guid Id, string About, string Text, string? Answer, QuestionKind Kind, IReadOnlyList<Guid> Norms)
{
    /// <summary>Was it answered that nobody knows?</summary>
    [JsonIgnore]
    public bool IsNotKnown => Answer is not null && DecisionNumber.IsNotKnown(Answer);
}

/// <summary>Who may read a regulation, and what every reading of it shows.</summary>
internal static class RegulationReading
{
    /// <summary>The committee's own words for its offices, in the order of lists.</summary>
    public static Task<List<OfficeTitle>> OfficeTitlesAsync(this HaiDangDb db, CancellationToken ct) =>
        db.Offices.AsNoTracking().OrderBy(row => row.Order).Select(row => new OfficeTitle(row.Code, row.Title, row.Role)).ToListAsync(ct);

    /// <summary>A version in force: whoever reads anything of the committee. An administrator of a running committee does not.</summary>
    public static bool MayReadRegulation(this Seat seat) => seat.Reach.Any || seat.MayReadDrafts();

    /// <summary>A draft: those who read everything, and those who may confirm its norms (its maker, while the committee is set up).</summary>
    public static bool MayReadDrafts(this Seat seat) => seat.Reach.All || seat.Judge(new Act("norm.confirm")).IsAllowed;
}
