using System.Globalization;
using HaiDang.Core.Assignments;
using HaiDang.Core.Desk;
using HaiDang.Core.Intake;
using HaiDang.Core.Shared;
using HaiDang.Core.Urging;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;

namespace HaiDang.Web.Desk;

/// <summary>The leader's three minutes: what only this person decides, one card each, answered where it stands.</summary>
public sealed partial class DecisionsPage
{
    private FindDecisions.View? view;
    private bool isRead;
    private string? sent;

    /// <summary>As typed.</summary>
    public sealed class Form
    {
        /// <summary>Words.</summary>
        public string? Text { get; set; }

        /// <summary>Number of a paper.</summary>
        public string? Evidence { get; set; }

        /// <summary>A day.</summary>
        public string? Day { get; set; }

        /// <summary>The agency to move to, or "team".</summary>
        public string? AgencyId { get; set; }

        /// <summary>Line of the difficulty that is answered.</summary>
        public string? About { get; set; }

        /// <summary>To whom a question goes.</summary>
        public string? PersonId { get; set; }

        /// <summary>The version seen.</summary>
        public string? Seen { get; set; }
    }

    [SupplyParameterFromForm] private Form? Model { get; set; }

    [SupplyParameterFromQuery(Name = "xong")] private string? Done { get; set; }

    [SupplyParameterFromQuery(Name = "ho-so")] private string? Of { get; set; }

    [SupplyParameterFromQuery(Name = "vi-sao")] private string? Why { get; set; }

    [SupplyParameterFromQuery(Name = "viec")] private string? About { get; set; }

    [Inject] private FindDecisions Find { get; set; } = null!;

    [Inject] private WorkOnAssignment Work { get; set; } = null!;

    [Inject] private TransferAssignment Move { get; set; } = null!;

    [Inject] private HandleProposal Handle { get; set; } = null!;

    [Inject] private ChangeWait Change { get; set; } = null!;

    [Inject] private UrgeTasks Urge { get; set; } = null!;

    [Inject] private WriteDirection Write { get; set; } = null!;

    // Where the decided record stands.
    private string? Record => Guid.TryParse(Of, out var id) ? (Done is "proposal.Note" or "proposal.Decline" ? "/de-xuat/" : "/nhiem-vu/") + id : null;

    private FindDecisions.Option? Asked => Why is null ? null
        : view!.Decisions.Where(one => one.Need.ItemId.ToString() == About).SelectMany(one => one.Options).FirstOrDefault(option => option.Act == Why && !option.Verdict.IsAllowed);

    // The form that was sent, when the sending is one of this browser's own.
    private string? Posted => HttpMethods.IsPost(Http.Request.Method) && Http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }
        && Http.Request.HasFormContentType ? Http.Request.Form["_handler"].FirstOrDefault() : null;

    private string LostForm => Posted ?? "";

    // It was sent for a decision that is not there any more.
    private bool Lost => Posted is { } posted && Read(posted) is not null && !view!.Decisions.Any(one => one.Options.Any(option => NameOf(one, option.Choice) == posted));

    // What is wrong; of a form that is gone also what stood beside its fields. Of a refusal the panel with its grounds speaks.
    private string? Said => Error is Refused ? null : Whole ?? (Lost && Wrong.Count > 0 ? string.Join(' ', Wrong.Values.Distinct(StringComparer.Ordinal)) : null);

    // What was typed in a form that is gone.
    private string? Kept => Lost && string.Join(" · ", new[] { Model?.Text, Model?.Evidence }.Where(typed => !string.IsNullOrWhiteSpace(typed))) is { Length: > 0 } typed ? typed : null;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var found = await Find.RunAsync(null, Ct);

        // After the last reading: a page is first drawn while it still reads.
        (view, isRead) = (found, true);
    }

    private static string NameOf(FindDecisions.Decision one, DecisionChoice choice) => $"{choice}.{one.Need.Kind}.{one.Need.Id:N}.{one.Need.ItemId:N}";

    private static (DecisionChoice Choice, NeedKind Kind, Guid Id, Guid Item)? Read(string name) =>
        name.Split('.') is [var choice, var kind, var id, var item] && Enum.TryParse<DecisionChoice>(choice, out var chosen) && Enum.IsDefined(chosen) && Enum.TryParse<NeedKind>(kind, out var of) && Enum.IsDefined(of)
        && Guid.TryParse(id, out var record) && Guid.TryParse(item, out var about) ? (chosen, of, record, about) : null;

    // The key of one sending is at most 64 long; which form it was is enough to keep two forms of one page apart.
    private static string Hash(string name) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)))[..16];

    private async Task DecideAsync(string name)
    {
        if (Read(name) is not (var choice, var kind, var id, var item)) return;
        sent = name;
        var seen = long.TryParse(Model?.Seen, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : (long?)null;
        switch (choice, kind)
        {
            case (DecisionChoice.Urge, _):
                await TryAsync(new UrgeTasks.Input { Ids = [id], Level = UrgingLevel.First, Form = UrgingForm.Nudge, Text = Model?.Text ?? "" }, input => Urge.RunAsync(input, Ct), "decide.ask", id);
                break;
            case (DecisionChoice.Write, _):
                await TryAsync(new WriteDirection.Input
                {
                    Subject = kind == NeedKind.ProposalAnswer ? DirectionSubject.Proposal : DirectionSubject.Assignment, SubjectId = id, Text = Model?.Text ?? "",
                    KnowPeople = Guid.TryParse(Model?.PersonId, out var person) ? [person] : [],
                }, input => Write.RunAsync(input, Ct), kind == NeedKind.ProposalAnswer ? "decide.askAuthor" : "decide.ask", id);
                break;
            case (_, NeedKind.ProposalAnswer):
                var step = choice == DecisionChoice.Agree ? ProposalStep.Note : ProposalStep.Decline;
                await TryAsync(new HandleProposal.Input { Id = id, Step = step, Text = Model?.Text, Seen = seen }, input => Handle.RunAsync(input, Ct), "proposal." + step, id);
                break;
            case (_, NeedKind.WaitDecide):
                await TryAsync(new ChangeWait.Input { Id = item, Step = choice == DecisionChoice.Agree ? ChangeWait.Step.Uphold : ChangeWait.Step.Strike, Text = Model?.Text }, input => Change.RunAsync(input, Ct), "wait.decide", id);
                break;
            case (DecisionChoice.Agree, NeedKind.Transfer):
                var to = Guid.TryParse(Model?.AgencyId, out var agency) ? agency : (Guid?)null;
                await TryAsync(new TransferAssignment.Input { Id = id, AgencyId = to, ToTeam = Model?.AgencyId == "team", Text = Model?.Text, Evidence = Model?.Evidence, Seen = seen }, input => Move.RunAsync(input, Ct), "task.transfer", id);
                break;
            default:
                await StepAsync(choice, kind, id, seen);
                break;
        }
    }

    private Task StepAsync(DecisionChoice choice, NeedKind kind, Guid id, long? seen)
    {
        var act = (choice, kind) switch
        {
            (DecisionChoice.Agree, NeedKind.Accept) => "task.accept",
            (_, NeedKind.Accept) => "task.return",
            (DecisionChoice.Agree, NeedKind.Extension) => "task.grantExtension",
            (_, NeedKind.Extension) => "task.refuseExtension",
            (_, NeedKind.Transfer) => "task.refuseTransfer",
            (_, NeedKind.Difficulty) => "difficulty.answer",
            _ => "",
        };
        var input = new WorkOnAssignment.Input
        {
            Id = id, Act = act, Text = Model?.Text, Seen = seen, Day = act == "task.grantExtension" ? Day(Model?.Day, "Day", "date.wrong") : null,
            About = int.TryParse(Model?.About, NumberStyles.None, CultureInfo.InvariantCulture, out var about) ? about : null,
        };
        return TryAsync(input, sending => Work.RunAsync(sending, Ct), act, id);
    }

    private async Task TryAsync<TInput, T>(TInput input, Func<TInput, Task<Result<T>>> run, string done, Guid record) where TInput : notnull
    {
        if (!IsShaped(input) || Wrong.Count > 0)
        {
            Http.Response.StatusCode = 400;
            return;
        }

        if (await DoAsync(run(input), _ => $"/quyet-dinh?xong={done}&ho-so={record}")) return;

        // To a post answered 404 no page is written, and the words would be gone.
        if (Error is NotFound) Http.Response.StatusCode = StatusCodes.Status409Conflict;
        view = await Find.RunAsync(null, Ct) ?? view;
    }
}
