using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Core.Urging;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Desk;

/// <summary>A task with what the judge must know of it.</summary>
internal sealed record DeskTask
{
    public Guid Id { get; init; }

    public int Number { get; init; }

    public string Title { get; init; } = "";

    public AssignmentState State { get; init; }

    public DateOnly DueOn { get; init; }

    public DateOnly FirstDueOn { get; init; }

    public DateOnly GivenOn { get; init; }

    public DateOnly? SubmittedOn { get; init; }

    public DateOnly? AskedDueOn { get; init; }

    public DateOnly? TransferAskedOn { get; init; }

    public Guid? TransferTo { get; init; }

    public int OpenDifficulties { get; init; }

    public int Extensions { get; init; }

    public string Grounds { get; init; } = "";

    public Guid? AgencyId { get; init; }

    public Guid AnswerableId { get; init; }

    public Guid? SecondmentId { get; init; }

    public Guid? ParentId { get; init; }

    public bool IsGivenByHead { get; init; }

    public long Version { get; init; }

    public string Office { get; init; } = "";

    public Role OfficeRole { get; init; }

    public string OfficeTitle { get; init; } = "";

    public string Holder { get; init; } = "";

    // Which of several reads in one query it came from.
    public int Read { get; init; }

    internal string Code => $"NV-{Number:000}";

    internal TaskFacts Facts => new(Id, State, Office, OfficeRole, AgencyId, AnswerableId, [])
    {
        SecondmentId = SecondmentId, ParentId = ParentId, IsGivenByHead = IsGivenByHead, IsTransferAsked = TransferAskedOn is not null, IsExtensionAsked = AskedDueOn is not null, HasDifficulty = OpenDifficulties > 0,
    };

    // Properties and no constructor: of rows made by a constructor EF Core builds no UNION ALL.
    internal static IQueryable<DeskTask> Of(HaiDangDb db, IQueryable<Assignment> tasks, int read = 0) =>
        from task in tasks
        join office in db.Offices on task.GivenByOfficeId equals office.Id
        join holder in db.People on task.AnswerablePersonId equals holder.Id
        select new DeskTask
        {
            Id = task.Id, Number = task.Number, Title = task.Title, State = task.State, DueOn = task.DueOn, FirstDueOn = task.FirstDueOn, GivenOn = task.GivenOn, SubmittedOn = task.SubmittedOn,
            AskedDueOn = task.AskedDueOn, TransferAskedOn = task.TransferAskedOn, TransferTo = task.TransferToAgencyId, OpenDifficulties = task.OpenDifficulties, Extensions = task.Extensions,
            Grounds = task.Grounds, AgencyId = task.AgencyId, AnswerableId = task.AnswerablePersonId, SecondmentId = task.SecondmentId, ParentId = task.ParentId, IsGivenByHead = task.IsGivenByHead,
            Version = task.Version, Office = office.Code, OfficeRole = office.Role, OfficeTitle = office.Title, Holder = holder.FullName, Read = read,
        };
}

/// <summary>
/// The reads of desk and decisions: one query for each kind, each with a most. A query narrows to what may be the person's; the judge then has the last word,
/// with the same facts as the gate.
/// </summary>
internal sealed partial class DeskReads(HaiDangDb db, Seat seat, Guid person, int most)
{
    // Who has the move on these: the answerable person.
    private static readonly List<AssignmentState> AtWork = [AssignmentState.Given, AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Returned];

    private readonly IReadOnlyList<Guid> heads = seat.HeadOf;
    private readonly List<Guid> offices = [.. seat.Memberships.Select(held => held.OfficeId), .. seat.Reach.Offices];
    private readonly List<Guid> ofOffices = [.. seat.Memberships.Select(held => held.AgencyId).OfType<Guid>()];
    private readonly List<Guid> speaksFor =
        [.. seat.HeadOf.Concat(seat.Memberships.Where(held => held.Role is Role.Member or Role.ViceChair or Role.StandingViceChair).Select(held => held.AgencyId).OfType<Guid>()).Distinct()];

    // Who acts for the absent head has the head's decisions.
    private readonly bool actsForHead = seat.Standing.ChairIsAbsent && seat.Book.Substitutions.Any(norm => seat.Memberships.Any(office => norm.Roles.Has(office.Role)));

    /// <summary>Did a read stop at its most?</summary>
    public bool HasMore { get; private set; }

    /// <summary>The tasks of the desk in one query: what the person has the move on, what the giver decides on, what others have the move on.</summary>
    public async Task<(IReadOnlyList<Need> ToDo, IReadOnlyList<Need> Pending, IReadOnlyList<Need> Waiting)> TasksAsync(CancellationToken ct)
    {
        IQueryable<Assignment>[] reads =
        [
            Mine().Where(task => AtWork.Contains(task.State)), ToDecide(), Mine().Where(task => task.State == AssignmentState.Submitted),
            Given().Where(task => AtWork.Contains(task.State) && task.AnswerablePersonId != person && task.PausedOn == null),
        ];
        var found = await reads.Select((tasks, at) => DeskTask.Of(db, First(tasks), at)).Aggregate((all, one) => all.Concat(one)).ToListAsync(ct);
        List<DeskTask> Of(int read) => Cut([.. found.Where(row => row.Read == read).OrderBy(row => row.DueOn).ThenBy(row => row.Number)], counts: read < 2);
        var toDo = Of(0).Select(row => (Row: row, Kind: row.State == AssignmentState.Given ? NeedKind.Receive : NeedKind.Submit, Act: row.State == AssignmentState.Given ? "task.receive" : "task.submit"));
        var waiting = Of(2).Select(row => NeedOf(row, NeedKind.Accept, "task.accept", row.OfficeTitle))
            .Concat(Of(3).Select(row => NeedOf(row, row.State == AssignmentState.Given ? NeedKind.Receive : NeedKind.Submit, "task.submit", row.Holder)));
        return ([.. toDo.Where(one => Allows(one.Act, one.Row)).Select(one => NeedOf(one.Row, one.Kind, one.Act, one.Row.OfficeTitle))], [.. Pending(Of(1)).Select(one => one.Need)],
            [.. waiting.OrderBy(need => need.On).ThenBy(need => need.Code, StringComparer.Ordinal).Take(most)]);
    }

    /// <summary>What the giver decides on: results, more time, another unit, difficulties. What waits as a result is settled by accepting or returning it first.</summary>
    public async Task<IReadOnlyList<(Need Need, DeskTask Task)>> PendingAsync(CancellationToken ct) =>
        Pending(Cut(await DeskTask.Of(db, First(ToDecide())).OrderBy(row => row.DueOn).ThenBy(row => row.Number).ToListAsync(ct)));

    private List<(Need Need, DeskTask Task)> Pending(List<DeskTask> rows)
    {
        List<(Need, DeskTask)> found = [];
        foreach (var row in rows)
        {
            if (row.State == AssignmentState.Submitted) Add(row, NeedKind.Accept, "task.accept", "task.return");
            else if (row.AskedDueOn is not null) Add(row, NeedKind.Extension, "task.grantExtension", "task.refuseExtension");
            if (row.State != AssignmentState.Submitted && row.TransferAskedOn is not null) Add(row, NeedKind.Transfer, "task.transfer", "task.refuseTransfer");
            if (row.OpenDifficulties > 0) Add(row, NeedKind.Difficulty, "difficulty.answer", "difficulty.answer");
        }

        return found;

        void Add(DeskTask row, NeedKind kind, string act, string other)
        {
            if (Allows(act, row) || Allows(other, row)) found.Add((NeedOf(row, kind, act, row.Holder), row));
        }
    }

    /// <summary>Waits on tasks that the person gave, contested by whoever is named.</summary>
    public async Task<IReadOnlyList<(Need Need, DeskTask Task, TaskWait Wait, string By)>> ContestedAsync(CancellationToken ct)
    {
        var given = Given().Where(task => task.PausedOn == null && task.State != AssignmentState.Withdrawn);
        var rows = await TakeAsync(from wait in db.TaskWaits.AsNoTracking()
                                   where wait.State == WaitState.Contested
                                   join task in DeskTask.Of(db, given) on wait.AssignmentId equals task.Id
                                   join recorder in db.People on wait.RecordedByPersonId equals recorder.Id
                                   orderby wait.From, wait.Id
                                   select new { Wait = wait, By = recorder.FullName, Task = task }, ct);
        return [.. rows.Where(row => Allows("wait.decide", row.Task)).Select(row => (NeedOf(row.Task, NeedKind.WaitDecide, "wait.decide", row.By) with { ItemId = row.Wait.Id, On = row.Wait.From, IsDue = false }, row.Task, row.Wait, row.By))];
    }

    private IQueryable<Assignment> Mine() => db.Assignments.AsNoTracking().VisibleTo(seat).Where(task => task.AnswerablePersonId == person && task.PausedOn == null);

    // By an office of the person; within one agency only by that agency's own member (Đ2.4, Đ10.3), or by its head without an office (Đ13.2).
    private IQueryable<Assignment> Given() => db.Assignments.AsNoTracking().VisibleTo(seat).Where(task =>
        (task.IsGivenByHead && task.AgencyId != null && heads.Contains(task.AgencyId.Value))
        || (!task.IsGivenByHead && db.Offices.Any(office => office.Id == task.GivenByOfficeId && ((actsForHead && office.Role == Role.Chair)
            || (offices.Contains(office.Id) && ((office.Role != Role.Member && task.SecondmentId == null) || task.AgencyId == null || ofOffices.Contains(task.AgencyId.Value)))))));

    private IQueryable<Assignment> ToDecide() => Given().Where(task => task.PausedOn == null
        && (task.State == AssignmentState.Submitted || (AtWork.Contains(task.State) && (task.AskedDueOn != null || task.TransferAskedOn != null || task.OpenDifficulties > 0))));

    private IQueryable<Assignment> First(IQueryable<Assignment> tasks) => tasks.OrderBy(task => task.DueOn).ThenBy(task => task.Number).Take(most + 1);

    private bool Allows(string act, DeskTask row) => seat.Judge(AssignmentActs.On(act, row.Facts, seat)).IsAllowed;

    private static Need NeedOf(DeskTask row, NeedKind kind, string act, string who) =>
        new(kind, row.Id, row.Id, row.Code, row.Title, act, row.DueOn, who, row.Grounds) { State = row.State, SubmittedOn = row.State == AssignmentState.Submitted ? row.SubmittedOn : null };

    private async Task<List<T>> TakeAsync<T>(IQueryable<T> rows, CancellationToken ct) => Cut(await rows.Take(most + 1).ToListAsync(ct));

    private List<T> Cut<T>(List<T> found, bool counts = true)
    {
        if (found.Count <= most) return found;
        HasMore |= counts;
        found.RemoveAt(most);
        return found;
    }
}
