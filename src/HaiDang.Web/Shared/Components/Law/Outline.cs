namespace HaiDang.Web.Shared.Components;

/// <summary>A chapter of the outline; title null for articles outside any chapter.</summary>
public sealed record OutlineChapter(string? Title, IReadOnlyList<OutlineArticle> Articles);

/// <summary>An article of the outline.</summary>
public sealed record OutlineArticle(string Href, string Title, Coverage? Coverage = null, bool Current = false);

/// <summary>What the program does with a clause.</summary>
public enum Coverage
{
    /// <summary>The program keeps it.</summary>
    Enforced,

    /// <summary>The program opens the duty in its time.</summary>
    Scheduled,

    /// <summary>Only words: nothing to keep.</summary>
    Declarative,

    /// <summary>Part of it is kept.</summary>
    Partial,

    /// <summary>Norms are confirmed, but the program performs none of their acts yet.</summary>
    Unperformed,

    /// <summary>Chưa gắn quy tắc.</summary>
    NotBound,
}
