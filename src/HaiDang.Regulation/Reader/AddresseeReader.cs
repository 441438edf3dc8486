using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>Reads to whom a report goes, as written.</summary>
internal static partial class AddresseeReader
{
    private const int Most = 12;

    /// <summary>What is aggregated and sent on has the last addressees; otherwise the body that the report goes to.</summary>
    public static List<string> Read(string key, string text)
    {
        var start = Sent.Match(key) is { Success: true } sent ? sent.Index + sent.Length
            : Onward.Match(key) is { Success: true } onward ? onward.Index + onward.Length
            : Towards.Match(key) is { Success: true } towards ? towards.Index + towards.Length : -1;
        return start < 0 ? [] : List(key, text, start);
    }

    private static List<string> List(string key, string text, int start)
    {
        var end = End.Match(key, start) is { Success: true } stop ? stop.Index : key.Length;
        var (names, from) = (new List<string>(), start);
        foreach (Match separator in Separator.Matches(key[..end], start))
        {
            if (HeadWord.IsMatch(key, separator.Index + separator.Length))
            {
                Add(names, text[from..separator.Index]);
                from = separator.Index + separator.Length;
            }
        }

        Add(names, text[from..end]);
        return names;
    }

    private static void Add(List<string> names, string written)
    {
        var name = written.Trim(' ', ',', '.', ';', ':', '-');
        if (name.Length is >= 2 and <= 140 && names.Count < Most)
        {
            names.Add(name);
        }
    }

    private const string Heads = @"(?:ubnd|ủy ban|ban |bcđ|sở |bộ |chủ tịch|phó |trưởng|thường trực|hội đồng|hđnd|cơ quan|văn phòng|thủ tướng|chính phủ|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|quận ủy|thị ủy|các |lãnh đạo|tổ |phòng |đoàn|bí thư|đồng chí|giám đốc|cấp )";

    [GeneratedRegex(@"tổng hợp[^;]{0,120}?(?:ký|báo cáo|trình)[^;]{0,40}?,? gửi (?=" + Heads + ")", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Sent { get; }

    [GeneratedRegex(@"tổng hợp[^;.]{0,60}?(?:báo cáo|trình) (?=" + Heads + ")", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Onward { get; }

    [GeneratedRegex(@"(?:báo cáo|gửi|trình)(?: kết quả| tình hình)?(?: bằng văn bản)?(?: về| cho| với| đến| lên| tới)? (?=" + Heads + @")|báo cáo[^;]{0,160}?(?: về| cho| đến| gửi| tới| lên| với) (?=(?!việc|tình|kết|công tác)" + Heads + ")", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Towards { get; }

    [GeneratedRegex(@"[;:(]|\.(?: |$)| (?:để|theo|về|trước|chậm nhất|xem xét|định kỳ|hàng|khi|qua|thông qua|trong|kết quả|tình hình|việc|những|nội dung|tổng hợp|bằng|đúng|và (?:các )?(?:chịu|thực hiện|phối hợp|đề xuất|tổ chức|gửi|cơ quan, đơn vị liên quan)|kịp thời|tại|nếu|trực tiếp|quyết định|cho ý kiến|(?<!ban )chỉ đạo|có ý kiến|đột xuất|mỗi)(?!\p{L})|, (?:trừ|đồng thời|chậm|trước|định kỳ|nếu)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex End { get; }

    [GeneratedRegex(@",\s(?:và\s)?|\svà\s|;\s", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Separator { get; }

    [GeneratedRegex(@"\G" + Heads, RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex HeadWord { get; }
}
