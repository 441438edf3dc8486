using System.Globalization;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Core.Urging;
using HaiDang.Regulation.Engine;
using HaiDang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Tests.Api;

/// <summary>The people of the matrix and the things they reach for, in the committee of the year and in the other one.</summary>
public sealed class MatrixWorld(DemoSite site)
{
    /// <summary>
    /// Columns. "sent" is seconded to one task, today; "late" was seconded to the whole team until ten days ago and is still an officer of the own
    /// agency; "other" sits on the other committee alone, where that person keeps the records.
    /// </summary>
    public static readonly IReadOnlyList<(string Column, string? Login)> Roles =
    [
        ("nobody", null), ("former", "thanhvien.cu"), ("admin", "quantri"), ("other", "ban.khac"), ("late", "canbo.da.ve"), ("sent", "canbo.dang.cu"),
        ("head", "truongthcs"), ("member", "thanhvien1"), ("lead", "totruong"), ("chair", "truongban"),
    ];

    /// <summary>Words that stand in records of the committee of the year: whoever reads its records.</summary>
    public static readonly IReadOnlyList<string> Marks = ["VANGMAT-A", "UYQUYEN-A", "THAYNGHI-A", "PHANANH-A"];

    /// <summary>Words that stand in records of the other committee.</summary>
    public static readonly IReadOnlyList<string> OtherMarks = ["CHUCDANH-B", "VANGMAT-B", "PHANCONG-B", "PHANANH-B", "NHIEMVU-B"];

    private readonly Dictionary<string, Guid> ids = new(StringComparer.Ordinal);

    /// <summary>Today in Việt Nam.</summary>
    public static DateOnly Today => VietnamTime.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>The committee of the year.</summary>
    public Guid First => ids["first"];

    /// <summary>The other committee.</summary>
    public Guid Second => ids["second"];

    /// <summary>The thing of that name.</summary>
    public Guid this[string name] => ids[name];

    private Backstage Stage => site.Backstage;

    public async Task PrepareAsync()
    {
        (ids["first"], ids["second"]) = (await Stage.CommitteeAsync("Chuyển đổi số"), await Stage.CommitteeAsync("Cải cách hành chính"));
        foreach (var (login, name) in new[] { ("canbo.da.ve", "Phan Cán Bộ"), ("canbo.dang.cu", "Tạ Được Cử"), ("thanhvien.cu", "Ngô Thành Viên Cũ"), ("ban.khac", "Đinh Ban Khác"), ("canbo.ba", "Vũ Cán Bộ Ba") })
            ids[login] = await Stage.AccountAsync(login, name);
        foreach (var (key, words) in new[] { ("school", "Trường Trung học cơ sở"), ("economy", "Phòng Kinh tế"), ("clinic", "Trạm Y tế") }) ids[key] = await Stage.AgencyAsync(words);
        (ids["officer"], ids["person"]) = (await OfficeAsync("thanh-vien", First), await Stage.PersonAsync("thanhvien4"));
        ids["membership"] = await MembershipAsync("thanhvien5");
        await TasksAsync();
        await StaffAsync();
        await RecordsAsync();
        await MatrixIntake.PrepareAsync(site, ids);
        await MatrixTalk.PrepareAsync(site, ids);
        await OtherCommitteeAsync();
    }

    /// <summary>A day from today, as the interface writes it.</summary>
    public static string Iso(int days) => Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task TasksAsync()
    {
        ids["task of school"] = await GiveAsync("school", "Học bạ điện tử của trường");
        foreach (var name in new[] { "task given", "task to move", "task to withdraw", "task open", "task submitted", "task to return" }) ids[name] = await GiveAsync("economy", "Bản đồ số: " + name);
        foreach (var name in new[] { "task open", "task submitted", "task to return" }) await StepAsync(name, "task.receive", null);
        foreach (var name in new[] { "task submitted", "task to return" }) await StepAsync(name, "task.submit", "02/BC");
        ids["run"] = await Stage.DoAsync<StartBulk, Guid>("truongban", use => use.RunAsync(new DoBulk.Input { Act = "task.accept", Ids = [ids["task given"], ids["task open"]] }, default), First);
        ids["urging"] = (await Stage.DoAsync<UrgeTasks, UrgeTasks.Answer>("totruong", use => use.RunAsync(new UrgeTasks.Input { Ids = [ids["task open"]], Form = UrgingForm.Letter, Text = "Đề nghị báo cáo." }, default), First)).Id;
        ids["urged"] = await Stage.ReadAsync(db => db.UrgedTasks.Where(row => row.RoundId == ids["urging"]).Select(row => row.Id).SingleAsync(), First);
        ids["wait"] = await Stage.DoAsync<RecordWait, Guid>("thanhvien1", use => use.RunAsync(new RecordWait.Input { Id = ids["task to return"], AgencyId = ids["school"], Text = "Chờ danh sách.", From = Today }, default), First);
    }

    private async Task StaffAsync()
    {
        // Sent to the team for three weeks that are over; the post in the own agency goes on.
        var before = TimeProvider.System.GetUtcNow().AddDays(-30);
        await PostAsync("canbo.da.ve", null);
        ids["secondment over"] = await Stage.DoAsync<SecondStaff, Guid>("thanhvien1", use => use.RunAsync(new SecondStaff.Input { PersonId = ids["canbo.da.ve"], From = Today.AddDays(-30), To = Today.AddDays(-10) }, default), First, before);

        // Sent to one task; the post in the own agency has ended since.
        await PostAsync("canbo.dang.cu", -1);
        var task = await Stage.DoAsync<AssignWork, Guid>("truongban", use => use.RunAsync(TaskOf("economy", "Bản đồ số: task of staff"), default), First, before);
        ids["task of staff"] = task;
        ids["secondment"] = await Stage.DoAsync<SecondStaff, Guid>("thanhvien1", use => use.RunAsync(new SecondStaff.Input { PersonId = ids["canbo.dang.cu"], AssignmentId = task, From = Today.AddDays(-30), To = Today.AddDays(30) }, default), First, before);
        ids["post"] = await PostAsync("canbo.ba", null);
        ids["secondment to end"] = await Stage.DoAsync<SecondStaff, Guid>("thanhvien1", use => use.RunAsync(new SecondStaff.Input { PersonId = ids["canbo.ba"], From = Today.AddDays(40), To = Today.AddDays(50) }, default), First);

        ids["ended membership"] = await Stage.DoAsync<RecordMembership, Guid>("totruong", use => use.RunAsync(new RecordMembership.Input(ids["officer"], ids["thanhvien.cu"], null, Today.AddDays(-60), Decision: "60/QĐ-UBND"), default), First, before.AddDays(-10));
        await Stage.DoAsync<EndMembership, Done>("totruong", use => use.RunAsync(new EndMembership.Input { MembershipId = ids["ended membership"], Last = Today.AddDays(-20), Decision = "70/QĐ-UBND" }, default), First, before.AddDays(5));
        ids["membership to end"] = await Stage.DoAsync<RecordMembership, Guid>("totruong", use => use.RunAsync(new RecordMembership.Input(ids["officer"], ids["canbo.ba"], null, Today.AddDays(60), Decision: "61/QĐ-UBND"), default), First);
    }

    private async Task RecordsAsync()
    {
        ids["absence"] = await Stage.DoAsync<RecordAbsence, Guid>("truongban", use => use.RunAsync(new RecordAbsence.Input(Today.AddDays(250), Today.AddDays(252), "VANGMAT-A"), default), First);
        ids["deputy"] = await MembershipAsync("pho.thuongtruc");
        ids["delegation"] = await Stage.DoAsync<RecordDelegation, Guid>("pho.thuongtruc", use => use.RunAsync(
            new RecordDelegation.Input { FromMembershipId = ids["deputy"], ToPersonId = ids["person"], Acts = ["task.give"], From = Today.AddDays(100), To = Today.AddDays(101), Document = "UYQUYEN-A" }, default), First);
        ids["stand-in"] = await Stage.DoAsync<RecordStandIn, Guid>("pho.vhtt", use => use.RunAsync(new RecordStandIn.Input { PersonId = ids["person"], From = Today.AddDays(100), To = Today.AddDays(101), Reason = "THAYNGHI-A" }, default), First);
        ids["feedback"] = await Stage.DoAsync<GiveFeedback, Guid>("thanhvien2", use => use.RunAsync(new GiveFeedback.Input { Clause = "Đ6.2", Text = "PHANANH-A khó làm." }, default), First);
        ids["draft"] = await Stage.DoAsync<AmendRegulation, Guid>("truongban", use => use.RunAsync(new AmendRegulation.Input(), default), First);
        ids["nothing"] = Guid.CreateVersion7();
        ids["norm"] = await Stage.ReadAsync(db => db.Norms.Where(row => row.TextId == ids["draft"]).OrderBy(row => row.Order).Select(row => row.Id).FirstAsync(), First);
    }

    private async Task OtherCommitteeAsync()
    {
        var office = await Stage.DoAsync<RecordOffice, Guid>("togiupviec1", use => use.RunAsync(new RecordOffice.Input { Code = "to-truong-2", Title = "CHUCDANH-B", Role = Role.SupportLead }, default), Second);
        await Stage.DoAsync<RecordMembership, Guid>("togiupviec1", use => use.RunAsync(new RecordMembership.Input(office, ids["ban.khac"], null, Today.AddDays(-10), Decision: "80/QĐ-UBND"), default), Second);
        await Stage.DoAsync<RecordAbsence, Guid>("thanhvien2", use => use.RunAsync(new RecordAbsence.Input(Today.AddDays(150), Today.AddDays(152), "VANGMAT-B"), default), Second);
        var member = await Stage.ReadAsync(db => db.Memberships.Where(row => db.Users.Any(user => user.PersonId == row.PersonId && user.UserName == "pho.vhtt")).Select(row => row.Id).SingleAsync(), Second);
        await Stage.DoAsync<AssignPortfolio, Guid>("thanhvien2", use => use.RunAsync(new AssignPortfolio.Input { MembershipId = member, Fields = [WorkField.AdministrativeReform], From = Today, Notice = "PHANCONG-B" }, default), Second);
        await Stage.DoAsync<GiveFeedback, Guid>("thanhvien3", use => use.RunAsync(new GiveFeedback.Input { Clause = "Đ6.2", Text = "PHANANH-B khó làm." }, default), Second);
        ids["task of the other"] = await Stage.DoAsync<AssignWork, Guid>("thanhvien2", use => use.RunAsync(
            new AssignWork.Input { Title = "NHIEMVU-B", Product = "Báo cáo", ToTeam = true, Source = AssignmentSource.Plan, DueOn = Today.AddDays(12) }, default), Second);
    }

    private AssignWork.Input TaskOf(string agency, string title) => new() { Title = title, Product = "Báo cáo", AgencyId = ids[agency], Source = AssignmentSource.Plan, DueOn = Today.AddDays(12) };

    private Task<Guid> GiveAsync(string agency, string title) => Stage.DoAsync<AssignWork, Guid>("truongban", use => use.RunAsync(TaskOf(agency, title), default), First);

    private Task<long> StepAsync(string task, string act, string? evidence) =>
        Stage.DoAsync<WorkOnAssignment, long>("thanhvien1", use => use.RunAsync(new WorkOnAssignment.Input { Id = ids[task], Act = act, Evidence = evidence, Text = evidence is null ? null : "Đã xong." }, default), First);

    private Task<Guid> PostAsync(string login, int? last) => Stage.DoAsync<RecordPost, Guid>("totruong", use => use.RunAsync(
        new RecordPost.Input(ids["economy"], ids[login], AgencyPostKind.Officer, Today.AddDays(-60), last is { } days ? Today.AddDays(days) : null), default), First, TimeProvider.System.GetUtcNow().AddDays(-40));

    private Task<Guid> OfficeAsync(string code, Guid committee) => Stage.ReadAsync(db => db.Offices.Where(row => row.Code == code).Select(row => row.Id).SingleAsync(), committee);

    private Task<Guid> MembershipAsync(string login) =>
        Stage.ReadAsync(db => db.Memberships.Where(row => db.Users.Any(user => user.PersonId == row.PersonId && user.UserName == login)).Select(row => row.Id).SingleAsync(), First);
}
