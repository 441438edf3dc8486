using System.ComponentModel.DataAnnotations;
using System.Globalization;
using HaiDang.Core.Shared;
using Microsoft.AspNetCore.Components;

namespace HaiDang.Web.Hosting;

/// <summary>
/// Base of pages that act. A post runs the use case; success redirects (so that a reload sends nothing again), an error stays
/// on the page beside its field with everything typed. Every form carries a key of one sending and, for a record, the version seen.
/// </summary>
public abstract class ActPage : ComponentBase
{
    /// <summary>Words.</summary>
    [Inject] protected Texts T { get; set; } = null!;

    /// <summary>Who is asking.</summary>
    [Inject] protected RequestActor Actor { get; set; } = null!;

    /// <summary>Where to go.</summary>
    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>The request.</summary>
    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>What went wrong with the last post; null when nothing.</summary>
    protected Error? Error { get; set; }

    /// <summary>A fresh key for a form about to be shown; the sent one is kept after an error, so that sending again is the same act.</summary>
    protected string Once { get; private set; } = Guid.CreateVersion7().ToString("N");

    /// <summary>Cancelled when the person leaves.</summary>
    protected CancellationToken Ct => Http.RequestAborted;

    /// <summary>What is wrong, by field, in words.</summary>
    protected Dictionary<string, string> Wrong { get; } = new(StringComparer.Ordinal);

    /// <summary>The sentence of the error that belongs to no field; null when there is none.</summary>
    protected string? Whole => Error is null || (Error is Invalid { Field: { } name } && Wrong.ContainsKey(name)) ? null : T.Of(Error);

    /// <summary>What is wrong with one field, or null.</summary>
    protected string? At(string field) => Wrong.GetValueOrDefault(field);

    /// <summary>The message of the last error when it is about this field; null otherwise.</summary>
    protected string? ErrorOf(string field) => Error is Invalid { Field: { } wrong } && string.Equals(wrong, field, StringComparison.Ordinal) ? T.Of(Error) : null;

    /// <summary>Checks the shape of an input by its annotations, all fields at once.</summary>
    protected bool IsShaped(object input)
    {
        List<ValidationResult> found = [];
        if (Validator.TryValidateObject(input, new ValidationContext(input), found, validateAllProperties: true)) return true;
        foreach (var result in found)
            foreach (var member in result.MemberNames) Wrong.TryAdd(member, T[result.ErrorMessage ?? ""]);
        Http.Response.StatusCode = 400;
        return false;
    }

    /// <summary>Reads a day typed as yyyy-MM-dd (a date field) or dd/MM/yyyy (by hand); null, with the field marked, when nothing or no such day was typed.</summary>
    protected DateOnly? Day(string? typed, string field, string code)
    {
        if (DateOnly.TryParseExact(typed?.Trim(), ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Wrong.TryAdd(field, T[string.IsNullOrWhiteSpace(typed) ? code : "date.wrong"]);
        return null;
    }

    /// <summary>One of a list, by its name; <paramref name="unsaid"/> when nothing was sent; with the field marked when it is none of them.</summary>
    protected TEnum One<TEnum>(string? chosen, string field, string code, TEnum unsaid) where TEnum : struct, Enum
    {
        if (string.IsNullOrEmpty(chosen)) return unsaid;
        if (Enum.TryParse<TEnum>(chosen, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(chosen![0])) return value;
        Wrong.TryAdd(field, T[code]);
        return default;
    }

    /// <summary>Runs the act; on success goes to <paramref name="next"/>, else keeps the page with the error and marks the field.</summary>
    protected async Task<bool> DoAsync<T>(Task<Result<T>> act, Func<T, string> next)
    {
        var result = await act;
        if (result.IsOk)
        {
            Navigation.NavigateTo(next(result.Value));
            return true;
        }

        Fail(result.Error!);
        return false;
    }

    /// <summary>Keeps the page with an error: its status, and the field it is about marked.</summary>
    protected void Fail(Error error)
    {
        Error = error;

        // A form whose thing is gone is answered by the page itself, words and all: a 404 would be replaced by the page for wrong addresses.
        Http.Response.StatusCode = error switch { Refused => 403, NotFound => HttpMethods.IsPost(Http.Request.Method) ? 409 : 404, Conflict => 409, _ => 400 };
        if (error is Invalid { Field: { } field }) Wrong.TryAdd(field, T.Of(error));
    }
}
