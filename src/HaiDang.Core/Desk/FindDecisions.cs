using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Intake;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Urging;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Desk;

/// <summary>How a leader answers; the last two are one button, by what the record allows.</summary>
public enum DecisionChoice
{
    /// <summary>Đồng ý.</summary>
    Agree,

    /// <summary>Trả lại, không đồng ý.</summary>
    Return,

    /// <summary>Hỏi lại bằng lời nhắc trên nhiệm vụ.</summary>
    Urge,

    /// <summary>Hỏi lại bằng ý kiến trên hồ sơ.</summary>
    Write,
}

/// <summary>The decisions of one person, each with what must be known to take it: a fixed number of queries, whatever there is to decide.</summary>
public sealed class FindDecisions(HaiDangDb db, IActor actor, ISeats seats, FindWorkingCalendar calendars, TimeProvider clock)
{
    /// <summary>Decisions of one view.</summary>
    public const int Most = 20;

    /// <summary>Seconds that one decision takes.</summary>
    public const int SecondsEach = 15;

    // Of each kind at most so many are counted.
    private const int Counted = 400;

    private static readonly List<EntryKind> Asking = [.. TaskClock.Moves, EntryKind.TransferProposed, EntryKind.DifficultyReported, EntryKind.DifficultyAnswered];

    /// <summary>One way to answer.</summary>
    public sealed record Option(DecisionChoice Choice, string Act, Verdict Verdict);

    /// <summary>What was before: the days of a task, and whose days it is late.</summary>
    public sealed record Past(DateOnly DueOn, DateOnly FirstDueOn, int Extensions, int Late, int InCharge, int Giver, int Awaited, int Contested, bool AreWorkingDays);

    /// <summary>One decision.</summary>
    /// <param name="Need">What, on which record, by when.</param>
    /// <param name="Version">The version seen.</param>
    /// <param name="Asker">Who asks.</param>
    /// <param name="AskerId">Whom a question goes to.</param>
    /// <param name="Since">The day since which it waits.</param>
    /// <param name="Said">What is asked, in the asker's words.</param>
    /// <param name="Offered">What is proposed, or objected; empty when nothing.</param>
    /// <param name="Evidence">A paper's number or a link.</param>
    /// <param name="Day">The day asked for.</param>
    /// <param name="AgencyId">The agency proposed.</param>
    /// <param name="Agency">Its name; empty when none.</param>
    /// <param name="About">Line of the difficulty that is answered.</param>
    /// <param name="Before">What was before; null for what is no task.</param>
    /// <param name="Options">The ways to answer.</param>
    public sealed record Decision(
        Need Need, long Version, string Asker, Guid AskerId, DateOnly Since, string Said, string Offered, string? Evidence, DateOnly? Day, Guid? AgencyId, string Agency, int? About, Past? Before, IReadOnlyList<Option> Options);

    /// <summary>An agency to move a task to.</summary>
    public sealed record Choice(Guid Id, string Name);

    /// <summary>The view.</summary>
    public sealed record View(IReadOnlyList<Decision> Decisions, int Count, bool HasMore, IReadOnlyList<Choice> Agencies, string Committee, string Office, string Person, Seat Seat, DateOnly Today)
    {
        /// <summary>Minutes that those of this view take, rounded up.</summary>
        public int Minutes => ((Decisions.Count * SecondsEach) + 59) / 60;
    }

    private sealed record Line(Guid TaskId, int Seq, EntryKind Kind, DateTime At, string Text, string? Evidence, DateOnly? Day, string? Proposal, int? About, Guid PersonId, string Person);

    /// <summary>The decisions, oldest day first; null when the person is nothing in this committee.</summary>
    public async Task<View?> RunAsync(int? most, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any || seat.Standing.PersonId is not { } person) return null;
        var today = clock.Today();
        var reads = new DeskReads(db, seat, person, Counted);
        var (pending, proposals, contested) = (await reads.PendingAsync(ct), await reads.ProposalsAsync(onlyAnswers: true, ct), await reads.ContestedAsync(ct));
        var all = pending.Select(one => one.Need).Concat(proposals.Select(one => one.Need)).Concat(contested.Select(one => one.Need))
            .OrderBy(need => need.On).ThenBy(need => need.Code, StringComparer.Ordinal).ThenBy(need => need.Kind).ToList();
        var shown = all.Take(Math.Clamp(most ?? Most, 1, Most)).ToList();
        var tasks = pending.Select(one => one.Task).Concat(contested.Select(one => one.Task)).DistinctBy(task => task.Id).ToDictionary(task => task.Id);
        List<Guid> ids = [.. shown.Select(need => need.Id).Where(tasks.ContainsKey).Distinct()];
        var kinds = Asking;
        var lines = (await (from entry in db.Set<AssignmentEntry>().AsNoTracking()
                            where ids.Contains(entry.AssignmentId) && kinds.Contains(entry.Kind)
                            join writer in db.People on entry.PersonId equals writer.Id
                            orderby entry.AssignmentId, entry.Seq
                            select new Line(entry.AssignmentId, entry.Seq, entry.Kind, entry.At, entry.Text, entry.Evidence, entry.Day, entry.Proposal, entry.About, writer.Id, writer.FullName)).ToListAsync(ct)).ToLookup(line => line.TaskId);
        var waits = (await db.TaskWaits.AsNoTracking().Where(wait => ids.Contains(wait.AssignmentId)).ToListAsync(ct)).ToLookup(wait => wait.AssignmentId);
        var calendar = await calendars.RunAsync(ct);
        var reach = await db.CommitteeAgencies.AsNoTracking().Where(row => row.From <= today && (row.To == null || row.To >= today)).Select(row => row.AgencyId).ToListAsync(ct);
        var names = await NamesOfAgencies.OnAsync(db, reach.Concat(tasks.Values.Select(task => task.TransferTo).OfType<Guid>()), today, ct);
        var head = await db.Committees.AsNoTracking().Where(row => row.Id == actor.CommitteeId)
            .Select(row => new { row.Name, Person = db.People.Where(one => one.Id == person).Select(one => one.FullName).FirstOrDefault() }).SingleAsync(ct);
        List<Decision> decisions = [];
        foreach (var need in shown)
        {
            if (!tasks.TryGetValue(need.Id, out var task)) decisions.Add(OfProposal(need, proposals.First(one => one.Proposal.Id == need.Id).Proposal, names, seat));
            else decisions.Add(OfTask(need, task, [.. lines[task.Id]], contested.FirstOrDefault(one => one.Wait.Id == need.ItemId), BeforeOf(task, lines[task.Id], waits[task.Id], today, calendar), names, seat));
        }

        return new View(
            decisions, all.Count, reads.HasMore, [.. reach.Where(names.ContainsKey).Select(id => new Choice(id, names[id])).OrderBy(one => one.Name, StringComparer.Ordinal)],
            head.Name, string.Join(", ", seat.Memberships.Select(held => held.Title)), head.Person ?? "", seat, today);
    }

    private static Decision OfProposal(Need need, Proposal row, IReadOnlyDictionary<Guid, string> names, Seat seat)
    {
        var answer = seat.Judge(HandleProposal.On("proposal.answer", row.MadeByPersonId, seat));
        return new Decision(
            need, row.Version, need.Who, row.MadeByPersonId, row.MadeOn, row.Content, row.Reason, null, row.ProposedDueOn, row.ProposedAgencyId, row.ProposedAgencyId is { } agency ? names.GetValueOrDefault(agency, "") : "", null, null,
            [new(DecisionChoice.Agree, "proposal.answer", answer), new(DecisionChoice.Return, "proposal.answer", answer), Writing(seat)]);
    }

    private static Decision OfTask(Need need, DeskTask task, List<Line> lines, (Need, DeskTask, TaskWait Wait, string By) contested, Past before, IReadOnlyDictionary<Guid, string> names, Seat seat)
    {
        var (agree, refuse) = need.Kind switch
        {
            NeedKind.Accept => ("task.accept", "task.return"), NeedKind.Extension => ("task.grantExtension", "task.refuseExtension"), NeedKind.Transfer => ("task.transfer", "task.refuseTransfer"),
            NeedKind.Difficulty => ("difficulty.answer", "difficulty.answer"), _ => ("wait.decide", "wait.decide"),
        };
        Option Task(DecisionChoice choice, string act) => new(choice, act, seat.Judge(AssignmentActs.On(act, task.Facts, seat)));
        var canUrge = task.State is AssignmentState.Given or AssignmentState.Received or AssignmentState.InProgress or AssignmentState.Returned;
        List<Option> options = [Task(DecisionChoice.Agree, agree), Task(DecisionChoice.Return, refuse), canUrge ? Task(DecisionChoice.Urge, "task.urge") : Writing(seat)];
        if (need.Kind == NeedKind.WaitDecide)
            return new Decision(need, task.Version, contested.By, task.AnswerableId, contested.Wait.From, contested.Wait.Reason, contested.Wait.Objection, null, null, null, "", null, before, options);
        var asked = need.Kind switch
        {
            NeedKind.Accept => lines.FindLast(line => line.Kind == EntryKind.Submitted),
            NeedKind.Extension => lines.FindLast(line => line.Kind == EntryKind.ExtensionAsked),
            NeedKind.Transfer => lines.FindLast(line => line.Kind == EntryKind.TransferProposed),
            _ => lines.Find(line => line.Kind == EntryKind.DifficultyReported && !lines.Exists(answer => answer.Kind == EntryKind.DifficultyAnswered && answer.About == line.Seq)),
        };
        var agency = need.Kind == NeedKind.Transfer ? task.TransferTo : null;
        return new Decision(
            need, task.Version, asked?.Person ?? task.Holder, task.AnswerableId, asked is null ? task.GivenOn : VietnamTime.DayOf(asked.At), asked?.Text ?? "", asked?.Proposal ?? "", asked?.Evidence,
            need.Kind == NeedKind.Extension ? task.AskedDueOn : null, agency, agency is { } id ? names.GetValueOrDefault(id, "") : "", need.Kind == NeedKind.Difficulty ? asked?.Seq : null, before, options);
    }

    // Whether a deputy looks after the field is asked by the gate, which says why when it does not.
    private static Option Writing(Seat seat) => new(DecisionChoice.Write, "direction.write", seat.Judge(new Act("direction.write") { IsOwnField = true }));

    private static Past BeforeOf(DeskTask task, IEnumerable<Line> lines, IEnumerable<TaskWait> waits, DateOnly today, WorkingCalendar calendar)
    {
        var found = TaskClock.Of(task.GivenOn, task.FirstDueOn, lines.Where(line => TaskClock.Moves.Contains(line.Kind)).Select(line => new ClockEvent(line.Kind, line.At, line.Day)),
            [.. waits.Select(Waited.Of).OfType<Waited>()], today, new CountedDays(calendar, task.GivenOn, today));
        return new Past(task.DueOn, task.FirstDueOn, task.Extensions, found.Late, found.LateOf(ClockHolder.InCharge), found.LateOf(ClockHolder.Giver), found.LateOf(ClockHolder.Awaited), found.LateOf(ClockHolder.Contested), found.AreWorkingDays);
    }
}
