namespace HaiDang.Core.Assignments;

/// <summary>The register's filter, asked by another look at the same tasks.</summary>
internal static class LookFilter
{
    /// <summary>The same tasks in another order or group: nothing of the caller's filter changes.</summary>
    public static ListAssignments.Filter Copy(this ListAssignments.Filter filter) => new()
    {
        AgencyId = filter.AgencyId, Team = filter.Team, CoordinatorId = filter.CoordinatorId, Mine = filter.Mine, State = filter.State, Scope = filter.Scope, Field = filter.Field,
        GivenByOfficeId = filter.GivenByOfficeId, GivenFrom = filter.GivenFrom, DueTo = filter.DueTo, DueFrom = filter.DueFrom, Search = filter.Search, Clause = filter.Clause,
        HasDifficulty = filter.HasDifficulty, IsExtensionAsked = filter.IsExtensionAsked, IsPaused = filter.IsPaused, After = filter.After,
    };
}
