using System.Globalization;
using System.Text;

namespace HaiDang.Core.Shared;

/// <summary>Folds Vietnamese for search: no marks, đ to d, lower case, single blanks.</summary>
public static class Fold
{
    /// <summary>"Kế hoạch Chuyển ĐỔI số" gives "ke hoach chuyen doi so"; empty for null.</summary>
    public static string Vi(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            var plain = letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter);
            if (!char.IsWhiteSpace(plain)) folded.Append(plain);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
