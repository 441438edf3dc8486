using HaiDang.Core.Assignments;
using HaiDang.Web.Shared.Components;

namespace HaiDang.Web.Assignments;

/// <summary>How a task's state is shown.</summary>
public static class TaskLook
{
    /// <summary>The word people use: paused, then overdue, before anything else while the answerable person has the move.</summary>
    public static WorkState Of(AssignmentState state, bool overdue, DateOnly due, DateOnly? submittedOn, bool paused = false) => (state, overdue) switch
    {
        _ when paused => WorkState.Paused,
        (_, true) => WorkState.Overdue,
        (AssignmentState.Given, _) => WorkState.NotReceived,
        (AssignmentState.Submitted, _) => WorkState.AwaitingConfirmation,
        (AssignmentState.Returned, _) => WorkState.Returned,
        (AssignmentState.Closed or AssignmentState.Accepted, _) => submittedOn > due ? WorkState.DoneLate : WorkState.DoneOnTime,
        (AssignmentState.Withdrawn, _) => WorkState.Withdrawn,
        _ => WorkState.Running,
    };
}
