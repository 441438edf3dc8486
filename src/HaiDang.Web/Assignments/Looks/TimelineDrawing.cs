using System.Globalization;
using HaiDang.Core.Assignments;

namespace HaiDang.Web.Assignments.Looks;

/// <summary>Where the bars of a timeline lie: lengths in units of its drawing, days inclusive.</summary>
/// <param name="From">First day of the window.</param>
/// <param name="To">Last day of it.</param>
/// <param name="Today">The day.</param>
public sealed record TimelineDrawing(DateOnly From, DateOnly To, DateOnly Today)
{
    /// <summary>Width of the whole.</summary>
    public const int Width = 1180;

    /// <summary>Width of the names at its left.</summary>
    public const int Names = 300;

    /// <summary>Height of the months at its head.</summary>
    public const int Head = 26;

    /// <summary>Height of one row.</summary>
    public const int Row = 30;

    /// <summary>Rows of one drawing at most: so much goes on a landscape page.</summary>
    public const int Most = 18;

    /// <summary>A bar from a unit on, so wide.</summary>
    public readonly record struct Stretch(double X, double Wide)
    {
        /// <summary>Its end.</summary>
        public double End => X + Wide;
    }

    /// <summary>The first days of the months of the window.</summary>
    public IEnumerable<DateOnly> Months
    {
        get
        {
            for (var month = From; month <= To; month = month.AddMonths(1)) yield return month;
        }
    }

    /// <summary>Is today in the window?</summary>
    public bool HasToday => Today >= From && Today <= To;

    /// <summary>The beginning of a day, within the window.</summary>
    public double At(DateOnly day) => Names + (Width - Names) * Math.Clamp((double)(day.DayNumber - From.DayNumber) / (To.DayNumber + 1 - From.DayNumber), 0, 1);

    /// <summary>From a day to a day, inclusive; null when nothing of it lies within the window.</summary>
    public Stretch? Between(DateOnly from, DateOnly to) => to < from || to < From || from > To ? null : new Stretch(At(from), Math.Max(At(to.AddDays(1)) - At(from), 3));

    /// <summary>What was planned first: from the day given to the first last day.</summary>
    public Stretch? Planned(ListTimeline.Bar bar) => Between(bar.Task.GivenOn, bar.Task.FirstDueOn < bar.Task.DueOn ? bar.Task.FirstDueOn : bar.Task.DueOn);

    /// <summary>The time granted after it.</summary>
    public Stretch? Granted(ListTimeline.Bar bar) => Between(bar.Task.FirstDueOn.AddDays(1), bar.Task.DueOn);

    /// <summary>What is late: from the last day to the day of the submission that came late, or to today.</summary>
    public Stretch? Late(ListTimeline.Bar bar) => bar.Task.IsOverdue ? Between(bar.Task.DueOn.AddDays(1), Today)
        : bar.Task.SubmittedOn is { } done && done > bar.Task.DueOn ? Between(bar.Task.DueOn.AddDays(1), done) : null;

    /// <summary>A pause that is on.</summary>
    public Stretch? Paused(ListTimeline.Bar bar) => bar.PausedOn is { } since ? Between(since, Today) : null;

    /// <summary>Where a bar ends.</summary>
    public double EndOf(ListTimeline.Bar bar) => new[] { Planned(bar), Granted(bar), Late(bar), Paused(bar) }.Max(one => one?.End ?? Names);

    /// <summary>The way of an arrow from the end of one row's plan to the beginning of another's.</summary>
    public string Arrow(ListTimeline.Bar from, int fromRow, ListTimeline.Bar to, int toRow)
    {
        var (x, y) = (Math.Min(At(from.Task.DueOn.AddDays(1)), Width - 12), Middle(fromRow));
        var (toX, toY) = (Math.Max(At(to.Task.GivenOn), Names + 8), Middle(toRow));
        var turn = toRow > fromRow ? toY - Row / 2.0 : toY + Row / 2.0;
        return $"M{U(x)} {U(y)}h6V{U(turn)}H{U(toX - 6)}V{U(toY)}H{U(toX)}";
    }

    /// <summary>The head of that arrow.</summary>
    public string ArrowHead(ListTimeline.Bar to, int toRow) => $"M{U(Math.Max(At(to.Task.GivenOn), Names + 8))} {U(Middle(toRow))}l-6 -3.500v7z";

    /// <summary>The middle of a row.</summary>
    public static double Middle(int row) => Head + row * Row + Row / 2.0;

    /// <summary>A length as it stands in a drawing.</summary>
    public static string U(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A title as long as fits beside the bars.</summary>
    public static string Fitted(string title) => title.Length <= 31 ? title : title[..30].TrimEnd() + "…";
}
