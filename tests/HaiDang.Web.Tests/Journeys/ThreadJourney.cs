using System.Globalization;
using HaiDang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace HaiDang.Web.Tests.Journeys;

/// <summary>One task from the hand that gives it to the hand that closes it, in a browser, with and without JavaScript.</summary>
public sealed class ThreadJourney(DemoSites sites)
{
    public static TheoryData<string, bool> Ways => new()
    {
        { Providers.Sqlite, true }, { Providers.Sqlite, false }, { Providers.Postgres, true }, { Providers.Postgres, false },
    };

    [Theory, MemberData(nameof(Ways))]
    public async Task A_task_is_given_received_returned_and_closed_and_what_is_not_allowed_explains_itself(string provider, bool script)
    {
        var site = await sites.SharedAsync(provider);
        await using var chair = await Someone.OpenAsync(sites, site, "truongban", script: script);
        await using var member = await Someone.OpenAsync(sites, site, "thanhvien1", script: script);
        await using var team = await Someone.OpenAsync(sites, site, "togiupviec1", script: script);
        var title = $"Kết nối thanh toán với một cửa {Guid.NewGuid():N}";

        await A_member_reads_why_and_who_can(member);
        await Who_heads_an_agency_may_not_give(sites, site, script);
        var path = await Given(site, chair, title);
        await Worked_on(member, title, path);
        await Nobody_else_may_accept(site, team, path);
        await Returned_submitted_again_and_closed(chair, member, path);

        await chair.GoAsync("/nhat-ky");
        await chair.SeesAsync("Xác nhận hoàn thành");
        await chair.LeaveAsync();
        await member.LeaveAsync();
        await team.LeaveAsync();
        site.Logged.Errors.ShouldBeEmpty();
    }

    private static async Task A_member_reads_why_and_who_can(Someone member)
    {
        await member.GoAsync("/nhiem-vu/giao");
        var why = await WhyOn(member);
        why.ShouldContain("Đ6.2", Case.Sensitive, "the clause");
        why.ShouldContain("Trưởng ban, các Phó Trưởng ban giao", Case.Sensitive, "its words");
        foreach (var holder in new[] { "Lê Minh Khôi", "Phạm Thu Hà", "Trần Quốc Bảo" }) why.ShouldContain(holder);
        why.ShouldNotContain("Võ Hải Yến", Case.Sensitive, "another member cannot either");
        (await member.Page.Locator("main button[type=submit]").CountAsync()).ShouldBe(0, "a form that can only be refused");
    }

    private static async Task Who_heads_an_agency_may_not_give(DemoSites sites, DemoSite site, bool script)
    {
        await using var head = await Someone.OpenAsync(sites, site, "truongthcs", script: script);
        await head.GoAsync("/nhiem-vu/giao");
        (await WhyOn(head)).ShouldContain("Lê Minh Khôi");
        (await head.Page.Locator("main button[type=submit]").CountAsync()).ShouldBe(0, "a form that can only be refused");
        await head.LeaveAsync();
    }

    private static Task<string> WhyOn(Someone person) => person.Page.Locator("details.why").InnerTextAsync();

    private static async Task<string> Given(DemoSite site, Someone chair, string title)
    {
        await chair.GoAsync("/");
        await chair.Page.Locator("a[href='/nhiem-vu/giao']").First.ClickAsync();
        await chair.Page.WaitForURLAsync("**/nhiem-vu/giao");
        await chair.FillAsync("give", ("Title", title), ("InCharge", "Phòng Kinh tế, Hạ tầng và Đô thị"), ("Product", "Biên bản nghiệm thu"), ("DueOn", In(20)), ("Content", "Theo kế hoạch quý."));
        await chair.FormOf("give").Locator("button[type=submit]").DblClickAsync();
        await chair.SeesAsync("Đã giao nhiệm vụ.");
        await chair.SeesAsync("Chưa tiếp nhận");
        (await site.Backstage.ReadAsync(db => db.Assignments.CountAsync(row => row.Title == title))).ShouldBe(1, "two clicks, one task");
        return new Uri(chair.Page.Url).AbsolutePath;
    }

    private static async Task Worked_on(Someone member, string title, string path)
    {
        await member.GoAsync("/");
        await member.SeesAsync(title);
        await member.Page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).First.ClickAsync();
        await member.Page.WaitForURLAsync("**" + path);
        await member.SeesAsync("Chưa tiếp nhận");
        (await member.MayAsync("task.withdraw")).ShouldBeFalse();
        await member.DoAsync("task.receive", "Đã tiếp nhận nhiệm vụ.");

        await using var earlier = await member.OtherWindowAsync(path);
        await member.DoAsync("task.progress", "Đã ghi tiến độ.", ("Percent", "40"), ("Text", "Đã khảo sát xong."));
        await A_stale_report_is_told_and_nothing_typed_is_lost(earlier);

        await member.GoAsync(path);
        await member.DoAsync("task.submit", "Đã nộp kết quả", ("Evidence", "12/BC-KTHTĐT"), ("Text", "Kính báo cáo kết quả."));
        await member.SeesAsync("Chờ xác nhận hoàn thành");
    }

    private static async Task A_stale_report_is_told_and_nothing_typed_is_lost(Someone earlier)
    {
        const string typed = "Đã làm việc với ngân hàng, chờ ký thỏa thuận.";
        await earlier.DoAsync("task.progress", "Hồ sơ vừa được người khác sửa", ("Percent", "55"), ("Text", typed));
        earlier.Forgive(409);
        var text = earlier.FormOf("task.progress").Locator("textarea");
        (await text.InputValueAsync()).ShouldBe(typed);
        (await text.IsVisibleAsync()).ShouldBeTrue("what was typed stands where it can be seen");
        (await earlier.FormOf("task.progress").Locator("[name='Model.Percent']").InputValueAsync()).ShouldBe("55");
        await earlier.DoAsync("task.progress", "Đã ghi tiến độ.");
        await earlier.SeesAsync(typed);
        await earlier.LeaveAsync();
    }

    private static async Task Nobody_else_may_accept(DemoSite site, Someone team, string path)
    {
        await team.GoAsync(path);
        (await team.MayAsync("task.accept")).ShouldBeFalse();
        var why = await team.WhyAsync("task.accept");
        why.ShouldContain("Lê Minh Khôi");
        why.ShouldContain("thiết lập nội bộ", Case.Insensitive);
        why.ShouldNotContain("Đ6.2");

        // The same judge at the gate, for whoever does not use the page.
        using var api = await site.ApiAsync("togiupviec1");
        var refused = await api.PostAsync($"/api/v1/assignments/{path.Split('/')[^1]}/accept");
        refused.Status.ShouldBe(403, refused.Text);
        ((string?)refused.Json["act"]).ShouldBe("task.accept");
    }

    private static async Task Returned_submitted_again_and_closed(Someone chair, Someone member, string path)
    {
        await chair.GoAsync("/");
        await chair.GoAsync(path);
        await chair.DoAsync("task.return", "Đã trả lại để bổ sung.", ("Text", "Thiếu xác nhận của đơn vị phối hợp."));
        await member.GoAsync(path);
        await member.SeesAsync("Trả lại, yêu cầu bổ sung");
        await member.SeesAsync("Thiếu xác nhận của đơn vị phối hợp.");
        await member.DoAsync("task.submit", "Đã nộp kết quả", ("Evidence", "https://haivan.example/bc/13"), ("Text", "Đã bổ sung."));
        await chair.GoAsync(path);
        await chair.DoAsync("task.accept", "Đã xác nhận hoàn thành.", ("Text", "Đạt yêu cầu."));
        await chair.SeesAsync("Hoàn thành đúng hạn");
        foreach (var act in new[] { "task.accept", "task.return", "task.withdraw", "task.submit" }) (await chair.MayAsync(act)).ShouldBeFalse(act);
    }

    internal static string In(int days) => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7)).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
