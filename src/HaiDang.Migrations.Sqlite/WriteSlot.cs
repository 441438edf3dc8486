using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HaiDang.Migrations.Sqlite;

/// <summary>
/// SQLite has one writer. Eight contending writers without a queue wait on the busy timeout (p99 of 1.4 s was seen);
/// in one process they queue here instead. Identity and jobs queue too, since every transaction passes.
/// </summary>
internal sealed class WriteSlot : DbTransactionInterceptor
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Slots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<DbConnection, SemaphoreSlim> held = new();

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        var slot = SlotOf(connection);
        await slot.WaitAsync(cancellationToken);
        held[connection] = slot;
        return result;
    }

    public override InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        var slot = SlotOf(connection);
        slot.Wait();
        held[connection] = slot;
        return result;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Free(eventData.Context?.Database.GetDbConnection());

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Free(eventData.Context?.Database.GetDbConnection());
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Free(eventData.Context?.Database.GetDbConnection());

    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Free(eventData.Context?.Database.GetDbConnection());
        return Task.CompletedTask;
    }

    public override void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) => Free(eventData.Context?.Database.GetDbConnection());

    public override Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Free(eventData.Context?.Database.GetDbConnection());
        return Task.CompletedTask;
    }

    /// <summary>A transaction that was only disposed ends with its connection.</summary>
    internal void Free(DbConnection? connection)
    {
        if (connection is not null && held.TryRemove(connection, out var slot)) slot.Release();
    }

    private static SemaphoreSlim SlotOf(DbConnection connection) => Slots.GetOrAdd(new SqliteConnectionStringBuilder(connection.ConnectionString).DataSource, _ => new SemaphoreSlim(1, 1));
}

/// <summary>Pragmas of every connection, and the end of the slot of a transaction that was never ended.</summary>
internal sealed class ConnectionRhythm(WriteSlot slot) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Pragmas(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Pragmas(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => slot.Free(connection);

    public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        slot.Free(connection);
        return Task.CompletedTask;
    }

    private static DbCommand Pragmas(DbConnection connection)
    {
        var command = connection.CreateCommand();
        // FULL: an acknowledged act survives the loss of power (records of ten years); the busy timeout is for a second process.
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000;";
        return command;
    }
}
