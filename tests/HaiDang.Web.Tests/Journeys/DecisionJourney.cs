using System.Text;
using System.Text.RegularExpressions;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Intake;
using HaiDang.Web.Tests.Hosting;

namespace HaiDang.Web.Tests.Journeys;

/// <summary>The leader's three minutes on a phone, with and without JavaScript, and the sheet for who reads paper.</summary>
public sealed class DecisionJourney(DemoSites sites)
{
    [Theory, MemberData(nameof(ThreadJourney.Ways), MemberType = typeof(ThreadJourney))]
    public async Task A_leader_decides_five_things_in_a_row_on_a_phone_and_asks_about_a_sixth(string provider, bool script)
    {
        await using var site = await sites.OwnAsync(provider);
        var office = await site.Backstage.AgencyAsync("Văn phòng");
        var done = await GivenAsync(site, "Nghiệm thu kết nối thanh toán", "task.submit");
        var later = await GivenAsync(site, "Đưa hộ kinh doanh lên mạng", "task.askExtension");
        var wrong = await GivenAsync(site, "Số hóa hồ sơ lưu trữ", "task.proposeTransfer", office);
        var hard = await GivenAsync(site, "Lập hồ sơ chợ số", "difficulty.report");
        var asked = await GivenAsync(site, "Rà soát bến bãi", "task.askExtension");
        var (proposal, gone) = (await ProposedAsync(site, "Mở quầy tra cứu ở chợ"), await ProposedAsync(site, "Lắp thêm màn hình ở bến tàu"));

        await using var chair = await Someone.OpenAsync(sites, site, "truongban", width: 390, script: script);
        await chair.GoAsync("/");
        await chair.Page.Locator("a[href='/quyet-dinh']").First.ClickAsync();
        await chair.Page.Locator(".leader .ask").First.WaitForAsync();
        await chair.SeesAsync("Nghiệm thu kết nối thanh toán");
        var count = await chair.Page.Locator(".leader .ask").CountAsync();
        count.ShouldBeInRange(7, 20);
        (await chair.OverAsync()).ShouldBe(0);
        if (script) (await chair.AxeAsync()).ShouldBeEmpty(); // axe waits for timers, which a page without script never fires
        (await chair.Page.Locator(".tri > .confirm > summary").EvaluateAllAsync<int>("all => all.filter(one => one.getBoundingClientRect().height < 44).length")).ShouldBe(0, "a thumb needs 44 px");
        if (script) await KeysAsync(chair);

        await chair.DoAsync(Form("Agree", "Accept", done), "Đã xác nhận hoàn thành.");
        await chair.SeesAsync("không tự thu lại được");
        await chair.DoAsync(Form("Return", "Extension", later), "từ 5 đến", ("Text", "ừ"));
        chair.Forgive(400);
        await chair.DoAsync(Form("Return", "Extension", later), "Đã trả lời không gia hạn.", ("Text", "Đã đủ thời gian, làm cho xong."));
        (await chair.FormOf(Form("Agree", "Transfer", wrong)).Locator("select").InputValueAsync()).ShouldBe(office.ToString(), "what was proposed stands in the form");
        await chair.DoAsync(Form("Agree", "Transfer", wrong), "Đã chuyển nhiệm vụ", ("Evidence", "45/QĐ-BCĐ"));
        await chair.DoAsync(Form("Agree", "Difficulty", hard), "Đã trả lời khó khăn");
        await chair.DoAsync(Form("Return", "ProposalAnswer", proposal), "Đã trả lời: không chấp nhận.", ("Text", "Đã có quầy ở phường."));
        (await chair.Page.Locator(".leader .ask").CountAsync()).ShouldBe(count - 5);

        await chair.DoAsync(Form("Urge", "Extension", asked), "Đã gửi câu hỏi", ("Text", "Đến ngày nào thì có bản đồ bến bãi?"));
        (await chair.MayAsync(Form("Agree", "Extension", asked))).ShouldBeTrue("asked, not decided");
        await chair.DoAsync(Form("Write", "ProposalAnswer", gone), "Đã gửi câu hỏi", ("Text", "Ai trả tiền điện cho màn hình?"));

        // Somebody else answers while the leader is still writing: the words are not lost, and the page says why.
        await chair.FillAsync(Form("Return", "ProposalAnswer", gone), ("Text", "Chưa có kinh phí năm nay."));
        await site.Backstage.DoAsync<HandleProposal, long>("pho.thuongtruc", use => use.RunAsync(new HandleProposal.Input { Id = gone, Step = ProposalStep.Note, Text = "Ghi nhận, xem xét sau." }, default));
        chair.Forgive(409);
        (await chair.SendAsync(Form("Return", "ProposalAnswer", gone))).ShouldBe(409);
        await chair.SeesAsync("Chưa có kinh phí năm nay.");
        await chair.LeaveAsync();
        site.Logged.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Twelve_decisions_and_the_count_of_the_rest_fit_one_A4_sheet()
    {
        await using var site = await sites.OwnAsync(Providers.Sqlite);
        for (var at = 0; at < 14; at++) await GivenAsync(site, "Hoàn thành toàn bộ công việc số hóa hồ sơ lưu trữ của các đơn vị trên địa bàn phường theo kế hoạch đã được phê duyệt từ đầu năm và báo cáo kết quả", "task.askExtension");
        await using var chair = await Someone.OpenAsync(sites, site, "truongban");
        await chair.GoAsync("/quyet-dinh/in");
        (await chair.Page.Locator(".decide-sheet tbody tr").CountAsync()).ShouldBe(12);
        await chair.SeesAsync("việc khác trên hệ thống");
        var paper = Encoding.Latin1.GetString(await chair.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        Regex.Count(paper, @"/Type\s*/Page\b", RegexOptions.None, TimeSpan.FromSeconds(5)).ShouldBe(1);
        await chair.LeaveAsync();
    }

    // j goes to the first card, a opens its first answer and puts the cursor into it; nothing is sent.
    private static async Task KeysAsync(Someone chair)
    {
        await chair.Page.EvaluateAsync("document.activeElement.blur()");
        await chair.Page.Keyboard.PressAsync("j");
        await chair.Page.Keyboard.PressAsync("j");
        await chair.Page.Keyboard.PressAsync("r");
        await chair.Page.Locator(".leader .ask:nth-child(2) .tri > details[open] textarea:focus").WaitForAsync();
        await chair.GoAsync("/quyet-dinh");
    }

    private static string Form(string choice, string kind, Guid id) => $"{choice}.{kind}.{id:N}.{id:N}";

    private static async Task<Guid> ProposedAsync(DemoSite site, string title) => await site.Backstage.DoAsync<MakeProposal, Guid>("thanhvien1", use => use.RunAsync(
        new MakeProposal.Input { Title = title, Content = "Đặt tại nơi đông người.", Reason = "Người dân hỏi nhiều.", Field = WorkField.DigitalEconomy }, default));

    private static async Task<Guid> GivenAsync(DemoSite site, string title, string act, Guid? agency = null)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));
        var task = new AssignWork.Input { Title = title, Product = "Báo cáo kết quả", Field = WorkField.DigitalEconomy, Source = AssignmentSource.Plan, AgencyId = await site.Backstage.AgencyAsync("Phòng Kinh tế"), DueOn = today.AddDays(2) };
        var id = await site.Backstage.DoAsync<AssignWork, Guid>("truongban", use => use.RunAsync(task, default));
        foreach (var step in new[] { "task.receive", act })
            await site.Backstage.DoAsync<WorkOnAssignment, long>("thanhvien1", use => use.RunAsync(
                new WorkOnAssignment.Input { Id = id, Act = step, Text = "Còn chờ số liệu của các khu phố.", Evidence = "12/TTr", Day = today.AddDays(20), Proposal = "Cho dùng số liệu tháng trước.", AgencyId = agency }, default));
        return id;
    }
}
