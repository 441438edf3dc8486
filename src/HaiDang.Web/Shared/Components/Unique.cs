namespace HaiDang.Web.Shared.Components;

/// <summary>Ids for labels inside one page.</summary>
internal static class Unique
{
    private static int last;

    public static string Id(string prefix) => $"{prefix}{Interlocked.Increment(ref last) & 0xffffff:x}";
}
