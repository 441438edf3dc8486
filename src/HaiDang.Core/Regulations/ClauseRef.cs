using System.Globalization;

namespace HaiDang.Core.Regulations;

/// <summary>A place in a regulation as it is cited: Đ8, Đ7.8, Đ3.2.a.</summary>
/// <param name="Article">Điều.</param>
/// <param name="Clause">Khoản; null for a whole article.</param>
/// <param name="Point">Điểm, as written; null for a whole clause.</param>
public readonly record struct ClauseRef(int Article, int? Clause = null, string? Point = null)
{
    /// <summary>Reads a citation; false for anything else.</summary>
    public static bool TryParse(string? text, out ClauseRef found)
    {
        found = default;
        if (text is not ['Đ', _, ..]) return false;
        var parts = text[1..].Split('.');
        if (parts.Length > 3 || !Number(parts[0], out var article)) return false;
        var clause = 0;
        if (parts.Length > 1 && !Number(parts[1], out clause)) return false;
        if (parts.Length > 2 && parts[2].Length is < 1 or > 3) return false;
        found = new ClauseRef(article, parts.Length > 1 ? clause : null, parts.Length > 2 ? parts[2] : null);
        return true;
    }

    /// <summary>As cited: Đ7.8.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Đ{Article}")
        + (Clause is { } clause ? "." + clause.ToString(CultureInfo.InvariantCulture) : "") + (Point is null ? "" : "." + Point);

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
