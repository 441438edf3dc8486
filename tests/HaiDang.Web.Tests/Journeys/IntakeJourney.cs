using System.Globalization;
using HaiDang.Web.Tests.Hosting;

namespace HaiDang.Web.Tests.Journeys;

/// <summary>A proposal becomes a task in one tap; information is asked, given, asked again and closed; a leader's words become a task.</summary>
public sealed class IntakeJourney(DemoSites sites)
{
    [Theory, MemberData(nameof(ThreadJourney.Ways), MemberType = typeof(ThreadJourney))]
    public async Task A_proposal_becomes_a_task_information_comes_in_and_a_direction_is_carried_out(string provider, bool script)
    {
        var site = await sites.SharedAsync(provider);
        await using var chair = await Someone.OpenAsync(sites, site, "truongban", script: script);
        await using var member = await Someone.OpenAsync(sites, site, "thanhvien1", script: script);
        await using var team = await Someone.OpenAsync(sites, site, "totruong", script: script);
        var economy = (await site.Backstage.AgencyAsync("Phòng Kinh tế")).ToString();
        var title = $"Lắp mã QR tại bãi xe {Guid.NewGuid():N}";

        var proposal = await Proposed(member, title, economy);
        await Became_a_task(chair, proposal, title);
        await Information(team, member, economy);
        await Direction(chair, member, proposal);

        foreach (var someone in new[] { chair, member, team }) await someone.LeaveAsync();
        site.Logged.Errors.ShouldBeEmpty();
    }

    private static async Task<string> Proposed(Someone member, string title, string agency)
    {
        await member.GoAsync("/de-xuat/moi");
        await member.DoAsync("proposal.make", "Đã gửi đề xuất.", ("Title", title), ("Content", "Mã QR tại sáu bãi xe."), ("Reason", "Thất thu phí giữ xe."), ("AgencyId", agency), ("Product", "Biên bản nghiệm thu"), ("DueOn", In(30)));
        (await member.MayAsync("proposal.Note")).ShouldBeFalse("a member does not answer");
        (await member.MayAsync("proposal.Withdraw")).ShouldBeTrue();
        return new Uri(member.Page.Url).AbsolutePath;
    }

    private static async Task Became_a_task(Someone chair, string proposal, string title)
    {
        await chair.GoAsync("/de-xuat?q=" + title.Split(' ')[^1]);
        await chair.SeesAsync(title);
        await chair.GoAsync(proposal);
        await chair.Page.Locator("a[href*='/nhiem-vu/giao?de-xuat=']").First.ClickAsync();
        await chair.FormOf("give").First.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        (await chair.FormOf("give").Locator("[name='Model.Title']").InputValueAsync()).ShouldBe(title, "filled from the proposal");
        await chair.SendAsync("give");
        await chair.SeesAsync("Nguồn gốc nhiệm vụ");
        await chair.GoAsync(proposal);
        await chair.SeesAsync("Đã thành nhiệm vụ");
        (await chair.MayAsync("proposal.Note")).ShouldBeFalse("answered once");
    }

    private static async Task Information(Someone team, Someone member, string agency)
    {
        await team.GoAsync("/de-nghi-thong-tin/moi");
        await team.DoAsync("information.request", "Đã gửi đề nghị cung cấp thông tin.", ("Title", "Số bãi xe đã lắp mã QR"), ("Content", "Danh sách và số tiền thu."), ("AgencyId", agency), ("DueOn", In(5)));
        var path = new Uri(team.Page.Url).AbsolutePath;
        await member.GoAsync(path);
        await member.DoAsync("information.Answered", "Đã gửi trả lời.", ("Text", "Đã lắp ba bãi."), ("Evidence", "31/KT"));
        await team.GoAsync(path);
        await team.DoAsync("information.Returned", "Đã đề nghị bổ sung.", ("Text", "Thiếu số tiền thu."), ("DueOn", In(8)));
        await member.GoAsync(path);
        await member.DoAsync("information.Answered", "Đã gửi trả lời.", ("Text", "Đã thu 12 triệu đồng."));
        await team.GoAsync(path);
        await team.DoAsync("information.Closed", "Đã kết thúc đề nghị.");
    }

    private static async Task Direction(Someone chair, Someone member, string proposal)
    {
        await member.GoAsync(proposal);
        (await member.Page.Locator("a[href*='/y-kien-chi-dao/moi']").CountAsync()).ShouldBe(0);
        await chair.GoAsync(proposal);
        await chair.Page.Locator("a[href*='/y-kien-chi-dao/moi']").First.ClickAsync();
        await chair.FillAsync("direction.write", ("Text", "Mở rộng ra chợ trong tháng sau."), ("DueOn", In(40)), ("Product", "Báo cáo kết quả"));
        await chair.FormOf("direction.write").Locator("label.check:has(input[name='Model.Leads'])").Filter(new() { HasText = "Phòng Kinh tế" }).Locator("input").CheckAsync();
        await chair.SendAsync("direction.write");
        await chair.SeesAsync("Đã ghi ý kiến chỉ đạo.");
        var path = new Uri(chair.Page.Url).AbsolutePath;
        await chair.SendAsync("direction.give");
        await chair.SeesAsync("Nguồn gốc nhiệm vụ");
        await member.GoAsync("/y-kien-chi-dao?xem=cua-toi");
        await member.SeesAsync("Mở rộng ra chợ trong tháng sau.");
        await member.GoAsync(path);
        (await member.FormOf("direction.give").Locator("button").CountAsync()).ShouldBe(0, "given once");
    }

    private static string In(int days) => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7)).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
