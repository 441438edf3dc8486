using System.Globalization;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HaiDang.Web.Shared.Shell;

/// <summary>What the pages need of the host: words in two languages, the frame, the theme.</summary>
public static class ShellSetup
{
    /// <summary>No inline script or style is ever needed; blazor.web.js and our bundle are files of our own.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Registers localization, the default <see cref="IShell"/> and the request culture (Vietnamese unless the person chose English).</summary>
    public static IServiceCollection AddHaiDangShell(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddLocalization();
        services.TryAddScoped<IShell, DefaultShell>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Vietnamese);
            options.SupportedCultures = options.SupportedUICultures = [Vietnamese, English];
            // Not the browser's language: many office machines are installed in English.
            options.RequestCultureProviders = [new CookieRequestCultureProvider()];
        });
        return services;
    }

    /// <summary>POST /giao-dien (theme) and POST /ngon-ngu (culture); both go back to the page they came from.</summary>
    public static void MapHaiDangShell(this IEndpointRouteBuilder app)
    {
        app.MapPost("/giao-dien", SetTheme).ExcludeFromDescription();
        app.MapPost("/ngon-ngu", SetLanguage).ExcludeFromDescription();
    }

    private static RedirectHttpResult SetTheme([FromForm] string? theme, [FromForm] string? back, HttpContext http)
    {
        if (Appearance.IsKnown(theme)) ChoiceCookie.Keep(http, Appearance.Cookie, theme!);
        return TypedResults.LocalRedirect(LocalUrl.Back(back));
    }

    private static RedirectHttpResult SetLanguage([FromForm] string? culture, [FromForm] string? back, HttpContext http)
    {
        var chosen = culture == English.Name ? English : Vietnamese;
        ChoiceCookie.Keep(http, CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)));
        return TypedResults.LocalRedirect(LocalUrl.Back(back));
    }
}
