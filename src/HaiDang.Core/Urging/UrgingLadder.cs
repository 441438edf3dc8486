using System.Globalization;
using HaiDang.Core.Shared;

namespace HaiDang.Core.Urging;

/// <summary>One step: so many working days after the due day (before it, when negative) somebody is urged.</summary>
/// <param name="Days">Working days after the due day; negative before it.</param>
/// <param name="Level">How high.</param>
public sealed record LadderStep(int Days, UrgingLevel Level);

/// <summary>The escalation ladder of a committee: an internal setting, since no regulation states one. Nothing is sent by it; it only suggests.</summary>
public sealed class UrgingLadder : CommitteeEntity
{
    /// <summary>Steps at most.</summary>
    public const int MostSteps = 6;

    /// <summary>As shipped: three days before, one, five and ten days late.</summary>
    public static readonly IReadOnlyList<LadderStep> Shipped = [new(-3, UrgingLevel.Reminder), new(1, UrgingLevel.First), new(5, UrgingLevel.Head), new(10, UrgingLevel.Leader)];

    /// <summary>As shipped: who was urged is left in peace for three days.</summary>
    public const int ShippedQuietDays = 3;

    private UrgingLadder() { }

    /// <summary>The steps as stored: "-3:Reminder 1:First".</summary>
    public string Stored { get; private set; } = "";

    /// <summary>Calendar days for which a task that was urged is left in peace.</summary>
    public int QuietDays { get; private set; } = ShippedQuietDays;

    /// <summary>The steps, earliest first.</summary>
    public IReadOnlyList<LadderStep> Steps => [.. Stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':'))
        .Select(part => new LadderStep(int.Parse(part[0], CultureInfo.InvariantCulture), Enum.Parse<UrgingLevel>(part[1])))];

    /// <summary>The shipped ladder of a committee that has not set one; not stored.</summary>
    public static UrgingLadder Of(Guid committeeId) => new() { CommitteeId = committeeId, Stored = Store(Shipped) };

    /// <summary>Sets it: later steps are higher, none twice.</summary>
    public Result<Done> Set(IReadOnlyList<LadderStep> steps, int quietDays)
    {
        if (steps.Count is 0 or > MostSteps) return new Invalid("ladder.steps", "Steps", MostSteps);
        if (quietDays is < 0 or > 30) return new Invalid("ladder.quiet", "QuietDays", 30);
        var ordered = steps.OrderBy(step => step.Days).ToList();
        if (ordered.Exists(step => !Enum.IsDefined(step.Level) || step.Days is < -30 or > 120 or 0)) return new Invalid("ladder.days", "Steps");
        for (var i = 1; i < ordered.Count; i++)
            if (ordered[i].Days == ordered[i - 1].Days || ordered[i].Level <= ordered[i - 1].Level) return new Invalid("ladder.order", "Steps");
        if (ordered.Exists(step => (step.Days < 0) != (step.Level == UrgingLevel.Reminder))) return new Invalid("ladder.reminder", "Steps");
        (Stored, QuietDays) = (Store(ordered), quietDays);
        return default(Done);
    }

    private static string Store(IEnumerable<LadderStep> steps) => string.Join(' ', steps.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Days}:{step.Level}")));
}
