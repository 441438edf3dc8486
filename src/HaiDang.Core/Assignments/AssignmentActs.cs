using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>The facts of a task that the judge needs; the page's buttons and the gate build the same act from them.</summary>
public sealed record TaskFacts(
    Guid Id, AssignmentState State, string GivenByOffice, Role GivenByRole, Guid? AgencyId, Guid AnswerablePersonId, IReadOnlyList<Guid> Coordinators)
{
    /// <summary>Paused now?</summary>
    public bool IsPaused { get; init; }

    /// <summary>Is a request for more time open?</summary>
    public bool IsExtensionAsked { get; init; }

    /// <summary>Is a difficulty unanswered?</summary>
    public bool HasDifficulty { get; init; }

    /// <summary>Is a proposal to move it open?</summary>
    public bool IsTransferAsked { get; init; }

    /// <summary>The secondment on which a part rests (Đ10.3).</summary>
    public Guid? SecondmentId { get; init; }

    /// <summary>The task it is part of.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>A part given by the head of the agency in charge, who holds no office (Đ13.2)?</summary>
    public bool IsGivenByHead { get; init; }

    /// <summary>Of a stored task, given by that office.</summary>
    public static TaskFacts Of(Assignment task, string office, Role role) =>
        new(task.Id, task.State, office, role, task.AgencyId, task.AnswerablePersonId, [.. task.Coordinators.Select(row => row.AgencyId)])
        {
            SecondmentId = task.SecondmentId, ParentId = task.ParentId, IsGivenByHead = task.IsGivenByHead, IsTransferAsked = task.TransferAskedOn is not null,
            IsPaused = task.PausedOn is not null, IsExtensionAsked = task.AskedDueOn is not null, HasDifficulty = task.OpenDifficulties > 0,
        };
}

/// <summary>Builds the acts of tasks with their facts.</summary>
public static class AssignmentActs
{
    private static readonly RoleSet Answerable = RoleSet.Of(Role.AnswerableForThisTask);
    private static readonly AssignmentState[] AtWork = [AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Returned];
    private static readonly AssignmentState[] Open = [AssignmentState.Given, .. AtWork, AssignmentState.Submitted];

    /// <summary>Acts on a task that exists, each with the states in which it can be done.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<AssignmentState>> Verbs = new Dictionary<string, IReadOnlyList<AssignmentState>>(StringComparer.Ordinal)
    {
        ["task.receive"] = [AssignmentState.Given],
        ["task.progress"] = [AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Returned],
        ["task.submit"] = [AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Returned],
        ["task.accept"] = [AssignmentState.Submitted],
        ["task.return"] = [AssignmentState.Submitted],
        ["task.withdraw"] = Open,
        ["task.askExtension"] = AtWork,
        ["task.grantExtension"] = [.. AtWork, AssignmentState.Submitted],
        ["task.refuseExtension"] = [.. AtWork, AssignmentState.Submitted],
        ["task.pause"] = [AssignmentState.Given, .. AtWork],
        ["task.resume"] = [AssignmentState.Given, .. AtWork],
        ["task.coordinate"] = Open,
        ["task.setCoordinatorDue"] = Open,
        ["difficulty.report"] = Open,
        ["difficulty.answer"] = Open,
        ["task.proposeTransfer"] = [AssignmentState.Given, .. AtWork],
        ["task.refuseTransfer"] = Open,
    };

    /// <summary>Acts on a task with a use case of their own, each with the states in which it can be done.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<AssignmentState>> Besides = new Dictionary<string, IReadOnlyList<AssignmentState>>(StringComparer.Ordinal)
    {
        ["task.transfer"] = [AssignmentState.Given, .. AtWork],
        ["task.giveSeconded"] = AtWork,
        ["task.depend"] = Open,
        ["task.repeat"] = [.. Open, AssignmentState.Accepted],
    };

    /// <summary>Does the task, as it stands, leave room for the act? The entity refuses the same with a sentence.</summary>
    public static bool IsOpen(string code, TaskFacts task) => (Verbs.GetValueOrDefault(code) ?? Besides[code]).Contains(task.State) && code switch
    {
        "task.receive" or "task.progress" or "task.submit" or "task.pause" => !task.IsPaused,
        "task.resume" => task.IsPaused,
        "task.askExtension" => !task.IsPaused && !task.IsExtensionAsked,
        "task.grantExtension" or "task.refuseExtension" => task.IsExtensionAsked,
        "task.coordinate" or "task.setCoordinatorDue" => task.Coordinators.Count > 0,
        "difficulty.answer" => task.HasDifficulty,
        "task.proposeTransfer" => !task.IsTransferAsked && task.SecondmentId is null,
        "task.refuseTransfer" => task.IsTransferAsked,
        "task.giveSeconded" => !task.IsPaused && task.SecondmentId is null,
        "task.transfer" or "task.repeat" => task.SecondmentId is null,
        _ => true,
    };

    /// <summary>The coordinating agencies for which a person replies: the committee's member of the agency, or its head.</summary>
    public static IReadOnlyList<Guid> RepliesFor(TaskFacts task, Seat seat) => [.. task.Coordinators.Where(agency => seat.HeadOf.Contains(agency)
        || seat.Memberships.Any(office => office.AgencyId == agency && office.Role is Role.Member or Role.ViceChair or Role.StandingViceChair))];

    /// <summary>An act on a task, with the relations of the actor to it.</summary>
    public static Act On(string code, TaskFacts task, Seat seat)
    {
        var person = seat.Standing.PersonId;
        var relations = RoleSet.None;
        if (person == task.AnswerablePersonId && IsStillSent(task, seat)) relations = relations.Union(Answerable);
        if (IsOwnAffair(task) && GaveOwnAffair(task, seat)) relations = relations.Union(RoleSet.Of(Role.GiverOfThisTask));
        if (task.AgencyId is { } agency && seat.HeadOf.Contains(agency)) relations = relations.Union(RoleSet.Of(Role.HeadOfAgencyInCharge));
        if (RepliesFor(task, seat).Count > 0) relations = relations.Union(RoleSet.Of(Role.CoordinatorOfThisTask));
        if (seat.Reach.Assignments.Contains(task.Id)) relations = relations.Union(RoleSet.Of(Role.SecondedToThisTask));
        return new Act(code)
        {
            Relations = relations,
            GivenByOffice = IsOwnAffair(task) && !task.IsGivenByHead ? null : task.GivenByOffice,
            GivenByRole = task.GivenByRole,
            Required = code switch
            {
                "task.receive" or "task.submit" or "task.askExtension" => Answerable,
                "task.coordinate" => RoleSet.Of(Role.CoordinatorOfThisTask),
                "task.progress" => Answerable.Union(RoleSet.Of(Role.SecondedToThisTask)),
                _ => RoleSet.None,
            },
        };
    }

    // Whoever was sent answers for a part only while sent (Đ10.3): on the same secondment, or on a later one to the whole.
    private static bool IsStillSent(TaskFacts task, Seat seat) => task.SecondmentId is not { } sent
        || seat.Standing.Capacities.Any(capacity => capacity.Id == sent) || (task.ParentId is { } whole && seat.Reach.Assignments.Contains(whole));

    // Given within one agency by its member (Đ2.4) or as a part (Đ10.3): many members hold that office, and only the one of this agency gave it.
    private static bool IsOwnAffair(TaskFacts task) => task.AgencyId is not null && (task.SecondmentId is not null || task.GivenByRole == Role.Member);

    private static bool GaveOwnAffair(TaskFacts task, Seat seat) => task.IsGivenByHead
        ? seat.HeadOf.Contains(task.AgencyId!.Value)
        : seat.Memberships.Any(office => office.Code == task.GivenByOffice && office.AgencyId == task.AgencyId);

    /// <summary>The code under which a task is given: to the team (Đ7.9), as another duty of a vice chair (Đ5.1) or member (Đ6.5), else to an agency (Đ6.2).</summary>
    public static string CodeOfGiving(AssignmentSource source, bool toTeam, Role? answerable) => (source, toTeam, answerable) switch
    {
        (_, true, _) => "task.giveTeam",
        (AssignmentSource.OwnInitiative, _, _) => "task.startOwn",
        (AssignmentSource.OtherDuty, _, Role.ViceChair or Role.StandingViceChair) => "task.giveViceChair",
        (AssignmentSource.OtherDuty, _, Role.Member) => "task.giveMember",
        _ => "task.give",
    };

    /// <summary>The facts of a stored task.</summary>
    public static async Task<TaskFacts> FactsOfAsync(this HaiDangDb db, Assignment task, CancellationToken ct)
    {
        var office = await db.Offices.Where(row => row.Id == task.GivenByOfficeId).Select(row => new { row.Code, row.Role }).SingleAsync(ct);
        return TaskFacts.Of(task, office.Code, office.Role);
    }

    /// <summary>The tasks that a person may read; the one rule of list, record, count, search and export.</summary>
    public static IQueryable<Assignment> VisibleTo(this IQueryable<Assignment> tasks, Seat seat)
    {
        var reach = seat.Reach;
        if (reach.All) return tasks;
        if (!reach.Any) return tasks.Where(_ => false);
        var (agencies, only, offices, person) = (reach.Agencies, reach.Assignments, reach.Offices, seat.Standing.PersonId);
        var sent = seat.Standing.Capacities.Where(capacity => capacity.Roles.Has(Role.SecondedStaff)).Select(capacity => capacity.Id).OfType<Guid>().ToList();
        return tasks.Where(task => (task.AgencyId != null && agencies.Contains(task.AgencyId.Value)) || only.Contains(task.Id) || (task.AnswerablePersonId == person && (task.SecondmentId == null || sent.Contains(task.SecondmentId.Value) || (task.ParentId != null && only.Contains(task.ParentId.Value)))) || offices.Contains(task.GivenByOfficeId)
            || task.Coordinators.Any(row => agencies.Contains(row.AgencyId)));
    }

    internal static Task<Assignment?> LoadAsync(this HaiDangDb db, Guid id, Seat seat, CancellationToken ct) =>
        db.Assignments.Include(task => task.Entries).Include(task => task.Coordinators).AsSplitQuery().VisibleTo(seat).SingleOrDefaultAsync(task => task.Id == id, ct);
}
