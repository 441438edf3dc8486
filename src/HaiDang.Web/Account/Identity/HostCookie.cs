using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace HaiDang.Web.Account.Identity;

/// <summary>
/// A cookie bound to this host: <c>__Host-</c> over HTTPS; over HTTP, which only this machine may use, the plain name, since most clients refuse the prefix there.
/// </summary>
internal sealed class HostCookie : CookieBuilder
{
    private readonly IHttpContextAccessor accessor;
    private readonly string plain;

    public HostCookie(IHttpContextAccessor accessor, string plain)
    {
        (this.accessor, this.plain) = (accessor, plain);
        HttpOnly = true;
        IsEssential = true;
        Path = "/";
        SameSite = SameSiteMode.Lax;
        SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    /// <summary>The name for the request at hand; whatever a handler sets as its default is not taken.</summary>
    public override string? Name
    {
        get => NameFor(accessor.HttpContext, plain);
        set { }
    }

    public static string NameFor(HttpContext? context, string plain) => context?.Request.IsHttps == true ? "__Host-" + plain : plain;

    /// <summary>Is plain HTTP acceptable: is it this very machine?</summary>
    public static bool IsLoopback(HttpContext context)
    {
        var host = context.Request.Host.Host;
        return string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }
}

/// <summary>Small sealed notes that a browser carries between two steps of a sign-in.</summary>
internal sealed class SealedNotes(IDataProtectionProvider protection)
{
    public void Set<T>(HttpContext context, string name, T note, TimeSpan life)
    {
        var text = Protector(name).Protect(JsonSerializer.Serialize(note), life);
        context.Response.Cookies.Append(HostCookie.NameFor(context, name), text, Options(context, life));
    }

    public T? Get<T>(HttpContext context, string name) where T : class
    {
        if (context.Request.Cookies[HostCookie.NameFor(context, name)] is not { Length: > 0 } text) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(Protector(name).Unprotect(text));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Expired, or sealed by another installation.
            return null;
        }
    }

    public static void Drop(HttpContext context, string name) => context.Response.Cookies.Delete(HostCookie.NameFor(context, name), Options(context, null));

    private ITimeLimitedDataProtector Protector(string name) => protection.CreateProtector("HaiDang.Account.Note", name).ToTimeLimitedDataProtector();

    private static CookieOptions Options(HttpContext context, TimeSpan? life) => new()
    {
        HttpOnly = true, IsEssential = true, Path = "/", SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = life,
    };
}
