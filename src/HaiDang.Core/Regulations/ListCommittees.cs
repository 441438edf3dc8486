using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>A committee by name and state alone: nothing that it does.</summary>
/// <param name="InForceFrom">First day of its first version in force; null while it is being set up.</param>
/// <param name="IsMaker">Did this account set it up?</param>
public sealed record CommitteeName(Guid Id, string Name, string ShortName, CommitteeState State, DateOnly? InForceFrom, bool IsMaker);

/// <summary>
/// Names the committees of the installation to whoever runs the machine, and to an account those that it set up: having opened one, both lose sight of its
/// content but not of its being there.
/// </summary>
public sealed class ListCommittees(HaiDangDb db, IActor actor)
{
    /// <summary>By name; empty for whoever neither runs the machine nor set one up.</summary>
    public async Task<IReadOnlyList<CommitteeName>> RunAsync(CancellationToken ct)
    {
        if (actor.AccountId is not { } account) return [];
        var all = actor.IsAdministrator;
        var texts = db.Regulations.IgnoreQueryFilters([HaiDangDb.CommitteeWall]);
        return await db.Committees.AsNoTracking().Where(row => all || row.CreatedBy == account).OrderBy(row => row.Name)
            .Select(row => new CommitteeName(
                row.Id, row.Name, row.ShortName, row.State,
                texts.Where(text => text.CommitteeId == row.Id && text.State == VersionState.InForce).Min(text => text.EffectiveFrom), row.CreatedBy == account))
            .ToListAsync(ct);
    }
}
