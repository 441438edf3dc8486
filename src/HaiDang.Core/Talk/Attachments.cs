using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Talk;

/// <summary>Attaches a stored file to a task. The content lies in the store before the act; the act knows its hash and touches no file.</summary>
[Passes("attachment.add")]
public sealed class AddAttachment(HaiDangDb db, Gate gate, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Which task, which file, and what its sender says of it: marked secret or not; null when nothing was said.</summary>
    public sealed record Input(Guid AssignmentId, StoredFile File, bool? IsSecret);

    /// <summary>Would a file be taken, before a byte of it is read? The error that says no, or null.</summary>
    public async Task<Error?> RefusesAsync(Guid assignmentId, bool? isSecret, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!await db.Assignments.VisibleTo(seat).AnyAsync(row => row.Id == assignmentId, ct)) return new NotFound("task");
        var act = new Act("attachment.add");
        if (seat.Judge(act, actor.ChosenCapacity) is { IsAllowed: false } verdict) return new Refused(act, verdict);
        if (Attachment.Stated(isSecret) is { } wrong) return wrong;
        var held = await HeldAsync(assignmentId, ct);
        return held.Files >= Attachment.MostFiles ? new Invalid("attachment.tooMany", "File", Attachment.MostFiles)
            : held.Bytes >= Attachment.MostBytesOfTask ? new Invalid("attachment.total", "File", Attachment.MostBytesOfTask / 1024 / 1024) : null;
    }

    /// <summary>Attaches; the id of the row.</summary>
    public Task<Result<Guid>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Guid>(
        "attachment.add",
        async passage => await db.Assignments.VisibleTo(passage.Seat).AnyAsync(row => row.Id == input.AssignmentId, ct) ? new Act("attachment.add") : new NotFound("task"),
        async passage =>
        {
            if (Attachment.Stated(input.IsSecret) is { } unsaid) return unsaid;

            // The counter first: its lock puts two uploads to one task in a row, so that neither counts without the other.
            var number = await db.NextAsync(passage.Actor.CommitteeId, "attachment", ct);
            var (files, bytes) = await HeldAsync(input.AssignmentId, ct);
            if (Attachment.Wrong(input.File, files, bytes) is { } wrong) return wrong;
            var added = Attachment.Add(passage.Actor.CommitteeId, number, input.AssignmentId, input.File, passage.PersonId, passage.Now);
            if (!added.IsOk) return added.Error!;
            db.Attachments.Add(added.Value);
            passage.Subject = ("Attachment", added.Value.Id);
            passage.Facts["assignmentId"] = input.AssignmentId;
            passage.Facts["file"] = input.File;
            passage.Facts["statedNotSecret"] = true;
            return added.Value.Id;
        }, ct);

    private async Task<(int Files, long Bytes)> HeldAsync(Guid assignmentId, CancellationToken ct)
    {
        var held = await db.Attachments.Where(row => row.AssignmentId == assignmentId && row.RemovedAt == null).GroupBy(_ => 1).Select(all => new { Files = all.Count(), Bytes = all.Sum(row => row.Size) }).SingleOrDefaultAsync(ct);
        return (held?.Files ?? 0, held?.Bytes ?? 0);
    }
}

/// <summary>Takes a file off a task: by whoever attached it, within the day. The row stays, struck; the content goes with the next sweep when no other row holds it.</summary>
[Passes("attachment.remove")]
public sealed class RemoveAttachment(HaiDangDb db, Gate gate)
{
    /// <summary>Which file.</summary>
    public sealed record Input(Guid AssignmentId, Guid Id);

    /// <summary>Takes it off.</summary>
    public async Task<Result<Done>> RunAsync(Input input, CancellationToken ct)
    {
        Attachment? file = null;
        return await gate.PassAsync<Done>(
            "attachment.remove",
            async passage =>
            {
                file = await db.Attachments.SingleOrDefaultAsync(row => row.Id == input.Id && row.AssignmentId == input.AssignmentId && db.Assignments.VisibleTo(passage.Seat).Any(task => task.Id == row.AssignmentId), ct);
                return file is null ? new NotFound("attachment") : TalkReach.OnOwn("attachment.remove", file.PersonId, passage.Seat);
            },
            passage =>
            {
                passage.Subject = ("Attachment", file!.Id);
                passage.Facts["name"] = file.Name;
                passage.Facts["hash"] = file.Hash;
                return Task.FromResult(file.Remove(passage.Now));
            }, ct);
    }
}

/// <summary>A file to be downloaded; the reach is asked at every download.</summary>
public sealed class FindAttachment(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>What is sent.</summary>
    public sealed record File(string Name, long Size, string Hash, FileKind Kind, DateTime At);

    /// <summary>The file; null when it does not exist, was taken off, or may not be read.</summary>
    public async Task<File?> RunAsync(Guid assignmentId, Guid id, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        return await db.Attachments.AsNoTracking().Where(row => row.Id == id && row.AssignmentId == assignmentId && row.RemovedAt == null && db.Assignments.VisibleTo(seat).Any(task => task.Id == row.AssignmentId))
            .Select(row => new File(row.Name, row.Size, row.Hash, row.Kind, row.At)).SingleOrDefaultAsync(ct);
    }
}

/// <summary>Which contents some row of the installation still holds: for the sweep of the store.</summary>
public sealed class FindHeldContents(HaiDangDb db)
{
    /// <summary>Those of the hashes that are held.</summary>
    public async Task<IReadOnlySet<string>> RunAsync(IReadOnlyCollection<string> hashes, CancellationToken ct) =>
        (await db.Attachments.IgnoreQueryFilters([HaiDangDb.CommitteeWall]).AsNoTracking().Where(row => hashes.Contains(row.Hash) && row.RemovedAt == null).Select(row => row.Hash).Distinct().ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
}
