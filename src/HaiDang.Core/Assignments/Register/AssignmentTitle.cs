using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>The title as the register puts it in order.</summary>
public sealed partial class Assignment
{
    /// <summary>Letters of a title that count for its order.</summary>
    public const int TitleKeyLength = 120;

    /// <summary>The title folded: neither database orders Vietnamese letters by itself alike.</summary>
    public string TitleKey { get; private set; } = "";

    private static string KeyOfTitle(string title)
    {
        var folded = Fold.Vi(title);
        return folded.Length <= TitleKeyLength ? folded : folded[..TitleKeyLength];
    }
}
