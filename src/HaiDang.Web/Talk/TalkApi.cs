using HaiDang.Core.Shared;
using HaiDang.Core.Talk;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NotFound = HaiDang.Core.Shared.NotFound;

namespace HaiDang.Web.Talk;

/// <summary>Discussion, watching and files of tasks over REST: the same use cases as the pages.</summary>
public static class TalkApi
{
    /// <summary>What is written.</summary>
    public sealed record CommentRequest(string? Text, Guid? ReplyToId, IReadOnlyList<Guid>? Mentions);

    /// <summary>Up to which mention the reader has read.</summary>
    public sealed record SeenRequest(int UpTo);

    /// <summary>A page of the discussion.</summary>
    public sealed record CommentsAnswer(IReadOnlyList<FindTalk.Comment> Items, int? Next, bool IsWatched);

    /// <summary>A file: what it is, by whom, and where its content is.</summary>
    public sealed record FileAnswer(Guid Id, string Name, long Size, string Hash, string Kind, bool IsOtherThanNamed, string Person, DateTime At, DateTime? RemovedAt, string? Content);

    /// <summary>Files of a task.</summary>
    public sealed record FilesAnswer(IReadOnlyList<FileAnswer> Items);

    /// <summary>People who can be mentioned.</summary>
    public sealed record ReadersAnswer(IReadOnlyList<FindTalk.Reader> Items);

    /// <summary>Mentions of the asker.</summary>
    public sealed record MentionsAnswer(IReadOnlyList<ListMentions.Row> Items, int Unread, int? Next);

    /// <summary>Tasks that the asker watches.</summary>
    public sealed record WatchesAnswer(IReadOnlyList<ListWatched.Row> Items, Guid? Next);

    /// <summary>Maps the endpoints.</summary>
    public static void MapTalkApi(this IEndpointRouteBuilder api)
    {
        var tasks = api.MapGroup("/assignments/{id:guid}").WithTags("Trao đổi");
        MapComments(tasks);
        MapAttachments(tasks);
        tasks.MapPut("/watch", async (Guid id, WatchTask use, Texts texts, CancellationToken ct) => (await use.RunAsync(new WatchTask.Input(id, true), ct)).ToNoContent(texts)).WithSummary("Theo dõi nhiệm vụ.");
        tasks.MapDelete("/watch", async (Guid id, WatchTask use, Texts texts, CancellationToken ct) => (await use.RunAsync(new WatchTask.Input(id, false), ct)).ToNoContent(texts)).WithSummary("Thôi theo dõi nhiệm vụ.");
        var own = api.MapGroup("").WithTags("Trao đổi");
        own.MapGet("/mentions", async (int? before, ListMentions use, Texts texts, CancellationToken ct) => Or(await use.RunAsync(before, ct) is { } page ? new MentionsAnswer(page.Rows, page.Unread, page.Next) : null, "committee", texts))
            .WithSummary("Những chỗ nhắc đến người hỏi, mới nhất trước; trang sau bằng khóa `before`.");
        own.MapPost("/mentions/seen", async ([FromBody] SeenRequest seen, MarkSeen use, CancellationToken ct) =>
        {
            await use.RunAsync(new MarkSeen.Input(seen.UpTo), ct);
            return TypedResults.NoContent();
        }).WithSummary("Ghi đã đọc các chỗ nhắc đến, tới số nêu ra.");
        own.MapGet("/watches", async (Guid? after, ListWatched use, Texts texts, CancellationToken ct) => Or(await use.RunAsync(after, ct) is { } page ? new WatchesAnswer(page.Rows, page.Next) : null, "committee", texts))
            .WithSummary("Nhiệm vụ đang theo dõi với điều mới từ lần xem trước; trang sau bằng khóa `after`.");
    }

    private static void MapComments(RouteGroupBuilder tasks)
    {
        tasks.MapGet("/comments", async (Guid id, int? before, FindTalk use, Texts texts, CancellationToken ct) =>
            Or(await use.RunAsync(id, before, ct) is { } view ? new CommentsAnswer(view.Comments, view.Next, view.Task.IsWatched) : null, "task", texts)).WithSummary("Trao đổi về nhiệm vụ, mới nhất trước; trang sau bằng khóa `before`.");
        tasks.MapGet("/readers", async (Guid id, FindTalk use, Texts texts, CancellationToken ct) => Or(await use.ReadersAsync(id, ct) is { } found ? new ReadersAnswer(found) : null, "task", texts)).WithSummary("Những người nhắc đến được: người xem được nhiệm vụ.");
        tasks.MapPost("/comments", async (Guid id, [FromBody] CommentRequest said, WriteComment use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(new WriteComment.Input { AssignmentId = id, Text = said.Text ?? "", ReplyToId = said.ReplyToId, Mentions = said.Mentions }, ct)).ToCreated($"/api/v1/assignments/{id}/comments", texts)).WithSummary("Viết trao đổi hoặc trả lời.");
        tasks.MapPut("/comments/{comment:guid}", async (Guid id, Guid comment, [FromBody] CommentRequest said, ChangeComment use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(new ChangeComment.Input { AssignmentId = id, Id = comment, Text = said.Text ?? "" }, ct)).ToNoContent(texts)).WithSummary("Sửa trao đổi của mình, trong 10 phút.");
        tasks.MapDelete("/comments/{comment:guid}", async (Guid id, Guid comment, ChangeComment use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(new ChangeComment.Input { AssignmentId = id, Id = comment }, ct)).ToNoContent(texts)).WithSummary("Gạch bỏ trao đổi của mình: lời bị ẩn, việc đã viết vẫn còn.");
    }

    private static void MapAttachments(RouteGroupBuilder tasks)
    {
        tasks.MapGet("/attachments", async (Guid id, FindTalk use, Texts texts, CancellationToken ct) => Or(
            await use.FilesAsync(id, ct) is { } files ? new FilesAnswer([.. files.Select(file => new FileAnswer(
                file.Id, file.Name, file.Size, file.Hash, file.Kind.ToString(), file.IsOtherThanNamed, file.Person, file.At, file.RemovedAt, file.RemovedAt is null ? $"/api/v1/assignments/{id}/attachments/{file.Id}" : null))]) : null, "task", texts))
            .WithSummary("Tệp đính kèm của nhiệm vụ.");
        tasks.MapPost("/attachments", TakeAsync).WithSummary("Đính kèm tệp: nội dung là thân yêu cầu, tên ở tham số `name`; tối đa 100 MB; `secret=false` là lời người gửi nói rõ tệp không phải tài liệu mật.");
        tasks.MapGet("/attachments/{file:guid}", async (Guid id, Guid file, HttpContext http, FindAttachment find, FileStore store, Texts texts, CancellationToken ct) =>
            await find.RunAsync(id, file, ct) is { } found ? TaskFiles.Send(found, http, store) : ResultHttp.Problem(new NotFound("attachment"), texts)).WithSummary("Nội dung tệp; tải từng phần bằng Range.");
        tasks.MapDelete("/attachments/{file:guid}", async (Guid id, Guid file, RemoveAttachment use, Texts texts, CancellationToken ct) => (await use.RunAsync(new RemoveAttachment.Input(id, file), ct)).ToNoContent(texts)).WithSummary("Gỡ tệp mình đã đính kèm, trong một ngày.");
    }

    private static async Task<Results<Created<CreatedAnswer>, ProblemHttpResult>> TakeAsync(Guid id, string? name, bool? secret, HttpContext http, AddAttachment add, FileStore store, RequestActor actor, Texts texts, CancellationToken ct)
    {
        TaskFiles.AllowLargeBody(http);
        if (await add.RefusesAsync(id, secret, ct) is { } refused) return ResultHttp.Problem(refused, texts);
        if (string.IsNullOrWhiteSpace(name)) return ResultHttp.Problem(new Invalid("attachment.name", "Name"), texts);
        var kept = await store.KeepAsync(http.Request.Body, name, ct);
        if (!kept.IsOk) return ResultHttp.Problem(kept.Error!, texts);
        actor.Sent($"{http.Request.Path}\n{kept.Value.Name}\n{kept.Value.Hash}");
        return (await add.RunAsync(new AddAttachment.Input(id, kept.Value, secret), ct)).ToCreated($"/api/v1/assignments/{id}/attachments", texts);
    }

    private static Results<Ok<T>, ProblemHttpResult> Or<T>(T? found, string what, Texts texts) where T : class => found is null ? ResultHttp.Problem(new NotFound(what), texts) : TypedResults.Ok(found);
}
