using HaiDang.Web.Account.Identity;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Localization;

namespace HaiDang.Web.Account;

/// <summary>What is checked before any page or endpoint.</summary>
internal static class AccountGuards
{
    private const string FirstChange = "/tai-khoan/doi-lan-dau";
    private const string SecondFactor = "/tai-khoan/xac-thuc";

    /// <summary>Plain HTTP only on this machine: elsewhere the cookie would travel in the open.</summary>
    public static Task NoPlainHttpAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.IsHttps || HostCookie.IsLoopback(context) || context.Request.Path == "/health") return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(context.RequestServices.GetRequiredService<IStringLocalizer<AccountText>>()["Guard.Https"], context.RequestAborted);
    }

    /// <summary>A cookie must not be used on the interface by another site, also not by a neighbour under the same domain, which SameSite lets through.</summary>
    public static Task OwnSiteOnlyAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var harmless = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        if (harmless || !Schemes.IsApi(request.Path) || context.User.Identity is not { IsAuthenticated: true, AuthenticationType: Schemes.Cookie }) return next(context);
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var own = site.Length > 0 ? site is "same-origin" or "none"
            : request.Headers.Origin.ToString() is not { Length: > 0 } origin || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
        return own ? next(context) : AccountProblems.OtherSite(context);
    }

    /// <summary>A password given by someone else is changed before anything else.</summary>
    public static Task ChangePasswordFirstAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        if (!context.User.HasClaim(Schemes.MustChangeClaim, "1") || path == FirstChange || IsAlwaysOpen(context)) return next(context);
        if (Schemes.IsApi(path)) return AccountProblems.MustChangePassword(context);
        var back = HttpMethods.IsGet(context.Request.Method) ? LocalUrl.Of(path + context.Request.QueryString) : "/";
        context.Response.Redirect(back == "/" ? FirstChange : $"{FirstChange}?ve={Uri.EscapeDataString(back)}");
        return Task.CompletedTask;
    }

    /// <summary>
    /// Who runs the machine needs a second factor (every administrator, at every level of the security table); until there is one, only the pages
    /// of the own account open. <c>Accounts:AdministratorsNeedSecondFactor</c> says otherwise; without it the rule holds in Production.
    /// </summary>
    public static Task SecondFactorFirstAsync(HttpContext context, RequestDelegate next)
    {
        var user = context.User;
        if (!user.HasClaim(RequestActor.AdministratorClaim, "1") || user.Identity?.AuthenticationType != Schemes.Cookie || user.HasClaim(Schemes.SecondFactorClaim, "1")
            || context.Request.Path.StartsWithSegments("/tai-khoan", StringComparison.Ordinal) || IsAlwaysOpen(context) || !IsAsked(context)) return next(context);
        if (Schemes.IsApi(context.Request.Path)) return AccountProblems.NeedsSecondFactor(context);
        context.Response.Redirect(SecondFactor + "?bat-buoc=1");
        return Task.CompletedTask;
    }

    private static bool IsAsked(HttpContext context) =>
        context.RequestServices.GetRequiredService<IConfiguration>().GetValue<bool?>("Accounts:AdministratorsNeedSecondFactor")
        ?? context.RequestServices.GetRequiredService<IHostEnvironment>().IsProduction();

    private static bool IsAlwaysOpen(HttpContext context) =>
        context.Request.Path.Value is "/dang-xuat" or "/giao-dien" or "/ngon-ngu" or "/health" || context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
