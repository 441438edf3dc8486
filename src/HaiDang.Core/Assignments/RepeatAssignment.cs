using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>The giver sets that a task comes again. That act covers the occurrences: each is given in the giver's name, and only if the giver still may on its day.</summary>
[Passes("task.repeat")]
public sealed class RepeatAssignment(HaiDangDb db, Gate gate)
{
    /// <summary>How often, on which day, until when.</summary>
    public sealed class Input
    {
        /// <summary>The task.</summary>
        public Guid Id { get; set; }

        /// <summary>How often.</summary>
        public SeriesEvery Every { get; set; } = SeriesEvery.Monthly;

        /// <summary>1 (Monday) to 7 for weeks, else day of the month.</summary>
        [Required(ErrorMessage = "series.day"), Range(1, 31, ErrorMessage = "series.day")]
        public int? Day { get; set; }

        /// <summary>Month of the quarter (1 to 3) or of the year (1 to 12).</summary>
        public int? Month { get; set; }

        /// <summary>Calendar days before its due day on which it is given.</summary>
        public int LeadDays { get; set; }

        /// <summary>No due day after this one.</summary>
        public DateOnly? Until { get; set; }

        /// <summary>So many times.</summary>
        public int? Count { get; set; }

        /// <summary>Why, or by which paper.</summary>
        [StringLength(1000, ErrorMessage = "text.tooLong")]
        public string? Text { get; set; }

        /// <summary>The version that the person saw.</summary>
        public long? Seen { get; set; }
    }

    /// <summary>Sets it; the id of the series.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, CancellationToken ct)
    {
        Assignment? task = null;
        return await gate.PassAsync<Guid>(
            "task.repeat",
            async passage =>
            {
                task = await db.LoadAsync(input.Id, passage.Seat, ct);
                if (task is null) return new NotFound("task");
                return AssignmentActs.On("task.repeat", await db.FactsOfAsync(task, ct), passage.Seat);
            },
            async passage =>
            {
                passage.Subject = ("Assignment", task!.Id);
                passage.Facts["input"] = input;
                if (gate.IsStale(task) || (input.Seen is { } seen && seen != task.Version)) return new Conflict("stale");
                if (await db.AssignmentSeries.AnyAsync(row => row.TemplateId == task.Id && row.StoppedOn == null, ct)) return new Conflict("series.exists");
                var rhythm = SeriesRhythm.Of(input.Every, input.Day, input.Month);
                if (!rhythm.IsOk) return rhythm.Error!;
                var made = AssignmentSeries.Create(task, rhythm.Value, input.LeadDays, input.Until, input.Count, passage.PersonId, passage.Now);
                if (!made.IsOk) return made.Error!;
                var said = task.Repeat(passage.PersonId, input.Text ?? "", made.Value.NextOn, passage.Grounds, passage.Now);
                if (!said.IsOk) return said.Error!;
                db.AssignmentSeries.Add(made.Value);
                return made.Value.Id;
            }, ct);
    }
}

/// <summary>The giver stops the repetition of a task; what was given stays.</summary>
[Passes("task.repeat")]
public sealed class StopRepeating(HaiDangDb db, Gate gate)
{
    /// <summary>Which, and why.</summary>
    public sealed class Input
    {
        /// <summary>The task that comes again.</summary>
        public Guid Id { get; set; }

        /// <summary>Why.</summary>
        [Required(ErrorMessage = "series.stopReason"), StringLength(1000, MinimumLength = 5, ErrorMessage = "series.stopReason")]
        public string Text { get; set; } = "";

        /// <summary>The version that the person saw.</summary>
        public long? Seen { get; set; }
    }

    /// <summary>Stops it; the new version of the task.</summary>
    public async Task<Result<long>> RunAsync(Input input, CancellationToken ct)
    {
        Assignment? task = null;
        return await gate.PassAsync<long>(
            "task.repeat",
            async passage =>
            {
                task = await db.LoadAsync(input.Id, passage.Seat, ct);
                if (task is null) return new NotFound("task");
                return AssignmentActs.On("task.repeat", await db.FactsOfAsync(task, ct), passage.Seat);
            },
            async passage =>
            {
                passage.Subject = ("Assignment", task!.Id);
                passage.Facts["reason"] = input.Text;
                if (gate.IsStale(task) || (input.Seen is { } seen && seen != task.Version)) return new Conflict("stale");
                var series = await db.AssignmentSeries.SingleOrDefaultAsync(row => row.TemplateId == task.Id && row.StoppedOn == null, ct);
                if (series is null) return new Conflict("series.stopped");
                var said = task.StopRepeating(passage.PersonId, input.Text ?? "", passage.Grounds, passage.Now);
                if (!said.IsOk) return said.Error!;
                var done = series.Stop(passage.PersonId, input.Text!.Trim(), passage.Now);
                return done.IsOk ? task.Version + 1 : done.Error!;
            }, ct);
    }
}
