using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Hands over from a membership that ends to its successor, with minutes; sent again, it finds nothing left and answers the same.</summary>
[Passes("handover.record")]
public sealed class HandOverWork(HaiDangDb db, Gate gate)
{
    /// <summary>From whom to whom.</summary>
    public sealed class Input
    {
        /// <summary>The membership that ends.</summary>
        public Guid FromMembershipId { get; set; }

        /// <summary>The membership that takes over, in force.</summary>
        public Guid ToMembershipId { get; set; }

        /// <summary>A remark for the minutes.</summary>
        [StringLength(500, ErrorMessage = "text.tooLong")]
        public string? Remark { get; set; }
    }

    /// <summary>Hands over; the id of the hand-over.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("handover.record"), async passage =>
    {
        if (input.Remark is { Length: > 500 }) return new Invalid("text.tooLong", nameof(input.Remark), 500);
        var day = VietnamTime.DayOf(passage.Now);
        var loaded = await HandoverContents.LoadAsync(db, input.FromMembershipId, input.ToMembershipId, day, passage.Now, ct);
        if (!loaded.IsOk) return loaded.Error!;
        var contents = loaded.Value;
        if (contents.IsEmpty)
        {
            var done = await db.Handovers.Where(row => row.FromMembershipId == input.FromMembershipId && row.ToMembershipId == input.ToMembershipId)
                .OrderByDescending(row => row.RecordedAt).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(ct);
            if (done is { } before)
            {
                passage.Subject = ("Handover", before);
                return before;
            }
        }

        var (from, to) = (contents.From, contents.To);
        var why = $"Bàn giao từ {from.Name} sang {to.Name}";
        var moved = await OpenTasks.MoveAsync(HandoverContents.Moving(db, from.MembershipId), task => new Answerable(task.AgencyId, to.PersonId, to.MembershipId), why, passage, ct);
        if (!moved.IsOk) return moved.Error!;
        foreach (var paper in await HandoverContents.Running(db, from, day).ToListAsync(ct)) paper.EndWith(from.To!.Value, passage.Now);
        if (contents.StandIns.Count > 0)
            foreach (var row in await HandoverContents.StandingIn(db, from.PersonId, day).ToListAsync(ct)) row.End(passage.Now);
        var sides = await db.Memberships.Where(row => row.Id == from.MembershipId || row.Id == to.MembershipId).ToListAsync(ct);
        var record = Handover.Create(sides.Single(row => row.Id == from.MembershipId), sides.Single(row => row.Id == to.MembershipId), day, contents.Minutes(day, input.Remark), moved.Value, passage.Now);
        db.Handovers.Add(record);
        passage.Subject = ("Handover", record.Id);
        passage.Facts["input"] = input;
        passage.Facts["tasks"] = contents.Tasks.Select(task => task.Number).ToList();
        return record.Id;
    }, ct);
}

/// <summary>What a hand-over would move, before it is done.</summary>
public sealed class PreviewHandover(HaiDangDb db, TimeProvider clock)
{
    /// <summary>The contents, or why it cannot be done; reading needs the whole committee.</summary>
    public async Task<Result<HandoverContents>> RunAsync(Seat seat, Guid fromMembershipId, Guid toMembershipId, CancellationToken ct) =>
        seat.Reach.All ? await HandoverContents.LoadAsync(db, fromMembershipId, toMembershipId, clock.Today(), clock.Now(), ct) : new NotFound("membership");
}
