using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Intake;

/// <summary>One step on a record of the intake: is it open now, and what does the regulation answer to this person.</summary>
public sealed record IntakeAct(string Act, string Step, bool IsOpen, Verdict Verdict);

/// <summary>One proposal with its answer and what can be done.</summary>
public sealed class FindProposal(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>The record.</summary>
    public sealed record Card(Proposal Proposal, string MadeBy, string FromAgency, string ProposedAgency, string? ReceivedBy, string? AnsweredBy, string? TaskCode, IReadOnlyList<IntakeAct> Acts, Seat Seat, DateOnly Today)
    {
        /// <summary>ĐX-001.</summary>
        public string Code => ListProposals.CodeOf(Proposal.Number);

        /// <summary>Calendar days until today, or until it ended.</summary>
        public int AgeInDays => (Proposal.EndedOn ?? Today).DayNumber - Proposal.MadeOn.DayNumber;
    }

    /// <summary>The proposal; null when it does not exist or may not be read.</summary>
    public async Task<Card?> RunAsync(Guid id, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        var today = clock.Today();
        var tasks = db.Assignments.VisibleTo(seat);
        var row = await db.Proposals.AsNoTracking().VisibleTo(seat).Where(one => one.Id == id).Select(one => new
        {
            Proposal = one,
            MadeBy = db.People.Where(person => person.Id == one.MadeByPersonId).Select(person => person.FullName).First(),
            ReceivedBy = db.People.Where(person => person.Id == one.ReceivedByPersonId).Select(person => person.FullName).FirstOrDefault(),
            AnsweredBy = db.People.Where(person => person.Id == one.AnsweredByPersonId).Select(person => person.FullName).FirstOrDefault(),
            Task = tasks.Where(task => task.Id == one.AssignmentId).Select(task => (int?)task.Number).FirstOrDefault(),
        }).SingleOrDefaultAsync(ct);
        if (row is null) return null;
        var proposal = row.Proposal;
        var names = await NamesOfAgencies.OnAsync(db, new[] { proposal.FromAgencyId, proposal.ProposedAgencyId }.OfType<Guid>(), today, ct);
        return new Card(
            proposal, row.MadeBy, proposal.FromAgencyId is { } from ? names[from] : "", proposal.ProposedAgencyId is { } named ? names[named] : "", row.ReceivedBy, row.AnsweredBy,
            row.Task is { } number ? Assignment.CodeOf(number) : null, ActsOn(proposal, seat), seat, today);
    }

    private static IReadOnlyList<IntakeAct> ActsOn(Proposal proposal, Seat seat)
    {
        Verdict Of(string code) => seat.Judge(HandleProposal.On(code, proposal.MadeByPersonId, seat));
        var (answer, gives) = (Of("proposal.answer"), seat.Judge(new Act("task.give")));
        if (!gives.IsAllowed && seat.Judge(new Act("task.giveTeam")) is { IsAllowed: true } team) gives = team;
        return
        [
            new("proposal.receive", nameof(ProposalStep.Receive), proposal.State == ProposalState.Made, Of("proposal.receive")),
            new(answer.IsAllowed ? "task.give" : "proposal.answer", "Task", proposal.IsOpen, answer.IsAllowed ? gives : answer),
            new("proposal.answer", nameof(ProposalStep.Note), proposal.IsOpen, answer),
            new("proposal.answer", nameof(ProposalStep.Decline), proposal.IsOpen, answer),
            new("proposal.withdraw", nameof(ProposalStep.Withdraw), proposal.IsOpen, Of("proposal.withdraw")),
        ];
    }
}
