using System.Globalization;
using HaiDang.Core.Shared;

namespace HaiDang.Core.Committees;

/// <summary>A figure that a committee publishes to others of the installation, frozen with its time and hash.</summary>
public sealed class PublishedFigure : CommitteeEntity
{
    private PublishedFigure() { }

    /// <summary>Stable code, for example <c>tasks.open</c>.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The figure.</summary>
    public long Value { get; private set; }

    /// <summary>As of, UTC.</summary>
    public DateTime AsOf { get; private set; }

    /// <summary>SHA-256 of committee, code, value and time, hex.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Freezes a figure.</summary>
    public static PublishedFigure Freeze(Guid committeeId, string code, long value, DateTime asOf) => new()
    {
        CommitteeId = committeeId, Code = code, Value = value, AsOf = asOf,
        Hash = HashOf(committeeId, code, value, asOf),
    };

    /// <summary>Does the hash still fit what is stored?</summary>
    public bool IsIntact => Hash == HashOf(CommitteeId, Code, Value, AsOf);

    private static string HashOf(Guid committeeId, string code, long value, DateTime asOf) =>
        AuditEntry.Hex(string.Create(CultureInfo.InvariantCulture, $"{committeeId:N}\n{code}\n{value}\n{asOf:yyyy-MM-ddTHH:mm:ss.fff}"));
}
