using HaiDang.Core.Shared;

namespace HaiDang.Core.Urging;

/// <summary>Where a recorded wait stands.</summary>
public enum WaitState
{
    /// <summary>Nobody objects: it counts.</summary>
    Recorded,

    /// <summary>Who is named objects: counted apart until the giver decides.</summary>
    Contested,

    /// <summary>The giver upheld it: it counts.</summary>
    Upheld,

    /// <summary>The giver struck it: it counts for nothing.</summary>
    Struck,
}

/// <summary>Whom a task waits for: exactly one of the three.</summary>
public sealed record Awaited(Guid? AgencyId, Guid? OfficeId, Guid? OtherId);

/// <summary>A stretch of days in which a task waited for somebody else, as recorded by those who carry it out or gave it.</summary>
public sealed class TaskWait : CommitteeEntity
{
    /// <summary>Working days that a wait may be dated back.</summary>
    public const int MostBack = 5;

    private TaskWait() { }

    /// <summary>The task.</summary>
    public Guid AssignmentId { get; private init; }

    /// <summary>The agency waited for.</summary>
    public Guid? AgencyId { get; private init; }

    /// <summary>The office waited for.</summary>
    public Guid? OfficeId { get; private init; }

    /// <summary>The task waited for.</summary>
    public Guid? OtherId { get; private init; }

    /// <summary>Why.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>First day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Last day, inclusive; null while it goes on.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Where it stands.</summary>
    public WaitState State { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid RecordedByPersonId { get; private init; }

    /// <summary>When, UTC.</summary>
    public DateTime RecordedAt { get; private init; }

    /// <summary>Who contests it.</summary>
    public Guid? ContestedByPersonId { get; private set; }

    /// <summary>Why it is contested.</summary>
    public string Objection { get; private set; } = "";

    /// <summary>Who decided.</summary>
    public Guid? DecidedByPersonId { get; private set; }

    /// <summary>The reason of the decision.</summary>
    public string Decision { get; private set; } = "";

    /// <summary>Records a wait.</summary>
    /// <param name="committeeId">The committee.</param>
    /// <param name="assignmentId">The task.</param>
    /// <param name="awaited">For whom.</param>
    /// <param name="reason">Why.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, or null.</param>
    /// <param name="earliest">The earliest first day that may be recorded today.</param>
    /// <param name="by">Who records.</param>
    /// <param name="now">When, UTC.</param>
    public static Result<TaskWait> Record(Guid committeeId, Guid assignmentId, Awaited awaited, string reason, DateOnly? from, DateOnly? to, DateOnly earliest, Guid by, DateTime now)
    {
        if (new[] { awaited.AgencyId, awaited.OfficeId, awaited.OtherId }.Count(one => one is not null) != 1 || awaited.OtherId == assignmentId) return new Invalid("wait.for", "For");
        if (reason.Trim().Length is < 5 or > 1000) return new Invalid("wait.reason", "Text");
        var today = VietnamTime.DayOf(now);
        if (from is not { } first || first > today) return new Invalid("wait.from", "From");
        if (first < earliest) return new Invalid("wait.tooFarBack", "From", MostBack, earliest);
        if (to < first || to > today.AddYears(1)) return new Invalid("wait.to", "To");
        var wait = new TaskWait
        {
            CommitteeId = committeeId, AssignmentId = assignmentId, AgencyId = awaited.AgencyId, OfficeId = awaited.OfficeId, OtherId = awaited.OtherId, Reason = reason.Trim(),
            From = first, To = to, RecordedByPersonId = by, RecordedAt = now,
        };
        wait.Raise(new WaitRecorded(wait.Id, assignmentId, wait.AgencyId, wait.OfficeId, wait.OtherId, first));
        return wait;
    }

    /// <summary>Ends it on a day.</summary>
    public Result<Done> End(DateOnly? day, DateTime now)
    {
        var today = VietnamTime.DayOf(now);
        if (State == WaitState.Struck || To < today) return new Conflict("wait.over");
        if (day is not { } last || last < From.AddDays(-1) || last > today) return new Invalid("wait.end", "To", From);
        To = last;
        return default(Done);
    }

    /// <summary>Contests it, as whoever is named.</summary>
    public Result<Done> Contest(Guid by, string reason)
    {
        if (State != WaitState.Recorded) return new Conflict("wait.notOpen", State);
        if (reason.Trim().Length is < 5 or > 1000) return new Invalid("wait.objection", "Text");
        (State, ContestedByPersonId, Objection) = (WaitState.Contested, by, reason.Trim());
        Raise(new WaitContested(Id, AssignmentId, by));
        return default(Done);
    }

    /// <summary>Decides on it, as the giver of the task: upheld or struck, with a reason.</summary>
    public Result<Done> Decide(Guid by, bool upheld, string reason)
    {
        if (State is not (WaitState.Recorded or WaitState.Contested)) return new Conflict("wait.notOpen", State);
        if (reason.Trim().Length is < 5 or > 1000) return new Invalid("wait.decision", "Text");
        (State, DecidedByPersonId, Decision) = (upheld ? WaitState.Upheld : WaitState.Struck, by, reason.Trim());
        Raise(new WaitDecided(Id, AssignmentId, upheld));
        return default(Done);
    }
}

/// <summary>A wait was recorded.</summary>
public sealed record WaitRecorded(Guid WaitId, Guid AssignmentId, Guid? AgencyId, Guid? OfficeId, Guid? OtherId, DateOnly From) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "wait.recorded/1";
}

/// <summary>A wait was contested.</summary>
public sealed record WaitContested(Guid WaitId, Guid AssignmentId, Guid PersonId) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "wait.contested/1";
}

/// <summary>A wait was decided on.</summary>
public sealed record WaitDecided(Guid WaitId, Guid AssignmentId, bool IsUpheld) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "wait.decided/1";
}
