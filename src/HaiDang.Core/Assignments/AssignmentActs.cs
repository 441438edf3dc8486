using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>The facts of a task that the judge needs; the page's buttons and the gate build the same act from them.</summary>
public sealed record TaskFacts(
    Guid Id, AssignmentState State, string GivenByOffice, Role GivenByRole, Guid? AgencyId, Guid AnswerablePersonId, IReadOnlyList<Guid> Coordinators);

/// <summary>Builds the acts of tasks with their facts.</summary>
public static class AssignmentActs
{
    private static readonly RoleSet Answerable = RoleSet.Of(Role.AnswerableForThisTask);

    /// <summary>Acts on a task that exists, each with the states in which it can be done.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<AssignmentState>> Verbs = new Dictionary<string, IReadOnlyList<AssignmentState>>(StringComparer.Ordinal)
    {
        ["task.receive"] = [AssignmentState.Given],
        ["task.progress"] = [AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Returned],
        ["task.submit"] = [AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Returned],
        ["task.accept"] = [AssignmentState.Submitted],
        ["task.return"] = [AssignmentState.Submitted],
        ["task.withdraw"] = [AssignmentState.Given, AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Submitted, AssignmentState.Returned],
    };

    /// <summary>An act on a task, with the relations of the actor to it.</summary>
    public static Act On(string code, TaskFacts task, Seat seat)
    {
        var person = seat.Standing.PersonId;
        var relations = RoleSet.None;
        if (person == task.AnswerablePersonId) relations = relations.Union(Answerable);
        if (task.AgencyId is { } agency && seat.HeadOf.Contains(agency)) relations = relations.Union(RoleSet.Of(Role.HeadOfAgencyInCharge));
        if (task.Coordinators.Any(seat.HeadOf.Contains)) relations = relations.Union(RoleSet.Of(Role.CoordinatorOfThisTask));
        if (seat.Reach.Assignments.Contains(task.Id)) relations = relations.Union(RoleSet.Of(Role.SecondedToThisTask));
        return new Act(code)
        {
            Relations = relations,
            GivenByOffice = task.GivenByOffice,
            GivenByRole = task.GivenByRole,
            Required = code switch
            {
                "task.receive" or "task.submit" => Answerable,
                "task.progress" => Answerable.Union(RoleSet.Of(Role.SecondedToThisTask)),
                _ => RoleSet.None,
            },
        };
    }

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
        return new TaskFacts(task.Id, task.State, office.Code, office.Role, task.AgencyId, task.AnswerablePersonId, [.. task.Coordinators.Select(row => row.AgencyId)]);
    }

    /// <summary>The tasks that a person may read; the one rule of list, record, count, search and export.</summary>
    public static IQueryable<Assignment> VisibleTo(this IQueryable<Assignment> tasks, Seat seat)
    {
        var reach = seat.Reach;
        if (reach.All) return tasks;
        if (!reach.Any) return tasks.Where(_ => false);
        var (agencies, only, offices, person) = (reach.Agencies, reach.Assignments, reach.Offices, seat.Standing.PersonId);
        return tasks.Where(task => (task.AgencyId != null && agencies.Contains(task.AgencyId.Value)) || only.Contains(task.Id) || task.AnswerablePersonId == person || offices.Contains(task.GivenByOfficeId)
            || task.Coordinators.Any(row => agencies.Contains(row.AgencyId)));
    }

    internal static Task<Assignment?> LoadAsync(this HaiDangDb db, Guid id, Seat seat, CancellationToken ct) =>
        db.Assignments.Include(task => task.Entries).Include(task => task.Coordinators).AsSplitQuery().VisibleTo(seat).SingleOrDefaultAsync(task => task.Id == id, ct);
}
