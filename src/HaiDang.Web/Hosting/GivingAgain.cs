using HaiDang.Core.Assignments;

namespace HaiDang.Web.Hosting;

/// <summary>Every hour: what repeated tasks owe is given. Each look is computed anew, so a dead node loses nothing, and two nodes give one task.</summary>
internal sealed partial class GivingAgain(IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<GivingAgain> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Housekeeping", true)) return;
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        try
        {
            await Task.Delay(TimeSpan.FromMinutes(1), clock, stoppingToken); // the first pages come first
            do
            {
                try
                {
                    await RunOnceAsync(stoppingToken);
                }
#pragma warning disable CA1031 // a night without a database must not end the job: it tries again
                catch (Exception broken) when (broken is not OperationCanceledException)
                {
                    Failed(log, broken);
                }
#pragma warning restore CA1031
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    internal async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var done = await scope.ServiceProvider.GetRequiredService<GiveOccurrences>().RunAsync(ct);
        if (done.Given + done.Missed + done.Waiting > 0) Gave(log, done.Given, done.Missed, done.Waiting);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Repeated tasks: {Given} given, {Missed} periods missed, {Waiting} wait for a working calendar")]
    private static partial void Gave(ILogger log, int given, int missed, int waiting);

    [LoggerMessage(Level = LogLevel.Error, Message = "Giving repeated tasks failed; it tries again in an hour")]
    private static partial void Failed(ILogger log, Exception broken);
}
