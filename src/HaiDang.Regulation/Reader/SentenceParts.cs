using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>A range of a passage's key that says one thing.</summary>
/// <param name="AfterSemicolon">It goes on with the sentence before it.</param>
internal readonly record struct Segment(int Start, int End, bool AfterSemicolon);

/// <summary>Cuts a passage into sentences and their parts, and knows how each can begin.</summary>
internal static partial class SentenceParts
{
    public static List<Segment> Split(string key, string text)
    {
        var (segments, start, depth, semicolon) = (new List<Segment>(), 0, 0, false);
        for (var i = 0; i < key.Length; i++)
        {
            depth = key[i] switch { '(' => depth + 1, ')' => Math.Max(0, depth - 1), _ => depth };
            var cut = key[i] == ';' ? depth == 0 : key[i] is '.' or '!' or '?' && EndsSentence(key, text, i);
            if (!cut && i - start < 4000)
            {
                continue;
            }

            Add(key, segments, start, i, semicolon);
            (start, semicolon, depth) = (i + 1, key[i] == ';', 0);
        }

        Add(key, segments, start, key.Length, semicolon);
        return segments;
    }

    private static void Add(string key, List<Segment> segments, int start, int end, bool semicolon)
    {
        while (start < end && !char.IsLetterOrDigit(key[start]) && key[start] is not ('"' or '('))
        {
            start++;
        }

        while (end > start && key[end - 1] is ' ' or '.' or '/' or ';' or ',')
        {
            end--;
        }

        if (end - start >= 4)
        {
            segments.Add(new Segment(start, end, semicolon));
        }
    }

    private static bool EndsSentence(string key, string text, int at)
    {
        if (at + 1 >= key.Length)
        {
            return true;
        }

        if (key[at + 1] != ' ' || at + 2 >= key.Length || !(char.IsUpper(text[at + 2]) || text[at + 2] is '"' or '“'))
        {
            return false;
        }

        return !Abbreviation.IsMatch(key.AsSpan(Math.Max(0, at - 6), Math.Min(6, at)));
    }

    [GeneratedRegex(@"(?:^|[ (])(?:tp|tx|ts|ths|gs|pgs|đ/c|bs|th\.s|p|q|h|x|st|tt)$", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Abbreviation { get; }

    /// <summary>A noun or a circumstance under a lead: "Ban hành: a) Chương trình …", "Họp đột xuất: a) Theo yêu cầu …".</summary>
    public static bool CompletesLead(string key) => !Predicate.IsMatch(key) || Circumstance.IsMatch(key);

    [GeneratedRegex(@"^(?:theo(?! dõi)|khi|do|trước|về|trong|của|nếu)(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Circumstance { get; }

    /// <summary>Words with which a predicate can begin.</summary>
    [GeneratedRegex(@"\G(?:(?:có (?:trách nhiệm|quyền|nhiệm vụ|nghĩa vụ|thể|chức năng|ý kiến)|chịu|được|bị|phải|không|là|làm việc|làm|cần|nên|sẽ|đã|chỉ|chủ trì|phối hợp|tổng hợp|báo cáo|thực hiện|triển khai|tổ chức|xem xét|quyết định|ban hành|giao|phân công|yêu cầu|đề nghị|ủy quyền|triệu tập|sử dụng|quản lý|chỉ đạo|điều hành|lãnh đạo|hướng dẫn|đôn đốc|kiểm tra|giám sát|theo dõi|tham mưu|giúp|hỗ trợ|phản ánh|gửi|cử|cung cấp|tham gia|tham dự|dự|chuẩn bị|xây dựng|lập|trình|thông báo|quán triệt|phổ biến|bảo đảm|đảm bảo|chủ động|tiếp nhận|căn cứ|chịu sự|trực tiếp|thống nhất|phê duyệt|ký|thay mặt|thay|họp|nghiên cứu|đề xuất|kiến nghị|tuân thủ|chấp hành|bố trí|thành lập|hoạt động|kịp thời|thường xuyên|định kỳ|nghiêm|tuyệt đối|bỏ phiếu|biểu quyết|để|khi|về|theo|trong|tại|vào|trước|do|nếu|thì|từ|với|cho|đến|vắng|đi vắng)(?!\p{L}))", RegexOptions.None, Limits.Milliseconds)]
    internal static partial Regex Predicate { get; }

    /// <summary>Words that can only be a verb.</summary>
    [GeneratedRegex(@"\G(?:có trách nhiệm|có nhiệm vụ|có quyền|chịu trách nhiệm|phải|không được|được|chủ trì|phối hợp|tổng hợp|báo cáo|gửi|thực hiện|triển khai|sử dụng|tham dự|tham gia|cung cấp|nghiêm|chấp hành|tuân thủ|phản ánh|họp|đề xuất)(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    internal static partial Regex Verb { get; }

    /// <summary>A sentence about a thing, not about what someone does.</summary>
    [GeneratedRegex(@"^(?:(?:các|những|mọi|mỗi|toàn bộ|nguồn|hình thức|nội dung|thời gian)\s)*(?:thông tin(?! cho| với)|kinh phí|thành phần|việc|nội dung|thời gian|địa điểm|quy chế|cuộc họp|phiên họp|hội nghị|kỳ họp|tài liệu|văn bản|hồ sơ|kết luận(?! (?:các |tại )?(?:cuộc họp|phiên họp|hội nghị)(?! (?:được|phải|do|là)))|ý kiến|chế độ|hình thức|giấy mời|số liệu|kết quả|phiếu|nghị quyết|quy định|mối quan hệ|nguyên tắc|mục đích|lề lối|vấn đề|trong quá trình|nguồn|nhiệm vụ|biên bản|con dấu|thẩm quyền|quyền|trách nhiệm của|về (?:thông tin|báo cáo|việc|chế độ))(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    internal static partial Regex Impersonal { get; }

    /// <summary>A phrase of time, ground or case before the subject.</summary>
    [GeneratedRegex(@"^(?:0?\d (?:tháng|tuần|ngày)|khi|trong|quá trình|trường hợp|căn cứ|theo(?! dõi)|trước|chậm nhất|muộn nhất|sau|nếu|để|định kỳ|hàng|vào|đối với|trên cơ sở|thông qua|qua|từ|tùy|ít nhất|tối thiểu|mỗi|ngoài|đồng thời|với|bên cạnh|riêng|đột xuất|lúc|tại|nhằm|khẩn trương|chậm|ngày)(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    internal static partial Regex Adverbial { get; }

    /// <summary>Small words to pass before looking for the subject.</summary>
    [GeneratedRegex(@"^(?:(?:đồng thời|ngoài ra|trong đó|cụ thể|riêng|và|hoặc|bên cạnh đó|tuy nhiên|khi cần thiết|khi cần|trong trường hợp cần thiết|trường hợp cần thiết|định kỳ hàng (?:tháng|quý|năm)|hàng (?:tháng|quý|năm|tuần)|định kỳ|giao cho|giao(?! nhiệm vụ| việc| công việc)|đối với|riêng đối với),?\s+)+", RegexOptions.None, Limits.Milliseconds)]
    internal static partial Regex Connectors { get; }

    /// <summary>What cannot begin a predicate: the holder before it is no subject.</summary>
    [GeneratedRegex(@"\G(?:của|tại|về|với|và|để|do|cho(?! ý kiến| phép| biết)|từ|bằng|đến|gồm|bao gồm|có thành phần|ngày|số)(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    internal static partial Regex NoPredicate { get; }
}
