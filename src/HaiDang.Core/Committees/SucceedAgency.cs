using System.ComponentModel.DataAnnotations;
using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>
/// Records a merge, a split or a transfer of agencies. The directory changes once; in the committee in hand memberships end and open
/// tasks move to the successor's answerable person. Each further committee records the same for its own part.
/// </summary>
[Passes("agency.record")]
public sealed class SucceedAgency(HaiDangDb db, Gate gate)
{
    /// <summary>What the decision orders.</summary>
    public sealed class Input
    {
        /// <summary>Agencies that end.</summary>
        public List<Guid> From { get; set; } = [];

        /// <summary>Agencies that follow, already within the committee's reach; the first takes the open tasks.</summary>
        public List<Guid> To { get; set; } = [];

        /// <summary>How they follow.</summary>
        public SuccessionKind Kind { get; set; }

        /// <summary>First day of the successors' duty, inclusive; today or before.</summary>
        [Required(ErrorMessage = "period.from")]
        public DateOnly? On { get; set; }

        /// <summary>The decision.</summary>
        [Required(ErrorMessage = "decision.needed"), StringLength(200, MinimumLength = 3, ErrorMessage = "decision.needed")]
        public string Decision { get; set; } = "";

        /// <summary>Does the first successor become the standing agency where an ending one was?</summary>
        public bool StandingFollows { get; set; } = true;
    }

    /// <summary>What moved.</summary>
    public sealed record Moved(int Tasks, int Memberships, int Posts);

    /// <summary>Records.</summary>
    public Task<Result<Moved>> RunAsync(Input input, CancellationToken ct) => gate.PassAsync<Moved>(new Act("agency.record"), async passage =>
    {
        var checkedInput = await CheckAsync(db, input, passage.Actor.CommitteeId, passage.Now, ct);
        if (!checkedInput.IsOk) return checkedInput.Error!;
        var ((ending, who), on, to) = (checkedInput.Value, input.On!.Value, input.To[0]);
        var posts = 0;
        foreach (var agency in ending)
        {
            var ended = await EndInDirectoryAsync(agency, input, on, passage, ct);
            if (!ended.IsOk) return ended.Error!;
            posts += ended.Value;
        }

        var members = await EndHereAsync(input, on, passage, ct);
        if (!members.IsOk) return members.Error!;
        var tasks = await OpenTasks.MoveAsync(SuccessionContents.MovingTasks(db, input.From), _ => who, $"Chuyển theo {input.Decision.Trim()}", passage, ct);
        if (!tasks.IsOk) return tasks.Error!;
        var coordinated = await OpenTasks.ReplaceCoordinatorsAsync(db, input.From, to, $"Cơ quan phối hợp thay đổi theo {input.Decision.Trim()}", passage, ct);
        if (!coordinated.IsOk) return coordinated.Error!;
        passage.Subject = ("Agency", input.From[0]);
        passage.Facts["input"] = input;
        passage.Facts["tasks"] = tasks.Value;
        passage.Facts["coordinated"] = coordinated.Value;
        return new Moved(tasks.Value, members.Value, posts);
    }, ct);

    /// <summary>Agencies that end, and who answers for the tasks that move; or why it cannot be done. The preview and the act ask the same.</summary>
    internal static async Task<Result<(List<Agency> Ending, Answerable Who)>> CheckAsync(HaiDangDb db, Input input, Guid committee, DateTime now, CancellationToken ct)
    {
        var day = VietnamTime.DayOf(now);
        if (Check(input, committee, day) is { } wrong) return wrong;
        var (on, to) = (input.On!.Value, input.To[0]);
        foreach (var id in input.To)
            if (!await WithinReach.HasAgencyAsync(db, id, day, ct)) return new Invalid("agency.successorOutside", nameof(input.To));
        var ending = await db.Agencies.Where(row => input.From.Contains(row.Id) && db.CommitteeAgencies.Any(within => within.AgencyId == row.Id)).ToListAsync(ct);
        if (ending.Count != input.From.Count) return new NotFound("agency");
        foreach (var agency in ending)
        {
            // The directory belongs to the installation: where another committee has recorded it, only the links are compared.
            var links = await db.Successions.Where(row => row.FromAgencyId == agency.Id).Select(row => row.ToAgencyId).ToListAsync(ct);
            if (agency.To is not null && !links.Order().SequenceEqual(input.To.Order())) return new Conflict("agency.ended");
            if (agency.To is null && agency.From >= on) return new Invalid("agency.endBeforeStart", nameof(input.On));
        }

        var answering = await new FindAnswerable(db).RunAsync(to, day, now, ct);
        if (!answering.IsOk) return answering.Error!.Code == "task.agencyWithoutHead" ? new Invalid("agency.successorWithoutHead", nameof(input.To)) : answering.Error!;
        if (await ChairComesFromAsync(db, input.From, on, day, now, ct)) return new Conflict("agency.chairWithin");
        return (ending, answering.Value.Who);
    }

    private static Error? Check(Input input, Guid committee, DateOnly day)
    {
        if (committee == Guid.Empty) return new NotFound("committee");
        if (input.On is not { } on) return new Invalid("period.from", nameof(input.On));
        if (on > day) return new Invalid("agency.successionLater", nameof(input.On));
        if (input.Decision.Trim().Length is < 3 or > 200) return new Invalid("decision.needed", nameof(input.Decision));
        if (input.From.Count == 0 || input.From.Distinct().Count() != input.From.Count) return new Invalid("agency.from", nameof(input.From));
        if (input.To.Count == 0 || input.To.Distinct().Count() != input.To.Count || input.To.Intersect(input.From).Any()) return new Invalid("agency.to", nameof(input.To));
        return input.Kind switch
        {
            SuccessionKind.Merge when input.To.Count > 1 => new Invalid("agency.mergeInto", nameof(input.To)),
            SuccessionKind.Split when input.From.Count > 1 || input.To.Count < 2 => new Invalid("agency.splitInto", nameof(input.To)),
            SuccessionKind.Transfer when input.From.Count > 1 || input.To.Count > 1 => new Invalid("agency.transferTo", nameof(input.To)),
            _ => null,
        };
    }

    private async Task<Result<int>> EndInDirectoryAsync(Agency agency, Input input, DateOnly on, Passage passage, CancellationToken ct)
    {
        if (agency.To is not null) return 0;
        var ended = agency.End(on.AddDays(-1));
        if (!ended.IsOk) return ended.Error!;
        foreach (var to in input.To)
            db.Successions.Add(new AgencySuccession { FromAgencyId = agency.Id, ToAgencyId = to, On = on, Kind = input.Kind, Decision = input.Decision.Trim(), RecordedAt = passage.Now });
        var posts = await SuccessionContents.EndingPosts(db, [agency.Id], on).ToListAsync(ct);
        foreach (var post in posts) post.End(on.AddDays(-1), passage.Now);
        return posts.Count;
    }

    private async Task<Result<int>> EndHereAsync(Input input, DateOnly on, Passage passage, CancellationToken ct)
    {
        var last = on.AddDays(-1);
        foreach (var within in await db.CommitteeAgencies.Where(row => input.From.Contains(row.AgencyId) && (row.To == null || row.To > last)).ToListAsync(ct)) within.Leave(last, passage.Now);
        var ending = await SuccessionContents.EndingMemberships(db, input.From, on).ToListAsync(ct);
        foreach (var membership in ending)
        {
            var ended = membership.End(last < membership.From ? membership.From : last, passage.Now);
            if (!ended.IsOk) return ended.Error!;
            await EndMembership.EndPapersAsync(db, membership, last, passage.Now, ct);
        }

        foreach (var term in await db.StandingAgencies.Where(row => input.From.Contains(row.AgencyId) && (row.To == null || row.To > last)).ToListAsync(ct))
        {
            var ended = term.End(last, passage.Now);
            if (!ended.IsOk) return ended.Error!;
            if (input.StandingFollows) db.StandingAgencies.Add(StandingAgencyTerm.Create(passage.Actor.CommitteeId, input.To[0], on, input.Decision, passage.Now));
        }

        return ending.Count;
    }

    // Without a head nobody could direct: the new head's membership is recorded first.
    private static async Task<bool> ChairComesFromAsync(HaiDangDb db, List<Guid> agencies, DateOnly first, DateOnly day, DateTime now, CancellationToken ct)
    {
        var heads = await (from membership in db.Memberships
                           join office in db.Offices on membership.OfficeId equals office.Id
                           where office.Role == Role.Chair && membership.RecordedAt <= now && (membership.To == null || membership.To >= first) && membership.From <= day
                           select membership.AgencyId).ToListAsync(ct);
        return heads.Count > 0 && heads.All(agency => agency is { } id && agencies.Contains(id));
    }
}
