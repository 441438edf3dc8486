using System.Data.Common;
using System.Globalization;
using HaiDang.Core.Shared;
using HaiDang.Migrations.Postgres;
using HaiDang.Migrations.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HaiDang.Load;

/// <summary>The database under load.</summary>
/// <param name="IsPostgres">PostgreSQL, else SQLite.</param>
/// <param name="Connection">Its connection string.</param>
internal sealed record Target(bool IsPostgres, string Connection)
{
    /// <summary>A plain connection, not open.</summary>
    public DbConnection Connect() => IsPostgres ? new NpgsqlConnection(Connection) : new SqliteConnection(Connection);

    /// <summary>The options of the program.</summary>
    public DbContextOptionsBuilder Use(DbContextOptionsBuilder options) => IsPostgres ? options.UseHaiDangPostgres(Connection) : options.UseHaiDangSqlite(Connection);

    /// <summary>The model over it.</summary>
    public HaiDangDb Open()
    {
        var options = new DbContextOptionsBuilder<HaiDangDb>();
        Use(options);
        return new HaiDangDb(options.Options);
    }

    /// <summary>Settings by which the program serves it.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Database"] = IsPostgres ? "postgres" : "sqlite",
        ["ConnectionStrings__HaiDang"] = Connection,
    };
}

/// <summary>A generated committee that the load runs know by name.</summary>
internal sealed record LoadPlace(string Name, Guid CommitteeId, Guid AgencyId, int Tasks)
{
    /// <summary>Reads what the generator wrote.</summary>
    public static async Task<IReadOnlyList<LoadPlace>> ReadAsync() =>
        [.. from line in await File.ReadAllLinesAsync("load-places.txt") let part = line.Split(' ') select new LoadPlace(part[0], Guid.Parse(part[1]), Guid.Parse(part[2]), int.Parse(part[3], CultureInfo.InvariantCulture))];
}
