namespace HaiDang.Core.Shared;

/// <summary>A fact worth telling others about after it is committed.</summary>
public interface IEvent
{
    /// <summary>Stable code with its schema version, for example <c>task.given/1</c>; never renamed.</summary>
    static abstract string Code { get; }
}

/// <summary>A root of the installation: accounts, people, the directory of agencies.</summary>
public abstract class Entity
{
    private readonly List<(string Code, object Event)> events = [];

    /// <summary>Key, made by the program.</summary>
    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <summary>Concurrency token, raised at every change.</summary>
    public long Version { get; private set; } = 1;

    internal IReadOnlyList<(string Code, object Event)> Events => events;

    /// <summary>Tells of something that happened; kept in the outbox of the same transaction.</summary>
    protected void Raise<T>(T happened) where T : IEvent => events.Add((T.Code, happened!));

    internal void Touch() => Version++;

    internal void ForgetEvents() => events.Clear();
}

/// <summary>A root of one committee: its key is (committee, id), so that the database itself refuses a reference across committees.</summary>
public abstract class CommitteeEntity : Entity
{
    /// <summary>The committee it belongs to.</summary>
    public Guid CommitteeId { get; protected init; }
}
