using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>
/// The same person doing one of many acts sent under one key: each has a key of its own made from it, so that a sending repeated, or cut off half way
/// and sent again, does what is left and answers the rest as before.
/// </summary>
internal sealed class UnderKey(IActor actor, string what) : IActor
{
    public Guid? AccountId => actor.AccountId;

    public Guid? PersonId => actor.PersonId;

    public bool IsAdministrator => actor.IsAdministrator;

    public Guid CommitteeId => actor.CommitteeId;

    public string? OnceKey => actor.OnceKey is { } key ? "many:" + AuditEntry.Hex($"{key}\n{what}") : null;

    public string? OnceFingerprint => actor.OnceFingerprint;

    public Guid? ChosenCapacity => actor.ChosenCapacity;

    // The version of one thing says nothing about many.
    public long? SeenVersion => null;
}
