using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>The grammar of citations, shared by header and body.</summary>
internal static partial class Citations
{
    /// <summary>The first number of a document in a text ("17/NQ-CP"), as written, or null.</summary>
    public static string? FirstNumber(string text, string key)
    {
        var match = DocumentNumber.Match(key);
        return match.Success ? text.Substring(match.Groups["n"].Index, match.Groups["n"].Length).TrimEnd('.', '-', '/') : null;
    }

    internal const string Number = @"\d{1,5}[a-z]?\s?[-/](?:\d{4}\s?/\s?)?\p{L}[\p{L}\d]*(?:[-/.]\p{L}[\p{L}\d]*)*|\d{1,5}/\d{4}/\p{L}[\p{L}\d-]*";

    /// <summary>Names of papers that carry a number.</summary>
    internal const string Paper =
        "quyết định|nghị định|nghị quyết|thông tư liên tịch|thông tư|chỉ thị|quy định|quy chế|hướng dẫn|kết luận|kế hoạch|chương trình|thông báo|công văn|pháp lệnh|luật|bộ luật|tờ trình|công điện|đề án|thông tri|quyết nghị";

    [GeneratedRegex(@"(?<n>" + Number + ")", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex DocumentNumber { get; }
}
