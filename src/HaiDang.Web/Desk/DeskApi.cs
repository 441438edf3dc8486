using HaiDang.Core.Desk;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using NotFound = HaiDang.Core.Shared.NotFound;

namespace HaiDang.Web.Desk;

/// <summary>Desk and decisions over REST: the same reads as the pages. Each decision is taken by the address of its own act.</summary>
public static class DeskApi
{
    /// <summary>Something that needs the person.</summary>
    public sealed record NeedAnswer(string Kind, Guid Id, Guid ItemId, string Code, string Title, string Act, DateOnly On, bool IsDue, string Who, IReadOnlyList<string> Grounds, string? State, bool IsDecision)
    {
        internal static NeedAnswer Of(Need need) => new(need.Kind.ToString(), need.Id, need.ItemId, need.Code, need.Title, need.Act, need.On, need.IsDue, need.Who, need.Grounds.Split(';'), need.State?.ToString(), need.IsDecision);
    }

    /// <summary>The desk.</summary>
    public sealed record DeskAnswer(IReadOnlyList<NeedAnswer> Needs, int Count, bool HasMore, int Decisions, IReadOnlyList<NeedAnswer> Waiting, FindDesk.Figures Own, FindDesk.Figures All);

    /// <summary>One way to answer, and whether the person may.</summary>
    public sealed record OptionAnswer(string Choice, string Act, bool IsAllowed);

    /// <summary>A decision.</summary>
    public sealed record DecisionAnswer(
        NeedAnswer Need, long Version, string Asker, DateOnly Since, string Said, string Offered, string? Evidence, DateOnly? Day, Guid? AgencyId, string Agency, int? About, FindDecisions.Past? Before, IReadOnlyList<OptionAnswer> Options);

    /// <summary>The decisions of the person.</summary>
    public sealed record DecisionsAnswer(IReadOnlyList<DecisionAnswer> Items, int Count, bool HasMore, int Minutes);

    /// <summary>Maps the endpoints.</summary>
    public static void MapDeskApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/desk", DeskAsync).WithTags("Bàn làm việc").WithSummary("Mọi việc chờ tôi, gấp nhất trước, kèm điều khoản; `everything` lấy đến 400 việc mỗi loại.");
        api.MapGet("/decisions", DecisionsAsync).WithTags("Bàn làm việc").WithSummary("Việc chỉ tôi quyết được, tối đa 20, hạn cũ nhất trước; quyết định bằng địa chỉ của từng hành vi.");
    }

    private static async Task<Results<Ok<DeskAnswer>, ProblemHttpResult>> DeskAsync(bool? everything, FindDesk use, Texts texts, CancellationToken ct)
    {
        if (await use.RunAsync(everything ?? false, ct) is not { } view) return ResultHttp.Problem(new NotFound("committee"), texts);
        return TypedResults.Ok(new DeskAnswer([.. view.Needs.Select(NeedAnswer.Of)], view.Count, view.HasMore, view.Decisions, [.. view.Waiting.Select(NeedAnswer.Of)], view.Own, view.All));
    }

    private static async Task<Results<Ok<DecisionsAnswer>, ProblemHttpResult>> DecisionsAsync(FindDecisions use, Texts texts, CancellationToken ct)
    {
        if (await use.RunAsync(null, ct) is not { } view) return ResultHttp.Problem(new NotFound("committee"), texts);
        return TypedResults.Ok(new DecisionsAnswer(
            [.. view.Decisions.Select(one => new DecisionAnswer(
                NeedAnswer.Of(one.Need), one.Version, one.Asker, one.Since, one.Said, one.Offered, one.Evidence, one.Day, one.AgencyId, one.Agency, one.About, one.Before,
                [.. one.Options.Select(option => new OptionAnswer(option.Choice.ToString(), option.Act, option.Verdict.IsAllowed))]))],
            view.Count, view.HasMore, view.Minutes));
    }
}
