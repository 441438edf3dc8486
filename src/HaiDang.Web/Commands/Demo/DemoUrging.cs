using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Core.Urging;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Commands.Demo;

/// <summary>What is late in the last week is urged: one urging answered, one wait recorded and contested.</summary>
internal sealed class DemoUrging(DemoSeed seed, DateOnly today, Action<DateOnly, Func<CancellationToken, Task>> at)
{
    private List<(Guid Id, string Who)> late = [];

    /// <summary>Puts it into the year.</summary>
    public void Plan()
    {
        at(today.AddDays(-4), async ct =>
        {
            late = await LateAsync(ct);
            if (late.Count == 0) return;
            await seed.AsAsync<UrgeTasks, UrgeTasks.Answer>("totruong", use => use.RunAsync(
                new UrgeTasks.Input { Ids = [.. late.Select(task => task.Id)], Form = UrgingForm.Letter, Text = "Nhiệm vụ đã quá hạn. Đề nghị báo cáo lý do và ngày hoàn thành." }, ct));
        });
        at(today.AddDays(-3), async ct =>
        {
            if (late.Count == 0) return;
            var (task, who) = late[0];
            var urged = await seed.ReadAsync(db => db.UrgedTasks.Where(row => row.AssignmentId == task).Select(row => row.Id).SingleAsync(ct));
            await seed.AsAsync<AnswerUrging, Done>(who, use => use.RunAsync(new AnswerUrging.Input { Id = urged, Text = "Đã xong phần khảo sát, đang hoàn thiện hồ sơ.", Expected = today.AddDays(6) }, ct));
        });
        at(today.AddDays(-2), async ct =>
        {
            if (late.Count == 0) return;
            var (task, who) = late[^1];
            var wait = await seed.AsAsync<RecordWait, Guid>(who, use => use.RunAsync(
                new RecordWait.Input { Id = task, AgencyId = seed.Agency("vp"), Text = "Chờ Văn phòng cho ý kiến về biểu mẫu.", From = today.AddDays(-3) }, ct));
            await seed.AsAsync<ChangeWait, Done>("thanhvien2", use => use.RunAsync(
                new ChangeWait.Input { Id = wait, Step = ChangeWait.Step.Contest, Text = "Văn phòng đã trả lời bằng thư điện tử từ tuần trước." }, ct));
        });
    }

    // At most four, of agencies other than the office that is waited for.
    private async Task<List<(Guid Id, string Who)>> LateAsync(CancellationToken ct)
    {
        var (day, office) = (today.AddDays(-4), seed.Agency("vp"));
        var found = await seed.ReadAsync(db => db.Assignments.AsNoTracking().Where(Overdue.On(day)).Where(task => task.AgencyId != null && task.AgencyId != office)
            .OrderBy(task => task.Number).Select(task => new { task.Id, AgencyId = task.AgencyId!.Value }).Take(4).ToListAsync(ct));
        return [.. found.Select(task => (task.Id, DemoSeed.AnswerableOf(DemoPeople.Agencies.First(agency => seed.Agency(agency.Key) == task.AgencyId).Key)))];
    }
}
