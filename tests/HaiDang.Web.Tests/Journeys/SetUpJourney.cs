using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Tests.Journeys;

/// <summary>From the text of a regulation to a committee that works by it, and from a norm taken back to an act that is refused; in a browser.</summary>
public sealed class SetUpJourney(DemoSites sites)
{
    private const string Name = "Ban Chỉ đạo Chuyển đổi số thành phố (văn bản gốc)";
    private const string Chair = "Phan Đình Trưởng Ban";

    private static string People => string.Join('\n',
        $"{Chair}; Chủ tịch; ; Trưởng Ban", "Lưu Thị Phó Ban; Phó Chủ tịch; ; Phó Trưởng ban Thường trực",
        "Hoàng Văn Trưởng Phòng; Trưởng phòng; Phòng Văn hóa và Thông tin (VHTT); Phó Trưởng ban", "Đào Thị Thành Viên; Trưởng phòng; Phòng Tài chính - Kế hoạch (TCKH); Thành viên");

    [Theory, MemberData(nameof(Providers.Both), MemberType = typeof(Providers))]
    public async Task The_source_text_becomes_a_second_committee_and_its_head_gives_a_task(string provider)
    {
        var text = SourceText();
        Assert.SkipUnless(File.Exists(text), "the source text is not on this machine: HAIDANG_SHARED names the folder that holds data/000_22034bc80b3676fc.txt");
        await using var site = await sites.OwnAsync(provider);
        await using var admin = await Someone.OpenAsync(sites, site, "quantri");
        await Uploaded(admin, text);
        await Confirmed(admin);
        var (login, password) = await Seated(admin);
        await Opened(admin);

        await using var chair = await Someone.OpenAsync(sites, site, null);
        await SignedInFirst(chair, login, password);
        (await chair.Page.Locator(".hd-name").InnerTextAsync()).ShouldContain("văn bản gốc");
        await chair.GoAsync("/nhiem-vu/giao");
        await chair.FillAsync("give", ("Title", "Việc đầu tiên của Ban mới"), ("InCharge", "Phòng Tài chính - Kế hoạch"), ("Product", "Báo cáo"), ("DueOn", ThreadJourney.In(20)));
        await chair.SendAsync("give");
        await chair.SeesAsync("Đã giao nhiệm vụ.");
        await chair.SeesAsync("Đào Thị Thành Viên");
        await chair.SeesAsync("Đ6.2");
        await chair.GoAsync("/nhiem-vu");
        (await chair.Page.Locator("main a[href^='/nhiem-vu/0']").CountAsync()).ShouldBe(1, "nothing of the committee of the year");
        await chair.LeaveAsync();
        await admin.LeaveAsync();
        site.Logged.Errors.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers.Both), MemberType = typeof(Providers))]
    public async Task Rejecting_one_norm_changes_button_interface_and_gate_without_restart(string provider)
    {
        await using var site = await sites.OwnAsync(provider);
        await using var chair = await Someone.OpenAsync(sites, site, "truongban");
        using var api = await site.ApiAsync("truongban");
        var membership = await site.Backstage.ReadAsync(db => db.Memberships.Where(row => db.Users.Any(user => user.PersonId == row.PersonId && user.UserName == "thanhvien5")).Select(row => row.Id).SingleAsync());
        object Portfolio(string notice) => new { membershipId = membership, fields = new[] { "SmartCity" }, from = ThreadJourney.In(1), notice };
        await chair.GoAsync("/to-chuc/phan-cong");
        (await chair.MayAsync("portfolio.assign")).ShouldBeTrue("before");
        (await api.PostAsync("/api/v1/organisation/portfolios", Portfolio("41/TB"))).Status.ShouldBe(201);
        ((bool)(await api.PostAsync("/api/v1/regulation/judge", new { act = "portfolio.assign" })).Json["allowed"]!).ShouldBeTrue();

        await site.Backstage.DoAsync<AmendRegulation, Guid>("truongban", use => use.RunAsync(new AmendRegulation.Input(), default));
        var norm = await site.Backstage.ReadAsync(db => db.Norms.Where(row => row.Act == "portfolio.assign" && db.Regulations.Any(text => text.Id == row.TextId && text.State == VersionState.Draft)).Select(row => row.Id).SingleAsync());
        await chair.GoAsync("/thiet-lap/dieu/3");
        await chair.Page.Locator($"label:has(input[name='d-{norm:N}'][value=Rejected])").ClickAsync();
        await chair.Page.Locator("button[name=then][value=later]").ClickAsync();
        await chair.SeesAsync("Đã lưu.");
        await chair.GoAsync("/thiet-lap/mo");
        await chair.Page.Locator("input[name=from]").FillAsync(VietnamToday());
        await chair.SendAsync("open");
        await chair.Page.WaitForURLAsync("**/quy-che?xong=*");

        await chair.GoAsync("/to-chuc/phan-cong");
        (await chair.MayAsync("portfolio.assign")).ShouldBeFalse("the button goes with the norm");
        (await chair.Page.Locator("a[aria-disabled=true][href*='vi-sao=portfolio.assign']").CountAsync()).ShouldBe(1);
        ((bool)(await api.PostAsync("/api/v1/regulation/judge", new { act = "portfolio.assign" })).Json["allowed"]!).ShouldBeFalse();
        var refused = await api.PostAsync("/api/v1/organisation/portfolios", Portfolio("42/TB"));
        refused.Status.ShouldBe(403, refused.Text);
        var gate = await site.Backstage.AsAsync<Core.Committees.AssignPortfolio, Guid>("truongban", use => use.RunAsync(new() { MembershipId = membership, Fields = [Core.Committees.WorkField.SmartCity], From = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(2), Notice = "43/TB" }, default));
        gate.Error.ShouldBeOfType<Refused>();
        (await site.Backstage.ReadAsync(db => db.Portfolios.CountAsync(row => row.MembershipId == membership))).ShouldBe(1, "only what was given while the norm stood");
        await chair.LeaveAsync();
        site.Logged.Errors.ShouldBeEmpty();
    }

    private static async Task Uploaded(Someone admin, string text)
    {
        await admin.GoAsync("/ban-chi-dao/moi");
        await admin.Page.Locator("input[name=name]").FillAsync(Name);
        await admin.Page.Locator("input[name=shortName]").FillAsync("BCĐ văn bản gốc");
        await admin.Page.Locator("label:has(input[name=source][value=file])").ClickAsync();
        await admin.Page.Locator("input[name=file]").SetInputFilesAsync(text);
        await admin.SendAsync("new");
        await admin.Page.WaitForURLAsync("**/thiet-lap");
    }

    // The folder named, or one called "shared" beside the project.
    private static string SourceText()
    {
        const string Source = "data/000_22034bc80b3676fc.txt";
        if (Environment.GetEnvironmentVariable("HAIDANG_SHARED") is { Length: > 0 } shared) return Path.Combine(shared, Source);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared", Source) is var file && File.Exists(file)) return file;
        return Source;
    }

    private static async Task Confirmed(Someone admin)
    {
        await admin.GoAsync("/thiet-lap/phan-dau");
        await admin.SeesAsync("ngày ký là ngày nào");
        var day = admin.Page.Locator("form:has(input[name=answer][placeholder='dd/MM/yyyy'])");
        await day.Locator("input[name=answer]").FillAsync("15/08/2024");
        await day.Locator("button[type=submit]").ClickAsync();
        await admin.Page.WaitForURLAsync("**/phan-dau?xong=phan-dau**");
        await admin.GoAsync("/thiet-lap");
        await admin.Page.Locator("select[name=chac]").SelectOptionAsync("0");
        await admin.Page.Locator("input[name=ca-cau-hoi]").CheckAsync();
        await admin.Page.Locator("form:has(select[name=chac]) button[type=submit]").ClickAsync();
        await admin.FormOf("all").WaitForAsync();
        await admin.SendAsync("all");
        await admin.Page.WaitForURLAsync("**/thiet-lap?xong=xn*");
    }

    private static async Task<(string Login, string Password)> Seated(Someone admin)
    {
        await admin.GoAsync("/thiet-lap/nhan-su");
        await admin.Page.Locator("textarea[name=lines]").FillAsync(People);
        await admin.Page.Locator("input[name=logins]").CheckAsync();
        await admin.Page.Locator("button[name=then][value=record]").ClickAsync();
        var row = admin.Page.Locator($"table.mini tr:has(th:text-is('{Chair}'))");
        await row.WaitForAsync();
        return (await row.Locator("td").Nth(0).InnerTextAsync(), await row.Locator("code").InnerTextAsync());
    }

    private static async Task Opened(Someone admin)
    {
        await admin.GoAsync("/thiet-lap/mo");
        await admin.SendAsync("open");
        await admin.Page.WaitForURLAsync("**/ban-chi-dao/da-mo/**");
        await admin.SeesAsync("Đã mở");
    }

    // A password given by someone else is changed before anything else.
    private static async Task SignedInFirst(Someone chair, string login, string password)
    {
        await chair.GoAsync("/dang-nhap");
        await chair.Page.Locator("input[name=Name]").FillAsync(login);
        await chair.Page.Locator("input[name=Password]").FillAsync(password);
        await chair.Page.Locator("form:has(input[name=Password]) button[type=submit]").First.ClickAsync();
        await chair.Page.WaitForURLAsync("**/doi-lan-dau*");
        foreach (var field in new[] { "Password", "Again" }) await chair.Page.Locator($"input[name={field}]").FillAsync("Mat-Khau-Moi-2026");
        await chair.SendAsync("first");
        await chair.Page.WaitForURLAsync(url => !url.Contains("doi-lan-dau", StringComparison.Ordinal));
    }

    private static string VietnamToday() => VietnamTime.DayOf(DateTime.UtcNow).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
