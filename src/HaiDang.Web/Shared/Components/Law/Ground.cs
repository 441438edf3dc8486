using System.Globalization;

namespace HaiDang.Web.Shared.Components;

/// <summary>What a rule rests on. Only the first two may print an article.</summary>
public enum GroundTier
{
    /// <summary>The committee's regulation.</summary>
    Regulation,

    /// <summary>Another document, cited by its name.</summary>
    OtherDocument,

    /// <summary>A setting of this installation ("thiết lập nội bộ").</summary>
    InternalSetting,
}

/// <summary>One ground of an answer to "Vì sao?".</summary>
/// <param name="Clause">Đ6.2, or for another document its name and place; ignored for an internal setting.</param>
/// <param name="Quote">Words of the source, verbatim; null when there are none to quote.</param>
/// <param name="Note">What follows from it, in our words.</param>
/// <param name="Tier">What kind of ground it is.</param>
public sealed record Ground(string Clause, string? Quote = null, string? Note = null, GroundTier Tier = GroundTier.Regulation)
{
    /// <summary>A rule that no document states: a setting of this installation.</summary>
    public static Ground Internal(string note) => new("", null, note, GroundTier.InternalSetting);
}

/// <summary>Who can do it today.</summary>
/// <param name="Name">The person.</param>
/// <param name="Office">In which capacity.</param>
/// <param name="Note">Under which condition; null when without.</param>
/// <param name="Clause">The clause of that condition.</param>
public sealed record Holder(string Name, string Office, string? Note = null, string? Clause = null);

/// <summary>The address of a clause on the regulation page: Đ6.2 is /quy-che/6#k2, Đ3.2.a is /quy-che/3#k2-a.</summary>
public static class ClauseLink
{
    /// <summary>Null when <paramref name="clause"/> is not of the form Đ&lt;article&gt;[.&lt;clause&gt;[.&lt;point&gt;]].</summary>
    public static string? To(string clause)
    {
        var end = clause.IndexOfAny([',', ' ']);
        var parts = (end < 0 ? clause : clause[..end]).Split('.');
        if (parts.Length > 3 || parts[0] is not ['Đ', _, ..] || !int.TryParse(parts[0].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var article)) return null;
        var anchor = string.Join('-', parts.Skip(1));
        return anchor.Length == 0 ? $"/quy-che/{article}" : $"/quy-che/{article}#k{anchor}";
    }

    /// <summary>In words for a screen reader: "Điều 6 khoản 2".</summary>
    public static string Spoken(string clause)
    {
        var end = clause.IndexOfAny([',', ' ']);
        var parts = (end < 0 ? clause : clause[..end]).TrimStart('Đ').Split('.');
        string[] words = ["Điều", "khoản", "điểm"];
        return string.Join(' ', parts.Take(3).Select((part, i) => $"{words[i]} {part}")) + (end < 0 ? "" : clause[end..]);
    }
}
