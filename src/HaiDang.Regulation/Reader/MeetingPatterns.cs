using System.Text.RegularExpressions;
using HaiDang.Regulation.Engine;
using static HaiDang.Regulation.Engine.NormKind;

namespace HaiDang.Regulation.Reader;

/// <summary>Meetings, votes, the support team's work and its people.</summary>
internal static partial class MeetingPatterns
{
    private static readonly Role[] Leaders = [Role.Chair, Role.StandingViceChair, Role.ViceChair, Role.Committee, Role.SupportLead, Role.ChairOfThisMeeting];
    private static readonly Role[] Team = [Role.SupportTeam, Role.SupportLead, Role.SupportMember, Role.StandingAgency];

    public static readonly NormPattern[] All =
    [
        new(Cadence, "meeting.hold", HoldOf) { IgnoresSubject = true, Fixed = true, Reads = Reads.Periods, Confidence = 0.85 },
        new(Cadence, "meeting.hold", Hold) { Otherwise = [Role.Committee], Unless = NoCadence, Fixed = true, Reads = Reads.Periods | Reads.Days, Confidence = 0.9 },
        new(Power, "meeting.summon", Summon) { Unless = EnlargedOrTeam, Only = Leaders },
        new(Power, "meeting.summon", SummonedBy) { IgnoresSubject = true, Unless = Extraordinary, Fixed = true },
        new(Power, "meeting.chair", Preside) { Only = [.. Leaders, Role.Member], Unless = NoPresiding },
        new(Power, "meeting.chair", PresidedBy) { Unless = ByPresiding, IgnoresSubject = true, Fixed = true },
        new(Power, "meeting.summonExtraordinary", SummonExtraordinary) { Only = Leaders, Unless = EnlargedOrTeam },
        new(Power, "meeting.summonExtraordinary", ExtraordinaryBy) { IgnoresSubject = true, Fixed = true, Reads = Reads.None },
        new(Power, "meeting.request", AskedBy) { IgnoresSubject = true, Fixed = true, Reads = Reads.None },
        new(Power, "meeting.request", AskFor) { Not = [Role.Chair], Reads = Reads.None },
        new(Power, "meeting.summonEnlarged", Enlarged) { Only = Leaders },
        new(Power, "meeting.decideParticipants", ParticipantsBy) { IgnoresSubject = true, Fixed = true },
        new(Power, "meeting.decideParticipants", DecideParticipants) { Only = Leaders },
        new(Duty, "meeting.attend", Attend) { Unless = NoAttendance, Fixed = true },
        new(Power, "meeting.consentAbsence", ConsentBy) { Unless = ChairAway, IgnoresSubject = true, Fixed = true },
        new(Power, "meeting.prepare", Prepare) { Unless = NoPreparing, Not = [Role.ViceChair, Role.StandingViceChair] },
        new(Duty, "conference.prepare", Prepare) { Unless = NoPreparing, Only = [Role.ViceChair, Role.StandingViceChair], Fixed = true },
        new(Power, "minutes.draft", Minutes) { Not = [Role.Chair] },
        new(Power, "conclusion.urge", UrgeConclusion),
        new(Power, "review.help", Review) { Only = [.. Team, Role.ViceChair, Role.StandingViceChair, Role.Member], Confidence = 0.75 },
        new(Power, "session.hold", Session) { Only = [Role.Committee, Role.Chair, Role.StandingViceChair, Role.ViceChair], Confidence = 0.8 },
        new(Power, "meeting.vote", Vote) { Otherwise = [Role.Member], Unless = NotVotingOrTie, In = Where.Anywhere, Confidence = 0.8 },
        new(Principle, "meeting.vote", Quorum) { Unless = Petition, Otherwise = [Role.Committee], Fixed = true, Reads = Reads.None, Confidence = 0.75 },
        new(Prohibition, "meeting.vote", NotVoting) { In = Where.Anywhere, Fixed = true },
        new(Power, "team.convene", Convene) { Only = [Role.SupportLead] },
        new(Power, "expert.mobilise", Mobilise),
        new(Power, "staff.second", Second) { Unless = Proxy, Fixed = false },
        new(Power, "team.assign", TeamDuties) { Only = [Role.SupportLead], Fixed = true, InLists = true },
        new(Prohibition, "meeting.attend", NoProxy) { Fixed = true, Otherwise = [Role.Member] },
        new(Duty, "meeting.prepare", InvitedBy) { IgnoresSubject = true, Fixed = true, Reads = Reads.Days | Reads.Channels },
        new(Duty, "meeting.prepare", Invite) { Unless = InvitedBy, Otherwise = [Role.Anyone], Fixed = true, Reads = Reads.Days | Reads.Channels, Confidence = 0.7 },
    ];

    private const string Meeting = "(?:cuộc họp|phiên họp|hội nghị|kỳ họp|buổi họp|cuộc làm việc|họp)";
    private const string Period = "(?:hàng (?:tuần|tháng|quý|năm)|(?:theo |mỗi |một |01 |1 )(?:tháng|quý|năm)|(?:0?[369]|sáu|ba|chín) tháng|mỗi (?:tháng|quý|năm)|quý|giữa năm|cuối năm|lần ?/ ?(?:tháng|năm))";

    [GeneratedRegex(@"(?:họp|phiên họp|cuộc họp|hội nghị|sinh hoạt|giao ban)(?!,? do)[^;.]{0,70}?" + Period + @"|" + Period + @"[^;.]{0,60}(?:họp|tổ chức (?:họp|hội nghị)|phiên họp|hội nghị)|(?:họp|phiên họp) (?:thường kỳ|định kỳ)[^;.]{0,40}(?:tháng|quý|năm)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Hold { get; }

    [GeneratedRegex(@"(?:họp|phiên họp|hội nghị)[^;.]{0,40}" + Period + @"[^;.]{0,20} của (?<who>)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex HoldOf { get; }

    [GeneratedRegex(@"(?:họp|phiên họp|hội nghị)[^;.]{0,40}" + Period + @"[^;.]{0,20} của (?!quý|tháng|năm|kỳ)|báo cáo (?:kết quả|định kỳ|tình hình)|chuẩn bị|dự thảo|trước khi họp|kết luận (?:cuộc|phiên) họp|tổng hợp|chế độ báo cáo|tham dự|khen thưởng", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NoCadence { get; }

    [GeneratedRegex(@"triệu tập(?!(?:(?!định kỳ|thường kỳ)[^;.,]){0,40}(?:đột xuất|bất thường))[^;.]{0,60}" + Meeting, RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Summon { get; }

    [GeneratedRegex(@"(?<!, )mở rộng|triệu tập (?:các )?thành viên[^;.]{0,20}tổ giúp việc|triệu tập của|(?:đề nghị|kiến nghị|đề xuất)[^;.]{0,60}triệu tập", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex EnlargedOrTeam { get; }

    [GeneratedRegex(Meeting + @"[^;.]{0,80} do (?<who>)[^;.]{0,60}triệu tập", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex SummonedBy { get; }

    [GeneratedRegex(@"đột xuất|bất thường", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Extraordinary { get; }

    [GeneratedRegex(@"(?:chủ trì|chủ tọa|điều hành|điều khiển)[^;.]{0,50}" + Meeting, RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Preside { get; }

    [GeneratedRegex(@"người (?:chủ trì|chủ tọa)|do [^;.]{0,60} chủ trì|chuẩn bị|thay mặt|chủ trì, phối hợp|vắng", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NoPresiding { get; }

    [GeneratedRegex(@"do người (?:chủ trì|chủ tọa)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex ByPresiding { get; }

    [GeneratedRegex(Meeting + @"[^;.]{0,80} do (?<who>)[^;.]{0,60}(?:chủ trì|chủ tọa)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex PresidedBy { get; }

    [GeneratedRegex(@"(?:triệu tập|tổ chức|quyết định)[^;.]{0,60}(?:họp|phiên|hội nghị)[^;.]{0,40}(?:đột xuất|bất thường|khẩn)|(?:triệu tập|quyết định) họp đột xuất", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex SummonExtraordinary { get; }

    [GeneratedRegex(@"(?<!\p{L})họp[^;.]{0,140}?(?:đột xuất|bất thường|khẩn cấp)[^;.]{0,50}?(?:theo|khi có|khi)(?: sự)? ?(?:triệu tập|yêu cầu|quyết định|chỉ đạo|lệnh) của (?<who>)|(?<!\p{L})họp[^;.]{0,140}?(?:đột xuất|bất thường|khẩn cấp)[^;.]{0,40} do (?<who>)[^;.]{0,90}(?:triệu tập|quyết định)|(?<!\p{L})họp[^;.]{0,140}?(?:đột xuất|bất thường|khẩn cấp)(?:,)? khi (?!có |được |cần)(?<who>)[^;.]{0,90}(?:triệu tập|yêu cầu|quyết định|xét thấy|thấy cần)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex ExtraordinaryBy { get; }

    [GeneratedRegex(@"(?<!\p{L})họp[^;]{0,200}(?:theo|khi có|có) (?:đề nghị|kiến nghị|đề xuất|yêu cầu bằng văn bản) của (?<who>)|(?<!\p{L})họp[^;]{0,200} khi (?!có |được |cần)(?<who>)(?:(?! khi )[^;.]){0,90} (?:đề nghị|kiến nghị|đề xuất)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex AskedBy { get; }

    [GeneratedRegex(@"(?:đề nghị|kiến nghị|đề xuất)[^;.]{0,60}(?:triệu tập|tổ chức)[^;.]{0,30}(?:họp|phiên)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex AskFor { get; }

    [GeneratedRegex(@"(?:triệu tập|tổ chức|mời|quyết định)[^;.]{0,50}(?:họp|hội nghị|phiên)[^;.]{0,20}mở rộng", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Enlarged { get; }

    [GeneratedRegex(@"thành phần[^;.]{0,80} do (?<who>)[^;.]{0,60}quyết định", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex ParticipantsBy { get; }

    [GeneratedRegex(@"quyết định[^;.]{0,60}thành phần|(?<!giấy |thư )mời[^;.]{0,160}(?:tham dự|dự họp|dự (?:cuộc|phiên) họp|họp)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex DecideParticipants { get; }

    [GeneratedRegex(@"(?:tham dự|tham gia|(?<!\p{L})dự(?! thảo| án| toán| kiến| phòng| báo))(?: đầy đủ|, đóng góp)?[^;.]{0,40}" + Meeting + @"|tham dự đầy đủ|(?<!\p{L})dự họp(?: đầy đủ|,|$)|có mặt(?: đầy đủ)? (?:tại|trong)[^;.]{0,20}họp", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Attend { get; }

    [GeneratedRegex(@"sự tham gia|thành phần (?:tham dự|dự|mời|họp|gồm)|không (?:thể )?(?:tham )?dự|dự họp thay|được mời|mời|số thành viên|2/3|người (?:tham )?dự|ít nhất|(?:thành viên|người|đại biểu) có mặt", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NoAttendance { get; }

    private const string Away = "(?:không thể|vắng mặt|không (?:tham )?dự|cử |ủy quyền|vắng|dự (?:họp )?thay)";

    [GeneratedRegex(Away + @"[^;]{0,180}?(?:(?:đồng ý|chấp thuận|cho phép) của|xin phép|xin ý kiến) (?!và )(?<who>)|" + Away + @"[^;]{0,180}?(?<!lý) (?:được|khi|do) (?!vắng|sự |phép |và )(?<who>)[^;.]{0,60}(?:đồng ý|chấp thuận|cho phép)|được (?<who>)[^;.]{0,50}(?:đồng ý|chấp thuận|cho phép)[^;.]{0,40}(?:vắng|cử người|dự thay)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex ConsentBy { get; }

    [GeneratedRegex(@"thay mặt (?:đồng chí )?(?:trưởng|chủ tịch|tổ trưởng)|(?:khi|lúc|thời gian|trường hợp) (?:đồng chí )?(?:trưởng|chủ tịch|tổ trưởng)[^;,.]{0,30} (?:đi )?vắng", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex ChairAway { get; }

    [GeneratedRegex(@"chuẩn bị[^;]{0,90}(?:nội dung|tài liệu|chương trình|hồ sơ|điều kiện|họp|hội nghị)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Prepare { get; }

    [GeneratedRegex(@"chuẩn bị ý kiến|được chuẩn bị", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NoPreparing { get; }

    [GeneratedRegex(@"(?:ghi|lập|dự thảo|soạn thảo|hoàn thiện|ghi chép)[^;.]{0,60}(?:biên bản|thông báo kết luận|kết luận (?:cuộc|phiên|hội nghị))", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Minutes { get; }

    [GeneratedRegex(@"(?:đôn đốc|theo dõi|kiểm tra)[^;.]{0,50}(?:thực hiện|việc) (?:các )?(?:kết luận|ý kiến chỉ đạo)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex UrgeConclusion { get; }

    [GeneratedRegex(@"(?:tham mưu|giúp|tổ chức|chuẩn bị|phục vụ)[^;.]{0,60}(?:sơ kết|tổng kết)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Review { get; }

    [GeneratedRegex(@"làm việc với(?! chế độ| tinh thần)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Session { get; }

    [GeneratedRegex(@"(?:biểu quyết|bỏ phiếu)(?! tán thành)(?! của)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Vote { get; }

    [GeneratedRegex(@"(?:ít nhất|tối thiểu|quá|trên|từ|đủ)(?: có)? ?(?:2/3|1/2|3/4|hai phần ba|nửa|một nửa|50%|\d/\d|\d{2}%)[^;.]{0,70}(?:thành viên|ủy viên|tổ viên|đại biểu)|(?:đa số|quá bán)[^;.]{0,50}(?:thành viên|ủy viên|biểu quyết|tán thành)|(?:biểu quyết|bỏ phiếu)[^;.]{0,30}(?:đa số|quá bán)|(?:ngang nhau|bằng nhau)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Quorum { get; }

    [GeneratedRegex(@"không (?:được |có quyền |tham gia )?(?:tham gia )?(?:biểu quyết|bỏ phiếu)|ngang nhau|bằng nhau", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NotVotingOrTie { get; }

    [GeneratedRegex(@"(?:yêu cầu|đề nghị|kiến nghị)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Petition { get; }

    [GeneratedRegex(@"không (?:được |có quyền |tham gia )?(?:tham gia )?(?:biểu quyết|bỏ phiếu)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NotVoting { get; }

    [GeneratedRegex(@"triệu tập (?:các )?(?:thành viên|tổ viên|cán bộ)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Convene { get; }

    [GeneratedRegex(@"(?:huy động|mời|trưng tập|thuê|sử dụng)[^;.]{0,60}chuyên gia", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Mobilise { get; }

    [GeneratedRegex(@"(?:được )?sử dụng (?:cán bộ|công chức|viên chức|nhân sự)|\bcử[^;.]{0,40}(?:cán bộ|công chức|chuyên viên|nhân sự|viên chức|người)|(?:trưng tập|biệt phái|điều động|huy động)[^;.]{0,30}(?:cán bộ|công chức|viên chức|chuyên viên|nhân lực|nhân sự)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Second { get; }

    [GeneratedRegex(@"(?:dự|họp) thay|thay mặt dự|(?:cán bộ|công chức|người|chuyên viên|viên chức) được cử", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Proxy { get; }

    [GeneratedRegex(@"thông báo phân công nhiệm vụ", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex TeamDuties { get; }

    private const string Invitation = "(?:giấy mời|giấy triệu tập|tài liệu (?:họp|cuộc họp|phiên họp|phục vụ|hội nghị)|tài liệu)";

    [GeneratedRegex(Invitation + @"[^;.]{0,60} (?:được|do) (?<who>)(?!gửi)[^;.]{0,60}(?:gửi|phát hành|chuyển)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex InvitedBy { get; }

    [GeneratedRegex(Invitation + @"[^;.]{0,80}(?:gửi|phát hành|chuyển)[^;.]{0,80}(?:trước|ngày|chậm nhất)|(?:gửi|phát hành|thông báo)[^;.]{0,20}" + Invitation, RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Invite { get; }

    [GeneratedRegex(@"không (?:được )?(?:ủy quyền|cử)[^;.]{0,40}(?:dự|họp)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NoProxy { get; }
}
