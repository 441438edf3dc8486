using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Talk;

/// <summary>Comments that mention the reader, newest first, paged by key.</summary>
public sealed class ListMentions(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Rows of one page.</summary>
    public const int PageSize = 30;

    /// <summary>A mention: who said what on which task. The number of the comment that begins its thread says on which page of the discussion it stands.</summary>
    public sealed record Row(int Number, int ThreadNumber, Guid CommentId, Guid AssignmentId, int TaskNumber, string TaskTitle, string Person, string Text, DateTime At, bool IsStruck, bool IsUnread)
    {
        /// <summary>NV-001.</summary>
        public string Code => $"NV-{TaskNumber:000}";
    }

    /// <summary>A page with the number of unread ones among all.</summary>
    public sealed record Page(IReadOnlyList<Row> Rows, int Unread, int? Next);

    /// <summary>A page; null when the person is nothing in this committee.</summary>
    public async Task<Page?> RunAsync(int? before, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any || seat.Standing.PersonId is not { } me) return null;

        // Only tasks that the person can still read: a mention opens nothing.
        var tasks = db.Assignments.VisibleTo(seat);
        var mine = db.CommentMentions.AsNoTracking().Where(row => row.PersonId == me);
        var unread = await mine.CountAsync(row => row.ReadAt == null && tasks.Any(task => task.Id == row.AssignmentId), ct);
        if (before is { } key) mine = mine.Where(row => row.Number < key);
        var rows = await (from row in mine
                          join task in tasks on row.AssignmentId equals task.Id
                          join comment in db.TaskComments on row.CommentId equals comment.Id
                          join person in db.People on comment.PersonId equals person.Id
                          orderby row.Number descending
                          select new Row(row.Number, db.TaskComments.Where(root => root.Id == comment.ReplyToId).Select(root => (int?)root.Number).FirstOrDefault() ?? row.Number, row.CommentId, task.Id, task.Number, task.Title, person.FullName, comment.StruckAt == null ? comment.Text : "", comment.At, comment.StruckAt != null, row.ReadAt == null))
            .Take(PageSize + 1).ToListAsync(ct);
        return new Page([.. rows.Take(PageSize)], unread, rows.Count > PageSize ? rows[PageSize - 1].Number : null);
    }
}

/// <summary>Tasks that the reader watches, with what happened on each since it was last opened; paged by key.</summary>
public sealed class ListWatched(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Rows of one page.</summary>
    public const int PageSize = 30;

    /// <summary>A watched task: new lines of its history (with the last one's kind), new comments, new files, by others.</summary>
    public sealed record Row(Guid WatchId, Guid Id, int Number, string Title, AssignmentState State, DateOnly DueOn, DateOnly? SubmittedOn, bool IsPaused, DateTime SeenAt, int Entries, EntryKind? Last, int Comments, int Files)
    {
        /// <summary>NV-001.</summary>
        public string Code => $"NV-{Number:000}";

        /// <summary>Did anything happen?</summary>
        public bool HasNews => Entries + Comments + Files > 0;

        /// <summary>Past its day with the answerable person to move.</summary>
        public bool IsOverdue { get; init; }
    }

    /// <summary>A page.</summary>
    public sealed record Page(IReadOnlyList<Row> Rows, Guid? Next, DateOnly Today);

    /// <summary>A page, last watched first; null when the person is nothing in this committee.</summary>
    public async Task<Page?> RunAsync(Guid? after, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any || seat.Standing.PersonId is not { } me) return null;
        var today = clock.Today();
        var mine = db.TaskWatches.AsNoTracking().Where(row => row.PersonId == me);
        if (after is { } key) mine = mine.Where(row => row.Id.CompareTo(key) < 0);
        var (entries, late) = (db.Set<AssignmentEntry>(), db.Assignments.Where(Overdue.On(today)));
        var rows = await (from watch in mine
                          join task in db.Assignments.VisibleTo(seat) on watch.AssignmentId equals task.Id
                          orderby watch.Id descending
                          select new Row(
                              watch.Id, task.Id, task.Number, task.Title, task.State, task.DueOn, task.SubmittedOn, task.PausedOn != null, watch.SeenAt,
                              entries.Count(entry => entry.AssignmentId == task.Id && entry.At > watch.SeenAt && entry.PersonId != me),
                              entries.Where(entry => entry.AssignmentId == task.Id && entry.At > watch.SeenAt && entry.PersonId != me).OrderByDescending(entry => entry.Seq).Select(entry => (EntryKind?)entry.Kind).FirstOrDefault(),
                              db.TaskComments.Count(comment => comment.AssignmentId == task.Id && comment.At > watch.SeenAt && comment.PersonId != me && comment.StruckAt == null),
                              db.Attachments.Count(file => file.AssignmentId == task.Id && file.At > watch.SeenAt && file.PersonId != me && file.RemovedAt == null))
                          {
                              IsOverdue = late.Any(one => one.Id == task.Id),
                          }).Take(PageSize + 1).ToListAsync(ct);
        return new Page([.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].WatchId : null, today);
    }
}
