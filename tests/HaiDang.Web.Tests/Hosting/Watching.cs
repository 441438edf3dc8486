using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace HaiDang.Web.Tests.Hosting;

/// <summary>Counts what goes to the database, and keeps the last commands to be read when a count is wrong.</summary>
public sealed class QueryCount : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> commands = new();

    public int Count => commands.Count;

    public string Text => string.Join("\n---\n", commands);

    public void Reset() => commands.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        commands.Enqueue(command.CommandText);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        // A session or token is marked as used once a minute, whichever request that minute begins with.
        // What a watcher has seen of a task is another matter: it is written whenever the task is opened.
        var isWatch = command.CommandText.Contains("task_watches", StringComparison.Ordinal);
        if (isWatch || (!command.CommandText.Contains("SET \"SeenAt\"", StringComparison.Ordinal) && !command.CommandText.Contains("SET \"UsedAt\"", StringComparison.Ordinal))) commands.Enqueue(command.CommandText);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        commands.Enqueue(command.CommandText);
        return base.ScalarExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        commands.Enqueue("synchronous: " + command.CommandText);
        return base.ReaderExecuting(command, eventData, result);
    }
}

/// <summary>What a server logs at warning and above: a test that sees only pages would not see an exception swallowed behind one.</summary>
public sealed class LoggedLines : ILoggerProvider
{
    private readonly ConcurrentQueue<string> errors = new();

    /// <summary>Errors so far, with their exceptions.</summary>
    public IReadOnlyCollection<string> Errors => errors;

    public ILogger CreateLogger(string categoryName) => new Line(categoryName, errors);

    public void Dispose() { }

    private sealed class Line(string category, ConcurrentQueue<string> errors) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            // Two that met at one key (a sending, a throttle): the program answers the second, the database says so loudly. What nobody answers is logged by the host.
            if (category == "Microsoft.EntityFrameworkCore.Update") return;
            if (logLevel >= LogLevel.Error) errors.Enqueue($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
