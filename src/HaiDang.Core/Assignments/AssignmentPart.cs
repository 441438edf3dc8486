using HaiDang.Core.Committees;
using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>A part of a task, given to staff sent to the work (Đ10.3).</summary>
public sealed partial class Assignment
{
    /// <summary>The secondment on which a part rests; null for any other task. When it ends, nothing can be done by that person any more.</summary>
    public Guid? SecondmentId { get; private set; }

    /// <summary>
    /// Was the part given by the head of the agency in charge who holds no office of the committee (Đ13.2)? Then that head decides on it; the office that gave
    /// the whole stands on record as its giver, above the head, so that a part is never without one.
    /// </summary>
    public bool IsGivenByHead { get; private set; }

    /// <summary>Gives a part of this task to a person sent to it, due within the task's own day and the person's last day here.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="brief">What is asked.</param>
    /// <param name="giver">The office of whoever answers for this task.</param>
    /// <param name="sent">The secondment of the person.</param>
    /// <param name="byHead">Given by a head without an office?</param>
    /// <param name="now">The instant, UTC.</param>
    public Result<Assignment> GivePart(int number, AssignmentBrief brief, Giver giver, Secondment sent, bool byHead, DateTime now)
    {
        if (!IsAtWork) return Wrong("giveSeconded");
        if (PausedOn is { } since) return new Conflict("task.paused", since);
        if (brief.DueOn > DueOn) return new Invalid("part.dueParent", nameof(brief.DueOn), DueOn);
        if (brief.DueOn > sent.To) return new Invalid("part.dueSecondment", nameof(brief.DueOn), sent.To);
        var given = Give(CommitteeId, number, brief, giver, new Answerable(AgencyId, sent.PersonId, null), [], Id, now);
        if (given.IsOk) (given.Value.SecondmentId, given.Value.IsGivenByHead) = (sent.Id, byHead);
        return given;
    }
}
