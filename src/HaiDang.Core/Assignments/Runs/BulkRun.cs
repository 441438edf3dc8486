using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>What a run does on each of its lines.</summary>
public enum RunKind
{
    /// <summary>One act on tasks that there are.</summary>
    Act,

    /// <summary>Gives a task.</summary>
    Give,

    /// <summary>Urges a task.</summary>
    Urge,
}

/// <summary>Where a run is.</summary>
public enum RunState
{
    /// <summary>Nobody has begun it.</summary>
    Waiting,

    /// <summary>Lines are being carried out.</summary>
    Working,

    /// <summary>Its asker has stopped it; the lines in hand are finished.</summary>
    Stopping,

    /// <summary>Every line has its answer.</summary>
    Finished,

    /// <summary>Its asker stopped it; the rest is not done.</summary>
    Stopped,

    /// <summary>The account that asked was shut; the rest is not done.</summary>
    AccountShut,

    /// <summary>It lay too long, as the program was down: nobody expects it any more, the rest is not done.</summary>
    TooOld,
}

/// <summary>What has become of a line.</summary>
public enum LineState
{
    /// <summary>Nothing yet.</summary>
    Waiting,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Refused, or not possible.</summary>
    NotDone,
}

/// <summary>
/// Đợt xử lý: an act on many, asked for once and carried out line by line in the asker's name, after the request that asked for it has been answered. It is no
/// act of anyone and changes nothing by itself: each line passes the gate.
/// </summary>
public sealed class BulkRun : CommitteeEntity
{
    /// <summary>Up to so many lines are done in the request itself.</summary>
    public const int Few = 20;

    /// <summary>Runs that one person has open at a time, at most.</summary>
    public const int MostOpen = 5;

    /// <summary>A run not finished after that long is given up. Shorter than the keys of its lines are kept, or one could be done twice.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    private readonly List<BulkRunLine> lines = [];

    private BulkRun() { }

    /// <summary>What it does.</summary>
    public RunKind Kind { get; private init; }

    /// <summary>Code of the act: task.accept, task.give, task.urge.</summary>
    public string Act { get; private init; } = "";

    /// <summary>The account that asked.</summary>
    public Guid AccountId { get; private init; }

    /// <summary>The person behind it, in whose name each line is done.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>The capacity that the person chose.</summary>
    public Guid? ChosenCapacity { get; private init; }

    /// <summary>Key of the sending; sent twice, it is one run.</summary>
    public string? OnceKey { get; private init; }

    /// <summary>SHA-256 of what was sent under the key, or null.</summary>
    public string? OnceFingerprint { get; private init; }

    /// <summary>What is said once for all lines, as JSON.</summary>
    public string Common { get; private init; } = "";

    /// <summary>Lines.</summary>
    public int Total { get; private set; }

    /// <summary>Of these, done; counted from the lines.</summary>
    public int Done { get; private init; }

    /// <summary>Of these, not done; counted from the lines.</summary>
    public int NotDone { get; private set; }

    /// <summary>When it was asked for, UTC.</summary>
    public DateTime AskedAt { get; private init; }

    /// <summary>When somebody began, UTC.</summary>
    public DateTime? StartedAt { get; private init; }

    /// <summary>When lines were last taken in hand, UTC: whose turn is next among open runs.</summary>
    public DateTime WorkedAt { get; private init; }

    /// <summary>When the asker stopped it, UTC.</summary>
    public DateTime? StopAskedAt { get; private init; }

    /// <summary>When it ended, UTC.</summary>
    public DateTime? EndedAt { get; private init; }

    /// <summary>How it ended; null while it has not.</summary>
    public RunState? End { get; private init; }

    /// <summary>Who has it in hand: a number that each look takes for itself.</summary>
    public Guid? LeaseBy { get; private init; }

    /// <summary>Until when, UTC; after that anyone may take it.</summary>
    public DateTime? LeaseUntil { get; private init; }

    /// <summary>Its lines.</summary>
    public IReadOnlyList<BulkRunLine> Lines => lines;

    /// <summary>Where it is.</summary>
    public RunState State => End ?? (StopAskedAt is not null ? RunState.Stopping : StartedAt is null ? RunState.Waiting : RunState.Working);

    /// <summary>A run asked for by whoever is asking.</summary>
    internal static BulkRun Ask(RunKind kind, string act, IActor actor, string common, DateTime now) => new()
    {
        CommitteeId = actor.CommitteeId, Kind = kind, Act = act, AccountId = actor.AccountId!.Value, PersonId = actor.PersonId!.Value, ChosenCapacity = actor.ChosenCapacity,
        OnceKey = actor.OnceKey, OnceFingerprint = actor.OnceFingerprint, Common = common, AskedAt = now, WorkedAt = now,
    };

    /// <summary>Counts what is answered before anything is carried out.</summary>
    internal void CountAnswered() => NotDone = lines.Count(line => line.State == LineState.NotDone);

    /// <summary>One line more, to be done on a task, or with words of its own.</summary>
    internal BulkRunLine Add(Guid? taskId, string input)
    {
        var line = new BulkRunLine(CommitteeId, Id, ++Total, taskId, input);
        lines.Add(line);
        return line;
    }
}

/// <summary>One line of a run with its answer.</summary>
public sealed class BulkRunLine
{
    private BulkRunLine() { }

    internal BulkRunLine(Guid committeeId, Guid runId, int seq, Guid? taskId, string input) => (CommitteeId, RunId, Seq, TaskId, Input) = (committeeId, runId, seq, taskId, input);

    /// <summary>The committee.</summary>
    public Guid CommitteeId { get; private init; }

    /// <summary>The run.</summary>
    public Guid RunId { get; private init; }

    /// <summary>From 1; lines are done in this order.</summary>
    public int Seq { get; private init; }

    /// <summary>The task acted on, or the one given.</summary>
    public Guid? TaskId { get; private set; }

    /// <summary>Words of the line as JSON (<see cref="GivingRun.Line"/>), or the id of a task that the asker may not see; empty where the task says all.</summary>
    public string Input { get; private init; } = "";

    /// <summary>What has become of it.</summary>
    public LineState State { get; private set; }

    /// <summary>Why it is not done, as <see cref="KeptFault"/> in JSON; empty when it is, or waits.</summary>
    public string Faults { get; private set; } = "";

    /// <summary>When it was answered, UTC.</summary>
    public DateTime? At { get; private set; }

    internal void IsDone(Guid? taskId, DateTime now) => (TaskId, State, Faults, At) = (taskId ?? TaskId, LineState.Done, "", now);

    internal void IsNotDone(IReadOnlyList<KeptFault> faults, DateTime now) => (State, Faults, At) = (LineState.NotDone, KeptFault.Write(faults), now);
}
