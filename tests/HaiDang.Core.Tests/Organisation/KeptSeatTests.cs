using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using static HaiDang.Core.Tests.Organisation.OrganisationWorld;

namespace HaiDang.Core.Tests.Organisation;

/// <summary>A seat is loaded once for many requests, and never when a record has changed meanwhile.</summary>
public sealed class KeptSeatTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_seat_is_kept_for_the_day_until_any_record_it_rests_on_changes(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var first = await world.SeatAt("standing", At(27, 9));
        (await world.SeatAt("standing", At(27, 10))).ShouldBeSameAs(first);
        (await world.SeatAt("standing", At(28, 10))).ShouldNotBeSameAs(first, "another day");
        (await world.SeatAt("vice", At(27, 10))).ShouldNotBeSameAs(first);

        db.Go(At(27, 11));
        (await world.Absent(new(2026, 11, 27), new(2026, 11, 27))).Error.ShouldBeNull();
        var absent = await world.SeatAt("standing", At(27, 12));
        absent.Judge(new Act("portfolio.assign")).IsAllowed.ShouldBeTrue();
        (await world.SeatAt("standing", At(27, 13))).ShouldBeSameAs(absent);
        (await world.SeatAt("standing", At(27, 10))).Judge(new Act("portfolio.assign")).IsAllowed.ShouldBeFalse("before the absence was on record");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Within_the_settling_time_after_a_record_every_request_loads_afresh_because_clocks_differ(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        db.Go(At(27, 11));
        (await world.Absent(new(2026, 11, 27), new(2026, 11, 27))).Error.ShouldBeNull();
        var soon = At(27, 11).AddSeconds(4);
        (await world.SeatAt("standing", soon)).ShouldNotBeSameAs(await world.SeatAt("standing", soon));
        var later = At(27, 11).AddSeconds(6);
        (await world.SeatAt("standing", later)).ShouldBeSameAs(await world.SeatAt("standing", later));
    }

    [Fact]
    public void What_is_used_stays_and_the_store_never_holds_more_than_twice_its_size()
    {
        var store = new Generations<int, string>(10);
        for (var key = 0; key < 100; key++)
        {
            store.Keep(key, $"{key}");
            store.Find(0).ShouldBe("0", "it is asked for all the time");
        }

        Enumerable.Range(0, 100).Count(key => store.Find(key) is not null).ShouldBeInRange(2, 20);
    }
}
