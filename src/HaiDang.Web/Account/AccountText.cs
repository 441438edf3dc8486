using System.Globalization;
using HaiDang.Core.Shared;
using HaiDang.Web.Hosting;
using Microsoft.Extensions.Localization;

namespace HaiDang.Web.Account;

/// <summary>Words of signing in and of the account: Vietnamese, English beside it.</summary>
public sealed class AccountText;

/// <summary>Refusals and instants in words.</summary>
internal static class AccountWords
{
    private static readonly Texts Words = new();

    /// <summary>The sentence of a refusal.</summary>
    public static string Of(this IStringLocalizer<AccountText> text, Error error)
    {
        return Texts.Has(error.Code) || error is Refused ? Words.Of(error) : text["Error.other", error.Code];
    }

    /// <summary>When the next try is looked at, with the seconds to wait.</summary>
    public static string Wait(this IStringLocalizer<AccountText> text, DateTime until, TimeProvider clock)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling((until - clock.Now()).TotalSeconds));
        var at = VietnamTime.Local(until.AddMilliseconds(999)).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return seconds < 120 ? text["SignIn.Wait", seconds, at] : text["SignIn.WaitMinutes", (seconds + 59) / 60, at];
    }

    /// <summary>An instant in UTC as the clock in Việt Nam shows it.</summary>
    public static string At(DateTime utc) => VietnamTime.Local(utc).ToString("HH:mm, dd/MM/yyyy", CultureInfo.InvariantCulture);
}
