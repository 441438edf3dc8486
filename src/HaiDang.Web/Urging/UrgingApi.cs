using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Core.Urging;
using HaiDang.Web.Assignments.Runs;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace HaiDang.Web.Urging;

/// <summary>Urging, waits and clocks over REST: the same use cases as the pages.</summary>
public static class UrgingApi
{
    /// <summary>The clock of a task with its waits and urgings.</summary>
    public sealed record CareAnswer(IReadOnlyList<ClockSpan> Spans, bool AreWorkingDays, bool IsOver, IReadOnlyDictionary<string, int> Late, IReadOnlyList<WaitAnswer> Waits, IReadOnlyList<UrgedRow> Urgings);

    /// <summary>A wait.</summary>
    public sealed record WaitAnswer(Guid Id, string For, Guid? OtherId, string Reason, DateOnly From, DateOnly? To, string State, string By, string Objection, string Decision);

    /// <summary>What would become of each task, and how many of those named are out of sight.</summary>
    public sealed record PreviewAnswer(IReadOnlyList<UrgeTasks.Row> Items, int Missing);

    /// <summary>Urgings, newest first.</summary>
    public sealed record ListAnswer(IReadOnlyList<UrgedRow> Items, Guid? Next);

    /// <summary>A step of the ladder with its tasks.</summary>
    public sealed record StepAnswer(int Days, string Level, IReadOnlyList<SuggestUrging.Row> Items, bool HasMore);

    /// <summary>What the ladder suggests today.</summary>
    public sealed record SuggestionsAnswer(IReadOnlyList<StepAnswer> Steps, int QuietDays, bool AreWorkingDays);

    /// <summary>Maps the endpoints.</summary>
    public static void MapUrgingApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/urgings").WithTags("Đôn đốc");
        group.MapGet("/", ListAsync).WithSummary("Các lần đôn đốc, mới nhất trước; lọc theo cơ quan, chỉ lần chưa trả lời.");
        group.MapPost("/", UrgeAsync).WithSummary("Đôn đốc nhiều nhiệm vụ (ids hoặc filter, tối đa 500): kết quả của từng nhiệm vụ. Quá 20 nhiệm vụ: 202, đôn đốc dần trong một đợt xử lý (Location).")
            .Produces<UrgeTasks.Answer>().Produces<RunsApi.AskedAnswer>(202);
        group.MapPost("/preview", PreviewAsync).WithSummary("Xét trước khi đôn đốc nhiều nhiệm vụ (ids hoặc filter): từng nhiệm vụ sẽ được đôn đốc hay không, vì sao.");
        group.MapGet("/suggestions", SuggestAsync).WithSummary("Bậc thang gợi ý đôn đốc ai hôm nay; không tự gửi gì.");
        group.MapPut("/ladder", async ([FromBody] SetUrgingLadder.Input input, SetUrgingLadder use, Texts texts, CancellationToken ct) => (await use.RunAsync(input, ct)).ToNoContent(texts)).WithSummary("Sửa bậc thang đôn đốc (thiết lập nội bộ).");
        group.MapGet("/{id:guid}", FindAsync).WithSummary("Một lần đôn đốc, theo cơ quan.");
        group.MapPost("/tasks/{id:guid}/answer", async (Guid id, [FromBody] AnswerUrging.Input input, AnswerUrging use, Texts texts, CancellationToken ct) =>
        {
            input.Id = id;
            return (await use.RunAsync(input, ct)).ToNoContent(texts);
        }).WithSummary("Trả lời một lần đôn đốc.");
        var tasks = api.MapGroup("/assignments").WithTags("Đôn đốc");
        tasks.MapGet("/{id:guid}/clock", ClockAsync).WithSummary("Đồng hồ của ai: từng khoảng, ngày trễ theo bên giữ việc, thời gian chờ, các lần đôn đốc.");
        tasks.MapPost("/{id:guid}/waits", async (Guid id, [FromBody] RecordWait.Input input, RecordWait use, Texts texts, CancellationToken ct) =>
        {
            input.Id = id;
            return (await use.RunAsync(input, ct)).ToCreated("/api/v1/waits", texts);
        }).WithSummary("Ghi thời gian chờ.");
        var waits = api.MapGroup("/waits").WithTags("Đôn đốc");
        foreach (var (verb, step) in new[] { ("end", ChangeWait.Step.End), ("contest", ChangeWait.Step.Contest), ("uphold", ChangeWait.Step.Uphold), ("strike", ChangeWait.Step.Strike) })
            waits.MapPost($"/{{id:guid}}/{verb}", async (Guid id, [FromBody] ChangeWait.Input? input, ChangeWait use, Texts texts, CancellationToken ct) =>
            {
                input ??= new ChangeWait.Input();
                (input.Id, input.Step) = (id, step);
                return (await use.RunAsync(input, ct)).ToNoContent(texts);
            }).WithName($"wait.{verb}").WithSummary("Một bước trên thời gian chờ: kết thúc, phản đối, giữ, bác.");
    }

    private static async Task<Results<Ok<ListAnswer>, ProblemHttpResult>> ListAsync(Guid? agencyId, bool? silent, Guid? after, ListUrgings use, Texts texts, CancellationToken ct) =>
        await use.RunAsync(agencyId, silent ?? false, after, ct) is { } page ? TypedResults.Ok(new ListAnswer(page.Rows, page.Next)) : Nothing("committee", texts);

    private static async Task<IResult> UrgeAsync([FromBody] UrgeTasks.Input input, UrgeTasks use, StartUrging start, FindSentRun sent, PreviewUrging look, Texts texts, CancellationToken ct)
    {
        var count = input.Ids?.Distinct().Count() ?? 0;
        if (input is { Ids: null, Filter: not null })
        {
            if (await sent.RunAsync(ct) is { } before) return before.ToAccepted(texts);
            var chosen = await look.RunAsync(input, ct);
            if (!chosen.IsOk) return ResultHttp.Problem(chosen.Error!, texts);
            count = chosen.Value.Rows.Count;
        }

        return count > BulkRun.Few ? (await start.RunAsync(input, ct)).ToAccepted(texts) : (await use.RunAsync(input, ct)).ToHttp(texts);
    }

    private static async Task<Results<Ok<PreviewAnswer>, ProblemHttpResult>> PreviewAsync([FromBody] UrgeTasks.Input input, PreviewUrging use, Texts texts, CancellationToken ct) =>
        (await use.RunAsync(input, ct)).Select(preview => new PreviewAnswer(preview.Rows, preview.Missing)).ToHttp(texts);

    private static async Task<Results<Ok<SuggestionsAnswer>, ProblemHttpResult>> SuggestAsync(SuggestUrging use, Texts texts, CancellationToken ct) =>
        await use.RunAsync(ct) is { } view
            ? TypedResults.Ok(new SuggestionsAnswer([.. view.Steps.Select(step => new StepAnswer(step.Of.Days, step.Of.Level.ToString(), step.Rows, step.HasMore))], view.Ladder.QuietDays, view.AreWorkingDays))
            : Nothing("committee", texts);

    private static async Task<Results<Ok<FindUrging.View>, ProblemHttpResult>> FindAsync(Guid id, FindUrging use, Texts texts, CancellationToken ct) =>
        await use.RunAsync(id, ct) is { } view ? TypedResults.Ok(view) : Nothing("urging", texts);

    private static async Task<Results<Ok<CareAnswer>, ProblemHttpResult>> ClockAsync(Guid id, FindAssignment find, FindTaskCare use, Texts texts, CancellationToken ct)
    {
        if (await find.RunAsync(id, ct) is not { } card) return Nothing("task", texts);
        var care = await use.RunAsync(card, ct);
        return TypedResults.Ok(new CareAnswer(
            care.Clock.Spans, care.Clock.AreWorkingDays, care.Clock.IsOver, Enum.GetValues<ClockHolder>().ToDictionary(holder => holder.ToString(), care.Clock.LateOf),
            [.. care.Waits.Select(wait => new WaitAnswer(wait.Id, wait.For, wait.OtherId, wait.Reason, wait.From, wait.To, wait.State.ToString(), wait.By, wait.Objection, wait.Decision))], care.Urgings));
    }

    private static ProblemHttpResult Nothing(string what, Texts texts) => ResultHttp.Problem(new HaiDang.Core.Shared.NotFound(what), texts);
}
