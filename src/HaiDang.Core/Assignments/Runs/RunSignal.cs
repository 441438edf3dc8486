namespace HaiDang.Core.Assignments;

/// <summary>Tells whoever carries out runs on this node that there is a new one. Other nodes, and a node that starts anew, find it by looking.</summary>
public sealed class RunSignal : IDisposable
{
    private readonly SemaphoreSlim bell = new(0, 1);
    private readonly Lock ringing = new();

    /// <summary>There is a run.</summary>
    public void Ring()
    {
        lock (ringing)
        {
            if (bell.CurrentCount == 0) bell.Release();
        }
    }

    /// <summary>Waits for one, or for the time to look by oneself.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken ct) => bell.WaitAsync(most, ct);

    /// <inheritdoc/>
    public void Dispose() => bell.Dispose();
}
