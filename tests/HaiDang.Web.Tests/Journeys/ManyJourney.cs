using System.Globalization;
using System.Text;
using HaiDang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace HaiDang.Web.Tests.Journeys;

/// <summary>Working with many in a browser, with and without JavaScript: a list given, looked at in a saved view, acted on, taken away as a file.</summary>
public sealed class ManyJourney(DemoSites sites)
{
    [Theory, MemberData(nameof(ThreadJourney.Ways), MemberType = typeof(ThreadJourney))]
    public async Task A_list_is_corrected_and_given_saved_as_a_view_withdrawn_at_once_and_exported(string provider, bool script)
    {
        var site = await sites.SharedAsync(provider);
        await using var chair = await Someone.OpenAsync(sites, site, "truongban", script: script);
        var mark = Guid.NewGuid().ToString("N");
        await Given(chair, mark);
        await Seen_in_a_view(chair, mark);
        await Exported(chair, mark);
        await Withdrawn_at_once(chair, mark);
        (await site.Backstage.ReadAsync(db => db.Assignments.CountAsync(task => task.Folded.Contains(mark)))).ShouldBe(3);
        await chair.LeaveAsync();
        site.Logged.Errors.ShouldBeEmpty();
    }

    private static async Task Given(Someone chair, string mark)
    {
        var due = DateTime.UtcNow.AddHours(7).AddDays(30).ToString("d/M/yyyy", CultureInfo.InvariantCulture);
        var list = $"Nội dung nhiệm vụ\tCơ quan chủ trì\tSản phẩm\tHạn hoàn thành\nRà soát {mark} một\tPhòng Kinh tế, Hạ tầng và Đô thị\tBáo cáo\t{due}\nRà soát {mark} hai\tPhòng Kinh tế\tBáo cáo\t{due}\nRà soát {mark} ba\tTrạm Y tế\tBáo cáo\t{due}";
        await chair.GoAsync("/nhiem-vu/giao-nhieu");
        await chair.FillAsync("check-many", ("Text", list));
        await chair.SendAsync("check-many");
        await chair.SeesAsync("2 dòng giao được, 1 dòng cần sửa.");
        await chair.SeesAsync("Có phải là “Phòng Kinh tế, Hạ tầng và Đô thị”?");
        await chair.FillAsync("check-many", ("Text", list.Replace("hai\tPhòng Kinh tế", "hai\tPhòng Kinh tế, Hạ tầng và Đô thị", StringComparison.Ordinal)));
        await chair.SendAsync("check-many");
        await chair.SeesAsync("3 dòng giao được, 0 dòng cần sửa.");
        await chair.SendAsync("give-many");
        await chair.SeesAsync("Đã giao 3 nhiệm vụ, 0 dòng không giao được.");
    }

    private static async Task Seen_in_a_view(Someone chair, string mark)
    {
        await chair.GoAsync($"/nhiem-vu?q={mark}&nhom=co-quan&xep=-so&cot=Due&cot=Product&cot=State");
        await chair.SeesAsync("2 nhiệm vụ, 0 quá hạn");
        (await chair.Page.Locator("table.reg tr.group").CountAsync()).ShouldBe(2);
        (await chair.Page.Locator("table.reg thead th").AllInnerTextsAsync()).ShouldContain("Sản phẩm");
        await chair.FillAsync("save-view", ("Name", "Đợt " + mark));
        (await chair.SendAsync("save-view")).ShouldBe(302);
        await chair.SeesAsync("Đã lưu danh sách.");
        var path = new Uri(chair.Page.Url).PathAndQuery.Split("&xong")[0];
        await chair.GoAsync(path);
        await chair.SeesAsync("Đợt " + mark);
        (await chair.Page.Locator("table.reg tr.group").CountAsync()).ShouldBe(2, "the view opens as it was saved");
        (await chair.SendAsync("remove-view")).ShouldBe(302);
        await chair.SeesAsync("Đã xóa danh sách.");
    }

    private static async Task Exported(Someone chair, string mark)
    {
        var csv = await chair.Page.APIRequest.GetAsync($"/nhiem-vu/xuat?dang=csv&q={mark}&xep=so");
        csv.Status.ShouldBe(200);
        csv.Headers["content-disposition"].ShouldContain($"-nhiem-vu-{DateTime.UtcNow.AddHours(7):yyyy-MM-dd}.csv");
        var text = Encoding.UTF8.GetString(await csv.BodyAsync());
        text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
        text.ShouldContain($"Rà soát {mark} hai,");
        var book = await chair.Page.APIRequest.GetAsync($"/nhiem-vu/xuat?dang=xlsx&q={mark}");
        using var bytes = new MemoryStream(await book.BodyAsync());
        (await HaiDang.Adapters.Sheets.XlsxReader.ReadAsync(bytes, TestContext.Current.CancellationToken)).Rows.Count.ShouldBe(4);
        await chair.GoAsync($"/nhiem-vu/in?q={mark}");
        (await chair.Page.Locator(".paper-list tbody tr").CountAsync()).ShouldBe(3);
    }

    private static async Task Withdrawn_at_once(Someone chair, string mark)
    {
        await chair.GoAsync($"/nhiem-vu?q={mark}");
        foreach (var box in await chair.Page.Locator("td.pick input").AllAsync()) await box.CheckAsync();
        await chair.Page.Locator("form.bulk button[value='task.withdraw']").ClickAsync();
        await chair.SeesAsync("3 làm được, 0 bị từ chối, 0 chưa làm được lúc này");
        await chair.FillAsync("bulk", ("Text", "Gộp vào kế hoạch năm sau."));
        await chair.SendAsync("bulk");
        await chair.SeesAsync("3 nhiệm vụ đã làm xong, 0 không làm được.");
        await chair.GoAsync($"/nhiem-vu?xem=da-xong&q={mark}");
        await chair.SeesAsync($"Rà soát {mark} ba");
    }
}
