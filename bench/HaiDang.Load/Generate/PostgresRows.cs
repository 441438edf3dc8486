using Npgsql;

namespace HaiDang.Load.Generate;

/// <summary>COPY into PostgreSQL. References are not checked while it runs: the generator is their author.</summary>
internal sealed class PostgresRows(NpgsqlConnection connection) : IRows
{
    private NpgsqlBinaryImporter? copy;

    public static async Task<PostgresRows> OpenAsync(string to)
    {
        var connection = new NpgsqlConnection(to);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SET session_replication_role = replica; SET synchronous_commit = off", connection);
        await command.ExecuteNonQueryAsync();
        return new PostgresRows(connection);
    }

    public async Task BeginAsync(Table table)
    {
        await EndAsync();
        copy = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({string.Join(", ", table.Columns.Select(column => $"\"{column}\""))}) FROM STDIN (FORMAT BINARY)");
        copy.Timeout = TimeSpan.FromHours(1);
    }

    public async ValueTask WriteAsync(object?[] row)
    {
        await copy!.StartRowAsync();
        foreach (var value in row)
        {
            if (value is null) await copy.WriteNullAsync();
            else if (value is DateTime moment) await copy.WriteAsync(DateTime.SpecifyKind(moment, DateTimeKind.Utc));
            else await copy.WriteAsync(value);
        }
    }

    public async Task EndAsync()
    {
        if (copy is null) return;
        await copy.CompleteAsync();
        await copy.DisposeAsync();
        copy = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (copy is not null) await copy.DisposeAsync();
        await connection.DisposeAsync();
    }
}
