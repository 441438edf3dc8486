using System.Text.RegularExpressions;
using HaiDang.Regulation.Engine;
using static HaiDang.Regulation.Engine.NormKind;

namespace HaiDang.Regulation.Reader;

/// <summary>Signing, seals, reports, information, channels, records, money, feedback.</summary>
internal static partial class PaperPatterns
{
    private static readonly Role[] Team = [Role.SupportTeam, Role.SupportLead, Role.SupportMember, Role.StandingAgency];

    public static readonly NormPattern[] All =
    [
        new(Signing, "document.sign", Sign) { Unless = NotSigning, Fixed = true, Reads = Reads.Paper, Confidence = 0.9 },
        new(Signing, "document.sign", SignedBy) { IgnoresSubject = true, Unless = SealOrNot, Fixed = true, Reads = Reads.Paper },
        new(Signing, "document.seal", Seal) { Otherwise = [Role.Committee], Unless = Signs, Fixed = true, Reads = Reads.Seal, Confidence = 0.9 },
        new(Reporting, "report.submit", PeriodicReport) { Unless = NotReporting, Fixed = true, Reads = Reads.Report | Reads.Channels, Confidence = 0.9 },
        new(Duty, "report.submit", Report) { Unless = PeriodicOrNoun, Fixed = true, Reads = Reads.Report, Confidence = 0.75 },
        new(Power, "report.request", RequestedBy) { IgnoresSubject = true, Fixed = true, Reads = Reads.None },
        new(Power, "report.request", RequestReport) { Only = [Role.Chair, Role.StandingViceChair, Role.ViceChair, Role.Committee, .. Team] },
        new(Duty, "report.aggregate", Aggregate) { Only = [.. Team, Role.ViceChair, Role.StandingViceChair], Unless = ForOthersOrRegulation, Fixed = true, Reads = Reads.Report },
        new(Duty, "report.aggregate", AggregatedThrough) { IgnoresSubject = true, Unless = AboutRegulation, Fixed = true, Reads = Reads.Addressees },
        new(Duty, "report.aggregate", AggregatedBy) { IgnoresSubject = true, Unless = ThroughOrRegulation, Fixed = true, Reads = Reads.Addressees },
        new(Duty, "information.send", Exchange) { Otherwise = [Role.Anyone], Fixed = true, Unless = Informal, Reads = Reads.Channels | Reads.Days },
        new(Duty, "information.send", Provide) { Unless = Asking, Fixed = true, Reads = Reads.Channels | Reads.Days, Confidence = 0.7 },
        new(Power, "information.request", Given) { Reads = Reads.None },
        new(Power, "channel.setUp", SetUp) { Context = ChannelWords, Not = [Role.Committee], Reads = Reads.Channels },
        new(Prohibition, "channel.share", NoSecret) { Context = ChannelWords, Otherwise = [Role.Anyone], IgnoresSubject = true, Fixed = true, In = Where.Anywhere, Reads = Reads.Markings | Reads.Channels, Confidence = 0.9 },
        new(Duty, "channel.share", SecretOnline) { Otherwise = [Role.Anyone], ForbiddenOnly = true, Reads = Reads.Markings | Reads.Channels },
        new(Duty, "information.send", Disclose) { Otherwise = [Role.Anyone], ForbiddenOnly = true, Reads = Reads.Markings | Reads.Channels },
        new(Duty, "records.keep", Keep) { Fixed = true },
        new(Duty, "records.keep", LoseRecords) { ForbiddenOnly = true },
        new(Duty, "document.publish", Publish) { Fixed = true, Reads = Reads.Channels, Confidence = 0.7 },
        new(Power, "budget.manage", Manage) { Unless = Nothing },
        new(Power, "budget.manage", ManageIt) { Context = MoneyWords, Unless = Manage },
        new(Power, "budget.manage", ManagedBy) { IgnoresSubject = true, Fixed = true },
        new(Duty, "budget.spend", Spend) { Fixed = true, Confidence = 0.6 },
        new(Duty, "feedback.give", Feedback) { Fixed = true, Confidence = 0.7 },
        new(Power, "feedback.gather", FeedbackTo) { Context = AboutRegulation, IgnoresSubject = true, Fixed = true },
        new(Power, "feedback.gather", GatherFeedback) { Context = AboutRegulation, Only = Team, Fixed = true },
        new(Power, "regulation.amend", AmendedBy) { Context = AboutRegulation, IgnoresSubject = true, Fixed = true },
        new(Power, "regulation.amend", AmendmentBy) { IgnoresSubject = true, Fixed = true },
        new(Power, "regulation.amend", Amend) { Only = [Role.Chair, Role.Committee], Fixed = true },
        new(Power, "allowance.receive", Allowance) { Confidence = 0.7, Fixed = true },
    ];

    private const string SignVerb = @"(?<!chữ |ngày |thư |nhật |đăng |hạn |học |kinh |du )\bký(?! kết| tên|\p{L}| xác nhận)";

    [GeneratedRegex(SignVerb + @"(?: |,|$)|thẩm quyền ký", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Sign { get; }

    [GeneratedRegex(@"ngày ký|sau khi ký| do [^;.]{0,60} ký|trình [^;.]{0,60} ký|người ký|chữ ký số|(?:văn bản|nghị quyết|quyết định|hợp đồng|thỏa thuận|biên bản)(?: đã)? được ký", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NotSigning { get; }

    [GeneratedRegex(@" do (?<who>)[^;.]{0,60} ký|(?:trình|để) (?<who>)[^;.]{0,40} ký (?:ban hành|duyệt)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex SignedBy { get; }

    [GeneratedRegex(@"đăng ký", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex SealOrNot { get; }

    [GeneratedRegex(@"(?:sử dụng|dùng|đóng|mượn|được dùng|có)[^;.]{0,20} ?(?:con )?dấu", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Seal { get; }

    [GeneratedRegex(@"không có con dấu|quản lý con dấu|chỉ được đóng| do [^;.]{3,60} ký[^;.]{0,20} đóng|dấu\W{1,3}(?:tối |tuyệt )?mật", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Signs { get; }

    private const string When = @"(?:hàng|định kỳ|tháng|quý|6 tháng|năm|ngày \d|trước ngày|chậm nhất)";

    [GeneratedRegex(@"báo cáo[^;]{0,200}?(?:hàng (?:tuần|tháng|quý|năm)|tháng, |tháng/|quý, |, quý|, năm|0?[369] tháng|sáu tháng|chín tháng|(?:trước|chậm nhất(?: là)?(?: vào)?|muộn nhất) ngày|mỗi (?:tháng|quý|năm)|theo quý|theo tháng)|(?:hàng (?:tháng|quý|năm)|định kỳ (?:hàng )?(?:tháng|quý|0?[369] tháng|năm)|trước ngày \d+|chậm nhất(?: là)? ngày \d+|0?[369] tháng|sáu tháng)[^;]{0,160}(?:báo cáo|gửi)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex PeriodicReport { get; }

    [GeneratedRegex(@"dự thảo báo cáo|nghe báo cáo|họp định kỳ|họp (?:thường kỳ )?(?:hàng|theo|mỗi)|kế hoạch công tác[^;.]{0,20}hàng năm|kế hoạch kiểm tra hàng năm|ban hành|họp báo cáo|xây dựng báo cáo", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NotReporting { get; }

    [GeneratedRegex(@"(?:thực hiện|chấp hành)[^;.]{0,30}chế độ[^;.]{0,30}báo cáo|(?:^|[ ,;])báo cáo(?: kịp thời| ngay| nhanh| trực tiếp| lại| kết quả| tình hình| đột xuất| định kỳ| bằng văn bản)?(?: với| cho| lên| về)? ?(?:đồng chí )?(?:trưởng ban|ban chỉ đạo|chủ tịch|hội đồng|tổ trưởng|ủy ban|ubnd|thường trực|tỉnh ủy|thành ủy|huyện ủy|cơ quan|lãnh đạo|bộ|chính phủ|thủ tướng|phó)|báo cáo (?:kết quả|tình hình|tiến độ|đột xuất|định kỳ|đầy đủ|kịp thời|nhanh|sai|không trung thực)|gửi báo cáo", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Report { get; }

    [GeneratedRegex(@"dự thảo báo cáo|nghe báo cáo|(?:tổng hợp|tổng hợp,|tổng hợp và)[^;.]{0,40} báo cáo|xây dựng báo cáo|không thể tham dự|dự họp thay|vắng mặt|khó khăn, vướng mắc|phản ánh|chuẩn bị|yêu cầu[^;.]{0,40} báo cáo|báo cáo[^;]{0,200}?(?:hàng (?:tuần|tháng|quý|năm)|tháng, |tháng/|0?[369] tháng|(?:trước|chậm nhất(?: là)?(?: vào)?|muộn nhất) ngày|mỗi (?:tháng|quý|năm)|theo quý)|(?:hàng (?:tháng|quý)|trước ngày \d+|0?[369] tháng)[^;]{0,160}báo cáo", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex PeriodicOrNoun { get; }

    [GeneratedRegex(@"báo cáo[^;]{0,200}?khi (?!có |được )(?<who>)[^;.]{0,90}yêu cầu|báo cáo[^;]{0,200}?(?:theo|khi có)(?: yêu cầu| chỉ đạo)? ?(?:đột xuất |bằng văn bản )?yêu cầu (?:đột xuất |bằng văn bản )?của (?<who>)|báo cáo[^;]{0,120}?theo yêu cầu của (?<who>)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex RequestedBy { get; }

    [GeneratedRegex(@"yêu cầu[^;.]{0,80} báo cáo", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex RequestReport { get; }

    [GeneratedRegex(@"tổng hợp[^;.]{0,80}(?:báo cáo|kết quả|tình hình)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Aggregate { get; }

    [GeneratedRegex(@"để tổng hợp|sửa đổi|(?:thực hiện|thi hành) quy chế", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex ForOthersOrRegulation { get; }

    [GeneratedRegex(@"qua (?<who>)[^;.]{0,70}tổng hợp", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex AggregatedThrough { get; }

    [GeneratedRegex(@"qua [^;.]{3,70}tổng hợp|sửa đổi|bổ sung|vướng mắc|quy chế này|phát sinh", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex ThroughOrRegulation { get; }

    [GeneratedRegex(@"(?:về|gửi|đến|tới)\s(?<who>)[^;.]{0,70}(?:để )?tổng hợp", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex AggregatedBy { get; }

    [GeneratedRegex(@"sửa đổi|bổ sung|vướng mắc|quy chế này|phát sinh|chưa phù hợp|không phù hợp", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex AboutRegulation { get; }

    [GeneratedRegex(@"(?:thông tin|văn bản|tài liệu|hồ sơ|trao đổi)[^;]{0,140}(?:được )?(?:trao đổi|gửi|thực hiện|chuyển|luân chuyển|cung cấp)[^;]{0,90}(?:văn bản|hệ thống|phần mềm|thư điện tử|email|e-mail|trực tiếp|ioffice|idesk|trục liên thông)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Exchange { get; }

    [GeneratedRegex(@"không (?:được )?|nghiêm cấm|trừ |zalo", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Informal { get; }

    [GeneratedRegex(@"cung cấp(?: đầy đủ| kịp thời| chính xác|,| và| các| những| chính xác)*[^;.]{0,20}(?:thông tin|tài liệu|số liệu|hồ sơ|báo cáo|dữ liệu)|gửi [^;.]{0,40}(?:giấy mời|tài liệu|hồ sơ)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Provide { get; }

    [GeneratedRegex(@"^(?:được(?: quyền)?) (?:cung cấp|tiếp cận|biết|thông báo)[^;.]{0,40}(?:thông tin|tài liệu|số liệu|dữ liệu|hồ sơ)|(?:được quyền|có quyền) (?:được )?(?:tiếp cận|cung cấp|tra cứu)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Given { get; }

    [GeneratedRegex(@"(?:đề nghị|yêu cầu)[^;]{0,110}cung cấp|được cung cấp", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Asking { get; }

    [GeneratedRegex(@"(?:thành lập|lập|tạo|thiết lập|quản trị)[^;.]{0,40}(?:và mời|nhóm|kênh|các thành viên)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex SetUp { get; }

    [GeneratedRegex(@"zalo|viber|telegram|whatsapp|mạng xã hội|thư điện tử|email|e-mail|internet|nhóm (?:trao đổi|chat|trực tuyến)|kênh trao đổi|facebook|trực tuyến", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex ChannelWords { get; }

    [GeneratedRegex(@"(?:trừ|ngoại trừ|(?<!\p{L})không (?!có |thể |quá |phải |mang )|nghiêm cấm|tuyệt đối không|cấm)[^;]{0,120}(?:""?mật""?(?!\p{L})|bí mật|tối mật)|mật(?!\p{L})[^;.]{0,60}(?:không được|nghiêm cấm|tuyệt đối không)[^;.]{0,60}(?:zalo|viber|mạng|internet|thư điện tử|email|nền tảng|nhóm)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NoSecret { get; }

    [GeneratedRegex(@"(?:mật(?!\p{L})|dữ liệu|thông tin)[^;.]{0,80}(?:zalo|viber|mạng xã hội|internet|thư điện tử|nền tảng|kết nối mạng|nhóm)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex SecretOnline { get; }

    [GeneratedRegex(@"(?:tiết lộ|cung cấp|phát ngôn|công bố|để lộ|làm lộ|phổ biến|chia sẻ|đăng tải|sao chụp|sao chép|phát tán|trao đổi|truyền đưa)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Disclose { get; }

    [GeneratedRegex(@"(?:lưu giữ|lưu trữ|bảo quản|(?<!cơ quan |đơn vị )quản lý|lưu)(?:,| và)? ?(?:bảo quản|lưu trữ|lưu giữ|khai thác|quản lý)?[^;.]{0,20}(?:hồ sơ|tài liệu|(?<!bằng )văn bản|biên bản)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Keep { get; }

    [GeneratedRegex(@"(?:cho mượn|mang|hủy|tẩy xóa|làm mất|tiêu hủy|sửa chữa)[^;.]{0,30}(?:hồ sơ|tài liệu)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex LoseRecords { get; }

    [GeneratedRegex(@"(?:công bố|đăng tải|công khai)[^;.]{0,80}(?:trên|cổng thông tin|trang thông tin|website|báo)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Publish { get; }

    [GeneratedRegex(@"(?:quản lý|lập dự toán|dự toán|thanh toán|quyết toán|bảo đảm|đảm bảo|bố trí)[^;.]{0,50}(?:kinh phí|tài chính|ngân sách)|lập dự toán", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Manage { get; }

    [GeneratedRegex(@"quản lý(?:,| và) (?:sử dụng|thanh|quyết toán)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex ManageIt { get; }

    [GeneratedRegex(@"kinh phí", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex MoneyWords { get; }

    [GeneratedRegex(@"^(?:kinh phí|nguồn kinh phí|việc (?:quản lý|sử dụng))", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Nothing { get; }

    [GeneratedRegex(@"kinh phí[^;.]{0,160} (?:do|giao|giao cho) (?<who>)[^;.]{0,60}(?:quản lý|lập|bảo đảm|đảm bảo|bố trí|chi trả|thanh toán|quyết toán)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex ManagedBy { get; }

    [GeneratedRegex(@"(?:sử dụng|chi|chi tiêu|thanh toán|quyết toán)[^;.]{0,30} kinh phí", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Spend { get; }

    [GeneratedRegex(@"(?:vướng mắc|sửa đổi|bổ sung|bất cập|phát sinh)[^;]{0,160}(?:phản ánh|kiến nghị|báo cáo|đề xuất|gửi)[^;.]{0,20}(?:về|cho|với|đến|ban chỉ đạo|trưởng ban|hội đồng|chủ tịch|cơ quan|ý kiến)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Feedback { get; }

    [GeneratedRegex(@"(?:phản ánh|báo cáo|kiến nghị|gửi|đề xuất)[^;]{0,50}(?:về|cho|đến|với|qua) (?<who>)[^;]{0,90}tổng hợp", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex FeedbackTo { get; }

    [GeneratedRegex(@"tổng hợp[^;]{0,120}(?:vướng mắc|sửa đổi|bổ sung|kiến nghị|phát sinh|ý kiến|trình|báo cáo)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex GatherFeedback { get; }

    [GeneratedRegex(@"(?:báo cáo|(?<!quá )trình|đề nghị|kiến nghị|tham mưu|đề xuất)(?: với| cho)? (?<who>)[^;.]{0,60}(?:xem xét|quyết định|sửa đổi|bổ sung)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex AmendedBy { get; }

    [GeneratedRegex(@"(?:sửa đổi|bổ sung|điều chỉnh)[^;.]{0,60} do (?<who>)[^;.]{0,60}(?:quyết định|xem xét)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex AmendmentBy { get; }

    [GeneratedRegex(@"(?:quyết định|ban hành|xem xét)[^;.]{0,40}(?:sửa đổi|bổ sung|thay thế)[^;.]{0,30}quy chế", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Amend { get; }

    [GeneratedRegex(@"được hưởng[^;.]{0,50}(?:chế độ|phụ cấp|thù lao|bồi dưỡng|kinh phí|chính sách)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Allowance { get; }
}
