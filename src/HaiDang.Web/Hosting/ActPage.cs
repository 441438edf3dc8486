using HaiDang.Core.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

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

    /// <summary>Runs the act; on success goes to <paramref name="next"/>, else keeps the page with the error (and marks the field).</summary>
    protected async Task<bool> DoAsync<T>(Task<Result<T>> act, Func<T, string> next, EditContext? form = null)
    {
        var result = await act;
        if (result.IsOk)
        {
            Navigation.NavigateTo(next(result.Value));
            return true;
        }

        Error = result.Error;
        Http.Response.StatusCode = Error switch { Refused => 403, NotFound => 404, Conflict => 409, _ => 400 };
        if (form is not null && Error is Invalid { Field: { } field })
        {
            var messages = new ValidationMessageStore(form);
            messages.Add(form.Field(field), this.T.Of(Error));
            form.NotifyValidationStateChanged();
        }

        return false;
    }
}
