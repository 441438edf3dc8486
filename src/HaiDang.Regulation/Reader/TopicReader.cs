using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>What an article is about, as far as it changes how its sentences are read.</summary>
internal enum Topic
{
    Rules,
    Principles,
    Scope,
}

/// <summary>Tells principles, and scope and definitions, from rules, by the title.</summary>
internal static partial class TopicReader
{
    public static Topic Of(string? title)
    {
        var key = title is null ? "" : Spelling.Fold(title);
        return Principles.IsMatch(key) ? Topic.Principles : Scope.IsMatch(key) ? Topic.Scope : Topic.Rules;
    }

    [GeneratedRegex(@"^(?:các )?nguyên tắc(?! và chế độ họp)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Principles { get; }

    [GeneratedRegex(@"^(?:phạm vi|đối tượng (?:áp dụng|điều chỉnh)|giải thích|mục đích|căn cứ|vị trí|quy định chung$|điều khoản chuyển tiếp|từ ngữ|khái niệm)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Scope { get; }
}
