using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Moves the stamp of every committee whose seats may be others after a saving. The one list of what a seat rests on.</summary>
internal static class SeatStamps
{
    /// <summary>What a saving changes of the records on which seats rest.</summary>
    /// <param name="Committees">Their committees.</param>
    /// <param name="Agencies">The agencies whose posts change.</param>
    /// <param name="Latest">The latest instant on these records, UTC: from then on each of them counts, or has ended.</param>
    public sealed record Moves(HashSet<Guid> Committees, HashSet<Guid> Agencies, DateTime? Latest);

    /// <summary>Asked before saving, while the changes are known; null when no seat is touched.</summary>
    public static Moves? Of(HaiDangDb db)
    {
        HashSet<Guid> committees = [], agencies = [];
        DateTime? latest = null;
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            switch (entry.Entity)
            {
                case Committee committee: committees.Add(committee.Id); break;
                case Office or Membership or StandingAgencyTerm or CommitteeAgency or Absence or Delegation or StandIn or Secondment:
                    committees.Add(((CommitteeEntity)entry.Entity).CommitteeId);
                    break;
                case AgencyPost post: agencies.Add(post.AgencyId); break;
                default: continue;
            }

            foreach (var moment in entry.Properties.Select(property => property.CurrentValue).OfType<DateTime>())
                if (latest is null || moment > latest) latest = moment;
        }

        return committees.Count + agencies.Count == 0 ? null : new Moves(committees, agencies, latest);
    }

    /// <summary>Moves the stamps, in the transaction of the saving.</summary>
    public static async Task MoveAsync(HaiDangDb db, Moves moves, CancellationToken ct)
    {
        var (committees, agencies, latest) = moves;
        var reach = db.CommitteeAgencies.IgnoreQueryFilters([HaiDangDb.CommitteeWall]);
#pragma warning disable RS0030 // runs only inside a saving
        await db.Committees.Where(row => committees.Contains(row.Id) || reach.Any(member => member.CommitteeId == row.Id && agencies.Contains(member.AgencyId)))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SeatStamp, row => row.SeatStamp + 1)
                .SetProperty(row => row.SeatStampAt, row => row.SeatStampAt == null || row.SeatStampAt < latest ? latest : row.SeatStampAt), ct);
#pragma warning restore RS0030
    }
}
