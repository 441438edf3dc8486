namespace HaiDang.Core.Urging;

/// <summary>
/// Days late of one task by holder, as counted last: what an agency's figures add up. Recomputed by the program itself, never by an act; it can be thrown away
/// and made again from the history and the waits.
/// </summary>
public sealed class TaskClockRow
{
    /// <summary>The committee.</summary>
    public Guid CommitteeId { get; init; }

    /// <summary>The task.</summary>
    public Guid AssignmentId { get; init; }

    /// <summary>The agency in charge; null for the support team.</summary>
    public Guid? AgencyId { get; set; }

    /// <summary>The due day, by which figures of a year are chosen.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>Late while whoever carries it out owed the move.</summary>
    public int InCharge { get; set; }

    /// <summary>Late while the giver owed it.</summary>
    public int Giver { get; set; }

    /// <summary>Late while it waited for another.</summary>
    public int Awaited { get; set; }

    /// <summary>Late by waits that are contested.</summary>
    public int Contested { get; set; }

    /// <summary>The day up to which it is counted.</summary>
    public DateOnly AsOf { get; set; }

    /// <summary>The task's version that was counted.</summary>
    public long TaskVersion { get; set; }

    /// <summary>A wait changed since.</summary>
    public bool IsStale { get; set; }

    /// <summary>Accepted or withdrawn: no day is added any more.</summary>
    public bool IsSettled { get; set; }
}
