using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>Knows when words forbid: "không được …", "nghiêm cấm …", a lead or a title that forbids all that follows.</summary>
internal static partial class Negation
{
    private const int Window = 70;

    /// <summary>Is what is said at this place of the sentence forbidden by the words just before it?</summary>
    public static bool Before(string key, int at) =>
        at > 0 && Forbidding.IsMatch(key.AsSpan(Math.Max(0, at - Window), Math.Min(at, Window)));

    /// <summary>Does a title or a lead forbid what stands under it?</summary>
    public static bool IsLead(string key) => Lead.IsMatch(key);

    /// <summary>Does the sentence forbid something, whatever it is?</summary>
    public static bool IsIn(string key) => Anywhere.IsMatch(key) && !Deemed.IsMatch(key);

    [GeneratedRegex(@"(?:(?<!nếu |mà |khi |chỉ |hoặc |hay )(?:không được|không có quyền|nghiêm cấm|bị cấm|tuyệt đối không)|(?<!\p{L}|bị |nghiêm )cấm)\s(?:(?!phải |nhưng |mà |trường hợp |thì )[^;:.]){0,45}$|(?<!\p{L}|nếu |mà |hay |hoặc )không (?:\p{L}+, ){0,3}$", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Forbidding { get; }

    [GeneratedRegex(@"(?:nghiêm cấm|bị cấm|không được(?: phép)?(?: làm| thực hiện)?|những (?:điều|việc)[^:;.]{0,40} cấm|cấm các hành vi)(?:[^:;.]{0,60})?:?$", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Lead { get; }

    /// <summary>"… không trả lời thì coi như đồng ý" says what silence means; it forbids nothing.</summary>
    [GeneratedRegex(@"(?:coi|xem|được hiểu) (?:như|là)|(?:thì|sẽ) (?:bị|coi|xem)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Deemed { get; }

    [GeneratedRegex(@"(?<!nếu |mà |khi |chỉ )không được|nghiêm cấm|bị cấm|(?:^|[ ,])cấm |tuyệt đối không|^(?:[^,;]{0,60} )?không (?:chuyển|giải quyết|làm|tự|để|dùng|can thiệp|ủy quyền|cho|đưa|nhận|tiếp nhận|sử dụng|lợi dụng|gây|né tránh|đùn đẩy|trả lời|ban hành|ký)(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Anywhere { get; }
}
