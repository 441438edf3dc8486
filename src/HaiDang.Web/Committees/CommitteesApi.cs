using System.ComponentModel;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Web.Hosting;
using HaiDang.Web.Regulations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace HaiDang.Web.Committees;

/// <summary>/api/v1/committees.</summary>
internal static class CommitteesApi
{
    public static void MapCommitteesApi(this RouteGroupBuilder api)
    {
        var committees = api.MapGroup("/committees").WithTags("Committees");
        committees.MapGet("", List).WithSummary("Committees that the person takes part in or sets up");
        committees.MapPost("", CreateAsync).WithSummary("Makes a committee from the text of its regulation; no text takes the model regulation").DisableAntiforgery();
        committees.MapPost("", UploadAsync).WithSummary("Makes a committee from a file of its regulation").DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(RegulationsApi.MaxUpload));
    }

    private static Ok<List<CommitteeAnswer>> List(RequestActor actor) =>
        TypedResults.Ok(actor.Choices.Select(choice => new CommitteeAnswer(choice.Id, choice.Name, choice.ShortName, choice.IsRunning, choice.Id == actor.CommitteeId)).ToList());

    private static async Task<Results<Created<CreatedAnswer>, ProblemHttpResult>> CreateAsync(CommitteeRequest request, SetUpCommittee setUp, Texts texts, CancellationToken ct)
    {
        var made = await setUp.RunAsync(
            new SetUpCommittee.Input
            {
                Name = request.Name ?? "", ShortName = request.ShortName, Symbol = request.Symbol, Source = request.Text,
                SourceName = request.FileName ?? (request.Text is null ? "quy-che-mau.txt" : "van-ban.txt"), ConfirmAll = request.Confirm == Confirmation.All,
            }, ct);
        return made.ToCreated("/api/v1/committees", texts);
    }

    private static async Task<Results<Created<CreatedAnswer>, ProblemHttpResult>> UploadAsync(
        [FromForm] string name, IFormFile file, SetUpCommittee setUp, Texts texts, CancellationToken ct, [FromForm] string? confirm = null)
    {
        var text = await UploadedText.ReadAsync(file, null, ct);
        if (!text.IsOk) return ResultHttp.Problem(text.Error!, texts);
        var made = await setUp.RunAsync(new SetUpCommittee.Input { Name = name, Source = text.Value.Text, SourceName = text.Value.Name, ConfirmAll = string.Equals(confirm, "all", StringComparison.OrdinalIgnoreCase) }, ct);
        return made.ToCreated("/api/v1/committees", texts);
    }
}

/// <summary>A committee in the list.</summary>
public sealed record CommitteeAnswer(Guid Id, string Name, string ShortName, bool IsRunning, bool IsInHand);

/// <summary>What is done with the norms that the reader proposes.</summary>
public enum Confirmation
{
    /// <summary>Each waits for a person.</summary>
    None,

    /// <summary>All are confirmed at once.</summary>
    All,
}

/// <summary>A committee to be made.</summary>
public sealed record CommitteeRequest(
    string? Name, string? ShortName = null, string? Symbol = null,
    [property: Description("Text of the regulation; null takes the model regulation")] string? Text = null, string? FileName = null, Confirmation Confirm = Confirmation.None);
