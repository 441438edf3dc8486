namespace HaiDang.Core.Assignments;

/// <summary>An agency that coordinates on a task (Đ2.5): its own last day, its own reply.</summary>
public sealed class AssignmentCoordinator
{
    private AssignmentCoordinator() { }

    internal AssignmentCoordinator(Guid committeeId, Guid assignmentId, Guid agencyId, DateOnly? dueOn) =>
        (CommitteeId, AssignmentId, AgencyId, DueOn) = (committeeId, assignmentId, agencyId, dueOn);

    /// <summary>The committee.</summary>
    public Guid CommitteeId { get; private init; }

    /// <summary>The task.</summary>
    public Guid AssignmentId { get; private init; }

    /// <summary>The agency.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>Its own last day, inclusive; null: that of the task, whatever it becomes.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The latest reply; empty while the agency is silent.</summary>
    public string Reply { get; private set; } = "";

    /// <summary>A paper's number or a link that came with it.</summary>
    public string? Evidence { get; private set; }

    /// <summary>Who replied last.</summary>
    public Guid? RepliedByPersonId { get; private set; }

    /// <summary>The day of the first reply: a later addition makes nothing late.</summary>
    public DateOnly? RepliedOn { get; private set; }

    /// <summary>Calendar days past its day without a word, on <paramref name="today"/>; null when it is not silent. A pause, the acceptance of the result or the end of the task stops the count.</summary>
    public int? DaysSilent(Assignment task, DateOnly today)
    {
        var due = DueOn ?? task.DueOn;
        var until = task.AcceptedOn ?? task.EndedOn ?? task.PausedOn ?? today;
        return RepliedOn is null && due < until ? until.DayNumber - due.DayNumber : null;
    }

    internal void SetDue(DateOnly day) => DueOn = day;

    internal void Answer(string reply, string? evidence, Guid by, DateOnly on) =>
        (Reply, Evidence, RepliedByPersonId, RepliedOn) = (reply, evidence, by, RepliedOn ?? on);
}
