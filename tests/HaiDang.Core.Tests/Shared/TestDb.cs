using HaiDang.Core.Shared;
using HaiDang.Migrations.Postgres;
using HaiDang.Migrations.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HaiDang.Core.Tests.Shared;

/// <summary>The databases that every test of storage runs on.</summary>
public static class Databases
{
    /// <summary>Both, always: a missing PostgreSQL fails the test, it does not skip it.</summary>
    public static TheoryData<string> Both => ["sqlite", "postgres"];
}

/// <summary>Whoever a test says is asking.</summary>
public sealed class TestActor : IActor
{
    public Guid? AccountId { get; set; }
    public Guid? PersonId { get; set; }
    public bool IsAdministrator { get; set; }
    public Guid CommitteeId { get; set; }
    public string? OnceKey { get; set; }
    public Guid? ChosenCapacity { get; set; }
    public long? SeenVersion { get; set; }
}

/// <summary>A real migrated database with the core on it, and a clock that the test moves.</summary>
public sealed class TestDb : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string? path;

    private TestDb(ServiceProvider services, string? path) => (this.services, this.path) = (services, path);

    /// <summary>Starts on Monday 23 November 2026, 08:00 in Việt Nam.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    public static async Task<TestDb> CreateAsync(string provider)
    {
        var name = $"haidang_{Guid.NewGuid():N}";
        var file = provider == "sqlite" ? Path.Combine(Path.GetTempPath(), name + ".db") : null;
        var collection = new ServiceCollection();
        TestDb? made = null;
        collection.AddSingleton<TimeProvider>(_ => made!.Clock);
        collection.AddDbContext<HaiDangDb>(options =>
        {
            if (file is not null) options.UseHaiDangSqlite($"Data Source={file};Pooling=false");
            else options.UseHaiDangPostgres($"{Server};Database={name};Pooling=false");
        });
        collection.AddScoped<TestActor>();
        collection.AddScoped<IActor>(scope => scope.GetRequiredService<TestActor>());
        collection.AddHaiDangCore();
        made = new TestDb(collection.BuildServiceProvider(), file);
        if (file is not null) File.Copy(await MigratedFile.Value, file);
        else await RunAsync("postgres", $"CREATE DATABASE \"{name}\" TEMPLATE \"{await MigratedDatabase.Value}\"");
        return made;
    }

    // Migrating takes longer than most tests: once for each provider, then copied.
    private static readonly Lazy<Task<string>> MigratedFile = new(async () =>
    {
        var template = Path.Combine(Path.GetTempPath(), $"haidang_template_{Guid.NewGuid():N}.db");
        await using (var db = new HaiDangDb(((DbContextOptionsBuilder<HaiDangDb>)new DbContextOptionsBuilder<HaiDangDb>().UseHaiDangSqlite($"Data Source={template};Pooling=false")).Options))
        {
            await db.Database.MigrateAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE;");
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(template);
        return template;
    });

    private static readonly Lazy<Task<string>> MigratedDatabase = new(async () =>
    {
        var template = $"haidang_template_{Guid.NewGuid():N}";
        await using (var db = new HaiDangDb(((DbContextOptionsBuilder<HaiDangDb>)new DbContextOptionsBuilder<HaiDangDb>().UseHaiDangPostgres($"{Server};Database={template};Pooling=false")).Options))
            await db.Database.MigrateAsync();
        return template;
    });

    private static async Task RunAsync(string database, string sql)
    {
        await Creating.WaitAsync(); // PostgreSQL refuses a template that another session is copying
        try
        {
            await using var connection = new Npgsql.NpgsqlConnection($"{Server};Database={database};Pooling=false");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
        finally
        {
            Creating.Release();
        }
    }

    private static readonly SemaphoreSlim Creating = new(1, 1);

    private static string Server => Environment.GetEnvironmentVariable("HAIDANG_TEST_POSTGRES")
        ?? throw new InvalidOperationException("Set HAIDANG_TEST_POSTGRES, or run ./test.sh");

    /// <summary>Runs a use case as somebody, in a scope of its own, as a request would.</summary>
    public async Task<TResult> AsAsync<TUseCase, TResult>(Action<TestActor> who, Func<TUseCase, Task<TResult>> run) where TUseCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        var actor = scope.ServiceProvider.GetRequiredService<TestActor>();
        who(actor);
        scope.ServiceProvider.GetRequiredService<HaiDangDb>().Scope = actor.CommitteeId;
        return await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>Looks into the database without a committee in hand.</summary>
    public async Task<T> ReadAsync<T>(Func<HaiDangDb, Task<T>> read, Guid committee = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HaiDangDb>();
        db.Scope = committee;
        return await read(db);
    }

    public Task ReadAsync(Func<HaiDangDb, Task> read) => ReadAsync(async db => { await read(db); return 0; });

    public async ValueTask DisposeAsync()
    {
        await ReadAsync(db => db.Database.EnsureDeletedAsync());
        await services.DisposeAsync();
        if (path is not null) File.Delete(path);
    }
}
