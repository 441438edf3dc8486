using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace HaiDang.Core.Shared;

/// <summary>What an act needs while it passes: its seat, its instant, its verdict once judged.</summary>
public sealed class Passage(Seat seat, IActor actor, DateTime now)
{
    /// <summary>Standing and rulebook of the actor, loaded inside the transaction.</summary>
    public Seat Seat { get; } = seat;

    /// <summary>Who acts.</summary>
    public IActor Actor { get; } = actor;

    /// <summary>The instant of the act, UTC.</summary>
    public DateTime Now { get; } = now;

    /// <summary>The verdict; set before the change runs.</summary>
    public Verdict Verdict { get; internal set; } = null!;

    /// <summary>The person; acts of the committee lane always have one.</summary>
    public Guid PersonId => Actor.PersonId ?? Guid.Empty;

    /// <summary>The clauses it passed on, as kept in records: Đ3.2;Đ6.2.</summary>
    public string Grounds => GroundText.Of(Verdict);

    /// <summary>What was acted on; the change names it.</summary>
    public (string Kind, Guid Id) Subject { get; set; } = ("", Guid.Empty);

    /// <summary>Further facts for the audit payload.</summary>
    public Dictionary<string, object?> Facts { get; } = new(StringComparer.Ordinal);
}

/// <summary>
/// The only door to a write. In one transaction: judge, change, put on record, announce; or nothing of it.
/// </summary>
public sealed class Gate(HaiDangDb db, ISeats seats, IActor actor, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new RoleSetNames() },
    };

    /// <summary>Passes an act whose facts are known beforehand.</summary>
    public Task<Result<T>> PassAsync<T>(Act act, Func<Passage, Task<Result<T>>> change, CancellationToken ct) =>
        PassAsync(act.Code, _ => Task.FromResult<Result<Act>>(act), change, ct);

    /// <summary>Passes an act whose facts come from the thing acted on: <paramref name="prepare"/> loads it inside the transaction.</summary>
    /// <param name="code">Code of the act.</param>
    /// <param name="prepare">Loads what is acted on and gives the act with its facts.</param>
    /// <param name="change">Changes entities; saves nothing, touches no file and no network.</param>
    public async Task<Result<T>> PassAsync<T>(string code, Func<Passage, Task<Result<Act>>> prepare, Func<Passage, Task<Result<T>>> change, CancellationToken ct)
    {
        if (!Acts.IsKnown(code)) throw new ArgumentException($"Unknown act {code}", nameof(code));
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var once = await FindAsync<T>(code, ct);
        if (once is not null) return once.Value;

        var now = Whole(clock.Now());
        var passage = new Passage(await seats.LoadAsync(actor, now, ct), actor, now);
        var act = await prepare(passage);
        if (!act.IsOk) return await BackAsync<T>(code, transaction, act.Error!);
        passage.Verdict = passage.Seat.Judge(act.Value, actor.ChosenCapacity);
        if (!passage.Verdict.IsAllowed)
        {
            var refused = await BackAsync<T>(code, transaction, new Refused(act.Value, passage.Verdict));
            if (refused.Error is Refused) await RecordRefusalAsync(act.Value, passage, ct);
            return refused;
        }

        var result = await change(passage);
        if (!result.IsOk) return await BackAsync<T>(code, transaction, result.Error!);
        try
        {
            await CommitAsync(code, act.Value, passage, result.Value, transaction, ct);
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            return await BackAsync<T>(code, transaction, new Conflict("stale"));
        }
        catch (DbUpdateException) when (actor.OnceKey is not null)
        {
            // Two sendings of one key raced and the other won: answer what it answered.
            await transaction.RollbackAsync(CancellationToken.None);
            db.ChangeTracker.Clear();
            var won = await FindAsync<T>(code, ct);
            if (won is null) throw;
            return won.Value;
        }
    }

    /// <summary>Is what the sender saw still what is stored?</summary>
    public bool IsStale(Entity entity) => actor.SeenVersion is { } seen && seen != entity.Version;

#pragma warning disable RS0030 // the one place that saves
    private async Task CommitAsync<T>(string code, Act act, Passage passage, T answer, IDbContextTransaction transaction, CancellationToken ct)
    {
        foreach (var entry in db.ChangeTracker.Entries<Entity>().Where(entry => entry.State == EntityState.Modified).ToList()) entry.Entity.Touch();
        TouchRootsOfNewChildren();
        var scope = ScopeOf(act);
        foreach (var entity in db.ChangeTracker.Entries<Entity>().Select(entry => entry.Entity).ToList())
        {
            foreach (var (kind, happened) in entity.Events)
                db.Outbox.Add(new OutboxMessage { ScopeId = scope, Kind = kind, Body = JsonSerializer.Serialize(happened, happened.GetType(), Json), At = passage.Now });
            entity.ForgetEvents();
        }

        if (actor is { OnceKey: { } key, AccountId: { } account })
            db.IdempotencyRecords.Add(new IdempotencyRecord { AccountId = account, Key = key, Act = code, Fingerprint = actor.OnceFingerprint, Answer = JsonSerializer.Serialize(answer, Json), At = passage.Now });
        await db.SaveChangesAsync(ct);

        // The head last: the longest lock is held the shortest time.
        var last = (await db.ChainHeads.FromSql($"""
            INSERT INTO "audit_heads" ("ScopeId", "Seq", "Hash") VALUES ({scope}, 1, {ChainHead.Beginning})
            ON CONFLICT ("ScopeId") DO UPDATE SET "Seq" = "audit_heads"."Seq" + 1 RETURNING "ScopeId", "Seq", "Hash"
            """).ToListAsync(ct))[0];
        var entryOnRecord = Entry(act, passage, last, out var payload);
        db.AuditEntries.Add(entryOnRecord);
        db.AuditPayloads.Add(payload);
        last.Hash = entryOnRecord.Hash;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task RecordRefusalAsync(Act act, Passage passage, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var scope = ScopeOf(act);
        var minute = passage.Now.AddTicks(-(passage.Now.Ticks % TimeSpan.TicksPerMinute));
        var person = actor.PersonId ?? Guid.Empty;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var merged = await db.Refusals.Where(row => row.ScopeId == scope && row.Minute == minute && row.PersonId == person && row.Act == act.Code)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Count, row => row.Count + 1), ct);
        if (merged == 0)
        {
            db.Refusals.Add(new RefusalRecord
            {
                ScopeId = scope, Minute = minute, PersonId = person, Act = act.Code, Count = 1,
                Reason = passage.Verdict.Refusal.ToString(), Grounds = passage.Grounds,
            });
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException)
            {
                // Another refusal of the same minute came first; this one is the same fact.
                await transaction.RollbackAsync(ct);
                db.ChangeTracker.Clear();
                return;
            }
        }

        await transaction.CommitAsync(ct);
    }
#pragma warning restore RS0030

    private AuditEntry Entry(Act act, Passage passage, ChainHead head, out AuditPayload payload)
    {
        var body = JsonSerializer.Serialize(new { act, subject = passage.Subject.Kind, facts = passage.Facts, reason = act.Reason }, Json);
        payload = new AuditPayload { ScopeId = head.ScopeId, Seq = head.Seq, Json = body };
        AuditEntry Make(string hash) => new()
        {
            ScopeId = head.ScopeId, Seq = head.Seq, At = passage.Now, AccountId = actor.AccountId, PersonId = actor.PersonId, Act = act.Code,
            Capacity = passage.Verdict.Capacity?.Kind.ToString(), SubjectKind = passage.Subject.Kind, SubjectId = passage.Subject.Id,
            RegulationVersion = passage.Verdict.Version, Grounds = passage.Grounds, PayloadHash = AuditEntry.Hex(body), PreviousHash = head.Hash, Hash = hash,
        };
        return Make(Make("").ComputeHash());
    }

    private void TouchRootsOfNewChildren()
    {
        // A child added to an unchanged root must move the root's version, or a stale edit passes unseen.
        foreach (var entry in db.ChangeTracker.Entries<Entity>().Where(entry => entry.State == EntityState.Unchanged).ToList())
        {
            var grew = entry.Collections.Any(children => children.IsLoaded && children.CurrentValue is { } rows
                && rows.Cast<object>().Any(row => db.Entry(row).State is EntityState.Added or EntityState.Detached));
            if (!grew) continue;
            entry.Entity.Touch();
            entry.Property(nameof(Entity.Version)).IsModified = true;
        }
    }

    private async Task<Result<T>?> FindAsync<T>(string code, CancellationToken ct)
    {
        if (actor is not { OnceKey: { } key, AccountId: { } account }) return null;
        var done = await db.IdempotencyRecords.AsNoTracking().SingleOrDefaultAsync(row => row.AccountId == account && row.Key == key, ct);
        if (done is null) return null;
        if (!string.Equals(done.Act, code, StringComparison.Ordinal)) return new Conflict("once.otherAct");
        if (done.Fingerprint is { } first && actor.OnceFingerprint is { } second && !string.Equals(first, second, StringComparison.Ordinal)) return new Conflict("once.otherBody");
        return JsonSerializer.Deserialize<T>(done.Answer, Json)!;
    }

    // Of two sendings of one key at once the slower finds the thing changed under it: by the other, whose answer is its own.
    private async Task<Result<T>> BackAsync<T>(string code, IDbContextTransaction transaction, Error error)
    {
        await transaction.RollbackAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
        return await FindAsync<T>(code, CancellationToken.None) ?? error;
    }

    private Guid ScopeOf(Act act) => act.IsOfInstallation ? Guid.Empty : actor.CommitteeId;

    // The chain's hash is over milliseconds, which both databases keep.
    private static DateTime Whole(DateTime now) => now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
}

/// <summary>A set of roles on record: their names, so that ten years on the entry still says what it was judged on.</summary>
internal sealed class RoleSetNames : JsonConverter<RoleSet>
{
    public override RoleSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RoleSet.Of([.. JsonSerializer.Deserialize<List<Role>>(ref reader, options) ?? []]);

    public override void Write(Utf8JsonWriter writer, RoleSet value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var role in value.Roles()) writer.WriteStringValue(role.ToString());
        writer.WriteEndArray();
    }
}

/// <summary>Grounds as kept in records and shown as chips.</summary>
public static class GroundText
{
    /// <summary>Clauses separated by semicolons; settings as <c>setting:CODE</c>, other documents as <c>doc:CITATION</c>.</summary>
    public static string Of(Verdict verdict)
    {
        var text = string.Join(';', verdict.Grounds.Select(ground => ground.Tier switch
        {
            Tier.Regulation => ground.Clause,
            Tier.Document => "doc:" + ground.Clause.Replace(';', ','),
            _ => "setting:" + ground.Clause,
        }).Distinct(StringComparer.Ordinal));
        return text.Length <= 500 ? text : text[..500];
    }
}

/// <summary>Loads the standing and the rulebook of an actor.</summary>
public interface ISeats
{
    /// <summary>As in force and on record at <paramref name="at"/> (UTC).</summary>
    Task<Seat> LoadAsync(IActor actor, DateTime at, CancellationToken ct);
}
