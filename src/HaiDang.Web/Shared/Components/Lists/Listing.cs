namespace HaiDang.Web.Shared.Components;

/// <summary>A saved list; the count must come from the same query as its rows.</summary>
public sealed record SavedView(string Href, string Text, int? Count = null, bool Current = false);

/// <summary>One value of a filter.</summary>
public sealed record FilterOption(string Value, string Text, bool Chosen = false, int? Count = null);

/// <summary>What a cell becomes on a phone, where a row is a card of three lines.</summary>
public enum CellKind
{
    /// <summary>First line: the title and its link.</summary>
    Title,

    /// <summary>Second line: the state.</summary>
    State,

    /// <summary>Second line: the date.</summary>
    Date,

    /// <summary>Third line: who, on which clause.</summary>
    More,

    /// <summary>A figure at the right of its column; not on a phone.</summary>
    Number,

    /// <summary>Not on a phone.</summary>
    Wide,
}
