using System.Globalization;
using System.Net.Http.Json;
using HaiDang.Load.Generate;

namespace HaiDang.Load.Run;

/// <summary>What a country of committees asks: lists, records, boards, searches, some writing, at a fixed number of requests a second.</summary>
internal static class NationalMix
{
    /// <summary>Runs it and prints each kind.</summary>
    public static async Task RunAsync(Served server, IReadOnlyList<LoadPlace> places, int perSecond, int seconds, string password, TextWriter output)
    {
        List<(HttpClient Chair, LoadPlace Place, string Record)> seats = [];
        foreach (var place in places.Where(place => place.Name != "largest"))
        {
            var chair = await Visitor.SignInAsync(server.Address, "truongban", password, place.CommitteeId);
            seats.Add((chair, place, await Runner.FirstAsync(chair, place)));
        }

        (string, Func<Task<HttpResponseMessage>>) Next(int index)
        {
            var (chair, place, record) = seats[index / 100 % seats.Count];
            Func<Task<HttpResponseMessage>> Ask(string path) => () => chair.GetAsync(new Uri(path, UriKind.Relative));
            return (index * 37 % 100) switch
            {
                < 30 => ("list", Ask("/nhiem-vu" + Runner.PageOpen(place))),
                < 60 => ("record", Ask($"/nhiem-vu/{record}")),
                < 72 => ("board", Ask("/nhiem-vu/bang")),
                < 77 => ("search", Ask($"/api/v1/assignments?Search={Uri.EscapeDataString(Words.Common)}")),
                < 82 => ("download", Ask("/nhiem-vu/xuat" + Runner.PageOpen(place))),
                < 86 => ("progress", () => chair.PostAsJsonAsync(new Uri($"/api/v1/assignments/{record}/report-difficulty", UriKind.Relative), new { text = "Chưa có số liệu quý này", proposal = "Cho lùi kỳ" })),
                < 88 => ("create", () => Runner.GiveAsync((chair, place), index)),
                _ => index % 2 == 0 ? ("desk", Ask("/")) : ("other", Ask("/api/v1/me")),
            };
        }

        await Load.OpenAsync(perSecond / 4, 5, Next);
        var (all, kinds) = await Load.OpenAsync(perSecond, seconds, Next);
        await output.WriteLineAsync("| Kind | req/s | p50 ms | p95 | p99 | errors |\n|---|---:|---:|---:|---:|---:|");
        foreach (var (kind, figures) in kinds.OrderBy(one => one.Key, StringComparer.Ordinal).Append(new("all", all)))
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {figures.PerSecond:0.0} | {figures.P50:0.0} | {figures.P95:0.0} | {figures.P99:0.0} | {figures.Errors} |"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\nResident memory: {server.ResidentMiB:0} MiB; processor time {server.ProcessorSeconds:0} s."));
    }
}
