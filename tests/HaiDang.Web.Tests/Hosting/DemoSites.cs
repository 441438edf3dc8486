using HaiDang.Web.Tests.Hosting;
using Npgsql;

[assembly: AssemblyFixture(typeof(DemoSites))]

namespace HaiDang.Web.Tests.Hosting;

/// <summary>The databases that every test of a page runs on.</summary>
public static class Providers
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    public static TheoryData<string> Both => [Sqlite, Postgres];

    public static string Server
    {
        get
        {
            var server = Environment.GetEnvironmentVariable("HAIDANG_TEST_POSTGRES");
            Assert.SkipWhen(server is null, "HAIDANG_TEST_POSTGRES is not set (./test.sh sets it)");
            return server!;
        }
    }
}

/// <summary>
/// The demonstration, lived once per database in a whole run. Its sites are copies: one shared by all that only read it or
/// work on things of their own, and as many as wanted for tests that change what others see.
/// </summary>
public sealed class DemoSites : IAsyncDisposable
{
    private readonly string mark = $"haidang_demo_{Guid.NewGuid():N}"[..22];
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<string, DemoSite> shared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task> templates = new(StringComparer.Ordinal);
    private readonly List<DemoSite> all = [];
    private readonly Chrome chrome = new();
    private int copies;

    /// <summary>The one browser.</summary>
    public Task<Microsoft.Playwright.IBrowser> BrowserAsync() => chrome.LaunchAsync();

    /// <summary>The site that all share.</summary>
    public async Task<DemoSite> SharedAsync(string provider)
    {
        await turn.WaitAsync();
        try
        {
            if (!shared.TryGetValue(provider, out var site)) shared[provider] = site = await CopyAsync(provider);
            return site;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A site that nobody else touches; it goes with the run, or earlier when disposed.</summary>
    public async Task<DemoSite> OwnAsync(string provider)
    {
        await turn.WaitAsync();
        try
        {
            return await CopyAsync(provider);
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await chrome.DisposeAsync();
        foreach (var site in all) await site.DisposeAsync();
        foreach (var provider in templates.Keys) await DropAsync(provider, mark);
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        turn.Dispose();
    }

    internal static async Task DropAsync(string provider, string name)
    {
        if (provider == Providers.Postgres) await OnServerAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private string Folder => Path.Combine(Path.GetTempPath(), mark);

    private string File(string name) => Path.Combine(Folder, name + ".db");

    private string ConnectionOf(string provider, string name) =>
        provider == Providers.Sqlite ? $"Data Source={File(name)}" : $"{Providers.Server};Database={name};Maximum Pool Size=20";

    private async Task<DemoSite> CopyAsync(string provider)
    {
        if (!templates.TryGetValue(provider, out var lived)) templates[provider] = lived = LiveAsync(provider);
        await lived;
        var name = $"{mark}_{++copies}";
        if (provider == Providers.Sqlite)
        {
            // Whole without its -wal: the last connection has folded it in.
            System.IO.File.Copy(File(mark), File(name));
        }
        else
        {
            await OnServerAsync($"CREATE DATABASE {name} TEMPLATE {mark}");
        }

        var site = new DemoSite(provider, name, ConnectionOf(provider, name), Path.Combine(Folder, "keys"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "files"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(site.FileFolder, Path.GetRelativePath(Path.Combine(Folder, "files"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(file, copy);
        }

        site.UseKestrel(0);
        site.StartServer();
        all.Add(site);
        return site;
    }

    // As `--demo` does it, on a host that ends again: nothing may be connected to what is copied.
    private async Task LiveAsync(string provider)
    {
        Directory.CreateDirectory(Folder);
        var connection = ConnectionOf(provider, mark) + ";Pooling=false";
        await using (var site = new DemoSite(provider, null, connection, Path.Combine(Folder, "keys"), lives: true)) _ = site.Services;
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{Providers.Server};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
