using System.CommandLine;
using System.Globalization;
using HaiDang.Core.Accounts;
using HaiDang.Core.Shared;
using HaiDang.Migrations.Sqlite;
using HaiDang.Web.Account;
using HaiDang.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace HaiDang.Web.Commands;

/// <summary>The services of a command: the database and the accounts, without a web server.</summary>
internal static class CommandServices
{
    /// <summary>Runs a command in a scope of its own. 0 done, 1 could not; the reason is one line on stderr.</summary>
    public static async Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, CancellationToken, Task<Error?>> command, CancellationToken ct, bool mayBeOld = false)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
        await using var services = Build([.. parsed.UnmatchedTokens]);
        await using var scope = services.CreateAsyncScope();
        try
        {
            if (!mayBeOld && await UnreadyAsync(scope.ServiceProvider.GetRequiredService<HaiDangDb>(), ct) is { } unready) return await CannotAsync(parsed, unready);
            if (await command(scope.ServiceProvider, ct) is not { } error) return 0;
            return await CannotAsync(parsed, scope.ServiceProvider.GetRequiredService<IStringLocalizer<AccountText>>().Of(error));
        }
        catch (Exception broken) when (broken is System.Data.Common.DbException or DbUpdateException or InvalidOperationException)
        {
            return await CannotAsync(parsed, $"Không dùng được cơ sở dữ liệu: {(broken.InnerException ?? broken).Message}");
        }
    }

    /// <summary>The first line of stdin; a secret on the command line would stand in the list of processes and in the shell's history.</summary>
    public static async Task<string?> SecretAsync(ParseResult parsed, Option<bool> fromStdin, CancellationToken ct) =>
        parsed.GetValue(fromStdin) ? (await Console.In.ReadLineAsync(ct))?.TrimEnd('\r') ?? "" : null;

    private static ServiceProvider Build(string[] settings)
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Production";
        var configuration = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true).AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables().AddCommandLine(settings).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        services.AddDatabase(configuration);
        services.AddAccountStores();
        services.AddSingleton<Texts>();
        services.AddScoped<IActor, ProgramActor>();
        return services.BuildServiceProvider();
    }

    private static async Task<string?> UnreadyAsync(HaiDangDb db, CancellationToken ct)
    {
        if (db.Database.IsRelational() && db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal)) SqliteOptions.RequireSafeVersion();
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count == 0) return null;

        // A new database is made; one that a server of another version may be using is left alone.
        if ((await db.Database.GetAppliedMigrationsAsync(ct)).Any()) return $"Cơ sở dữ liệu còn thiếu {pending.Count} bước nâng cấp: hãy chạy lệnh migrate trước.";
        await db.UpgradeAsync(ct);
        return null;
    }

    private static async Task<int> CannotAsync(ParseResult parsed, string reason)
    {
        await parsed.InvocationConfiguration.Error.WriteLineAsync(reason.ReplaceLineEndings(" "));
        return 1;
    }
}
