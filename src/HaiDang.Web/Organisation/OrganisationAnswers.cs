using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Web.Hosting;

namespace HaiDang.Web.Organisation;

/// <summary>What the asker is in the committee in hand.</summary>
public sealed class SeatOfRequest(ISeats seats, IActor actor, TimeProvider clock)
{
    /// <summary>The seat now.</summary>
    public Task<Seat> FindAsync(CancellationToken ct) => seats.LoadAsync(actor, clock.Now(), ct);
}

/// <summary>An office of a person.</summary>
public sealed record OfficeOfPerson(HolderRow Membership, string Office, bool IsCurrent);

/// <summary>An act that a person can do today.</summary>
public sealed record CanDoAnswer(string Act, string Capacity, IReadOnlyList<GroundAnswer> Grounds, bool OnCondition);

/// <summary>A person as answered.</summary>
public sealed record PersonAnswer(
    Guid Id, string FullName, string? Position, IReadOnlyList<OfficeOfPerson> Offices, IReadOnlyList<PostRow> Posts, IReadOnlyList<PortfolioRow> Portfolios,
    IReadOnlyList<AbsenceRow> Absences, IReadOnlyList<DelegationRow> Delegations, IReadOnlyList<StandInRow> StandIns, IReadOnlyList<SecondmentRow> Secondments,
    IReadOnlyList<CanDoAnswer> Can, bool ActsForChair, long Version)
{
    /// <summary>From what was found.</summary>
    public static PersonAnswer Of(PersonView person) => new(
        person.Id, person.FullName, person.Position, [.. person.Offices.Select(row => new OfficeOfPerson(row.Holder, row.Office, row.IsCurrent))], person.Posts, person.Portfolios,
        person.Absences, person.Delegations, person.StandIns, person.Secondments,
        [.. person.Can.Select(can => new CanDoAnswer(can.Act, can.Kind.ToString(), [.. can.Grounds.Select(GroundAnswer.Of)], can.OnCondition))], person.ActsForChair, person.Version);
}

/// <summary>A name of an agency from a day on.</summary>
public sealed record AgencyNameAnswer(string Name, DateOnly? From, string? Decision);

/// <summary>An agency as answered.</summary>
public sealed record AgencyAnswer(
    Guid Id, string Name, string Abbreviation, string? OrganId, DateOnly? From, DateOnly? To, Guid? ParentId, IReadOnlyList<AgencyNameAnswer> Names, IReadOnlyList<PostRow> Posts,
    IReadOnlyList<SuccessionRow> Before, IReadOnlyList<SuccessionRow> After, IReadOnlyList<OfficeOfPerson> Members, bool IsStanding, int OpenTasks, long Version)
{
    /// <summary>From what was found.</summary>
    public static AgencyAnswer Of(AgencyView agency) => new(
        agency.Id, agency.Name, agency.Abbreviation, agency.OrganId, agency.From, agency.To, agency.ParentId,
        [.. agency.Names.Select(name => new AgencyNameAnswer(name.Name, name.From, name.Decision))], agency.Posts, agency.Before, agency.After,
        [.. agency.Members.Select(row => new OfficeOfPerson(row.Holder, row.Office, row.Holder.To is null))], agency.IsStanding, agency.OpenTasks, agency.Version);
}

/// <summary>A preview of a hand-over.</summary>
public sealed record HandoverPreviewAnswer(string From, string To, IReadOnlyList<HandoverTask> Tasks, IReadOnlyList<string> Delegations, IReadOnlyList<string> Received, IReadOnlyList<string> StandIns, IReadOnlyList<string> Staff, int Approvals)
{
    /// <summary>From the contents.</summary>
    public static HandoverPreviewAnswer Of(HandoverContents contents) =>
        new(contents.From.Name, contents.To.Name, contents.Tasks, contents.Delegations, contents.Received, contents.StandIns, contents.Staff, contents.Approvals);
}

/// <summary>A post that ends with its agency.</summary>
public sealed record EndingPostAnswer(SuccessionPerson Who, HaiDang.Core.Organisation.AgencyPostKind Kind);

/// <summary>A preview of a merge, a split or a transfer.</summary>
public sealed record SuccessionPreviewAnswer(
    IReadOnlyList<string> From, IReadOnlyList<string> To, string Answerable, IReadOnlyList<SuccessionPerson> Members, IReadOnlyList<EndingPostAnswer> Posts,
    IReadOnlyList<HandoverTask> Tasks, int Coordinated, IReadOnlyList<string> Delegations, string? StandingEnds)
{
    /// <summary>From the contents.</summary>
    public static SuccessionPreviewAnswer Of(SuccessionContents found) => new(
        found.From, found.To, found.Answerable, found.Members, [.. found.Posts.Select(row => new EndingPostAnswer(row.Who, row.Kind))], found.Tasks, found.Coordinated, found.Delegations, found.StandingEnds);
}
