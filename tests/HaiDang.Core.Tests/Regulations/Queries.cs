using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HaiDang.Core.Tests.Regulations;

/// <summary>Counts the commands that one flow of work sends to its database, whatever else runs beside it.</summary>
internal static class Queries
{
    private static readonly AsyncLocal<Counter?> Current = new();

    static Queries() => DiagnosticListener.AllListeners.Subscribe(new Each<DiagnosticListener>(listener =>
    {
        if (listener.Name == DbLoggerCategory.Name) listener.Subscribe(new Each<KeyValuePair<string, object?>>(Count));
    }));

    public static async Task<int> CountAsync(Func<Task> run)
    {
        var counter = new Counter();
        Current.Value = counter;
        await run();
        Current.Value = null;
        return counter.Sum;
    }

    private static void Count(KeyValuePair<string, object?> happened)
    {
        if (happened.Key == RelationalEventId.CommandExecuting.Name && Current.Value is { } counter) Interlocked.Increment(ref counter.Sum);
    }

    private sealed class Counter
    {
        public int Sum;
    }

    private sealed class Each<T>(Action<T> action) : IObserver<T>
    {
        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void OnNext(T value) => action(value);
    }
}
