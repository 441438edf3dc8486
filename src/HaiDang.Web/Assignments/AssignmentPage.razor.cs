using System.Globalization;
using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace HaiDang.Web.Assignments;

/// <summary>The record of a task: state, facts, history, and every act with its clause or its reason.</summary>
public sealed partial class AssignmentPage
{
    // What a task most likely waits for, first things first; what is not named here is never the main act.
    private static readonly string[] Order =
        ["task.receive", "task.accept", "task.grantExtension", "difficulty.answer", "task.submit", "task.resume", "task.coordinate", "task.progress"];
    private FindAssignment.Card? card;
    private DayWords words = null!;

    /// <summary>As typed.</summary>
    public sealed partial class Form
    {
        /// <summary>Words.</summary>
        public string? Text { get; set; }

        /// <summary>Number of a paper or a link.</summary>
        public string? Evidence { get; set; }

        /// <summary>0 to 100.</summary>
        public string? Percent { get; set; }

        /// <summary>A day.</summary>
        public string? Day { get; set; }

        /// <summary>What is proposed against a difficulty.</summary>
        public string? Proposal { get; set; }

        /// <summary>Line of the difficulty that is answered.</summary>
        public string? About { get; set; }

        /// <summary>A coordinating agency.</summary>
        public string? AgencyId { get; set; }

        /// <summary>The version seen.</summary>
        public string? Seen { get; set; }
    }

    /// <summary>The task.</summary>
    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm] private Form? Model { get; set; }

    [SupplyParameterFromQuery(Name = "xong")] private string? Done { get; set; }

    [SupplyParameterFromQuery(Name = "vi-sao")] private string? Why { get; set; }

    [Inject] private FindAssignment Find { get; set; } = null!;

    [Inject] private WorkOnAssignment Work { get; set; } = null!;

    [Inject] private DayWordsMaker Words { get; set; } = null!;

    private string? Sent { get; set; }

    private CommitteeChoice? elsewhere;

    // A delegation in writing is a ground of its own, beside the clause of the office.
    private bool IsDelegated => card!.Task.Grounds.Contains("doc:", StringComparison.Ordinal);

    private OpenAct? Primary => card!.Acts.Where(act => act.IsOpen && act.Verdict.IsAllowed && Order.Contains(act.Act, StringComparer.Ordinal))
        .MinBy(act => Array.IndexOf(Order, act.Act));

    // A step that was open when the page was drawn and is not any more still has its form once: the sender reads the state and keeps the words.
    private string? Posted => HttpMethods.IsPost(Http.Request.Method) && Http.Features.Get<Microsoft.AspNetCore.Antiforgery.IAntiforgeryValidationFeature>() is not { IsValid: false }
        && Http.Request.HasFormContentType ? Http.Request.Form["_handler"].FirstOrDefault() : null;

    // Each says why; more than three stand behind one line, so that what can be done is seen first.
    private IReadOnlyList<OpenAct> Blocked => [.. card!.Acts.Where(act => act.IsOpen && !act.Verdict.IsAllowed && act.Act != Posted)];

    private OpenAct? Asked => card!.Acts.FirstOrDefault(act => act.Act == Why && act.IsOpen && !act.Verdict.IsAllowed);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var found = await Find.RunAsync(Id, Ct);
        if (found is null)
        {
            elsewhere = await ElsewhereAsync();
            if (elsewhere is null) Navigation.NotFound();
            else Http.Response.StatusCode = 404;
            return;
        }

        words = await Words.MakeAsync(Ct);

        // Last: a page is first drawn while it still reads.
        card = found;
    }

    // A link from a message may lead into another committee of the same person.
    private async Task<CommitteeChoice?> ElsewhereAsync()
    {
        var here = Actor.CommitteeId;
        foreach (var choice in Actor.Choices.Where(choice => choice.Id != here && choice.IsRunning))
        {
            Actor.Take(choice.Id);
            var there = await Find.RunAsync(Id, Ct);
            if (there is not null)
            {
                Actor.Take(here);
                return choice;
            }
        }

        Actor.Take(here);
        return null;
    }

    private async Task StepAsync(string act)
    {
        if (AssignmentActs.Besides.ContainsKey(act))
        {
            await BesideAsync(act);
            return;
        }

        Sent = act;
        var input = new WorkOnAssignment.Input { Id = Id, Act = act, Text = Model?.Text, Evidence = Model?.Evidence, Proposal = Model?.Proposal };
        if (!string.IsNullOrWhiteSpace(Model?.Percent))
        {
            if (int.TryParse(Model.Percent, NumberStyles.None, CultureInfo.InvariantCulture, out var percent)) input.Percent = percent;
            else Wrong["Percent"] = T["task.percent"];
        }

        if (!string.IsNullOrWhiteSpace(Model?.Day)) input.Day = Day(Model.Day, "Day", "date.wrong");
        if (Guid.TryParse(Model?.AgencyId, out var agency)) input.AgencyId = agency;
        if (int.TryParse(Model?.About, NumberStyles.None, CultureInfo.InvariantCulture, out var about)) input.About = about;
        if (long.TryParse(Model?.Seen, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)) input.Seen = seen;
        if (!IsShaped(input) || Wrong.Count > 0) return;
        if (!await DoAsync(Work.RunAsync(input, Ct), _ => $"/nhiem-vu/{Id}?xong={act}")) card = await Find.RunAsync(Id, Ct) ?? card;
    }

    private static string IconOf(string act) => act switch
    {
        "task.receive" => "check", "task.progress" => "edit", "task.submit" => "send", "task.accept" => "done", "task.return" => "back", "task.withdraw" => "withdrawn",
        "task.proposeTransfer" or "task.refuseTransfer" => "back", "task.transfer" => "switch", "task.giveSeconded" => "send", "task.depend" => "waiting", "task.repeat" => "running",
        "task.pause" => "paused", "task.resume" => "running", "task.grantExtension" => "check", "task.refuseExtension" => "back", "difficulty.answer" or "task.coordinate" => "send", "difficulty.report" => "info", _ => "waiting",
    };

    // Only web addresses become links; anything else, javascript: first of all, stays text.
    private static string? Link(string evidence) =>
        Uri.TryCreate(evidence, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri.AbsoluteUri : null;
}
