using System.Globalization;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Reader;

namespace HaiDang.Core.Regulations;

/// <summary>The first day that a decision can be in force on: not before it was signed. Where the text gives a month or a year alone, not before that.</summary>
internal static class SigningDay
{
    /// <summary>The day of signing, or the first day of the month or year of signing; null when nothing is known.</summary>
    public static DateOnly? NotBefore(this RegulationText text, Reading reading) => text.SignedOn ?? OfPart(reading.Decision.Date);

    /// <summary>Why a day is too early, in the words of what is known; null when it is not.</summary>
    public static Invalid? Refuses(this RegulationText text, DateOnly from)
    {
        const string Field = nameof(RegulationText.EffectiveFrom);
        if (text.SignedOn is { } day) return from >= day ? null : new Invalid("regulation.beforeSigning", Field, day);
        var known = StoredReading.Read(text).Decision.Date;
        if (OfPart(known) is not { } earliest || from >= earliest) return null;
        return known!.Length == 4
            ? new Invalid("regulation.beforeYear", Field, earliest.Year)
            : new Invalid("regulation.beforeMonth", Field, earliest.ToString("MM/yyyy", CultureInfo.InvariantCulture));
    }

    // "2024-08-05", "2024-08" or "2024".
    private static DateOnly? OfPart(string? known) =>
        DateOnly.TryParseExact(known, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
