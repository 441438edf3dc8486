using System.Diagnostics;

namespace HaiDang.Load.Run;

/// <summary>What a load gave: requests a second and latencies in milliseconds.</summary>
internal sealed record Figures(double PerSecond, double P50, double P95, double P99, int Errors)
{
    /// <summary>Of latencies over a time.</summary>
    public static Figures Of(List<double> latencies, double seconds, int errors)
    {
        latencies.Sort();
        double At(double part) => latencies.Count == 0 ? 0 : latencies[Math.Min(latencies.Count - 1, (int)(latencies.Count * part))];
        return new Figures(latencies.Count / seconds, At(0.5), At(0.95), At(0.99), errors);
    }
}

/// <summary>Sends requests.</summary>
internal static class Load
{
    /// <summary>So many requests a second whether answered or not; latency counts from the time a request was due.</summary>
    public static async Task<(Figures All, Dictionary<string, Figures> ByKind)> OpenAsync(int perSecond, double seconds, Func<int, (string Kind, Func<Task<HttpResponseMessage>> Send)> next)
    {
        List<Task<(string Kind, double Took, bool Ok)>> under = [];
        var clock = Stopwatch.StartNew();
        for (var index = 0; clock.Elapsed.TotalSeconds < seconds; index++)
        {
            var due = TimeSpan.FromSeconds((double)index / perSecond);
            if (due > clock.Elapsed) await Task.Delay(due - clock.Elapsed);
            var (kind, send) = next(index);
            under.Add(OneAsync(kind, send, clock, due));
        }

        var done = await Task.WhenAll(under);
        return (Figures.Of([.. done.Select(one => one.Took)], seconds, done.Count(one => !one.Ok)),
            done.GroupBy(one => one.Kind).ToDictionary(group => group.Key, group => Figures.Of([.. group.Select(one => one.Took)], seconds, group.Count(one => !one.Ok)), StringComparer.Ordinal));
    }

    private static async Task<(string Kind, double Took, bool Ok)> OneAsync(string kind, Func<Task<HttpResponseMessage>> send, Stopwatch clock, TimeSpan due)
    {
        using var answer = await send();
        await answer.Content.CopyToAsync(Stream.Null);
        return (kind, (clock.Elapsed - due).TotalMilliseconds, answer.IsSuccessStatusCode);
    }

    /// <summary>So many connections, each sending the next request when the last is answered, for so long.</summary>
    public static async Task<Figures> RoundAsync(int connections, double seconds, Func<int, Task<HttpResponseMessage>> send)
    {
        var (index, errors) = (0, 0);
        var clock = Stopwatch.StartNew();
        async Task<List<double>> WorkAsync()
        {
            List<double> took = [];
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                var from = Stopwatch.GetTimestamp();
                using var answer = await send(Interlocked.Increment(ref index));
                await answer.Content.CopyToAsync(Stream.Null);
                took.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                if (!answer.IsSuccessStatusCode) Interlocked.Increment(ref errors);
            }

            return took;
        }

        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(WorkAsync)));
        return Figures.Of([.. all.SelectMany(one => one)], clock.Elapsed.TotalSeconds, errors);
    }
}
