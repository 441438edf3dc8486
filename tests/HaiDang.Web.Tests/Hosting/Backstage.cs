using System.Collections.Concurrent;
using HaiDang.Core.Accounts;
using HaiDang.Core.Shared;
using HaiDang.Migrations.Postgres;
using HaiDang.Migrations.Sqlite;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HaiDang.Web.Tests.Hosting;

/// <summary>The core on the database of a site, without the web: acts as anybody, at any hour, through the same gate.</summary>
public sealed class Backstage : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly ConcurrentDictionary<string, string> tokens = new(StringComparer.Ordinal);

    public Backstage(string provider, string connection)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddScoped<TimeProvider>(scope => scope.GetRequiredService<StageActor>().Clock);
        collection.AddDbContext<HaiDangDb>(options => _ = provider == Providers.Sqlite ? options.UseHaiDangSqlite(connection) : options.UseHaiDangPostgres(connection));
        collection.AddIdentityCore<Core.Accounts.Account>().AddEntityFrameworkStores<HaiDangDb>();
        collection.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        collection.AddScoped<StageActor>();
        collection.AddScoped<IActor>(scope => scope.GetRequiredService<StageActor>());
        collection.AddScoped<AccountMaker>();
        collection.AddHaiDangCore();
        services = collection.BuildServiceProvider();
    }

    /// <summary>Runs a use case as somebody ("quantri" runs the machine), in a committee by its short name, now or at an instant.</summary>
    public async Task<Result<T>> AsAsync<TUse, T>(string login, Func<TUse, Task<Result<T>>> run, Guid? committee = null, DateTimeOffset? at = null) where TUse : notnull
    {
        await using var scope = services.CreateAsyncScope();
        var (actor, db) = (scope.ServiceProvider.GetRequiredService<StageActor>(), scope.ServiceProvider.GetRequiredService<HaiDangDb>());
        if (at is { } instant) actor.Clock = new FakeTimeProvider(instant);
        var account = await db.Users.AsNoTracking().SingleAsync(row => row.UserName == login);
        (actor.AccountId, actor.PersonId, actor.IsAdministrator) = (account.Id, account.PersonId, account.IsAdministrator);
        actor.CommitteeId = db.Scope = committee ?? await FirstAsync(db);
        return await run(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    /// <summary>The same, where nothing may go wrong.</summary>
    public async Task<T> DoAsync<TUse, T>(string login, Func<TUse, Task<Result<T>>> run, Guid? committee = null, DateTimeOffset? at = null) where TUse : notnull
    {
        var result = await AsAsync(login, run, committee, at);
        result.Error.ShouldBeNull();
        return result.Value;
    }

    /// <summary>Looks into the database, inside a committee.</summary>
    public async Task<T> ReadAsync<T>(Func<HaiDangDb, Task<T>> read, Guid? committee = null)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HaiDangDb>();
        db.Scope = committee ?? await FirstAsync(db);
        return await read(db);
    }

    /// <summary>The committee whose short name holds these words.</summary>
    public Task<Guid> CommitteeAsync(string words) => ReadAsync(db => db.Committees.Where(row => row.ShortName.Contains(words)).Select(row => row.Id).SingleAsync());

    /// <summary>The person behind a sign-in name.</summary>
    public Task<Guid> PersonAsync(string login) => ReadAsync(db => db.Users.Where(row => row.UserName == login).Select(row => row.PersonId!.Value).SingleAsync());

    /// <summary>The agency of that name.</summary>
    public Task<Guid> AgencyAsync(string words) => ReadAsync(db => db.Agencies.Where(row => row.Names.Any(name => name.Name.Contains(words))).Select(row => row.Id).SingleAsync());

    /// <summary>Makes an account with the password of the demonstration.</summary>
    public async Task<Guid> AccountAsync(string login, string fullName)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountMaker>().EnsureAsync(login, fullName, DemoSite.Password);
        return await PersonAsync(login);
    }

    /// <summary>A bearer token of this account, made once.</summary>
    public async Task<string> TokenAsync(string login)
    {
        if (tokens.TryGetValue(login, out var known)) return known;
        return tokens[login] = await DoAsync<MakeToken, string>("quantri", use => use.RunAsync(new MakeToken.Input("test", 2, login), default), Guid.Empty);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    // The committee of the year: the one made first.
    private static Task<Guid> FirstAsync(HaiDangDb db) => db.Committees.OrderBy(row => row.Id).Select(row => row.Id).FirstAsync();
}

/// <summary>Whoever a test lets act.</summary>
public sealed class StageActor : IActor
{
    public TimeProvider Clock { get; set; } = TimeProvider.System;
    public Guid? AccountId { get; set; }
    public Guid? PersonId { get; set; }
    public bool IsAdministrator { get; set; }
    public Guid CommitteeId { get; set; }
    public string? OnceKey => null;
    public Guid? ChosenCapacity => null;
    public long? SeenVersion => null;
}
