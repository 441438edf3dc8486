using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Assignments;

/// <summary>Giving a pasted list: a dry run that names every bad line, then every good one given once.</summary>
public class GiveManyTests
{
    private const string Head = "Nội dung nhiệm vụ\tCơ quan chủ trì\tSản phẩm\tHạn hoàn thành\n";

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_dry_run_names_every_bad_line_and_writes_nothing(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var rows = await CheckAsync(world, "chair", Head + """
            Lập danh mục dữ liệu dùng chung	Phòng Kinh tế	Danh mục	31/12/2026
            Nâng cấp mạng nội bộ	Phòng Kinh te^	Biên bản	31/12/2026
            Tập huấn kỹ năng số	VP	Báo cáo	1/1/2026
            Tập huấn kỹ năng số đợt hai	VP	Báo cáo	31/12
            Số hóa hồ sơ	Sở Xây dựng trung ương	Hồ sơ	31/12/2026
            Lập danh mục dữ liệu dùng chung	phong kinh te	Danh mục	31/12/2026
            Kiểm tra an toàn	KT		46387
            Đào tạo	KT	#REF!	31-12-2026
            Rà soát	tổ giúp việc	Báo cáo	2026-12-31
            """);
        rows.Select(row => row.Line.Number).ShouldBe(Enumerable.Range(2, 9), "as the lines are numbered where they came from");
        rows.Select(row => string.Join(' ', row.Faults.Select(fault => fault.Error.Code))).ShouldBe(
            ["", "many.agencyNear", "task.dueBeforeGiven", "many.dayWithoutYear", "many.agencyUnknown", "many.twice", "task.product", "many.formula", ""]);
        rows[1].Faults.ShouldHaveSingleItem().Error.Args.ShouldBe(["Phòng Kinh te^", "Phòng Kinh tế"]);
        rows[5].Faults.ShouldHaveSingleItem().Error.Args.ShouldBe([2]);
        rows[8].Given!.ShouldSatisfyAllConditions(given => given.ToTeam.ShouldBeTrue(), given => given.DueOn.ShouldBe(new DateOnly(2026, 12, 31)), given => given.Source.ShouldBe(AssignmentSource.Plan));
        (await CountAsync(world)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ6_2_who_may_not_give_is_told_by_which_clause_line_by_line_and_gives_nothing(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        const string text = Head + "Lập danh mục dữ liệu dùng chung\tVăn phòng\tDanh mục\t31/12/2026";
        var row = (await CheckAsync(world, "member", text)).ShouldHaveSingleItem();
        row.Faults.ShouldHaveSingleItem().Error.ShouldBeOfType<Refused>().Act.Code.ShouldBe("task.give");
        row.Verdict!.Grounds.ShouldContain(ground => ground.Clause.StartsWith('Đ'));
        var single = (await world.Give("member", "vp")).Error.ShouldBeOfType<Refused>();
        row.Verdict.Refusal.ShouldBe(single.Verdict.Refusal, "the same as when one task is given");
        (await GiveAsync(world, "member", text, null)).ShouldHaveSingleItem().Id.ShouldBeNull();
        (await CountAsync(world)).ShouldBe(0);
        (await world.As<GiveMany, IReadOnlyList<GiveMany.Row>>("outsider", use => use.RunAsync(new GivingList { Lines = GivingText.Read(text) }, default))).Error.ShouldBeOfType<NotFound>();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Good_lines_are_given_once_however_often_they_are_sent_and_a_corrected_list_gives_only_what_is_new(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        const string first = Head + "Lập danh mục dữ liệu\tKT\tDanh mục\t31/12/2026\nTập huấn kỹ năng số\tKhông có\tBáo cáo\t31/12/2026\nRà soát cổng dịch vụ\tTYT\tBáo cáo\t15/12/2026";
        var given = await GiveAsync(world, "chair", first, "one");
        given.Select(row => row.Id is not null).ShouldBe([true, false, true]);
        (await GiveAsync(world, "chair", first, "one")).Select(row => row.Id).ShouldBe(given.Select(row => row.Id), "the second click answers the same");
        var corrected = await GiveAsync(world, "chair", first.Replace("Không có", "VP", StringComparison.Ordinal), "one");
        corrected.Select(row => row.Id is not null).ShouldBe([true, true, true]);
        (corrected[0].Id, corrected[2].Id).ShouldBe((given[0].Id, given[2].Id));
        (await CountAsync(world)).ShouldBe(3);
        (await world.Db.ReadAsync(context => context.Assignments.Select(task => task.Number).OrderBy(number => number).ToListAsync(), world.Committee)).ShouldBe([1, 2, 3]);
        (await GiveAsync(world, "chair", first, "two")).Count(row => row.Id is not null).ShouldBe(2, "another sending is another act");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ6_5_other_duties_of_members_are_given_once_under_one_key_too(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        const string text = "Nội dung\tCơ quan\tSản phẩm\tHạn\tNguồn giao\nViệc ngoài kế hoạch của thành viên\tKT\tBáo cáo\t31/12/2026\tNhiệm vụ khác";
        var first = (await GiveAsync(world, "chair", text, "k")).ShouldHaveSingleItem();
        first.Id.ShouldNotBeNull();
        (await GiveAsync(world, "chair", text, "k")).ShouldHaveSingleItem().Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task One_title_per_line_takes_the_rest_from_what_is_said_for_all()
    {
        await using var db = await TestDb.CreateAsync("sqlite");
        var world = await World.CreateAsync(db);
        var list = new GivingList { Lines = GivingText.Read("Rà soát thủ tục hành chính\n\nTập huấn cho cán bộ xã\n"), Common = new GivingLine { Agency = "Phòng Kinh tế", Product = "Báo cáo", Due = "31/12/2026", Field = "Kinh tế số" } };
        var rows = (await world.As<GiveMany, IReadOnlyList<GiveMany.Row>>("chair", use => use.RunAsync(list, default))).Value;
        rows.ShouldAllBe(row => row.Id != null);
        rows.Select(row => row.Line).ShouldBe([1, 3]);
        (await db.ReadAsync(context => context.Assignments.Select(task => task.Field).Distinct().SingleAsync(), world.Committee)).ShouldBe(WorkField.DigitalEconomy);
        (await world.As<GiveMany, IReadOnlyList<GiveMany.Row>>("chair", use => use.RunAsync(new GivingList(), default))).Error!.Code.ShouldBe("many.none");
        var many = new GivingList { Lines = [.. Enumerable.Range(1, 501).Select(at => new GivingLine { Number = at })] };
        (await world.As<GiveMany, IReadOnlyList<GiveMany.Row>>("chair", use => use.RunAsync(many, default))).Error!.Code.ShouldBe("many.tooMany");
    }

    [Fact]
    public void A_pasted_list_is_read_with_tabs_semicolons_quotes_and_headings_in_any_order()
    {
        GivingText.Read("a;b;c").ShouldHaveSingleItem().ShouldSatisfyAllConditions(line => line.Title.ShouldBe("a"), line => line.Agency.ShouldBe("b"), line => line.Product.ShouldBe("c"));
        GivingText.Read("Hạn\tSản phẩm\tNội dung\n1/2/2027\tBáo cáo\tViệc").ShouldHaveSingleItem().ShouldSatisfyAllConditions(line => line.Due.ShouldBe("1/2/2027"), line => line.Product.ShouldBe("Báo cáo"), line => line.Title.ShouldBe("Việc"));
        GivingText.Read("\"Việc\nhai dòng; \"\"lớn\"\"\";KT").ShouldHaveSingleItem().Title.ShouldBe("Việc\nhai dòng; \"lớn\"");
        GivingText.Read("\"Việc\" chưa đóng;KT").ShouldHaveSingleItem().Title.ShouldBe("\"Việc\" chưa đóng");
        GivingText.Read("Nhiệm vụ\nViệc một").ShouldHaveSingleItem().Title.ShouldBe("Việc một");
        GivingText.Read(" \n").ShouldBeEmpty();
        IReadOnlyList<GivingLine> lines = [GivingLine.Of(2, ["Việc\tcó tab", "KT", "Lời \"trích\"", "31/12/2026"])];
        GivingText.Read(GivingText.Write(lines, [.. GivingText.Columns.Select(column => column.Headings[0])])).ShouldBe(lines);
    }

    [Theory]
    [InlineData("31/12/2026", 2026, 12, 31)]
    [InlineData("1/2/2027", 2027, 2, 1)]
    [InlineData("01-02-2027", 2027, 2, 1)]
    [InlineData("1.2.2027", 2027, 2, 1)]
    [InlineData("1/2/27", 2027, 2, 1)]
    [InlineData("2026-12-31", 2026, 12, 31)]
    [InlineData("46387", 2026, 12, 31)]
    public void Days_are_read_day_first_in_every_usual_way_of_writing(string typed, int year, int month, int day) => GivingText.Day(typed).Value.ShouldBe(new DateOnly(year, month, day));

    [Theory]
    [InlineData("31/11/2026", "many.day")]
    [InlineData("12/31/2026", "many.day")]
    [InlineData("31/12", "many.dayWithoutYear")]
    [InlineData("cuối năm", "many.day")]
    [InlineData("7", "many.day")]
    [InlineData("", "task.dueOn")]
    public void What_is_no_day_says_so(string typed, string code) => GivingText.Day(typed).Error!.Code.ShouldBe(code);

    internal static async Task<IReadOnlyList<GiveMany.Row>> GiveAsync(World world, string who, string text, string? key) => (await world.As<GiveMany, IReadOnlyList<GiveMany.Row>>(
        who, use => use.RunAsync(new GivingList { Lines = GivingText.Read(text) }, default), actor => actor.OnceKey = key)).Value;

    private static async Task<IReadOnlyList<GiveManyCheck.Row>> CheckAsync(World world, string who, string text) =>
        (await world.As<GiveManyCheck, IReadOnlyList<GiveManyCheck.Row>>(who, use => use.RunAsync(new GivingList { Lines = GivingText.Read(text) }, default))).Value;

    private static Task<int> CountAsync(World world) => world.Db.ReadAsync(db => db.Assignments.CountAsync(), world.Committee);
}
