namespace HaiDang.Web.Hosting;

/// <summary>Where to go next when a browser says where: a path of this site, never another one.</summary>
internal static class LocalUrl
{
    /// <summary>The path, or "/" for anything that a browser might take for another site and for the pages of signing in: where to go after it.</summary>
    public static string Of(string? path) => Back(path) is var back && back.StartsWith("/dang-", StringComparison.OrdinalIgnoreCase) ? "/" : back;

    /// <summary>The same for going back to the page in hand, which may be one of signing in: language and theme are chosen there too.</summary>
    public static string Back(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && path.Length <= 1000 && !path.Any(char.IsControl) && !path.Contains('\\', StringComparison.Ordinal) ? path : "/";
}
