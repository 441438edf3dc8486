using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Talk;

/// <summary>The discussion of a task with its files: threads newest first, replies in their order.</summary>
public sealed class FindTalk(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Threads of one page.</summary>
    public const int PageSize = 30;

    /// <summary>People to choose from at most.</summary>
    public const int MostReaders = 200;

    /// <summary>A comment as shown: a struck one without its words.</summary>
    public sealed record Comment(Guid Id, int Number, Guid? ReplyToId, Guid PersonId, string Person, string Text, DateTime At, DateTime? EditedAt, DateTime? StruckAt, long Version)
    {
        /// <summary>People mentioned, in the order of their names.</summary>
        public IReadOnlyList<string> Mentions { get; init; } = [];

        /// <summary>Replies, oldest first.</summary>
        public IReadOnlyList<Comment> Replies { get; init; } = [];

        /// <summary>May the reader still change the words?</summary>
        public bool MayEdit { get; init; }

        /// <summary>May the reader strike it?</summary>
        public bool MayStrike { get; init; }
    }

    /// <summary>A file as shown; one that was taken off keeps its name and loses its link.</summary>
    public sealed record File(Guid Id, string Name, long Size, string Hash, FileKind Kind, string Person, Guid PersonId, DateTime At, DateTime? RemovedAt)
    {
        /// <summary>The name promises another kind than the content is.</summary>
        public bool IsOtherThanNamed => FileKinds.IsOtherThanNamed(Name, Kind);

        /// <summary>May the reader still take it off?</summary>
        public bool MayRemove { get; init; }
    }

    /// <summary>Somebody who can be mentioned.</summary>
    public sealed record Reader(Guid Id, string Name, string? Position);

    /// <summary>The task that is talked about, as far as its head shows it, and whether the reader watches it.</summary>
    public sealed record Head(Guid Id, int Number, string Title, AssignmentState State, DateOnly DueOn, DateOnly? SubmittedOn, DateOnly? EndedOn, bool IsPaused, bool IsOverdue, bool IsWatched)
    {
        /// <summary>NV-001.</summary>
        public string Code => $"NV-{Number:000}";
    }

    /// <summary>A page of the discussion, with the files of the task.</summary>
    public sealed record View(Head Task, Seat Seat, IReadOnlyList<Comment> Comments, int? Next, IReadOnlyList<File> Files, Verdict Write, Verdict Watch, Verdict Attach);

    /// <summary>What the record of a task shows of it: how much there is, how much of that is new to a watcher, and the last words.</summary>
    /// <param name="Comments">Comments that are not struck.</param>
    /// <param name="Files">Files that were not taken off.</param>
    /// <param name="SeenAt">When the watching reader last opened the task, UTC; null for who does not watch it.</param>
    /// <param name="News">Comments and files by others since then; 0 for who does not watch it.</param>
    /// <param name="LastAt">When the last comment was written, UTC; null when there is none.</param>
    /// <param name="LastPerson">Who wrote it.</param>
    /// <param name="LastText">Its words.</param>
    public sealed record Glance(int Comments, int Files, DateTime? SeenAt, int News, DateTime? LastAt, string? LastPerson, string? LastText);

    /// <summary>A page, newest threads first; null when the task does not exist or may not be read.</summary>
    public async Task<View?> RunAsync(Guid assignmentId, int? before, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (await HeadAsync(assignmentId, seat, ct) is not { } head) return null;
        var (comments, next) = await CommentsAsync(assignmentId, before, seat, ct);
        return new View(head, seat, comments, next, await FilesAsync(assignmentId, seat, ct), seat.Judge(new Act("task.comment")), seat.Judge(new Act("task.watch")), seat.Judge(new Act("attachment.add")));
    }

    /// <summary>The files alone; null when the task does not exist or may not be read.</summary>
    public async Task<IReadOnlyList<File>?> FilesAsync(Guid assignmentId, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        return await db.Assignments.VisibleTo(seat).AnyAsync(row => row.Id == assignmentId, ct) ? await FilesAsync(assignmentId, seat, ct) : null;
    }

    /// <summary>How much there is, in one statement, for a task that the seat is known to read.</summary>
    public Task<Glance> GlanceAsync(Guid assignmentId, Seat seat, CancellationToken ct)
    {
        var me = seat.Standing.PersonId;
        var last = db.TaskComments.Where(row => row.AssignmentId == assignmentId && row.StruckAt == null).OrderByDescending(row => row.Number);
        return (from task in db.Assignments.AsNoTracking().Where(row => row.Id == assignmentId)
                let seen = db.TaskWatches.Where(row => row.PersonId == me && row.AssignmentId == task.Id).Select(row => (DateTime?)row.SeenAt).FirstOrDefault()
                select new Glance(
                    db.TaskComments.Count(row => row.AssignmentId == task.Id && row.StruckAt == null), db.Attachments.Count(row => row.AssignmentId == task.Id && row.RemovedAt == null), seen,
                    db.TaskComments.Count(row => row.AssignmentId == task.Id && row.StruckAt == null && row.At > seen && row.PersonId != me)
                        + db.Attachments.Count(row => row.AssignmentId == task.Id && row.RemovedAt == null && row.At > seen && row.PersonId != me),
                    last.Select(row => (DateTime?)row.At).FirstOrDefault(), last.Select(row => db.People.Where(person => person.Id == row.PersonId).Select(person => person.FullName).FirstOrDefault()).FirstOrDefault(),
                    last.Select(row => row.Text).FirstOrDefault())).SingleAsync(ct);
    }

    /// <summary>People who can be mentioned on the task, the reader left out; null when it may not be read.</summary>
    public async Task<IReadOnlyList<Reader>?> ReadersAsync(Guid assignmentId, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        return await db.Assignments.VisibleTo(seat).AnyAsync(row => row.Id == assignmentId, ct) ? await ReadersAsync(assignmentId, seat, ct) : null;
    }

    /// <summary>The same for a task that the seat is known to read.</summary>
    public async Task<IReadOnlyList<Reader>> ReadersAsync(Guid assignmentId, Seat seat, CancellationToken ct) =>
        await (await db.ReadersAsync(assignmentId, seat, clock.Now(), ct)).Where(person => person.Id != seat.Standing.PersonId).OrderBy(person => person.Folded).ThenBy(person => person.Id).Take(MostReaders)
            .Select(person => new Reader(person.Id, person.FullName, person.Position)).ToListAsync(ct);

    private Task<Head?> HeadAsync(Guid assignmentId, Seat seat, CancellationToken ct)
    {
        var (me, late) = (seat.Standing.PersonId, db.Assignments.Where(Overdue.On(clock.Today())));
        return db.Assignments.AsNoTracking().VisibleTo(seat).Where(row => row.Id == assignmentId).Select(row => new Head(
            row.Id, row.Number, row.Title, row.State, row.DueOn, row.SubmittedOn, row.EndedOn, row.PausedOn != null, late.Any(one => one.Id == row.Id),
            db.TaskWatches.Any(watch => watch.PersonId == me && watch.AssignmentId == row.Id))).SingleOrDefaultAsync(ct);
    }

    private async Task<(IReadOnlyList<Comment> Comments, int? Next)> CommentsAsync(Guid assignmentId, int? before, Seat seat, CancellationToken ct)
    {
        var (now, me) = (clock.Now(), seat.Standing.PersonId);
        var own = seat.Judge(TalkReach.OnOwn("task.comment", me ?? Guid.Empty, seat)).IsAllowed;
        var all = db.TaskComments.AsNoTracking().Where(row => row.AssignmentId == assignmentId);
        var threads = await Shown(all.Where(row => row.ReplyToId == null && (before == null || row.Number < before)).OrderByDescending(row => row.Number).Take(PageSize + 1)).ToListAsync(ct);
        var roots = threads.OrderByDescending(row => row.Number).Take(PageSize).ToList();
        var ids = roots.ConvertAll(row => row.Id);
        var replies = await Shown(all.Where(row => row.ReplyToId != null && ids.Contains(row.ReplyToId.Value))).ToListAsync(ct);
        ids.AddRange(replies.Select(row => row.Id));
        var mentions = (await (from row in db.CommentMentions.AsNoTracking()
                               where ids.Contains(row.CommentId)
                               join person in db.People on row.PersonId equals person.Id
                               orderby person.Folded
                               select new { row.CommentId, person.FullName }).ToListAsync(ct)).ToLookup(row => row.CommentId, row => row.FullName);
        Comment Full(Comment row) => row with
        {
            Mentions = row.StruckAt is null ? [.. mentions[row.Id]] : [],
            MayStrike = own && row.PersonId == me && row.StruckAt is null, MayEdit = own && row.PersonId == me && row.StruckAt is null && now <= row.At + TaskComment.Editable,
        };
        var answers = replies.OrderBy(row => row.Number).Select(Full).ToLookup(row => row.ReplyToId);
        return ([.. roots.Select(row => Full(row) with { Replies = [.. answers[row.Id]] })], threads.Count > PageSize ? roots[^1].Number : null);
    }

    private async Task<IReadOnlyList<File>> FilesAsync(Guid assignmentId, Seat seat, CancellationToken ct)
    {
        var (now, me) = (clock.Now(), seat.Standing.PersonId);
        var removes = seat.Judge(TalkReach.OnOwn("attachment.remove", me ?? Guid.Empty, seat)).IsAllowed;
        var files = await (from row in db.Attachments.AsNoTracking()
                           where row.AssignmentId == assignmentId
                           join person in db.People on row.PersonId equals person.Id
                           orderby row.Number descending
                           select new File(row.Id, row.Name, row.Size, row.Hash, row.Kind, person.FullName, row.PersonId, row.At, row.RemovedAt)).Take(Attachment.MostFiles * 5).ToListAsync(ct);
        return [.. files.Select(row => row with { MayRemove = removes && row.PersonId == me && row.RemovedAt is null && now <= row.At + Attachment.Removable })];
    }

    // In no order: what is shown is put in order by its number once it is here.
    private IQueryable<Comment> Shown(IQueryable<TaskComment> rows) =>
        from row in rows
        join person in db.People on row.PersonId equals person.Id
        select new Comment(row.Id, row.Number, row.ReplyToId, row.PersonId, person.FullName, row.StruckAt == null ? row.Text : "", row.At, row.EditedAt, row.StruckAt, row.Version);
}
