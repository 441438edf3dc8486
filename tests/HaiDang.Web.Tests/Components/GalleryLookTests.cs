using Deque.AxeCore.Playwright;

namespace HaiDang.Web.Tests.Components;

public sealed class GalleryLookTests(GalleryFixture gallery) : IClassFixture<GalleryFixture>
{
    // Set to a folder to get a picture of every page.
    private static readonly string? Shots = Environment.GetEnvironmentVariable("HAIDANG_SHOTS");

    public static TheoryData<int, bool> Sizes => new() { { 1440, false }, { 1440, true }, { 390, false }, { 390, true } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Axe_finds_nothing_on_any_page(int width, bool dark)
    {
        List<string> found = [];
        var page = await gallery.OpenAsync("/health", width, dark);
        foreach (var path in GalleryFixture.Paths)
        {
            await page.GotoAsync(path);
            if (Shots is not null)
                await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Shots, $"{path.Trim('/').Replace('/', '-')}-{width}{(dark ? "-dark" : "")}.png") });
            var result = await page.RunAxe();
            found.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{path} {violation.Id}: {node.Html} {node.Any.FirstOrDefault()?.Message}")));
        }

        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_scrolls_sideways_at_any_width()
    {
        List<string> wide = [];
        var page = await gallery.OpenAsync("/health", 1366);
        foreach (var path in GalleryFixture.Paths)
        {
            await page.GotoAsync(path);
            foreach (var width in new[] { 1366, 1200, 1024, 899, 768, 640, 360 })
            {
                await page.SetViewportSizeAsync(width, 800);
                var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (over > 0) wide.Add($"{path} at {width}: {over} px");
            }
        }

        wide.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_page_holds_the_content_security_policy_and_finds_its_files()
    {
        List<string> wrong = [];
        foreach (var path in GalleryFixture.Paths)
        {
            var page = await gallery.OpenAsync("/health", 1440);
            page.Console += (_, message) => { if (message.Type is "error" or "warning") wrong.Add($"{path}: {message.Text}"); };
            page.Response += (_, response) => { if (response.Status >= 400 && !path.StartsWith("/loi", StringComparison.Ordinal)) wrong.Add($"{path}: {response.Status} {response.Url}"); };
            await page.GotoAsync(path);
            await page.EvaluateAsync("document.fonts.ready.then(() => true)");
            await page.Context.CloseAsync();
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_finger_hits_everything_on_a_phone()
    {
        List<string> small = [];
        var page = await gallery.OpenAsync("/health", 390);
        foreach (var path in GalleryFixture.Paths)
        {
            await page.GotoAsync(path);
            small.AddRange(await page.EvaluateAsync<string[]>("""
                path => [...document.querySelectorAll('.btn, .chip, .hd-bottom > *, .form-control, .form-select')]
                  .filter(e => e.getClientRects().length > 0 && e.getBoundingClientRect().height < 43.5)
                  .map(e => `${path}: ${e.outerHTML.slice(0, 90)} ${e.getBoundingClientRect().height}`)
                """, path));
        }

        small.ShouldBeEmpty();
    }
}
