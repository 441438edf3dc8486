using HaiDang.Core.Shared;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HaiDang.Web.Audit;

/// <summary>The audit over REST.</summary>
public static class AuditApi
{
    /// <summary>A page, newest first.</summary>
    public sealed record Answer(IReadOnlyList<ListAudit.Row> Items, long? Next);

    /// <summary>Maps the endpoint.</summary>
    public static void MapAuditApi(this IEndpointRouteBuilder api) =>
        api.MapGet("/audit", async Task<Results<Ok<Answer>, ProblemHttpResult>> (string? act, Guid? subjectId, long? before, ListAudit use, Texts texts, CancellationToken ct) =>
            await use.RunAsync(new ListAudit.Filter(act, subjectId, before), ct) is { } rows
                ? TypedResults.Ok(new Answer(rows, rows.Count == ListAudit.PageSize ? rows[^1].Seq : null))
                : ResultHttp.Problem(new HaiDang.Core.Shared.NotFound("audit"), texts)).WithTags("Nhật ký").WithSummary("Nhật ký, mới nhất trước; `before` để lật trang.");
}
