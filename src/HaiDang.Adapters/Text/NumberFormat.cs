using System.Globalization;
using System.Text;

namespace HaiDang.Adapters.Text;

/// <summary>Writes a count the way Word shows it.</summary>
internal static class NumberFormat
{
    private const int MaxRoman = 3999;

    private static readonly (int Value, string Digits)[] Romans =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    /// <summary>The count in one of the names of ST_NumberFormat; unknown ones as decimal, as Word does.</summary>
    public static string Write(int count, string format) => format switch
    {
        "none" or "bullet" => "",
        "upperRoman" => Roman(count),
        "lowerRoman" => Roman(count).ToLowerInvariant(),
        "upperLetter" => Letter(count),
        "lowerLetter" => Letter(count).ToLowerInvariant(),
        "decimalZero" => count.ToString("00", CultureInfo.InvariantCulture),
        "vietnameseCounting" => Words(count),
        _ => count.ToString(CultureInfo.InvariantCulture),
    };

    // After Z Word repeats the letter: AA, BB.
    private static string Letter(int count) =>
        count is < 1 or > 780 ? count.ToString(CultureInfo.InvariantCulture) : new string((char)('A' + ((count - 1) % 26)), ((count - 1) / 26) + 1);

    private static string Roman(int count)
    {
        if (count is < 1 or > MaxRoman) return count.ToString(CultureInfo.InvariantCulture);
        var roman = new StringBuilder();
        foreach (var (value, digits) in Romans)
            for (; count >= value; count -= value) roman.Append(digits);
        return roman.ToString();
    }

    private static string Words(int count)
    {
        if (count is < 0 or > 99) return count.ToString(CultureInfo.InvariantCulture);
        var (tens, ones) = Math.DivRem(count, 10);
        if (tens == 0) return Digits[ones];
        var ten = tens == 1 ? "mười" : Digits[tens] + " mươi";
        return ones switch
        {
            0 => ten,
            1 when tens > 1 => ten + " mốt",
            5 => ten + " lăm",
            _ => $"{ten} {Digits[ones]}",
        };
    }
}
