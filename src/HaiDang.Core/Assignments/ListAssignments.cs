using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>The register of tasks: filtered, searched without marks, by urgency, paged by key.</summary>
public sealed class ListAssignments(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Rows of one page.</summary>
    public const int PageSize = 50;

    /// <summary>What to show. Everything empty shows all open tasks and then the ended ones.</summary>
    public sealed class Filter
    {
        /// <summary>Agency in charge.</summary>
        public Guid? AgencyId { get; set; }

        /// <summary>Only tasks of the support team.</summary>
        public bool Team { get; set; }

        /// <summary>Agency that coordinates.</summary>
        public Guid? CoordinatorId { get; set; }

        /// <summary>Only tasks that the reader answers for.</summary>
        public bool Mine { get; set; }

        /// <summary>State, or null.</summary>
        public AssignmentState? State { get; set; }

        /// <summary>Only overdue, only open, only ended.</summary>
        public AssignmentScope Scope { get; set; }

        /// <summary>Lĩnh vực.</summary>
        public WorkField? Field { get; set; }

        /// <summary>Office that gave it.</summary>
        public Guid? GivenByOfficeId { get; set; }

        /// <summary>Given on or after.</summary>
        public DateOnly? GivenFrom { get; set; }

        /// <summary>Due on or before.</summary>
        public DateOnly? DueTo { get; set; }

        /// <summary>Words, with or without marks; every word must occur.</summary>
        public string? Search { get; set; }

        /// <summary>A clause on which it was given, as Đ6.2.</summary>
        public string? Clause { get; set; }

        /// <summary>Only those with a difficulty that nobody has answered (Đ7.2).</summary>
        public bool HasDifficulty { get; set; }

        /// <summary>Only those whose request for more time waits for a decision.</summary>
        public bool IsExtensionAsked { get; set; }

        /// <summary>Only those paused now.</summary>
        public bool IsPaused { get; set; }

        /// <summary>Key of the last row of the page before.</summary>
        public string? After { get; set; }
    }

    /// <summary>A row.</summary>
    public sealed record Row(
        Guid Id, int Number, string Title, WorkField Field, AssignmentState State, string GivenByTitle, string Grounds, Guid? AgencyId, string Answerable,
        DateOnly DueOn, DateOnly FirstDueOn, DateOnly GivenOn, DateOnly? SubmittedOn, DateOnly? EndedOn, bool IsOverdue)
    {
        /// <summary>Name of the agency in charge today; empty for the support team.</summary>
        public string Agency { get; init; } = "";

        /// <summary>Paused now?</summary>
        public bool IsPaused { get; init; }

        /// <summary>How often more time was granted.</summary>
        public int Extensions { get; init; }

        /// <summary>Difficulties that nobody has answered.</summary>
        public int OpenDifficulties { get; init; }

        /// <summary>The day asked for, while a request for more time is open.</summary>
        public DateOnly? AskedDueOn { get; init; }

        /// <summary>NV-001.</summary>
        public string Code => $"NV-{Number:000}";
    }

    /// <summary>Counts that add up to the total.</summary>
    public sealed record Counts(int Total, int Open, int Overdue, IReadOnlyDictionary<AssignmentState, int> ByState);

    /// <summary>One page.</summary>
    public sealed record Page(IReadOnlyList<Row> Rows, Counts Counts, string? Next, DateOnly Today);

    /// <summary>Lists; null when the person may read nothing here.</summary>
    public async Task<Page?> RunAsync(Filter filter, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any) return null;
        var today = clock.Today();
        var chosen = Apply(db.Assignments.AsNoTracking().VisibleTo(seat), filter, seat, today);
        var counts = await CountAsync(chosen, today, ct);
        var ordered = After(chosen, filter.After)
            .OrderBy(task => task.State == AssignmentState.Closed || task.State == AssignmentState.Withdrawn).ThenBy(task => task.DueOn).ThenBy(task => task.Number);
        var rows = await Rows(ordered.Take(PageSize + 1), today).ToListAsync(ct);
        var next = rows.Count > PageSize ? Key(rows[PageSize - 1]) : null;
        var page = rows.Take(PageSize).ToList();
        var names = await NamesOfAgencies.OnAsync(db, page.Select(row => row.AgencyId).OfType<Guid>(), today, ct);
        return new Page([.. page.Select(row => row with { Agency = row.AgencyId is { } id ? names.GetValueOrDefault(id, "") : "" })], counts, next, today);
    }

    private IQueryable<Row> Rows(IQueryable<Assignment> tasks, DateOnly today) =>
        from task in tasks
        join office in db.Offices on task.GivenByOfficeId equals office.Id
        join person in db.People on task.AnswerablePersonId equals person.Id
        select new Row(
            task.Id, task.Number, task.Title, task.Field, task.State, office.Title, task.Grounds, task.AgencyId, person.FullName,
            task.DueOn, task.FirstDueOn, task.GivenOn, task.SubmittedOn, task.EndedOn,
            task.DueOn < today && task.PausedOn == null && task.State != AssignmentState.Closed && task.State != AssignmentState.Withdrawn && task.State != AssignmentState.Submitted && task.State != AssignmentState.Accepted)
        {
            IsPaused = task.PausedOn != null, Extensions = task.Extensions, OpenDifficulties = task.OpenDifficulties, AskedDueOn = task.AskedDueOn,
        };

    private static IQueryable<Assignment> Apply(IQueryable<Assignment> tasks, Filter filter, Seat seat, DateOnly today)
    {
        if (filter.AgencyId is { } agency) tasks = tasks.Where(task => task.AgencyId == agency);
        if (filter.Team) tasks = tasks.Where(task => task.AgencyId == null);
        if (filter.CoordinatorId is { } coordinator) tasks = tasks.Where(task => task.Coordinators.Any(row => row.AgencyId == coordinator));
        if (filter.Mine) tasks = tasks.Where(task => task.AnswerablePersonId == seat.Standing.PersonId);
        if (filter.State is { } state) tasks = tasks.Where(task => task.State == state);
        if (filter.Field is { } field) tasks = tasks.Where(task => task.Field == field);
        if (filter.GivenByOfficeId is { } office) tasks = tasks.Where(task => task.GivenByOfficeId == office);
        if (filter.GivenFrom is { } from) tasks = tasks.Where(task => task.GivenOn >= from);
        if (filter.HasDifficulty) tasks = tasks.Where(task => task.OpenDifficulties > 0);
        if (filter.IsExtensionAsked) tasks = tasks.Where(task => task.AskedDueOn != null);
        if (filter.IsPaused) tasks = tasks.Where(task => task.PausedOn != null);
        if (filter.DueTo is { } to) tasks = tasks.Where(task => task.DueOn <= to);
        tasks = filter.Scope switch
        {
            AssignmentScope.Open => tasks.Where(task => task.State != AssignmentState.Closed && task.State != AssignmentState.Withdrawn),
            AssignmentScope.Overdue => tasks.Where(OverdueOn(today)),
            AssignmentScope.Ended => tasks.Where(task => task.State == AssignmentState.Closed || task.State == AssignmentState.Withdrawn),
            _ => tasks,
        };
        if (filter.Clause is { Length: > 0 } clause)
        {
            var whole = $";{clause};";
            tasks = tasks.Where(task => (";" + task.Grounds + ";").Contains(whole));
        }

        foreach (var word in Fold.Vi(filter.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
            tasks = tasks.Where(task => task.Folded.Contains(word));
        return tasks;
    }

    /// <summary>The one definition of "overdue": the day has passed, the answerable person still has the move, and nobody paused it.</summary>
    public static System.Linq.Expressions.Expression<Func<Assignment, bool>> OverdueOn(DateOnly today) => task =>
        task.DueOn < today && task.PausedOn == null && task.State != AssignmentState.Closed && task.State != AssignmentState.Withdrawn && task.State != AssignmentState.Submitted && task.State != AssignmentState.Accepted;

    private static async Task<Counts> CountAsync(IQueryable<Assignment> tasks, DateOnly today, CancellationToken ct)
    {
        var groups = await tasks.GroupBy(task => new
        {
            task.State,
            Overdue = task.DueOn < today && task.PausedOn == null && task.State != AssignmentState.Closed && task.State != AssignmentState.Withdrawn && task.State != AssignmentState.Submitted && task.State != AssignmentState.Accepted,
        }).Select(group => new { group.Key.State, group.Key.Overdue, Count = group.Count() }).ToListAsync(ct);
        var total = groups.Sum(group => group.Count);
        return new Counts(
            total, groups.Where(group => group.State is not (AssignmentState.Closed or AssignmentState.Withdrawn)).Sum(group => group.Count),
            groups.Where(group => group.Overdue).Sum(group => group.Count),
            groups.GroupBy(group => group.State).ToDictionary(group => group.Key, group => group.Sum(row => row.Count)));
    }

    /// <summary>Is it a key that an earlier page has given?</summary>
    public static bool IsKey(string key) => key.Split('-') is [_, var day, var number] && day.Length == 8 && day.All(char.IsAsciiDigit) && number.Length is > 0 and < 10 && number.All(char.IsAsciiDigit);

    private static string Key(Row row) => $"{(row.State is AssignmentState.Closed or AssignmentState.Withdrawn ? 1 : 0)}-{row.DueOn:yyyyMMdd}-{row.Number}";

    private static IQueryable<Assignment> After(IQueryable<Assignment> tasks, string? key)
    {
        if (key?.Split('-') is not [var ended, var day, var number]
            || !DateOnly.TryParseExact(day, "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var due)
            || !int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var last)) return tasks;
        var isEnded = ended == "1";
        return tasks.Where(task => isEnded
            ? (task.State == AssignmentState.Closed || task.State == AssignmentState.Withdrawn) && (task.DueOn > due || (task.DueOn == due && task.Number > last))
            : task.State == AssignmentState.Closed || task.State == AssignmentState.Withdrawn || task.DueOn > due || (task.DueOn == due && task.Number > last));
    }
}

/// <summary>Which tasks.</summary>
public enum AssignmentScope
{
    /// <summary>All.</summary>
    All,

    /// <summary>Not ended.</summary>
    Open,

    /// <summary>Past their day.</summary>
    Overdue,

    /// <summary>Closed or withdrawn.</summary>
    Ended,
}
