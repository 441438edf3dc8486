using System.Security.Claims;
using HaiDang.Web.Account.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Login = HaiDang.Core.Accounts.Account;

namespace HaiDang.Web.Account;

/// <summary>What is no page: leaving, and the questions that a browser asks before it uses a passkey.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapPost("/dang-xuat", LeaveAsync).ExcludeFromDescription().AllowAnonymous();
        app.MapPost("/dang-nhap/khoa-truy-cap", AskForKeyAsync).ExcludeFromDescription().AllowAnonymous();
        app.MapPost("/tai-khoan/khoa-truy-cap/tuy-chon", AskForNewKeyAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> LeaveAsync(HttpContext context, IAntiforgery antiforgery, Entrance entrance)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return TypedResults.BadRequest();
        await entrance.LeaveAsync(context);
        return TypedResults.LocalRedirect("/dang-nhap");
    }

    private static async Task<IResult> AskForKeyAsync(HttpContext context, IAntiforgery antiforgery, Entrance entrance, Passkeys passkeys)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return TypedResults.BadRequest();
        var half = await entrance.HalfWayAsync(context);
        return TypedResults.Content(await passkeys.AskAsync(context, half?.Account), "application/json");
    }

    private static async Task<IResult> AskForNewKeyAsync(HttpContext context, IAntiforgery antiforgery, UserManager<Login> users, Passkeys passkeys)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return TypedResults.BadRequest();
        var account = await users.FindByIdAsync(context.User.FindFirstValue(ClaimTypes.NameIdentifier)!);
        return TypedResults.Content(await passkeys.AskForNewAsync(context, account!, context.User.Identity!.Name!), "application/json");
    }
}
