using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace HaiDang.Web.Assignments;

/// <summary>Tasks over REST: the same use cases and the same filters as the pages.</summary>
public static class AssignmentsApi
{
    /// <summary>One task as answered.</summary>
    public sealed record Answer(
        Guid Id, string Code, string Title, string Content, string Product, string Field, string Source, string SourceDocument, string State, string GivenByTitle, string GivenBy,
        Guid? AgencyId, string Agency, Guid AnswerablePersonId, string Answerable, IReadOnlyList<string> Coordinators, DateOnly DueOn, DateOnly FirstDueOn, DateOnly GivenOn, DateOnly? SubmittedOn,
        DateOnly? EndedOn, bool IsOverdue, IReadOnlyList<string> Grounds, IReadOnlyList<FindAssignment.Entry> Entries, IReadOnlyList<ActAnswer> Acts, long Version)
    {
        /// <summary>How often more time was granted.</summary>
        public int Extensions { get; init; }

        /// <summary>The day asked for, while a request for more time is open.</summary>
        public DateOnly? AskedDueOn { get; init; }

        /// <summary>The day since which it is paused; null when it is not.</summary>
        public DateOnly? PausedOn { get; init; }

        /// <summary>Calendar days paused, a running pause with them.</summary>
        public int PausedDays { get; init; }

        /// <summary>Each coordinating agency with its day and its reply or silence.</summary>
        public IReadOnlyList<FindAssignment.Coordination> Coordination { get; init; } = [];

        /// <summary>An open proposal to move it, what waits for what, how it comes again.</summary>
        public FindAssignment.BesideOf Beside { get; init; } = FindAssignment.BesideOf.Nothing;

        /// <summary>The day since which a proposal to move it is open.</summary>
        public DateOnly? TransferAskedOn { get; init; }

        /// <summary>Difficulties with their proposals and answers, oldest first.</summary>
        public IReadOnlyList<FindAssignment.Difficulty> Difficulties { get; init; } = [];
    }

    /// <summary>An act on a task: can it be done now by the asker, and on what ground or why not.</summary>
    public sealed record ActAnswer(string Act, bool IsOpen, bool IsAllowed, string Refusal, IReadOnlyList<GroundAnswer> Clauses);

    /// <summary>A page of the register.</summary>
    public sealed record ListAnswer(IReadOnlyList<ListAssignments.Row> Items, ListAssignments.Counts Counts, string? Next)
    {
        /// <summary>All groups in their order, each with its count; empty when the rows are not grouped.</summary>
        public IReadOnlyList<ListAssignments.GroupHead> Groups { get; init; } = [];
    }

    /// <summary>What comes with a step.</summary>
    public sealed record StepRequest(string? Text, string? Evidence, int? Percent, DateOnly? Day = null, string? Proposal = null, int? About = null, Guid? AgencyId = null);

    /// <summary>Maps the endpoints.</summary>
    public static void MapAssignmentsApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/assignments").WithTags("Nhiệm vụ");
        group.MapGet("/", ListAsync).WithSummary("Sổ nhiệm vụ, lọc, tìm, xếp (`sort`, `descending`) và nhóm (`group`) như trên trang; trang sau bằng khóa `after`.");
        group.MapGet("/counts", CountAsync).WithSummary("Chỉ các con số của sổ nhiệm vụ theo cùng bộ lọc; `group=Agency` cho từng cơ quan.");
        group.MapGet("/{id:guid}", FindAsync).WithSummary("Một nhiệm vụ: thông tin, diễn biến, việc làm được. ETag là phiên bản.");
        group.MapPost("/", async ([FromBody] AssignWork.Input input, AssignWork use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(input, ct)).ToCreated("/api/v1/assignments", texts)).WithSummary("Giao nhiệm vụ.");
        foreach (var (verb, act) in new[]
                 {
                     ("receive", "task.receive"), ("progress", "task.progress"), ("submit", "task.submit"), ("accept", "task.accept"), ("return", "task.return"), ("withdraw", "task.withdraw"),
                     ("ask-extension", "task.askExtension"), ("grant-extension", "task.grantExtension"), ("refuse-extension", "task.refuseExtension"), ("pause", "task.pause"), ("resume", "task.resume"),
                     ("propose-transfer", "task.proposeTransfer"), ("refuse-transfer", "task.refuseTransfer"),
                     ("set-coordinator-due", "task.setCoordinatorDue"), ("coordinate", "task.coordinate"), ("report-difficulty", "difficulty.report"), ("answer-difficulty", "difficulty.answer"),
                 })
            group.MapPost($"/{{id:guid}}/{verb}", (Guid id, [FromBody] StepRequest? step, WorkOnAssignment use, Texts texts, HttpContext http, CancellationToken ct) => StepAsync(id, act, step, use, texts, http, ct))
                .WithName(act).WithSummary("Một bước trên nhiệm vụ; If-Match chống sửa đè, Idempotency-Key chống gửi hai lần.");
    }

    private static async Task<Results<Ok<ListAssignments.Totals>, ProblemHttpResult>> CountAsync([AsParameters] ListRequest request, ListAssignments use, Texts texts, CancellationToken ct)
    {
        var (wrong, filter) = Read(request);
        if (wrong is not null) return ResultHttp.Problem(wrong, texts);
        return await use.CountAsync(filter, ct) is { } totals ? TypedResults.Ok(totals) : ResultHttp.Problem(new HaiDang.Core.Shared.NotFound("committee"), texts);
    }

    private static async Task<Results<Ok<ListAnswer>, ProblemHttpResult>> ListAsync([AsParameters] ListRequest request, ListAssignments use, Texts texts, CancellationToken ct)
    {
        var (wrong, filter) = Read(request);
        if (wrong is not null) return ResultHttp.Problem(wrong, texts);
        var page = await use.RunAsync(filter, ct);
        return page is null ? ResultHttp.Problem(new HaiDang.Core.Shared.NotFound("committee"), texts) : TypedResults.Ok(new ListAnswer(page.Rows, page.Counts, page.Next) { Groups = page.Groups });
    }

    /// <summary>The filter that a query string asks for, or what is wrong with it; the same for the register and every other look at it.</summary>
    internal static (Invalid? Wrong, ListAssignments.Filter Filter) Read(ListRequest request)
    {
        var wrong = request.State is { } state && !Enum.IsDefined(state) ? nameof(request.State)
            : request.Scope is { } scope && !Enum.IsDefined(scope) ? nameof(request.Scope)
            : request.Field is { } field && !Enum.IsDefined(field) ? nameof(request.Field)
            : request.Sort is { } sort && !Enum.IsDefined(sort) ? nameof(request.Sort)
            : request.Group is { } group && !Enum.IsDefined(group) ? nameof(request.Group)
            : request.After is { Length: > 0 } key && !ListAssignments.IsKey(key) ? nameof(request.After) : null;
        return (wrong is null ? null : new Invalid("api.field", wrong, char.ToLowerInvariant(wrong[0]) + wrong[1..]), new ListAssignments.Filter
        {
            AgencyId = request.AgencyId, Team = request.Team ?? false, CoordinatorId = request.CoordinatorId, Mine = request.Mine ?? false, State = request.State,
            Scope = request.Scope ?? AssignmentScope.All, Field = request.Field, GivenByOfficeId = request.GivenByOfficeId, GivenFrom = request.GivenFrom, DueTo = request.DueTo, DueFrom = request.DueFrom, Search = request.Search, After = request.After,
            HasDifficulty = request.HasDifficulty ?? false, IsExtensionAsked = request.IsExtensionAsked ?? false, IsPaused = request.IsPaused ?? false,
            Sort = request.Sort ?? RegisterSort.Due, Descending = request.Descending ?? false, Group = request.Group ?? RegisterGroup.None,
        });
    }

    private static async Task<Results<Ok<Answer>, ProblemHttpResult>> FindAsync(Guid id, FindAssignment use, Texts texts, HttpContext http, CancellationToken ct)
    {
        var card = await use.RunAsync(id, ct);
        if (card is null) return ResultHttp.Problem(new HaiDang.Core.Shared.NotFound("task"), texts);
        var task = card.Task;
        http.Response.Headers.ETag = $"\"{task.Version}\"";
        return TypedResults.Ok(new Answer(
            task.Id, Assignment.CodeOf(task.Number), task.Title, task.Content, task.Product, task.Field.ToString(), task.Source.ToString(), task.SourceDocument, task.State.ToString(), card.GivenByTitle, card.GivenBy,
            task.AgencyId, card.Agency, task.AnswerablePersonId, card.Answerable, card.Coordinators, task.DueOn, task.FirstDueOn, task.GivenOn, task.SubmittedOn, task.EndedOn, card.IsOverdue,
            task.Grounds.Split(';'), card.Entries,
            [.. card.Acts.Select(act => new ActAnswer(act.Act, act.IsOpen, act.Verdict.IsAllowed, act.Verdict.Refusal.ToString(), [.. act.Verdict.Grounds.Select(GroundAnswer.Of)]))], task.Version)
        {
            Extensions = task.Extensions, AskedDueOn = task.AskedDueOn, PausedOn = task.PausedOn, PausedDays = card.PausedDays, Coordination = card.Coordination, Difficulties = card.Difficulties,
            Beside = card.Beside, TransferAskedOn = task.TransferAskedOn,
        });
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> StepAsync(Guid id, string act, StepRequest? step, WorkOnAssignment use, Texts texts, HttpContext http, CancellationToken ct)
    {
        var result = await use.RunAsync(
            new WorkOnAssignment.Input
            {
                Id = id, Act = act, Text = step?.Text, Evidence = step?.Evidence, Percent = step?.Percent, Day = step?.Day, Proposal = step?.Proposal, About = step?.About, AgencyId = step?.AgencyId,
            }, ct);
        if (result.IsOk) http.Response.Headers.ETag = $"\"{result.Value}\"";
        return result.ToNoContent(texts);
    }

    /// <summary>Filters of the register in the query string.</summary>
    public sealed record ListRequest(
        [FromQuery(Name = "agencyId")] Guid? AgencyId, [FromQuery(Name = "team")] bool? Team, [FromQuery(Name = "coordinatorId")] Guid? CoordinatorId, [FromQuery(Name = "mine")] bool? Mine,
        [FromQuery(Name = "state")] AssignmentState? State, [FromQuery(Name = "scope")] AssignmentScope? Scope, [FromQuery(Name = "field")] Core.Committees.WorkField? Field,
        [FromQuery(Name = "givenByOfficeId")] Guid? GivenByOfficeId, [FromQuery(Name = "givenFrom")] DateOnly? GivenFrom, [FromQuery(Name = "dueTo")] DateOnly? DueTo,
        [FromQuery(Name = "search")] string? Search, [FromQuery(Name = "after")] string? After,
        [FromQuery(Name = "hasDifficulty")] bool? HasDifficulty, [FromQuery(Name = "isExtensionAsked")] bool? IsExtensionAsked, [FromQuery(Name = "isPaused")] bool? IsPaused,
        [FromQuery(Name = "dueFrom")] DateOnly? DueFrom = null, [FromQuery(Name = "sort")] RegisterSort? Sort = null, [FromQuery(Name = "descending")] bool? Descending = null,
        [FromQuery(Name = "group")] RegisterGroup? Group = null);
}
