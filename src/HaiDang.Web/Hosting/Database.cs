using HaiDang.Core.Shared;
using HaiDang.Migrations.Postgres;
using HaiDang.Migrations.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Hosting;

/// <summary>What the server and the commands share: the database by configuration, the core.</summary>
internal static class Database
{
    /// <summary>The data folder.</summary>
    public static string Home => Path.GetFullPath(Environment.GetEnvironmentVariable("HAIDANG_HOME") is { Length: > 0 } home ? home : "data");

    /// <summary>Adds the database named by <c>Database</c> and <c>ConnectionStrings:HaiDang</c>; SQLite in the data folder by default.</summary>
    public static void AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDbContext<HaiDangDb>((provider, options) =>
        {
            // Read late: a test host adds its settings after this line has run.
            var settings = provider.GetRequiredService<IConfiguration>();
            var connection = settings.GetConnectionString("HaiDang");
            if (string.Equals(settings["Database"], "postgres", StringComparison.OrdinalIgnoreCase))
            {
                options.UseHaiDangPostgres(connection ?? throw new InvalidOperationException("ConnectionStrings__HaiDang is needed with Database=postgres."));
            }
            else
            {
                if (connection is null) Directory.CreateDirectory(Home);
                options.UseHaiDangSqlite(connection ?? $"Data Source={Path.Combine(Home, "haidang.db")}");
            }
        });
        services.AddHaiDangCore();
    }

    /// <summary>Brings it up to this version, however long an index over ten years of records takes.</summary>
    public static async Task UpgradeAsync(this HaiDangDb db, CancellationToken ct)
    {
        var usual = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(TimeSpan.FromDays(1));
        await db.Database.MigrateAsync(ct);
        db.Database.SetCommandTimeout(usual);
    }
}
