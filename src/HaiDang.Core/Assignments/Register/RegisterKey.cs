using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace HaiDang.Core.Assignments;

/// <summary>Where a page of the register ended: the part, what the row is put in order by, its number.</summary>
/// <param name="Part">Key of the part; empty for a register in one piece, and for the support team.</param>
/// <param name="Value">A day as yyyyMMdd, or a folded title, or nothing.</param>
/// <param name="Number">Number of the task.</param>
internal sealed record RegisterKey(string Part, string Value, int Number)
{
    /// <summary>The value as a folded title.</summary>
    public string Text => Value;

    /// <summary>The value as a day; null when it is none.</summary>
    public DateOnly? Day => DateOnly.TryParseExact(Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>As it stands in an address: letters, digits and full stops.</summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Part}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Value))}.{Number}");

    /// <summary>Reads one; null for anything that no page has given.</summary>
    public static RegisterKey? Read(string? key)
    {
        if (key is not { Length: > 0 and <= 700 } || key.Split('.') is not [var part, var value, var number]) return null;
        if (part.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter != '-') || number.Length is 0 or > 9 || !number.All(char.IsAsciiDigit) || !Base64Url.IsValid(value)) return null;
        return new RegisterKey(part, Encoding.UTF8.GetString(Base64Url.DecodeFromChars(value)), int.Parse(number, CultureInfo.InvariantCulture));
    }
}
