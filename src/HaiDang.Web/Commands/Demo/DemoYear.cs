using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;

namespace HaiDang.Web.Commands.Demo;

/// <summary>The tasks of the year and what happens to the organisation, in order of time, with the same course at every run.</summary>
internal sealed class DemoYear(DemoSeed seed, DemoClock clock, DateOnly day)
{
    private readonly DateOnly today = day;
    private const int Settled = 48;
    private readonly List<(DateOnly Day, int Order, Func<CancellationToken, Task> Happen)> events = [];
    private int order;

    /// <summary>Lives it from the first day to today.</summary>
    public async Task LiveAsync(DateOnly start, CancellationToken ct)
    {
        for (var i = 0; i < DemoTasks.All.Count * 2; i++) Plan(i, start);
        new DemoOrganisation(seed, today, At).Plan(start);
        new DemoUrging(seed, today, At).Plan();
        new DemoIntake(seed, today, At).Plan();
        new DemoTalk(seed, today, At).Plan();
        foreach (var (day, number, happen) in events.OrderBy(item => item.Day).ThenBy(item => item.Order))
        {
            // Office hours of the day itself; never back, since the audit is in the order of the acts.
            var before = clock.Now;
            clock.Set(day, 8 + (number % 8), number * 7 % 60);
            if (clock.Now <= before) clock.Now = before.AddMinutes(3);
            await happen(ct);
        }
    }

    // A task's course by its index: those of the year are done, in time or late; the last third is two months old and stands in every state.
    private void Plan(int index, DateOnly start)
    {
        var (title, product, agency, field) = DemoTasks.All[index % DemoTasks.All.Count];
        var recent = index - Settled;
        var given = Weekday(recent < 0 ? start.AddDays(3 + (index * 290 / Settled)) : today.AddDays(-58 + (recent * 2)));
        var due = Weekday(recent < 0 ? given.AddDays(25 + (index * 13 % 40)) : today.AddDays(-9 + (recent * 7 % 50)));
        if (due <= given) due = Weekday(given.AddDays(10));
        var by = agency.Length == 0 ? (index % 2 == 0 ? "truongban" : "pho.thuongtruc") : (index % 4) switch { 1 => "pho.thuongtruc", 3 => "pho.vhtt", _ => "truongban" };
        if (agency == "vhxh" && by == "pho.vhtt") by = "truongban";
        var who = DemoSeed.AnswerableOf(agency);
        Guid task = default;
        At(given, async ct => task = await seed.AsAsync<AssignWork, Guid>(by, use => use.RunAsync(
            new AssignWork.Input
            {
                Title = index >= DemoTasks.All.Count ? $"{title} (đợt 2)" : title, Product = product, Field = field, DueOn = due,
                ToTeam = agency.Length == 0, AgencyId = agency.Length == 0 ? null : seed.Agency(agency),
                Source = (index % 5) switch { 0 => AssignmentSource.ChairDirection, 1 => AssignmentSource.Conclusion, _ => AssignmentSource.Plan },
                SourceDocument = (index % 5) switch { 0 => "", 1 => $"{(index % 9) + 2:00}/TB-BCĐCĐS", _ => "02/KH-BCĐCĐS" },
                Coordinators = index % 3 == 0 && agency is not ("vp" or "") ? [seed.Agency("vp")] : [],
            }, ct)));
        if (recent >= 0 && (recent % 6 == 5 || given >= today.AddDays(-3))) return;
        var course = new Course(this, given);
        course.Then(given.AddDays(2), ct => Step(who, () => task, "task.receive", null, null, null, ct));
        course.Then(given.AddDays(10), ct => Step(who, () => task, "task.progress", DemoTasks.Progress[index % DemoTasks.Progress.Count], null, 20 + (index % 6 * 10), ct));
        if (recent < 0) Finish(course, index, due, who, by, () => task);
        else Stand(course, recent, who, by, () => task);
    }

    // One in three waits for acceptance, one in six was returned, the rest goes on.
    private void Stand(Course course, int recent, string who, string by, Func<Guid> task)
    {
        if (recent % 3 != 1 && recent % 6 != 2) return;
        course.Then(today.AddDays(-8 + (recent % 4)), ct => Step(who, task, "task.submit", "Kính báo cáo kết quả, có sản phẩm kèm theo.", $"{recent + 41:00}/BC-11", null, ct));
        if (recent % 6 == 2) course.Then(today.AddDays(-3), ct => Step(by, task, "task.return", DemoTasks.Missing[recent % DemoTasks.Missing.Count], null, null, ct));
    }

    private void Finish(Course course, int index, DateOnly due, string who, string by, Func<Guid> task)
    {
        var submit = due.AddDays(index % 7 == 3 ? 6 : -1 - (index % 9));
        course.Then(submit, ct => Step(who, task, "task.submit", "Kính báo cáo kết quả, có sản phẩm kèm theo.", $"{(index % 40) + 1:00}/BC-{index % 12 + 1:00}", null, ct));
        if (index % 8 == 4)
        {
            course.Then(submit.AddDays(3), ct => Step(by, task, "task.return", DemoTasks.Missing[index % DemoTasks.Missing.Count], null, null, ct));
            course.Then(submit.AddDays(8), ct => Step(who, task, "task.submit", "Đã bổ sung theo yêu cầu.", $"{(index % 40) + 2:00}/BC-{index % 12 + 1:00}", null, ct));
        }

        course.Then(submit.AddDays(11), ct => Step(by, task, "task.accept", index % 8 == 4 ? "Đạt yêu cầu." : "Đồng ý kết quả.", null, null, ct));
    }

    private Task<long> Step(string who, Func<Guid> task, string act, string? text, string? evidence, int? percent, CancellationToken ct) =>
        seed.AsAsync<WorkOnAssignment, long>(who, use => use.RunAsync(new WorkOnAssignment.Input { Id = task(), Act = act, Text = text, Evidence = evidence, Percent = percent }, ct));

    private void At(DateOnly day, Func<CancellationToken, Task> happen) => events.Add((day, order++, happen));

    // One task's steps: each not before the one before it, and none from today on; what is not reached yet has not happened.
    private sealed class Course(DemoYear year, DateOnly given)
    {
        private DateOnly last = given;
        private bool isOver;

        public void Then(DateOnly wanted, Func<CancellationToken, Task> happen)
        {
            var day = Weekday(wanted < last ? last : wanted);
            isOver |= day >= year.today;
            if (isOver) return;
            last = day;
            year.At(day, happen);
        }
    }

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };
}
