using System.Globalization;

namespace HaiDang.Web.Tests.Api;

/// <summary>What is asked at each address: ids of the matrix's world, and bodies whole enough for the gate to be the one that decides.</summary>
public sealed class MatrixRequests(MatrixWorld world)
{
    /// <summary>An endpoint ("POST /api/v1/…", with "#name" for another thing at the same address) with the ids of this world.</summary>
    public string PathOf(string endpoint)
    {
        var (pattern, thing) = (endpoint.Split(' ')[1].Split('#')[0], endpoint.Split('#') is [_, var named] ? named : null);
        return pattern switch
        {
            "/api/v1/organisation/handovers/preview" => $"{pattern}?from={world["ended membership"]}&to={world["membership"]}",
            "/api/v1/organisation/who" => $"{pattern}?on={MatrixWorld.Iso(0)}",
            "/api/v1/organisation/calendar/{day}" => $"/api/v1/organisation/calendar/{MatrixWorld.Iso(300)}?reason=ghi%20nham",
            "/api/v1/regulation/norms/decisions/{seq:long}/undo" => $"/api/v1/regulation/norms/decisions/3/undo?textId={world["draft"]}",
            "/ban-chi-dao/da-mo/{Id:guid}" => $"/ban-chi-dao/da-mo/{world.First}",
            "/api/v1/assignments/{id:guid}/attachments" when endpoint.StartsWith("POST", StringComparison.Ordinal) => $"/api/v1/assignments/{world["task open"]}/attachments?name=bang.txt&secret=false",
            "/api/v1/regulation/comparison" => pattern + "?from=1&to=1",
            _ => pattern.Replace("{agency}", world["economy"].ToString(), StringComparison.Ordinal).Replace("{id:guid}", Thing(endpoint, thing), StringComparison.OrdinalIgnoreCase)
                .Replace("{file:guid}", world[endpoint.StartsWith("DELETE", StringComparison.Ordinal) ? "file to remove" : "file"].ToString(), StringComparison.Ordinal).Replace("{comment:guid}", world["comment"].ToString(), StringComparison.Ordinal)
                .Replace("{seq:long}", "3", StringComparison.OrdinalIgnoreCase).Replace("{login}", "khong.co", StringComparison.Ordinal)
                .Replace("{year:int:range(2000,2100)}", MatrixWorld.Today.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{Number:int}", "6", StringComparison.Ordinal).Replace("{Code:int}", "404", StringComparison.Ordinal).Replace("{Kind}", "desk", StringComparison.Ordinal)
                .Replace("{Pair}", "1-2", StringComparison.Ordinal).Replace("{documentName}", "v1", StringComparison.Ordinal).Replace("{documentName?}", "v1", StringComparison.Ordinal),
        };
    }

    /// <summary>What is sent there.</summary>
    public object BodyOf(string endpoint) => endpoint.Split('#')[0] switch
    {
        "POST /api/v1/assignments/{id:guid}/comments" or "PUT /api/v1/assignments/{id:guid}/comments/{comment:guid}" => new { text = "Lời của bảng phân quyền" },
        "POST /api/v1/assignments/{id:guid}/attachments" => new StringContent("nội dung của bảng"),
        "POST /api/v1/mentions/seen" => new { upTo = 0 },
        "POST /api/v1/proposals" => new { title = "Đề xuất của bảng phân quyền", content = "Nội dung đề xuất.", reason = "Lý do đề xuất." },
        "POST /api/v1/proposals/{id:guid}/note" or "POST /api/v1/proposals/{id:guid}/decline" => new { text = "Đã xem xét." },
        "POST /api/v1/proposals/{id:guid}/task" => new { task = new { title = "Việc từ đề xuất", product = "Báo cáo", agencyId = world["economy"], source = "Plan", dueOn = MatrixWorld.Iso(9) } },
        "POST /api/v1/information" => new { title = "Số liệu của bảng phân quyền", content = "Số liệu tháng này.", agencyId = world["economy"], dueOn = MatrixWorld.Iso(9) },
        "POST /api/v1/information/{id:guid}/answer" or "POST /api/v1/information/{id:guid}/close" => new { text = "Đã có số liệu." },
        "POST /api/v1/information/{id:guid}/return" => new { text = "Còn thiếu một tháng.", dueOn = MatrixWorld.Iso(9) },
        "POST /api/v1/directions" => new { subject = "Assignment", subjectId = world["task open"], text = "Làm sớm, báo cáo lại." },
        "POST /api/v1/assignments" => new { title = "Việc của bảng phân quyền", product = "Báo cáo", agencyId = world["economy"], dueOn = MatrixWorld.Iso(9) },
        "POST /api/v1/assignments/{id:guid}/return" or "POST /api/v1/assignments/{id:guid}/withdraw" or "POST /api/v1/assignments/{id:guid}/progress" => new { text = "Cần làm rõ thêm." },
        "POST /api/v1/assignments/bulk" or "POST /api/v1/assignments/bulk/preview" => new { act = "task.accept", ids = new[] { world["task open"] } },
        "POST /api/v1/assignments/many" or "POST /api/v1/assignments/many/check" => new { text = "Việc của bảng phân quyền;Không có;Báo cáo;hôm nào đó" },
        "POST /api/v1/assignments/views" or "PUT /api/v1/assignments/views/{id:guid}" => new { name = "Danh sách của bảng phân quyền" },
        "POST /api/v1/assignments/{id:guid}/submit" => new { evidence = "01/BC" },
        "POST /api/v1/urgings" or "POST /api/v1/urgings/preview" => new { ids = new[] { world["task of school"] }, text = "Đề nghị báo cáo tiến độ." },
        "POST /api/v1/urgings/tasks/{id:guid}/answer" => new { text = "Đang hoàn thiện.", expected = MatrixWorld.Iso(9) },
        "POST /api/v1/assignments/{id:guid}/waits" => new { agencyId = world["clinic"], text = "Chờ danh sách.", from = MatrixWorld.Iso(0) },
        "POST /api/v1/waits/{id:guid}/contest" or "POST /api/v1/waits/{id:guid}/uphold" or "POST /api/v1/waits/{id:guid}/strike" => new { text = "Đã trả lời rồi." },
        "POST /api/v1/waits/{id:guid}/end" => new { to = MatrixWorld.Iso(0) },
        "PUT /api/v1/urgings/ladder" => new { steps = new[] { new { days = 2, level = "First" } }, quietDays = 2 },
        "POST /api/v1/accounts" => new { login = "thu.phan.quyen", person = "Người Thử Quyền" },
        "POST /api/v1/audit/{seq:long}/erase" => new { reason = "Thử bảng phân quyền" },
        "POST /api/v1/organisation/agencies/succeed/preview" => new { from = new[] { world["clinic"] }, to = new[] { world["economy"] }, on = MatrixWorld.Iso(0), kind = "Merge", decision = "90/QĐ" },
        "POST /api/v1/assignments/{id:guid}/ask-extension" => new { text = "Chờ số liệu.", evidence = "02/TTr", day = MatrixWorld.Iso(400) },
        "POST /api/v1/assignments/{id:guid}/refuse-extension" or "POST /api/v1/assignments/{id:guid}/pause" or "POST /api/v1/assignments/{id:guid}/coordinate" => new { text = "Cần làm rõ thêm." },
        "POST /api/v1/assignments/{id:guid}/report-difficulty" or "POST /api/v1/assignments/{id:guid}/answer-difficulty" => new { text = "Thiếu kinh phí.", proposal = "Dùng dự phòng." },
        "POST /api/v1/assignments/{id:guid}/propose-transfer" or "POST /api/v1/assignments/{id:guid}/refuse-transfer" => new { text = "Ngoài chức năng." },
        "POST /api/v1/assignments/{id:guid}/transfer" => new { agencyId = world["clinic"], text = "Đúng chức năng hơn.", evidence = "03/QĐ" },
        "POST /api/v1/assignments/{id:guid}/parts" => new { personId = world["person"], title = "Phần việc thử", product = "Bảng kê", dueOn = MatrixWorld.Iso(3) },
        "POST /api/v1/assignments/{id:guid}/depend" or "POST /api/v1/assignments/{id:guid}/stop-depending" => new { waitsFor = world["task given"].ToString(), text = "Phải có trước." },
        "POST /api/v1/assignments/{id:guid}/repeat" => new { every = "Monthly", day = 5, leadDays = 3 },
        "POST /api/v1/assignments/{id:guid}/stop-repeating" => new { text = "Không cần nữa." },
        "POST /api/v1/committees" => new { name = "Ban Chỉ đạo thử phân quyền" },
        "POST /api/v1/organisation/absences" => new { from = MatrixWorld.Iso(200), to = MatrixWorld.Iso(203), reason = "Đi công tác" },
        "POST /api/v1/organisation/agencies" => new { name = "Đội thử phân quyền", abbreviation = "ĐT", from = MatrixWorld.Iso(0) },
        "POST /api/v1/organisation/agencies/{id:guid}/admit" => new { from = MatrixWorld.Iso(0) },
        "POST /api/v1/organisation/agencies/{id:guid}/rename" => new { name = "Trạm Y tế phường", from = MatrixWorld.Iso(0), decision = "93/QĐ-UBND" },
        "POST /api/v1/organisation/agencies/succeed" => new { from = new[] { world["clinic"] }, to = new[] { world["economy"] }, on = MatrixWorld.Iso(0), kind = "Merge", decision = "90/QĐ" },
        "POST /api/v1/organisation/calendar" => new { day = MatrixWorld.Iso(300), kind = "Holiday", name = "Ngày thử", source = "94/TB-UBND" },
        "POST /api/v1/organisation/delegations" => new { fromMembershipId = world["membership"], toPersonId = world["person"], acts = new[] { "task.give" }, from = MatrixWorld.Iso(1), to = MatrixWorld.Iso(5), document = "05/GUQ" },
        "POST /api/v1/organisation/handovers" => new { fromMembershipId = world["ended membership"], toMembershipId = world["membership"] },
        "POST /api/v1/organisation/memberships" => new { officeId = world["officer"], personId = world["person"], from = MatrixWorld.Iso(100), decision = "91/QĐ" },
        "POST /api/v1/organisation/memberships/{id:guid}/end" => new { last = MatrixWorld.Iso(70), decision = "92/QĐ" },
        "POST /api/v1/organisation/offices" => new { code = "thu-quyen", title = "Ủy viên thử", role = "Member" },
        "PUT /api/v1/organisation/offices/{id:guid}" => new { title = "Thành viên Ban Chỉ đạo", order = 40 },
        "POST /api/v1/organisation/people" => new { fullName = "Người Thử Quyền" },
        "PUT /api/v1/organisation/people/{id:guid}" => new { fullName = "Lương Đức Thắng" },
        "POST /api/v1/organisation/portfolios" => new { membershipId = world["membership"], fields = new[] { "SmartCity" }, from = MatrixWorld.Iso(1), notice = "92/TB" },
        "POST /api/v1/organisation/posts" => new { agencyId = world["school"], personId = world["person"], kind = "Officer", from = MatrixWorld.Iso(1) },
        "POST /api/v1/organisation/posts/{id:guid}/end" => new { last = MatrixWorld.Iso(1) },
        "POST /api/v1/organisation/secondments" => new { personId = world["canbo.da.ve"], from = MatrixWorld.Iso(1), to = MatrixWorld.Iso(5) },
        "POST /api/v1/organisation/secondments/{id:guid}/end" => new { result = "Đã xong việc được cử." },
        "POST /api/v1/organisation/standIns" => new { forPersonId = world["person"], personId = world["canbo.da.ve"], from = MatrixWorld.Iso(1), to = MatrixWorld.Iso(3), reason = "Nghỉ phép" },
        "POST /api/v1/organisation/standingAgency" => new { agencyId = world["economy"], from = MatrixWorld.Iso(500), citation = "Đ8" },
        "POST /api/v1/regulation/feedback" => new { clause = "Đ6.2", text = "Khó thực hiện ở khoản này." },
        "POST /api/v1/regulation/feedback/{id:guid}/moves" => new { next = "Reported", answer = "Đề nghị sửa." },
        "POST /api/v1/regulation/judge" => new { act = "task.give" },
        "POST /api/v1/regulation/norms" => new { textId = world["draft"], clause = "Đ6.2", quote = "không có trong điều này", kind = "Power", holders = new[] { "Chair" }, act = "task.give" },
        "POST /api/v1/regulation/norms/decisions" => new { textId = world["draft"], each = new Dictionary<Guid, string> { [world["norm"]] = "Rejected" } },
        "PATCH /api/v1/regulation/norms/{id:guid}" => new { decision = "Rejected" },
        "PATCH /api/v1/regulation/versions/{id:guid}" => new { title = "Quy chế làm việc (dự thảo)" },
        "POST /api/v1/regulation/questions/{id:guid}/answer" => new { answer = "Đã rõ." },
        "POST /api/v1/regulation/versions/{id:guid}/in-force" => new { from = MatrixWorld.Iso(-2000) },
        _ => new { },
    };

    // Each verb of a task has a task in the state that the verb needs, so that the person alone decides the answer.
    private string Thing(string endpoint, string? named) => world[named switch
    {
        { } name => name.Replace('-', ' '),
        _ => endpoint.Split(' ')[1].Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["de-xuat", ..] or ["api", "v1", "proposals", _] => "proposal of school",
            ["api", "v1", "proposals", _, { } verb] => "proposal to " + verb,
            ["de-nghi-thong-tin", ..] or ["api", "v1", "information", _] => "information of school",
            ["api", "v1", "information", _, { } verb] => "information to " + verb,
            ["y-kien-chi-dao", ..] or ["api", "v1", "directions", ..] => "direction to economy",
            ["nhiem-vu", ..] or ["api", "v1", "assignments", _] => "task open",
            ["api", "v1", "assignments", _, "receive"] => "task given",
            ["api", "v1", "assignments", _, "transfer"] => "task to move",
            ["api", "v1", "assignments", _, "accept"] => "task submitted",
            ["api", "v1", "assignments", _, "return"] => "task to return",
            ["api", "v1", "assignments", _, "withdraw"] => "task to withdraw",
            ["api", "v1", "assignments", ..] => "task open",
            ["dot-xu-ly", ..] or ["api", "v1", "runs", ..] => "run",
            ["don-doc", "co-quan", ..] => "economy",
            ["don-doc", ..] or ["api", "v1", "urgings", _] => "urging",
            ["api", "v1", "urgings", "tasks", ..] => "urged",
            ["api", "v1", "waits", ..] => "wait",
            ["to-chuc", "co-quan", ..] => "economy",
            ["to-chuc", "nguoi", ..] => "person",
            ["api", "v1", "organisation", "agencies", _] => "economy",
            ["api", "v1", "organisation", "agencies", ..] => "clinic",
            ["api", "v1", "organisation", "people", ..] => "person",
            ["api", "v1", "organisation", "memberships", ..] => "membership to end",
            ["api", "v1", "organisation", "offices", ..] => "officer",
            ["api", "v1", "organisation", "secondments", ..] => "secondment to end",
            ["api", "v1", "organisation", "absences", ..] => "absence",
            ["api", "v1", "organisation", "delegations", ..] => "delegation",
            ["api", "v1", "organisation", "standIns", ..] => "stand-in",
            ["api", "v1", "organisation", "posts", ..] => "post",
            ["api", "v1", "regulation", "versions", ..] => "draft",
            ["api", "v1", "regulation", "norms", ..] => "norm",
            ["api", "v1", "regulation", "feedback", ..] => "feedback",
            _ => "nothing",
        },
    }].ToString();
}
