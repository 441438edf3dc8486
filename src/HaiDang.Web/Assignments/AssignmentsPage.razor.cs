using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using HaiDang.Web.Hosting;
using HaiDang.Web.Shared.Components;
using Microsoft.AspNetCore.Components;

namespace HaiDang.Web.Assignments;

/// <summary>The register of tasks.</summary>
public sealed partial class AssignmentsPage
{
    private ListAssignments.Page? page;
    private Verdict give = null!;
    private Verdict own = null!;
    private List<(string Name, string Text)> chosen = [];
    private IReadOnlyList<ChooseAgencies.Row> agencies = [];
    private DayWords words = null!;

    [SupplyParameterFromQuery(Name = "xem")] private string? View { get; set; }

    [SupplyParameterFromQuery(Name = "trang-thai")] private string? StateName { get; set; }

    [SupplyParameterFromQuery(Name = "linh-vuc")] private string? FieldName { get; set; }

    [SupplyParameterFromQuery(Name = "co-quan")] private string? Agency { get; set; }

    [SupplyParameterFromQuery(Name = "dieu")] private string? Clause { get; set; }

    [SupplyParameterFromQuery(Name = "q")] private string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "sau")] private string? After { get; set; }

    [Inject] private ListAssignments List { get; set; } = null!;

    [Inject] private ChooseAgencies Agencies { get; set; } = null!;

    [Inject] private ISeats Seats { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private DayWordsMaker Words { get; set; } = null!;

    private string Sum => string.Join(", ", page!.Counts.ByState.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {T.Of(pair.Key).ToLowerInvariant()}")) is { Length: > 0 } parts
        ? $"{T["tasks.count", page.Counts.Total]} = {parts}" : T["tasks.count", 0];

    private IReadOnlyList<SavedView> Views =>
    [
        new("/nhiem-vu?xem=cua-toi", T["tasks.mine"], null, View == "cua-toi"),
        new("/nhiem-vu", T["tasks.open"], null, View is null),
        new("/nhiem-vu?xem=qua-han", T["tasks.late"], null, View == "qua-han"),
        new("/nhiem-vu?xem=vuong-mac", T["tasks.difficulties"], null, View == "vuong-mac"),
        new("/nhiem-vu?xem=xin-gia-han", T["tasks.extensionAsked"], null, View == "xin-gia-han"),
        new("/nhiem-vu?xem=tam-dung", T["tasks.paused"], null, View == "tam-dung"),
        new("/nhiem-vu?xem=to-giup-viec", T["tasks.team"], null, View == "to-giup-viec"),
        new("/nhiem-vu?xem=da-xong", T["tasks.ended"], null, View == "da-xong"),
        new("/nhiem-vu?xem=tat-ca", T["tasks.all"], null, View == "tat-ca"),
    ];

    private IReadOnlyList<FilterOption> StateOptions => [.. Enum.GetValues<AssignmentState>().Select(state => new FilterOption(state.ToString(), T.Of(state), StateName == state.ToString(), page!.Counts.ByState.GetValueOrDefault(state)))];

    private IReadOnlyList<FilterOption> FieldOptions => [.. Enum.GetValues<WorkField>().Select(value => new FilterOption(value.ToString(), T.Of(value), FieldName == value.ToString()))];

    private IReadOnlyList<FilterOption> AgencyOptions => [.. agencies.Select(agency => new FilterOption(agency.Id.ToString(), agency.Name, Agency == agency.Id.ToString()))];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        AssignmentState? state = Enum.TryParse<AssignmentState>(StateName, out var parsed) ? parsed : null;
        WorkField? field = Enum.TryParse<WorkField>(FieldName, out var known) ? known : null;
        Guid? agency = Guid.TryParse(Agency, out var id) ? id : null;
        var found = await List.RunAsync(
            new ListAssignments.Filter
            {
                State = state, Field = field, AgencyId = agency, Search = Q, After = After, Clause = Clause, Mine = View == "cua-toi", Team = View == "to-giup-viec",
                HasDifficulty = View == "vuong-mac", IsExtensionAsked = View == "xin-gia-han", IsPaused = View == "tam-dung",
                Scope = state is not null ? AssignmentScope.All : View switch { "qua-han" => AssignmentScope.Overdue, "da-xong" => AssignmentScope.Ended, "tat-ca" => AssignmentScope.All, _ => AssignmentScope.Open },
            }, Ct);
        if (found is null) return;
        var seat = await Seats.LoadAsync(Actor, Clock.Now(), Ct);
        give = seat.Judge(new Act("task.give"));
        own = seat.Judge(new Act("task.startOwn") { IsOwnAgency = true, Relations = RoleSet.Of(Role.AnswerableForThisTask) });
        agencies = await Agencies.RunAsync(Ct);
        words = await Words.MakeAsync(Ct);
        if (state is { } s) chosen.Add(("trang-thai", $"{T["tasks.state"]}: {T.Of(s)}"));
        if (field is { } f) chosen.Add(("linh-vuc", $"{T["tasks.field"]}: {T.Of(f)}"));
        if (agency is not null) chosen.Add(("co-quan", $"{T["tasks.agency"]}: {agencies.FirstOrDefault(row => row.Id == agency)?.Name}"));
        if (!string.IsNullOrWhiteSpace(Clause)) chosen.Add(("dieu", $"{T["tasks.clause"]}: {Clause}"));
        if (!string.IsNullOrWhiteSpace(Q)) chosen.Add(("q", $"“{Q}”"));

        // Last: a page is first drawn while it still reads.
        page = found;
    }

    private List<KeyValuePair<string, string>> Keep(string but) =>
        [.. Http.Request.Query.Where(pair => pair.Key != but && pair.Key is not "sau" and not "vi-sao").Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())).Where(pair => pair.Value.Length > 0)];

    private string Without(string name) => "/nhiem-vu" + QueryString.Create(Keep(name).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));

    private string With(string name, string value) => "/nhiem-vu" + QueryString.Create(Keep(name).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)).Append(KeyValuePair.Create(name, (string?)value)));
}
