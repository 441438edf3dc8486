using Deque.AxeCore.Playwright;
using HaiDang.Core.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HaiDang.Web.Tests.Account;

/// <summary>In Chromium, with its virtual authenticator. WebAuthn takes no address: the site is called localhost.</summary>
public sealed class PasskeyTests : IAsyncLifetime
{
    private readonly SqliteSite site = new() { Clock = new(TimeProvider.System.GetUtcNow()) };
    private readonly List<string> complaints = [];
    private IPlaywright? playwright;
    private IBrowser? browser;
    private ICDPSession? cdp;
    private string home = "";
    private string device = "";

    public async ValueTask InitializeAsync()
    {
        site.UseKestrel(0);
        site.StartServer();
        home = $"http://localhost:{site.ClientOptions.BaseAddress.Port}";
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    [Fact]
    public async Task A_passkey_is_added_signs_in_alone_and_is_the_second_factor_of_the_password()
    {
        var id = await site.MakeAsync("chia-khoa");
        var page = await OpenAsync(authenticator: true);
        await SignInAsync(page, "chia-khoa");
        await page.GotoAsync(home + "/tai-khoan/khoa-truy-cap");
        await page.FillAsync("[name=NewName]", "Máy tính ở cơ quan");
        await page.ClickAsync("hd-passkey button");
        await page.WaitForURLAsync("**/tai-khoan/xac-thuc?xong=passkeyAdded");
        await page.GotoAsync(home + "/tai-khoan/khoa-truy-cap");
        (await page.TextContentAsync("main"))!.ShouldContain("Máy tính ở cơ quan");

        // Offered in the list of names, where the device confirms by itself here.
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(home + "/dang-nhap?ve=%2Ftai-khoan%2Fphien");
        await page.WaitForURLAsync("**/tai-khoan/phien");

        await page.Context.ClearCookiesAsync();
        await ConfirmAsync(false);
        await page.GotoAsync(home + "/dang-nhap?ve=%2Ftai-khoan%2Ftoken");
        await page.WaitForSelectorAsync("hd-passkey[data-ready]");
        await ConfirmAsync(true);
        await page.ClickAsync("hd-passkey button");
        await page.WaitForURLAsync("**/tai-khoan/token");

        await page.Context.ClearCookiesAsync();
        await ConfirmAsync(false);
        await SignInAsync(page, "chia-khoa", "**/dang-nhap/ma");
        await ConfirmAsync(true);
        await page.ClickAsync("hd-passkey button");
        await page.WaitForURLAsync(home + "/");

        await page.GotoAsync(home + "/tai-khoan/khoa-truy-cap");
        await page.ClickAsync("summary:has-text('Máy tính ở cơ quan')");
        await page.FillAsync("details[open] [name=Password]", AccountSite.Password);
        await page.ClickAsync("button[value=remove]");
        await page.WaitForURLAsync("**/khoa-truy-cap?xong=passkeyRemoved");
        await using var scope = site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Core.Accounts.Account>>();
        (await users.GetPasskeysAsync((await users.FindByIdAsync(id.ToString()))!)).ShouldBeEmpty();
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_passkey_of_another_account_is_not_asked_for_at_the_second_step()
    {
        await site.MakeAsync("co-khoa");
        await site.MakeAsync("co-app");
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Core.Accounts.Account>>();
            var key = Totp.NewKey();
            (await scope.ServiceProvider.GetRequiredService<SecondFactor>().SetUpAsync((await users.FindByNameAsync("co-app"))!, key, Totp.Code(key, Totp.StepOf(site.Clock.GetUtcNow().UtcDateTime)), default)).ShouldNotBeNull();
        }

        var page = await OpenAsync(authenticator: true);
        await SignInAsync(page, "co-khoa");
        await page.GotoAsync(home + "/tai-khoan/khoa-truy-cap");
        await page.FillAsync("[name=NewName]", "Khóa");
        await page.ClickAsync("hd-passkey button");
        await page.WaitForURLAsync("**/tai-khoan/xac-thuc?xong=passkeyAdded");
        await page.Context.ClearCookiesAsync();
        await ConfirmAsync(false);
        await SignInAsync(page, "co-app", "**/dang-nhap/ma");
        (await page.Locator("hd-passkey").CountAsync()).ShouldBe(0, "co-app has no passkey");
    }

    [Fact]
    public async Task The_pages_of_the_account_are_clean_under_the_policy()
    {
        await site.MakeAsync("sach");
        var page = await OpenAsync(authenticator: false);
        await page.GotoAsync(home + "/dang-nhap");
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        await SignInAsync(page, "sach");
        foreach (var path in new[] { "", "/mat-khau", "/xac-thuc", "/khoa-truy-cap", "/phien", "/token" })
        {
            await page.GotoAsync(home + "/tai-khoan" + path);
            (await page.RunAxe()).Violations.ShouldBeEmpty(path);
        }

        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_of_the_interface_works_under_the_policy()
    {
        var page = await OpenAsync(authenticator: false);
        await page.GotoAsync(home + "/api/");
        await page.WaitForSelectorAsync("h1");
        (await page.Locator("section.api details").CountAsync()).ShouldBeGreaterThan(40);
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        complaints.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await site.DisposeAsync();
    }

    private async Task<IPage> OpenAsync(bool authenticator)
    {
        var page = await browser!.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        page.Console += (_, message) => { if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal)) complaints.Add(message.Text); };
        if (!authenticator) return page;
        cdp = await page.Context.NewCDPSessionAsync(page);
        await cdp.SendAsync("WebAuthn.enable");
        var made = await cdp.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        device = made!.Value.GetProperty("authenticatorId").GetString()!;
        return page;
    }

    /// <summary>Whether the device confirms by itself, as a person with a finger on it would.</summary>
    private async Task ConfirmAsync(bool byItself) =>
        await cdp!.SendAsync("WebAuthn.setAutomaticPresenceSimulation", new Dictionary<string, object> { ["authenticatorId"] = device, ["enabled"] = byItself });

    private async Task SignInAsync(IPage page, string login, string? to = null)
    {
        await page.GotoAsync(home + "/dang-nhap");
        await page.FillAsync("[name=Name]", login);
        await page.FillAsync("[name=Password]", AccountSite.Password);
        await page.ClickAsync("button[type=submit].btn-primary");
        await page.WaitForURLAsync(to ?? home + "/");
    }
}
