using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace HaiDang.Web.Organisation;

/// <summary>What is typed in a form of the organisation, as typed; each form uses the fields it needs.</summary>
public sealed class OrganisationForm
{
    /// <summary>The record acted on.</summary>
    public string? Id { get; set; }

    /// <summary>A person.</summary>
    public string? PersonId { get; set; }

    /// <summary>Another person.</summary>
    public string? ForPersonId { get; set; }

    /// <summary>An office.</summary>
    public string? OfficeId { get; set; }

    /// <summary>A membership.</summary>
    public string? MembershipId { get; set; }

    /// <summary>Another membership.</summary>
    public string? ToMembershipId { get; set; }

    /// <summary>An agency.</summary>
    public string? AgencyId { get; set; }

    /// <summary>A task.</summary>
    public string? AssignmentId { get; set; }

    /// <summary>A name.</summary>
    public string? Name { get; set; }

    /// <summary>A post, or an abbreviation.</summary>
    public string? Position { get; set; }

    /// <summary>First day.</summary>
    public string? From { get; set; }

    /// <summary>Last day.</summary>
    public string? To { get; set; }

    /// <summary>A kind.</summary>
    public string? Kind { get; set; }

    /// <summary>A paper or decision.</summary>
    public string? Document { get; set; }

    /// <summary>Words.</summary>
    public string? Text { get; set; }

    /// <summary>Areas.</summary>
    public string? Areas { get; set; }

    /// <summary>Codes of acts, names of fields, ids of agencies.</summary>
    public List<string> Chosen { get; set; } = [];
}

/// <summary>Base of the pages of the organisation: the seat loaded once, every button drawn by the judge that guards the write.</summary>
public abstract class OrganisationPage : ActPage
{
    /// <summary>What the person is here.</summary>
    protected Seat Seat { get; private set; } = null!;

    /// <summary>Today in Việt Nam.</summary>
    protected DateOnly Today => Clock.Today();

    /// <summary>As typed.</summary>
    [SupplyParameterFromForm] protected OrganisationForm Model { get; set; } = null!;

    /// <summary>What has just been done.</summary>
    [SupplyParameterFromQuery(Name = "xong")] protected string? Finished { get; set; }

    /// <summary>The act whose reason is asked for.</summary>
    [SupplyParameterFromQuery(Name = "vi-sao")] protected string? Why { get; set; }

    /// <summary>The clock.</summary>
    [Inject] protected TimeProvider Clock { get; set; } = null!;

    [Inject] private SeatOfRequest SeatNow { get; set; } = null!;

    /// <summary>The form that was sent.</summary>
    protected string? Sent { get; private set; }

    /// <inheritdoc/>
    protected sealed override async Task OnInitializedAsync()
    {
        Model ??= new OrganisationForm();
        Seat = await SeatNow.FindAsync(Ct);
        if (!await LoadAsync()) Navigation.NotFound();
    }

    /// <summary>Reads what the page shows; false when the person may not know of it.</summary>
    protected abstract Task<bool> LoadAsync();

    /// <summary>The verdict of an act without further facts.</summary>
    protected Verdict Ask(string act) => Seat.Judge(new Act(act));

    /// <summary>What was typed in the form that was sent; nothing for the others.</summary>
    protected string? Typed(string form, Func<OrganisationForm, string?> field) => Sent == form ? field(Model) : null;

    /// <summary>What is wrong with a field of the form that was sent.</summary>
    protected string? WrongIn(string form, string field) => Sent == form ? At(field) : null;

    /// <summary>An id chosen in a list; null, with the field marked, when nothing was.</summary>
    protected Guid? Chosen(string? typed, string field, string code)
    {
        if (Guid.TryParse(typed, out var id)) return id;
        Wrong.TryAdd(field, T[code]);
        return null;
    }

    /// <summary>Sends one form; on success back to <paramref name="path"/> with a quiet confirmation.</summary>
    protected async Task SendAsync<TAnswer>(string form, Func<Task<Result<TAnswer>>> act, string path)
    {
        Sent = form;
        if (Wrong.Count > 0)
        {
            Http.Response.StatusCode = 400;
            return;
        }

        await DoAsync(act(), _ => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}xong={form}");
    }
}
