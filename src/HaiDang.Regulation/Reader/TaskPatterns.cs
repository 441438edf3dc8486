using System.Text.RegularExpressions;
using HaiDang.Regulation.Engine;
using static HaiDang.Regulation.Engine.NormKind;

namespace HaiDang.Regulation.Reader;

/// <summary>Direction, tasks, plans and advice.</summary>
internal static partial class TaskPatterns
{
    private static readonly Role[] Officers = [Role.Chair, Role.StandingViceChair, Role.ViceChair];
    private static readonly Role[] Leaders = [Role.Chair, Role.StandingViceChair, Role.ViceChair, Role.Committee];
    private static readonly Role[] Team = [Role.SupportTeam, Role.SupportLead, Role.SupportMember, Role.StandingAgency];

    public static readonly NormPattern[] All =
    [
        new(Power, "committee.direct", DirectAll) { Unless = InPlace, Only = Leaders },
        new(Power, "task.direct", DirectTasks) { Unless = NoDirecting, Not = [.. Team, Role.AgencyHead] },
        new(Duty, "chair.helpDirect", HelpDirect) { Only = [Role.StandingViceChair, Role.ViceChair, Role.Member], Confidence = 0.75 },
        new(Substitution, "chair.actFor", ActFor) { Unless = NoActFor, Fixed = true, Not = [Role.Chair, Role.AgencyHead], Confidence = 0.9 },
        new(Substitution, "chair.actFor", DelegatedTo) { IgnoresSubject = true, Fixed = true },
        new(Power, "work.regular", Regular),
        new(Power, "team.direct", DirectTeam) { Only = Officers },
        new(Duty, "team.answerFor", AnswerForTeam) { Fixed = true },
        new(Power, "scheme.coordinate", Scheme),
        new(Power, "work.monitor", Monitor) { Unless = SchemeOrConclusion },
        new(Power, "task.urge", Urge) { Unless = MonitorOrConclusion, Confidence = 0.7 },
        new(Power, "portfolio.assign", Assign) { Unless = AssignPassive },
        new(Power, "portfolio.assign", AssignedBy) { IgnoresSubject = true, Confidence = 0.7 },
        new(Power, "programme.issue", IssueProgramme) { Unless = Drafting, Only = [.. Leaders], Fixed = true },
        new(Power, "workPlan.issue", IssueWorkPlan) { Unless = Drafting, Only = [.. Leaders], Fixed = true },
        new(Power, "inspectionPlan.issue", IssueInspection) { Unless = Drafting, Only = [.. Leaders], Fixed = true },
        new(Power, "plan.draft", Draft) { Also = Duty, Only = [.. Team, Role.Committee, Role.Member], Fixed = true },
        new(Power, "plan.draft", Draft) { Also = Duty, Only = [Role.StandingViceChair, Role.ViceChair], Unless = HelpPlan, Fixed = true },
        new(Power, "plan.submit", Submit) { Also = Duty, Only = [.. Team, Role.StandingViceChair, Role.ViceChair], Fixed = true },
        new(Power, "plan.submit", SubmitIt) { Also = Duty, Only = Team, Context = PlanWords, Unless = Submit, Fixed = true, Confidence = 0.7 },
        new(Duty, "plan.help", HelpPlan) { Only = [Role.StandingViceChair, Role.ViceChair, Role.Member, .. Team], Fixed = true, Confidence = 0.75 },
        new(Duty, "duty.answerFor", AnswerFor) { Unless = TeamWords, Fixed = true },
        new(Duty, "task.carryOut", CarryOut) { Unless = NoCarrying, Fixed = true, Not = [Role.Chair, Role.Committee] },
        new(Duty, "task.carryOut", OtherDuties) { Fixed = true, Not = [Role.Chair], Confidence = 0.6 },
        new(Power, "task.give", OtherDutiesBy) { IgnoresSubject = true, Fixed = true },
        new(Power, "task.give", AgencyTasksBy) { Unless = OtherDuties, IgnoresSubject = true, Fixed = true },
        new(Power, "task.give", Give) { Only = Leaders, Confidence = 0.75 },
        new(Duty, "task.coordinate", Coordinate) { Confidence = 0.65, Fixed = true },
        new(Duty, "advice.give", Advise) { Unless = NoAdvice },
        new(Duty, "advice.give", Opinion) { Unless = AskedOpinion },
        new(Power, "proposal.make", Propose) { Unless = NoProposal },
        new(Power, "proposal.receive", Focal),
        new(Duty, "difficulty.report", Difficulty) { Unless = RegulationItself, Confidence = 0.7, Fixed = true },
        new(Power, "information.request", AskInformation),
        new(Power, "agency.inspect", Inspect) { Only = [.. Leaders, Role.Member, .. Team], Unless = NoInspection, Confidence = 0.7 },
        new(Power, "agency.inspect", InspectedBy) { IgnoresSubject = true, Fixed = true },
        new(Duty, "agency.beInspected", InspectedBy2) { Fixed = true },
        new(Duty, "team.directOwnPeople", OwnPeople) { Only = [Role.AgencyHead, Role.Member], Fixed = true },
        new(Power, "commendation.propose", Commend),
    ];

    private const string Head = "(?:đồng chí )?(?:trưởng ban|trưởng ban chỉ đạo|chủ tịch|tổ trưởng|trưởng đoàn|trưởng nhóm)";
    private const string TeamNoun = "(?:tổ giúp việc|tổ thư ký|bộ phận giúp việc|ban thư ký|nhóm giúp việc|bộ phận thư ký|văn phòng thường trực|văn phòng ban chỉ đạo|cơ quan thường trực)";

    [GeneratedRegex(@"(?:điều hành|phụ trách|lãnh đạo|chỉ huy)(?:, \p{L}+ \p{L}+)? (?:toàn diện|chung|toàn bộ|mọi|các hoạt động|hoạt động|công việc|các công việc|công tác)|(?<!ban )chỉ đạo (?:toàn diện|chung|toàn bộ|mọi|hoạt động của (?:ban chỉ đạo|hội đồng|tổ công tác))|(?:lãnh đạo|(?<!ban )chỉ đạo), điều hành(?! kinh phí)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex DirectAll { get; }

    [GeneratedRegex(@"thay mặt|vắng|đi công tác|giúp \p{L}+|ủy quyền|thường xuyên|hàng ngày|công tác chỉ đạo|phục vụ|mục đích|sự chỉ đạo|" + TeamNoun, RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex InPlace { get; }

    [GeneratedRegex(@"(?:trực tiếp )?(?<!ban )chỉ đạo (?:và tổ chức |việc |công tác |các (?:cơ quan|sở|đơn vị|ngành|bộ)[^;.]{0,60} )?(?:hoạt động thúc đẩy|thực hiện|triển khai|tổ chức|giải quyết|xử lý|xây dựng|các nhiệm vụ|nhiệm vụ|hoàn thành|lồng ghép)|trực tiếp chỉ đạo", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex DirectTasks { get; }

    [GeneratedRegex(@"(?:ý kiến|kết luận,|kết luận và|sự|chịu sự|theo|thực hiện|thừa lệnh|công tác) chỉ đạo|giúp " + Head + "|để chỉ đạo|làm việc với", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NoDirecting { get; }

    [GeneratedRegex(@"giúp (?:việc )?(?:cho )?" + Head + @"[^;.]{0,60}?(?:(?<!ban )chỉ đạo|điều hành|lãnh đạo|phụ trách|giải quyết|theo dõi lĩnh vực)(?! viên)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex HelpDirect { get; }

    [GeneratedRegex(@"thay mặt (?:và chịu trách nhiệm trước )?" + Head + @"|thay " + Head + @"|(?:điều hành|giải quyết|chủ trì|chỉ đạo|xử lý|ký)[^;.]{0,100}(?:khi|trong thời gian|lúc|trường hợp) (?:được )?" + Head + @"[^;,.]{0,40}(?:vắng|đi công tác|ủy quyền|nghỉ)|(?:khi|trong thời gian|lúc|trường hợp) " + Head + @"[^;,.]{0,40}(?:vắng|đi công tác|nghỉ)[^;.]{0,100}(?:điều hành|giải quyết|chủ trì|thay|chỉ đạo|xử lý)|(?:khi được|được|theo) " + Head + @"[^;,.]{0,30} ủy quyền[^;.]{0,40}(?:điều hành|giải quyết|chủ trì|chỉ đạo)?|(?:điều hành|giải quyết|chủ trì|chỉ đạo)[^;.]{0,60} (?:theo|khi có|khi được)(?: sự)? ủy quyền(?: của " + Head + ")?", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex ActFor { get; }

    [GeneratedRegex(@"thay mặt " + Head + @" ký|^ký |ký thay|không (?:được )?thay", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NoActFor { get; }

    [GeneratedRegex(@"ủy (?:quyền|nhiệm)[^;.]{0,30} cho (?<who>)[^;.]{0,120}(?:điều hành|giải quyết|chủ trì|thay|chỉ đạo)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex DelegatedTo { get; }

    [GeneratedRegex(@"(?:giải quyết|xử lý|điều hành|phụ trách|thực hiện|chỉ đạo)[^;.]{0,30}(?:công việc|công tác|hoạt động|nhiệm vụ)[^;.]{0,20} (?:thường xuyên|hàng ngày|thường nhật)|(?:giải quyết|phụ trách|điều hành) (?:các )?(?:công việc|công tác) thường", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Regular { get; }

    [GeneratedRegex(@"(?:(?<!ban )chỉ đạo|điều hành|phụ trách|quản lý|lãnh đạo)[^;.]{0,40}" + TeamNoun, RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex DirectTeam { get; }

    [GeneratedRegex(@"chịu trách nhiệm[^;.]{0,70}" + TeamNoun, RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex AnswerForTeam { get; }

    [GeneratedRegex(@"(?:điều phối|đôn đốc|kiểm tra|theo dõi)[^;.]{0,60}(?:thẩm định|trình)[^;.]{0,140}(?:đề án|dự án)|điều phối[^;.]{0,60}(?:đề án|dự án)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Scheme { get; }

    [GeneratedRegex(@"theo dõi(?:,| và| việc| tình hình| tiến độ| kết quả)|(?:giám sát|kiểm tra)(?:,| và) đôn đốc|đôn đốc(?:,| và) (?:giám sát|kiểm tra|theo dõi)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Monitor { get; }

    [GeneratedRegex(@"(?:thẩm định|trình)[^;.]{0,140}(?:đề án|dự án)|(?:theo dõi|đôn đốc)[^;.]{0,50}(?:thực hiện|việc) (?:các )?(?:kết luận|ý kiến chỉ đạo)|để theo dõi", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex SchemeOrConclusion { get; }

    [GeneratedRegex(@"đôn đốc", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Urge { get; }

    [GeneratedRegex(@"theo dõi|(?:đôn đốc|kiểm tra)[^;.]{0,60}(?:kết luận|chỉ đạo)|thẩm định|(?:giám sát|kiểm tra)(?:,| và) đôn đốc|đôn đốc(?:,| và) (?:giám sát|kiểm tra)|văn bản đôn đốc|ký ", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex MonitorOrConclusion { get; }

    [GeneratedRegex(@"phân công(?: cụ thể)?(?: (?:công tác|nhiệm vụ|công việc|phụ trách|trách nhiệm|lĩnh vực|theo dõi))*[^;.]{0,50}(?:thành viên|ủy viên|tổ viên|phó (?:trưởng ban|chủ tịch|ban|tổ))|giao nhiệm vụ cho (?:các |từng )?(?:thành viên|ủy viên)|phân công nhiệm vụ", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Assign { get; }

    [GeneratedRegex(@"(?:do|được|theo(?: sự)?|sự) (?:[^;.]{0,60} )?phân công|phân công của|khi được", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex AssignPassive { get; }

    [GeneratedRegex(@"(?:phạm vi|lĩnh vực|nhiệm vụ)(?: cụ thể)?[^;.]{0,50}(?:thành viên|ủy viên)[^;.]{0,20} do (?<who>)[^;.]{0,40}phân công", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex AssignedBy { get; }

    [GeneratedRegex(@"(?:ban hành|phê duyệt|quyết định)[^;.]{0,50}chương trình", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex IssueProgramme { get; }

    [GeneratedRegex(@"(?:ban hành|phê duyệt|quyết định)[^;.]{0,60}kế hoạch(?! kiểm tra| giám sát)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex IssueWorkPlan { get; }

    [GeneratedRegex(@"(?:ban hành|phê duyệt|quyết định)[^;.]{0,80}(?:kế hoạch[^;.]{0,40} kiểm tra|kế hoạch giám sát|chương trình kiểm tra)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex IssueInspection { get; }

    [GeneratedRegex(@"trình [^;]{0,80}(?:ban hành|phê duyệt)|(?:xây dựng|dự thảo|tham mưu|giúp) [^;.]{0,60}(?:ban hành|chương trình|kế hoạch)|đã ban hành|được ban hành", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Drafting { get; }

    [GeneratedRegex(@"(?:xây dựng|dự thảo|soạn thảo|lập|tham mưu)[^;.]{0,70}(?:chương trình|kế hoạch)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Draft { get; }

    [GeneratedRegex(@"trình [^;.]{0,80}(?:ban hành|phê duyệt|quyết định|xem xét|thông qua)?[^;.]{0,60}(?:chương trình|kế hoạch)|(?:chương trình|kế hoạch)[^;.]{0,80}(?:(?:,| và|để) trình | trình (?=trưởng|ban |ủy|chủ|hội|cấp|lãnh|phó|bộ|sở|ubnd|tổ trưởng))", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Submit { get; }

    [GeneratedRegex(@"^trình [^;.]{0,80}(?:ban hành|phê duyệt|thông qua)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex SubmitIt { get; }

    [GeneratedRegex(@"chương trình|kế hoạch", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex PlanWords { get; }

    [GeneratedRegex(@"giúp [^;.]{0,30}(?:xây dựng|tổ chức triển khai)[^;.]{0,60}(?:chương trình|kế hoạch)|(?:chương trình|kế hoạch)[^;.]{0,80}tham mưu tổ chức|tham mưu[^;.]{0,30}tổ chức (?:triển khai|thực hiện)[^;.]{0,30}(?:chương trình|kế hoạch)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex HelpPlan { get; }

    [GeneratedRegex(@"chịu trách nhiệm (?:trước|về|cá nhân|toàn diện|chính|trực tiếp|cao nhất|giải trình|chung|toàn bộ|cùng)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex AnswerFor { get; }

    [GeneratedRegex(@"chịu trách nhiệm[^;.]{0,70}" + TeamNoun + "|chịu trách nhiệm thi hành", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex TeamWords { get; }

    [GeneratedRegex(@"(?:tổ chức|triển khai|tổ chức triển khai|quán triệt, triển khai|tổ chức, triển khai)(?: việc)? thực hiện[^;.]{0,40}(?:nhiệm vụ|công việc|chỉ tiêu|kết luận|chương trình|kế hoạch)|thực hiện (?:đầy đủ|tốt|có hiệu quả|đúng|nghiêm túc|kịp thời|và chịu trách nhiệm|các|những|nhiệm)[^;.]{0,30}(?:nhiệm vụ|công việc|phần việc)[^;.]{0,50}(?:được|theo)(?: sự)? (?:giao|phân công)|thực hiện nhiệm vụ (?:được|do|theo)|thực hiện [^;.]{0,12}nhiệm vụ[^;.]{0,30} (?:được|do) [^;.]{3,40}(?:giao|phân công)|hoàn thành[^;.]{0,20}nhiệm vụ được", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex CarryOut { get; }

    [GeneratedRegex(@"tham mưu|giúp (?!việc)|đầu mối|đôn đốc|kiểm tra|khen thưởng|báo cáo|(?:để|việc) chỉ đạo|(?:về|kết quả)(?: việc| kết quả)? thực hiện", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NoCarrying { get; }

    [GeneratedRegex(@"(?:nhiệm vụ|công việc|công tác) khác", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex OtherDuties { get; }

    [GeneratedRegex(@"(?:nhiệm vụ|công việc|công tác) (?:khác|đột xuất)[^;.]{0,60}?(?:\bdo|khi được|được|theo (?:sự )?(?:phân công|yêu cầu|chỉ đạo|giao)(?: nhiệm vụ)? của|theo) (?<who>)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex OtherDutiesBy { get; }

    [GeneratedRegex(@"nhiệm vụ[^;.]{0,100}? (?:được|do) (?<who>)[^;.]{0,160}(?:giao|phân công)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex AgencyTasksBy { get; }

    [GeneratedRegex(@"(?:giao|phân công) (?:nhiệm vụ|công việc|việc)[^;.]{0,20} cho (?:các )?(?:cơ quan|đơn vị|sở|ngành|địa phương|tổ giúp việc)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Give { get; }

    [GeneratedRegex(@"phối hợp(?: chặt chẽ| thường xuyên| kịp thời)? (?:với|cùng|thực hiện|trong)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Coordinate { get; }

    [GeneratedRegex(@"tham mưu(?:,)? (?:cho|giúp|với|đề xuất|ban chỉ đạo|trưởng ban|hội đồng|chủ tịch|tổ trưởng|lãnh đạo|và|kịp thời)|tham mưu, (?:tư vấn|đề xuất|giúp)|tư vấn (?:cho|giúp)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Advise { get; }

    [GeneratedRegex(@"(?:đóng góp|tham gia|góp|phát biểu|gửi lại|gửi|nêu) ý kiến|cho ý kiến(?! chỉ đạo)|có ý kiến bằng văn bản|trả lời[^;.]{0,30}(?:phiếu|ý kiến)|trả lời bằng văn bản", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Opinion { get; }

    [GeneratedRegex(@"(?:chưa có|sau khi có|nếu có|không) (?:cho )?ý kiến|(?:để|trình|xin) [^;.]{0,40}cho ý kiến", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex AskedOpinion { get; }

    [GeneratedRegex(@"(?<!thi đua, |công tác |thi đua - )khen thưởng|đầu mối|tháo gỡ|khó khăn|cơ quan tham mưu|tham mưu tổ chức", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NoAdvice { get; }

    [GeneratedRegex(@"(?:đề xuất|kiến nghị)(?:,| và| với| về| các| những| chủ| giải| biện| nội| chương| cơ| ban| trưởng| hội| chủ| kịp| sáng| việc)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Propose { get; }

    [GeneratedRegex(@"(?<!thi đua, |công tác |thi đua - )khen thưởng|sửa đổi|bổ sung quy chế|tờ trình, đề xuất|tiếp nhận|những đề xuất của|tổng hợp", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NoProposal { get; }

    [GeneratedRegex(@"đầu mối(?:,)? (?:giúp|tham mưu|tiếp nhận|tổng hợp|phối hợp|theo dõi|liên hệ|tổ chức)|đầu mối[^;.]{0,80}(?:đề án|chủ trương|đề xuất|kiến nghị)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Focal { get; }

    [GeneratedRegex(@"(?:báo cáo|đề xuất|phản ánh|kiến nghị|tháo gỡ|giải quyết)[^;.]{0,80}(?:khó khăn|vướng mắc)|(?:khó khăn|vướng mắc)[^;.]{0,80}(?:báo cáo|đề xuất|phản ánh|kiến nghị)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Difficulty { get; }

    [GeneratedRegex(@"(?:thực hiện|thi hành) quy (?:chế|định)|quy chế này|sửa đổi", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex RegulationItself { get; }

    [GeneratedRegex(@"(?:đề nghị|yêu cầu)[^;]{0,110}(?:cung cấp|báo cáo|gửi)[^;.]{0,40}(?:thông tin|tài liệu|số liệu|hồ sơ|tình hình)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex AskInformation { get; }

    [GeneratedRegex(@"(?:tổ chức |tiến hành |thực hiện )?(?:kiểm tra|giám sát)(?:,| và)? ?(?:giám sát|đôn đốc|đánh giá|kiểm tra|hướng dẫn)?[^;.]{0,20} (?:việc|tình hình|các |công tác|hoạt động|kết quả|thực hiện|tiến độ)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Inspect { get; }

    [GeneratedRegex(@"chịu sự|kết luận|thẩm định|kế hoạch kiểm tra|kế hoạch công tác, kiểm tra|theo dõi, ", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NoInspection { get; }

    [GeneratedRegex(@"chịu sự[^;.]{0,40}(?:giám sát|kiểm tra)[^;.]{0,20} của (?<who>)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex InspectedBy { get; }

    [GeneratedRegex(@"chịu sự[^;.]{0,40}(?:giám sát|kiểm tra)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex InspectedBy2 { get; }

    [GeneratedRegex(@"(?<!ban )chỉ đạo[^;.]{0,50}(?:thành viên (?:thuộc |của )?tổ giúp việc|(?:cán bộ|công chức|người)[^;.]{0,30}(?:tham gia|là thành viên)[^;.]{0,20}tổ)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex OwnPeople { get; }

    [GeneratedRegex(@"(?:đề xuất|tham mưu|trình|(?<!hợp |hồ sơ |danh sách |việc )đề nghị|kiến nghị)[^;]{0,80}(?:(?<!thi đua, |công tác |thi đua - )khen thưởng|biểu dương)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Commend { get; }
}
