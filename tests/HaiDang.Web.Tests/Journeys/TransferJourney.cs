using System.Globalization;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Web.Tests.Hosting;

namespace HaiDang.Web.Tests.Journeys;

/// <summary>A task finds its unit, waits for another and comes again, in a browser, with and without JavaScript.</summary>
public sealed class TransferJourney(DemoSites sites)
{
    [Theory, MemberData(nameof(ThreadJourney.Ways), MemberType = typeof(ThreadJourney))]
    public async Task A_task_outside_the_function_is_moved_received_anew_waits_for_another_and_comes_again(string provider, bool script)
    {
        var site = await sites.SharedAsync(provider);
        await using var chair = await Someone.OpenAsync(sites, site, "truongban", script: script);
        await using var member = await Someone.OpenAsync(sites, site, "thanhvien1", script: script);
        await using var other = await Someone.OpenAsync(sites, site, "thanhvien2", script: script);
        var office = await site.Backstage.AgencyAsync("Văn phòng");
        var (path, first) = ("/nhiem-vu/" + await GivenAsync(site, "Số hóa hồ sơ lưu trữ"), await GivenAsync(site, "Thống kê hồ sơ cần số hóa"));

        await member.GoAsync(path);
        await member.DoAsync("task.proposeTransfer", "Cần ghi lý do chuyển", ("Text", "vì"));
        member.Forgive(400);
        await member.DoAsync("task.proposeTransfer", "Đã gửi đề nghị chuyển", ("AgencyId", office.ToString()), ("Text", "Lưu trữ là việc của Văn phòng."));
        await member.SeesAsync("Lưu trữ là việc của Văn phòng.");
        (await member.MayAsync("task.transfer")).ShouldBeFalse();
        (await member.WhyAsync("task.transfer")).ShouldContain("thiết lập nội bộ", Case.Insensitive);

        await chair.GoAsync(path);
        (await chair.FormOf("task.transfer").Locator("select").InputValueAsync()).ShouldBe(office.ToString(), "what was proposed stands in the form");
        await chair.DoAsync("task.transfer", "Đã chuyển nhiệm vụ", ("Evidence", "45/QĐ-BCĐ"), ("Text", "Đúng chức năng lưu trữ."));
        await chair.SeesAsync("Chuyển từ Phòng Kinh tế");
        await member.GoAsync(path);
        (await member.MayAsync("task.receive")).ShouldBeFalse("it is with the other unit now");

        await other.GoAsync(path);
        await other.DoAsync("task.receive", "Đã tiếp nhận nhiệm vụ.");
        await other.DoAsync("task.depend", "Không có nhiệm vụ này", ("WaitsFor", "NV-99999"), ("Text", "Phải thống kê trước."));
        other.Forgive(400);
        (await other.FormOf("task.depend").Locator("textarea").InputValueAsync()).ShouldBe("Phải thống kê trước.", "nothing typed is lost");
        await other.DoAsync("task.depend", "Đã ghi việc phải chờ.", ("WaitsFor", first.ToString()));
        await other.SeesAsync("Còn 1 việc phải chờ chưa xong");
        await other.DoAsync("task.depend.remove", "Đã bỏ việc phải chờ.", ("Text", "Đã có số liệu từ trước."));
        (await other.TextAsync()).ShouldNotContain("việc phải chờ chưa xong");

        await chair.GoAsync(path);
        await chair.DoAsync("task.repeat", "Đã đặt lịch lặp lại.", ("Every", nameof(SeriesEvery.Monthly)), ("DayOf", "31"), ("LeadDays", "10"), ("Count", "6"));
        await chair.SeesAsync("Hằng tháng, hạn ngày 31, giao trước hạn 10 ngày, 0 trên 6 lần");
        await chair.DoAsync("task.repeat.stop", "Đã dừng lịch lặp lại.", ("Text", "Chỉ làm một lần."));
        (await chair.MayAsync("task.repeat.stop")).ShouldBeFalse();
        if (script) (await chair.AxeAsync()).ShouldBeEmpty(); // axe waits for timers, which a page without script never fires

        foreach (var someone in new[] { chair, member, other }) await someone.LeaveAsync();
        site.Logged.Errors.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(ThreadJourney.Ways), MemberType = typeof(ThreadJourney))]
    public async Task Staff_sent_to_a_task_gets_a_part_and_the_member_decides_on_it(string provider, bool script)
    {
        var site = await sites.SharedAsync(provider);
        var login = $"canbo{Guid.NewGuid():N}"[..20];
        var name = "Cán Bộ " + login;
        var person = await site.Backstage.AccountAsync(login, name);
        var committee = await site.Backstage.CommitteeAsync("Chuyển đổi số");
        var agency = await site.Backstage.AgencyAsync("Phòng Kinh tế");
        await site.Backstage.DoAsync<RecordPost, Guid>("totruong", use => use.RunAsync(new RecordPost.Input(agency, person, Core.Organisation.AgencyPostKind.Officer, Today), default), committee);
        var task = await GivenAsync(site, "Rà soát danh mục dữ liệu mở");
        await site.Backstage.DoAsync<WorkOnAssignment, long>("thanhvien1", use => use.RunAsync(new WorkOnAssignment.Input { Id = task, Act = "task.receive" }, default), committee);
        await site.Backstage.DoAsync<SecondStaff, Guid>("thanhvien1", use => use.RunAsync(new SecondStaff.Input { PersonId = person, AssignmentId = task, From = Today, To = Today.AddDays(15) }, default), committee);

        await using var member = await Someone.OpenAsync(sites, site, "thanhvien1", script: script);
        await using var staff = await Someone.OpenAsync(sites, site, login, script: script);
        await member.GoAsync($"/nhiem-vu/{task}");
        await member.DoAsync("task.giveSeconded", "Hạn của phần việc không được sau ngày cuối", ("PersonId", person.ToString()), ("Title", "Lập bảng kê dữ liệu"), ("Product", "Bảng kê"), ("Day", In(16)));
        member.Forgive(400);
        await member.DoAsync("task.giveSeconded", "Đã giao phần việc.", ("Day", In(10)));
        await member.Page.Locator("main").GetByText("Lập bảng kê dữ liệu").First.ClickAsync();
        await member.SeesAsync(name);
        var part = new Uri(member.Page.Url).AbsolutePath;

        await staff.GoAsync(part);
        await staff.DoAsync("task.receive", "Đã tiếp nhận nhiệm vụ.");
        await staff.DoAsync("task.submit", "Đã nộp kết quả", ("Evidence", "01/BK"), ("Text", "Đủ 40 mục."));
        await member.GoAsync(part);
        await member.DoAsync("task.accept", "Đã xác nhận", ("Text", "Đạt."));
        foreach (var someone in new[] { member, staff }) await someone.LeaveAsync();
        site.Logged.Errors.ShouldBeEmpty();
    }

    private static async Task<Guid> GivenAsync(DemoSite site, string title)
    {
        var input = new AssignWork.Input
        {
            Title = $"{title} {Guid.NewGuid():N}", Product = "Báo cáo kết quả", Field = WorkField.DigitalEconomy, Source = AssignmentSource.Plan,
            AgencyId = await site.Backstage.AgencyAsync("Phòng Kinh tế"), DueOn = Today.AddDays(20),
        };
        return await site.Backstage.DoAsync<AssignWork, Guid>("truongban", use => use.RunAsync(input, default));
    }

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));

    private static string In(int days) => Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
