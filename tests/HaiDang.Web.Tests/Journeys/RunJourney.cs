using System.Globalization;
using HaiDang.Core.Assignments;
using HaiDang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace HaiDang.Web.Tests.Journeys;

/// <summary>More tasks than one request does, in a browser with and without JavaScript: given, urged, withdrawn with their progress and a verdict each; one run stopped.</summary>
public sealed class RunJourney(DemoSites sites)
{
    [Theory, MemberData(nameof(ThreadJourney.Ways), MemberType = typeof(ThreadJourney))]
    public async Task Đ3_2_a_long_list_is_given_urged_and_withdrawn_as_runs_and_one_is_stopped(string provider, bool script)
    {
        var site = await sites.SharedAsync(provider);
        await using var chair = await Someone.OpenAsync(sites, site, "truongban", script: script);
        await using var lead = await Someone.OpenAsync(sites, site, "totruong", script: script);
        lead.Forgive(404);
        var mark = Guid.NewGuid().ToString("N");
        await Given(chair, mark);
        (await lead.GoAsync(new Uri(chair.Page.Url).AbsolutePath)).ShouldBe(404, "a run is its asker's");
        await Two_urged_from_the_bar(chair, mark);
        await All_urged(chair, mark);
        await All_withdrawn(chair, mark);
        await One_stopped(site, chair, mark);
        await chair.GoAsync("/dot-xu-ly");
        (await chair.Page.Locator("table.reg tbody tr").CountAsync()).ShouldBeGreaterThanOrEqualTo(4);
        await chair.LeaveAsync();
        await lead.LeaveAsync();
        site.Logged.Errors.ShouldBeEmpty();
    }

    private static async Task Given(Someone chair, string mark)
    {
        var due = DateTime.UtcNow.AddHours(7).AddDays(30).ToString("d/M/yyyy", CultureInfo.InvariantCulture);
        var list = string.Concat(Enumerable.Range(1, 24).Select(at => $"Rà soát {mark} số {at}\tPhòng Kinh tế, Hạ tầng và Đô thị\tBáo cáo\t{due}\n")) + $"Rà soát {mark} sai\tPhòng Kinh tế\tBáo cáo\t{due}\n";
        await chair.GoAsync("/nhiem-vu/giao-nhieu");
        await chair.FillAsync("check-many", ("Text", list));
        await chair.SendAsync("check-many");
        await chair.SeesAsync("24 dòng giao được, 1 dòng cần sửa.");
        (await chair.SendAsync("give-many")).ShouldBe(302);
        await chair.SeesAsync("24 đã xong, 1 không làm được, còn 0");
        await chair.SeesAsync($"Rà soát {mark} số 24");
        await chair.SeesAsync("Có phải là “Phòng Kinh tế, Hạ tầng và Đô thị”?");
        (await chair.Page.GetByRole(AriaRole.Progressbar).CountAsync()).ShouldBe(0, "it has ended");
    }

    private static async Task Two_urged_from_the_bar(Someone chair, string mark)
    {
        await chair.GoAsync($"/nhiem-vu?q={mark}");
        for (var at = 0; at < 2; at++) await chair.Page.Locator("td.pick input").Nth(at).CheckAsync();
        await chair.Page.Locator("form.bulk button[formaction='/don-doc/nhieu']").ClickAsync();
        await chair.SeesAsync("2 nhiệm vụ sẽ được đôn đốc, 0 nhiệm vụ không đôn đốc.");
        await chair.FillAsync("urge-many", ("Text", "Đề nghị báo cáo tiến độ."));
        (await chair.SendAsync("urge-many")).ShouldBe(302);
        await chair.SeesAsync("Đã đôn đốc 2 nhiệm vụ.");
    }

    private static async Task All_urged(Someone chair, string mark)
    {
        await chair.GoAsync($"/nhiem-vu/hang-loat?tat-ca=1&q={mark}");
        await chair.Page.Locator("button[formaction='/don-doc/nhieu']").ClickAsync();
        await chair.SeesAsync("22 nhiệm vụ sẽ được đôn đốc, 2 nhiệm vụ không đôn đốc.");
        await chair.SeesAsync("chưa hết thời gian chờ trả lời");
        await chair.FillAsync("urge-many", ("Form", "Letter"), ("Text", "Đề nghị báo cáo tiến độ bằng văn bản."));
        (await chair.SendAsync("urge-many")).ShouldBe(302);
        await chair.SeesAsync("22 đã xong, 0 không làm được, còn 0");
        await chair.Page.GetByRole(AriaRole.Link, new() { Name = "Xem lần đôn đốc" }).ClickAsync();
        await chair.SeesAsync("DỰ THẢO");
        (await chair.Page.Locator("table.mini tbody tr").CountAsync()).ShouldBe(22);
    }

    private static async Task All_withdrawn(Someone chair, string mark)
    {
        await chair.GoAsync($"/nhiem-vu/hang-loat?tat-ca=1&q={mark}&viec=task.withdraw");
        await chair.FillAsync("bulk", ("Text", "Gộp vào kế hoạch năm sau."));
        (await chair.SendAsync("bulk")).ShouldBe(302);
        await chair.SeesAsync("24 đã xong, 0 không làm được, còn 0");
        await chair.SeesAsync("Đã xong.");
    }

    // Asked for behind the server's back, so that nobody carries it out.
    private static async Task One_stopped(DemoSite site, Someone chair, string mark)
    {
        var tasks = await site.Backstage.ReadAsync(db => db.Assignments.Where(task => task.Folded.Contains(mark)).Select(task => task.Id).ToListAsync());
        var run = await site.Backstage.DoAsync<StartBulk, Guid>("truongban", use => use.RunAsync(new DoBulk.Input { Act = "task.pause", Ids = tasks, Text = "Chờ hướng dẫn." }, default));
        await chair.GoAsync($"/dot-xu-ly/{run}");
        await chair.Page.GetByRole(AriaRole.Progressbar).WaitForAsync();
        await chair.SeesAsync("0/24");
        await chair.FillAsync("run.stop");
        (await chair.SendAsync("run.stop")).ShouldBe(302);
        await chair.SeesAsync("Đã dừng theo yêu cầu: 24 dòng còn lại chưa làm.");
        (await site.Backstage.ReadAsync(db => db.Assignments.CountAsync(task => task.Folded.Contains(mark) && task.PausedOn != null))).ShouldBe(0);
    }
}
