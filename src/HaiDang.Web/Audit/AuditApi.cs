using HaiDang.Core.Audit;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HaiDang.Web.Audit;

/// <summary>The audit over REST.</summary>
internal static class AuditApi
{
    public static void MapAuditApi(this RouteGroupBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Nhật ký");
        audit.MapGet("", ListAsync).WithSummary("Nhật ký, mới nhất trước; `before` để lật trang, `subjectId` cho một hồ sơ.");
        audit.MapGet("/{seq:long}", FindAsync).WithSummary("Một dòng nhật ký cùng nội dung.");
        audit.MapPost("/{seq:long}/erase", EraseAsync).WithSummary("Xóa nội dung của một dòng; dòng và chuỗi vẫn còn, việc xóa được ghi lại.");
        audit.MapGet("/checkpoint", CheckpointAsync).WithSummary("Mốc đã ký của chuỗi nhật ký, để cất ngoài hệ thống.");
    }

    private static async Task<Results<Ok<AuditAnswer>, ProblemHttpResult>> ListAsync(
        string? act, Guid? subjectId, Guid? personId, DateOnly? from, DateOnly? to, long? before, ListAudit use, Texts texts, CancellationToken ct) =>
        await use.RunAsync(new ListAudit.Filter(act, subjectId, before, personId, from, to), ct) is { } rows
            ? TypedResults.Ok(new AuditAnswer(rows, rows.Count == ListAudit.PageSize ? rows[^1].Seq : null))
            : ResultHttp.Problem(new Core.Shared.NotFound("audit"), texts);

    private static async Task<Results<Ok<AuditEntryAnswer>, ProblemHttpResult>> FindAsync(long seq, FindAuditEntry use, Texts texts, CancellationToken ct) =>
        await use.RunAsync(seq, ct) is { } found
            ? TypedResults.Ok(new AuditEntryAnswer(found.Entry, found.Payload, found.ErasedAt, found.IsWhole))
            : ResultHttp.Problem(new Core.Shared.NotFound("auditEntry"), texts);

    private static async Task<Results<NoContent, ProblemHttpResult>> EraseAsync(long seq, EraseRequest request, EraseAuditPayload use, Texts texts, CancellationToken ct) =>
        (await use.RunAsync(new EraseAuditPayload.Input { Seq = seq, Reason = request.Reason ?? "" }, ct)).ToNoContent(texts);

    private static async Task<Results<Ok<AuditCheckpoint>, ProblemHttpResult>> CheckpointAsync(TakeCheckpoint use, Texts texts, CancellationToken ct) =>
        await use.RunAsync(ct) is { } taken ? TypedResults.Ok(taken) : ResultHttp.Problem(new Core.Shared.NotFound("audit"), texts);
}

/// <summary>A page, newest first.</summary>
public sealed record AuditAnswer(IReadOnlyList<ListAudit.Row> Items, long? Next);

/// <summary>An entry with what it carried, as JSON text.</summary>
public sealed record AuditEntryAnswer(ListAudit.Row Entry, string? Payload, DateTime? ErasedAt, bool IsWhole);

/// <summary>Why a payload is erased.</summary>
public sealed record EraseRequest(string? Reason);
