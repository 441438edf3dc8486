namespace HaiDang.Web.Account;

/// <summary>Where to go after signing in: a path of this site, never another one.</summary>
internal static class LocalUrl
{
    /// <summary>The path, or "/" for anything that a browser might take for another site.</summary>
    public static string Of(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && path.Length <= 1000 && !path.Any(char.IsControl) && !path.Contains('\\', StringComparison.Ordinal)
        && !path.StartsWith("/dang-", StringComparison.OrdinalIgnoreCase) ? path : "/";
}
