using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Organisation;

/// <summary>Short words for the tests of the organisation.</summary>
internal static class OrganisationWorld
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>What a person is, as in force and on record at an instant.</summary>
    public static Task<Seat> SeatAt(this World world, string name, DateTime? at = null)
    {
        TestActor? actor = null;
        return world.Db.AsAsync<ISeats, Seat>(
            who => (actor, who.PersonId, who.CommitteeId) = (who, world.Person(name), world.Committee),
            seats => seats.LoadAsync(actor!, at ?? world.Db.Clock.GetUtcNow().UtcDateTime, default));
    }

    public static Task<Guid> MembershipOf(this World world, string name) =>
        world.Db.ReadAsync(db => db.Memberships.Where(row => row.PersonId == world.Person(name)).OrderByDescending(row => row.RecordedAt).Select(row => row.Id).FirstAsync(), world.Committee);

    public static Task<Guid> Office(this World world, string code) => world.Db.ReadAsync(db => db.Offices.Where(row => row.Code == code).Select(row => row.Id).SingleAsync(), world.Committee);

    public static Task<T> Read<T>(this World world, Func<HaiDangDb, Task<T>> read) => world.Db.ReadAsync(read, world.Committee);

    /// <summary>Puts a person in an office today, as the team's lead does it.</summary>
    public static async Task<Guid> Seat(this World world, string office, string person, string? agency = null, DateOnly? from = null, DateOnly? to = null)
    {
        var input = new RecordMembership.Input(await world.Office(office), world.Person(person), agency is null ? null : world.Agency(agency), from ?? Today, to, "88/QĐ-UBND");
        return (await world.As<RecordMembership, Guid>("lead", use => use.RunAsync(input, default))).Value;
    }

    public static Task<Result<Done>> End(this World world, Guid membership, DateOnly last, string by = "lead") =>
        world.As<EndMembership, Done>(by, use => use.RunAsync(new EndMembership.Input { MembershipId = membership, Last = last, Decision = "89/QĐ-UBND" }, default));

    public static Task<Result<Guid>> Post(this World world, string agency, string person, AgencyPostKind kind, DateOnly? from = null, DateOnly? to = null, string by = "lead") =>
        world.As<RecordPost, Guid>(by, use => use.RunAsync(new RecordPost.Input(world.Agency(agency), world.Person(person), kind, from ?? World.Start, to), default));

    public static Task<Result<Guid>> Absent(this World world, DateOnly from, DateOnly to, string by = "chair") =>
        world.As<RecordAbsence, Guid>(by, use => use.RunAsync(new RecordAbsence.Input(from, to, "Đi công tác"), default));

    public static async Task<Result<Guid>> Delegate(this World world, string by, string to, Action<RecordDelegation.Input>? change = null, params string[] acts)
    {
        var input = new RecordDelegation.Input
        {
            FromMembershipId = await world.MembershipOf(by), ToPersonId = world.Person(to), Acts = [.. acts], From = Today, To = Today.AddDays(7), Document = "12/GUQ-BCĐCĐS",
        };
        change?.Invoke(input);
        return await world.As<RecordDelegation, Guid>(by, use => use.RunAsync(input, default));
    }

    /// <summary>Moves the clock to an instant, UTC.</summary>
    public static void Go(this TestDb db, DateTime utc) => db.Clock.SetUtcNow(new DateTimeOffset(utc, TimeSpan.Zero));

    /// <summary>An instant on a day at an hour in Việt Nam, in UTC.</summary>
    public static DateTime At(int day, int hour, int month = 11) => new DateTime(2026, month, day, hour, 0, 0, DateTimeKind.Utc).AddHours(-7);
}
