using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace HaiDang.Web.Committees;

/// <summary>Takes another committee in hand: POST /doi-ban, from the top bar and from the list of committees.</summary>
internal static class CommitteeSwitch
{
    public static void MapCommitteeSwitch(this IEndpointRouteBuilder app) => app.MapPost("/doi-ban", Choose).ExcludeFromDescription();

    /// <summary>Keeps the choice for this browser; the actor still takes only a committee that the person may take.</summary>
    public static void Keep(HttpContext http, Guid committee) => http.Response.Cookies.Append(RequestActor.CommitteeCookie, committee.ToString("D"), new CookieOptions
    {
        MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, Path = "/",
    });

    private static RedirectHttpResult Choose([FromForm] string? committee, [FromForm] string? back, HttpContext http, RequestActor actor)
    {
        if (Guid.TryParse(committee, out var id) && actor.Choices.Any(choice => choice.Id == id)) Keep(http, id);

        // Only a path of this site: "//host" and "/\host" would lead away.
        return TypedResults.LocalRedirect(back is ['/', ..] and not ['/', '/' or '\\', ..] ? back : "/");
    }
}
