using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Intake;
using HaiDang.Core.Shared;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace HaiDang.Web.Intake;

/// <summary>Proposals, requests for information and written directions over REST: the same use cases as the pages.</summary>
public static class IntakeApi
{
    /// <summary>A step that can be taken, or why not.</summary>
    public sealed record StepAnswer(string Act, string Step, bool IsOpen, bool IsAllowed, string Refusal, IReadOnlyList<GroundAnswer> Clauses)
    {
        /// <summary>From a step of the core.</summary>
        public static StepAnswer Of(IntakeAct act) => new(act.Act, act.Step, act.IsOpen, act.Verdict.IsAllowed, act.Verdict.Refusal.ToString(), [.. act.Verdict.Grounds.Select(GroundAnswer.Of)]);
    }

    /// <summary>One proposal as answered.</summary>
    public sealed record ProposalAnswer(
        Guid Id, string Code, string Title, string Content, string Reason, string Product, string Field, Guid? ProposedAgencyId, string ProposedAgency, DateOnly? ProposedDueOn, string MadeBy, string MadeByTitle, string MadeByRole,
        Guid? FromAgencyId, string FromAgency, DateOnly MadeOn, string State, string? ReceivedBy, string? AnsweredBy, DateOnly? EndedOn, string Answer, Guid? AssignmentId, int AgeInDays, IReadOnlyList<string> Grounds, IReadOnlyList<StepAnswer> Acts, long Version);

    /// <summary>One request for information as answered.</summary>
    public sealed record InformationAnswer(
        Guid Id, string Code, string Title, string Content, Guid AgencyId, string Agency, Guid? AssignmentId, DateOnly DueOn, string AskedBy, string AskedByTitle, string AskedByRole, DateOnly AskedOn, string State, bool IsLate,
        IReadOnlyList<string> Grounds, IReadOnlyList<FindInformation.Entry> Entries, IReadOnlyList<StepAnswer> Acts, long Version);

    /// <summary>A page of proposals.</summary>
    public sealed record ProposalsAnswer(IReadOnlyList<ListProposals.Row> Items, IReadOnlyDictionary<ProposalState, int> Counts, int? Next);

    /// <summary>A page of requests for information.</summary>
    public sealed record InformationsAnswer(IReadOnlyList<ListInformation.Row> Items, IReadOnlyDictionary<InformationState, int> Counts, int Late, int? Next);

    /// <summary>A page of directions.</summary>
    public sealed record DirectionsAnswer(IReadOnlyList<ListDirections.Row> Items, int? Next);

    /// <summary>Tasks that came of a direction.</summary>
    public sealed record TasksAnswer(IReadOnlyList<Guid> Tasks);

    /// <summary>What comes with a step.</summary>
    public sealed record StepRequest(string? Text = null, string? Evidence = null, DateOnly? DueOn = null);

    /// <summary>The task that answers a proposal, with words to its author.</summary>
    public sealed record TaskRequest(AssignWork.Input? Task, string? Text = null);

    /// <summary>Filters of the list of proposals.</summary>
    public sealed record ProposalsRequest(
        [FromQuery(Name = "state")] ProposalState? State, [FromQuery(Name = "isOpen")] bool? IsOpen, [FromQuery(Name = "mine")] bool? Mine, [FromQuery(Name = "field")] WorkField? Field,
        [FromQuery(Name = "fromAgencyId")] Guid? FromAgencyId, [FromQuery(Name = "search")] string? Search, [FromQuery(Name = "after")] int? After);

    /// <summary>Filters of the list of requests for information.</summary>
    public sealed record InformationsRequest(
        [FromQuery(Name = "state")] InformationState? State, [FromQuery(Name = "isOpen")] bool? IsOpen, [FromQuery(Name = "isLate")] bool? IsLate, [FromQuery(Name = "mine")] bool? Mine,
        [FromQuery(Name = "agencyId")] Guid? AgencyId, [FromQuery(Name = "assignmentId")] Guid? AssignmentId, [FromQuery(Name = "search")] string? Search, [FromQuery(Name = "after")] int? After);

    /// <summary>Filters of the list of directions.</summary>
    public sealed record DirectionsRequest(
        [FromQuery(Name = "subject")] DirectionSubject? Subject, [FromQuery(Name = "subjectId")] Guid? SubjectId, [FromQuery(Name = "mine")] bool? Mine, [FromQuery(Name = "after")] int? After);

    /// <summary>Maps the endpoints.</summary>
    public static void MapIntakeApi(this IEndpointRouteBuilder api)
    {
        MapProposals(api.MapGroup("/proposals").WithTags("Đề xuất"));
        MapInformation(api.MapGroup("/information").WithTags("Đề nghị cung cấp thông tin"));
        MapDirections(api.MapGroup("/directions").WithTags("Ý kiến chỉ đạo"));
    }

    private static void MapProposals(RouteGroupBuilder group)
    {
        group.MapGet("/", ListProposalsAsync).WithSummary("Sổ đề xuất; trang sau bằng khóa `after`.");
        group.MapGet("/{id:guid}", FindProposalAsync).WithSummary("Một đề xuất và việc làm được. ETag là phiên bản.");
        group.MapPost("/", async ([FromBody] MakeProposal.Input input, MakeProposal use, Texts texts, CancellationToken ct) => (await use.RunAsync(input, ct)).ToCreated("/api/v1/proposals", texts)).WithSummary("Đề xuất.");
        foreach (var (verb, step) in new[] { ("receive", ProposalStep.Receive), ("note", ProposalStep.Note), ("decline", ProposalStep.Decline), ("withdraw", ProposalStep.Withdraw) })
            group.MapPost($"/{{id:guid}}/{verb}", async (Guid id, [FromBody] StepRequest? said, HandleProposal use, Texts texts, HttpContext http, CancellationToken ct) =>
                Tagged(await use.RunAsync(new HandleProposal.Input { Id = id, Step = step, Text = said?.Text }, ct), http, texts)).WithSummary("Một bước trên đề xuất; If-Match chống sửa đè, Idempotency-Key chống gửi hai lần.");
        group.MapPost("/{id:guid}/task", async (Guid id, [FromBody] TaskRequest said, AnswerWithTask use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(new AnswerWithTask.Input { ProposalId = id, Text = said.Text, Task = said.Task! }, ct)).ToCreated("/api/v1/assignments", texts)).WithSummary("Trả lời đề xuất bằng một nhiệm vụ.");
    }

    private static void MapInformation(RouteGroupBuilder group)
    {
        group.MapGet("/", ListInformationAsync).WithSummary("Các đề nghị cung cấp thông tin; trang sau bằng khóa `after`.");
        group.MapGet("/{id:guid}", FindInformationAsync).WithSummary("Một đề nghị cung cấp thông tin và việc làm được. ETag là phiên bản.");
        group.MapPost("/", async ([FromBody] RequestInformation.Input input, RequestInformation use, Texts texts, CancellationToken ct) => (await use.RunAsync(input, ct)).ToCreated("/api/v1/information", texts)).WithSummary("Đề nghị cung cấp thông tin.");
        foreach (var (verb, step) in new[] { ("answer", InformationStep.Answered), ("return", InformationStep.Returned), ("close", InformationStep.Closed) })
            group.MapPost($"/{{id:guid}}/{verb}", async (Guid id, [FromBody] StepRequest? said, HandleInformation use, Texts texts, HttpContext http, CancellationToken ct) =>
                Tagged(await use.RunAsync(new HandleInformation.Input { Id = id, Step = step, Text = said?.Text, Evidence = said?.Evidence, DueOn = said?.DueOn }, ct), http, texts)).WithSummary("Một bước trên đề nghị cung cấp thông tin.");
    }

    private static void MapDirections(RouteGroupBuilder group)
    {
        group.MapGet("/", ListDirectionsAsync).WithSummary("Ý kiến chỉ đạo: trên một hồ sơ, gửi đến người hỏi, hoặc tất cả; trang sau bằng khóa `after`.");
        group.MapPost("/", async ([FromBody] WriteDirection.Input input, WriteDirection use, Texts texts, CancellationToken ct) => (await use.RunAsync(input, ct)).ToCreated("/api/v1/directions", texts)).WithSummary("Ghi ý kiến chỉ đạo.");
        group.MapGet("/{id:guid}", async (Guid id, ListDirections use, Texts texts, CancellationToken ct) => Or((await use.RunAsync(new ListDirections.Filter { Id = id }, ct))?.Rows.SingleOrDefault(), "direction", texts)).WithSummary("Một ý kiến chỉ đạo.");
        group.MapPost("/{id:guid}/tasks", async (Guid id, GiveDirected use, Texts texts, CancellationToken ct) => (await use.RunAsync(new GiveDirected.Input { Id = id }, ct)).Select(tasks => new TasksAnswer(tasks)).ToHttp(texts))
            .WithSummary("Giao thành nhiệm vụ cho cơ quan chủ trì; gọi lại không giao hai lần.");
    }

    private static async Task<Results<Ok<ProposalsAnswer>, ProblemHttpResult>> ListProposalsAsync([AsParameters] ProposalsRequest request, ListProposals use, Texts texts, CancellationToken ct)
    {
        var wrong = request.State is { } state && !Enum.IsDefined(state) ? nameof(request.State) : request.Field is { } field && !Enum.IsDefined(field) ? nameof(request.Field) : null;
        if (wrong is not null) return WrongField(wrong, texts);
        var page = await use.RunAsync(new ListProposals.Filter
        {
            State = request.State, IsOpen = request.IsOpen ?? false, Mine = request.Mine ?? false, Field = request.Field, FromAgencyId = request.FromAgencyId, Search = request.Search, After = request.After,
        }, ct);
        return Or(page is null ? null : new ProposalsAnswer(page.Rows, page.Counts, page.Next), "committee", texts);
    }

    private static async Task<Results<Ok<ProposalAnswer>, ProblemHttpResult>> FindProposalAsync(Guid id, FindProposal use, Texts texts, HttpContext http, CancellationToken ct)
    {
        if (await use.RunAsync(id, ct) is not { Proposal: { } row } card) return Or<ProposalAnswer>(null, "proposal", texts);
        http.Response.Headers.ETag = $"\"{row.Version}\"";
        return TypedResults.Ok(new ProposalAnswer(
            row.Id, card.Code, row.Title, row.Content, row.Reason, row.Product, row.Field.ToString(), row.ProposedAgencyId, card.ProposedAgency, row.ProposedDueOn, card.MadeBy, row.MadeByTitle, row.MadeByRole.ToString(),
            row.FromAgencyId, card.FromAgency, row.MadeOn, row.State.ToString(), card.ReceivedBy, card.AnsweredBy, row.EndedOn, row.Answer, row.AssignmentId, card.AgeInDays, row.Grounds.Split(';'), [.. card.Acts.Select(StepAnswer.Of)], row.Version));
    }

    private static async Task<Results<Ok<InformationsAnswer>, ProblemHttpResult>> ListInformationAsync([AsParameters] InformationsRequest request, ListInformation use, Texts texts, CancellationToken ct)
    {
        if (request.State is { } state && !Enum.IsDefined(state)) return WrongField(nameof(request.State), texts);
        var page = await use.RunAsync(new ListInformation.Filter
        {
            State = request.State, IsOpen = request.IsOpen ?? false, IsLate = request.IsLate ?? false, Mine = request.Mine ?? false, AgencyId = request.AgencyId, AssignmentId = request.AssignmentId, Search = request.Search, After = request.After,
        }, ct);
        return Or(page is null ? null : new InformationsAnswer(page.Rows, page.Counts, page.Late, page.Next), "committee", texts);
    }

    private static async Task<Results<Ok<InformationAnswer>, ProblemHttpResult>> FindInformationAsync(Guid id, FindInformation use, Texts texts, HttpContext http, CancellationToken ct)
    {
        if (await use.RunAsync(id, ct) is not { Request: { } row } card) return Or<InformationAnswer>(null, "information", texts);
        http.Response.Headers.ETag = $"\"{row.Version}\"";
        return TypedResults.Ok(new InformationAnswer(
            row.Id, card.Code, row.Title, row.Content, row.AgencyId, card.Agency, row.AssignmentId, row.DueOn, card.AskedBy, row.AskedByTitle, row.AskedByRole.ToString(), row.AskedOn, row.State.ToString(), card.IsLate,
            row.Grounds.Split(';'), card.Entries, [.. card.Acts.Select(StepAnswer.Of)], row.Version));
    }

    private static async Task<Results<Ok<DirectionsAnswer>, ProblemHttpResult>> ListDirectionsAsync([AsParameters] DirectionsRequest request, ListDirections use, Texts texts, CancellationToken ct)
    {
        if (request.Subject is { } subject && !Enum.IsDefined(subject)) return WrongField(nameof(request.Subject), texts);
        var page = await use.RunAsync(new ListDirections.Filter { Subject = request.Subject, SubjectId = request.SubjectId, Mine = request.Mine ?? false, After = request.After }, ct);
        return Or(page is null ? null : new DirectionsAnswer(page.Rows, page.Next), "committee", texts);
    }

    private static Results<NoContent, ProblemHttpResult> Tagged(Result<long> result, HttpContext http, Texts texts)
    {
        if (result.IsOk) http.Response.Headers.ETag = $"\"{result.Value}\"";
        return result.ToNoContent(texts);
    }

    private static Results<Ok<T>, ProblemHttpResult> Or<T>(T? found, string what, Texts texts) where T : class =>
        found is null ? ResultHttp.Problem(new HaiDang.Core.Shared.NotFound(what), texts) : TypedResults.Ok(found);

    private static ProblemHttpResult WrongField(string name, Texts texts) => ResultHttp.Problem(new Invalid("api.field", name, char.ToLowerInvariant(name[0]) + name[1..]), texts);
}
