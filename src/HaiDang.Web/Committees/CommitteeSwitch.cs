using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace HaiDang.Web.Committees;

/// <summary>Takes another committee in hand: POST /doi-ban, from the top bar and from the list of committees.</summary>
internal static class CommitteeSwitch
{
    public static void MapCommitteeSwitch(this IEndpointRouteBuilder app) => app.MapPost("/doi-ban", Choose).ExcludeFromDescription();

    /// <summary>Keeps the choice for this browser; the actor still takes only a committee that the person may take.</summary>
    public static void Keep(HttpContext http, Guid committee) => ChoiceCookie.Keep(http, RequestActor.CommitteeCookie, committee.ToString("D"));

    private static RedirectHttpResult Choose([FromForm] string? committee, [FromForm] string? back, HttpContext http, RequestActor actor)
    {
        if (Guid.TryParse(committee, out var id) && actor.Choices.Any(choice => choice.Id == id)) Keep(http, id);
        return TypedResults.LocalRedirect(LocalUrl.Of(back));
    }
}
