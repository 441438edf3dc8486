using System.Text.Json;
using HaiDang.Core.Accounts;
using HaiDang.Core.Assignments;
using HaiDang.Core.Audit;
using HaiDang.Core.Shared;
using HaiDang.Core.Talk;
using HaiDang.Core.Urging;
using HaiDang.Web.Talk;

namespace HaiDang.Web.Hosting;

/// <summary>
/// Every hour: what is past its time goes, and accounts long unused are shut; once a day a signed checkpoint of the audit is put into the folder <c>checkpoints</c>
/// beside the database, from where it should be copied to another machine. Work is recomputed each time, so a dead node loses nothing, and two nodes do it twice harmlessly.
/// </summary>
internal sealed partial class Housekeeping(IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<Housekeeping> log) : HourlyJob(configuration, clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The folder of checkpoints.</summary>
    public static string Folder(IConfiguration configuration) => configuration["CheckpointFolder"] ?? Path.Combine(Database.Home, "checkpoints");

    /// <summary>Reads a checkpoint from a file; null when it is none.</summary>
    public static async Task<AuditCheckpoint?> ReadAsync(string file, CancellationToken ct)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            var read = await JsonSerializer.DeserializeAsync<AuditCheckpoint>(stream, Json, ct);
            return read is { Heads: not null, Signature: not null } ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A checkpoint as text.</summary>
    public static string Write(AuditCheckpoint checkpoint) => JsonSerializer.Serialize(checkpoint, Json);

    /// <inheritdoc/>
    internal override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (db, seats) = (services.GetRequiredService<HaiDangDb>(), services.GetRequiredService<ISeats>());
        var gone = await new PurgeOld(db, Clock).RunAsync(RetentionRule.Default, ct);
        Purged(log, gone.Idempotency, gone.Sessions, gone.Tokens, gone.Throttles, gone.Outbox);
        var program = new ProgramActor();
        await new DisableIdleAccounts(db, new Gate(db, seats, program, Clock), Clock).RunAsync(RetentionRule.Default.Idle, ct);
        await services.GetRequiredService<RefreshClocks>().RunAsync(ct);
        var held = services.GetRequiredService<FindHeldContents>();
        await new FileStore(Configuration).SweepAsync(hashes => held.RunAsync(hashes, ct), Clock.Now(), ct);
        await services.GetRequiredService<PurgeRuns>().RunAsync(ct);
        var file = Path.Combine(Folder(Configuration), $"{Clock.Today():yyyy-MM-dd}.json");
        if (File.Exists(file)) return;
        if (await new TakeCheckpoint(db, program, seats, services.GetRequiredService<ICheckpointSigner>(), Clock).RunAsync(ct) is not { Heads.Count: > 0 } checkpoint) return;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Guid.NewGuid():N}";
        await File.WriteAllTextAsync(draft, Write(checkpoint), ct);
        File.Move(draft, file, overwrite: true);
    }

    /// <inheritdoc/>
    protected override void Failed(Exception broken) => LookFailed(log, broken);

    [LoggerMessage(Level = LogLevel.Information, Message = "Purged {Idempotency} sending keys, {Sessions} sessions, {Tokens} tokens, {Throttles} throttles, {Outbox} events")]
    private static partial void Purged(ILogger log, int idempotency, int sessions, int tokens, int throttles, int outbox);

    [LoggerMessage(Level = LogLevel.Error, Message = "Housekeeping failed; it tries again in an hour")]
    private static partial void LookFailed(ILogger log, Exception broken);
}
