using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Talk;

/// <summary>Who may be mentioned on a task: people who can read it, the other way round of <see cref="AssignmentActs.VisibleTo"/> and never more than that.</summary>
public static class TalkReach
{
    /// <summary>
    /// Holders of offices, heads and clerks of the agencies concerned, people of the standing agency, staff sent to the task or the team, today. Who reads only by standing in for
    /// somebody or by a delegation is left out: the one whose place it is is told; so are officers of an agency, who read but have no place here in which to answer.
    /// </summary>
    public static async Task<IQueryable<Organisation.Person>> ReadersAsync(this HaiDangDb db, Guid assignmentId, Seat seat, DateTime now, CancellationToken ct)
    {
        var task = await db.Assignments.AsNoTracking().Where(row => row.Id == assignmentId)
            .Select(row => new { row.AgencyId, row.ParentId, row.AnswerablePersonId, With = row.Coordinators.Select(with => with.AgencyId).ToList() }).SingleAsync(ct);
        var day = VietnamTime.DayOf(now);
        List<Guid> agencies = [.. task.With, .. new[] { task.AgencyId, seat.StandingAgencyId }.OfType<Guid>()];
        var (answerable, parent) = (task.AnswerablePersonId, task.ParentId);
        var members = Seats.InForce(db, day, now).Where(row => db.Offices.Any(office => office.Id == row.OfficeId && office.Role != Role.Expert && office.Role != Role.Clerk)).Select(row => row.PersonId);
        var officers = Seats.PostsInForce(db, day, now).Where(post => agencies.Contains(post.AgencyId)
            && (post.Kind != Organisation.AgencyPostKind.Officer || post.AgencyId == seat.StandingAgencyId)).Select(post => post.PersonId);
        var sent = db.Secondments.Where(row => row.From <= day && row.To >= day && row.RecordedAt <= now && (row.EndedAt == null || row.EndedAt > now)
            && (row.AssignmentId == null || row.AssignmentId == assignmentId || (parent != null && row.AssignmentId == parent && row.PersonId == answerable))).Select(row => row.PersonId);
        return db.People.AsNoTracking().Where(person => members.Contains(person.Id) || officers.Contains(person.Id) || sent.Contains(person.Id));
    }

    /// <summary>An act of the discussion on what somebody made.</summary>
    public static Act OnOwn(string code, Guid authorId, Seat seat) => new(code)
    {
        Relations = authorId == seat.Standing.PersonId ? RoleSet.Of(Role.AuthorOfThis) : RoleSet.None, Required = RoleSet.Of(Role.AuthorOfThis),
    };
}
