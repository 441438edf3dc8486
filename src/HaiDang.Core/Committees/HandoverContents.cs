using System.Globalization;
using System.Text;
using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Committees;

/// <summary>One side of a hand-over.</summary>
public sealed record HandoverParty(Guid MembershipId, Guid PersonId, string Name, string Office, Guid OfficeId, Role Role, Guid? AgencyId, DateOnly From, DateOnly? To, string Decision, DateTime? EndRecordedAt);

/// <summary>An open task that moves.</summary>
public sealed record HandoverTask(Guid Id, int Number, string Title, DateOnly DueOn, AssignmentState State)
{
    /// <summary>Paused now? Then it is not late, whatever its day.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Past its day, with the answerable person to move, as everywhere else.</summary>
    public bool IsLateOn(DateOnly day) => DueOn < day && !IsPaused && State is not (AssignmentState.Submitted or AssignmentState.Accepted or AssignmentState.Closed or AssignmentState.Withdrawn);
}

/// <summary>What a hand-over moves and ends; the preview, the act and the minutes are made from it alone.</summary>
/// <param name="From">Who leaves.</param>
/// <param name="To">Who takes over.</param>
/// <param name="Tasks">Open tasks that move.</param>
/// <param name="Delegations">Papers of delegations given by the one who leaves, which end or have ended with the office.</param>
/// <param name="Received">Papers of delegations received by the one who leaves, which end or have ended with the office.</param>
/// <param name="StandIns">Names of those who stand in for the one who leaves, which ends.</param>
/// <param name="Staff">Names of staff sent by the one who leaves, still at work.</param>
/// <param name="OpenPapers">How many of those papers still run.</param>
/// <param name="Approvals">Results that wait for the office to confirm; they follow the office by themselves.</param>
public sealed record HandoverContents(
    HandoverParty From, HandoverParty To, IReadOnlyList<HandoverTask> Tasks, IReadOnlyList<string> Delegations, IReadOnlyList<string> Received,
    IReadOnlyList<string> StandIns, IReadOnlyList<string> Staff, int OpenPapers, int Approvals)
{
    private const int MostInMinutes = 60;

    /// <summary>Is there nothing left to move or end?</summary>
    public bool IsEmpty => Tasks.Count + OpenPapers + StandIns.Count == 0;

    /// <summary>The minutes, in Vietnamese, as kept on record (at most 8 000 letters).</summary>
    public string Minutes(DateOnly on, string? remark)
    {
        var words = new StringBuilder();
        words.Append(CultureInfo.InvariantCulture, $"BIÊN BẢN BÀN GIAO\nNgày {WrittenDay.Of(on)}\n\n");
        words.Append(CultureInfo.InvariantCulture, $"Bên giao: {From.Name}, {From.Office}{Cited(From.Decision)}, đến hết ngày {WrittenDay.Of(From.To ?? on)}.\n");
        words.Append(CultureInfo.InvariantCulture, $"Bên nhận: {To.Name}, {To.Office}{Cited(To.Decision)}, từ ngày {WrittenDay.Of(To.From)}.\n\n");
        words.Append(CultureInfo.InvariantCulture, $"1. Nhiệm vụ đang thực hiện: {Tasks.Count}.\n");
        foreach (var task in Tasks.Take(MostInMinutes))
            words.Append(CultureInfo.InvariantCulture, $"   - {Assignment.CodeOf(task.Number)}, hạn {WrittenDay.Of(task.DueOn)}{(task.IsLateOn(on) ? " (đã quá hạn)" : task.IsPaused ? " (đang tạm dừng)" : "")}: {Short(task.Title)}\n");
        if (Tasks.Count > MostInMinutes) words.Append(CultureInfo.InvariantCulture, $"   - và {Tasks.Count - MostInMinutes} nhiệm vụ khác ghi trong lịch sử từng nhiệm vụ.\n");
        Lines(words, 2, "Ủy quyền đã giao chấm dứt", Delegations);
        Lines(words, 3, "Ủy quyền đã nhận chấm dứt, không chuyển cho bên nhận", Received);
        Lines(words, 4, "Người thay trong thời gian nghỉ chấm dứt", StandIns);
        Lines(words, 5, "Cán bộ được cử đang làm việc, bên nhận tiếp tục quản lý", Staff);
        words.Append(CultureInfo.InvariantCulture, $"6. Kết quả đang chờ xác nhận theo chức danh: {Approvals}; người giữ chức danh kế tiếp giải quyết.\n");
        words.Append("7. Phân công phụ trách của bên giao kết thúc cùng chức danh; bên nhận chờ Trưởng ban phân công.\n");
        if (!string.IsNullOrWhiteSpace(remark)) words.Append(CultureInfo.InvariantCulture, $"\nGhi chú: {remark.Trim()}\n");
        return words.Length <= 8000 ? words.ToString() : words.ToString(0, 8000);
    }

    internal static async Task<Result<HandoverContents>> LoadAsync(HaiDangDb db, Guid fromId, Guid toId, DateOnly day, DateTime now, CancellationToken ct)
    {
        var parties = await (from membership in db.Memberships
                             where membership.Id == fromId || membership.Id == toId
                             join office in db.Offices on membership.OfficeId equals office.Id
                             join person in db.People on membership.PersonId equals person.Id
                             select new HandoverParty(membership.Id, person.Id, person.FullName, office.Title, office.Id, office.Role, membership.AgencyId,
                                 membership.From, membership.To, membership.Decision, membership.EndRecordedAt)).AsNoTracking().ToListAsync(ct);
        var (leaving, to) = (parties.Find(row => row.MembershipId == fromId), parties.Find(row => row.MembershipId == toId));
        if (leaving is null || to is null) return new NotFound("membership");
        if (leaving.To is null) return new Conflict("handover.notEnding");
        if (fromId == toId) return new Invalid("handover.same", "ToMembershipId");
        if (!await Seats.InForce(db, day, now).AnyAsync(row => row.Id == toId, ct)) return new Invalid("handover.notInForce", "ToMembershipId");
        var tasks = await Moving(db, fromId).AsNoTracking().OrderBy(task => task.Number)
            .Select(task => new { task.AgencyId, Row = new HandoverTask(task.Id, task.Number, task.Title, task.DueOn, task.State) { IsPaused = task.PausedOn != null } }).ToListAsync(ct);
        if (tasks.Exists(task => task.AgencyId is null) && to.Role != Role.SupportLead) return new Invalid("handover.teamTasks", "ToMembershipId");
        if (tasks.Exists(task => task.AgencyId is not null && task.AgencyId != to.AgencyId)) return new Invalid("handover.otherAgency", "ToMembershipId");
        var papers = Ending(db, leaving);
        var staysOn = await Seats.InForce(db, day, now).AnyAsync(row => row.PersonId == leaving.PersonId && row.Id != fromId, ct);
        return new HandoverContents(
            leaving, to, [.. tasks.Select(task => task.Row)],
            await (from paper in papers
                   where paper.FromMembershipId == fromId
                   join person in db.People on paper.ToPersonId equals person.Id
                   orderby paper.From
                   select paper.Document + " — " + person.FullName).ToListAsync(ct),
            await (from paper in papers
                   where paper.ToPersonId == leaving.PersonId
                   join membership in db.Memberships on paper.FromMembershipId equals membership.Id
                   join person in db.People on membership.PersonId equals person.Id
                   orderby paper.From
                   select paper.Document + " — " + person.FullName).ToListAsync(ct),
            staysOn ? [] : await (from row in StandingIn(db, leaving.PersonId, day) join person in db.People on row.PersonId equals person.Id select person.FullName).ToListAsync(ct),
            await (from sent in db.Secondments
                   where sent.ByMembershipId == fromId && sent.EndedAt == null && sent.To >= day
                   join person in db.People on sent.PersonId equals person.Id
                   select person.FullName).ToListAsync(ct),
            await Running(db, leaving, day).CountAsync(ct),
            await db.Assignments.CountAsync(task => task.GivenByOfficeId == leaving.OfficeId && task.State == AssignmentState.Submitted, ct));
    }

    internal static IQueryable<Assignment> Moving(HaiDangDb db, Guid membershipId) => OpenTasks.Of(db).Where(task => task.AnswerableMembershipId == membershipId);

    /// <summary>Delegations that the hand-over still has to end: given with the office, or received by its holder while in it, and running past its last day.</summary>
    internal static IQueryable<Delegation> Running(HaiDangDb db, HandoverParty leaving, DateOnly day) =>
        Resting(db, leaving).Where(paper => paper.RevokedAt == null && paper.To >= day && paper.To > leaving.To);

    // Besides those: what ended in the very act that ended the office, which the minutes name too.
    private static IQueryable<Delegation> Ending(HaiDangDb db, HandoverParty leaving) =>
        Resting(db, leaving).Where(paper => (paper.RevokedAt == null && paper.To >= leaving.To) || (leaving.EndRecordedAt != null && paper.RevokedAt == leaving.EndRecordedAt));

    // A paper received after the office had ended rests on another place of that person.
    private static IQueryable<Delegation> Resting(HaiDangDb db, HandoverParty leaving) => db.Delegations.Where(paper => paper.FromMembershipId == leaving.MembershipId
        || (paper.ToPersonId == leaving.PersonId && (leaving.EndRecordedAt == null ? paper.From <= leaving.To : paper.RecordedAt <= leaving.EndRecordedAt)));

    internal static IQueryable<StandIn> StandingIn(HaiDangDb db, Guid personId, DateOnly day) =>
        db.StandIns.Where(row => row.ForPersonId == personId && row.EndedAt == null && row.To >= day);

    private static void Lines(StringBuilder words, int number, string title, IReadOnlyList<string> lines)
    {
        words.Append(CultureInfo.InvariantCulture, $"{number}. {title}: {(lines.Count == 0 ? "không có" : lines.Count)}.\n");
        foreach (var line in lines.Take(20)) words.Append(CultureInfo.InvariantCulture, $"   - {line}\n");
    }

    private static string Cited(string decision) => decision.Length == 0 ? "" : $" (theo {decision})";

    private static string Short(string title) => title.Length <= 80 ? title : title[..79] + "…";
}
