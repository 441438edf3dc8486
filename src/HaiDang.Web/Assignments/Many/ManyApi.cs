using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Web.Assignments.Runs;
using HaiDang.Web.Hosting;
using HaiDang.Web.Resources;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace HaiDang.Web.Assignments.Many;

/// <summary>Working with many over REST: views, acts on many tasks, giving a list, files. The same use cases as the pages.</summary>
public static class ManyApi
{
    /// <summary>What is done on which tasks; without an act the preview shows what each act would do.</summary>
    public sealed record BulkRequest(string? Act, IReadOnlyList<Guid>? Ids, ViewDefinition? View, string? Text, DateOnly? Day);

    /// <summary>A task under an act: <c>Allowed</c>, <c>Refused</c> with its clauses, or <c>NotNow</c>.</summary>
    public sealed record FateAnswer(Guid Id, string Code, string Title, string Fate, IReadOnlyList<GroundAnswer> Clauses);

    /// <summary>How many of the tasks each act would be done on.</summary>
    public sealed record OfferAnswer(string Act, int Allowed, int Refused, int NotNow);

    /// <summary>A preview.</summary>
    public sealed record PreviewAnswer(IReadOnlyList<FateAnswer> Items, IReadOnlyList<OfferAnswer> Acts, int Missing);

    /// <summary>What became of one task: done, or the error with its sentence.</summary>
    public sealed record DoneAnswer(Guid Id, string Code, string Title, bool IsDone, string? Error, string? Sentence);

    /// <summary>What became of all; those out of the asker's sight are only counted.</summary>
    public sealed record BulkAnswer(int Done, int NotDone, IReadOnlyList<DoneAnswer> Items, int Missing);

    /// <summary>A list to be given: text as pasted, or lines.</summary>
    public sealed record ManyRequest(string? Text, IReadOnlyList<GivingLine>? Lines, GivingLine? Common);

    /// <summary>A line: what it would give or has given, or its faults.</summary>
    public sealed record LineAnswer(int Line, string Title, string? Agency, Guid? Id, bool IsGood, IReadOnlyList<FaultAnswer> Faults);

    /// <summary>Something wrong with a cell.</summary>
    public sealed record FaultAnswer(string Column, string Code, string Sentence);

    /// <summary>What became of a list.</summary>
    public sealed record ManyAnswer(int Good, int Bad, IReadOnlyList<LineAnswer> Lines);

    /// <summary>Maps the endpoints.</summary>
    public static void MapManyApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/assignments").WithTags("Nhiệm vụ");
        group.MapGet("/views", ViewsAsync).WithSummary("Danh sách đã lưu: của mình và dùng chung.");
        group.MapPost("/views", async ([FromBody] SaveView.Input input, SaveView use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(input, ct)).ToCreated("/api/v1/assignments/views", texts)).WithSummary("Lưu một danh sách: bộ lọc, cột, thứ tự, nhóm.");
        group.MapPut("/views/{id:guid}", async (Guid id, [FromBody] SaveView.Input input, SaveView use, Texts texts, CancellationToken ct) =>
        {
            input.Id = id;
            return (await use.RunAsync(input, ct)).ToNoContent(texts);
        }).WithSummary("Sửa một danh sách đã lưu.");
        group.MapDelete("/views/{id:guid}", async (Guid id, RemoveView use, Texts texts, CancellationToken ct) => (await use.RunAsync(id, ct)).ToNoContent(texts)).WithSummary("Xóa một danh sách đã lưu.");
        group.MapPost("/views/{id:guid}/default", async (Guid id, ChooseDefaultView use, Texts texts, CancellationToken ct) => (await use.RunAsync(id, ct)).ToNoContent(texts)).WithSummary("Mở sổ nhiệm vụ bằng danh sách này.");
        group.MapDelete("/views/default", async (ChooseDefaultView use, Texts texts, CancellationToken ct) => (await use.RunAsync(null, ct)).ToNoContent(texts)).WithSummary("Thôi mở sổ bằng danh sách riêng.");
        group.MapGet("/export", (HttpContext http, ExportAssignments use, Texts texts, IStringLocalizer<SharedText> words, CancellationToken ct) =>
            RegisterFiles.ExportAsync(RegisterAsk.Read(http.Request.Query), http.Request.Query["dang"] != "xlsx", http, use, texts, words, ct))
            .WithSummary("Cả danh sách thành tệp: `dang=csv` (mặc định) hoặc `dang=xlsx`; bộ lọc viết như địa chỉ của trang sổ nhiệm vụ.");
        group.MapPost("/bulk/preview", PreviewAsync).WithSummary("Xét trước một việc trên nhiều nhiệm vụ (theo `ids` hoặc cả `view`, nhiều nhất 500): được, bị từ chối theo điều nào, hoặc chưa làm được lúc này.");
        group.MapPost("/bulk", BulkAsync).WithSummary("Làm một việc trên nhiều nhiệm vụ; mỗi nhiệm vụ một kết quả. Quá 20 nhiệm vụ: 202, làm dần trong một đợt xử lý (Location). Idempotency-Key chống gửi hai lần.").Produces<BulkAnswer>().Produces<RunsApi.AskedAnswer>(202);
        group.MapPost("/many/check", CheckAsync).WithSummary("Kiểm tra danh sách nhiệm vụ sẽ giao, không ghi gì: từng dòng giao được hay sai ở đâu.");
        group.MapPost("/many", GiveAsync).WithSummary("Giao cả danh sách: mọi dòng đúng được giao, dòng sai được nêu tên. Quá 20 dòng: 202, giao dần trong một đợt xử lý (Location). Idempotency-Key chống gửi hai lần.").Produces<ManyAnswer>().Produces<RunsApi.AskedAnswer>(202);
    }

    private static async Task<Results<Ok<IReadOnlyList<ListViews.Row>>, ProblemHttpResult>> ViewsAsync(ListViews use, Texts texts, CancellationToken ct) =>
        await use.RunAsync(ct) is { } found ? TypedResults.Ok(found.Views) : ResultHttp.Problem(new Core.Shared.NotFound("committee"), texts);

    private static async Task<Results<Ok<PreviewAnswer>, ProblemHttpResult>> PreviewAsync([FromBody] BulkRequest request, PreviewBulk use, Texts texts, CancellationToken ct) =>
        (await use.RunAsync(new PreviewBulk.Input { Act = request.Act, Ids = request.Ids ?? [], View = request.View }, ct)).Select(preview => new PreviewAnswer(
            [.. preview.Rows.Select(row => new FateAnswer(row.Id, row.Code, row.Title, row.Fate.ToString(), [.. (row.Verdict?.Grounds ?? []).Select(GroundAnswer.Of)]))],
            [.. preview.Offers.Select(offer => new OfferAnswer(offer.Act.Code, offer.Allowed, offer.Refused, offer.NotNow))], preview.Missing)).ToHttp(texts);

    private static async Task<IResult> BulkAsync([FromBody] BulkRequest request, DoBulk use, StartBulk start, FindSentRun sent, PreviewBulk look, Texts texts, CancellationToken ct)
    {
        var ids = request.Ids ?? [];
        if (request.View is not null)
        {
            if (await sent.RunAsync(ct) is { } before) return before.ToAccepted(texts);
            var chosen = await look.RunAsync(new PreviewBulk.Input { View = request.View }, ct);
            if (!chosen.IsOk) return ResultHttp.Problem(chosen.Error!, texts);
            ids = [.. chosen.Value.Rows.Select(row => row.Id)];
        }

        var input = new DoBulk.Input { Act = request.Act ?? "", Ids = ids, Text = request.Text, Day = request.Day };
        if (ids.Count > BulkRun.Few) return (await start.RunAsync(input, ct)).ToAccepted(texts);
        return (await use.RunAsync(input, ct)).Select(rows => new BulkAnswer(
            rows.Count(row => row.Error is null), rows.Count(row => row.Error is not null),
            [.. rows.Where(row => row.Number > 0).Select(row => new DoneAnswer(row.Id, row.Code, row.Title, row.Error is null, row.Error?.Code, row.Error is { } error ? texts.Of(error) : null))],
            rows.Count(row => row.Number == 0))).ToHttp(texts);
    }

    private static async Task<Results<Ok<ManyAnswer>, ProblemHttpResult>> CheckAsync([FromBody] ManyRequest request, GiveManyCheck use, Texts texts, CancellationToken ct) =>
        (await use.RunAsync(ListOf(request), ct)).Select(rows => new ManyAnswer(
            rows.Count(row => row.IsGood), rows.Count(row => !row.IsGood),
            [.. rows.Select(row => new LineAnswer(row.Line.Number, row.Line.Title, row.Agency, null, row.IsGood, Faults(row.Faults, texts)))])).ToHttp(texts);

    private static async Task<IResult> GiveAsync([FromBody] ManyRequest request, GiveMany use, StartGiving start, Texts texts, CancellationToken ct)
    {
        var list = ListOf(request);
        if (list.Lines.Count > BulkRun.Few) return (await start.RunAsync(list, ct)).ToAccepted(texts);
        return (await use.RunAsync(list, ct)).Select(rows => new ManyAnswer(
            rows.Count(row => row.Id is not null), rows.Count(row => row.Id is null),
            [.. rows.Select(row => new LineAnswer(row.Line, row.Title, null, row.Id, row.Id is not null, Faults(row.Faults, texts)))])).ToHttp(texts);
    }

    private static GivingList ListOf(ManyRequest request) => new()
    {
        Lines = request.Lines is { Count: > 0 } lines ? [.. lines.Select((line, at) => line with { Number = line.Number > 0 ? line.Number : at + 1 })] : GivingText.Read(request.Text), Common = request.Common ?? new GivingLine(),
    };

    private static List<FaultAnswer> Faults(IReadOnlyList<GiveManyCheck.Fault> faults, Texts texts) => [.. faults.Select(fault => new FaultAnswer(fault.Column, fault.Error.Code, texts.Of(fault.Error)))];
}
