using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Commands.Demo;

/// <summary>What happens to the organisation in the year: portfolios, absences, delegations, stand-ins, staff sent, a hand-over, feedback on clauses.</summary>
internal sealed class DemoOrganisation(DemoSeed seed, DateOnly today, Action<DateOnly, Func<CancellationToken, Task>> plan)
{
    private static readonly (string Login, WorkField[] Fields, string Areas)[] Portfolios =
    [
        ("pho.thuongtruc", [WorkField.DigitalGovernment, WorkField.AdministrativeReform], "Văn phòng, Trung tâm Phục vụ hành chính công"),
        ("pho.vhtt", [WorkField.DigitalSociety], "Các khu phố, trường học"),
        ("thanhvien1", [WorkField.DigitalEconomy, WorkField.SmartCity], "Chợ Hải Vân, khu du lịch biển"),
        ("thanhvien2", [WorkField.DigitalGovernment], ""),
        ("thanhvien3", [WorkField.AdministrativeReform], "Khu phố Đồi Gió"),
        ("thanhvien4", [WorkField.SmartCity], "Khu phố Bãi Trước"),
    ];

    /// <summary>Plans it; <paramref name="start"/> is the committee's first day.</summary>
    public void Plan(DateOnly start)
    {
        PlanPortfolios(start);
        PlanPapers();
        PlanStaff();
        PlanHandOver(start);
        PlanFeedback();
    }

    private void PlanPortfolios(DateOnly start)
    {
        var day = start.AddDays(5);
        foreach (var (login, fields, areas) in Portfolios)
            At(day, ct => AssignAsync(login, fields, areas, day, "01/TB-BCĐCĐS", ct));
        var later = today.AddDays(-75);
        At(later, ct => AssignAsync("thanhvien3", [WorkField.AdministrativeReform, WorkField.DigitalGovernment], "Khu phố Đồi Gió, khu phố Bãi Trước", later, "14/TB-BCĐCĐS", ct));
    }

    private void PlanPapers()
    {
        At(today.AddDays(-120), ct => seed.AsAsync<RecordAbsence, Guid>("truongban", use => use.RunAsync(new RecordAbsence.Input(today.AddDays(-120), today.AddDays(-116), "Đi công tác"), ct)));
        At(today.AddDays(-48), ct => seed.AsAsync<RecordAbsence, Guid>("truongban", use => use.RunAsync(new RecordAbsence.Input(today.AddDays(-48), today.AddDays(-46), "Đi học, tập huấn"), ct)));
        At(today.AddDays(-201), ct => DelegateAsync("truongban", "pho.vhtt", "task.give", today.AddDays(-200), today.AddDays(-180), "07/GUQ-BCĐCĐS", ct));
        At(today.AddDays(-12), ct => DelegateAsync("pho.thuongtruc", "pho.vhtt", "team.direct", today.AddDays(-12), today.AddDays(30), "12/GUQ-BCĐCĐS", ct));
        At(today.AddDays(-91), ct => StandInAsync("totruong", "togiupviec1", today.AddDays(-91), today.AddDays(-86), "Đi tập huấn", ct));
        At(today.AddDays(-2), ct => StandInAsync("thanhvien3", "togiupviec2", today.AddDays(-2), today.AddDays(5), "Nghỉ phép năm", ct));
    }

    // One officer on an open task of the own agency still at work, one with the team whose result was reported (Đ10.3).
    private void PlanStaff()
    {
        Guid sent = default;
        At(today.AddDays(-152), async ct =>
        {
            var officer = await OfficerAsync("vp", "Trịnh Thị Mai Anh", "Chuyên viên công nghệ thông tin", ct);
            sent = await seed.AsAsync<SecondStaff, Guid>("thanhvien2", use => use.RunAsync(new SecondStaff.Input { PersonId = officer, From = today.AddDays(-152), To = today.AddDays(-121) }, ct));
        });
        At(today.AddDays(-119), ct => seed.AsAsync<EndSecondment, Done>("thanhvien2", use => use.RunAsync(
            new EndSecondment.Input { SecondmentId = sent, Result = "Đã giúp Tổ giúp việc lập biểu mẫu báo cáo và tập huấn cho cán bộ đầu mối của 9 cơ quan, đơn vị." }, ct)));
        At(today.AddDays(-20), async ct =>
        {
            var agency = seed.Agency("kt");
            var officer = await OfficerAsync("kt", "Nguyễn Hoàng Nam", "Chuyên viên quản lý đô thị", ct);
            var task = await seed.ReadAsync(db => db.Assignments.Where(row => row.AgencyId == agency && row.State == AssignmentState.InProgress)
                .OrderByDescending(row => row.Number).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(ct));
            await seed.AsAsync<SecondStaff, Guid>("thanhvien1", use => use.RunAsync(
                new SecondStaff.Input { PersonId = officer, AssignmentId = task, From = today.AddDays(-20), To = today.AddDays(25) }, ct));
        });
    }

    private void PlanHandOver(DateOnly start)
    {
        Guid leaving = default;
        At(start.AddDays(1), async ct =>
        {
            seed.Know("phantheanh", await seed.AsAsync<RecordPerson, Guid>("quantri", use => use.RunAsync(new RecordPerson.Input("Phan Thế Anh", "Chuyên viên", IsDemo: true), ct)));
            var office = await seed.ReadAsync(db => db.Offices.Where(row => row.Code == "to-vien").Select(row => row.Id).SingleAsync(ct));
            leaving = await seed.AsAsync<RecordMembership, Guid>("totruong", use => use.RunAsync(
                new RecordMembership.Input(office, seed.Person("phantheanh"), null, start.AddDays(1), Decision: "57/QĐ-UBND"), ct));
        });
        At(today.AddDays(-130), ct => DelegateAsync("pho.thuongtruc", "phantheanh", "team.direct", today.AddDays(-130), today.AddDays(-60), "09/GUQ-BCĐCĐS", ct));
        At(today.AddDays(-101), ct => seed.AsAsync<EndMembership, Done>("totruong", use => use.RunAsync(
            new EndMembership.Input { MembershipId = leaving, Last = today.AddDays(-101), Decision = "41/QĐ-UBND" }, ct)));
        At(today.AddDays(-99), async ct =>
        {
            var to = await MembershipAsync("togiupviec2", ct);
            await seed.AsAsync<HandOverWork, Guid>("totruong", use => use.RunAsync(
                new HandOverWork.Input { FromMembershipId = leaving, ToMembershipId = to, Remark = "Đã bàn giao danh sách đầu mối của các cơ quan và hồ sơ theo dõi tiến độ." }, ct));
        });
    }

    private void PlanFeedback()
    {
        Guid first = default;
        At(today.AddDays(-88), async ct => first = await seed.AsAsync<GiveFeedback, Guid>("thanhvien1", use => use.RunAsync(
            new GiveFeedback.Input { Clause = "Đ10.3", Text = "Cơ quan ít người, khi cử cán bộ dài ngày cần quy định rõ ai làm thay phần việc ở cơ quan." }, ct)));
        At(today.AddDays(-64), ct => seed.AsAsync<MoveFeedback, Done>("pho.vhtt", use => use.RunAsync(
            new MoveFeedback.Input { Id = first, Next = FeedbackState.Reported, Answer = "Đề nghị giới hạn mỗi lần cử không quá 60 ngày; xin ý kiến Trưởng ban." }, ct)));
        At(today.AddDays(-15), ct => seed.AsAsync<GiveFeedback, Guid>("khupho1", use => use.RunAsync(
            new GiveFeedback.Input { Clause = "Đ13.2", Text = "Khu phố không có cán bộ chuyên trách, đề nghị có cơ quan hỗ trợ kỹ thuật khi được giao chủ trì." }, ct)));
    }

    private async Task AssignAsync(string login, WorkField[] fields, string areas, DateOnly from, string notice, CancellationToken ct)
    {
        var membership = await MembershipAsync(login, ct);
        await seed.AsAsync<AssignPortfolio, Guid>("truongban", use => use.RunAsync(
            new AssignPortfolio.Input { MembershipId = membership, Fields = [.. fields], Areas = areas, From = from, Notice = notice }, ct));
    }

    private async Task DelegateAsync(string giver, string to, string act, DateOnly from, DateOnly last, string document, CancellationToken ct)
    {
        var membership = await MembershipAsync(giver, ct);
        await seed.AsAsync<RecordDelegation, Guid>(giver, use => use.RunAsync(
            new RecordDelegation.Input { FromMembershipId = membership, ToPersonId = seed.Person(to), Acts = [act], From = from, To = last, Document = document }, ct));
    }

    private Task<Guid> StandInAsync(string away, string person, DateOnly from, DateOnly last, string reason, CancellationToken ct) =>
        seed.AsAsync<RecordStandIn, Guid>(away, use => use.RunAsync(new RecordStandIn.Input { PersonId = seed.Person(person), From = from, To = last, Reason = reason }, ct));

    private async Task<Guid> OfficerAsync(string agency, string name, string position, CancellationToken ct)
    {
        var person = await seed.AsAsync<RecordPerson, Guid>("quantri", use => use.RunAsync(new RecordPerson.Input(name, position, IsDemo: true), ct));
        await seed.AsAsync<RecordPost, Guid>("totruong", use => use.RunAsync(new RecordPost.Input(seed.Agency(agency), person, AgencyPostKind.Officer, today.AddDays(-160)), ct));
        return person;
    }

    private Task<Guid> MembershipAsync(string login, CancellationToken ct)
    {
        var person = seed.Person(login);
        return seed.ReadAsync(db => db.Memberships.Where(row => row.PersonId == person && row.To == null).Select(row => row.Id).FirstAsync(ct));
    }

    private void At(DateOnly day, Func<CancellationToken, Task> happen) => plan(day, happen);
}
