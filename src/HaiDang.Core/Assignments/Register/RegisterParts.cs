using System.Globalization;
using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>By what the register falls into parts, which follow one another in an order that people know and no index does.</summary>
internal enum PartsBy
{
    /// <summary>In one piece.</summary>
    Nothing,

    /// <summary>What is open, then what has ended.</summary>
    Ended,

    /// <summary>By name of the agency in charge, the support team last.</summary>
    Agency,

    /// <summary>In the order of a task's life.</summary>
    State,

    /// <summary>In the order of the list of fields.</summary>
    Field,

    /// <summary>In the order of the offices.</summary>
    Giver,
}

/// <summary>
/// A register in parts, with the count of each from one query. A page then costs at most three queries, however many parts there are: the rest of
/// the part in which the page before ended, the parts that fit whole, the beginning of the next. Within a part an index gives the order.
/// </summary>
internal sealed class RegisterParts
{
    private readonly HaiDangDb db;
    private readonly DateOnly today;
    private readonly PartsBy by;
    private readonly RegisterSort sort;
    private readonly bool down;

    private RegisterParts(HaiDangDb db, DateOnly today, PartsBy by, RegisterSort sort, bool down, IReadOnlyList<ListAssignments.GroupHead> heads, ListAssignments.Counts counts) =>
        (this.db, this.today, this.by, this.sort, this.down, Heads, Counts) = (db, today, by, sort, down, heads, counts);

    /// <summary>The parts that hold something, in their order.</summary>
    public IReadOnlyList<ListAssignments.GroupHead> Heads { get; }

    /// <summary>Counts of the whole.</summary>
    public ListAssignments.Counts Counts { get; }

    /// <summary>Counts what a filter has chosen, by parts.</summary>
    public static async Task<RegisterParts> OfAsync(HaiDangDb db, IQueryable<Assignment> chosen, ListAssignments.Filter filter, DateOnly today, CancellationToken ct)
    {
        var parts = filter.Group != RegisterGroup.None ? By(filter.Group) : filter.Sort switch
        {
            RegisterSort.Agency => PartsBy.Agency,
            RegisterSort.State => PartsBy.State,
            RegisterSort.Due when filter is { Scope: AssignmentScope.All, State: null } => PartsBy.Ended,
            _ => PartsBy.Nothing,
        };
        var cells = await CellsAsync(chosen, parts, today, ct);
        var names = await NamesAsync(db, parts, cells, today, ct);
        var heads = cells.GroupBy(cell => cell.Key, StringComparer.Ordinal)
            .Select(part => new ListAssignments.GroupHead(part.Key, names.GetValueOrDefault(part.Key).Name ?? "", part.Sum(cell => cell.Count), part.Where(cell => cell.Overdue).Sum(cell => cell.Count)))
            .OrderBy(head => RankOf(head.Key, parts, names), StringComparer.Ordinal).ThenBy(head => head.Key, StringComparer.Ordinal).ToList();

        // Agency and state are orders of parts; within a part the day decides.
        var isOrderOfParts = filter.Sort is RegisterSort.Agency or RegisterSort.State;
        if (isOrderOfParts && filter.Descending && filter.Group == RegisterGroup.None) heads.Reverse();
        var counts = new ListAssignments.Counts(
            cells.Sum(cell => cell.Count), cells.Where(cell => cell.State is not (AssignmentState.Closed or AssignmentState.Withdrawn)).Sum(cell => cell.Count),
            cells.Where(cell => cell.Overdue).Sum(cell => cell.Count),
            cells.GroupBy(cell => cell.State).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Count)));
        return new RegisterParts(db, today, parts, isOrderOfParts ? RegisterSort.Due : filter.Sort, filter.Descending && !isOrderOfParts, heads, counts);
    }

    /// <summary>At most <paramref name="want"/> rows after a key.</summary>
    public async Task<List<ListAssignments.Row>> PageAsync(IQueryable<Assignment> chosen, int want, string? after, CancellationToken ct)
    {
        List<ListAssignments.Row> rows = [];
        var at = 0;
        if (RegisterKey.Read(after) is { } key && Place(key.Part) is >= 0 and var place)
        {
            rows.AddRange(await Ordered(In(chosen, [Heads[place].Key]).After(key, sort, down)).Take(want).Rows(db, today).ToListAsync(ct));
            at = place + 1;
        }

        List<string> whole = [];
        for (var left = want - rows.Count; at < Heads.Count && Heads[at].Count <= left; left -= Heads[at++].Count) whole.Add(Heads[at].Key);
        if (whole.Count > 0)
        {
            var found = await Ordered(In(chosen, whole)).Take(want).Rows(db, today).ToListAsync(ct);
            rows.AddRange(found.OrderBy(row => whole.IndexOf(KeyOf(row, by)))); // stable: the order within a part stays
        }

        if (rows.Count < want && at < Heads.Count) rows.AddRange(await Ordered(In(chosen, [Heads[at].Key])).Take(want - rows.Count).Rows(db, today).ToListAsync(ct));
        return rows;
    }

    /// <summary>All rows, part by part, read as they are asked for.</summary>
    public async IAsyncEnumerable<ListAssignments.Row> AllAsync(IQueryable<Assignment> chosen, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var head in Heads)
            await foreach (var row in Ordered(In(chosen, [head.Key])).Rows(db, today).AsAsyncEnumerable().WithCancellation(ct)) yield return row;
    }

    /// <summary>The key of a row.</summary>
    public string Key(ListAssignments.Row row) => new RegisterKey(Plain(KeyOf(row, by)), sort switch
    {
        RegisterSort.Number => "",
        RegisterSort.Title => row.TitleKey,
        RegisterSort.Given => row.GivenOn.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        _ => row.DueOn.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
    }, row.Number).Write();

    /// <summary>The parts that a group asks for.</summary>
    public static PartsBy By(RegisterGroup group) => group switch
    {
        RegisterGroup.Agency => PartsBy.Agency,
        RegisterGroup.State => PartsBy.State,
        RegisterGroup.Field => PartsBy.Field,
        RegisterGroup.Giver => PartsBy.Giver,
        _ => PartsBy.Nothing,
    };

    /// <summary>In which part a row stands.</summary>
    public static string KeyOf(ListAssignments.Row row, PartsBy by) => by switch
    {
        PartsBy.Ended => row.State is AssignmentState.Closed or AssignmentState.Withdrawn ? "1" : "0",
        PartsBy.Agency => row.AgencyId?.ToString() ?? "",
        PartsBy.State => row.State.ToString(),
        PartsBy.Field => row.Field.ToString(),
        PartsBy.Giver => row.GivenByOfficeId.ToString(),
        _ => "",
    };

    private static string Plain(string key) => key.Replace("-", "", StringComparison.Ordinal);

    private int Place(string part) => Heads.Select((head, at) => (head, at)).Where(pair => Plain(pair.head.Key) == part).Select(pair => pair.at).DefaultIfEmpty(-1).First();

    private IOrderedQueryable<Assignment> Ordered(IQueryable<Assignment> tasks) => tasks.InOrder(sort, down);

    private IQueryable<Assignment> In(IQueryable<Assignment> tasks, List<string> keys)
    {
        if (keys.Count == Heads.Count && keys.Count != 1) return tasks;
        switch (by)
        {
            case PartsBy.Ended when keys[0] == "0":
                return tasks.Where(Assignment.IsOpen);
            case PartsBy.Ended:
                return tasks.Where(task => task.State == AssignmentState.Closed || task.State == AssignmentState.Withdrawn);
            case PartsBy.Agency when keys is [""]:
                return tasks.Where(task => task.AgencyId == null);
            case PartsBy.Agency:
                var (agencies, team) = (keys.Where(key => key.Length > 0).Select(Guid.Parse).ToList(), keys.Contains(""));
                if (agencies is [var agency] && !team) return tasks.Where(task => task.AgencyId == agency);
                return team ? tasks.Where(task => task.AgencyId == null || agencies.Contains(task.AgencyId.Value)) : tasks.Where(task => task.AgencyId != null && agencies.Contains(task.AgencyId.Value));
            case PartsBy.State:
                var states = keys.Select(Enum.Parse<AssignmentState>).ToList();
                var state = states[0];
                return states.Count == 1 ? tasks.Where(task => task.State == state) : tasks.Where(task => states.Contains(task.State));
            case PartsBy.Field:
                var fields = keys.Select(Enum.Parse<WorkField>).ToList();
                return tasks.Where(task => fields.Contains(task.Field));
            case PartsBy.Giver:
                var offices = keys.Select(Guid.Parse).ToList();
                return tasks.Where(task => offices.Contains(task.GivenByOfficeId));
            default:
                return tasks;
        }
    }

    private static string RankOf(string key, PartsBy by, IReadOnlyDictionary<string, (string Name, string Rank)> names) => by switch
    {
        PartsBy.State => ((int)Enum.Parse<AssignmentState>(key)).ToString("00", CultureInfo.InvariantCulture),
        PartsBy.Field => ((int)Enum.Parse<WorkField>(key)).ToString("00", CultureInfo.InvariantCulture),
        PartsBy.Agency when key.Length == 0 => "~", // the support team after every letter
        _ => names.TryGetValue(key, out var found) ? found.Rank : key,
    };

    private static async Task<IReadOnlyDictionary<string, (string Name, string Rank)>> NamesAsync(HaiDangDb db, PartsBy by, List<CountedCell> cells, DateOnly today, CancellationToken ct)
    {
        if (by == PartsBy.Agency)
        {
            var names = await NamesOfAgencies.OnAsync(db, cells.Where(cell => cell.Key.Length > 0).Select(cell => Guid.Parse(cell.Key)), today, ct);
            return names.ToDictionary(pair => pair.Key.ToString(), pair => (pair.Value, Fold.Vi(pair.Value)), StringComparer.Ordinal);
        }

        if (by != PartsBy.Giver) return new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        var offices = await db.Offices.AsNoTracking().Select(office => new { office.Id, office.Title, office.Order }).ToListAsync(ct);
        return offices.ToDictionary(office => office.Id.ToString(), office => (office.Title, office.Order.ToString("00000", CultureInfo.InvariantCulture)), StringComparer.Ordinal);
    }

    private static async Task<List<CountedCell>> CellsAsync(IQueryable<Assignment> tasks, PartsBy by, DateOnly today, CancellationToken ct)
    {
        switch (by)
        {
            case PartsBy.Agency:
                return [.. (await tasks.Select(Overdue.With(today, (task, overdue) => new { task.State, Overdue = overdue, task.AgencyId })).GroupBy(task => task).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct))
                    .Select(row => new CountedCell(row.Key.State, row.Key.Overdue, row.Key.AgencyId?.ToString() ?? "", row.Count))];
            case PartsBy.Field:
                return [.. (await tasks.Select(Overdue.With(today, (task, overdue) => new { task.State, Overdue = overdue, task.Field })).GroupBy(task => task).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct))
                    .Select(row => new CountedCell(row.Key.State, row.Key.Overdue, row.Key.Field.ToString(), row.Count))];
            case PartsBy.Giver:
                return [.. (await tasks.Select(Overdue.With(today, (task, overdue) => new { task.State, Overdue = overdue, task.GivenByOfficeId })).GroupBy(task => task).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct))
                    .Select(row => new CountedCell(row.Key.State, row.Key.Overdue, row.Key.GivenByOfficeId.ToString(), row.Count))];
            default:
                return [.. (await tasks.Select(Overdue.With(today, (task, overdue) => new { task.State, Overdue = overdue })).GroupBy(task => task).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct))
                    .Select(row => new CountedCell(row.Key.State, row.Key.Overdue, by switch { PartsBy.State => row.Key.State.ToString(), PartsBy.Ended => row.Key.State is AssignmentState.Closed or AssignmentState.Withdrawn ? "1" : "0", _ => "" }, row.Count))];
        }
    }

    private sealed record CountedCell(AssignmentState State, bool Overdue, string Key, int Count);
}
