using HaiDang.Adapters.Text;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Web.Committees;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace HaiDang.Web.Regulations;

/// <summary>/api/v1/regulation: the regulation of the committee in hand (header X-Committee).</summary>
internal static class RegulationsApi
{
    /// <summary>The largest body of an upload: the file and what surrounds it.</summary>
    public const long MaxUpload = TextFile.MaxBytes + (64 * 1024);

    private const string Path = "/api/v1/regulation";

    public static void MapRegulationsApi(this RouteGroupBuilder api)
    {
        var regulation = api.MapGroup("/regulation").WithTags("Regulation");
        regulation.MapGet("", ReadAsync).WithSummary("The regulation: header, outline, norms, coverage; the version in force, or ?version=N");
        regulation.MapGet("/versions", VersionsAsync).WithSummary("Its versions, the newest first");
        regulation.MapGet("/comparison", CompareAsync).WithSummary("What one version says otherwise than another");
        regulation.MapPost("/versions", ImportAsync).WithSummary("Imports a new version as a draft; without a text it copies the version in force");
        regulation.MapPost("/versions", UploadAsync).WithSummary("Imports a new version from a file").DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MaxUpload));
        regulation.MapPatch("/versions/{id:guid}", CorrectAsync).WithSummary("Corrects the header of a draft");
        regulation.MapDelete("/versions/{id:guid}", AbandonAsync).WithSummary("Gives up a draft; it stays readable");
        regulation.MapPost("/versions/{id:guid}/in-force", PutInForceAsync).WithSummary("Puts a draft in force from a day on");
        regulation.MapGet("/progress", ProgressAsync).WithSummary("How far the newest draft is, article by article");
        regulation.MapPost("/norms", AddNormAsync).WithSummary("Adds a norm on words of a draft");
        regulation.MapPatch("/norms/{id:guid}", ChangeNormAsync).WithSummary("Decides on a norm of a draft, or corrects it (If-Match: its version)");
        regulation.MapPost("/norms/decisions", DecideNormsAsync).WithSummary("Decides on several norms of a draft in one act");
        regulation.MapPost("/norms/decisions/{seq:long}/undo", UndoAsync).WithSummary("Takes the newest decision on several norms of a draft back");
        regulation.MapPost("/questions/{id:guid}/answer", AnswerAsync).WithSummary("Answers a question of the reader");
        regulation.MapPost("/feedback", GiveFeedbackAsync).WithSummary("Tells the standing agency of a difficulty with a clause");
        regulation.MapGet("/feedback", FeedbackAsync).WithSummary("Feedback on clauses");
        regulation.MapPost("/feedback/{id:guid}/moves", MoveFeedbackAsync).WithSummary("Reports feedback to the head, or decides on it");
        regulation.MapPost("/judge", JudgeAsync).WithSummary("Dry run: what the regulation answers to an act, now or as of a past instant");
    }

    private static async Task<Results<Ok<RegulationView>, ProblemHttpResult>> ReadAsync(int? version, ReadRegulation read, Texts texts, CancellationToken ct) =>
        (await read.RunAsync(new ReadRegulation.Input(version), ct)).ToHttp(texts);

    private static async Task<Results<Ok<IReadOnlyList<VersionRow>>, ProblemHttpResult>> VersionsAsync(ListVersions list, Texts texts, CancellationToken ct) =>
        (await list.RunAsync(ct)).ToHttp(texts);

    private static async Task<Results<Ok<VersionComparison>, ProblemHttpResult>> CompareAsync(int from, int to, CompareVersions compare, Texts texts, CancellationToken ct) =>
        (await compare.RunAsync(new CompareVersions.Input(from, to), ct)).ToHttp(texts);

    private static async Task<Results<Created<CreatedAnswer>, ProblemHttpResult>> ImportAsync(ImportRequest request, ImportRegulation import, AmendRegulation amend, Texts texts, CancellationToken ct)
    {
        var made = request.Text is null
            ? await amend.RunAsync(new AmendRegulation.Input(request.CopyOf), ct)
            : await import.RunAsync(new ImportRegulation.Input { Source = request.Text, SourceName = request.FileName ?? "van-ban.txt", ConfirmAll = request.Confirm == Confirmation.All }, ct);
        return made.ToCreated(Path + "/versions", texts);
    }

    private static async Task<Results<Created<CreatedAnswer>, ProblemHttpResult>> UploadAsync(
        IFormFile file, ImportRegulation import, Texts texts, CancellationToken ct, [FromForm] string? confirm = null)
    {
        var text = await UploadedText.ReadAsync(file, null, ct);
        if (!text.IsOk) return ResultHttp.Problem(text.Error!, texts);
        var made = await import.RunAsync(new ImportRegulation.Input { Source = text.Value.Text, SourceName = text.Value.Name, ConfirmAll = string.Equals(confirm, "all", StringComparison.OrdinalIgnoreCase) }, ct);
        return made.ToCreated(Path + "/versions", texts);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> CorrectAsync(Guid id, HeaderRequest request, CorrectHeader correct, Texts texts, CancellationToken ct) =>
        (await correct.RunAsync(new CorrectHeader.Input { TextId = id, Title = request.Title ?? "", DecisionNumber = request.DecisionNumber, SignedOn = request.SignedOn }, ct)).ToNoContent(texts);

    private static async Task<Results<NoContent, ProblemHttpResult>> AbandonAsync(Guid id, AbandonDraft abandon, Texts texts, CancellationToken ct) =>
        (await abandon.RunAsync(new AbandonDraft.Input(id), ct)).ToNoContent(texts);

    private static async Task<Results<Ok<InForceAnswer>, ProblemHttpResult>> PutInForceAsync(Guid id, InForceRequest request, PutInForce putInForce, Texts texts, CancellationToken ct) =>
        (await putInForce.RunAsync(new PutInForce.Input { TextId = id, From = request.From }, ct)).Select(number => new InForceAnswer(number)).ToHttp(texts);

    private static async Task<Results<Ok<ProgressAnswer>, ProblemHttpResult>> ProgressAsync(SetUpProgress progress, Texts texts, CancellationToken ct) =>
        (await progress.RunAsync(new SetUpProgress.Input(), ct)).Select(ProgressAnswer.Of).ToHttp(texts);

    private static async Task<Results<Created<CreatedAnswer>, ProblemHttpResult>> AddNormAsync(AddNorm.Input request, AddNorm add, Texts texts, CancellationToken ct) =>
        (await add.RunAsync(request, ct)).ToCreated(Path + "/norms", texts);

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangeNormAsync(Guid id, NormRequest request, DecideNorm decide, EditNorm edit, Texts texts, CancellationToken ct)
    {
        if (request is { Kind: null, Holders: null, Act: null, Parameters: null })
        {
            return request.Decision is { } decision
                ? (await decide.RunAsync(new DecideNorm.Input(id, decision), ct)).ToNoContent(texts)
                : ResultHttp.Problem(new Invalid("norm.patch"), texts);
        }

        // What a person corrects, the person confirms: a rejected correction would be a riddle.
        if (request.Kind is null || request.Holders is null || request.Act is null || request.Decision is NormDecision.Rejected or NormDecision.Proposed)
            return ResultHttp.Problem(new Invalid("norm.patch"), texts);
        var input = new EditNorm.Input { NormId = id, Kind = request.Kind.Value, Holders = request.Holders, Act = request.Act, Parameters = request.Parameters };
        return (await edit.RunAsync(input, ct)).ToNoContent(texts);
    }

    private static async Task<Results<Ok<DecidedAnswer>, ProblemHttpResult>> DecideNormsAsync(DecideNorms.Input request, DecideNorms decide, Texts texts, CancellationToken ct) =>
        (await decide.RunAsync(request, ct)).Select(changed => new DecidedAnswer(changed)).ToHttp(texts);

    private static async Task<Results<Ok<DecidedAnswer>, ProblemHttpResult>> UndoAsync(long seq, Guid textId, UndoDecisions undo, Texts texts, CancellationToken ct) =>
        (await undo.RunAsync(new UndoDecisions.Input(textId, seq), ct)).Select(changed => new DecidedAnswer(changed)).ToHttp(texts);

    private static async Task<Results<NoContent, ProblemHttpResult>> AnswerAsync(Guid id, AnswerRequest request, AnswerQuestion answer, Texts texts, CancellationToken ct) =>
        (await answer.RunAsync(new AnswerQuestion.Input { QuestionId = id, Answer = request.Answer, Reopen = request.Reopen }, ct)).ToNoContent(texts);

    private static async Task<Results<Created<CreatedAnswer>, ProblemHttpResult>> GiveFeedbackAsync(GiveFeedback.Input request, GiveFeedback give, Texts texts, CancellationToken ct) =>
        (await give.RunAsync(request, ct)).ToCreated(Path + "/feedback", texts);

    private static async Task<Results<Ok<IReadOnlyList<FeedbackRow>>, ProblemHttpResult>> FeedbackAsync(int? article, FeedbackState? state, ListFeedback list, Texts texts, CancellationToken ct) =>
        (await list.RunAsync(new ListFeedback.Input(article, state), ct)).Select(found => found.Rows).ToHttp(texts);

    private static async Task<Results<NoContent, ProblemHttpResult>> MoveFeedbackAsync(Guid id, MoveRequest request, MoveFeedback move, Texts texts, CancellationToken ct) =>
        (await move.RunAsync(new MoveFeedback.Input { Id = id, Next = request.Next, Answer = request.Answer }, ct)).ToNoContent(texts);

    private static async Task<Results<Ok<JudgementAnswer>, ProblemHttpResult>> JudgeAsync(JudgeAct.Input request, JudgeAct judge, Texts texts, CancellationToken ct) =>
        (await judge.RunAsync(request, ct)).Select(JudgementAnswer.Of).ToHttp(texts);
}
