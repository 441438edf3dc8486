using System.Globalization;
using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>Reads dates as Vietnamese papers write them; only the part that is written is given.</summary>
internal static partial class DateReader
{
    /// <summary>The date of the place-and-date line: <c>2024-08-05</c>, <c>2024-08</c>, <c>2024</c> or null.</summary>
    public static string? FromWords(Match match) =>
        Known(match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value);

    /// <summary>The first "ngày 07/3/2019" or "ngày 07 tháng 3 năm 2019", or null.</summary>
    public static string? First(string key)
    {
        var match = InText.Match(key);
        return match.Success ? Known(match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value) : null;
    }

    private static string? Known(string year, string month, string day)
    {
        if (!Number(year, 1900, 2200, out var y))
        {
            return null;
        }

        if (!Number(month, 1, 12, out var m))
        {
            return y.ToString("0000", CultureInfo.InvariantCulture);
        }

        return Number(day, 1, DateTime.DaysInMonth(y, m), out var d)
            ? new DateOnly(y, m, d).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}");
    }

    private static bool Number(string digits, int from, int to, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= from && value <= to;

    [GeneratedRegex(@"ngày[\s.…_]*(?<d>\d{1,2})?[\s.…_]*(?:tháng[\s.…_]*(?<m>\d{1,2})?[\s.…_]*năm\s*(?<y>\d{4})|[/.-]\s*(?<m>\d{1,2})?\s*[/.-]\s*(?<y>\d{4}))", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    internal static partial Regex InText { get; }
}
