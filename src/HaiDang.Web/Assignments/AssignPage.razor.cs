using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Intake;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.AspNetCore.Components;

namespace HaiDang.Web.Assignments;

/// <summary>The form that gives a task, or starts one of the own agency.</summary>
public sealed partial class AssignPage
{
    private IReadOnlyList<ChooseAgencies.Row> agencies = [];
    private IReadOnlyList<Guid> ownAgencies = [];
    private List<(Guid Id, string Title)> capacities = [];
    private Verdict? blocked;

    /// <summary>As typed; a day may come in either way of writing.</summary>
    public sealed class Form
    {
        /// <summary>What is to be done.</summary>
        public string? Title { get; set; }

        /// <summary>Id of an agency, or "to" for the support team.</summary>
        public string? InCharge { get; set; }

        /// <summary>The product.</summary>
        public string? Product { get; set; }

        /// <summary>Last day.</summary>
        public string? DueOn { get; set; }

        /// <summary>Lĩnh vực.</summary>
        public string? Field { get; set; }

        /// <summary>More words.</summary>
        public string? Content { get; set; }

        /// <summary>By what.</summary>
        public string? Source { get; set; }

        /// <summary>The paper.</summary>
        public string? SourceDocument { get; set; }

        /// <summary>Coordinating agencies.</summary>
        public List<string> Coordinators { get; set; } = [];

        /// <summary>Last day of the coordinating agencies' replies, or nothing.</summary>
        public string? CoordinatorsDueOn { get; set; }

        /// <summary>The version of the proposal seen.</summary>
        public string? Seen { get; set; }
    }

    [SupplyParameterFromForm] private Form Model { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "chu-dong")] private string? OwnWish { get; set; }

    // The proposal that this task answers: the form is filled from it, and giving is the answer.
    [SupplyParameterFromQuery(Name = "de-xuat")] private string? ProposalWish { get; set; }

    [Inject] private FindProposal FindProposal { get; set; } = null!;

    [Inject] private AnswerWithTask Answer { get; set; } = null!;

    private FindProposal.Card? proposal;

    [Inject] private AssignWork Assign { get; set; } = null!;

    [Inject] private ChooseAgencies Agencies { get; set; } = null!;

    [Inject] private ISeats Seats { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private bool Own => OwnWish == "1";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Model ??= new Form();
        Model.Coordinators ??= []; // no box ticked: nothing is posted and the binder leaves null
        if (Guid.TryParse(ProposalWish, out var asked)) proposal = await FindProposal.RunAsync(asked, Ct);
        if (proposal is { Proposal: { } from } && HttpMethods.IsGet(Http.Request.Method)) Model = Intake.Prefill.Of(from);
        var seat = await Seats.LoadAsync(Actor, Clock.Now(), Ct);
        var verdict = Own
            ? seat.Judge(new Act("task.startOwn") { IsOwnAgency = true, Relations = RoleSet.Of(Role.AnswerableForThisTask) })
            : seat.Judge(new Act("task.give"));

        // Read to the end before anything is drawn: the reason of a refusal asks the database too, and it takes one question at a time.
        agencies = await Agencies.RunAsync(Ct);
        blocked = verdict.IsAllowed || (!Own && seat.Judge(new Act("task.giveTeam")).IsAllowed) ? null : verdict;
        capacities = [.. seat.Memberships.Select(office => (office.MembershipId, office.Title))];
        ownAgencies = [.. seat.HeadOf, .. seat.Memberships.Select(office => office.AgencyId).OfType<Guid>()];
    }

    private async Task GiveAsync()
    {
        var input = new AssignWork.Input
        {
            Title = Model!.Title ?? "", Product = Model.Product ?? "", Content = Model.Content, SourceDocument = Model.SourceDocument,
            Field = One<WorkField>(Model.Field, nameof(AssignWork.Input.Field), "task.field", WorkField.Other),
            Source = Own ? AssignmentSource.OwnInitiative : One<AssignmentSource>(Model.Source, nameof(AssignWork.Input.Source), "task.source", AssignmentSource.ChairDirection),
            ToTeam = Model.InCharge == "to", AgencyId = Guid.TryParse(Model.InCharge, out var agency) ? agency : null,
            Coordinators = [.. Model.Coordinators.Where(id => Guid.TryParse(id, out _)).Select(Guid.Parse)],
            CoordinatorsDueOn = string.IsNullOrWhiteSpace(Model.CoordinatorsDueOn) ? null : Day(Model.CoordinatorsDueOn, nameof(AssignWork.Input.CoordinatorsDueOn), "date.wrong"),
            DueOn = Day(Model.DueOn, nameof(AssignWork.Input.DueOn), "task.dueOn"),
        };
        if (!IsShaped(input) || Wrong.Count > 0)
        {
            Http.Response.StatusCode = 400;
            return;
        }

        if (proposal is not null) await DoAsync(Answer.RunAsync(new AnswerWithTask.Input { ProposalId = proposal.Proposal.Id, Seen = long.TryParse(Model.Seen, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seen) ? seen : null, Task = input }, Ct), id => $"/nhiem-vu/{id}?xong=task.give");
        else await DoAsync(Assign.RunAsync(input, Ct), id => $"/nhiem-vu/{id}?xong=task.give");
    }
}
