using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>What every reader of the register shares: the filter, the projection, the order.</summary>
internal static class RegisterRows
{
    /// <summary>The tasks within a filter; reach is asked before.</summary>
    public static IQueryable<Assignment> Within(this IQueryable<Assignment> tasks, HaiDangDb db, ListAssignments.Filter filter, Seat seat, DateOnly today)
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
        if (filter.DueFrom is { } since) tasks = tasks.Where(task => task.DueOn >= since);
        tasks = filter.Scope switch
        {
            AssignmentScope.Open => tasks.Where(Assignment.IsOpen),
            AssignmentScope.Overdue => tasks.Where(Overdue.On(today)),
            AssignmentScope.Ended => tasks.Where(task => task.State == AssignmentState.Closed || task.State == AssignmentState.Withdrawn),
            _ => tasks,
        };
        if (filter.Clause is { Length: > 0 } clause)
        {
            var whole = $";{clause};";
            tasks = tasks.Where(task => (";" + task.Grounds + ";").Contains(whole));
        }

        return tasks.Saying(db, filter.Search);
    }

    /// <summary>Projects to rows; names of agencies are put in by the page.</summary>
    public static IQueryable<ListAssignments.Row> Rows(this IQueryable<Assignment> tasks, HaiDangDb db, DateOnly today) =>
        from one in tasks.Select(Overdue.With(today, (task, overdue) => new { Task = task, Overdue = overdue }))
        join office in db.Offices on one.Task.GivenByOfficeId equals office.Id
        join person in db.People on one.Task.AnswerablePersonId equals person.Id
        select new ListAssignments.Row(
            one.Task.Id, one.Task.Number, one.Task.Title, one.Task.Field, one.Task.State, office.Title, one.Task.Grounds, one.Task.AgencyId, person.FullName,
            one.Task.DueOn, one.Task.FirstDueOn, one.Task.GivenOn, one.Task.SubmittedOn, one.Task.EndedOn, one.Overdue)
        {
            IsPaused = one.Task.PausedOn != null, Extensions = one.Task.Extensions, OpenDifficulties = one.Task.OpenDifficulties, AskedDueOn = one.Task.AskedDueOn,
            Product = one.Task.Product, SourceDocument = one.Task.SourceDocument, GivenByOfficeId = one.Task.GivenByOfficeId, TitleKey = one.Task.TitleKey,
        };

    /// <summary>Puts tasks of one part of the register in order; the number decides between equals.</summary>
    public static IOrderedQueryable<Assignment> InOrder(this IQueryable<Assignment> tasks, RegisterSort sort, bool down) => (sort, down) switch
    {
        (RegisterSort.Number, false) => tasks.OrderBy(task => task.Number),
        (RegisterSort.Number, true) => tasks.OrderByDescending(task => task.Number),
        (RegisterSort.Given, false) => tasks.OrderBy(task => task.GivenOn).ThenBy(task => task.Number),
        (RegisterSort.Given, true) => tasks.OrderByDescending(task => task.GivenOn).ThenByDescending(task => task.Number),
        (RegisterSort.Title, false) => tasks.OrderBy(task => task.TitleKey).ThenBy(task => task.Number),
        (RegisterSort.Title, true) => tasks.OrderByDescending(task => task.TitleKey).ThenByDescending(task => task.Number),
        (_, false) => tasks.OrderBy(task => task.DueOn).ThenBy(task => task.Number),
        _ => tasks.OrderByDescending(task => task.DueOn).ThenByDescending(task => task.Number),
    };

    /// <summary>Those after a row, in the same order; all of them when the key belongs to another order.</summary>
    public static IQueryable<Assignment> After(this IQueryable<Assignment> tasks, RegisterKey key, RegisterSort sort, bool down)
    {
        var last = key.Number;
        if (sort == RegisterSort.Number) return down ? tasks.Where(task => task.Number < last) : tasks.Where(task => task.Number > last);
        if (sort == RegisterSort.Title)
        {
            var title = key.Text;
#pragma warning disable CA1309 // the database compares, by its own order, as it puts in order
            return down
                ? tasks.Where(task => string.Compare(task.TitleKey, title) < 0 || (task.TitleKey == title && task.Number < last))
                : tasks.Where(task => string.Compare(task.TitleKey, title) > 0 || (task.TitleKey == title && task.Number > last));
#pragma warning restore CA1309
        }

        if (key.Day is not { } day) return tasks;
        if (sort == RegisterSort.Given)
        {
            return down
                ? tasks.Where(task => task.GivenOn <= day && (task.GivenOn < day || task.Number < last))
                : tasks.Where(task => task.GivenOn >= day && (task.GivenOn > day || task.Number > last));
        }

        return down
            ? tasks.Where(task => task.DueOn <= day && (task.DueOn < day || task.Number < last))
            : tasks.Where(task => task.DueOn >= day && (task.DueOn > day || task.Number > last));
    }
}
