using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using HaiDang.Web.Shared.Shell;
using Microsoft.Playwright;

namespace HaiDang.Web.Tests.Hosting;

/// <summary>
/// Somebody at a browser. Console errors, refused policies, failed requests and answers of 400 and above are kept in
/// <see cref="Wrong"/> and fail the test when it leaves, unless it expected and forgave them.
/// </summary>
public sealed class Someone : IAsyncDisposable
{
    private readonly DemoSite site;
    private readonly HashSet<int> forgiven = [];

    private Someone(DemoSite site, IPage page)
    {
        (this.site, Page) = (site, page);
        page.SetDefaultTimeout(20_000);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") Wrong.Add($"console {page.Url}: {message.Text}"); };
        page.PageError += (_, error) => Wrong.Add($"script {page.Url}: {error}");
        page.Response += (_, response) => { if (response.Status >= 400) Wrong.Add($"answer {response.Status} {response.Url}"); };

        // Leaving a page stops what it was still loading; that is no failure.
        page.RequestFailed += (_, request) => { if (request.Failure != "net::ERR_ABORTED") Wrong.Add($"request {request.Failure} {request.Url}"); };
    }

    public IPage Page { get; }

    /// <summary>What went wrong so far.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>A browser window; signed in when a name is given.</summary>
    public static async Task<Someone> OpenAsync(DemoSites sites, DemoSite site, string? login, int width = 1440, bool script = true, string? theme = null)
    {
        var browser = await sites.BrowserAsync();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.Address, ViewportSize = new() { Width = width, Height = width < 700 ? 844 : 900 }, JavaScriptEnabled = script, ReducedMotion = ReducedMotion.Reduce, Locale = "en-US", TimezoneId = "Europe/Berlin",
        });
        if (theme is not null) await context.AddCookiesAsync([new() { Name = Appearance.Cookie, Value = theme, Url = site.Address }]);
        var someone = new Someone(site, await context.NewPageAsync());
        if (login is not null) await someone.SignInAsync(login);
        return someone;
    }

    /// <summary>Another window of the same person.</summary>
    public async Task<Someone> OtherWindowAsync(string path)
    {
        var other = new Someone(site, await Page.Context.NewPageAsync());
        await other.GoAsync(path);
        return other;
    }

    public async Task SignInAsync(string login)
    {
        await GoAsync("/dang-nhap");
        await Page.Locator("input[name=Name]").FillAsync(login);
        await Page.Locator("input[name=Password]").FillAsync(DemoSite.Password);
        await Page.Locator("form:has(input[name=Password]) button[type=submit]").First.ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/dang-nhap", StringComparison.Ordinal));
    }

    /// <summary>Opens a page; the status it came with.</summary>
    public async Task<int> GoAsync(string path) => (await Page.GotoAsync(path))!.Status;

    /// <summary>The text of the page's body, as a reader sees it.</summary>
    public Task<string> TextAsync() => Page.Locator("main").InnerTextAsync();

    /// <summary>The form of an act on the page.</summary>
    public ILocator FormOf(string act) => Page.Locator($"form:has(input[name=_handler][value='{act}'])");

    /// <summary>Opens the act on the page at hand, fills in its fields and sends it; then waits for what the page says.</summary>
    /// <param name="act">Name of the form, which is the code of the act.</param>
    /// <param name="says">Words that the page must then show.</param>
    /// <param name="fields">Names after "Model." with their values.</param>
    public async Task DoAsync(string act, string says, params (string Name, string Value)[] fields)
    {
        await FillAsync(act, fields);
        await SendAsync(act);
        await SeesAsync(says);
    }

    /// <summary>Sends the form; the status of the answer to the post itself, 302 when it was taken.</summary>
    public async Task<int> SendAsync(string act)
    {
        try
        {
            var answer = await Page.RunAndWaitForResponseAsync(() => FormOf(act).Locator("button[type=submit]").ClickAsync(), response => response.Request.Method == "POST");
            return answer.Status;
        }
        catch (TimeoutException late)
        {
            throw new ShouldAssertException($"{act} was not sent: {await StateAsync()}", late);
        }
    }

    /// <summary>Opens the act and fills in its fields.</summary>
    public async Task FillAsync(string act, params (string Name, string Value)[] fields)
    {
        // Without a reload the address changes before the page does.
        var form = FormOf(act);
        await form.First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var closed = Page.Locator($"details:not([open]):has(form:has(input[name=_handler][value='{act}'])) > summary:visible");

        // On a phone the bar itself is folded first.
        while (await closed.CountAsync() > 0) await closed.First.ClickAsync();
        foreach (var (name, value) in fields)
        {
            var field = form.Locator($"[name='Model.{name}']");
            if (await field.EvaluateAsync<string>("element => element.tagName") == "SELECT") await field.SelectOptionAsync(value);
            else await field.FillAsync(value);
        }
    }

    /// <summary>Waits until these words stand on the page.</summary>
    public async Task SeesAsync(string words)
    {
        try
        {
            await Page.Locator("main").GetByText(words).Locator("visible=true").First.WaitForAsync(new() { Timeout = 15_000 });
        }
        catch (TimeoutException late)
        {
            throw new ShouldAssertException($"“{words}” is not there: {await StateAsync()}", late);
        }
    }

    /// <summary>Can the act be begun on this page?</summary>
    public async Task<bool> MayAsync(string act) => await FormOf(act).CountAsync() > 0;

    /// <summary>Asks why an act is closed: the whole answer with clause, quote and who can.</summary>
    public async Task<string> WhyAsync(string act)
    {
        // Many blocked acts stand behind one line.
        if (await Page.Locator($"details.blocked:not([open]):has(a[href*='vi-sao={act}']) > summary").CountAsync() > 0) await Page.Locator("details.blocked > summary").First.ClickAsync();
        await Page.Locator($"a[aria-disabled=true][href*='vi-sao={act}']").First.ClickAsync(new() { Force = true });
        await Page.WaitForURLAsync(new Regex(Regex.Escape($"vi-sao={act}"), RegexOptions.None, TimeSpan.FromSeconds(1)));
        var panel = Page.Locator("details.why").First;
        await panel.WaitForAsync();
        return await panel.InnerTextAsync();
    }

    // What there is to see, for whoever reads the failure.
    private async Task<string> StateAsync() =>
        $"{Page.Url}\n{await Page.Locator("body").InnerTextAsync()}\n{string.Join('\n', Wrong)}\n{site.Logged.Errors.LastOrDefault()}";

    /// <summary>Takes answers of this status for what was expected.</summary>
    public void Forgive(int status) => forgiven.Add(status);

    /// <summary>What axe finds; of some rules alone when they are named.</summary>
    public async Task<List<string>> AxeAsync(IReadOnlyList<string>? rules = null)
    {
        var result = await (rules is null ? Page.RunAxe() : Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "rule", Values = [.. rules] } }));
        return [.. result.Violations.SelectMany(violation => violation.Nodes.Select(node =>
            $"{Page.Url} {violation.Id}: {node.Html[..Math.Min(200, node.Html.Length)]} {node.Any.Concat(node.All).Concat(node.None).FirstOrDefault()?.Message}"))];
    }

    /// <summary>Pixels by which the page is wider than the window.</summary>
    public Task<int> OverAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Leaves, and nothing has gone wrong. Not in <see cref="DisposeAsync"/>, where it would hide what failed before.</summary>
    public async Task LeaveAsync()
    {
        await DisposeAsync();
        Wrong.Where(line => !forgiven.Any(status => line.StartsWith($"answer {status} ", StringComparison.Ordinal) || line.Contains($"status of {status}", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        if (!Page.IsClosed) await Page.CloseAsync();
        if (Page.Context.Pages.Count == 0) await Page.Context.CloseAsync();
    }
}
