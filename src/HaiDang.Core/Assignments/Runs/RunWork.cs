using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>How the lines of one kind of run are done. A module above this one brings its own.</summary>
public interface IRunWork
{
    /// <summary>Of which kind.</summary>
    RunKind Kind { get; }

    /// <summary>Does one line through the gate, which stands under the line's own key; the task that came of it, or null when it was there before.</summary>
    Task<Result<Guid?>> DoAsync(HaiDangDb db, Gate gate, BulkRun run, BulkRunLine line, CancellationToken ct);
}

/// <summary>How the words of runs are kept.</summary>
public static class RunJson
{
    /// <summary>Enumerations by their names, letters as they are.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() },
    };
}

/// <summary>One act on tasks that there are.</summary>
public sealed class ActingRun : IRunWork
{
    /// <inheritdoc/>
    public RunKind Kind => RunKind.Act;

    /// <inheritdoc/>
    public async Task<Result<Guid?>> DoAsync(HaiDangDb db, Gate gate, BulkRun run, BulkRunLine line, CancellationToken ct)
    {
        var words = JsonSerializer.Deserialize<BulkWords>(run.Common, RunJson.Options)!;
        return BulkActs.Of(run.Act) is not { } act ? new Invalid("bulk.unknownAct", nameof(DoBulk.Input.Act), run.Act)
            : await act.DoAsync(db, gate, line.TaskId!.Value, words, ct) is { } error ? error : (Guid?)null;
    }
}

/// <summary>Gives the tasks of a list.</summary>
public sealed class GivingRun : IRunWork
{
    /// <summary>A line as it came.</summary>
    /// <param name="Number">Its number in the list.</param>
    /// <param name="Title">What is to be done.</param>
    /// <param name="Given">What is given; null for a line that was wrong from the start.</param>
    public sealed record Line(int Number, string Title, AssignWork.Input? Given)
    {
        /// <summary>As kept with the run.</summary>
        public static Line Read(string kept) => JsonSerializer.Deserialize<Line>(kept, RunJson.Options)!;

        /// <summary>As kept with the run.</summary>
        public string Write() => JsonSerializer.Serialize(this, RunJson.Options);
    }

    /// <inheritdoc/>
    public RunKind Kind => RunKind.Give;

    /// <inheritdoc/>
    public async Task<Result<Guid?>> DoAsync(HaiDangDb db, Gate gate, BulkRun run, BulkRunLine line, CancellationToken ct) =>
        (await new AssignWork(new GiveTask(db), gate).RunAsync(Line.Read(line.Input).Given!, ct)).Select(id => (Guid?)id);
}
