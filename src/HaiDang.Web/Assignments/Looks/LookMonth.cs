using System.Globalization;

namespace HaiDang.Web.Assignments.Looks;

/// <summary>A month as it stands in an address: yyyy-MM.</summary>
public static class LookMonth
{
    /// <summary>Its first day; null when it is no month of this century.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is >= 2000 and <= 2099 ? month : null;

    /// <summary>As written.</summary>
    public static string Write(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
