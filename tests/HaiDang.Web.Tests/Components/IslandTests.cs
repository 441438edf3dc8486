using Microsoft.Playwright;

namespace HaiDang.Web.Tests.Components;

public sealed class IslandTests(GalleryFixture gallery) : IClassFixture<GalleryFixture>
{
    [Fact]
    public async Task Keys_search_go_make_new_and_help_and_can_be_switched_off()
    {
        var page = await gallery.OpenAsync("/gallery/desk", 1440);
        await page.Keyboard.PressAsync("/");
        (await page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe("q");
        await page.EvaluateAsync("document.activeElement.blur()");

        await page.Keyboard.PressAsync("?");
        await page.Locator("dialog[open]").WaitForAsync();
        await page.GetByLabel("Bật phím tắt").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("n");
        page.Url.ShouldEndWith("/gallery/desk");

        await page.Keyboard.PressAsync("?");
        await page.GetByLabel("Bật phím tắt").CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("n");
        await UntilAsync(page, "location.pathname === '/gallery/form'");
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("b");
        await UntilAsync(page, "location.pathname === '/dang-nhap'"); // the desk of nobody is the door
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_theme_changes_at_once_and_stays()
    {
        var page = await gallery.OpenAsync("/gallery/desk", 1440);
        await page.Locator(".hd-me > summary").ClickAsync();
        var stored = page.WaitForResponseAsync(response => response.Url.EndsWith("/giao-dien", StringComparison.Ordinal));
        await page.Locator(".hd-me button[value=dark]").ClickAsync();
        (await page.Locator("html").GetAttributeAsync("data-bs-theme")).ShouldBe("dark");
        await stored;
        await page.ReloadAsync();
        (await page.Locator("html").GetAttributeAsync("data-bs-theme")).ShouldBe("dark");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_the_theme_the_language_and_the_reason_still_work()
    {
        var page = await gallery.OpenAsync("/gallery/record", 1440, script: false);
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("vi");
        (await page.TitleAsync()).ShouldBe("NV-047 · Hải Đăng");
        await page.Locator(".hd-me > summary").ClickAsync();
        await page.Locator(".hd-me button[value=dark]").ClickAsync();
        page.Url.ShouldEndWith("/gallery/record");
        (await page.Locator("html").GetAttributeAsync("data-bs-theme")).ShouldBe("dark");

        await page.Locator(".hd-foot button").ClickAsync();
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
        (await page.Locator(".hd-nav").InnerTextAsync()).ShouldContain("Regulation");
        (await page.Locator("blockquote.law").First.GetAttributeAsync("lang")).ShouldBe("vi");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_blocked_button_opens_its_reason_without_leaving_the_page()
    {
        var page = await gallery.OpenAsync("/gallery", 1440);
        (await page.Locator("details.why").GetAttributeAsync("open")).ShouldBeNull();
        await page.Locator(".btn[aria-disabled=true]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("details.why[open]").WaitForAsync();
        new Uri(page.Url).PathAndQuery.ShouldBe("/gallery");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_typed_survives_a_refusal_and_a_reload_and_leaving_asks()
    {
        var page = await gallery.OpenAsync("/gallery/form", 1440);
        await page.FillAsync("#ten", "Số hóa hồ sơ đất đai");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi đề xuất" }).ClickAsync();
        await page.Locator("#san-pham[aria-invalid=true]").WaitForAsync();
        (await page.InputValueAsync("#ten")).ShouldBe("Số hóa hồ sơ đất đai");
        (await page.Locator("#san-pham").GetAttributeAsync("aria-describedby")).ShouldBe("san-pham-error");
        (await page.Locator("#san-pham-error").InnerTextAsync()).ShouldContain("Chưa ghi sản phẩm");
        (await page.Locator(".btn-primary").GetAttributeAsync("aria-busy")).ShouldBeNull();

        await page.FillAsync("#han", "26/11/2026");
        List<string> asked = [];
        EventHandler<IDialog> refuse = (_, dialog) => { asked.Add(dialog.Message); _ = dialog.DismissAsync(); };
        page.Dialog += refuse;
        await page.Locator(".hd-nav a").First.ClickAsync();
        asked.Count.ShouldBe(1);
        page.Url.ShouldEndWith("/gallery/form");
        page.Dialog -= refuse;

        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.ReloadAsync();
        await page.Locator("[data-restored]:not([hidden])").WaitForAsync();
        (await page.InputValueAsync("#ten")).ShouldBe("Số hóa hồ sơ đất đai");
        (await page.InputValueAsync("#han")).ShouldBe("26/11/2026");
        (await page.EvaluateAsync<string>("JSON.stringify(sessionStorage)")).ShouldNotContain("__RequestVerificationToken");

        await page.FillAsync("#san-pham", "Kho dữ liệu đã nghiệm thu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi đề xuất" }).ClickAsync();
        await UntilAsync(page, "location.pathname === '/gallery/record' && scrollY === 0");
        await UntilAsync(page, "!Object.keys(sessionStorage).some(key => key.startsWith('hd-draft:'))");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_second_click_does_not_send_twice()
    {
        var page = await gallery.OpenAsync("/gallery/desk", 1440);
        var posts = 0;
        await page.RouteAsync("**/gallery/desk", async route =>
        {
            if (route.Request.Method == "POST") posts++;
            await Task.Delay(500);
            await route.FulfillAsync(new() { Status = 200, ContentType = "text/html", Body = "<p>xong</p>" });
        });
        await page.EvaluateAsync("""
            const button = [...document.querySelectorAll('button')].find(b => b.textContent.includes('Tiếp nhận'));
            button.click(); button.click(); button.click();
            """);
        await page.WaitForTimeoutAsync(900);
        posts.ShouldBe(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Choosing_rows_shows_the_bulk_bar_with_its_count()
    {
        var page = await gallery.OpenAsync("/gallery/register", 1440);
        (await page.Locator(".bulk").IsVisibleAsync()).ShouldBeFalse();
        await page.GetByLabel("Chọn NV-061").CheckAsync();
        await page.GetByLabel("Chọn NV-047").CheckAsync();
        (await page.Locator(".bulk .say").InnerTextAsync()).ShouldBe("Đã chọn 2 dòng");
        await page.GetByLabel("Chọn mọi dòng trên trang").CheckAsync();
        (await page.Locator(".bulk .say").InnerTextAsync()).ShouldBe("Đã chọn 12 dòng");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Moving_without_a_reload_puts_the_focus_on_the_new_page()
    {
        var page = await gallery.OpenAsync("/gallery", 1440);
        await page.EvaluateAsync("window.stayed = true");
        await page.Locator("main a", new() { HasTextString = "register" }).ClickAsync();
        await page.Locator("h1", new() { HasTextString = "Nhiệm vụ của cơ quan tôi" }).WaitForAsync();
        await UntilAsync(page, "document.activeElement.id === 'noi-dung'");
        (await page.EvaluateAsync<bool>("window.stayed === true")).ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_norm_in_hand_lights_its_words_in_the_source()
    {
        var page = await gallery.OpenAsync("/gallery/setup", 1440);
        await page.GetByRole(AriaRole.Radio, new() { Name = "Sửa" }).Nth(1).FocusAsync();
        (await page.Locator("mark.here").InnerTextAsync()).ShouldStartWith("trước ngày 15");
        await page.Locator("mark[data-norm='1']").HoverAsync();
        (await page.Locator(".norm.here h3").InnerTextAsync()).ShouldContain("Kênh gửi chính thức");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_phone_the_main_act_stays_within_reach_of_the_thumb()
    {
        var page = await gallery.OpenAsync("/gallery/record", 390);
        await page.Mouse.WheelAsync(0, 900);
        var box = await page.Locator(".bar .btn-primary").BoundingBoxAsync();
        box.ShouldNotBeNull();
        (box.Y > 844 * 0.7).ShouldBeTrue();
        await page.Locator(".bar-more > summary").ClickAsync();
        (await page.GetByText("Nêu vướng mắc").IsVisibleAsync()).ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    // Not WaitForFunctionAsync: it compiles a string inside the page, which the policy forbids.
    private static async Task UntilAsync(IPage page, string condition)
    {
        for (var left = 50; left > 0; left--)
        {
            if (await page.EvaluateAsync<bool>(condition)) return;
            await page.WaitForTimeoutAsync(100);
        }

        Assert.Fail($"Not within 5 s: {condition}");
    }
}
