namespace HaiDang.Web.Shared.Components;

/// <summary>How many tasks are in one state, and the list with exactly those.</summary>
public sealed record StateCount(WorkState State, int Count, string Href);

/// <summary>A bar of a chart: its parts in the order of the series.</summary>
public sealed record Bar(string Name, string Href, params int[] Parts)
{
    /// <summary>The figure at its end, when not the total.</summary>
    public string? Value { get; init; }

    /// <summary>All parts together.</summary>
    public int Total => Parts.Sum();
}
