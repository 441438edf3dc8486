using HaiDang.Core.Assignments;

namespace HaiDang.Web.Hosting;

/// <summary>Every hour: what repeated tasks owe is given. Each look is computed anew, so a dead node loses nothing, and two nodes give one task.</summary>
internal sealed partial class GivingAgain(IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<GivingAgain> log) : HourlyJob(configuration, clock)
{
    /// <inheritdoc/>
    internal override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var done = await scope.ServiceProvider.GetRequiredService<GiveOccurrences>().RunAsync(ct);
        if (done.Given + done.Missed + done.Waiting > 0) Gave(log, done.Given, done.Missed, done.Waiting);
    }

    /// <inheritdoc/>
    protected override void Failed(Exception broken) => LookFailed(log, broken);

    [LoggerMessage(Level = LogLevel.Information, Message = "Repeated tasks: {Given} given, {Missed} periods missed, {Waiting} wait for a working calendar")]
    private static partial void Gave(ILogger log, int given, int missed, int waiting);

    [LoggerMessage(Level = LogLevel.Error, Message = "Giving repeated tasks failed; it tries again in an hour")]
    private static partial void LookFailed(ILogger log, Exception broken);
}
