using System.Globalization;
using HaiDang.Core.Assignments;
using HaiDang.Core.Urging;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace HaiDang.Web.Urging;

/// <summary>Clock, waits and urgings of one task, with their forms.</summary>
public sealed partial class TaskCare : ActPage
{
    private FindTaskCare.View? view;

    /// <summary>The task on the page.</summary>
    [Parameter, EditorRequired] public required FindAssignment.Card Card { get; set; }

    [SupplyParameterFromForm] private UrgingFields? Model { get; set; }

    [SupplyParameterFromQuery(Name = "xong")] private string? Done { get; set; }

    [SupplyParameterFromQuery(Name = "vi-sao")] private string? Why { get; set; }

    [Inject] private FindTaskCare Find { get; set; } = null!;

    [Inject] private UrgeTasks Urge { get; set; } = null!;

    [Inject] private AnswerUrging Answer { get; set; } = null!;

    [Inject] private RecordWait Record { get; set; } = null!;

    [Inject] private ChangeWait Change { get; set; } = null!;

    private string? Sent { get; set; }

    private string Agency => Card.Agency.Length > 0 ? Card.Agency : T["tasks.team"];

    private bool IsOpen => !Card.Task.IsEnded && Card.Task.State != AssignmentState.Accepted;

    private bool IsUrgeable => IsOpen && Card.Task.State != AssignmentState.Submitted && Card.Task.PausedOn is null;

    // One answer is enough for all that was urged before it.
    private UrgedRow? Silent => view!.Urgings is [{ AnsweredAt: null } last, ..] ? last : null;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => view = await Find.RunAsync(Card, Ct);

    private UrgingFields? Typed(string form) => Sent == form ? Model : null;

    private string? In(string form, string field) => Sent == form ? At(field) : null;

    private string Back(string done) => $"/nhiem-vu/{Card.Task.Id}?xong={done}#{(done.StartsWith("wait", StringComparison.Ordinal) ? "cho" : "don-doc")}";

    private async Task UrgeAsync()
    {
        Sent = "task.urge";
        var input = new UrgeTasks.Input
        {
            Ids = [Card.Task.Id], Level = One(Model?.Level, "Level", "urging.level", UrgingLevel.First), Form = One(Model?.Form, "Form", "urging.form", UrgingForm.Nudge), Text = Model?.Text ?? "",
        };
        if (IsShaped(input) && Wrong.Count == 0) await DoAsync(Urge.RunAsync(input, Ct), _ => Back("urging.one"));
    }

    private async Task AnswerAsync()
    {
        Sent = "urging.answer";
        var input = new AnswerUrging.Input { Id = Guid.TryParse(Model?.Id, out var id) ? id : Guid.Empty, Text = Model?.Text ?? "", Expected = Day(Model?.Expected, "Expected", "urging.expected") };
        if (IsShaped(input) && Wrong.Count == 0) await DoAsync(Answer.RunAsync(input, Ct), _ => Back("urging.answer"));
    }

    private async Task RecordAsync()
    {
        Sent = "wait.record";
        var input = new RecordWait.Input { Id = Card.Task.Id, Text = Model?.Text ?? "", From = Day(Model?.From, "From", "wait.from") };
        if (!string.IsNullOrWhiteSpace(Model?.To)) input.To = Day(Model.To, "To", "date.wrong");
        if (Model?.For?.Split(':') is [var kind, var key] && Guid.TryParse(key, out var id)) (input.AgencyId, input.OfficeId) = kind == "agency" ? (id, null) : ((Guid?)null, (Guid?)id);
        else if (Number(Model?.Other) is { } number) input.OtherNumber = number;
        else Wrong.TryAdd("For", T["wait.for"]);
        if (IsShaped(input) && Wrong.Count == 0) await DoAsync(Record.RunAsync(input, Ct), _ => Back("wait.record"));
    }

    private async Task ChangeAsync(string act, Guid wait)
    {
        Sent = act;
        var step = act switch { "wait.end" => ChangeWait.Step.End, "wait.contest" => ChangeWait.Step.Contest, _ => One(Model?.Step, "Step", "wait.step", ChangeWait.Step.Uphold) };
        var input = new ChangeWait.Input { Id = wait, Step = step, Text = Model?.Text, To = act == "wait.end" ? Day(Model?.To, "To", "date.wrong") : null };
        if (IsShaped(input) && Wrong.Count == 0) await DoAsync(Change.RunAsync(input, Ct), _ => Back(act));
    }

    // "NV-012", "nv 12" or "12".
    internal static int? Number(string? typed)
    {
        var digits = new string([.. (typed ?? "").Where(char.IsAsciiDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
