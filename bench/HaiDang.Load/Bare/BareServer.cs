using System.Data.Common;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Load.Generate;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HaiDang.Load.Bare;

/// <summary>
/// The limit: an ASP.NET server without session, gate, model or layout. It lets the use cases run once, writes down what they send to the database, and
/// from then on sends exactly these statements by ADO.NET. What the program needs besides (who asks, what they may) is not in the limit.
/// </summary>
internal static class BareServer
{
    /// <summary>Serves until stopped.</summary>
    public static async Task RunAsync(Target target, IReadOnlyList<LoadPlace> places, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
        builder.Services.AddRazorComponents();
        var app = builder.Build();
        var replay = new Replay(target.Connect);
        var median = places.Single(place => place.Name == "median");
        foreach (var place in places.Where(place => place.Name is "median" or "largest"))
            foreach (var (name, statements) in await RecordAsync(target, place))
            {
                app.MapGet($"/{place.Name}/{name}", async (CancellationToken ct) => Results.Json(await replay.RunAsync(statements, ct)));
                app.MapGet($"/{place.Name}/{name}/page", async (CancellationToken ct) => new RazorComponentResult<BareList>(new { Sets = await replay.RunAsync(statements, ct) }));
            }

        await using var db = target.Open();
        var insert = await InsertAsync(target, db, median);
        app.MapPost("/insert/{committee:guid}", async (Guid committee, CancellationToken ct) => await insert(committee, ct));
        app.Urls.Add($"http://127.0.0.1:{port}");
        await app.RunAsync();
    }

    private static async Task<Dictionary<string, IReadOnlyList<Statement>>> RecordAsync(Target target, LoadPlace place)
    {
        var recorder = new Recorder();
        var services = new ServiceCollection();
        services.AddDbContext<HaiDangDb>(options => target.Use(options).AddInterceptors(recorder));
        services.AddHaiDangCore();
        services.AddSingleton(TimeProvider.System);
        await using var provider = services.BuildServiceProvider();
        Dictionary<string, IReadOnlyList<Statement>> found = [];
        foreach (var (name, use) in Uses(place))
        {
            await using var scope = provider.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<HaiDangDb>();
            var person = await db.Users.Where(account => account.UserName == "thanhvien1").Select(account => account.PersonId).SingleAsync();
            var actor = new BareActor(person, place.CommitteeId);
            var seat = await new Seats(db, new Rulebooks(), new KeptSeats(TimeSpan.Zero)).LoadAsync(actor, DateTime.UtcNow, default);
            recorder.Sent.Clear();
            await use(db, actor, new KeptSeat(seat));
            found[name] = [.. recorder.Sent];
        }

        return found;
    }

    private static IEnumerable<(string Name, Func<HaiDangDb, IActor, ISeats, Task> Use)> Uses(LoadPlace place)
    {
        ListAssignments.Filter Of(string? search = null) => new() { Scope = search is null ? AssignmentScope.Open : AssignmentScope.All, AgencyId = search is null ? place.AgencyId : null, Search = search };
        yield return ("list", (db, actor, seats) => new ListAssignments(db, actor, seats, TimeProvider.System).RunAsync(Of(), default));
        yield return ("counts", (db, actor, seats) => new ListAssignments(db, actor, seats, TimeProvider.System).CountAsync(new ListAssignments.Filter { Scope = AssignmentScope.Open, Group = RegisterGroup.Agency }, default));
        yield return ("rare", (db, actor, seats) => new ListAssignments(db, actor, seats, TimeProvider.System).RunAsync(Of(Words.Rare), default));
        yield return ("common", (db, actor, seats) => new ListAssignments(db, actor, seats, TimeProvider.System).RunAsync(Of(Words.Common), default));
        yield return ("record", async (db, actor, seats) =>
        {
            var id = await db.Assignments.Where(task => task.State == AssignmentState.InProgress).Select(task => task.Id).FirstAsync();
            await new FindAssignment(db, actor, seats, TimeProvider.System, new KeptCalendar()).RunAsync(id, default);
        });
    }

    // One row of the register, committed: what giving a task cannot do without.
    private static async Task<Func<Guid, CancellationToken, Task<IResult>>> InsertAsync(Target target, HaiDangDb db, LoadPlace place)
    {
        db.Scope = place.CommitteeId;
        var pattern = await db.Assignments.OrderBy(task => task.Number).FirstAsync();
        var table = new Table(db, typeof(Assignment));
        var text = $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", table.Columns.Select((_, index) => $"@p{index}"))})";
        var number = 100_000_000;
        var gate = new Lock();
        object?[] Row(Guid committee)
        {
            lock (gate) return table.Copy(db, pattern, (nameof(CommitteeEntity.CommitteeId), committee), (nameof(Entity.Id), Guid.CreateVersion7()), (nameof(Assignment.Number), Interlocked.Increment(ref number)), (nameof(Assignment.AgencyId), null), (nameof(Assignment.AnswerableMembershipId), null));
        }

        return async (committee, ct) =>
        {
            await using var connection = target.Connect();
            await connection.OpenAsync(ct);
            await using var transaction = await connection.BeginTransactionAsync(ct);
            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (text, transaction);
            var row = Row(committee);
            for (var index = 0; index < row.Length; index++)
            {
                var value = command.CreateParameter();
                (value.ParameterName, value.Value) = ($"@p{index}", row[index] ?? DBNull.Value);
                command.Parameters.Add(value);
            }

            await command.ExecuteNonQueryAsync(ct);
            await transaction.CommitAsync(ct);
            return Results.Ok();
        };
    }

    private sealed record BareActor(Guid? PersonId, Guid CommitteeId) : IActor
    {
        public Guid? AccountId => null;

        public bool IsAdministrator => false;

        public string? OnceKey => null;

        public Guid? ChosenCapacity => null;

        public long? SeenVersion => null;

        public string? OnceFingerprint => null;
    }

    private sealed class KeptSeat(Seat seat) : ISeats
    {
        public Task<Seat> LoadAsync(IActor actor, DateTime at, CancellationToken ct) => Task.FromResult(seat);
    }
}
