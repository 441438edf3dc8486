using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>What a person says once for all chosen tasks.</summary>
public sealed record BulkWords(string? Text, DateOnly? Day);

/// <summary>An act that can be done on many tasks at once. One more is one more line of <see cref="BulkActs.All"/>.</summary>
/// <param name="Code">Code of the act.</param>
public sealed record BulkAct(string Code)
{
    /// <summary>Must a reason be written?</summary>
    public bool NeedsText { get; init; }

    /// <summary>Can a day be given?</summary>
    public bool TakesDay { get; init; }

    /// <summary>Is it grave, to be asked for in red?</summary>
    public bool IsGrave { get; init; }

    /// <summary>Does the task leave room for it now?</summary>
    public Func<TaskFacts, bool> IsOpen { get; init; } = facts => AssignmentActs.IsOpen(Code, facts);

    /// <summary>Does it on one task, through the gate; null when done, else why not.</summary>
    public Func<HaiDangDb, Gate, Guid, BulkWords, CancellationToken, Task<Error?>> DoAsync { get; init; } = async (db, gate, task, words, ct) =>
        (await new WorkOnAssignment(db, gate).RunAsync(new WorkOnAssignment.Input { Id = task, Act = Code, Text = words.Text, Day = words.Day }, ct)).Error;
}

/// <summary>The acts that can be done on many tasks at once.</summary>
public static class BulkActs
{
    /// <summary>Tasks at most.</summary>
    public const int Most = 500;

    /// <summary>All of them, as offered.</summary>
    public static readonly IReadOnlyList<BulkAct> All =
    [
        new("task.receive"),

        // One paper that proves many: its number or address is what is written.
        new("task.submit")
        {
            NeedsText = true,
            DoAsync = async (db, gate, task, words, ct) => (await new WorkOnAssignment(db, gate).RunAsync(new WorkOnAssignment.Input { Id = task, Act = "task.submit", Evidence = words.Text }, ct)).Error,
        },
        new("task.accept"),
        new("task.grantExtension") { TakesDay = true },
        new("task.pause") { NeedsText = true },
        new("task.resume") { TakesDay = true },
        new("task.withdraw") { NeedsText = true, IsGrave = true },
    ];

    /// <summary>One of them; null for any other code.</summary>
    public static BulkAct? Of(string? code) => All.FirstOrDefault(act => act.Code == code);
}
