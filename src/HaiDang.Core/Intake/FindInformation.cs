using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Intake;

/// <summary>One request for information with its history and what can be done.</summary>
public sealed class FindInformation(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>A line of the history.</summary>
    public sealed record Entry(InformationStep Step, string Person, string Text, string? Evidence, DateOnly? Day, string Grounds, DateTime At);

    /// <summary>The record.</summary>
    public sealed record Card(InformationRequest Request, string AskedBy, string Agency, string? TaskCode, string? TaskTitle, IReadOnlyList<Entry> Entries, IReadOnlyList<IntakeAct> Acts, Seat Seat, DateOnly Today)
    {
        /// <summary>TT-001.</summary>
        public string Code => ListInformation.CodeOf(Request.Number);

        /// <summary>Past its day while the agency owes the answer.</summary>
        public bool IsLate => Request.DueOn < Today && Request.State is InformationState.Asked or InformationState.Returned;
    }

    /// <summary>The request; null when it does not exist or may not be read.</summary>
    public async Task<Card?> RunAsync(Guid id, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        var today = clock.Today();
        var request = await db.InformationRequests.AsNoTracking().Include(row => row.Entries).VisibleTo(seat).SingleOrDefaultAsync(row => row.Id == id, ct);
        if (request is null) return null;
        var people = request.Entries.Select(entry => entry.PersonId).Append(request.AskedByPersonId).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FullName, ct);
        var agencies = await NamesOfAgencies.OnAsync(db, [request.AgencyId], today, ct);
        var task = request.AssignmentId is not { } about ? null : await db.Assignments.AsNoTracking().VisibleTo(seat).Where(row => row.Id == about).Select(row => new { row.Number, row.Title }).SingleOrDefaultAsync(ct);
        IntakeAct Act(InformationStep step, bool isOpen) => new(
            HandleInformation.ActOf(step), step.ToString(), isOpen, seat.Judge(HandleInformation.On(HandleInformation.ActOf(step), request.AgencyId, request.AskedByPersonId, seat)));
        return new Card(
            request, names[request.AskedByPersonId], agencies[request.AgencyId], task is null ? null : Assignment.CodeOf(task.Number), task?.Title,
            [.. request.Entries.OrderBy(entry => entry.Seq).Select(entry => new Entry(entry.Step, names[entry.PersonId], entry.Text, entry.Evidence, entry.Day, entry.Grounds, entry.At))],
            [
                Act(InformationStep.Answered, request.State is InformationState.Asked or InformationState.Returned),
                Act(InformationStep.Returned, request.State == InformationState.Answered),
                Act(InformationStep.Closed, request.State != InformationState.Closed),
            ], seat, today);
    }
}
