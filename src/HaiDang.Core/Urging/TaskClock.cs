using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;

namespace HaiDang.Core.Urging;

/// <summary>Who owes the next move.</summary>
public enum ClockHolder
{
    /// <summary>Whoever carries it out.</summary>
    InCharge,

    /// <summary>Whoever gave it: to accept, to return, to decide on more time.</summary>
    Giver,

    /// <summary>Whoever it waits for, by a wait that counts.</summary>
    Awaited,

    /// <summary>Whoever it waits for, by a wait that is contested: counted apart.</summary>
    Contested,

    /// <summary>Nobody: it is paused.</summary>
    Nobody,
}

/// <summary>Days counted: worked ones where the calendar has every year, else all; the words say which.</summary>
public sealed class CountedDays
{
    private readonly WorkingCalendar calendar;

    /// <param name="calendar">The working calendar.</param>
    /// <param name="from">First day that will be asked about.</param>
    /// <param name="to">Last day.</param>
    public CountedDays(WorkingCalendar calendar, DateOnly from, DateOnly to)
    {
        this.calendar = calendar;
        AreWorking = Enumerable.Range(from.Year, Math.Max(0, to.Year - from.Year) + 1).All(calendar.Has);
    }

    /// <summary>Working days, or calendar days?</summary>
    public bool AreWorking { get; }

    /// <summary>Does the day count? A day outside the years asked for counts as in the week's rhythm of that calendar, or always.</summary>
    public bool Counts(DateOnly day) => !AreWorking || calendar.IsWorkingDay(day) is { IsOk: false } or { Value: true };

    /// <summary>The latest day from which <paramref name="count"/> counted days (at least 1) have passed up to today.</summary>
    public DateOnly Since(DateOnly today, int count)
    {
        var day = today;
        for (var left = count; left > 0; day = day.AddDays(-1))
            if (Counts(day)) left--;
        return day;
    }

    /// <summary>The latest day that at most <paramref name="count"/> counted days separate from today.</summary>
    public DateOnly Until(DateOnly today, int count)
    {
        var (day, left) = (today, count);
        while (true)
        {
            var next = day.AddDays(1);
            if (Counts(next) && --left < 0) return day;
            day = next;
        }
    }
}

/// <summary>What moves the clock, from the history of a task.</summary>
public sealed record ClockEvent(EntryKind Kind, DateTime At, DateOnly? Day);

/// <summary>Days in which a task waited for another, whatever recorded them: a wait, later a dependency.</summary>
public interface IWaited
{
    /// <summary>What it is known by.</summary>
    Guid Id { get; }

    /// <summary>First day.</summary>
    DateOnly From { get; }

    /// <summary>Last day, inclusive; null while it goes on.</summary>
    DateOnly? To { get; }

    /// <summary>Contested: counted apart.</summary>
    bool IsContested { get; }
}

/// <summary>A wait as the clock takes it.</summary>
public sealed record Waited(Guid Id, DateOnly From, DateOnly? To, bool IsContested) : IWaited
{
    /// <summary>A recorded wait; null when it was struck.</summary>
    public static Waited? Of(TaskWait wait) => wait.State == WaitState.Struck ? null : new(wait.Id, wait.From, wait.To, wait.State == WaitState.Contested);
}

/// <summary>Days in a row with one holder.</summary>
/// <param name="Holder">Who owed the move.</param>
/// <param name="WaitId">The wait, when it was awaited.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Days">Counted days.</param>
/// <param name="Late">Of them past the due day in force on each.</param>
public sealed record ClockSpan(ClockHolder Holder, Guid? WaitId, DateOnly From, DateOnly To, int Days, int Late);

/// <summary>Whose clock ran: the time of a task from its giving to its acceptance, its end or today, divided among those who owed the next move.</summary>
public sealed record TaskClock(IReadOnlyList<ClockSpan> Spans, bool AreWorkingDays, bool IsOver)
{
    /// <summary>The kinds of entries that move the clock.</summary>
    public static readonly IReadOnlyList<EntryKind> Moves =
    [
        EntryKind.Submitted, EntryKind.Returned, EntryKind.Accepted, EntryKind.Withdrawn, EntryKind.Paused, EntryKind.Resumed,
        EntryKind.ExtensionAsked, EntryKind.ExtensionGranted, EntryKind.ExtensionRefused,
    ];

    /// <summary>Days late in all.</summary>
    public int Late => Spans.Sum(span => span.Late);

    /// <summary>Days late that one kind of holder owed.</summary>
    public int LateOf(ClockHolder holder) => Spans.Where(span => span.Holder == holder).Sum(span => span.Late);

    /// <summary>
    /// Divides it. A day belongs to whoever owed the move when it began: the day on which a move is made is still the mover's, and the day of giving is nobody's.
    /// </summary>
    /// <param name="givenOn">Day given.</param>
    /// <param name="firstDueOn">The first due day.</param>
    /// <param name="events">What happened, oldest first.</param>
    /// <param name="waits">Waits that were not struck.</param>
    /// <param name="today">Today.</param>
    /// <param name="days">Which days count.</param>
    public static TaskClock Of(DateOnly givenOn, DateOnly firstDueOn, IEnumerable<ClockEvent> events, IReadOnlyList<IWaited> waits, DateOnly today, CountedDays days)
    {
        var due = firstDueOn;
        var (isWithGiver, isPaused, isAsked, isOver) = (false, false, false, false);
        var waiting = new Queue<ClockEvent>(events);
        List<ClockSpan> spans = [];
        for (var day = givenOn.AddDays(1); day <= today && !isOver; day = day.AddDays(1))
        {
            while (waiting.TryPeek(out var next) && VietnamTime.DayOf(next.At) < day) Happen(waiting.Dequeue());
            if (isOver) break;
            var (holder, wait) = HolderOn(day);
            var (counted, late) = days.Counts(day) ? (1, day > due && holder != ClockHolder.Nobody ? 1 : 0) : (0, 0);
            if (spans.Count > 0 && spans[^1] is { } last && last.Holder == holder && last.WaitId == wait) spans[^1] = last with { To = day, Days = last.Days + counted, Late = last.Late + late };
            else spans.Add(new ClockSpan(holder, wait, day, day, counted, late));
        }

        while (waiting.TryDequeue(out var rest)) Happen(rest);
        return new TaskClock(spans, days.AreWorking, isOver);

        void Happen(ClockEvent happened)
        {
            switch (happened.Kind)
            {
                case EntryKind.Submitted: isWithGiver = true; break;
                case EntryKind.Returned: isWithGiver = false; break;
                case EntryKind.Accepted or EntryKind.Withdrawn: isOver = true; break;
                case EntryKind.Paused: isPaused = true; break;
                case EntryKind.Resumed: (isPaused, due) = (false, happened.Day ?? due); break;
                case EntryKind.ExtensionAsked: isAsked = true; break;
                case EntryKind.ExtensionGranted: (isAsked, due) = (false, happened.Day ?? due); break;
                case EntryKind.ExtensionRefused: isAsked = false; break;
            }
        }

        (ClockHolder Holder, Guid? Wait) HolderOn(DateOnly day)
        {
            if (isPaused) return (ClockHolder.Nobody, null);
            if (isWithGiver) return (ClockHolder.Giver, null);
            if (waits.FirstOrDefault(wait => wait.From <= day && (wait.To is null || wait.To >= day)) is { } covering) return (covering.IsContested ? ClockHolder.Contested : ClockHolder.Awaited, covering.Id);
            // Asked in time and not decided when the day passed: the giver owed the word.
            return (isAsked && day > due ? ClockHolder.Giver : ClockHolder.InCharge, null);
        }
    }
}
