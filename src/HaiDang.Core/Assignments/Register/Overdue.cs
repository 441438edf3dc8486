using System.Linq.Expressions;

namespace HaiDang.Core.Assignments;

/// <summary>The one definition of "overdue", for filters, projections and counts alike.</summary>
public static class Overdue
{
    /// <summary>On a day (in Việt Nam): the last day has passed, the answerable person still has the move, and nobody paused it.</summary>
    public static Expression<Func<Assignment, bool>> On(DateOnly today) => task =>
        task.DueOn < today && task.PausedOn == null && task.State != AssignmentState.Closed && task.State != AssignmentState.Withdrawn && task.State != AssignmentState.Submitted && task.State != AssignmentState.Accepted;

    /// <summary>The same of a task in hand; held equal to <see cref="On"/> by a table of all states.</summary>
    public static bool Is(Assignment task, DateOnly today) =>
        task.DueOn < today && task.PausedOn is null && task.State is not (AssignmentState.Closed or AssignmentState.Withdrawn or AssignmentState.Submitted or AssignmentState.Accepted);

    /// <summary>A projection that also asks whether the task is overdue: the definition is put where <paramref name="make"/> names its second argument.</summary>
    public static Expression<Func<Assignment, T>> With<T>(DateOnly today, Expression<Func<Assignment, bool, T>> make)
    {
        var overdue = On(today);
        var task = make.Parameters[0];
        var body = new Put(overdue.Parameters[0], task).Visit(overdue.Body);
        return Expression.Lambda<Func<Assignment, T>>(new Put(make.Parameters[1], body).Visit(make.Body), task);
    }

    private sealed class Put(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
