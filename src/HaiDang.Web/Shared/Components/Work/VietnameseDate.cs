using System.Globalization;
using HaiDang.Core.Shared;

namespace HaiDang.Web.Shared.Components;

/// <summary>Dates as officials write them.</summary>
public static class VietnameseDate
{
    private static readonly string[] Days = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    /// <summary>26/11/2026.</summary>
    public static string Full(DateOnly date) => WrittenDay.Of(date);

    /// <summary>26/11.</summary>
    public static string DayMonth(DateOnly date) => date.ToString("dd/MM", CultureInfo.InvariantCulture);

    /// <summary>2026-11-26, for machines.</summary>
    public static string Iso(DateOnly date) => WrittenDay.Iso(date);

    /// <summary>"thứ Năm", or in the language of the page.</summary>
    public static string Weekday(DateOnly date) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "vi"
        ? Days[(int)date.DayOfWeek]
        : CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(date.DayOfWeek);
}
