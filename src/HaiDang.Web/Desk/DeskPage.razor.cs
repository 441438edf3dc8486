using HaiDang.Core.Desk;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace HaiDang.Web.Desk;

/// <summary>The desk: what needs me, by urgency.</summary>
public sealed partial class DeskPage
{
    private FindDesk.View? view;
    private Verdict give = null!;
    private Verdict own = null!;
    private DayWords words = null!;
    private List<Need> late = [];
    private List<Need> today = [];
    private List<Need> next = [];
    private HashSet<Need> needed = [];

    [SupplyParameterFromQuery(Name = "cho")] private string? WaitingShown { get; set; }

    [SupplyParameterFromQuery(Name = "viec")] private string? NeedsShown { get; set; }

    private bool AllNeeds => NeedsShown == "tat-ca";

    private bool Everything => WaitingShown == "tat-ca";

    [Inject] private FindDesk Find { get; set; } = null!;

    [Inject] private DayWordsMaker Words { get; set; } = null!;

    private string Where => view!.Seat.Memberships.Count > 0 ? string.Join(", ", view.Seat.Memberships.Select(office => office.Title)) : T["desk.agency"];

    private string Substitution => view!.Seat.Book.Substitutions.Count > 0 ? view.Seat.Book.Substitutions[0].Ground.Clause : "";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var found = await Find.RunAsync(AllNeeds, Ct);
        if (found is null) return;
        words = await Words.MakeAsync(Ct);

        // After the last reading: a page is first drawn while it still reads.
        view = found;
        give = view.Seat.Judge(new Act("task.give"));
        own = view.Seat.Judge(new Act("task.startOwn") { IsOwnAgency = true, Relations = RoleSet.Of(Role.AnswerableForThisTask) });
        needed = [.. view.Needs];
        (late, today, next) = (Of(0), Of(1), Of(2));
    }

    private List<Need> Of(int urgency) => [.. view!.Needs.Where(need => FindDesk.UrgencyOf(need, view.Today) == urgency)];

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
