using System.Net;
using HaiDang.Core.Accounts;
using HaiDang.Core.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace HaiDang.Web.Tests.Account;

/// <summary>A host on a database of its own, with a clock that the test moves and addresses that the test chooses.</summary>
public class AccountSite(string provider, string? name = null) : WebApplicationFactory<Program>
{
    private bool started;

    public const string Password = "Biển-xanh-2024!";
    public const string AddressHeader = "X-Test-Address";

    public static readonly string? Postgres = Environment.GetEnvironmentVariable("HAIDANG_TEST_POSTGRES");

    public string Name { get; } = name ?? $"haidang_{Guid.NewGuid():N}";

    public FakeTimeProvider Clock { get; init; } = new(TimeProvider.System.GetUtcNow());

    public string Connection => provider == "sqlite" ? $"Data Source={Path.Combine(Path.GetTempPath(), Name)}.db" : $"{Postgres};Database={Name}";

    public string KeyFolder => Path.Combine(Path.GetTempPath(), Name + "-keys");

    /// <summary>Another node on the same database and key.</summary>
    public AccountSite OtherNode() => new(provider, Name) { Clock = Clock };

    public async Task<Guid> MakeAsync(string login, string password = Password, bool administrator = false, bool mustChange = false)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AccountMaker>().EnsureAsync(login, "Người " + login, password, administrator, mustChange);
    }

    public async Task<T> DbAsync<T>(Func<HaiDangDb, Task<T>> ask)
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<HaiDangDb>());
    }

    public Visitor Visit(string scheme = "http") => new(CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri($"{scheme}://localhost") }));

    /// <summary>A visitor who has signed in.</summary>
    public async Task<Visitor> EnterAsync(string login, string password = Password, bool own = false)
    {
        var visitor = Visit();
        var answer = await visitor.SignInAsync(login, password, own);
        answer.Code.ShouldBe(HttpStatusCode.Redirect, answer.Text);
        return visitor;
    }

    public override async ValueTask DisposeAsync()
    {
        if (started && name is null) await DbAsync(db => db.Database.EnsureDeletedAsync());
        await base.DisposeAsync();
        if (Directory.Exists(KeyFolder) && name is null) Directory.Delete(KeyFolder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        started = true;
        builder.UseSetting("Database", provider).UseSetting("ConnectionStrings:HaiDang", Connection).UseSetting("KeyFolder", KeyFolder).UseSetting("Housekeeping", "false");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IStartupFilter, Addresses>();
        });
    }

    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) =>
            {
                if (context.Request.Headers[AddressHeader].FirstOrDefault() is { } address) context.Connection.RemoteIpAddress = IPAddress.Parse(address);
                return go(context);
            });
            next(app);
        };
    }
}

public sealed class SqliteSite() : AccountSite("sqlite");

public sealed class PostgresSite() : AccountSite("postgres");
