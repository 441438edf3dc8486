using System.Globalization;
using System.Net.Http.Json;
using HaiDang.Load.Generate;

namespace HaiDang.Load.Run;

/// <summary>A request of the program and the limit that it is held against.</summary>
/// <param name="Name">As in the table.</param>
/// <param name="Goal">Share of the limit's requests a second that is wanted.</param>
/// <param name="Program">Sends to the program; the number of the request chooses what is asked.</param>
/// <param name="Limit">Sends to the bare server.</param>
internal sealed record Scenario(string Name, double Goal, Func<int, Task<HttpResponseMessage>> Program, Func<int, Task<HttpResponseMessage>> Limit);

/// <summary>Loads the program and the limit in turn and prints a table.</summary>
internal sealed class Runner(Target target, IReadOnlyList<LoadPlace> places, string program, int seconds)
{
    private const int Port = 5990;
    private const int BarePort = 5999;
    private const string Password = "HaiDang-demo-2026";

    /// <summary>Runs the scenarios, or the national mix.</summary>
    public async Task RunAsync(string? only, int? mix, TextWriter output, CancellationToken ct)
    {
        var counted = mix is null ? await CountAsync(only) : [];
        await using var server = await StartAsync("Warning");
        if (mix is { } perSecond)
        {
            await NationalMix.RunAsync(server, places, perSecond, seconds, Password, output);
            return;
        }

        var arguments = new[] { typeof(Runner).Assembly.Location, "bare", "--port", BarePort.ToString(CultureInfo.InvariantCulture) }.Concat(target.IsPostgres ? ["--postgres", target.Connection] : new[] { "--sqlite", target.Connection["Data Source=".Length..] });
        await using var bare = await Served.StartAsync(arguments, new Dictionary<string, string>(StringComparer.Ordinal), BarePort, "/median/list");
        await output.WriteLineAsync("| Request | req/s | p50 ms | p95 | p99 | queries | cpu ms | limit req/s | limit p50 | share | goal |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var scenario in await ScenariosAsync(server.Address, bare.Address, only))
        {
            ct.ThrowIfCancellationRequested();
            await Load.RoundAsync(8, Math.Max(5, seconds / 4.0), scenario.Program); // until the compiler has settled
            var spent = server.ProcessorSeconds;
            var ours = await Load.RoundAsync(8, seconds, scenario.Program);
            spent = server.ProcessorSeconds - spent;
            await Load.RoundAsync(8, seconds / 4.0, scenario.Limit);
            var limit = await Load.RoundAsync(8, seconds, scenario.Limit);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"| {scenario.Name}{(ours.Errors + limit.Errors > 0 ? $" ({ours.Errors}/{limit.Errors} errors)" : "")} | {ours.PerSecond:0} | {ours.P50:0.0} | {ours.P95:0.0} | {ours.P99:0.0} | {counted.GetValueOrDefault(scenario.Name)} | {spent * 1000 / (ours.PerSecond * seconds):0.0} | {limit.PerSecond:0} | {limit.P50:0.0} | {ours.PerSecond / limit.PerSecond:0 %} | {scenario.Goal:0 %} |"));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\nResident memory of the program after it: {server.ResidentMiB:0} MiB."));
    }

    /// <summary>One visitor, one request after another: p50 and p95 of each page in the median and in the largest committee.</summary>
    public async Task AloneAsync(TextWriter output, CancellationToken ct)
    {
        await using var server = await StartAsync("Warning");
        await output.WriteLineAsync("| Request | median p50 ms | p95 | largest p50 ms | p95 |\n|---|---:|---:|---:|---:|");
        List<(HttpClient Client, IReadOnlyList<(string Name, string Path)> Pages)> visits = [];
        foreach (var name in new[] { "median", "largest" })
        {
            var place = places.Single(one => one.Name == name);
            var member = await Visitor.SignInAsync(server.Address, "thanhvien1", Password, place.CommitteeId);
            var record = await FirstAsync(member, place);
            visits.Add((member,
            [
                ("register", "/nhiem-vu" + PageOpen(place)), ("register, JSON", $"/api/v1/assignments?AgencyId={place.AgencyId}&Scope=Open"), ("register of the whole committee", "/nhiem-vu"),
                ("counts of 30 agencies, JSON", "/api/v1/assignments/counts?Scope=Open&Group=Agency"), ("record", $"/nhiem-vu/{record}"), ("record, JSON", $"/api/v1/assignments/{record}"),
                ("board", "/nhiem-vu/bang"), ("timeline", "/nhiem-vu/dong-thoi-gian"), ("calendar", "/nhiem-vu/lich"), ("desk", "/"), ("decisions", "/quyet-dinh"),
                ("search, a rare word", $"/api/v1/assignments?Search={Uri.EscapeDataString(Words.Rare)}"), ("search, a common phrase", $"/api/v1/assignments?Search={Uri.EscapeDataString(Words.Common)}"),
            ]));
        }

        for (var at = 0; at < visits[0].Pages.Count; at++)
        {
            ct.ThrowIfCancellationRequested();
            List<Figures> figures = [];
            foreach (var (client, pages) in visits)
            {
                Task<HttpResponseMessage> Send(int _) => client.GetAsync(new Uri(pages[at].Path, UriKind.Relative), ct);
                await Load.RoundAsync(1, Math.Max(1, seconds / 2.0), Send);
                figures.Add(await Load.RoundAsync(1, seconds, Send));
            }

            var errors = figures.Sum(one => one.Errors);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"| {visits[0].Pages[at].Name}{(errors > 0 ? $" ({errors} errors)" : "")} | {figures[0].P50:0.0} | {figures[0].P95:0.0} | {figures[1].P50:0.0} | {figures[1].P95:0.0} |"));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\nResident memory of the program after it: {server.ResidentMiB:0} MiB."));
    }

    private Task<Served> StartAsync(string logged) => Served.StartAsync(
        [program], new Dictionary<string, string>(target.Settings, StringComparer.Ordinal)
        {
            ["ASPNETCORE_URLS"] = $"http://localhost:{Port}", ["HAIDANG_HOME"] = Path.GetFullPath("load-home"), ["Housekeeping"] = "false",
            ["Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command"] = logged,
        }, Port, "/health");

    // Statements of each request, from the log of a run of its own: logging costs time.
    private async Task<Dictionary<string, int>> CountAsync(string? only)
    {
        await using var server = await StartAsync("Information");
        Dictionary<string, int> counted = new(StringComparer.Ordinal);
        foreach (var scenario in await ScenariosAsync(server.Address, server.Address, only))
        {
            for (var round = 0; round < 3; round++)
            {
                await Task.Delay(400);
                var before = server.Commands;
                (await scenario.Program(round)).Dispose();
                await Task.Delay(400);
                counted[scenario.Name] = server.Commands - before;
            }
        }

        return counted;
    }

    private async Task<IReadOnlyList<Scenario>> ScenariosAsync(Uri address, Uri bareAddress, string? only)
    {
        var bare = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = bareAddress };
        List<Scenario> all = [];
        foreach (var place in places.Where(place => place.Name is "median" or "largest"))
        {
            var member = await Visitor.SignInAsync(address, "thanhvien1", Password, place.CommitteeId);
            var record = await FirstAsync(member, place);
            Func<int, Task<HttpResponseMessage>> Ask(HttpClient client, string path) => _ => client.GetAsync(new Uri(path, UriKind.Relative));
            var open = $"?AgencyId={place.AgencyId}&Scope=Open";
            all.Add(new($"register, page, {place.Name}", 0.20, Ask(member, "/nhiem-vu" + PageOpen(place)), Ask(bare, $"/{place.Name}/list/page")));
            all.Add(new($"register, JSON, {place.Name}", 0.25, Ask(member, "/api/v1/assignments" + open), Ask(bare, $"/{place.Name}/list")));
            all.Add(new($"counts of 30 agencies, JSON, {place.Name}", 0.36, Ask(member, "/api/v1/assignments/counts?Scope=Open&Group=Agency"), Ask(bare, $"/{place.Name}/counts")));
            all.Add(new($"record, page, {place.Name}", 0.25, Ask(member, $"/nhiem-vu/{record}"), Ask(bare, $"/{place.Name}/record/page")));
            all.Add(new($"record, JSON, {place.Name}", 0.25, Ask(member, $"/api/v1/assignments/{record}"), Ask(bare, $"/{place.Name}/record")));
            all.Add(new($"search rare, JSON, {place.Name}", 0, Ask(member, $"/api/v1/assignments?Search={Uri.EscapeDataString(Words.Rare)}"), Ask(bare, $"/{place.Name}/rare")));
            all.Add(new($"search common, JSON, {place.Name}", 0, Ask(member, $"/api/v1/assignments?Search={Uri.EscapeDataString(Words.Common)}"), Ask(bare, $"/{place.Name}/common")));
        }

        var givers = new List<(HttpClient Client, LoadPlace Place)>();
        foreach (var place in places.Where(place => place.Name.StartsWith("give", StringComparison.Ordinal))) givers.Add((await Visitor.SignInAsync(address, "truongban", Password, place.CommitteeId), place));
        all.Add(new("giving a task, eight committees", target.IsPostgres ? 0.20 : 0.25, index => GiveAsync(givers[index % givers.Count], index), index => bare.PostAsync(new Uri($"/insert/{givers[index % givers.Count].Place.CommitteeId}", UriKind.Relative), null)));
        return [.. all.Where(scenario => only is null || scenario.Name.Contains(only, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>Query of the page for the open tasks of one agency.</summary>
    public static string PageOpen(LoadPlace place) => $"?co-quan={place.AgencyId}";

    /// <summary>Gives a task by the interface.</summary>
    public static Task<HttpResponseMessage> GiveAsync((HttpClient Client, LoadPlace Place) giver, int index) => giver.Client.PostAsJsonAsync(new Uri("/api/v1/assignments", UriKind.Relative), new
    {
        title = Words.Title(Random.Shared, index), product = Words.Product(Random.Shared), field = "DigitalGovernment", source = "ChairDirection", agencyId = giver.Place.AgencyId, dueOn = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30),
    });

    /// <summary>Id of a task with some history.</summary>
    public static async Task<string> FirstAsync(HttpClient client, LoadPlace place)
    {
        var list = await client.GetFromJsonAsync<System.Text.Json.JsonElement>(new Uri($"/api/v1/assignments?AgencyId={place.AgencyId}&State=InProgress", UriKind.Relative));
        return list.GetProperty("items")[0].GetProperty("id").GetString()!;
    }
}
