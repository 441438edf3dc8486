using HaiDang.Core.Assignments;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace HaiDang.Web.Assignments;

/// <summary>Moving a task, parts of seconded staff, what waits for what, what comes again: over REST, by the same use cases as the page.</summary>
public static class AssignmentsBesideApi
{
    /// <summary>Where a task moves to.</summary>
    public sealed record TransferRequest(Guid? AgencyId, bool ToTeam, string? Text, string? Evidence);

    /// <summary>A part for a person sent to the work.</summary>
    public sealed record PartRequest(Guid? PersonId, string? Title, string? Product, DateOnly? DueOn, string? Content);

    /// <summary>Another task, by its number (NV-003) or id, and why.</summary>
    public sealed record LinkRequest(string? WaitsFor, string? Text);

    /// <summary>How a task comes again.</summary>
    public sealed record RepeatRequest(SeriesEvery Every, int? Day, int? Month, int LeadDays, DateOnly? Until, int? Count, string? Text);

    /// <summary>Why it comes no more.</summary>
    public sealed record StopRequest(string? Text);

    /// <summary>Maps the endpoints.</summary>
    public static void MapAssignmentsBesideApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/assignments/{id:guid}").WithTags("Nhiệm vụ");
        group.MapPost("/transfer", async (Guid id, [FromBody] TransferRequest body, TransferAssignment use, Texts texts, HttpContext http, CancellationToken ct) =>
                Step(await use.RunAsync(new TransferAssignment.Input { Id = id, AgencyId = body.AgencyId, ToTeam = body.ToTeam, Text = body.Text, Evidence = body.Evidence }, ct), http, texts))
            .WithName("task.transfer").WithSummary("Chuyển nhiệm vụ cho cơ quan khác hoặc Tổ giúp việc, kèm lý do và văn bản.");
        group.MapPost("/parts", async (Guid id, [FromBody] PartRequest body, GiveSeconded use, Texts texts, CancellationToken ct) =>
                (await use.RunAsync(new GiveSeconded.Input { Id = id, PersonId = body.PersonId, Title = body.Title ?? "", Product = body.Product ?? "", DueOn = body.DueOn, Content = body.Content }, ct)).ToCreated("/api/v1/assignments", texts))
            .WithName("task.giveSeconded").WithSummary("Giao phần việc cho người được cử đến nhiệm vụ hoặc Tổ giúp việc.");
        group.MapPost("/depend", (Guid id, [FromBody] LinkRequest body, LinkAssignments use, Texts texts, HttpContext http, CancellationToken ct) => LinkAsync(id, body, false, use, texts, http, ct))
            .WithName("task.depend").WithSummary("Ghi nhiệm vụ phải chờ nhiệm vụ khác (mã NV hoặc id).");
        group.MapPost("/stop-depending", (Guid id, [FromBody] LinkRequest body, LinkAssignments use, Texts texts, HttpContext http, CancellationToken ct) => LinkAsync(id, body, true, use, texts, http, ct))
            .WithName("task.depend.remove").WithSummary("Bỏ việc phải chờ.");
        group.MapPost("/repeat", async (Guid id, [FromBody] RepeatRequest body, RepeatAssignment use, Texts texts, CancellationToken ct) =>
                (await use.RunAsync(new RepeatAssignment.Input { Id = id, Every = body.Every, Day = body.Day, Month = body.Month, LeadDays = body.LeadDays, Until = body.Until, Count = body.Count, Text = body.Text }, ct)).ToNoContent(texts))
            .WithName("task.repeat").WithSummary("Đặt lịch lặp lại; mỗi kỳ giao một nhiệm vụ dưới tên người đặt nếu người đó còn quyền giao.");
        group.MapPost("/stop-repeating", async (Guid id, [FromBody] StopRequest body, StopRepeating use, Texts texts, HttpContext http, CancellationToken ct) =>
                Step(await use.RunAsync(new StopRepeating.Input { Id = id, Text = body.Text ?? "" }, ct), http, texts))
            .WithName("task.repeat.stop").WithSummary("Dừng lịch lặp lại.");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> LinkAsync(Guid id, LinkRequest body, bool remove, LinkAssignments use, Texts texts, HttpContext http, CancellationToken ct) =>
        Step(await use.RunAsync(new LinkAssignments.Input { Id = id, WaitsFor = body.WaitsFor ?? "", Remove = remove, Text = body.Text }, ct), http, texts);

    private static Results<NoContent, ProblemHttpResult> Step(Core.Shared.Result<long> result, HttpContext http, Texts texts)
    {
        if (result.IsOk) http.Response.Headers.ETag = $"\"{result.Value}\"";
        return result.ToNoContent(texts);
    }
}
