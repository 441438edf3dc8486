using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Web.Tests.Account;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HaiDang.Web.Tests.Hosting;

/// <summary>The program on a copy of the demonstration, behind a real server on this machine.</summary>
public sealed class DemoSite(string provider, string? name, string connection, string keyFolder, bool lives = false) : WebApplicationFactory<Program>
{
    /// <summary>Password of every demo account.</summary>
    public const string Password = "HaiDang-demo-2026";

    private Backstage? backstage;

    /// <summary>sqlite or postgres.</summary>
    public string Provider => provider;

    /// <summary>For a second process on the same database.</summary>
    public string Connection => connection;

    /// <summary>Where the key ring's key is.</summary>
    public string KeyFolder => keyFolder;

    /// <summary>Where contents of files are: a folder of its own, beside the key.</summary>
    public string FileFolder => Path.Combine(Path.GetDirectoryName(keyFolder)!, "files" + name);

    /// <summary>How many commands went to the database.</summary>
    public QueryCount Queries { get; } = new();

    /// <summary>What the server logged at warning and above.</summary>
    public LoggedLines Logged { get; } = new();

    /// <summary>Acts as anybody at any hour, through the gate, without a browser.</summary>
    public Backstage Backstage => backstage ??= new Backstage(provider, connection);

    /// <summary>Where the server listens.</summary>
    public string Address => ClientOptions.BaseAddress.ToString();

    /// <summary>A browser without JavaScript, signed in; nobody without a name.</summary>
    public async Task<Visitor> VisitAsync(string? login = null)
    {
        var visitor = new Visitor(Client(cookies: true));
        if (login is null) return visitor;
        var answer = await visitor.SignInAsync(login, Password);
        ((int)answer.Code).ShouldBe(302, answer.Text);
        return visitor;
    }

    /// <summary>A program with a token of this account; nobody without a name.</summary>
    public async Task<ApiClient> ApiAsync(string? login = null, Guid? committee = null) =>
        new(Client(cookies: false), login is null ? null : await Backstage.TokenAsync(login), committee);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Demo").UseSetting("Database", provider).UseSetting("ConnectionStrings:HaiDang", connection).UseSetting("KeyFolder", keyFolder).UseSetting("FileFolder", FileFolder).UseSetting("Housekeeping", "false");

        // The program's own option: --demo=true, as on the command line.
        if (lives) builder.UseSetting("demo", "true");

        // Outside Development the files of wwwroot are looked for beside the program, where only a publish puts them.
        builder.UseStaticWebAssets();
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logged).SetMinimumLevel(LogLevel.Warning));
        // One node, one clock: a kept seat is good at once.
        builder.ConfigureTestServices(services => services.AddSingleton(new KeptSeats(TimeSpan.Zero)).ConfigureDbContext<HaiDangDb>(options => options.AddInterceptors(Queries)));
    }

    // Not the factory's own: over a real server it follows redirects whatever its options say.
    private HttpClient Client(bool cookies) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = cookies }) { BaseAddress = ClientOptions.BaseAddress, Timeout = TimeSpan.FromSeconds(30) };

    public override async ValueTask DisposeAsync()
    {
        if (backstage is not null) await backstage.DisposeAsync();
        await base.DisposeAsync();
        if (name is not null) await DemoSites.DropAsync(provider, name);
    }
}
