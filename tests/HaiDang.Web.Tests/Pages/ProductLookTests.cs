using HaiDang.Core.Assignments;
using HaiDang.Core.Intake;
using HaiDang.Core.Regulations;
using HaiDang.Core.Urging;
using HaiDang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace HaiDang.Web.Tests.Pages;

/// <summary>
/// Every page of the product on the demonstration, wide and on a phone, light and dark: axe finds nothing and nothing scrolls sideways. The pages are
/// asked of the running program, so that a new one is looked at from its first day.
/// </summary>
public sealed class ProductLookTests(DemoSites sites)
{
    /// <summary>Set to a folder to renew the pictures of the README.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("HAIDANG_PICTURES");

    /// <summary>Pages that stand only between two steps of signing in; the tests of accounts walk through them.</summary>
    private static readonly string[] BetweenSteps = ["/dang-nhap/khoi-phuc", "/dang-nhap/ma", "/tai-khoan/doi-lan-dau"];

    private static readonly (string Path, int Width, string File)[] Shown =
    [
        ("/", 1440, "desk-1440"), ("/", 390, "desk-390"), ("/nhiem-vu/{Id:guid}", 1440, "record-1440"), ("/quy-che/{Number:int}", 1440, "regulation-1440"), ("/thiet-lap/dieu/{Number:int}", 1440, "setup-1440"),
    ];

    public static TheoryData<string> Themes => ["light", "dark"];

    [Theory, MemberData(nameof(Themes))]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways_on_any_page(string theme)
    {
        await using var site = await sites.OwnAsync(Providers.Sqlite);
        await using var chair = await Someone.OpenAsync(sites, site, "truongban", theme: theme);
        await using var member = await Someone.OpenAsync(sites, site, "thanhvien1", theme: theme);
        await using var admin = await Someone.OpenAsync(sites, site, "quantri", theme: theme);
        await using var nobody = await Someone.OpenAsync(sites, site, null, theme: theme);
        foreach (var someone in new[] { chair, member, admin })
        {
            foreach (var status in new[] { 404, 403 }) someone.Forgive(status);
        }

        await site.Backstage.DoAsync<AmendRegulation, Guid>("truongban", use => use.RunAsync(new AmendRegulation.Input(), default));
        await site.Backstage.DoAsync<GiveFeedback, Guid>("thanhvien1", use => use.RunAsync(new GiveFeedback.Input { Clause = "Đ6.2", Text = "Khó thực hiện ở khoản này." }, default));

        List<string> wrong = [];
        var pages = Addresses.Pages(site).Except(BetweenSteps, StringComparer.Ordinal).ToList();
        foreach (var page in pages) await LookAsync(page == "/dang-nhap" ? nobody : OfMachine.Contains(page, StringComparer.Ordinal) ? admin : chair, page, await PathOfAsync(site, page), theme, wrong);
        foreach (var path in await StatesAsync(site)) await LookAsync(chair, path, path, theme, wrong);
        foreach (var path in new[] { "/nhiem-vu/giao", "/to-chuc/vang-mat?vi-sao=absence.record", "/nhat-ky", "/thiet-lap/mo" }) await LookAsync(member, path, path, theme, wrong);
        if (Pictures is not null && theme == "light") await WhyAsync(member);

        wrong.ShouldBeEmpty();
        pages.Count.ShouldBeGreaterThan(35);
        foreach (var visitor in new[] { chair, member, admin, nobody }) await visitor.LeaveAsync();
        site.Logged.Errors.ShouldBeEmpty();
    }

    // The same page at two widths: laid out anew by the window, as it is for a reader. What a theme changes is colour alone.
    private static async Task LookAsync(Someone someone, string page, string path, string theme, List<string> wrong)
    {
        foreach (var width in new[] { 1440, 390 })
        {
            await someone.Page.SetViewportSizeAsync(width, width < 700 ? 844 : 900);
            if (width == 1440) await someone.GoAsync(path);
            if (new Uri(someone.Page.Url).AbsolutePath != path.Split('?', '#')[0]) wrong.Add($"{path} leads to {someone.Page.Url}");
            if (await someone.OverAsync() is > 0 and var over) wrong.Add($"{path} at {width}: {over} px too wide");
            wrong.AddRange((await someone.AxeAsync(theme == "light" ? null : ["color-contrast", "link-in-text-block"])).Select(found => $"{width} {theme} {found}"));
            if (Pictures is not null && theme == "light" && Shown.FirstOrDefault(one => one.Path == page && one.Width == width).File is { } file) await ShootAsync(someone, file);
        }
    }

    private static async Task<List<string>> StatesAsync(DemoSite site)
    {
        var norm = await site.Backstage.ReadAsync(db => db.Norms.Where(row => row.Clause == "Đ6.2" && db.Regulations.Any(text => text.Id == row.TextId && text.State == VersionState.Draft)).Select(row => row.Id).FirstAsync());
        var ended = await site.Backstage.ReadAsync(db => db.Assignments.Where(row => row.State == AssignmentState.Closed).Select(row => row.Id).FirstAsync());
        return [$"/thiet-lap/dieu/6?sua={norm}", "/thiet-lap/dieu/6?them=%C4%906.2", "/nhiem-vu?q=khong-co-viec-nay", "/nhiem-vu?loc=qua-han", $"/nhiem-vu/{ended}", "/nhiem-vu/giao?chu-dong=1", "/don-doc/nhieu?tat-ca=1", $"/dot-xu-ly/{await RunAsync(site, stop: false)}", .. await IntakeAsync(site)];
    }

    // The forms that open on a record: a direction on a proposal, the giving of what was proposed.
    private static async Task<List<string>> IntakeAsync(DemoSite site)
    {
        var open = await site.Backstage.ReadAsync(db => db.Proposals.Where(row => row.State == ProposalState.Received).Select(row => row.Id).FirstAsync());
        return [$"/y-kien-chi-dao/moi?loai=Proposal&ho-so={open}", $"/nhiem-vu/giao?de-xuat={open}"];
    }

    // One that nobody carries out: its progress, or what is left undone.
    private static async Task<Guid> RunAsync(DemoSite site, bool stop)
    {
        var tasks = await site.Backstage.ReadAsync(db => db.Assignments.OrderBy(row => row.Number).Select(row => row.Id).Take(30).ToListAsync());
        var run = await site.Backstage.DoAsync<StartBulk, Guid>("truongban", use => use.RunAsync(new DoBulk.Input { Act = "task.pause", Ids = [.. tasks, Guid.CreateVersion7()], Text = "Chờ hướng dẫn của tỉnh." }, default));
        if (stop) await site.Backstage.DoAsync<StopRun, Core.Shared.Done>("truongban", use => use.RunAsync(run, default));
        return run;
    }

    // For whoever runs the machine.
    private static readonly string[] OfMachine = ["/quan-tri/tai-khoan", "/ban-chi-dao/da-mo/{Id:guid}"];

    private static async Task<string> PathOfAsync(DemoSite site, string page)
    {
        var id = page switch
        {
            "/nhiem-vu/{Id:guid}" or "/nhiem-vu/{Id:guid}/trao-doi" => await site.Backstage.ReadAsync(db => db.Assignments.Where(row => row.State == AssignmentState.Submitted).OrderBy(row => row.Number).Select(row => row.Id).FirstAsync()),
            "/don-doc/{Id:guid}" => (await site.Backstage.DoAsync<UrgeTasks, UrgeTasks.Answer>("totruong", use => use.RunAsync(new UrgeTasks.Input { Filter = new ListAssignments.Filter { Scope = AssignmentScope.Overdue }, Form = UrgingForm.Letter, Text = "Đề nghị báo cáo." }, default))).Id,
            "/to-chuc/co-quan/{Id:guid}" or "/don-doc/co-quan/{Id:guid}" => await site.Backstage.AgencyAsync("Phòng Kinh tế"),
            "/de-xuat/{Id:guid}" => await site.Backstage.ReadAsync(db => db.Directions.Where(row => row.Subject == DirectionSubject.Proposal).Select(row => row.SubjectId).FirstAsync()),
            "/de-nghi-thong-tin/{Id:guid}" => await site.Backstage.ReadAsync(db => db.Directions.Where(row => row.Subject == DirectionSubject.Information).Select(row => row.SubjectId).FirstAsync()),
            "/y-kien-chi-dao/{Id:guid}" => await site.Backstage.ReadAsync(db => db.Directions.OrderBy(row => row.Serial).Select(row => row.Id).FirstAsync()),
            "/to-chuc/nguoi/{Id:guid}" => await site.Backstage.PersonAsync("thanhvien1"),
            "/ban-chi-dao/da-mo/{Id:guid}" => await site.Backstage.ReadAsync(db => db.Committees.OrderBy(row => row.Name).Select(row => row.Id).FirstAsync()),
            "/dot-xu-ly/{Id:guid}" => await RunAsync(site, stop: true),
            _ => Guid.Empty,
        };
        var path = page.Replace("{Id:guid}", id.ToString(), StringComparison.Ordinal).Replace("{Number:int}", "6", StringComparison.Ordinal).Replace("{Pair}", "1-2", StringComparison.Ordinal).Replace("{Code:int}", "404", StringComparison.Ordinal).Replace("{Seq:long}", "60", StringComparison.Ordinal);
        path.ShouldNotContain("{", Case.Sensitive, "a page whose address this test does not know yet");
        return path;
    }

    private static async Task WhyAsync(Someone member)
    {
        await member.Page.SetViewportSizeAsync(1440, 900);
        await member.GoAsync("/nhiem-vu/giao");
        await ShootAsync(member, "why-1440");
    }

    private static async Task ShootAsync(Someone someone, string file)
    {
        Directory.CreateDirectory(Pictures!);
        await someone.Page.EvaluateAsync("document.fonts.ready.then(() => scrollTo(0, 0))");
        await someone.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures!, file + ".png"), Animations = ScreenshotAnimations.Disabled });
    }
}
