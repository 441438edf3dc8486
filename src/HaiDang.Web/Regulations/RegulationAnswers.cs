using HaiDang.Core.Committees;
using HaiDang.Core.Regulations;
using HaiDang.Regulation.Engine;
using HaiDang.Web.Committees;
using HaiDang.Web.Hosting;

namespace HaiDang.Web.Regulations;

/// <summary>A new version: its text, or the version to copy (null copies the one in force).</summary>
public sealed record ImportRequest(string? Text = null, string? FileName = null, Confirmation Confirm = Confirmation.None, Guid? CopyOf = null);

/// <summary>The header of a draft.</summary>
public sealed record HeaderRequest(string? Title, string? DecisionNumber = null, DateOnly? SignedOn = null);

/// <summary>The first day in force, inclusive.</summary>
public sealed record InForceRequest(DateOnly? From);

/// <summary>The number of the version in force.</summary>
public sealed record InForceAnswer(int Number);

/// <summary>A decision alone; or kind, holders and act together, which correct the norm and confirm it.</summary>
public sealed record NormRequest(NormDecision? Decision = null, NormKind? Kind = null, List<string>? Holders = null, string? Act = null, NormParameters? Parameters = null);

/// <summary>How many norms changed.</summary>
public sealed record DecidedAnswer(int Changed);

/// <summary>The answer to a question ("chưa rõ" when nobody knows), or that it is to be asked again.</summary>
public sealed record AnswerRequest(string? Answer = null, bool Reopen = false);

/// <summary>Where feedback moves.</summary>
public sealed record MoveRequest(FeedbackState Next, string? Answer = null);

/// <summary>How far a draft is.</summary>
public sealed record ProgressAnswer(
    Guid TextId, int Number, IReadOnlyList<ArticleProgress> Articles, int Norms, int Proposed, int Confirmed, int Rejected, int OpenQuestions, bool HasChair, int Seated,
    DateOnly SuggestedFrom)
{
    internal static ProgressAnswer Of(Progress progress) => new(
        progress.TextId, progress.Number, progress.Articles, progress.Norms, progress.Proposed, progress.Confirmed, progress.Rejected, progress.OpenQuestions,
        progress.HasChair, progress.Seated, progress.SuggestedFrom);
}

/// <summary>A right in which an act is allowed.</summary>
public sealed record CapacityAnswer(Guid? Id, string Kind, IReadOnlyList<string> Roles)
{
    internal static CapacityAnswer Of(Capacity capacity) => new(capacity.Id, capacity.Kind.ToString(), [.. capacity.Roles.Roles().Select(role => role.ToString())]);
}

/// <summary>The verdict on an act that nobody did.</summary>
/// <param name="Version">Number of the regulation's version that answered; 0 for internal settings alone.</param>
/// <param name="Unmet">Conditions that would make it allowed.</param>
/// <param name="Holders">Roles and offices that hold the power.</param>
/// <param name="People">Who could do it today; empty for an instant of the past.</param>
public sealed record JudgementAnswer(
    string Act, bool Allowed, string Refusal, DateTime At, int Version, CapacityAnswer? Capacity, IReadOnlyList<CapacityAnswer> Alternatives,
    IReadOnlyList<GroundAnswer> Clauses, IReadOnlyList<string> Unmet, IReadOnlyList<string> Holders, IReadOnlyList<HolderToday> People)
{
    internal static JudgementAnswer Of(Judgement judgement)
    {
        var verdict = judgement.Verdict;
        return new JudgementAnswer(
            judgement.Act.Code, verdict.IsAllowed, verdict.Refusal.ToString(), judgement.At, verdict.Version, verdict.Capacity is { } capacity ? CapacityAnswer.Of(capacity) : null,
            [.. verdict.Alternatives.Select(CapacityAnswer.Of)], [.. verdict.Grounds.Select(GroundAnswer.Of)], verdict.Unmet,
            [.. verdict.Holders.Select(holder => holder.ToString())], judgement.People);
    }
}
