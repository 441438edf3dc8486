using System.Globalization;
using System.Security.Claims;
using HaiDang.Core.Shared;
using HaiDang.Web.Account.Identity;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Login = HaiDang.Core.Accounts.Account;

namespace HaiDang.Web.Account.Components;

/// <summary>What the pages of signing in and of the account have in common: words, messages beside fields, where to go next.</summary>
public abstract class AccountPage : ComponentBase
{
    private readonly Dictionary<string, string> errors = new(StringComparer.Ordinal);

    /// <summary>The request.</summary>
    [CascadingParameter] public HttpContext Http { get; set; } = default!;

    /// <summary>Where to go afterwards.</summary>
    [SupplyParameterFromQuery(Name = "ve")] public string? Back { get; set; }

    /// <summary>What was just done, as a code.</summary>
    [SupplyParameterFromQuery(Name = "xong")] public string? DoneCode { get; set; }

    [Inject] private protected IStringLocalizer<AccountText> T { get; set; } = default!;
    [Inject] private protected TimeProvider Clock { get; set; } = default!;
    [Inject] private protected UserManager<Login> Users { get; set; } = default!;
    [Inject] private protected Entrance Entrance { get; set; } = default!;

    /// <summary>Messages of the form as a whole.</summary>
    protected List<string> Whole { get; } = [];

    /// <summary>Nothing wrong so far?</summary>
    protected bool IsFine => errors.Count == 0 && Whole.Count == 0;

    /// <summary>To be stopped with the request.</summary>
    protected CancellationToken Stop => Http.RequestAborted;

    /// <summary>The message under a field, or null.</summary>
    protected string? ErrorOf(string field) => errors.GetValueOrDefault(field);

    /// <summary>Says what is wrong with a field.</summary>
    protected void Say(string field, string message) => errors[field] = message;

    /// <summary>A field that must not be empty; false says so.</summary>
    protected bool Given(string field, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) return true;
        Say(field, T["Form.Empty"]);
        return false;
    }

    /// <summary>Says a refusal at its field, or for the whole form when it names none of <paramref name="fields"/>.</summary>
    protected void Say(Error error, params string[] fields)
    {
        if (error is Invalid { Field: { } field } && fields.Contains(field, StringComparer.Ordinal)) Say(field, T.Of(error));
        else Whole.Add(T.Of(error));
    }

    /// <summary>True when the step succeeded; otherwise says why.</summary>
    private protected bool Passed(StepEnd end, string wrong, string? field = null)
    {
        if (end.Step is Step.In or Step.Second) return true;
        if (end is { Step: Step.Wait, Until: { } until })
        {
            Http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling((until - Clock.Now()).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            Whole.Add(T.Wait(until, Clock));
        }
        else if (field is null)
        {
            Whole.Add(T[wrong]);
        }
        else
        {
            Say(field, T[wrong]);
        }

        return false;
    }

    /// <summary>The password asked again; false says why not.</summary>
    protected async Task<bool> ConfirmedAsync(Login me, string field, string? password) =>
        Given(field, password) && Passed(await Entrance.ConfirmAsync(Http, me, password!), "Password.Wrong", field);

    /// <summary>The account of the person signed in, as stored now.</summary>
    protected async Task<Login> MeAsync() => (await Users.FindByIdAsync(Http.User.FindFirstValue(ClaimTypes.NameIdentifier)!))!;

    /// <summary>Goes on to a path of this site. Not by <c>NavigationManager</c>: it sends scheme and host along, which are wrong behind a proxy.</summary>
    protected void Go(string path) => Http.Response.Redirect(path);

    /// <summary>Shows this page anew, with a word on what was done: a reload then sends nothing twice.</summary>
    protected void GoDone(string path, string code) => Go($"{path}?xong={code}");

    /// <summary>The words of <see cref="DoneCode"/>, or null.</summary>
    protected string? DoneText => DoneCode is { Length: > 0 and < 30 } code && T[$"Done.{code}"] is { ResourceNotFound: false } text ? text.Value : null;

    /// <summary>A path that takes the return path along.</summary>
    protected string WithBack(string path) => LocalUrl.Of(Back) is var back && back == "/" ? path : $"{path}?ve={Uri.EscapeDataString(back)}";
}
