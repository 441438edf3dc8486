namespace HaiDang.Web.Hosting;

/// <summary>What a person chose for this browser, kept for a year: committee, theme, language.</summary>
internal static class ChoiceCookie
{
    /// <summary>Keeps the choice.</summary>
    public static void Keep(HttpContext http, string name, string value) => http.Response.Cookies.Append(name, value, new CookieOptions
    {
        MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, Path = "/",
    });
}
