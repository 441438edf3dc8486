using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HaiDang.Core.Urging;
using HaiDang.Web.Hosting;
using HaiDang.Web.Shared.Components;

namespace HaiDang.Web.Urging;

/// <summary>What is typed in a form of urging, waits or the ladder, as typed; each form uses the fields it needs.</summary>
public sealed class UrgingFields
{
    /// <summary>Words.</summary>
    public string? Text { get; set; }

    /// <summary>A nudge or a letter.</summary>
    public string? Form { get; set; }

    /// <summary>How high.</summary>
    public string? Level { get; set; }

    /// <summary>The urging that is answered, or the wait.</summary>
    public string? Id { get; set; }

    /// <summary>The day by which it will be done.</summary>
    public string? Expected { get; set; }

    /// <summary>For whom: agency:ID, office:ID.</summary>
    public string? For { get; set; }

    /// <summary>Number of another task.</summary>
    public string? Other { get; set; }

    /// <summary>First day.</summary>
    public string? From { get; set; }

    /// <summary>Last day.</summary>
    public string? To { get; set; }

    /// <summary>Upheld or struck.</summary>
    public string? Step { get; set; }

    /// <summary>Days for which an urged task is left in peace.</summary>
    public string? Quiet { get; set; }

    /// <summary>Tasks chosen; nothing is sent when no box is ticked.</summary>
    [AllowNull]
    public List<string> Ids { get => field ?? []; set; }

    /// <summary>Days of the steps of the ladder.</summary>
    [AllowNull]
    public List<string> Days { get => field ?? []; set; }

    /// <summary>Levels of the steps of the ladder.</summary>
    [AllowNull]
    public List<string> Levels { get => field ?? []; set; }
}

/// <summary>Words about urging and clocks that several pages show.</summary>
public static class UrgingWords
{
    /// <summary>Who owed the days.</summary>
    public static string HolderOf(Texts texts, ClockHolder holder, string agency) => holder == ClockHolder.InCharge ? agency : texts.Of(holder);

    /// <summary>"Trễ 6 ngày làm việc: Phòng VH-TT 4, người giao 2"; null when nothing was late.</summary>
    public static string? LateOf(Texts texts, TaskClock clock, string agency)
    {
        if (clock.Late == 0) return null;
        var parts = Enum.GetValues<ClockHolder>().Select(holder => (Holder: holder, Days: clock.LateOf(holder))).Where(part => part.Days > 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{HolderOf(texts, part.Holder, agency)} {part.Days}"));
        return texts[clock.AreWorkingDays ? "clock.late" : "clock.lateCalendar", clock.Late, string.Join(", ", parts)];
    }

    /// <summary>A step of the ladder: "quá hạn 5 ngày làm việc".</summary>
    public static string StepOf(Texts texts, LadderStep step, bool areWorking) =>
        texts[(step.Days < 0 ? "ladder.before" : "ladder.after") + (areWorking ? "" : "Calendar"), Math.Abs(step.Days)];

    /// <summary>Days late of a line of a letter.</summary>
    public static string LineOf(Texts texts, int late, bool areWorking) => late > 0 ? texts[areWorking ? "letter.late" : "letter.lateCalendar", late] : texts["letter.notLate"];

    /// <summary>Fill of a holder's days in a strip.</summary>
    public static string FillOf(ClockHolder holder) => holder switch { ClockHolder.InCharge => "c1", ClockHolder.Giver => "c3", ClockHolder.Awaited => "cw", ClockHolder.Contested => "cg", _ => "c4" };

    /// <summary>A day as a date field wants it.</summary>
    public static string Iso(DateOnly day) => VietnameseDate.Iso(day);
}
