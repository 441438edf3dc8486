using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using NotFound = HaiDang.Core.Shared.NotFound;

namespace HaiDang.Web.Assignments.Runs;

/// <summary>Runs over REST: what is answered where many lines are sent, and how it goes on.</summary>
public static class RunsApi
{
    /// <summary>The run that was asked for; its address stands in the header Location.</summary>
    public sealed record AskedAnswer(Guid Id);

    /// <summary>A run; its lines with the run itself, not in the list.</summary>
    public sealed record RunAnswer(Guid Id, RunKind Kind, string Act, RunState State, int Total, int Done, int NotDone, int Left, DateTime AskedAt, DateTime? StartedAt, DateTime? EndedAt, IReadOnlyList<LineAnswer>? Lines);

    /// <summary>A line with its answer: <c>Waiting</c>, <c>Done</c> or <c>NotDone</c>.</summary>
    /// <param name="Line">Its number in the list that was sent; its place where there was none.</param>
    /// <param name="TaskId">The task; null for none, or one out of sight.</param>
    /// <param name="Code">NV-001.</param>
    /// <param name="Title">What it is.</param>
    /// <param name="State">What has become of it.</param>
    /// <param name="Faults">Why it is not done.</param>
    public sealed record LineAnswer(int Line, Guid? TaskId, string Code, string Title, LineState State, IReadOnlyList<FaultAnswer> Faults);

    /// <summary>Why a line is not done, with the clauses of a refusal.</summary>
    public sealed record FaultAnswer(string Column, string Code, string Sentence, string? Act, IReadOnlyList<string> Clauses);

    /// <summary>Maps the endpoints.</summary>
    public static void MapRunsApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/runs").WithTags("Đợt xử lý");
        group.MapGet("/", ListAsync).WithSummary("Các đợt xử lý của mình, mới nhất trước.");
        group.MapGet("/{id:guid}", FindAsync).WithSummary("Một đợt xử lý của mình: trạng thái, số đã làm, kết quả từng dòng.");
        group.MapPost("/{id:guid}/stop", async (Guid id, StopRun use, Texts texts, CancellationToken ct) => (await use.RunAsync(id, ct)).ToNoContent(texts))
            .WithSummary("Dừng một đợt xử lý: phần đã làm giữ nguyên, phần còn lại không làm.");
    }

    /// <summary>202 with where the run is, or the problem.</summary>
    internal static IResult ToAccepted(this Result<Guid> asked, Texts texts) =>
        asked.IsOk ? TypedResults.Accepted($"/api/v1/runs/{asked.Value}", new AskedAnswer(asked.Value)) : ResultHttp.Problem(asked.Error!, texts);

    private static async Task<Results<Ok<List<RunAnswer>>, ProblemHttpResult>> ListAsync(ListRuns use, Texts texts, CancellationToken ct) =>
        await use.RunAsync(ct) is { } runs ? TypedResults.Ok(runs.Select(run => Answer(run, null)).ToList()) : ResultHttp.Problem(new NotFound("committee"), texts);

    private static async Task<Results<Ok<RunAnswer>, ProblemHttpResult>> FindAsync(Guid id, FindRun use, Texts texts, CancellationToken ct) =>
        await use.RunAsync(id, true, ct) is { } view
            ? TypedResults.Ok(Answer(view.Run, [.. view.Lines.Select(line => new LineAnswer(line.Number > 0 ? line.Number : line.Seq, line.TaskId, line.Code, line.Title, line.State, [.. line.Faults.Select(fault => Answer(fault, texts))]))]))
            : ResultHttp.Problem(new NotFound("run"), texts);

    private static RunAnswer Answer(RunRow run, IReadOnlyList<LineAnswer>? lines) =>
        new(run.Id, run.Kind, run.Act, run.State, run.Total, run.Done, run.NotDone, run.Left, run.AskedAt, run.StartedAt, run.EndedAt, lines);

    private static FaultAnswer Answer(KeptFault fault, Texts texts) =>
        new(fault.Column, fault.Code, RunWords.Say(texts, fault), fault.Act, fault.Grounds?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? []);
}
