using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>
/// A task that comes again: the giver set it, and each of its occurrences is given in that person's name, judged on what that person may do on the day. What may not
/// be given then is on record as missed.
/// </summary>
public sealed class AssignmentSeries : CommitteeEntity
{
    /// <summary>Occurrences that a series may have at most, when it says a number.</summary>
    public const int Most = 200;

    private AssignmentSeries() { }

    /// <summary>The task that comes again: its words, its unit and its coordinating agencies as they stand on the day.</summary>
    public Guid TemplateId { get; private set; }

    /// <summary>How often.</summary>
    public SeriesEvery Every { get; private set; }

    /// <summary>See <see cref="SeriesRhythm.Day"/>.</summary>
    public int Day { get; private set; }

    /// <summary>See <see cref="SeriesRhythm.Month"/>.</summary>
    public int Month { get; private set; }

    /// <summary>Calendar days before the due day on which the task is given.</summary>
    public int LeadDays { get; private set; }

    /// <summary>No due day after this one, inclusive; null: without end.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>So many periods in all, missed ones with them; null: without end.</summary>
    public int? Count { get; private set; }

    /// <summary>Periods that are over, given or missed.</summary>
    public int Done { get; private set; }

    /// <summary>Due day of the next period, before days off move it.</summary>
    public DateOnly NextOn { get; private set; }

    /// <summary>Day on which the next is given.</summary>
    public DateOnly NextGiveOn { get; private set; }

    /// <summary>The person in whose name it is given.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>When it was set, UTC.</summary>
    public DateTime SetAt { get; private set; }

    /// <summary>Day of its end; null while it runs.</summary>
    public DateOnly? StoppedOn { get; private set; }

    /// <summary>Who stopped it; null when it came to its own end.</summary>
    public Guid? StoppedByPersonId { get; private set; }

    /// <summary>Why it was stopped; empty when it came to its own end, or went with its task.</summary>
    public string StopReason { get; private set; } = "";

    /// <summary>Its rhythm.</summary>
    public SeriesRhythm Rhythm => new(Every, Day, Month);

    /// <summary>Sets it; the first period is the first that is due after the task itself.</summary>
    public static Result<AssignmentSeries> Create(Assignment task, SeriesRhythm rhythm, int leadDays, DateOnly? until, int? count, Guid by, DateTime now)
    {
        if (task.SecondmentId is not null) return new Conflict("series.part");
        if (leadDays < 0 || leadDays > rhythm.MostLeadDays) return new Invalid("series.lead", "LeadDays", rhythm.MostLeadDays);
        if (count is < 1 or > Most) return new Invalid("series.count", "Count", Most);
        var today = VietnamTime.DayOf(now);
        var next = rhythm.FirstAfter(task.DueOn > today ? task.DueOn : today);
        if (until < next || until > today.AddYears(20)) return new Invalid("series.until", "Until", next);
        return new AssignmentSeries
        {
            CommitteeId = task.CommitteeId, TemplateId = task.Id, Every = rhythm.Every, Day = rhythm.Day, Month = rhythm.Month, LeadDays = leadDays, Until = until, Count = count,
            NextOn = next, NextGiveOn = next.AddDays(-leadDays), PersonId = by, SetAt = now,
        };
    }

    /// <summary>Due days, oldest first, of the periods whose task should have been given by a day.</summary>
    public IReadOnlyList<DateOnly> OwedOn(DateOnly today)
    {
        List<DateOnly> owed = [];
        for (var due = NextOn; due.AddDays(-LeadDays) <= today && !(due > Until) && !(Done + owed.Count >= Count); due = Rhythm.After(due)) owed.Add(due);
        return owed;
    }

    /// <summary>Goes on behind periods that are over; ends when none is left.</summary>
    public void Advance(IReadOnlyList<DateOnly> over, DateOnly today)
    {
        if (over.Count == 0) return;
        Done += over.Count;
        NextOn = Rhythm.After(over[^1]);
        NextGiveOn = NextOn.AddDays(-LeadDays);
        if (Done >= Count || NextOn > Until) StoppedOn = today;
    }

    /// <summary>Stops it; what was given stays.</summary>
    public Result<Done> Stop(Guid by, string reason, DateTime now)
    {
        if (StoppedOn is not null) return new Conflict("series.stopped");
        (StoppedOn, StoppedByPersonId, StopReason) = (VietnamTime.DayOf(now), by, reason);
        return default(Done);
    }
}

/// <summary>One period of a series: the task that was given for it, or why none was. The key says that there is never a second.</summary>
public sealed class AssignmentOccurrence
{
    private AssignmentOccurrence() { }

    internal AssignmentOccurrence(AssignmentSeries series, DateOnly plannedOn, DateTime at) =>
        (CommitteeId, SeriesId, Period, PlannedOn, At) = (series.CommitteeId, series.Id, series.Rhythm.PeriodOf(plannedOn), plannedOn, at);

    /// <summary>The committee.</summary>
    public Guid CommitteeId { get; private init; }

    /// <summary>The series.</summary>
    public Guid SeriesId { get; private init; }

    /// <summary>2026-W48, 2026-12, 2026-Q4, 2026.</summary>
    public string Period { get; private init; } = "";

    /// <summary>The due day as planned, before days off move it.</summary>
    public DateOnly PlannedOn { get; private init; }

    /// <summary>When it was given or missed, UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>The task that was given; null when missed.</summary>
    public Guid? AssignmentId { get; internal init; }

    /// <summary>Why it was missed: a code of the resources; null when given.</summary>
    public string? Reason { get; internal init; }

    /// <summary>The act that was refused, when that is why.</summary>
    public string? RefusedAct { get; internal init; }
}

/// <summary>What a task says about coming again.</summary>
public sealed partial class Assignment
{
    /// <summary>The series that gave it; null when a person did.</summary>
    public Guid? SeriesId { get; private set; }

    /// <summary>Puts on record that it comes again, the first time on that day.</summary>
    public Result<Done> Repeat(Guid by, string text, DateOnly first, string grounds, DateTime now)
    {
        if (IsEnded) return Wrong("repeat");
        if (text.Length > 1000) return new Invalid("text.tooLong", "Text", 1000);
        Log(EntryKind.RepetitionSet, by, text.Trim(), grounds, now, more: new EntryMore(first));
        return default(Done);
    }

    /// <summary>Puts on record that it comes no more; also when it is over itself.</summary>
    public Result<Done> StopRepeating(Guid by, string reason, string grounds, DateTime now)
    {
        if (reason.Trim().Length is < 5 or > 1000) return new Invalid("series.stopReason", "Text");
        Log(EntryKind.RepetitionStopped, by, reason.Trim(), grounds, now);
        return default(Done);
    }

    internal void ComesFrom(AssignmentSeries series, string text, DateTime now)
    {
        SeriesId = series.Id;
        Log(EntryKind.Repeated, GivenByPersonId, text, Grounds, now, more: new EntryMore(DueOn));
    }
}

/// <summary>No task could be given for a period of a series.</summary>
public sealed record TaskOccurrenceMissed(Guid SeriesId, Guid TemplateId, Guid PersonId, string Period, string Reason) : IEvent
{
    /// <inheritdoc/>
    public static string Code => "task.occurrenceMissed/1";
}
