using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Intake;
using HaiDang.Core.Organisation;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Core.Talk;
using HaiDang.Core.Urging;
using HaiDang.Web.Talk;
using HaiDang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Web.Tests.Pages;

/// <summary>Fills the smaller committee with things of every kind that a list shows, so that what a page asks can be counted at two sizes.</summary>
public sealed class ManyThings(DemoSite site)
{
    private readonly Dictionary<string, Guid> ids = new(StringComparer.Ordinal);
    private readonly List<Guid> tasks = [];
    private int made;

    /// <summary>The committee: few people, one task.</summary>
    public Guid Committee => ids["committee"];

    /// <summary>The thing of that name.</summary>
    public Guid this[string name] => ids[name];

    private Backstage Stage => site.Backstage;

    private static DateOnly Today => VietnamTime.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>What lists and records hang on.</summary>
    public async Task PrepareAsync()
    {
        ids["committee"] = await Stage.CommitteeAsync("Cải cách hành chính");
        ids["agency"] = await Stage.AgencyAsync("Trung tâm Phục vụ hành chính công");
        ids["agency of member"] = await Stage.AgencyAsync("Phòng Văn hóa");
        ids["person"] = await Stage.PersonAsync("thanhvien3");
        ids["reader"] = await Stage.PersonAsync("thanhvien2");
        ids["member"] = await OfficeAsync("thanh-vien");
        ids["membership"] = await Stage.ReadAsync(db => db.Memberships.Where(row => row.PersonId == ids["person"]).Select(row => row.Id).SingleAsync(), Committee);
        ids["chair"] = await Stage.ReadAsync(db => db.Memberships.Where(row => db.Users.Any(user => user.PersonId == row.PersonId && user.UserName == "thanhvien2")).Select(row => row.Id).SingleAsync(), Committee);
        ids["task"] = await Stage.ReadAsync(db => db.Assignments.Select(row => row.Id).FirstAsync(), Committee);
        ids["draft"] = await DoAsync<AmendRegulation, Guid>("thanhvien2", use => use.RunAsync(new AmendRegulation.Input(), default));
        ids["leaving"] = await SeatAsync(await PersonAsync());
        await DoAsync<EndMembership, Done>("togiupviec1", use => use.RunAsync(new EndMembership.Input { MembershipId = ids["leaving"], Last = Today.AddDays(30), Decision = "7/QĐ-UBND" }, default));
        ids["staying"] = await SeatAsync(await PersonAsync());
    }

    // On the one task and about the one agency, so that records grow as lists do.
    private async Task IntakeAsync(int n)
    {
        ids["proposal"] = await DoAsync<MakeProposal, Guid>("thanhvien3", use => use.RunAsync(new MakeProposal.Input { Title = $"Đề xuất đếm {n}", Content = "Nội dung đề xuất.", Reason = "Lý do đề xuất.", AgencyId = ids["agency"] }, default));
        ids["information"] = await DoAsync<RequestInformation, Guid>("togiupviec1", use => use.RunAsync(
            new RequestInformation.Input { Title = $"Số liệu đếm {n}", Content = "Số liệu tháng trước.", AgencyId = ids["agency"], AssignmentId = ids["task"], DueOn = Today.AddDays(5) }, default));
        foreach (var (subject, id) in new[] { (DirectionSubject.Assignment, ids["task"]), (DirectionSubject.Proposal, ids["proposal"]), (DirectionSubject.Information, ids["information"]) })
            ids["direction"] = await DoAsync<WriteDirection, Guid>("thanhvien2", use => use.RunAsync(
                new WriteDirection.Input { Subject = subject, SubjectId = id, Text = $"Làm sớm, lần {n}.", Product = "Báo cáo", Leads = [ids["agency"]], KnowPeople = [ids["person"]], DueOn = Today.AddDays(9) }, default));
    }

    // Threads with an answer that mentions the reader, tasks that the reader watches, one file.
    private async Task TalkAsync(Guid task, int n)
    {
        var asked = await DoAsync<WriteComment, Guid>("thanhvien3", use => use.RunAsync(new WriteComment.Input { AssignmentId = ids["task"], Text = $"Lời hỏi {n}" }, default));
        await DoAsync<WriteComment, Guid>("thanhvien3", use => use.RunAsync(new WriteComment.Input { AssignmentId = ids["task"], ReplyToId = asked, Text = $"Lời đáp {n}", Mentions = [ids["reader"]] }, default));
        await DoAsync<WatchTask, Done>("thanhvien2", use => use.RunAsync(new WatchTask.Input(task, true), default));
        if (n > 1) return;
        await DoAsync<WatchTask, Done>("thanhvien2", use => use.RunAsync(new WatchTask.Input(ids["task"], true), default));
        using var content = new MemoryStream("đếm"u8.ToArray());
        var kept = (await site.Services.GetRequiredService<FileStore>().KeepAsync(content, "Đếm.txt", default)).Value;
        ids["file"] = await DoAsync<AddAttachment, Guid>("thanhvien3", use => use.RunAsync(new AddAttachment.Input(ids["task"], kept, IsSecret: false), default));
    }

    /// <summary>So many more of each kind.</summary>
    public async Task AddAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var n = ++made;
            await IntakeAsync(n);
            var person = await PersonAsync();
            await DoAsync<RecordPost, Guid>("togiupviec1", use => use.RunAsync(new RecordPost.Input(ids["agency"], person, AgencyPostKind.Officer, Today), default));
            var member = await SeatAsync(person);
            var task = await DoAsync<AssignWork, Guid>("thanhvien2", use => use.RunAsync(new AssignWork.Input { Title = $"Việc đếm truy vấn {n}", Product = "Báo cáo", AgencyId = ids["agency"], Source = AssignmentSource.Plan, DueOn = Today.AddDays(5 + n) }, default));
            tasks.Add(task);
            ids["run"] = await DoAsync<StartBulk, Guid>("thanhvien2", use => use.RunAsync(new DoBulk.Input { Act = "task.accept", Ids = [.. tasks] }, default));
            await DoAsync<StopRun, Done>("thanhvien2", use => use.RunAsync(ids["run"], default));
            await DoAsync<WorkOnAssignment, long>("thanhvien3", use => use.RunAsync(new WorkOnAssignment.Input { Id = task, Act = "task.receive" }, default));
            await TalkAsync(task, n);
            if (i == 0) await DoAsync<WorkOnAssignment, long>("thanhvien3", use => use.RunAsync(new WorkOnAssignment.Input { Id = task, Act = "task.progress", Text = "Đã bắt đầu.", Percent = 5 }, default));
            ids["urging"] = (await DoAsync<UrgeTasks, UrgeTasks.Answer>("togiupviec1", use => use.RunAsync(new UrgeTasks.Input { Ids = [task], Form = UrgingForm.Letter, Text = "Đề nghị báo cáo tiến độ." }, default))).Id;
            await DoAsync<RecordWait, Guid>("thanhvien2", use => use.RunAsync(new RecordWait.Input { Id = task, AgencyId = ids["agency of member"], Text = "Chờ danh sách.", From = Today }, default));
            await DoAsync<RecordAgency, Guid>("togiupviec1", use => use.RunAsync(new RecordAgency.Input($"Đội đếm truy vấn {n}", $"ĐTV{n}", Today), default));
            await DoAsync<RecordAbsence, Guid>("thanhvien2", use => use.RunAsync(new RecordAbsence.Input(Today.AddDays(200 + (2 * n)), Today.AddDays(201 + (2 * n)), "Đi công tác"), default));
            await DoAsync<RecordDelegation, Guid>("thanhvien2", use => use.RunAsync(new RecordDelegation.Input { FromMembershipId = ids["chair"], ToPersonId = ids["person"], Acts = ["task.give"], From = Today.AddDays(500 + n), To = Today.AddDays(500 + n), Document = $"{n:000}/GUQ" }, default));
            await DoAsync<RecordStandIn, Guid>("thanhvien3", use => use.RunAsync(new RecordStandIn.Input { PersonId = person, From = Today.AddDays(300), To = Today.AddDays(301), Reason = "Nghỉ phép" }, default));
            await DoAsync<RecordPost, Guid>("togiupviec1", use => use.RunAsync(new RecordPost.Input(ids["agency of member"], person, AgencyPostKind.Officer, Today), default));
            await DoAsync<SecondStaff, Guid>("pho.vhtt", use => use.RunAsync(new SecondStaff.Input { PersonId = person, From = Today.AddDays(300), To = Today.AddDays(310) }, default));
            await DoAsync<AssignPortfolio, Guid>("thanhvien2", use => use.RunAsync(new AssignPortfolio.Input { MembershipId = member, Fields = [WorkField.AdministrativeReform], From = Today, Notice = $"{n:000}/TB" }, default));
            await DoAsync<GiveFeedback, Guid>("thanhvien3", use => use.RunAsync(new GiveFeedback.Input { Clause = "Đ6.2", Text = $"Khó thực hiện, lần {n}." }, default));
            await DoAsync<RecordOffice, Guid>("togiupviec1", use => use.RunAsync(new RecordOffice.Input { Code = $"chuc-danh-{n}", Title = $"Ủy viên {n}" }, default));
        }
    }

    private Task<T> DoAsync<TUse, T>(string login, Func<TUse, Task<Result<T>>> run) where TUse : notnull => Stage.DoAsync(login, run, Committee);

    private Task<Guid> PersonAsync() => DoAsync<RecordPerson, Guid>("togiupviec1", use => use.RunAsync(new RecordPerson.Input($"Người Đếm {Guid.NewGuid():N}"[..30], null), default));

    private Task<Guid> SeatAsync(Guid person) => DoAsync<RecordMembership, Guid>("togiupviec1", use => use.RunAsync(new RecordMembership.Input(ids["member"], person, null, Today.AddDays(-1), Decision: "6/QĐ-UBND"), default));

    private Task<Guid> OfficeAsync(string code) => Stage.ReadAsync(db => db.Offices.Where(row => row.Code == code).Select(row => row.Id).SingleAsync(), Committee);
}
