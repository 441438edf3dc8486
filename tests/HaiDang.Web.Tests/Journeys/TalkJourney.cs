using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Web.Tests.Hosting;

namespace HaiDang.Web.Tests.Journeys;

/// <summary>Discussion, mention, watching and a file in a browser, with and without JavaScript.</summary>
public sealed class TalkJourney(DemoSites sites)
{
    [Theory, MemberData(nameof(ThreadJourney.Ways), MemberType = typeof(ThreadJourney))]
    public async Task A_comment_mentions_somebody_who_answers_a_file_is_attached_and_a_watcher_sees_it(string provider, bool script)
    {
        var site = await sites.SharedAsync(provider);
        await using var team = await Someone.OpenAsync(sites, site, "togiupviec1", script: script);
        await using var member = await Someone.OpenAsync(sites, site, "thanhvien1", script: script);
        var title = $"Trao đổi số liệu {Guid.NewGuid():N}";
        var input = new AssignWork.Input { Title = title, Product = "Báo cáo", Field = WorkField.DigitalEconomy, Source = AssignmentSource.Plan, AgencyId = await site.Backstage.AgencyAsync("Phòng Kinh tế"), DueOn = Today.AddDays(20) };
        var task = await site.Backstage.DoAsync<AssignWork, Guid>("truongban", use => use.RunAsync(input, default));
        var path = $"/nhiem-vu/{task}";

        await team.GoAsync(path);
        await team.DoAsync("task.watch", "Đã theo dõi nhiệm vụ.");
        await team.Page.Locator($"a[href='{path}/trao-doi']").ClickAsync();
        await team.SeesAsync("Chưa có trao đổi nào.");
        await team.FillAsync("comment.new", ("Text", "Đề nghị gửi\nbảng số liệu."));
        await team.FormOf("comment.new").Locator("details.mention > summary").ClickAsync();
        await team.FormOf("comment.new").Locator($"input[value='{await site.Backstage.PersonAsync("thanhvien1")}']").CheckAsync();
        await team.SendAsync("comment.new");
        await team.SeesAsync("Đã gửi trao đổi.");

        await member.GoAsync("/nhac-den-toi");
        await member.SeesAsync("bảng số liệu.");
        await member.SeesAsync("Mới");
        await member.Page.Locator($"a[href^='{path}']").ClickAsync();
        await member.SeesAsync("bảng số liệu.");
        await member.Page.Locator("ol.talk a[href*='tra-loi=']").ClickAsync();
        await member.SeesAsync("Trả lời ");
        await member.Page.Locator("form.reply").WaitForAsync();
        var reply = (await member.Page.Locator("form.reply input[name=_handler]").GetAttributeAsync("value"))!;
        await member.DoAsync(reply, "Đã gửi trao đổi.", ("Text", "Gửi kèm đây."));
        await AttachAsync(member, "false", "Bảng số liệu.csv", "a;b\n1;2\n");
        await member.SeesAsync("Đã đính kèm tệp.");
        await AttachAsync(member, "false", "Báo cáo.pdf", "<html>");
        await member.SeesAsync("Tệp tên .pdf nhưng nội dung là trang HTML");
        await AttachAsync(member, "true", "Phương án.pdf", "%PDF-1.4");
        await member.SeesAsync("Tài liệu mật không được đưa vào phần mềm này nên tệp không được nhận và không được lưu.");
        var strike = (await member.Page.Locator("input[name=_handler][value^='comment.strike.']").First.GetAttributeAsync("value"))!;
        await member.DoAsync(strike, "Người viết đã gạch bỏ ý kiến này.");

        await team.GoAsync("/theo-doi");
        (await team.Page.Locator($"tr:has-text('{title}')").InnerTextAsync()).ShouldContain("1 tệp", Case.Sensitive, "what was struck is no news");
        await team.GoAsync(path);
        (await team.Page.Locator("#thao-luan").InnerTextAsync()).ShouldSatisfyAllConditions(words => words.ShouldContain("1 ý kiến, 1 tệp"), words => words.ShouldContain("1 mới từ lần xem trước"), words => words.ShouldContain("bảng số liệu."));
        await team.GoAsync($"{path}/trao-doi");
        var link = await team.Page.Locator("ul.files a[download]").First.EvaluateAsync<string>("link => link.href");
        (await (await team.Page.APIRequest.GetAsync(link)).TextAsync()).ShouldBe("a;b\n1;2\n");
        await team.GoAsync("/theo-doi");
        (await team.Page.Locator($"tr:has-text('{title}')").InnerTextAsync()).ShouldContain("Không có gì mới");
        foreach (var someone in new[] { team, member }) await someone.LeaveAsync();
        site.Logged.Errors.ShouldBeEmpty();
    }

    private static async Task AttachAsync(Someone someone, string isSecret, string name, string words)
    {
        var form = someone.Page.Locator("form.upload");
        await form.Locator($"input[name=Secret][value={isSecret}]").CheckAsync();
        await form.Locator("input[type=file]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = System.Text.Encoding.UTF8.GetBytes(words) });
        await form.Locator("button[type=submit]").ClickAsync();
    }

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));
}
