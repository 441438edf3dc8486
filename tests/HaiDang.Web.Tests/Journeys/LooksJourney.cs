using System.Globalization;
using HaiDang.Core.Assignments;
using HaiDang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace HaiDang.Web.Tests.Journeys;

/// <summary>The same tasks as a list, a board, a timeline and a calendar, in a browser: the filter goes along, and a card moves only by its act.</summary>
public sealed class LooksJourney(DemoSites sites)
{
    private static readonly DateOnly Due = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7)).AddDays(12);

    [Theory, MemberData(nameof(ThreadJourney.Ways), MemberType = typeof(ThreadJourney))]
    public async Task A_card_opens_the_act_that_moves_it_by_dragging_or_by_its_link_and_nothing_is_done_before_the_form_is_sent(string provider, bool script)
    {
        var site = await sites.SharedAsync(provider);
        var mark = Guid.NewGuid().ToString("N");
        var task = await GivenAsync(site, mark);
        await using var member = await Someone.OpenAsync(sites, site, "thanhvien1", script: script);
        await member.GoAsync($"/nhiem-vu/bang?q={mark}");
        var card = member.Page.Locator(".kb-card");
        (await card.CountAsync()).ShouldBe(1);
        if (script)
        {
            await DragOverAsync(member, "Closed");
            var closed = member.Page.Locator(".kb-col:has(#kb-Closed)");
            (await closed.GetAttributeAsync("class")).ShouldNotBeNull().ShouldContain("cannot");
            (await closed.GetAttributeAsync("title")).ShouldBe("Không có bước nào đưa nhiệm vụ này thẳng sang cột này.");
            (await closed.Locator(".kb-say").InnerTextAsync()).ShouldBe("Không có bước nào đưa nhiệm vụ này thẳng sang cột này.");
            await member.Page.Mouse.UpAsync();
            new Uri(member.Page.Url).AbsolutePath.ShouldBe("/nhiem-vu/bang", "no act leads there");
            await DragOverAsync(member, "Received");
            await member.Page.Mouse.UpAsync();
        }
        else
        {
            await card.Locator("a[data-act='task.receive']").ClickAsync();
        }

        await member.Page.WaitForURLAsync(url => url.EndsWith("?viec=task.receive", StringComparison.Ordinal));
        await member.FormOf("task.receive").Locator("button[type=submit]").WaitForAsync();
        (await StateAsync(site, task)).ShouldBe(AssignmentState.Given, "a drag does nothing by itself");
        (await member.SendAsync("task.receive")).ShouldBe(302);
        (await StateAsync(site, task)).ShouldBe(AssignmentState.Received);

        await member.GoAsync($"/nhiem-vu/bang?q={mark}");
        await card.Locator("a[data-act='task.submit']").ClickAsync();
        await member.Page.WaitForURLAsync(url => url.EndsWith("?viec=task.submit", StringComparison.Ordinal));
        await member.FormOf("task.submit").Locator("input[name='Model.Evidence']").WaitForAsync();
        await member.LeaveAsync();
        site.Logged.Errors.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(ThreadJourney.Ways), MemberType = typeof(ThreadJourney))]
    public async Task The_filter_goes_along_from_look_to_look_and_a_day_of_the_calendar_opens_its_rows(string provider, bool script)
    {
        var site = await sites.SharedAsync(provider);
        var mark = Guid.NewGuid().ToString("N");
        var task = await GivenAsync(site, mark);
        await using var chair = await Someone.OpenAsync(sites, site, "truongban", script: script);
        await chair.GoAsync($"/nhiem-vu?q={mark}&linh-vuc=DigitalEconomy");
        foreach (var (look, path) in new[] { ("Bảng", "/nhiem-vu/bang"), ("Dòng thời gian", "/nhiem-vu/dong-thoi-gian"), ("Lịch", "/nhiem-vu/lich") })
        {
            await chair.Page.Locator(".looks").First.GetByText(look, new() { Exact = true }).ClickAsync();
            await chair.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == path);
            await chair.Page.Locator($".looks a[href^='{path}?'][aria-current='page']").WaitForAsync();
            chair.Page.Url.ShouldContain($"q={mark}");
            chair.Page.Url.ShouldContain("linh-vuc=DigitalEconomy");
            if (path != "/nhiem-vu/lich") await chair.Page.Locator($"main a[href='/nhiem-vu/{task}']").Locator("visible=true").First.WaitForAsync();
        }

        await chair.GoAsync($"/nhiem-vu/lich?q={mark}&thang={Due.ToString("yyyy-MM", CultureInfo.InvariantCulture)}");
        var link = chair.Page.Locator(".cal-day a.num");
        (await link.CountAsync()).ShouldBe(1);
        await link.ClickAsync();
        await chair.Page.WaitForURLAsync(url => url.Contains("han-tu=", StringComparison.Ordinal));
        await chair.SeesAsync("1 nhiệm vụ");
        await chair.Page.Locator($"table.reg a[href='/nhiem-vu/{task}']").WaitForAsync();
        await chair.LeaveAsync();
        site.Logged.Errors.ShouldBeEmpty();
    }

    // As a hand does it: pressed on the card, moved a little, then over the column; not let go yet.
    private static async Task DragOverAsync(Someone someone, string column)
    {
        var from = (await someone.Page.Locator(".kb-card .sub").First.BoundingBoxAsync()).ShouldNotBeNull();
        var to = (await someone.Page.Locator($"#kb-{column}").BoundingBoxAsync()).ShouldNotBeNull();
        var mouse = someone.Page.Mouse;
        await mouse.MoveAsync(from.X + 10, from.Y + 8);
        await mouse.DownAsync();
        await mouse.MoveAsync(from.X + 30, from.Y + 20, new() { Steps = 4 });
        await mouse.MoveAsync(to.X + 20, to.Y + 10, new() { Steps = 8 });
        await someone.Page.Locator($".kb-col:has(#kb-{column}) .kb-say").WaitForAsync(new() { State = WaitForSelectorState.Visible });
    }

    private static Task<AssignmentState> StateAsync(DemoSite site, Guid task) => site.Backstage.ReadAsync(db => db.Assignments.Where(row => row.Id == task).Select(row => row.State).SingleAsync());

    private static async Task<Guid> GivenAsync(DemoSite site, string mark)
    {
        var person = await site.Backstage.PersonAsync("thanhvien1");
        var agency = await site.Backstage.ReadAsync(db => db.Memberships.Where(row => row.PersonId == person && row.AgencyId != null).Select(row => row.AgencyId).FirstAsync());
        return await site.Backstage.DoAsync<AssignWork, Guid>("truongban", use => use.RunAsync(
            new AssignWork.Input { Title = $"Việc {mark}", Product = "Báo cáo", AgencyId = agency, Field = Core.Committees.WorkField.DigitalEconomy, Source = AssignmentSource.Plan, DueOn = Due }, default));
    }
}
