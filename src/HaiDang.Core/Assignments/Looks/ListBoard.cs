using System.Linq.Expressions;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>The tasks of a filter as a board: a column for each open state and for what was closed of late, each with its count and its first cards.</summary>
public sealed class ListBoard(HaiDangDb db, IActor actor, ISeats seats, TimeProvider clock)
{
    /// <summary>Cards of one column at most.</summary>
    public const int Most = 50;

    /// <summary>Calendar days for which a closed task stays on the board, today included.</summary>
    public const int DaysClosed = 30;

    /// <summary>A card with what its reader could do to move it.</summary>
    public sealed record Card(Guid Id, int Number, string Title, AssignmentState State, Guid? AgencyId, string Answerable, DateOnly DueOn, DateOnly? SubmittedOn, DateOnly? EndedOn, bool IsOverdue, bool IsPaused)
    {
        /// <summary>Name of the agency in charge today; empty for the support team.</summary>
        public string Agency { get; init; } = "";

        /// <summary>Acts that lead to another column, each with the answer of the regulation for this person.</summary>
        public IReadOnlyList<OpenAct> Moves { get; init; } = [];

        /// <summary>NV-001.</summary>
        public string Code => Assignment.CodeOf(Number);
    }

    /// <summary>A column.</summary>
    /// <param name="State">Its state.</param>
    /// <param name="Count">All tasks of the filter in it; of the closed ones, those of the last <see cref="DaysClosed"/> days.</param>
    /// <param name="Overdue">Of these, past their day.</param>
    /// <param name="Cards">The first of them: overdue first, then by day; the closed ones by the day they ended, latest first.</param>
    public sealed record Column(AssignmentState State, int Count, int Overdue, IReadOnlyList<Card> Cards);

    /// <summary>The board.</summary>
    public sealed record Board(IReadOnlyList<Column> Columns, DateOnly Today)
    {
        /// <summary>All tasks on it.</summary>
        public int Total => Columns.Sum(column => column.Count);

        /// <summary>Of these, past their day.</summary>
        public int Overdue => Columns.Sum(column => column.Overdue);
    }

    /// <summary>Looks; null when the person may read nothing here. One query counts, one reads the cards, whatever there is to show.</summary>
    public async Task<Board?> RunAsync(ListAssignments.Filter filter, CancellationToken ct)
    {
        var seat = await seats.LoadAsync(actor, clock.Now(), ct);
        if (!seat.Reach.Any) return null;
        var today = clock.Today();

        // What is open, and what was closed of late: to the register these are two lists.
        var all = filter with { Sort = default, Descending = false, Group = default, Scope = filter.Scope == AssignmentScope.Open ? AssignmentScope.All : filter.Scope };
        var since = today.AddDays(1 - DaysClosed);
        var chosen = db.Assignments.AsNoTracking().VisibleTo(seat).Within(db, all, seat, today)
            .Where(task => task.State != AssignmentState.Withdrawn && (task.State != AssignmentState.Closed || task.EndedOn >= since));
        var counts = await chosen.Select(Overdue.With(today, (task, overdue) => new { task.State, Overdue = overdue })).GroupBy(cell => cell).Select(cell => new { cell.Key, Count = cell.Count() }).ToListAsync(ct);
        var cards = await CardsAsync(chosen, seat, today, ct);
        return new Board(
            [.. BoardMoves.Columns.Select(state => new Column(
                state, counts.Where(cell => cell.Key.State == state).Sum(cell => cell.Count), counts.Where(cell => cell.Key.State == state && cell.Key.Overdue).Sum(cell => cell.Count), [.. cards[state]]))], today);
    }

    private async Task<ILookup<AssignmentState, Card>> CardsAsync(IQueryable<Assignment> chosen, Seat seat, DateOnly today, CancellationToken ct)
    {
        // The beginning of each column comes from its index; numbering a whole committee by state would read it all.
        var first = BoardMoves.Columns.Select(state => Ordered(chosen, state).Take(Most)).Aggregate((one, other) => one.Concat(other));
        var found = await (from one in first.Select(Overdue.With(today, Cell))
                           join office in db.Offices on one.GivenByOfficeId equals office.Id
                           join person in db.People on one.AnswerablePersonId equals person.Id
                           select new { Cell = one, office.Code, office.Role, person.FullName }).ToListAsync(ct);
        var ids = found.ConvertAll(row => row.Cell.Id);
        var coordinating = (await db.Assignments.AsNoTracking().Where(task => ids.Contains(task.Id)).SelectMany(task => task.Coordinators).Select(row => new { row.AssignmentId, row.AgencyId }).ToListAsync(ct))
            .ToLookup(row => row.AssignmentId, row => row.AgencyId);
        var names = await NamesOfAgencies.OnAsync(db, found.Select(row => row.Cell.AgencyId).OfType<Guid>(), today, ct);
        return found
            .OrderByDescending(row => row.Cell.IsOverdue).ThenByDescending(row => row.Cell.State == AssignmentState.Closed ? row.Cell.EndedOn : null).ThenBy(row => row.Cell.DueOn).ThenBy(row => row.Cell.Number)
            .Select(row =>
            {
                var cell = row.Cell;
                var facts = new TaskFacts(cell.Id, cell.State, row.Code, row.Role, cell.AgencyId, cell.AnswerablePersonId, [.. coordinating[cell.Id]])
                {
                    IsPaused = cell.IsPaused, SecondmentId = cell.SecondmentId, ParentId = cell.ParentId, IsGivenByHead = cell.IsGivenByHead,
                };
                return new Card(cell.Id, cell.Number, cell.Title, cell.State, cell.AgencyId, row.FullName, cell.DueOn, cell.SubmittedOn, cell.EndedOn, cell.IsOverdue, cell.IsPaused)
                {
                    Agency = cell.AgencyId is { } agency ? names.GetValueOrDefault(agency, "") : "", Moves = MovesOf(facts, seat),
                };
            }).ToLookup(card => card.State);
    }

    private List<OpenAct> MovesOf(TaskFacts facts, Seat seat) =>
        [.. BoardMoves.From(facts.State).Where(act => AssignmentActs.IsOpen(act, facts)).Select(act => new OpenAct(act, true, seat.Judge(AssignmentActs.On(act, facts, seat), actor.ChosenCapacity)))];

    private static IQueryable<Assignment> Ordered(IQueryable<Assignment> tasks, AssignmentState state)
    {
        var column = tasks.Where(task => task.State == state);
        return state == AssignmentState.Closed ? column.OrderByDescending(task => task.EndedOn).ThenBy(task => task.Number) : column.OrderBy(task => task.DueOn).ThenBy(task => task.Number);
    }

    private static readonly Expression<Func<Assignment, bool, Read>> Cell = (task, overdue) => new Read
    {
        Id = task.Id, Number = task.Number, Title = task.Title, State = task.State, AgencyId = task.AgencyId, AnswerablePersonId = task.AnswerablePersonId, GivenByOfficeId = task.GivenByOfficeId,
        DueOn = task.DueOn, SubmittedOn = task.SubmittedOn, EndedOn = task.EndedOn, IsOverdue = overdue, IsPaused = task.PausedOn != null,
        SecondmentId = task.SecondmentId, ParentId = task.ParentId, IsGivenByHead = task.IsGivenByHead,
    };

    // What a card and its verdicts need of a task; content and search words stay in the table.
    private sealed class Read
    {
        public Guid Id { get; init; }

        public int Number { get; init; }

        public string Title { get; init; } = "";

        public AssignmentState State { get; init; }

        public Guid? AgencyId { get; init; }

        public Guid AnswerablePersonId { get; init; }

        public Guid GivenByOfficeId { get; init; }

        public DateOnly DueOn { get; init; }

        public DateOnly? SubmittedOn { get; init; }

        public DateOnly? EndedOn { get; init; }

        public bool IsOverdue { get; init; }

        public bool IsPaused { get; init; }

        public Guid? SecondmentId { get; init; }

        public Guid? ParentId { get; init; }

        public bool IsGivenByHead { get; init; }
    }
}
