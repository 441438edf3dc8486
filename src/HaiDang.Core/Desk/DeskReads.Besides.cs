using HaiDang.Core.Assignments;
using HaiDang.Core.Intake;
using HaiDang.Core.Shared;
using HaiDang.Core.Urging;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Desk;

/// <summary>What waits besides the thread of a task.</summary>
internal sealed partial class DeskReads
{
    private static readonly List<UrgingLevel> ToHead = [UrgingLevel.Head, UrgingLevel.Leader];

    /// <summary>Replies owed as a coordinating agency.</summary>
    public async Task<IReadOnlyList<Need>> RepliesAsync(CancellationToken ct)
    {
        if (speaksFor.Count == 0) return [];
        var rows = await TakeAsync(from row in db.Set<AssignmentCoordinator>().AsNoTracking()
                                   where speaksFor.Contains(row.AgencyId) && row.RepliedOn == null
                                   join task in db.Assignments.AsNoTracking().VisibleTo(seat) on row.AssignmentId equals task.Id
                                   where task.PausedOn == null && (AtWork.Contains(task.State) || task.State == AssignmentState.Submitted)
                                   join office in db.Offices on task.GivenByOfficeId equals office.Id
                                   orderby row.DueOn ?? task.DueOn, task.Number
                                   select new { task.Id, task.Number, task.State, task.Grounds, On = row.DueOn ?? task.DueOn, row.AgencyId, office.Code, office.Role, InCharge = task.AgencyId, task.AnswerablePersonId, OfficeTitle = office.Title, TaskTitle = task.Title }, ct);
        return [.. rows.Where(row => seat.Judge(AssignmentActs.On("task.coordinate", new TaskFacts(row.Id, row.State, row.Code, row.Role, row.InCharge, row.AnswerablePersonId, [row.AgencyId]), seat)).IsAllowed)
            .Select(row => new Need(NeedKind.Coordinate, row.Id, row.AgencyId, $"NV-{row.Number:000}", row.TaskTitle, "task.coordinate", row.On, row.OfficeTitle, row.Grounds) { State = row.State })];
    }

    /// <summary>Proposals to answer; for who may only receive them, those that nobody has received.</summary>
    public async Task<IReadOnlyList<(Need Need, Proposal Proposal)>> ProposalsAsync(bool onlyAnswers, CancellationToken ct)
    {
        var (answer, receive) = (seat.Judge(HandleProposal.On("proposal.answer", Guid.Empty, seat)), seat.Judge(HandleProposal.On("proposal.receive", Guid.Empty, seat)));
        var answers = answer.IsAllowed;
        if (!answers && (onlyAnswers || !receive.IsAllowed)) return [];
        var rows = await TakeAsync(from row in db.Proposals.AsNoTracking().VisibleTo(seat)
                                   where row.State == ProposalState.Made || (answers && row.State == ProposalState.Received)
                                   join author in db.People on row.MadeByPersonId equals author.Id
                                   orderby row.Number
                                   select new { Proposal = row, author.FullName }, ct);
        var (kind, act) = answers ? (NeedKind.ProposalAnswer, "proposal.answer") : (NeedKind.ProposalReceive, "proposal.receive");
        return [.. rows.Select(row => (new Need(kind, row.Proposal.Id, row.Proposal.Id, ListProposals.CodeOf(row.Proposal.Number), row.Proposal.Title, act, row.Proposal.MadeOn, row.FullName, row.Proposal.Grounds) { IsDue = false }, row.Proposal))];
    }

    /// <summary>Information owed by an agency that the person speaks for, and answers to what the person asked.</summary>
    public async Task<IReadOnlyList<Need>> InformationAsync(CancellationToken ct)
    {
        var rows = await TakeAsync(from row in db.InformationRequests.AsNoTracking().VisibleTo(seat)
                                   where (speaksFor.Contains(row.AgencyId) && (row.State == InformationState.Asked || row.State == InformationState.Returned)) || (row.AskedByPersonId == person && row.State == InformationState.Answered)
                                   join asker in db.People on row.AskedByPersonId equals asker.Id
                                   orderby row.DueOn, row.Number
                                   select new { row.Id, row.Number, row.Title, row.State, row.DueOn, row.AnsweredOn, row.AgencyId, row.AskedByPersonId, row.Grounds, asker.FullName }, ct);
        List<Need> found = [];
        foreach (var row in rows)
        {
            var (kind, act) = row.State == InformationState.Answered ? (NeedKind.InformationClose, "information.close") : (NeedKind.InformationAnswer, "information.answer");
            if (!seat.Judge(HandleInformation.On(act, row.AgencyId, row.AskedByPersonId, seat)).IsAllowed) continue;
            found.Add(new Need(kind, row.Id, row.Id, ListInformation.CodeOf(row.Number), row.Title, act, row.State == InformationState.Answered ? row.AnsweredOn ?? row.DueOn : row.DueOn, row.FullName, row.Grounds) { IsDue = kind == NeedKind.InformationAnswer });
        }

        return found;
    }

    /// <summary>Urgings to answer, the newest of each task: by who answers for it, and by the head once it went that high.</summary>
    public async Task<IReadOnlyList<Need>> UrgedAsync(CancellationToken ct)
    {
        var rows = await TakeAsync(from row in db.UrgedTasks.AsNoTracking()
                                   where row.AnsweredAt == null && !db.UrgedTasks.Any(later => later.AssignmentId == row.AssignmentId && later.Id.CompareTo(row.Id) > 0)
                                   join task in db.Assignments.AsNoTracking().VisibleTo(seat) on row.AssignmentId equals task.Id
                                   where task.PausedOn == null && AtWork.Contains(task.State)
                                      && (task.AnswerablePersonId == person || (ToHead.Contains(row.Level) && task.AgencyId != null && heads.Contains(task.AgencyId.Value)))
                                   join round in db.Urgings on row.RoundId equals round.Id
                                   join urger in db.People on round.PersonId equals urger.Id
                                   orderby row.Id
                                   select new { row.Id, row.On, round.Grounds, urger.FullName, TaskId = task.Id, task.Number, task.Title, task.State }, ct);
        return [.. rows.Select(row => new Need(NeedKind.UrgingAnswer, row.TaskId, row.Id, $"NV-{row.Number:000}", row.Title, "urging.answer", row.On, row.FullName, row.Grounds) { State = row.State, IsDue = false })];
    }

    /// <summary>Waits that name the person, an office held or an agency spoken for, and that nobody has contested or decided on, while the task is open. Who is named may not read that task: it stands by number and title alone.</summary>
    public async Task<IReadOnlyList<Need>> NamedAsync(CancellationToken ct)
    {
        var rows = await TakeAsync(from wait in db.TaskWaits.AsNoTracking()
                                   where wait.State == WaitState.Recorded && ((wait.AgencyId != null && speaksFor.Contains(wait.AgencyId.Value)) || (wait.OfficeId != null && offices.Contains(wait.OfficeId.Value))
                                       || (actsForHead && db.Offices.Any(office => office.Id == wait.OfficeId && office.Role == Role.Chair))
                                       || db.Assignments.Any(other => other.Id == wait.OtherId && (other.AnswerablePersonId == person || (other.AgencyId != null && heads.Contains(other.AgencyId.Value)))))
                                   join task in db.Assignments.AsNoTracking() on wait.AssignmentId equals task.Id
                                   where task.PausedOn == null && task.EndedOn == null
                                   join recorder in db.People on wait.RecordedByPersonId equals recorder.Id
                                   orderby wait.From, wait.Id
                                   select new
                                   {
                                       wait.Id, wait.From, wait.AgencyId, recorder.FullName, task.Number, task.Title,
                                       Office = db.Offices.Where(office => office.Id == wait.OfficeId).Select(office => new { office.Code, office.Role }).FirstOrDefault(),
                                       Other = db.Assignments.Where(other => other.Id == wait.OtherId).Select(other => new { other.AgencyId, other.AnswerablePersonId }).FirstOrDefault(),
                                   }, ct);
        List<Need> found = [];
        foreach (var row in rows)
        {
            var verdict = seat.Judge(WaitActs.Named(row.AgencyId, row.Office?.Code, row.Office?.Role, row.Other?.AgencyId, row.Other?.AnswerablePersonId, seat));
            if (verdict.IsAllowed) found.Add(new Need(NeedKind.WaitContest, row.Id, row.Id, $"NV-{row.Number:000}", row.Title, "wait.contest", row.From, row.FullName, GroundText.Of(verdict)) { IsDue = false });
        }

        return found;
    }

    /// <summary>The last period of a series of the person's, when it could not be given: until the next is given or the series is stopped, at most for 30 days.</summary>
    public async Task<IReadOnlyList<Need>> MissedAsync(DateTime now, CancellationToken ct)
    {
        var since = now.AddDays(-30);
        var rows = await TakeAsync(from series in db.AssignmentSeries.AsNoTracking()
                                   where series.PersonId == person && series.StoppedByPersonId == null
                                   join missed in db.AssignmentOccurrences on series.Id equals missed.SeriesId
                                   where missed.Reason != null && missed.At >= since && !db.AssignmentOccurrences.Any(later => later.SeriesId == series.Id && later.PlannedOn > missed.PlannedOn)
                                   join task in db.Assignments.AsNoTracking().VisibleTo(seat) on series.TemplateId equals task.Id
                                   orderby missed.PlannedOn, task.Number
                                   select new { series.Id, missed.PlannedOn, missed.Period, TaskId = task.Id, task.Number, task.Title, task.Grounds }, ct);
        return [.. rows.Select(row => new Need(NeedKind.SeriesMissed, row.TaskId, row.Id, $"NV-{row.Number:000}", row.Title, "task.repeat", row.PlannedOn, row.Period, row.Grounds) { IsDue = false })];
    }

    /// <summary>Written directions in which somebody leads and no task came of it yet, for who may give it.</summary>
    public async Task<IReadOnlyList<Need>> DirectionsAsync(CancellationToken ct)
    {
        var (give, giveTeam) = (seat.Judge(new Act("task.give")), seat.Judge(new Act("task.giveTeam")));
        var (gives, givesTeam) = (give.IsAllowed, giveTeam.IsAllowed);
        if (!gives && !givesTeam) return [];
        var rows = await TakeAsync(from row in db.Directions.AsNoTracking().VisibleTo(seat)
                                   where row.Targets.Any(one => one.Part == DirectionPart.Lead && one.AssignmentId == null && ((gives && one.AgencyId != null) || (givesTeam && one.AgencyId == null)))
                                      && !db.Directions.Any(later => later.ReplacesId == row.Id)
                                   join writer in db.People on row.PersonId equals writer.Id
                                   orderby row.DueOn, row.Serial
                                   select new { row.Id, row.Number, row.WrittenOn, row.Text, row.DueOn, writer.FullName, row.Grounds }, ct);
        return [.. rows.Select(row => new Need(NeedKind.DirectionGive, row.Id, row.Id, ListDirections.CodeOf(row.Number, row.WrittenOn), row.Text.Length > 160 ? row.Text[..159] + "…" : row.Text, gives ? "task.give" : "task.giveTeam", row.DueOn ?? row.WrittenOn, row.FullName, row.Grounds) { IsDue = row.DueOn is not null })];
    }
}
