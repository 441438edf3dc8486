namespace HaiDang.Web.Shared.Shell;

/// <summary>Light, dark or as the device: kept in a cookie, so that the first byte of the page is already right.</summary>
public static class Appearance
{
    /// <summary>Name of the cookie.</summary>
    public const string Cookie = "hd-theme";

    private static readonly string[] Known = ["light", "dark", "auto"];

    /// <summary>"light", "dark", or null for as the device.</summary>
    public static string? Of(HttpContext? http) => http?.Request.Cookies[Cookie] is "light" or "dark" ? http.Request.Cookies[Cookie] : null;

    /// <summary>Whether <paramref name="theme"/> is one that the form offers.</summary>
    public static bool IsKnown(string? theme) => Array.IndexOf(Known, theme) >= 0;
}
