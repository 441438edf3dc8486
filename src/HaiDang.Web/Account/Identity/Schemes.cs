using System.Security.Claims;
using System.Text.Encodings.Web;
using HaiDang.Core.Accounts;
using HaiDang.Core.Shared;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace HaiDang.Web.Account.Identity;

/// <summary>Names of the schemes, and which one answers a request.</summary>
internal static class Schemes
{
    public const string Pick = "hd";
    public const string Cookie = "hd-cookie";
    public const string Token = "hd-token";
    public const string Nobody = "hd-nobody";

    /// <summary>Claim with the security stamp of the sign-in.</summary>
    public const string StampClaim = "hd:stamp";

    /// <summary>Claim of an account whose password must be changed first; its value is 1.</summary>
    public const string MustChangeClaim = "hd:must-change";

    /// <summary>Claim of an account with an app or a passkey; its value is 1.</summary>
    public const string SecondFactorClaim = "hd:second-factor";

    public static string Of(HttpContext context)
    {
        // Files need nobody, and a page brings a dozen of them: no query for each.
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) return Nobody;
        return IsApi(context.Request.Path) && TokenHandler.TokenOf(context.Request) is not null ? Token : Cookie;
    }

    public static bool IsApi(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>The claims that <see cref="RequestActor"/> reads.</summary>
    public static ClaimsPrincipal Principal(string scheme, Guid accountId, Guid? personId, string name, bool administrator, bool mustChange, params Claim[] more)
    {
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, accountId.ToString()), new(ClaimTypes.Name, name), .. more];
        if (personId is { } person) claims.Add(new Claim(RequestActor.PersonClaim, person.ToString()));
        if (administrator) claims.Add(new Claim(RequestActor.AdministratorClaim, "1"));
        if (mustChange) claims.Add(new Claim(MustChangeClaim, "1"));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme, ClaimTypes.Name, ClaimTypes.Role));
    }
}

/// <summary>Looks at the session behind the cookie at every request: one query, and an ended session is out at once on every node.</summary>
internal sealed class SessionCookieEvents(Sessions sessions, TimeProvider clock) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var ct = context.HttpContext.RequestAborted;
        var stamp = context.Principal?.FindFirstValue(Schemes.StampClaim);
        var found = Guid.TryParse(context.Principal?.FindFirstValue(RequestActor.SessionClaim), out var id) ? await sessions.FindAsync(id, ct) : null;
        if (found?.IsGood(stamp, context.Properties.IsPersistent ? SessionSpan.Own : SessionSpan.Shared, clock.Now()) != true)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Schemes.Cookie);
            return;
        }

        await sessions.SeeAsync(found, ct);
        context.ReplacePrincipal(Schemes.Principal(Schemes.Cookie, found.AccountId, found.PersonId, found.FullName ?? found.Login, found.IsAdministrator, found.MustChangePassword,
            [new Claim(RequestActor.SessionClaim, id.ToString()), new Claim(Schemes.StampClaim, stamp ?? ""), .. found.HasSecondFactor ? (Claim[])[new Claim(Schemes.SecondFactorClaim, "1")] : []]));
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (Schemes.IsApi(context.Request.Path)) return AccountProblems.SignInFirst(context.HttpContext);
        // A page posts to itself: after signing in again it opens, and what was typed comes back into it.
        var isPage = HttpMethods.IsGet(context.Request.Method) || context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        var back = isPage ? LocalUrl.Of(context.Request.Path + context.Request.QueryString) : "/";
        var ended = HttpMethods.IsPost(context.Request.Method) ? "&het-phien=1" : "";
        context.Response.Redirect(back == "/" ? ended.Length > 0 ? "/dang-nhap?het-phien=1" : "/dang-nhap" : $"/dang-nhap?ve={UrlEncoder.Default.Encode(back)}{ended}");
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (Schemes.IsApi(context.Request.Path)) return AccountProblems.NotAllowed(context.HttpContext);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}

/// <summary><c>Authorization: Bearer hd_…</c> on the interface.</summary>
internal sealed class TokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Tokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public static string? TokenOf(HttpRequest request) =>
        request.Headers.Authorization.FirstOrDefault() is { Length: < 300 } header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenOf(Request) is not { } token || !token.StartsWith(Core.Accounts.Tokens.Prefix, StringComparison.Ordinal)) return AuthenticateResult.Fail("no token");
        if (await tokens.FindAsync(token, Context.RequestAborted) is not { } holder) return AuthenticateResult.Fail("token not valid");
        await tokens.UseAsync(holder, Context.RequestAborted);
        var principal = Schemes.Principal(Schemes.Token, holder.AccountId, holder.PersonId, holder.FullName ?? holder.Login, holder.IsAdministrator, holder.MustChangePassword);
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Schemes.Token));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return AccountProblems.SignInFirst(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => AccountProblems.NotAllowed(Context);
}

/// <summary>Nobody, without looking.</summary>
internal sealed class NobodyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
}
