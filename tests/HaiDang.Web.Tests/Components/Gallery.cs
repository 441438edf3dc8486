using HaiDang.Web.Resources;
using HaiDang.Web.Shared.Shell;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace HaiDang.Web.Tests.Components;

/// <summary>The gallery on a real server, signed in as nobody, in a frame with lifelike names.</summary>
public sealed class GallerySite : WebApplicationFactory<Program>
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"haidang-gallery-{Guid.NewGuid():N}.db");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:HaiDang", $"Data Source={file}");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services => services.AddScoped<IShell, LifelikeShell>());
    }
}

internal sealed class LifelikeShell(IStringLocalizer<SharedText> text) : IShell
{
    public Task<ShellModel> LoadAsync() => Task.FromResult(new ShellModel
    {
        Committee = "BCĐ Chuyển đổi số TP Vũng Tàu",
        Me = ShellPerson.Of("Nguyễn Thị Ánh Tuyết", "Ủy viên, Trưởng phòng Tài chính – Kế hoạch"),
        Nav = [.. DefaultShell.Pages(text).Select(page => page.Href == "/" ? page with { Count = 7 } : page)],
        RegulationLine = "Quy chế ban hành tháng 8 năm 2024, phiên bản 1, đang hiệu lực",
        Committees = [new("a", "BCĐ Chuyển đổi số TP Vũng Tàu", true), new("b", "BCĐ Cải cách hành chính TP Vũng Tàu", false)],
    });
}

/// <summary>One server and one Chromium for all gallery tests.</summary>
public sealed class GalleryFixture : IAsyncLifetime
{
    private IPlaywright playwright = default!;

    public static readonly string[] Paths =
        ["/gallery", .. Gallery.GalleryPage.Kinds.Select(kind => $"/gallery/{kind}"), "/gallery/gate", "/loi/404", "/loi/403", "/loi"];

    public GallerySite Site { get; } = new();

    public IBrowser Browser { get; private set; } = default!;

    public async ValueTask InitializeAsync()
    {
        Site.UseKestrel(0);
        Site.StartServer();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task<IPage> OpenAsync(string path, int width, bool dark = false, bool script = true, string? theme = null)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = Site.ClientOptions.BaseAddress.ToString(),
            ViewportSize = new() { Width = width, Height = width < 700 ? 844 : 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-US",
        });
        if (theme is not null) await context.AddCookiesAsync([new() { Name = Appearance.Cookie, Value = theme, Url = Site.ClientOptions.BaseAddress.ToString() }]);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await Site.DisposeAsync();
    }
}
