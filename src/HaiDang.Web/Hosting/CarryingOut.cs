using HaiDang.Core.Assignments;

namespace HaiDang.Web.Hosting;

/// <summary>
/// Carries out runs: at once when one is asked for on this node, and by looking now and then for those of another node or of a program that stopped half way.
/// </summary>
internal sealed partial class CarryingOut(IServiceScopeFactory scopes, RunSignal signal, IConfiguration configuration, ILogger<CarryingOut> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Without housekeeping nothing happens by itself, only what is asked for.
        var most = configuration.GetValue("Housekeeping", true) ? Look : Timeout.InfiniteTimeSpan;
        try
        {
            while (true)
            {
                await signal.WaitAsync(most, stoppingToken);
                try
                {
                    await using var scope = scopes.CreateAsyncScope();
                    var report = await scope.ServiceProvider.GetRequiredService<CarryOutRuns>().RunAsync(stoppingToken);
                    foreach (var broken in report.Broken) LineFailed(log, broken);
                    if (report.Done + report.NotDone > 0) Carried(log, report.Done, report.NotDone);
                }
#pragma warning disable CA1031 // a minute without a database must not end the job: it looks again
                catch (Exception broken) when (broken is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
                {
                    LookFailed(log, broken);
                }
#pragma warning restore CA1031
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Runs: {Done} lines done, {NotDone} not done")]
    private static partial void Carried(ILogger log, int done, int notDone);

    [LoggerMessage(Level = LogLevel.Error, Message = "A line of a run could not be done")]
    private static partial void LineFailed(ILogger log, Exception broken);

    [LoggerMessage(Level = LogLevel.Error, Message = "Carrying out runs failed; it looks again")]
    private static partial void LookFailed(ILogger log, Exception broken);
}
