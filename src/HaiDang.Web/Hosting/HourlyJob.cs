namespace HaiDang.Web.Hosting;

/// <summary>
/// Work that recurs every hour, the first time a minute after the start. It must compute anew what is owed each time: then a dead node loses nothing,
/// and a look that fails is only late.
/// </summary>
internal abstract class HourlyJob(IConfiguration configuration, TimeProvider clock) : BackgroundService
{
    /// <summary>Settings of the server.</summary>
    protected IConfiguration Configuration { get; } = configuration;

    /// <summary>The clock of the server.</summary>
    protected TimeProvider Clock { get; } = clock;

    /// <summary>One look.</summary>
    internal abstract Task RunOnceAsync(CancellationToken ct);

    /// <summary>Says that a look failed.</summary>
    protected abstract void Failed(Exception broken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!Configuration.GetValue("Housekeeping", true)) return;
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), Clock);
        try
        {
            await Task.Delay(TimeSpan.FromMinutes(1), Clock, stoppingToken); // the first pages come first
            do
            {
                try
                {
                    await RunOnceAsync(stoppingToken);
                }
#pragma warning disable CA1031 // a night without a database must not end the job: it tries again
                catch (Exception broken) when (broken is not OperationCanceledException)
                {
                    Failed(broken);
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
}
