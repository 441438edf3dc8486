using System.Text;
using HaiDang.Core.Shared;
using HaiDang.Core.Talk;
using HaiDang.Web.Talk;
using HaiDang.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Web.Tests.Api;

/// <summary>A comment of the chair and two files of the member answerable, on the open task of the matrix.</summary>
internal static class MatrixTalk
{
    public static async Task PrepareAsync(DemoSite site, Dictionary<string, Guid> ids)
    {
        var (stage, task) = (site.Backstage, ids["task open"]);
        ids["comment"] = await stage.DoAsync<WriteComment, Guid>("truongban", use => use.RunAsync(new WriteComment.Input { AssignmentId = task, Text = "Lời của Trưởng ban." }, default), ids["first"]);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("số liệu của bảng"));
        var kept = (await site.Services.GetRequiredService<FileStore>().KeepAsync(content, "Bảng.txt", default)).Value;
        foreach (var name in new[] { "file", "file to remove" }) ids[name] = await stage.DoAsync<AddAttachment, Guid>("thanhvien1", use => use.RunAsync(new AddAttachment.Input(task, kept, IsSecret: false), default), ids["first"]);
        await stage.DoAsync<WatchTask, Done>("totruong", use => use.RunAsync(new WatchTask.Input(task, true), default), ids["first"]);
    }
}
