using System.Text.RegularExpressions;
using HaiDang.Core.Shared;

namespace HaiDang.Core.Regulations;

/// <summary>
/// Number and symbol of a decision as a person types it. Văn bản are numbered in Arabic digits (Nghị định 30/2020/NĐ-CP, Phụ lục I); a letter may follow
/// for a number taken twice, then the symbol: 01/QĐ-BCĐCĐS, 12b/2024/QĐ-UBND, 05-QC/ĐU.
/// </summary>
public static partial class DecisionNumber
{
    /// <summary>The most letters.</summary>
    public const int MaxLength = 60;

    private static readonly string[] NotKnown = ["chua ro", "khong ro", "chua biet", "khong biet", "chua co so"];

    /// <summary>Does it say that nobody knows? The thing asked for then stays empty.</summary>
    public static bool IsNotKnown(string answer) => NotKnown.Contains(Fold.Vi(answer).TrimEnd('.'), StringComparer.Ordinal);

    /// <summary>The number with its symbol; null for blank. A number alone takes the symbol that the text prints.</summary>
    public static Result<string?> Read(string? typed, string? symbol, string field)
    {
        var number = Lead.Replace((typed ?? "").Trim(), "");
        if (number.Length == 0) return (string?)null;
        if (number.Length > MaxLength) return new Invalid("regulation.decisionNumber", field);
        if (!Shape.IsMatch(number)) return new Invalid("regulation.decisionDigits", field, number);
        return symbol is not null && number.IndexOfAny(['/', '-']) < 0 ? $"{number}/{symbol}" : number;
    }

    [GeneratedRegex(@"^số\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 100)]
    private static partial Regex Lead { get; }

    [GeneratedRegex(@"^\d{1,6}\p{L}?(?:[/-][\p{L}\d]{1,20}){0,5}$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Shape { get; }
}
