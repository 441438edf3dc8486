using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>Records a person's post in an agency. A new head follows the one before and takes over the tasks that the head answered for (Đ13.2).</summary>
[Passes("agency.record")]
public sealed class RecordPost(HaiDangDb db, Gate gate)
{
    /// <summary>The post; <paramref name="NewPerson"/> in the place of <paramref name="PersonId"/> for somebody new.</summary>
    public sealed record Input(Guid AgencyId, Guid PersonId, AgencyPostKind Kind, DateOnly From, DateOnly? To = null, NewPerson? NewPerson = null);

    /// <summary>Records; the id of the post.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(new Act("agency.record"), async passage =>
    {
        if (input.To < input.From) return new Invalid("period.order", nameof(input.To));
        if (passage.Actor.CommitteeId != Guid.Empty && !await db.CommitteeAgencies.AnyAsync(row => row.AgencyId == input.AgencyId, ct)) return new NotFound("agency");
        var agency = await db.Agencies.SingleOrDefaultAsync(row => row.Id == input.AgencyId, ct);
        if (agency is null) return new NotFound("agency");
        if (agency.To < input.From) return new Conflict("agency.ended");
        var chosen = await Newcomers.ChosenOrAddedAsync(db, passage, input.PersonId, input.NewPerson, ct);
        if (!chosen.IsOk) return chosen.Error!;
        var person = chosen.Value;
        passage.Facts["input"] = input;
        var same = await db.AgencyPosts.Where(row => row.AgencyId == input.AgencyId && row.Kind == input.Kind && (row.To == null || row.To >= input.From)
            && (input.To == null || row.From <= input.To)).ToListAsync(ct);
        var post = same.FirstOrDefault(row => row.PersonId == person);
        if (post is not null && input.Kind != AgencyPostKind.Head) return new Conflict("post.exists");
        if (post is null)
        {
            post = AgencyPost.Create(input.AgencyId, person, input.Kind, input.From, input.To, passage.Now);
            db.AgencyPosts.Add(post);
        }

        passage.Subject = ("AgencyPost", post.Id);
        if (input.Kind != AgencyPostKind.Head) return post.Id;
        foreach (var before in same.Where(row => row.PersonId != person))
        {
            if (before.From >= input.From) return new Conflict("post.headTaken");
            if (input.From > VietnamTime.DayOf(passage.Now)) return new Invalid("post.headLater", nameof(input.From));
            before.End(input.From.AddDays(-1), passage.Now);
            await DelegationsOfLeaver.EndAsync(db, before, input.From.AddDays(-1), passage.Now, ct);
        }

        // Recorded again from another committee, the same head takes over there too: tasks move in the committee in hand alone.
        var open = OpenTasks.Of(db).Where(task => task.AgencyId == input.AgencyId && task.AnswerableMembershipId == null && task.AnswerablePersonId != person);
        var moved = await OpenTasks.MoveAsync(open, task => new Answerable(task.AgencyId, person, null), "Người đứng đầu cơ quan thay đổi", passage, ct);
        if (!moved.IsOk) return moved.Error!;
        passage.Facts["tasks"] = moved.Value;
        return post.Id;
    }, ct);
}
