using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Organisation;

/// <summary>Records or corrects a day of the working calendar, with the decision it rests on.</summary>
[Passes("calendar.record")]
public sealed class RecordCalendarDay(HaiDangDb db, Gate gate)
{
    /// <summary>The day.</summary>
    public sealed class Input
    {
        /// <summary>The day.</summary>
        [Required(ErrorMessage = "calendar.day")]
        public DateOnly? Day { get; set; }

        /// <summary>Why it differs.</summary>
        public CalendarDayKind Kind { get; set; }

        /// <summary>Its name.</summary>
        [Required(ErrorMessage = "calendar.name"), StringLength(100, MinimumLength = 2, ErrorMessage = "calendar.name")]
        public string Name { get; set; } = "";

        /// <summary>The decision or notice it rests on.</summary>
        [Required(ErrorMessage = "calendar.source"), StringLength(300, MinimumLength = 3, ErrorMessage = "calendar.source")]
        public string Source { get; set; } = "";
    }

    /// <summary>Records; the day.</summary>
    public Task<Result<DateOnly>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<DateOnly>(new Act("calendar.record") { IsOfInstallation = true }, async passage =>
    {
        if (Check(input) is { } wrong) return wrong;
        var day = input.Day!.Value;
        var row = await db.CalendarDays.SingleOrDefaultAsync(found => found.Day == day, ct);
        passage.Subject = ("CalendarDay", Guid.Empty);
        passage.Facts["before"] = row is null ? null : new { row.Kind, row.Name, row.Source };
        passage.Facts["input"] = input;
        if (row is null) db.CalendarDays.Add(new CalendarDay { Day = day, Kind = input.Kind, Name = input.Name.Trim(), Source = input.Source.Trim() });
        else (row.Kind, row.Name, row.Source) = (input.Kind, input.Name.Trim(), input.Source.Trim());
        return day;
    }, ct);

    private static Invalid? Check(Input input)
    {
        if (input.Day is not { } day || day.Year is < 2000 or > 2100) return new Invalid("calendar.day", nameof(input.Day));
        if (!Enum.IsDefined(input.Kind)) return new Invalid("calendar.kind", nameof(input.Kind));
        if (input.Name.Trim().Length is < 2 or > 100) return new Invalid("calendar.name", nameof(input.Name));
        if (input.Source.Trim().Length is < 3 or > 300) return new Invalid("calendar.source", nameof(input.Source));
        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        if (input.Kind == CalendarDayKind.MakeUpWork && !weekend) return new Invalid("calendar.makeUpOnWeekday", nameof(input.Day));
        return input.Kind is CalendarDayKind.SwappedOff or CalendarDayKind.DayOffInLieu && weekend ? new Invalid("calendar.offOnWeekend", nameof(input.Day)) : null;
    }
}

/// <summary>Takes a day recorded by mistake out of the working calendar; what it said stays in the audit.</summary>
[Passes("calendar.record")]
public sealed class RemoveCalendarDay(HaiDangDb db, Gate gate)
{
    /// <summary>The day, and why.</summary>
    public sealed record Input(DateOnly Day, string Reason);

    /// <summary>Removes it.</summary>
    public Task<Result<Done>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Done>(new Act("calendar.record") { IsOfInstallation = true }, async passage =>
    {
        if (input.Reason.Trim().Length is < 5 or > 300) return new Invalid("calendar.reason", nameof(input.Reason));
        var row = await db.CalendarDays.SingleOrDefaultAsync(found => found.Day == input.Day, ct);
        if (row is null) return new NotFound("calendarDay");
        db.CalendarDays.Remove(row);
        passage.Subject = ("CalendarDay", Guid.Empty);
        passage.Facts["before"] = new { row.Day, row.Kind, row.Name, row.Source };
        passage.Facts["reason"] = input.Reason.Trim();
        return default(Done);
    }, ct);
}
