using HaiDang.Regulation.Engine;

namespace HaiDang.Load.Generate;

/// <summary>A seat in a generated committee.</summary>
internal sealed record PlaceSeat(Guid Id, Guid OfficeId, Guid PersonId, Guid? AgencyId);

/// <summary>One generated committee.</summary>
internal sealed class Place
{
    /// <summary>From 0, the largest.</summary>
    public int Rank { get; private init; }

    /// <summary>largest, median, give1 to give8; null for the others.</summary>
    public string? Name { get; private init; }

    /// <summary>Its id.</summary>
    public Guid CommitteeId { get; } = Guid.CreateVersion7();

    /// <summary>How many tasks.</summary>
    public int Tasks { get; private init; }

    /// <summary>Its agencies; the first belongs to the ordinary member.</summary>
    public Guid[] AgencyIds { get; } = [.. Enumerable.Range(0, Generator.AgenciesEach).Select(_ => Guid.CreateVersion7())];

    /// <summary>Heads of the agencies.</summary>
    public Guid[] Heads { get; private init; } = [];

    /// <summary>Who sits.</summary>
    public List<PlaceSeat> Seats { get; } = [];

    /// <summary>People invented for it.</summary>
    public List<Guid> NewPeople { get; } = [];

    /// <summary>The head's office.</summary>
    public Guid ChairOfficeId { get; private init; }

    /// <summary>The head.</summary>
    public Guid ChairId { get; private init; }

    /// <summary>Answers for an agency: its member, or its head by no office.</summary>
    public (Guid Person, Guid? Membership) Answers(int agency) => agency < 10 ? (Seats[3 + agency].PersonId, Seats[3 + agency].Id) : (Heads[agency], null);

    /// <summary>Makes one: a head, two deputies, ten members each for an agency, the team of four.</summary>
    public static Place Make(int rank, int tasks, int count, Seed seed)
    {
        var name = rank == 0 ? "largest" : rank == count / 2 ? "median" : rank > count / 2 && rank <= count / 2 + 8 ? $"give{rank - (count / 2)}" : null;
        List<Guid> people = [];
        Guid Someone()
        {
            people.Add(Guid.CreateVersion7());
            return people[^1];
        }

        var chair = name is null ? Someone() : seed.Chair;
        var member = name is "largest" or "median" ? seed.Member : Someone();
        var place = new Place
        {
            Rank = rank, Tasks = tasks, Name = name, ChairOfficeId = seed.Of(Role.Chair).Id, ChairId = chair,
            Heads = [member, .. Enumerable.Range(1, Generator.AgenciesEach - 1).Select(_ => Someone())],
        };
        void Sit(Role role, Guid person, Guid? agency = null) => place.Seats.Add(new PlaceSeat(Guid.CreateVersion7(), seed.Of(role).Id, person, agency));
        Sit(Role.Chair, chair);
        Sit(Role.StandingViceChair, Someone());
        Sit(Role.ViceChair, Someone());
        for (var index = 0; index < 10; index++) Sit(Role.Member, place.Heads[index], place.AgencyIds[index]);
        Sit(Role.SupportLead, Someone());
        for (var index = 0; index < 3; index++) Sit(Role.SupportMember, Someone());
        place.NewPeople.AddRange(people);
        return place;
    }
}
