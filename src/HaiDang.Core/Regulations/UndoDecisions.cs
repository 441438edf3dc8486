using System.Text.Json;
using System.Text.Json.Serialization;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>A norm decided together with others, as kept in the record of the act.</summary>
/// <param name="Before">What had been decided before.</param>
/// <param name="Version">Of the norm's row once decided.</param>
public sealed record DecidedNorm(Guid Id, string Clause, string Act, NormDecision Decision, NormDecision Before, long Version);

/// <summary>Norms of a draft decided in one act.</summary>
/// <param name="Seq">Number of the act in the committee's audit.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Norms">The norms.</param>
public sealed record DecidedBatch(long Seq, DateTime At, IReadOnlyList<DecidedNorm> Norms)
{
    /// <summary>Name of the fact in the record of the act.</summary>
    internal const string Fact = "norms";

    /// <summary>Name of the fact that tells which act was taken back.</summary>
    internal const string Undid = "undid";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>
    /// The newest act on several norms of a draft that was not taken back, read from the record itself; null when there is none, or its payload was erased.
    /// </summary>
    internal static async Task<DecidedBatch?> LastAsync(HaiDangDb db, Guid committee, Guid textId, CancellationToken ct)
    {
        var entries = await (from entry in db.AuditEntries.AsNoTracking()
                             where entry.ScopeId == committee && entry.SubjectId == textId && entry.Act == "norm.confirm"
                             join payload in db.AuditPayloads on new { entry.ScopeId, entry.Seq } equals new { payload.ScopeId, payload.Seq }
                             orderby entry.Seq descending
                             select new { entry.Seq, entry.At, payload.Json }).Take(100).ToListAsync(ct);
        HashSet<long> undone = [];
        foreach (var entry in entries.Where(entry => entry.Json is not null))
        {
            using var json = JsonDocument.Parse(entry.Json!);
            if (!json.RootElement.TryGetProperty("facts", out var facts)) continue;
            if (facts.TryGetProperty(Undid, out var seq)) undone.Add(seq.GetInt64());
            else if (!undone.Contains(entry.Seq) && facts.TryGetProperty(Fact, out var norms) && norms.ValueKind == JsonValueKind.Array && norms.GetArrayLength() > 0
                && norms[0].TryGetProperty("before", out _))
                return new DecidedBatch(entry.Seq, entry.At, norms.Deserialize<List<DecidedNorm>>(Json)!);
        }

        return null;
    }
}

/// <summary>Finds the decision on several norms that can be taken back: the newest one of a draft.</summary>
public sealed class FindBatch(HaiDangDb db, ISeats seats, IActor actor, TimeProvider clock)
{
    /// <summary>The draft.</summary>
    public sealed record Input(Guid TextId);

    /// <summary>Finds; <c>notFound.batch</c> when there is none to take back.</summary>
    public async Task<Result<DecidedBatch>> RunAsync(Input input, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!await db.ReadsDraftAsync(seat, input.TextId, ct)) return new NotFound("regulation");
        return await DecidedBatch.LastAsync(db, actor.CommitteeId, input.TextId, ct) is { } found ? found : new NotFound("batch");
    }
}

/// <summary>
/// Takes the newest decision on several norms back, while the draft is not in force: every norm of it that nobody touched since is as before. Acts taken back
/// stay on record, and so does this one.
/// </summary>
[Passes("norm.confirm")]
public sealed class UndoDecisions(HaiDangDb db, Gate gate)
{
    /// <summary>The draft, and the number of the act in the audit.</summary>
    public sealed record Input(Guid TextId, long Seq);

    /// <summary>Takes it back; how many norms are as before.</summary>
    public Task<Result<int>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<int>(new Act("norm.confirm"), async passage =>
    {
        var text = await db.DraftAsync(input.TextId, ct);
        if (!text.IsOk) return text.Error!;
        var batch = await DecidedBatch.LastAsync(db, passage.Actor.CommitteeId, input.TextId, ct);
        if (batch is null || batch.Seq != input.Seq) return new Conflict("batch.notLast");
        var decided = batch.Norms.ToDictionary(norm => norm.Id);
        var norms = (await db.Norms.Where(row => row.TextId == input.TextId).ToListAsync(ct)).FindAll(norm => decided.TryGetValue(norm.Id, out var then) && then.Version == norm.Version);
        foreach (var norm in norms) norm.Decide(decided[norm.Id].Before);
        passage.Subject = ("Regulation", input.TextId);
        passage.Facts[DecidedBatch.Undid] = batch.Seq;
        passage.Facts["norms"] = norms.ConvertAll(norm => new { norm.Id, norm.Clause, norm.Act, Decision = norm.Decision.ToString() });
        return norms.Count;
    }, ct);
}
