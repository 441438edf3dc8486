namespace HaiDang.Core.Assignments;

/// <summary>Which act leads from one column of the board to another. Where no act leads, no card goes.</summary>
public static class BoardMoves
{
    /// <summary>The columns, in the order of a task's life.</summary>
    public static readonly IReadOnlyList<AssignmentState> Columns =
    [
        AssignmentState.Given, AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Returned, AssignmentState.Submitted, AssignmentState.Accepted, AssignmentState.Closed,
    ];

    private static readonly Dictionary<string, (AssignmentState[] From, AssignmentState[] To)> Moves = new(StringComparer.Ordinal)
    {
        ["task.receive"] = ([AssignmentState.Given], [AssignmentState.Received]),
        ["task.submit"] = ([AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Returned], [AssignmentState.Submitted]),
        ["task.progress"] = ([AssignmentState.Received], [AssignmentState.InProgress]),

        // Accepted and closed are one act: whether something is open beneath decides which of the two.
        ["task.accept"] = ([AssignmentState.Submitted], [AssignmentState.Accepted, AssignmentState.Closed]),
        ["task.return"] = ([AssignmentState.Submitted], [AssignmentState.Returned]),
    };

    /// <summary>The acts that move a task out of a state, the usual one first.</summary>
    public static IEnumerable<string> From(AssignmentState state) => Moves.Where(move => move.Value.From.Contains(state)).Select(move => move.Key);

    /// <summary>The act that leads from one state to another; null when none does.</summary>
    public static string? Act(AssignmentState from, AssignmentState to) => Moves.Where(move => move.Value.From.Contains(from) && move.Value.To.Contains(to)).Select(move => move.Key).FirstOrDefault();
}
