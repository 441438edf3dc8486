using Microsoft.Data.Sqlite;

namespace HaiDang.Load.Generate;

/// <summary>Prepared inserts into SQLite, a hundred thousand to a transaction, without waiting for the disk.</summary>
internal sealed class SqliteRows(SqliteConnection connection) : IRows
{
    private SqliteTransaction? transaction;
    private SqliteCommand? insert;
    private int written;

    public static async Task<SqliteRows> OpenAsync(string to)
    {
        var connection = new SqliteConnection(to);
        await connection.OpenAsync();
        await using var pragmas = connection.CreateCommand();
        pragmas.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA cache_size=-262144";
        await pragmas.ExecuteNonQueryAsync();
        return new SqliteRows(connection);
    }

    public async Task BeginAsync(Table table)
    {
        await EndAsync();
        transaction = connection.BeginTransaction();
        insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", table.Columns.Select((_, place) => $"$p{place}"))})";
        for (var place = 0; place < table.Columns.Length; place++) insert.Parameters.Add(new SqliteParameter($"$p{place}", null));
        insert.Prepare();
    }

    public async ValueTask WriteAsync(object?[] row)
    {
        for (var place = 0; place < row.Length; place++) insert!.Parameters[place].Value = row[place] ?? DBNull.Value;
        insert!.ExecuteNonQuery();
        if (++written % 100_000 != 0) return;
        await transaction!.CommitAsync();
        transaction = connection.BeginTransaction();
        insert.Transaction = transaction;
    }

    public async Task EndAsync()
    {
        if (transaction is null) return;
        await transaction.CommitAsync();
        await transaction.DisposeAsync();
        if (insert is not null) await insert.DisposeAsync();
        (transaction, insert) = (null, null);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await connection.DisposeAsync();
    }
}
