using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>The register of tasks: filtered, searched without marks, in the order and the groups asked for, paged by key.</summary>
public sealed class ListAssignments(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Rows of one page.</summary>
    public const int PageSize = 50;

    /// <summary>What to show. Everything empty shows all open tasks and then the ended ones.</summary>
    public sealed record Filter
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

        /// <summary>Due on or after.</summary>
        public DateOnly? DueFrom { get; set; }

        /// <summary>Words, with or without marks; each must begin a word of the task.</summary>
        public string? Search { get; set; }

        /// <summary>A clause on which it was given, as Đ6.2.</summary>
        public string? Clause { get; set; }

        /// <summary>Only those with a difficulty that nobody has answered (Đ7.2).</summary>
        public bool HasDifficulty { get; set; }

        /// <summary>Only those whose request for more time waits for a decision.</summary>
        public bool IsExtensionAsked { get; set; }

        /// <summary>Only those paused now.</summary>
        public bool IsPaused { get; set; }

        /// <summary>By what the rows are put in order.</summary>
        public RegisterSort Sort { get; set; }

        /// <summary>The other way round.</summary>
        public bool Descending { get; set; }

        /// <summary>By what the rows stand together, each group with its count.</summary>
        public RegisterGroup Group { get; set; }

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

        /// <summary>The product expected.</summary>
        public string Product { get; init; } = "";

        /// <summary>The paper that orders it; empty when none.</summary>
        public string SourceDocument { get; init; } = "";

        /// <summary>The office that gave it.</summary>
        public Guid GivenByOfficeId { get; init; }

        /// <summary>Its title as put in order.</summary>
        internal string TitleKey { get; init; } = "";

        /// <summary>NV-001.</summary>
        public string Code => Assignment.CodeOf(Number);
    }

    /// <summary>Counts that add up to the total.</summary>
    public sealed record Counts(int Total, int Open, int Overdue, IReadOnlyDictionary<AssignmentState, int> ByState);

    /// <summary>A group with its count, whatever page is shown.</summary>
    /// <param name="Key">Id of the agency or office (empty for the support team), or the name of the state or field.</param>
    /// <param name="Name">Name of the agency or office; empty where the key says it.</param>
    /// <param name="Count">Its tasks within the filter.</param>
    /// <param name="Overdue">Of these, past their day.</param>
    public sealed record GroupHead(string Key, string Name, int Count, int Overdue);

    /// <summary>How many there are, and in which groups.</summary>
    public sealed record Totals(Counts Counts, IReadOnlyList<GroupHead> Groups);

    /// <summary>One page.</summary>
    public sealed record Page(IReadOnlyList<Row> Rows, Counts Counts, string? Next, DateOnly Today)
    {
        /// <summary>All groups in their order; empty when the rows are not grouped.</summary>
        public IReadOnlyList<GroupHead> Groups { get; init; } = [];
    }

    /// <summary>The key of a row's group, as in <see cref="GroupHead"/>.</summary>
    public static string GroupOf(Row row, RegisterGroup group) => RegisterParts.KeyOf(row, RegisterParts.By(group));

    /// <summary>Lists; null when the person may read nothing here.</summary>
    public async Task<Page?> RunAsync(Filter filter, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any) return null;
        var today = clock.Today();
        var chosen = db.Assignments.AsNoTracking().VisibleTo(seat).Within(db, filter, seat, today);
        var parts = await RegisterParts.OfAsync(db, chosen, filter, today, ct);
        var rows = await parts.PageAsync(chosen, PageSize + 1, filter.After, ct);
        var next = rows.Count > PageSize ? parts.Key(rows[PageSize - 1]) : null;
        var page = rows.Take(PageSize).ToList();
        var names = await NamesOfAgencies.OnAsync(db, page.Select(row => row.AgencyId).OfType<Guid>(), today, ct);
        return new Page([.. page.Select(row => row with { Agency = row.AgencyId is { } id ? names.GetValueOrDefault(id, "") : "" })], parts.Counts, next, today)
        {
            Groups = filter.Group == RegisterGroup.None ? [] : parts.Heads,
        };
    }

    /// <summary>The counts alone, by group, without a row; null when the person may read nothing here.</summary>
    public async Task<Totals?> CountAsync(Filter filter, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any) return null;
        var today = clock.Today();
        var parts = await RegisterParts.OfAsync(db, db.Assignments.AsNoTracking().VisibleTo(seat).Within(db, filter, seat, today), filter, today, ct);
        return new Totals(parts.Counts, filter.Group == RegisterGroup.None ? [] : parts.Heads);
    }

    /// <summary>Is it a key that an earlier page has given?</summary>
    public static bool IsKey(string key) => RegisterKey.Read(key) is not null;
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

/// <summary>By what the register is put in order.</summary>
public enum RegisterSort
{
    /// <summary>By urgency: what is open by its day, then what has ended.</summary>
    Due,

    /// <summary>By number.</summary>
    Number,

    /// <summary>By the day given.</summary>
    Given,

    /// <summary>By the name of the agency in charge, the support team last.</summary>
    Agency,

    /// <summary>By state, in the order of a task's life.</summary>
    State,

    /// <summary>By title, without marks.</summary>
    Title,
}

/// <summary>By what rows stand together.</summary>
public enum RegisterGroup
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Agency in charge.</summary>
    Agency,

    /// <summary>State.</summary>
    State,

    /// <summary>Lĩnh vực.</summary>
    Field,

    /// <summary>Office that gave it.</summary>
    Giver,
}
