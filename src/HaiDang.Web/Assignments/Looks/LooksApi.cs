using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace HaiDang.Web.Assignments.Looks;

/// <summary>The register looked at otherwise over REST: the same filter, the same use cases as the pages.</summary>
public static class LooksApi
{
    /// <summary>A card with the acts that would move it.</summary>
    public sealed record CardAnswer(
        Guid Id, string Code, string Title, AssignmentState State, Guid? AgencyId, string Agency, string Answerable, DateOnly DueOn, DateOnly? EndedOn, bool IsOverdue, bool IsPaused, IReadOnlyList<AssignmentsApi.ActAnswer> Moves);

    /// <summary>A column: its count, and its first cards.</summary>
    public sealed record ColumnAnswer(AssignmentState State, int Count, int Overdue, IReadOnlyList<CardAnswer> Cards);

    /// <summary>The board.</summary>
    public sealed record BoardAnswer(int Total, int Overdue, IReadOnlyList<ColumnAnswer> Columns, DateOnly Today);

    /// <summary>Maps the endpoints.</summary>
    public static void MapLooksApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/assignments").WithTags("Nhiệm vụ");
        group.MapGet("/board", BoardAsync).WithSummary("Nhiệm vụ theo trạng thái: mỗi cột một số đếm và tối đa 50 thẻ, quá hạn trước; cột hoàn thành chỉ tính 30 ngày gần đây. Bộ lọc như sổ nhiệm vụ; `scope=Open` cho việc đang mở và việc vừa xong.");
        group.MapGet("/timeline", TimelineAsync).WithSummary("Nhiệm vụ trên dòng thời gian từ tháng `month` (yyyy-MM), `months` tháng (1 đến 24, mặc định 6), theo cơ quan, kèm việc phải chờ; trang sau bằng khóa `after`.");
        group.MapGet("/calendar", CalendarAsync).WithSummary("Nhiệm vụ theo ngày hết hạn trong tháng `month` (yyyy-MM): số đếm và bốn việc đầu mỗi ngày, ngày nghỉ theo lịch làm việc.");
    }

    private static async Task<Results<Ok<BoardAnswer>, ProblemHttpResult>> BoardAsync([AsParameters] AssignmentsApi.ListRequest request, ListBoard use, Texts texts, CancellationToken ct)
    {
        var (wrong, filter) = AssignmentsApi.Read(request);
        if (wrong is not null) return ResultHttp.Problem(wrong, texts);
        if (await use.RunAsync(filter, ct) is not { } board) return Nothing(texts);
        return TypedResults.Ok(new BoardAnswer(board.Total, board.Overdue, [.. board.Columns.Select(column => new ColumnAnswer(column.State, column.Count, column.Overdue, [.. column.Cards.Select(Answer)]))], board.Today));
    }

    private static async Task<Results<Ok<ListTimeline.Page>, ProblemHttpResult>> TimelineAsync(
        [AsParameters] AssignmentsApi.ListRequest request, [FromQuery] string? month, [FromQuery] int? months, ListTimeline use, TimeProvider clock, Texts texts, CancellationToken ct)
    {
        var (wrong, filter) = AssignmentsApi.Read(request);
        if (wrong is null && month is not null && LookMonth.Read(month) is null) wrong = Wrong("month");
        if (wrong is null && months is < 1 or > ListTimeline.MostMonths) wrong = Wrong("months");
        if (wrong is not null) return ResultHttp.Problem(wrong, texts);
        return await use.RunAsync(filter, LookMonth.Read(month) ?? clock.Today(), months ?? 6, ct) is { } page ? TypedResults.Ok(page) : Nothing(texts);
    }

    private static async Task<Results<Ok<ListMonth.Month>, ProblemHttpResult>> CalendarAsync(
        [AsParameters] AssignmentsApi.ListRequest request, [FromQuery] string? month, ListMonth use, TimeProvider clock, Texts texts, CancellationToken ct)
    {
        var (wrong, filter) = AssignmentsApi.Read(request);
        if (wrong is null && month is not null && LookMonth.Read(month) is null) wrong = Wrong("month");
        if (wrong is not null) return ResultHttp.Problem(wrong, texts);
        return await use.RunAsync(filter, LookMonth.Read(month) ?? clock.Today(), ct) is { } found ? TypedResults.Ok(found) : Nothing(texts);
    }

    private static CardAnswer Answer(ListBoard.Card card) => new(
        card.Id, card.Code, card.Title, card.State, card.AgencyId, card.Agency, card.Answerable, card.DueOn, card.EndedOn, card.IsOverdue, card.IsPaused,
        [.. card.Moves.Select(move => new AssignmentsApi.ActAnswer(move.Act, move.IsOpen, move.Verdict.IsAllowed, move.Verdict.Refusal.ToString(), [.. move.Verdict.Grounds.Select(GroundAnswer.Of)]))]);

    private static Invalid Wrong(string field) => new("api.field", char.ToUpperInvariant(field[0]) + field[1..], field);

    private static ProblemHttpResult Nothing(Texts texts) => ResultHttp.Problem(new Core.Shared.NotFound("committee"), texts);
}
