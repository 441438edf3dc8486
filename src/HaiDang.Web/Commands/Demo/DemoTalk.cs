using System.Text;
using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Core.Talk;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Commands.Demo;

/// <summary>A short discussion on the first task that waits for confirmation: a question with a mention, its answer, two small files, one who watches.</summary>
internal sealed class DemoTalk(DemoSeed seed, DateOnly today, Action<DateOnly, Func<CancellationToken, Task>> at)
{
    // A whole PDF of one empty page: no reader complains about it.
    private const string Page = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
    private (Guid Id, string Who) task;
    private Guid question;

    /// <summary>Puts it into the year.</summary>
    public void Plan()
    {
        at(today.AddDays(-3), async ct =>
        {
            task = await TaskAsync(ct);
            if (task.Id == Guid.Empty) return;
            await seed.AsAsync<WatchTask, Done>("togiupviec1", use => use.RunAsync(new WatchTask.Input(task.Id, true), ct));
            question = await seed.AsAsync<WriteComment, Guid>("totruong", use => use.RunAsync(
                new WriteComment.Input { AssignmentId = task.Id, Text = "Kết quả nộp chưa kèm bảng số liệu.\nĐề nghị bổ sung để trình xác nhận.", Mentions = [seed.Person(task.Who)] }, ct));
        });
        at(today.AddDays(-2), async ct =>
        {
            if (task.Id == Guid.Empty) return;
            await AttachAsync("Bảng số liệu tổng hợp.csv", "Khu phố;Số hộ;Đã cài đặt\n1;412;287\n2;388;301\n3;455;198\n", ct);
            await AttachAsync("Biên bản nghiệm thu.pdf", Page, ct);
            await seed.AsAsync<WriteComment, Guid>(task.Who, use => use.RunAsync(
                new WriteComment.Input { AssignmentId = task.Id, ReplyToId = question, Text = "Đã đính kèm bảng số liệu và biên bản nghiệm thu.", Mentions = [seed.Person("truongban")] }, ct));
        });
    }

    private async Task AttachAsync(string name, string words, CancellationToken ct)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(words));
        var kept = await seed.Files.KeepAsync(content, name, ct);
        await seed.AsAsync<AddAttachment, Guid>(task.Who, use => use.RunAsync(new AddAttachment.Input(task.Id, kept.Value, IsSecret: false), ct));
    }

    private async Task<(Guid Id, string Who)> TaskAsync(CancellationToken ct)
    {
        var found = await seed.ReadAsync(db => db.Assignments.Where(row => row.State == AssignmentState.Submitted && row.AgencyId != null).OrderBy(row => row.Number).Select(row => new { row.Id, row.AnswerablePersonId }).FirstOrDefaultAsync(ct));
        var who = found is null ? null : DemoPeople.Seats.Select(seat => seat.Login).FirstOrDefault(login => seed.Person(login) == found.AnswerablePersonId);
        return who is null or "totruong" or "truongban" or "togiupviec1" ? default : (found!.Id, who);
    }
}
