using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HaiDang.Load.Bare;

/// <summary>A statement as the program sent it: text and values.</summary>
internal sealed record Statement(string Text, IReadOnlyList<DbParameter> Values);

/// <summary>Writes down the statements that a use case sends.</summary>
internal sealed class Recorder : DbCommandInterceptor
{
    /// <summary>What was sent, in order.</summary>
    public List<Statement> Sent { get; } = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Sent.Add(new Statement(command.CommandText, [.. command.Parameters.Cast<DbParameter>()]));
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}

/// <summary>Sends statements again with nothing between program and database but ADO.NET.</summary>
internal sealed class Replay(Func<DbConnection> connect)
{
    /// <summary>The rows of every statement.</summary>
    public async Task<List<List<object?[]>>> RunAsync(IReadOnlyList<Statement> statements, CancellationToken ct)
    {
        await using var connection = connect();
        await connection.OpenAsync(ct);
        List<List<object?[]>> answer = [];
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement.Text;
            foreach (var value in statement.Values)
            {
                var copy = command.CreateParameter();
                (copy.ParameterName, copy.Value) = (value.ParameterName, value.Value);
                command.Parameters.Add(copy);
            }

            List<object?[]> rows = [];
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                var row = new object?[reader.FieldCount];
                for (var place = 0; place < row.Length; place++) row[place] = await reader.IsDBNullAsync(place, ct) ? null : reader.GetValue(place);
                rows.Add(row);
            }

            answer.Add(rows);
        }

        return answer;
    }
}
