using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;
using static HaiDang.Core.Tests.Organisation.OrganisationWorld;

namespace HaiDang.Core.Tests.Organisation;

public class PortfolioTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ3_1_only_the_chair_assigns_portfolios_by_a_numbered_notice(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        foreach (var name in new[] { "standing", "vice", "member", "lead", "team", "clerk", "head" })
            (await Assign(world, name, "member")).Error.ShouldBeOfType<Refused>().Verdict.Grounds.ShouldContain(ground => ground.Clause == "Đ3.1");
        (await Assign(world, "chair", "member", notice: " ")).Error!.Code.ShouldBe("portfolio.notice");
        (await Assign(world, "chair", "member")).Error.ShouldBeNull();
        var entry = await world.Read(context => context.AuditEntries.OrderByDescending(row => row.Seq).FirstAsync());
        (entry.Act, entry.Grounds, entry.Capacity).ShouldBe(("portfolio.assign", "Đ3.1", "Own"));
        (await world.Absent(Today, Today.AddDays(1))).Error.ShouldBeNull();
        (await Assign(world, "standing", "member2")).Error.ShouldBeNull();
        (await world.Read(context => context.AuditEntries.OrderByDescending(row => row.Seq).FirstAsync())).Grounds.ShouldBe("Đ4.1;Đ3.1");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_new_portfolio_ends_the_one_before_and_runs_until_one_already_given_for_later(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await Assign(world, "chair", "member", from: new(2026, 11, 1), notice: "01/TB-BCĐCĐS");
        await Assign(world, "chair", "member", from: new(2026, 12, 10), notice: "02/TB-BCĐCĐS");
        await Assign(world, "chair", "member", from: new(2026, 12, 1), notice: "03/TB-BCĐCĐS");
        (await Rows(world)).ShouldBe([("01/TB-BCĐCĐS", new(2026, 11, 30)), ("03/TB-BCĐCĐS", new(2026, 12, 9)), ("02/TB-BCĐCĐS", null)]);
        await Assign(world, "chair", "member", from: new(2026, 12, 10), notice: "04/TB-BCĐCĐS");
        (await Rows(world)).Last().ShouldBe(("04/TB-BCĐCĐS", null));
        (await Rows(world)).ShouldNotContain(row => row.Notice == "02/TB-BCĐCĐS");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_portfolio_ends_with_the_office_and_is_never_given_outside_its_term(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await Assign(world, "chair", "member", from: new(2025, 1, 1))).Error!.Code.ShouldBe("portfolio.outsideTerm");
        (await Assign(world, "chair", "member")).Error.ShouldBeNull();
        (await world.End(await world.MembershipOf("member"), Today.AddDays(3))).Error.ShouldBeNull();
        (await Rows(world)).Single().To.ShouldBe(Today.AddDays(3));
    }

    private static async Task<Result<Guid>> Assign(World world, string by, string member, DateOnly? from = null, string notice = "15/TB-BCĐCĐS")
    {
        var input = new AssignPortfolio.Input
        {
            MembershipId = await world.MembershipOf(member), Fields = [WorkField.DigitalEconomy, WorkField.SmartCity], Areas = "Khu phố 1, 2", From = from ?? Today, Notice = notice,
        };
        return await world.As<AssignPortfolio, Guid>(by, use => use.RunAsync(input, default));
    }

    private static async Task<List<(string Notice, DateOnly? To)>> Rows(World world)
    {
        var rows = await world.Read(context => OrganisationRows.PortfoliosAsync(context, context.Portfolios, default));
        return [.. rows.OrderBy(row => row.From).Select(row => (row.Notice, row.To))];
    }
}
