using System.Globalization;

namespace HaiDang.Core.Shared;

/// <summary>A calendar day in writing, alike whatever the language of the page.</summary>
public static class WrittenDay
{
    /// <summary>dd/MM/yyyy, as officials write it.</summary>
    public static string Of(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>yyyy-MM-dd, for machines.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
