using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Migrations.Postgres;
using HaiDang.Migrations.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HaiDang.Core.Tests.Upgrade;

/// <summary>
/// A database as an earlier release left it: its migrations and no later one, filled with rows that are frozen as SQL text beside this file.
/// The text does not follow the model: it is what lies on the disks of those who run that release.
/// </summary>
internal sealed partial class OldDatabase : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string? file;
    private readonly string provider;

    private OldDatabase(string provider)
    {
        var name = $"haidang_old_{Guid.NewGuid():N}";
        this.provider = provider;
        file = provider == "sqlite" ? Path.Combine(Path.GetTempPath(), name + ".db") : null;
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddDbContext<HaiDangDb>(options =>
        {
            if (file is not null) options.UseHaiDangSqlite($"Data Source={file};Pooling=false");
            else options.UseHaiDangPostgres($"{Environment.GetEnvironmentVariable("HAIDANG_TEST_POSTGRES") ?? throw new InvalidOperationException("Set HAIDANG_TEST_POSTGRES, or run ./test.sh")};Database={name};Pooling=false");
        });
        collection.AddScoped<TestActor>();
        collection.AddScoped<IActor>(scope => scope.GetRequiredService<TestActor>());
        collection.AddHaiDangCore();
        services = collection.BuildServiceProvider();
    }

    /// <summary>Two days after the last act of the seeds: Wednesday 25 November 2026, 08:00 in Việt Nam.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 1, 0, 0, TimeSpan.Zero));

    /// <summary>Makes it at the migration that the release ended with, and puts the frozen rows in.</summary>
    public static async Task<OldDatabase> CreateAsync(string provider, string migration)
    {
        var made = new OldDatabase(provider);
        await made.DoAsync(async db =>
        {
            await db.GetService<IMigrator>().MigrateAsync(migration);
            await db.Database.OpenConnectionAsync();
            await using var fill = db.Database.GetDbConnection().CreateCommand();
            fill.CommandText = File.ReadAllText(SeedFile(provider, migration));
            await fill.ExecuteNonQueryAsync();
        });
        return made;
    }

    /// <summary>Brings it to the newest version, as a start of the program does.</summary>
    public Task UpgradeAsync() => DoAsync(db => db.Database.MigrateAsync());

    /// <summary>Tables and columns that the frozen text fills, with the number of its rows.</summary>
    public static IReadOnlyDictionary<string, (string[] Columns, int Rows)> Seeded(string provider, string migration) => Insert.Matches(File.ReadAllText(SeedFile(provider, migration)))
        .GroupBy(match => match.Groups["table"].Value, StringComparer.Ordinal)
        .ToDictionary(rows => rows.Key, rows => (rows.First().Groups["columns"].Value.Split(", ").Select(column => column.Trim('"')).ToArray(), rows.Count()), StringComparer.Ordinal);

    /// <summary>Tables that stand in the database now.</summary>
    public async Task<List<string>> TablesAsync() => [.. (await RowsAsync(file is not null
        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        : "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).Where(name => !name.StartsWith("__EF", StringComparison.Ordinal))];

    /// <summary>Columns of a table now.</summary>
    public async Task<List<string>> ColumnsAsync(string table) => await RowsAsync(file is not null
        ? $"SELECT name FROM pragma_table_info('{table}')" : $"SELECT column_name FROM information_schema.columns WHERE table_name = '{table}'");

    /// <summary>Every row of a table in these columns as text, sorted: equal lists hold equal data.</summary>
    public async Task<List<string>> ContentAsync(string table, IEnumerable<string> columns)
    {
        var each = columns.Select(column => file is not null ? $"quote(\"{column}\")" : $"quote_nullable(\"{column}\"::text)");
        var rows = await RowsAsync($"SELECT {string.Join(" || '|' || ", each)} FROM \"{table}\"");
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <summary>References that point at nothing; PostgreSQL lets none in.</summary>
    public async Task<List<string>> DanglingAsync() => file is null ? [] : await RowsAsync("SELECT \"table\" || ' ' || rowid FROM pragma_foreign_key_check");

    /// <summary>Runs a use case as somebody.</summary>
    public async Task<T> AsAsync<TUseCase, T>(Guid? person, Guid committee, Func<TUseCase, Task<T>> run) where TUseCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        var actor = scope.ServiceProvider.GetRequiredService<TestActor>();
        (actor.PersonId, actor.AccountId, actor.CommitteeId) = (person, person, committee);
        scope.ServiceProvider.GetRequiredService<HaiDangDb>().Scope = committee;
        return await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>Looks into the database with a committee in hand.</summary>
    public Task<T> ReadAsync<T>(Func<HaiDangDb, Task<T>> read, Guid committee = default) => AsAsync<HaiDangDb, T>(null, committee, read);

    public async ValueTask DisposeAsync()
    {
        await DoAsync(db => db.Database.EnsureDeletedAsync());
        await services.DisposeAsync();
    }

    private Task<int> DoAsync(Func<HaiDangDb, Task> run) => ReadAsync(async db => { await run(db); return 0; });

    private Task<List<string>> RowsAsync(string sql) => ReadAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var ask = db.Database.GetDbConnection().CreateCommand();
        if (file is null) ask.CommandText = "SET TimeZone = 'UTC'; ";
        ask.CommandText += sql;
        await using DbDataReader reader = await ask.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync()) rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) ?? "");
        return rows;
    });

    private static string SeedFile(string provider, string migration, [CallerFilePath] string here = "")
    {
        var name = $"{migration.ToLowerInvariant()}.{provider}.sql";
        string[] folders = [Path.Combine(Path.GetDirectoryName(here) ?? "", "Seeds"), .. Above().Select(folder => Path.Combine(folder, "tests/HaiDang.Core.Tests/Upgrade/Seeds"))];
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) ?? throw new FileNotFoundException($"No frozen rows {name} beside the test");
    }

    private static IEnumerable<string> Above()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent) yield return folder.FullName;
    }

    [GeneratedRegex("^INSERT INTO \"(?<table>\\w+)\" \\((?<columns>[^)]+)\\) VALUES", RegexOptions.Multiline, 5000)]
    private static partial Regex Insert { get; }
}
