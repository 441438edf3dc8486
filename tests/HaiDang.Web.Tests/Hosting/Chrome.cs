using Microsoft.Playwright;

namespace HaiDang.Web.Tests.Hosting;

/// <summary>One Chromium for the whole run.</summary>
public sealed class Chrome : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task<IBrowser> LaunchAsync()
    {
        await turn.WaitAsync();
        try
        {
            if (browser is not null) return browser;
            playwright = await Playwright.CreateAsync();
            return browser = await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists),
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        turn.Dispose();
    }
}
