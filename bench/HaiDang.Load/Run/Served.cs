using System.Diagnostics;
using System.Globalization;

namespace HaiDang.Load.Run;

/// <summary>A server process on loopback, ended with us.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly Process process;
    private int commands;

    private Served(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Statements that it has logged so far.</summary>
    public int Commands => Volatile.Read(ref commands);

    /// <summary>Resident memory, MiB.</summary>
    public double ResidentMiB => File.ReadLines($"/proc/{process.Id}/status").Where(line => line.StartsWith("VmRSS", StringComparison.Ordinal))
        .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).Single();

    /// <summary>Processor time used, seconds.</summary>
    public double ProcessorSeconds
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<Served> StartAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings, int port, string health)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var served = new Served(Process.Start(start)!, new Uri($"http://localhost:{port}"));
        served.process.OutputDataReceived += (_, line) => served.commands += line.Data?.Contains("Executed DbCommand", StringComparison.Ordinal) == true ? 1 : 0;
        served.process.ErrorDataReceived += (_, line) => { if (line.Data is { } words) Console.Error.WriteLine(words); };
        served.process.BeginOutputReadLine();
        served.process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = served.Address };
        for (var step = 0; step < 240; step++)
        {
            if (served.process.HasExited) throw new InvalidOperationException("the server ended");
            try
            {
                if ((await client.GetAsync(health)).IsSuccessStatusCode) return served;
            }
            catch (HttpRequestException)
            {
                // not yet
            }

            await Task.Delay(250);
        }

        await served.DisposeAsync();
        throw new TimeoutException("the server did not answer within a minute");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
