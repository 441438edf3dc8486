using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Intake;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Commands.Demo;

/// <summary>What came in over the last weeks: proposals in every state, two requests for information, two written directions.</summary>
internal sealed class DemoIntake(DemoSeed seed, DateOnly today, Action<DateOnly, Func<CancellationToken, Task>> at)
{
    private readonly DateOnly today = today;

    public void Plan()
    {
        Answered();
        var open = Made(Before(6), "truongthcs", "Cấp tài khoản học trực tuyến cho học sinh khó khăn", "Hỗ trợ máy tính bảng và gói dữ liệu cho 40 học sinh khối 9.", "Học sinh không có thiết bị để ôn tập trực tuyến.", WorkField.DigitalSociety, "th");
        at(Before(4), ct => Step("pho.vhtt", open(), ProposalStep.Receive, null, ct));
        Made(Before(3), "togiupviec1", "Lập kho dữ liệu mở của phường", "Công bố 12 bộ dữ liệu về đất đai, du lịch, môi trường theo định dạng mở.", "Các đơn vị đang hỏi lại nhau cùng một số liệu.", WorkField.DigitalGovernment, "vp");
        var last = Made(Before(2), "thanhvien5", "Kết nối hồ sơ sức khỏe với bệnh viện thành phố", "Trao đổi hồ sơ qua trục liên thông, bỏ giấy chuyển tuyến.", "Người bệnh phải khai lại thông tin khi chuyển tuyến.", WorkField.DigitalSociety, "yt");
        at(Before(1), ct => seed.AsAsync<WriteDirection, Guid>("truongban", use => use.RunAsync(
            new WriteDirection.Input
            {
                Subject = DirectionSubject.Proposal, SubjectId = last(), Text = "Đồng ý về chủ trương. Trạm Y tế làm việc với bệnh viện, báo cáo phương án kết nối và chi phí.", Product = "Phương án kết nối kèm dự toán",
                Leads = [seed.Agency("yt")], Coordinators = [seed.Agency("vp")], KnowPeople = [seed.Person("totruong")], DueOn = today.AddDays(25),
            }, ct)));
        Information();
    }

    private void Answered()
    {
        var became = Made(Before(40), "thanhvien1", "Thu phí giữ xe bãi biển không dùng tiền mặt", "Lắp mã QR tại 6 bãi giữ xe, đối soát hằng ngày.", "Thất thu và phản ánh của du khách về giá.", WorkField.DigitalEconomy, "kt");
        at(Before(37), ct => Step("pho.vhtt", became(), ProposalStep.Receive, null, ct));
        at(Before(33), ct => seed.AsAsync<AnswerWithTask, Guid>("truongban", use => use.RunAsync(
            new AnswerWithTask.Input
            {
                ProposalId = became(), Text = "Đồng ý, làm điểm ba bãi trước.",
                Task = new AssignWork.Input { Title = "Thí điểm thu phí giữ xe không dùng tiền mặt tại ba bãi biển", Product = "Báo cáo kết quả thí điểm", Field = WorkField.DigitalEconomy, Source = AssignmentSource.OtherDuty, AgencyId = seed.Agency("kt"), DueOn = today.AddDays(30) },
            }, ct)));
        var noted = Made(Before(30), "khupho1", "Đặt màn hình tra cứu thủ tục tại nhà văn hóa khu phố", "Một màn hình cảm ứng dùng chung, nối với cổng dịch vụ công.", "Người cao tuổi ngại đi xa.", WorkField.DigitalGovernment, null);
        at(Before(24), ct => Step("pho.thuongtruc", noted(), ProposalStep.Note, "Ghi nhận, đưa vào danh mục xem xét khi lập kế hoạch năm sau.", ct));
        var declined = Made(Before(22), "thanhvien3", "Thuê riêng một trung tâm dữ liệu cho phường", "Thuê chỗ đặt 6 máy chủ trong 3 năm.", "Máy chủ hiện nay đã cũ.", WorkField.DigitalGovernment, "hcc");
        at(Before(17), ct => Step("truongban", declined(), ProposalStep.Decline, "Không chấp nhận: thành phố đã có trung tâm dữ liệu dùng chung, phường đăng ký sử dụng.", ct));
        var withdrawn = Made(Before(15), "thanhvien2", "Mua phần mềm chấm công khuôn mặt", "Lắp tại trụ sở và hai bộ phận một cửa.", "Chấm công bằng sổ mất thời gian.", WorkField.AdministrativeReform, "vp");
        at(Before(14), ct => Step("thanhvien2", withdrawn(), ProposalStep.Withdraw, "Thành phố sắp triển khai chung.", ct));
    }

    private void Information()
    {
        Guid late = default, returned = default;
        at(Before(16), async ct => late = await seed.AsAsync<RequestInformation, Guid>("totruong", use => use.RunAsync(
            new RequestInformation.Input { Title = "Số hộ kinh doanh đã dùng hóa đơn điện tử", Content = "Số hộ, chia theo ngành nghề và khu phố, đến hết tháng trước.", AgencyId = seed.Agency("kt"), DueOn = today.AddDays(-4) }, ct)));
        at(Before(12), async ct =>
        {
            var task = await seed.ReadAsync(db => db.Assignments.Where(row => row.AgencyId == seed.Agency("hcc") && row.State != AssignmentState.Closed && row.State != AssignmentState.Withdrawn).OrderBy(row => row.Number).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(ct));
            returned = await seed.AsAsync<RequestInformation, Guid>("togiupviec1", use => use.RunAsync(
                new RequestInformation.Input { Title = "Tỷ lệ hồ sơ trực tuyến từng lĩnh vực", Content = "Tổng hồ sơ, hồ sơ trực tuyến, hồ sơ trả kết quả điện tử theo từng lĩnh vực.", AgencyId = seed.Agency("hcc"), AssignmentId = task, DueOn = today.AddDays(-2) }, ct));
        });
        at(Before(9), ct => Say("thanhvien3", returned, InformationStep.Answered, "Tổng số 1.240 hồ sơ, trong đó 870 hồ sơ trực tuyến.", "112/PVHCC", null, ct));
        at(Before(8), ct => Say("togiupviec1", returned, InformationStep.Returned, "Chưa chia theo lĩnh vực, đề nghị bổ sung.", null, today.AddDays(5), ct));
        at(Before(1), ct => seed.AsAsync<WriteDirection, Guid>("pho.thuongtruc", use => use.RunAsync(
            new WriteDirection.Input { Subject = DirectionSubject.Information, SubjectId = late, Text = "Đề nghị trả lời ngay trong tuần; số liệu này cần cho báo cáo tháng.", KnowAgencies = [seed.Agency("kt")] }, ct)));
    }

    private Func<Guid> Made(DateOnly day, string by, string title, string content, string reason, WorkField field, string? agency)
    {
        Guid made = default;
        at(day, async ct => made = await seed.AsAsync<MakeProposal, Guid>(by, use => use.RunAsync(
            new MakeProposal.Input { Title = title, Content = content, Reason = reason, Field = field, AgencyId = agency is null ? null : seed.Agency(agency), Product = "Báo cáo kết quả", DueOn = today.AddDays(60) }, ct)));
        return () => made;
    }

    private Task<long> Step(string by, Guid id, ProposalStep step, string? text, CancellationToken ct) => seed.AsAsync<HandleProposal, long>(by, use => use.RunAsync(new HandleProposal.Input { Id = id, Step = step, Text = text }, ct));

    private Task<long> Say(string by, Guid id, InformationStep step, string text, string? evidence, DateOnly? due, CancellationToken ct) =>
        seed.AsAsync<HandleInformation, long>(by, use => use.RunAsync(new HandleInformation.Input { Id = id, Step = step, Text = text, Evidence = evidence, DueOn = due }, ct));

    private DateOnly Before(int days) => today.AddDays(-days);
}
