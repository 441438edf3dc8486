using System.Security.Cryptography;

namespace HaiDang.Web.Hosting;

/// <summary>The nonce of one response, for the inline scripts that cannot be files: the import map, the page of the interface.</summary>
public sealed class CspNonce
{
    /// <summary>128 random bits.</summary>
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
}

/// <summary>Put on a request whose answer is a stranger's file: nothing in it may run, whatever a browser makes of it.</summary>
public sealed class SandboxedAnswer
{
    /// <summary>The mark.</summary>
    public static readonly SandboxedAnswer It = new();

    /// <summary>The content security policy of such an answer.</summary>
    public const string Policy = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private SandboxedAnswer() { }
}

/// <summary>Headers that every answer carries.</summary>
public static class SecurityHeaders
{
    /// <summary>Adds the nonce.</summary>
    public static IServiceCollection AddSecurityHeaders(this IServiceCollection services)
    {
        services.AddScoped<CspNonce>();
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        return services;
    }

    /// <summary>Puts them on every answer, the first thing in the pipeline.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app)
    {
        app.UseHsts();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(static state =>
            {
                Write((HttpContext)state);
                return Task.CompletedTask;
            }, context);
            return next(context);
        });
    }

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Features.Get<SandboxedAnswer>() is null ? PolicyOf(context.RequestServices.GetRequiredService<CspNonce>().Value) : SandboxedAnswer.Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] =
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=(), publickey-credentials-create=(self), publickey-credentials-get=(self)";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.User.Identity?.IsAuthenticated == true) headers.CacheControl = "no-store";
    }

    private static string PolicyOf(string nonce) =>
        $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
}
