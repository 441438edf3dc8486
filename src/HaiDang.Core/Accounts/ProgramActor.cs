using HaiDang.Core.Shared;

namespace HaiDang.Core.Accounts;

/// <summary>The command line: whoever runs it runs the machine. No account, no committee in hand.</summary>
public sealed class ProgramActor : IActor
{
    /// <inheritdoc/>
    public Guid? AccountId => null;

    /// <inheritdoc/>
    public Guid? PersonId => null;

    /// <inheritdoc/>
    public bool IsAdministrator => true;

    /// <inheritdoc/>
    public Guid CommitteeId => Guid.Empty;

    /// <inheritdoc/>
    public string? OnceKey => null;

    /// <inheritdoc/>
    public Guid? ChosenCapacity => null;

    /// <inheritdoc/>
    public long? SeenVersion => null;
}
