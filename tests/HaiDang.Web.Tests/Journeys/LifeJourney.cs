using System.Globalization;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Web.Tests.Hosting;

namespace HaiDang.Web.Tests.Journeys;

/// <summary>What happens to a task besides its thread, in a browser, with and without JavaScript: more time, a reply, a difficulty, a pause.</summary>
public sealed class LifeJourney(DemoSites sites)
{
    [Theory, MemberData(nameof(ThreadJourney.Ways), MemberType = typeof(ThreadJourney))]
    public async Task More_time_is_asked_and_granted_silence_is_seen_a_difficulty_is_answered_and_a_pause_stops_the_task(string provider, bool script)
    {
        var site = await sites.SharedAsync(provider);
        await using var chair = await Someone.OpenAsync(sites, site, "truongban", script: script);
        await using var member = await Someone.OpenAsync(sites, site, "thanhvien1", script: script);
        await using var coordinator = await Someone.OpenAsync(sites, site, "thanhvien2", script: script);
        var title = $"Chuẩn hóa dữ liệu hộ kinh doanh {Guid.NewGuid():N}";
        var path = "/nhiem-vu/" + await GivenAsync(site, title);

        await Asked_for_more_time(member, path);
        await Replied_after_silence(member, coordinator, path);
        await member.DoAsync("difficulty.report", "Đã nêu khó khăn, vướng mắc.", ("Text", "Chưa có kinh phí làm sạch dữ liệu."), ("Proposal", "Cho dùng nguồn dự phòng quý này."));
        await chair.GoAsync("/nhiem-vu?xem=vuong-mac&q=" + title.Split(' ')[^1]);
        await chair.SeesAsync(title);
        await Decided(chair, path);
        await Paused_and_resumed(chair, member, title, path);

        foreach (var someone in new[] { chair, member, coordinator }) await someone.LeaveAsync();
        site.Logged.Errors.ShouldBeEmpty();
    }

    // Given ten days ago, the coordinating agency's reply due three days ago.
    private static async Task<Guid> GivenAsync(DemoSite site, string title)
    {
        var (agency, coordinating) = (await site.Backstage.AgencyAsync("Phòng Kinh tế"), await site.Backstage.AgencyAsync("Văn phòng"));
        var input = new AssignWork.Input
        {
            Title = title, Product = "Báo cáo kết quả", Field = WorkField.DigitalEconomy, Source = AssignmentSource.Plan, AgencyId = agency, DueOn = Today.AddDays(20),
            Coordinators = [coordinating], CoordinatorsDueOn = Today.AddDays(-3),
        };
        return await site.Backstage.DoAsync<AssignWork, Guid>("truongban", use => use.RunAsync(input, default), at: DateTimeOffset.UtcNow.AddDays(-10));
    }

    private static async Task Asked_for_more_time(Someone member, string path)
    {
        const string why = "Chờ số liệu của cơ quan thuế.";
        await member.GoAsync(path);
        (await member.MayAsync("task.askExtension")).ShouldBeFalse("not before it is received");
        await member.DoAsync("task.receive", "Đã tiếp nhận nhiệm vụ.");
        await member.DoAsync("task.askExtension", "Hạn mới phải sau hạn hiện nay", ("Evidence", "15/TTr-KT"), ("Day", In(10)), ("Text", why));
        member.Forgive(400);
        (await member.FormOf("task.askExtension").Locator("textarea").InputValueAsync()).ShouldBe(why, "nothing typed is lost");
        await member.DoAsync("task.askExtension", "Đã gửi đề nghị gia hạn", ("Day", In(40)));
        await member.SeesAsync("theo 15/TTr-KT");
        (await member.MayAsync("task.askExtension")).ShouldBeFalse("one request at a time");
        (await member.WhyAsync("task.grantExtension")).ShouldContain("thiết lập nội bộ", Case.Insensitive);
    }

    private static async Task Replied_after_silence(Someone member, Someone coordinator, string path)
    {
        await member.GoAsync(path);
        await member.SeesAsync("Chưa trả lời, quá hạn 3 ngày");
        (await member.MayAsync("task.coordinate")).ShouldBeFalse("who is in charge does not reply for another");
        await coordinator.GoAsync(path);
        (await coordinator.MayAsync("task.askExtension")).ShouldBeFalse();
        await coordinator.DoAsync("task.coordinate", "Đã gửi trả lời phối hợp.", ("Text", "Đã cử đầu mối phối hợp."), ("Evidence", "21/VP"));
        await member.GoAsync(path);
        await member.SeesAsync("Đã cử đầu mối phối hợp.");
        (await member.TextAsync()).ShouldNotContain("Chưa trả lời, quá hạn");
    }

    private static async Task Decided(Someone chair, string path)
    {
        await chair.GoAsync(path);
        (await chair.FormOf("task.grantExtension").Locator("[name='Model.Day']").InputValueAsync()).ShouldBe(In(40), "the day asked for stands in the form");
        await chair.DoAsync("task.grantExtension", "Đã gia hạn.", ("Day", In(30)));
        await chair.SeesAsync($"1 lần; hạn ban đầu {Today.AddDays(20):dd'/'MM'/'yyyy}");
        await chair.DoAsync("difficulty.answer", "Đã trả lời khó khăn, vướng mắc.", ("Text", "Đồng ý dùng nguồn dự phòng."));
        await chair.SeesAsync("Đồng ý dùng nguồn dự phòng.");
        (await chair.MayAsync("difficulty.answer")).ShouldBeFalse();
    }

    private static async Task Paused_and_resumed(Someone chair, Someone member, string title, string path)
    {
        await chair.DoAsync("task.pause", "Đã tạm dừng nhiệm vụ.", ("Text", "Chờ văn bản của thành phố."));
        await chair.GoAsync("/nhiem-vu?xem=tam-dung&q=" + title.Split(' ')[^1]);
        await chair.SeesAsync(title);
        await member.GoAsync(path);
        foreach (var act in new[] { "task.progress", "task.submit", "task.askExtension" }) (await member.MayAsync(act)).ShouldBeFalse(act);
        await chair.GoAsync(path);
        await chair.DoAsync("task.resume", "Nhiệm vụ được tiếp tục.", ("Text", "Đã có văn bản."));
        await member.GoAsync(path);
        await member.DoAsync("task.submit", "Đã nộp kết quả", ("Evidence", "22/BC-KT"), ("Text", "Kính báo cáo."));
    }

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));

    private static string In(int days) => Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
