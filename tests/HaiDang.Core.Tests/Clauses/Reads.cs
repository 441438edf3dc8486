using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Clauses;

/// <summary>What people see of tasks.</summary>
internal static class Reads
{
    public static async Task<ListAssignments.Page> Register(this World world, string who, Action<ListAssignments.Filter>? change = null)
    {
        var filter = new ListAssignments.Filter();
        change?.Invoke(filter);
        return (await world.Db.AsAsync<ListAssignments, ListAssignments.Page?>(Who(world, who), use => use.RunAsync(filter, default)))!;
    }

    public static Task<FindAssignment.Card?> Card(this World world, string who, Guid task) =>
        world.Db.AsAsync<FindAssignment, FindAssignment.Card?>(Who(world, who), use => use.RunAsync(task, default));

    /// <summary>The newest entry of the committee's chain.</summary>
    public static Task<AuditEntry> LastEntry(this World world) =>
        world.Db.ReadAsync(db => db.AuditEntries.AsNoTracking().Where(row => row.ScopeId == world.Committee).OrderByDescending(row => row.Seq).FirstAsync(), world.Committee);

    private static Action<TestActor> Who(World world, string who) => actor => (actor.PersonId, actor.CommitteeId) = (world.Person(who), world.Committee);
}
