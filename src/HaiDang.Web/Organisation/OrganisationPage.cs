using System.Diagnostics.CodeAnalysis;
using HaiDang.Core.Committees;
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

    /// <summary>A part of the name of a person, where the list is longer than it shows.</summary>
    public string? PersonName { get; set; }

    /// <summary>Another person.</summary>
    public string? ForPersonId { get; set; }

    /// <summary>A part of the other person's name.</summary>
    public string? ForPersonName { get; set; }

    /// <summary>Ticked: the new person only shares the name with somebody known.</summary>
    public string? Namesake { get; set; }

    /// <summary>Day of the decision.</summary>
    public string? DecidedOn { get; set; }

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

    /// <summary>Codes of acts, names of fields; empty when no box was ticked. A form without a ticked box posts nothing, and the binder then sets null.</summary>
    [AllowNull]
    public List<string> Chosen { get => field ?? []; set; }

    /// <summary>Is the box with this value ticked?</summary>
    public bool Has(string value) => Chosen.Contains(value);
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

    /// <summary>A key in the address; null for anything that is none, as if it were not there.</summary>
    protected static Guid? KeyIn(string? typed) => Guid.TryParse(typed, out var key) ? key : null;

    /// <summary>
    /// The person chosen in a list, or found by the part of a name typed beside it; null, with the field marked, when it is nobody or more than one.
    /// </summary>
    /// <param name="chosen">Id chosen in the list.</param>
    /// <param name="typed">Part of a name; it counts before the list, unless the chosen one carries it.</param>
    /// <param name="find">The people of the list with such a name.</param>
    /// <param name="field">Field to mark.</param>
    /// <param name="code">What to say when nobody is chosen; null where that is allowed.</param>
    protected async Task<Guid?> PersonAsync(string? chosen, string? typed, Func<string?, Task<ChoosePeople.Choice>> find, string field, string? code)
    {
        if (string.IsNullOrWhiteSpace(typed)) return code is null ? KeyIn(chosen) : Chosen(chosen, field, code);
        var found = (await find(typed)).People;
        if (found.FirstOrDefault(person => person.Id == KeyIn(chosen)) is { } both) return both.Id;
        if (found.Count == 1) return found[0].Id;
        Wrong.TryAdd(field, found.Count == 0 ? T["people.noneFound", typed.Trim()] : T["people.manyFound", typed.Trim(), string.Join("; ", found.Take(5).Select(PersonChoice.Shown))]);
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
