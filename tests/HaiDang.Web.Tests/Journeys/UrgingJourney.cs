using System.Globalization;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Urging;
using HaiDang.Web.Tests.Hosting;

namespace HaiDang.Web.Tests.Journeys;

/// <summary>Urging and waiting in a browser, with and without JavaScript: suggested, confirmed, answered; a wait recorded, contested, decided.</summary>
public sealed class UrgingJourney(DemoSites sites)
{
    [Theory, MemberData(nameof(ThreadJourney.Ways), MemberType = typeof(ThreadJourney))]
    public async Task Đ7_2_a_late_task_is_suggested_urged_with_one_tap_answered_and_its_days_are_divided(string provider, bool script)
    {
        var site = await sites.SharedAsync(provider);
        await using var lead = await Someone.OpenAsync(sites, site, "totruong", script: script);
        await using var chair = await Someone.OpenAsync(sites, site, "truongban", script: script);
        await using var member = await Someone.OpenAsync(sites, site, "thanhvien1", script: script);
        await using var named = await Someone.OpenAsync(sites, site, "thanhvien2", script: script);
        var title = $"Đối soát dữ liệu đất đai {Guid.NewGuid():N}";
        var task = await GivenAsync(site, title);
        var path = $"/nhiem-vu/{task}";

        await Urged_from_the_ladder(lead, task, title);
        await Answered(member, path);
        await lead.GoAsync($"/don-doc/co-quan/{await site.Backstage.AgencyAsync("Phòng Kinh tế")}");
        await lead.SeesAsync("Đang chờ số liệu của Văn phòng.");
        await Waited(member, chair, named, path, title);

        foreach (var someone in new[] { lead, chair, member, named }) await someone.LeaveAsync();
        site.Logged.Errors.ShouldBeEmpty();
    }

    // Given forty days ago, due thirty days ago: past the last step.
    private static async Task<Guid> GivenAsync(DemoSite site, string title)
    {
        var agency = await site.Backstage.AgencyAsync("Phòng Kinh tế");
        var input = new AssignWork.Input { Title = title, Product = "Báo cáo", Field = WorkField.DigitalEconomy, Source = AssignmentSource.Plan, AgencyId = agency, DueOn = Today.AddDays(-30) };
        return await site.Backstage.DoAsync<AssignWork, Guid>("truongban", use => use.RunAsync(input, default), at: DateTimeOffset.UtcNow.AddDays(-40));
    }

    private static async Task Urged_from_the_ladder(Someone lead, Guid task, string title)
    {
        const string form = "task.urge." + nameof(UrgingLevel.Leader);
        await lead.GoAsync("/don-doc");
        await lead.SeesAsync(title);
        foreach (var box in await lead.FormOf(form).Locator($"input[type=checkbox]:not([value='{task}'])").AllAsync()) await box.UncheckAsync();
        await lead.FillAsync(form, ("Form", nameof(UrgingForm.Letter)), ("Text", "Đề nghị nêu lý do chậm."));
        await lead.SendAsync(form);
        await lead.SeesAsync("Đã đôn đốc 1 nhiệm vụ.");
        await lead.SeesAsync("DỰ THẢO");
        var letter = await lead.Page.APIRequest.GetAsync(await lead.Page.Locator("a[download]").First.EvaluateAsync<string>("link => link.href"));
        letter.Status.ShouldBe(200);
        (await letter.BodyAsync()).Take(2).ShouldBe("PK"u8.ToArray(), "a .docx is a zip");
        await lead.GoAsync("/don-doc");
        await lead.SeesAsync("Đôn đốc gần đây");
        (await lead.FormOf(form).Locator($"input[value='{task}']").CountAsync()).ShouldBe(0, "urged: no longer suggested");
    }

    private static async Task Answered(Someone member, string path)
    {
        await member.GoAsync(path);
        await member.SeesAsync("Đưa vào danh sách của lãnh đạo");
        (await member.MayAsync("task.urge")).ShouldBeFalse();
        await member.DoAsync("urging.answer", "Đã trả lời đôn đốc.", ("Text", "Đang chờ số liệu của Văn phòng."), ("Expected", In(10)));
        (await member.MayAsync("urging.answer")).ShouldBeFalse();
    }

    private static async Task Waited(Someone member, Someone chair, Someone named, string path, string title)
    {
        await member.GoAsync(path);
        (await member.TextAsync()).ShouldMatch("Trễ \\d+ ngày( làm việc)?: Phòng Kinh tế.* \\d+");
        await member.FillAsync("wait.record", ("From", In(-20)), ("Text", "Chờ số liệu của Văn phòng."));
        await member.FormOf("wait.record").Locator("[name='Model.For']").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân" });
        await member.SendAsync("wait.record");
        await member.SeesAsync("Chỉ ghi lùi nhiều nhất 5 ngày làm việc");
        member.Forgive(400);
        await member.DoAsync("wait.record", "Đã ghi thời gian chờ.", ("From", In(-1)));
        await named.GoAsync("/don-doc");
        await named.SeesAsync(title);
        var contest = "wait.contest." + (await named.Page.Locator($"section:has-text('{title}') input[name=_handler][value^='wait.contest.']").First.GetAttributeAsync("value"))!["wait.contest.".Length..];
        await named.DoAsync(contest, "Đã phản đối khoản chờ.", ("Text", "Văn phòng đã gửi số liệu tuần trước."));
        await chair.GoAsync(path);
        await chair.SeesAsync("Đang phản đối, chờ người giao quyết định");
        var decide = (await chair.Page.Locator("input[name=_handler][value^='wait.decide.']").First.GetAttributeAsync("value"))!;
        await chair.DoAsync(decide, "Đã quyết định về khoản chờ.", ("Step", nameof(ChangeWait.Step.Strike)), ("Text", "Số liệu đã có, không tính là chờ."));
        await chair.SeesAsync("Người giao bác, không tính");
    }

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));

    private static string In(int days) => Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
