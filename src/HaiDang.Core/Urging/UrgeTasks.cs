using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Urging;

/// <summary>What became of one task of an urging.</summary>
public enum UrgeOutcome
{
    /// <summary>Đã đôn đốc.</summary>
    Urged,

    /// <summary>The regulation does not allow it.</summary>
    Refused,

    /// <summary>It is over.</summary>
    Ended,

    /// <summary>It is paused.</summary>
    Paused,

    /// <summary>Its result waits for the giver.</summary>
    Submitted,

    /// <summary>Urged only a few days ago.</summary>
    Recently,
}

/// <summary>Urges one task or many: in one transaction, set by set, with a verdict for each.</summary>
[Passes("task.urge")]
public sealed class UrgeTasks(HaiDangDb db, Gate gate)
{
    /// <summary>Tasks of one urging at most.</summary>
    public const int Most = 500;

    /// <summary>Which tasks, how high, in what form, with what words.</summary>
    public sealed class Input
    {
        /// <summary>The tasks; or null for those of the filter.</summary>
        public IReadOnlyList<Guid>? Ids { get; set; }

        /// <summary>The filter of the register; used when no ids are given.</summary>
        public ListAssignments.Filter? Filter { get; set; }

        /// <summary>How high.</summary>
        public UrgingLevel Level { get; set; } = UrgingLevel.First;

        /// <summary>A nudge or a draft letter.</summary>
        public UrgingForm Form { get; set; }

        /// <summary>Words.</summary>
        [Required(ErrorMessage = "urging.text"), StringLength(2000, ErrorMessage = "text.tooLong")]
        public string Text { get; set; } = "";

        /// <summary>The urging to which the tasks are added; begun under this id when there is none yet. For runs, which urge task by task.</summary>
        internal Guid? Round { get; set; }
    }

    /// <summary>What became of a task.</summary>
    /// <param name="Id">The task.</param>
    /// <param name="Code">NV-001.</param>
    /// <param name="Title">What it is.</param>
    /// <param name="Outcome">What became of it.</param>
    /// <param name="Grounds">Clauses it was urged or refused on.</param>
    /// <param name="LastOn">The day of the last urging, when that is why.</param>
    public sealed record Row(Guid Id, string Code, string Title, UrgeOutcome Outcome, string Grounds, DateOnly? LastOn);

    /// <summary>The urging and what became of each task.</summary>
    public sealed record Answer(Guid Id, int Urged, IReadOnlyList<Row> Rows);

    private sealed record Judged(UrgeFacts Task, Verdict Verdict);

    /// <summary>Urges; nothing is written when no task can be urged.</summary>
    public async Task<Result<Answer>> RunAsync(Input input, CancellationToken ct)
    {
        List<Judged> judged = [];
        return await gate.PassAsync<Answer>(
            "task.urge",
            async passage =>
            {
                var found = await FindAsync(db, input, passage.Seat, passage.Now, ct);
                if (!found.IsOk) return found.Error!;
                judged = [.. found.Value.Select(task => new Judged(task, passage.Seat.Judge(task.Act(passage.Seat), passage.Actor.ChosenCapacity)))];
                return (judged.Find(one => one.Verdict.IsAllowed) ?? judged[0]).Task.Act(passage.Seat);
            },
            async passage =>
            {
                var now = passage.Now;
                var today = VietnamTime.DayOf(now);
                var (ids, capacity) = (judged.ConvertAll(one => one.Task.Id), passage.Verdict.Capacity);
                var last = await RecentlyAsync(db, ids, today, ct);
                var heads = input.Level >= UrgingLevel.Head ? await HeadsAsync(judged, today, now, ct) : [];
                var office = passage.Seat.Memberships.FirstOrDefault(held => held.MembershipId == capacity?.Id)?.Title ?? "";
                var begun = input.Round is { } key ? await db.Urgings.SingleOrDefaultAsync(row => row.Id == key && row.PersonId == passage.PersonId, ct) : null;
                var started = begun is not null ? begun
                    : UrgingRound.Start(passage.Actor.CommitteeId, passage.PersonId, capacity?.Kind ?? CapacityKind.Own, office, input.Level, input.Form, input.Text, passage.Grounds, now, input.Round);
                if (!started.IsOk) return started.Error!;
                List<Row> rows = [];
                foreach (var (task, verdict) in judged)
                {
                    var outcome = OutcomeOf(task, verdict, last.ContainsKey(task.Id));
                    rows.Add(new Row(task.Id, task.Code, task.Title, outcome, GroundText.Of(verdict), outcome == UrgeOutcome.Recently ? last[task.Id] : null));
                    if (outcome != UrgeOutcome.Urged) continue;
                    var to = task.AgencyId is { } agency && heads.TryGetValue(agency, out var head) ? head : task.AnswerablePersonId;
                    db.UrgedTasks.Add(started.Value.Urge(task.Id, task.AgencyId, to, task.DueOn, task.Title));
                }

                var urged = rows.Count(row => row.Outcome == UrgeOutcome.Urged);
                if (urged == 0) return rows.Count == 1 ? new Conflict("urging.none." + rows[0].Outcome, rows[0].LastOn ?? today) : new Conflict("urging.none", rows.Count);
                if (begun is null) db.Urgings.Add(started.Value);
                passage.Subject = ("Urging", started.Value.Id);
                passage.Facts["input"] = new { input.Level, input.Form, input.Text };
                passage.Facts["tasks"] = rows.ConvertAll(row => new { row.Code, row.Outcome });
                return new Answer(started.Value.Id, urged, rows);
            }, ct);
    }

    /// <summary>Tasks urged within the quiet days of the ladder, each with the day.</summary>
    internal static async Task<Dictionary<Guid, DateOnly>> RecentlyAsync(HaiDangDb db, IReadOnlyList<Guid> ids, DateOnly today, CancellationToken ct)
    {
        var quiet = await db.UrgingLadders.AsNoTracking().Select(row => (int?)row.QuietDays).SingleOrDefaultAsync(ct) ?? UrgingLadder.ShippedQuietDays;
        var since = today.AddDays(-quiet);
        return await db.UrgedTasks.AsNoTracking().Where(row => ids.Contains(row.AssignmentId) && row.On > since)
            .GroupBy(row => row.AssignmentId).Select(group => new { group.Key, On = group.Max(row => row.On) }).ToDictionaryAsync(row => row.Key, row => row.On, ct);
    }

    /// <summary>What becomes of a task.</summary>
    internal static UrgeOutcome OutcomeOf(UrgeFacts task, Verdict verdict, bool recently) => task switch
    {
        { IsOver: true } => UrgeOutcome.Ended,
        { IsPaused: true } => UrgeOutcome.Paused,
        { State: AssignmentState.Submitted } => UrgeOutcome.Submitted,
        _ when !verdict.IsAllowed => UrgeOutcome.Refused,
        _ => recently ? UrgeOutcome.Recently : UrgeOutcome.Urged,
    };

    /// <summary>The tasks named, or those of the filter, within reach; with <paramref name="firstOnly"/> a filter that holds too many gives its first ones.</summary>
    internal static async Task<Result<List<UrgeFacts>>> FindAsync(HaiDangDb db, Input input, Seat seat, DateTime now, CancellationToken ct, bool firstOnly = false)
    {
        var tasks = db.Assignments.AsNoTracking().VisibleTo(seat);
        if (input.Ids is { } ids)
        {
            var chosen = ids.Distinct().ToList();
            if (chosen.Count == 0) return new Invalid("urging.choose", nameof(Input.Ids));
            if (chosen.Count > Most) return new Invalid("urging.tooMany", nameof(Input.Ids), Most);
            tasks = tasks.Where(task => chosen.Contains(task.Id));
        }
        else if (input.Filter is { } filter) tasks = tasks.Within(db, filter, seat, VietnamTime.DayOf(now));
        else return new Invalid("urging.choose", nameof(Input.Ids));
        var found = await UrgeFacts.Of(db, tasks).Take(Most + 1).ToListAsync(ct);
        if (found.Count > Most && !firstOnly) return new Invalid("urging.tooMany", nameof(Input.Filter), Most);
        if (found.Count > Most) found.RemoveAt(Most);
        return found.Count > 0 ? found : new NotFound("task");
    }

    private async Task<Dictionary<Guid, Guid>> HeadsAsync(List<Judged> judged, DateOnly today, DateTime now, CancellationToken ct)
    {
        var agencies = judged.Select(one => one.Task.AgencyId).OfType<Guid>().Distinct().ToList();
        var posts = await Seats.PostsInForce(db, today, now).AsNoTracking().Where(post => agencies.Contains(post.AgencyId) && post.Kind == AgencyPostKind.Head)
            .Select(post => new { post.AgencyId, post.PersonId }).ToListAsync(ct);
        return posts.GroupBy(post => post.AgencyId).ToDictionary(group => group.Key, group => group.First().PersonId);
    }
}

/// <summary>What urging must know of a task.</summary>
public sealed record UrgeFacts(
    Guid Id, int Number, string Title, AssignmentState State, bool IsPaused, DateOnly DueOn, Guid? AgencyId, Guid AnswerablePersonId, string Office, Role OfficeRole, IReadOnlyList<Guid> Coordinators)
{
    /// <summary>NV-001.</summary>
    public string Code => Assignment.CodeOf(Number);

    internal bool IsOver => State is AssignmentState.Accepted or AssignmentState.Closed or AssignmentState.Withdrawn;

    internal Act Act(Seat seat) => AssignmentActs.On("task.urge", new TaskFacts(Id, State, Office, OfficeRole, AgencyId, AnswerablePersonId, Coordinators) { IsPaused = IsPaused }, seat);

    internal static IQueryable<UrgeFacts> Of(HaiDangDb db, IQueryable<Assignment> tasks) =>
        from task in tasks
        join office in db.Offices on task.GivenByOfficeId equals office.Id
        orderby task.Number
        select new UrgeFacts(task.Id, task.Number, task.Title, task.State, task.PausedOn != null, task.DueOn, task.AgencyId, task.AnswerablePersonId, office.Code, office.Role,
            task.Coordinators.Select(row => row.AgencyId).ToList());
}
