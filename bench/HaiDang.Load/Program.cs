using System.CommandLine;
using HaiDang.Load;
using HaiDang.Load.Bare;
using HaiDang.Load.Generate;
using HaiDang.Load.Run;
using Microsoft.EntityFrameworkCore;

// generate: fills a database that holds the demonstration. run: the tables of docs/performance.md. bare: the limit, started by run.
var postgres = new Option<string?>("--postgres") { Description = "Connection string; without it SQLite", Recursive = true };
var sqlite = new Option<string>("--sqlite") { Description = "File", DefaultValueFactory = _ => "load.db", Recursive = true };
Target Of(ParseResult parsed) => parsed.GetValue(postgres) is { } connection ? new Target(true, connection) : new Target(false, $"Data Source={parsed.GetValue(sqlite)}");

var tasks = new Option<int>("--tasks") { Description = "How many", DefaultValueFactory = _ => 10_000 };
var generate = new Command("generate", "Fills a database that holds the demonstration") { tasks };
generate.SetAction(async (parsed, ct) =>
{
    var target = Of(parsed);
    await using var db = target.Open();
    await using IRows rows = target.IsPostgres ? await PostgresRows.OpenAsync(target.Connection) : await SqliteRows.OpenAsync(target.Connection);
    await new Generator(db, rows, DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7))).RunAsync(parsed.GetValue(tasks), Console.Out);
    await db.Database.ExecuteSqlRawAsync(target.IsPostgres ? "VACUUM ANALYZE" : "ANALYZE", ct);
});

var port = new Option<int>("--port") { DefaultValueFactory = _ => 5999 };
var bare = new Command("bare", "Serves the same statements by ADO.NET alone") { port };
bare.SetAction(async (parsed, _) => await BareServer.RunAsync(Of(parsed), await LoadPlace.ReadAsync(), parsed.GetValue(port)));

var program = new Option<string>("--program") { Description = "HaiDang.Web.dll, published", Required = true };
var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 20 };
var only = new Option<string?>("--only") { Description = "Scenarios whose name holds this" };
var mix = new Option<int?>("--mix") { Description = "The national mix at so many requests a second" };
var alone = new Option<bool>("--alone") { Description = "Latency of each page for one visitor, without the limit: how it grows with the database" };
var run = new Command("run", "Loads the program and the limit in turn") { program, seconds, only, mix, alone };
run.SetAction(async (parsed, ct) =>
{
    var runner = new Runner(Of(parsed), await LoadPlace.ReadAsync(), parsed.GetRequiredValue(program), parsed.GetValue(seconds));
    if (parsed.GetValue(alone)) await runner.AloneAsync(Console.Out, ct);
    else await runner.RunAsync(parsed.GetValue(only), parsed.GetValue(mix), Console.Out, ct);
});

return await new RootCommand("Load on Hải Đăng") { postgres, sqlite, generate, bare, run }.Parse(args).InvokeAsync();
