using System.Globalization;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using HaiDang.Web.Assignments.Many;
using HaiDang.Web.Hosting;
using HaiDang.Web.Shared.Components;
using Microsoft.AspNetCore.Components;

namespace HaiDang.Web.Assignments;

/// <summary>The register of tasks: lists given and saved, filters, columns, order, groups; rows chosen for an act on many.</summary>
public sealed partial class AssignmentsPage
{
    private ListAssignments.Page? page;
    private ViewDefinition view = new();
    private ListViews.Row? saved;
    private bool isMissing;
    private IReadOnlyList<ListViews.Row> kept = [];
    private Verdict give = null!;
    private Verdict own = null!;
    private Verdict share = null!;
    private IReadOnlyList<(string Text, ViewDefinition Without)> chosen = [];
    private IReadOnlyList<ChooseAgencies.Row> agencies = [];
    private IReadOnlyList<ChooseOffices.Row> offices = [];
    private DayWords words = null!;

    /// <summary>A view about to be saved.</summary>
    public sealed class Form
    {
        /// <summary>Its name.</summary>
        public string? Name { get; set; }

        /// <summary>For everyone?</summary>
        public bool IsShared { get; set; }

        /// <summary>Open the register with it?</summary>
        public bool IsDefault { get; set; }

        /// <summary>Put it in the place of the view in hand?</summary>
        public bool IsChange { get; set; }
    }

    [SupplyParameterFromForm] private Form Model { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "xem")] private string? Wanted { get; set; }

    [SupplyParameterFromQuery(Name = "tu")] private string? SavedId { get; set; }

    [SupplyParameterFromQuery(Name = "sau")] private string? After { get; set; }

    [Inject] private ListAssignments List { get; set; } = null!;

    [Inject] private ListViews Saved { get; set; } = null!;

    [Inject] private SaveView Save { get; set; } = null!;

    [Inject] private RemoveView Remove { get; set; } = null!;

    [Inject] private ChooseDefaultView ChooseDefault { get; set; } = null!;

    [Inject] private ChooseAgencies Agencies { get; set; } = null!;

    [Inject] private ChooseOffices Offices { get; set; } = null!;

    [Inject] private DayWordsMaker Words { get; set; } = null!;

    private ViewDefinition Bare => new() { Scope = view.Scope, Mine = view.Mine, Team = view.Team, HasDifficulty = view.HasDifficulty, IsExtensionAsked = view.IsExtensionAsked, IsPaused = view.IsPaused, Columns = view.Columns, Sort = view.Sort, Descending = view.Descending, Group = view.Group };

    private (string Name, string Value)[] From => saved is null ? [] : [("tu", saved.Id.ToString())];

    private string Sum => string.Join(", ", page!.Counts.ByState.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {T.Of(pair.Key).ToLowerInvariant()}")) is { Length: > 0 } parts
        ? $"{T["tasks.count", page.Counts.Total]} = {parts}" : T["tasks.count", 0];

    private IReadOnlyList<SavedView> Views =>
    [
        .. kept.Select(one => new SavedView($"/nhiem-vu?xem={one.Id}", one.Name, null, saved?.Id == one.Id)),
        .. RegisterAsk.Given.Select(one => new SavedView($"/nhiem-vu?xem={one.Word}", T[one.Text], null, saved is null && RegisterAsk.IsSameList(Bare, one.View))),
    ];

    private IReadOnlyList<FilterOption> StateOptions => [.. Enum.GetValues<AssignmentState>().Select(state => new FilterOption(state.ToString(), T.Of(state), view.State == state, page!.Counts.ByState.GetValueOrDefault(state)))];

    private IReadOnlyList<FilterOption> FieldOptions => [.. Enum.GetValues<WorkField>().Select(value => new FilterOption(value.ToString(), T.Of(value), view.Field == value))];

    private IReadOnlyList<FilterOption> AgencyOptions => [.. agencies.Select(agency => new FilterOption(agency.Id.ToString(), agency.Name, view.AgencyId == agency.Id))];

    private IReadOnlyList<FilterOption> OfficeOptions => [.. offices.Select(office => new FilterOption(office.Id.ToString(), office.Title, view.GivenByOfficeId == office.Id))];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Model ??= new Form();
        if (await Saved.RunAsync(Ct) is not { } views) return;
        kept = views.Views;
        Choose();
        var found = await List.RunAsync(view.ToFilter(After), Ct);
        if (found is null) return;
        give = views.Seat.Judge(new Act("task.give"));
        own = views.Seat.Judge(new Act("task.startOwn") { IsOwnAgency = true, Relations = RoleSet.Of(Role.AnswerableForThisTask) });
        share = views.Seat.Judge(new Act("view.share"));
        agencies = await Agencies.RunAsync(Ct);
        offices = await Offices.RunAsync(Ct);
        words = await Words.MakeAsync(Ct);
        chosen = RegisterAsk.Chosen(view, T, id => agencies.FirstOrDefault(row => row.Id == id)?.Name, id => offices.FirstOrDefault(row => row.Id == id)?.Title);

        // Last: a page is first drawn while it still reads.
        page = found;
    }

    // A saved view by its address; the default one when nothing is asked for; else what the address says.
    private void Choose()
    {
        if (Guid.TryParse(Wanted, out var wanted))
        {
            saved = kept.FirstOrDefault(one => one.Id == wanted);
            isMissing = saved is null;
            view = saved?.Definition ?? view;
            return;
        }

        if (Http.Request.Query.Count == 0 && kept.FirstOrDefault(one => one.IsDefault) is { } usual)
        {
            (saved, view) = (usual, usual.Definition);
            return;
        }

        view = RegisterAsk.Read(Http.Request.Query);
        saved = Guid.TryParse(SavedId, out var id) ? kept.FirstOrDefault(one => one.Id == id) : null;
    }

    private async Task SaveAsync()
    {
        var input = new SaveView.Input { Id = Model.IsChange ? saved?.Id : null, Name = Model.Name ?? "", IsShared = Model.IsShared, IsDefault = Model.IsDefault, Definition = view };
        if (!IsShaped(input))
        {
            Error = new Invalid("view.name", nameof(input.Name));
            return;
        }

        await DoAsync(Save.RunAsync(input, Ct), id => $"/nhiem-vu?xem={id}&xong=view.save");
    }

    private async Task RemoveAsync()
    {
        if (saved is not null) await DoAsync(Remove.RunAsync(saved.Id, Ct), _ => "/nhiem-vu?xem=dang-mo&xong=view.remove");
    }

    private async Task DefaultAsync() => await DoAsync(ChooseDefault.RunAsync(saved is { IsDefault: false } ? saved.Id : null, Ct), _ => saved is null ? "/nhiem-vu?xem=dang-mo&xong=view.default" : $"/nhiem-vu?xem={saved.Id}&xong=view.default");

    private List<KeyValuePair<string, string>> Keep(params string[] but) => [.. RegisterAsk.Write(view).Where(pair => !but.Contains(pair.Key, StringComparer.Ordinal)), .. From.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))];

    private string SortHref(RegisterSort sort) => RegisterAsk.Href(view with { Sort = sort, Descending = view.Sort == sort && !view.Descending }, more: From);

    private string? Sorted(RegisterSort sort) => view.Sort != sort ? null : view.Descending ? "descending" : "ascending";

    private string NameOf(string key) => RegisterSheet.GroupName(page!.Groups.FirstOrDefault(head => head.Key == key) ?? new(key, "", 0, 0), view.Group, T);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
