using System.Text.RegularExpressions;
using HaiDang.Regulation.Engine;

namespace HaiDang.Regulation.Reader;

/// <summary>A sentence that binds, whose act the tables do not know: proposed with a general act, for a person to edit.</summary>
internal sealed partial class Fallback(NormReader reader, Passage passage, Topic topic, bool leads)
{
    private const double Low = 0.35;

    public void Read(string key, int start, int end, Subject subject)
    {
        if ((leads && key.EndsWith(':')) || key.Length < 15 || Definition.IsMatch(key))
        {
            return;
        }

        if (topic == Topic.Principles)
        {
            Propose(NormKind.Principle, "principle.other", subject.IsNamed ? subject.Roles : [], 0.4);
        }
        else if (subject.Modal == Modal.Never || Negation.IsIn(key))
        {
            Propose(NormKind.Prohibition, "principle.other", subject.Roles.Count > 0 && !subject.IsThing ? subject.Roles : [Role.Anyone], Low);
        }
        else if (!subject.IsThing && subject.Roles.Count > 0)
        {
            General(key, subject);
        }

        void Propose(NormKind kind, string act, IReadOnlyList<Role> holders, double confidence) =>
            reader.Propose(passage, start, end, kind, holders, act, NormParameters.None with { Days = ParameterReader.Read(key, key, Reads.Days).Days }, confidence);

        void General(string sentence, Subject who)
        {
            var officers = who.Roles.All(role => role is Role.Chair or Role.StandingViceChair or Role.ViceChair or Role.Committee);
            if (who.Modal == Modal.May || Decides.IsMatch(sentence))
            {
                Propose(NormKind.Power, officers ? "committee.direct" : "duty.other", who.Roles, Low);
            }
            else if (Acts.IsMatch(sentence[Math.Min(who.Predicate, sentence.Length)..]) || who.Modal == Modal.Must)
            {
                Propose(NormKind.Duty, "duty.other", who.Roles, Low);
            }
        }
    }

    [GeneratedRegex(@"(?:gồm|bao gồm|gồm có)[ :]|sau đây gọi|được hiểu (?:là|như sau)|(?:hoạt động|làm việc|thực hiện) theo quy (?:chế|định)|là tổ chức phối hợp|có hiệu lực|chịu sự (?:lãnh đạo|chỉ đạo|điều chỉnh|giám sát|quản lý|hướng dẫn)|^(?:bằng|qua|đối với|bao gồm|gồm) |là (?:cơ quan|tổ chức) (?:tư vấn|phối hợp|tham mưu)|ban hành kèm theo", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Definition { get; }

    [GeneratedRegex(@"^(?:[^,;]{0,60} )?(?:quyết định|có quyền|được quyền|cho ý kiến|phê duyệt|thông qua)(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Decides { get; }

    [GeneratedRegex(@"^(?:trực tiếp |thường xuyên |kịp thời |chủ động |định kỳ )?(?:chịu|phải|chủ trì|phối hợp|tổng hợp|báo cáo|thực hiện|triển khai|tổ chức|xem xét|ban hành|hướng dẫn|đôn đốc|kiểm tra|giám sát|theo dõi|tham mưu|giúp|hỗ trợ|phản ánh|gửi|cử|cung cấp|tham gia|chuẩn bị|xây dựng|lập|trình|thông báo|quán triệt|phổ biến|bảo đảm|đảm bảo|tiếp nhận|thống nhất|ký|nghiên cứu|đề xuất|kiến nghị|tuân thủ|chấp hành|bố trí|có trách nhiệm|có nhiệm vụ|điều phối|rà soát|đánh giá|cập nhật|vận động|tuyên truyền|huy động|tiếp thu|thẩm định|giải quyết|xử lý|làm|phát hiện|nắm|tạo|lựa chọn|đăng ký|công khai|công bố|thẩm tra|phát|in|soạn|điều hành|chỉ đạo|là đầu mối|ứng dụng|vận hành|quản lý|giữ|bảo vệ|thu|nộp|kê khai)(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Acts { get; }
}
