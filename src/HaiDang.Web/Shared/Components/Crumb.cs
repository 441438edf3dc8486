namespace HaiDang.Web.Shared.Components;

/// <summary>One step of "where am I".</summary>
public sealed record Crumb(string Text, string? Href = null);
