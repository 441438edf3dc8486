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
    private List<FindDesk.Need> late = [];
    private List<FindDesk.Need> today = [];
    private List<FindDesk.Need> next = [];

    [SupplyParameterFromQuery(Name = "cho")] private string? WaitingShown { get; set; }

    private bool Everything => WaitingShown == "tat-ca";

    [Inject] private FindDesk Find { get; set; } = null!;

    [Inject] private DayWordsMaker Words { get; set; } = null!;

    private string Where => view!.Seat.Memberships.Count > 0 ? string.Join(", ", view.Seat.Memberships.Select(office => office.Title)) : T["desk.agency"];

    private string Substitution => view!.Seat.Book.Substitutions.Count > 0 ? view.Seat.Book.Substitutions[0].Ground.Clause : "";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var found = await Find.RunAsync(Ct);
        if (found is null) return;
        words = await Words.MakeAsync(Ct);

        // After the last reading: a page is first drawn while it still reads.
        view = found;
        give = view.Seat.Judge(new Act("task.give"));
        own = view.Seat.Judge(new Act("task.startOwn") { IsOwnAgency = true, Relations = RoleSet.Of(Role.AnswerableForThisTask) });
        late = [.. view.Needs.Where(need => need.On < view.Today && need.Act != "task.accept")];
        today = [.. view.Needs.Where(need => need.On == view.Today || need.Act == "task.accept")];
        next = [.. view.Needs.Except(late).Except(today)];
    }

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
