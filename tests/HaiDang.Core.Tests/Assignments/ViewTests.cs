using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Assignments;

/// <summary>The register: its orders, groups and pages; views saved, shared, opened by default.</summary>
public class ViewTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly string[] Titles = ["Đánh giá cổng dịch vụ", "Ấn hành sổ tay", "Dạy chữ ký số", "Ông bà dùng mạng", "Đấu nối trục dữ liệu", "An toàn thông tin", "Ủy quyền số"];

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Every_order_and_every_group_pages_by_key_without_a_gap_or_a_row_twice(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await FillAsync(world, 130);
        foreach (var group in Enum.GetValues<RegisterGroup>())
        {
            foreach (var sort in Enum.GetValues<RegisterSort>())
            {
                foreach (var down in new[] { false, true })
                {
                    var rows = await WalkAsync(world, filter => (filter.Group, filter.Sort, filter.Descending) = (group, sort, down));
                    rows.Count.ShouldBe(130, $"{group} {sort} {down}");
                    rows.Select(row => row.Number).Distinct().Count().ShouldBe(130, $"{group} {sort} {down}");
                    var parts = rows.Select(row => ListAssignments.GroupOf(row, group)).ToList();
                    parts.Where((part, at) => at == 0 || part != parts[at - 1]).Count().ShouldBe(parts.Distinct().Count(), $"{group} {sort}: a group stands in one place");
                    if (group != RegisterGroup.None) continue;
                    var expected = Expected(rows, sort, down);
                    rows.Select(row => row.Number).ShouldBe(expected, $"{sort} {down}");
                }
            }
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Counts_of_the_groups_add_up_to_the_total_and_stand_in_an_order_that_people_know(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await FillAsync(world, 60);
        db.Clock.Advance(TimeSpan.FromDays(10));
        foreach (var group in Enum.GetValues<RegisterGroup>().Where(one => one != RegisterGroup.None))
        {
            var page = await PageAsync(world, filter => filter.Group = group);
            page.Groups.Sum(head => head.Count).ShouldBe(page.Counts.Total);
            page.Groups.Sum(head => head.Overdue).ShouldBe(page.Counts.Overdue);
            page.Counts.Overdue.ShouldBeGreaterThan(0);
        }

        var byAgency = await PageAsync(world, filter => filter.Group = RegisterGroup.Agency);
        byAgency.Groups.Select(head => head.Name).ShouldBe(["Phòng Kinh tế", "Trạm Y tế", "Văn phòng", ""], "by name, the support team last");
        (await PageAsync(world, filter => filter.Group = RegisterGroup.State)).Groups.Select(head => head.Key).ShouldBe(["Given", "Received", "Withdrawn"]);
        (await PageAsync(world, filter => (filter.Group, filter.Scope) = (RegisterGroup.State, AssignmentScope.Overdue))).Counts.ShouldSatisfyAllConditions(
            counts => counts.Total.ShouldBe(byAgency.Counts.Overdue), counts => counts.Overdue.ShouldBe(counts.Total, "one definition of overdue"));
    }

    [Fact]
    public async Task Each_order_is_given_by_an_index_and_not_by_sorting_the_committee()
    {
        await using var db = await TestDb.CreateAsync("sqlite");
        var world = await World.CreateAsync(db);
        await FillAsync(world, 3);
        foreach (var (sort, index) in new[] { (RegisterSort.Due, "IX_assignments_open "), (RegisterSort.Number, "_Number "), (RegisterSort.Given, "GivenOn"), (RegisterSort.Title, "TitleKey") })
        {
            var plan = await PlanAsync(db, world, tasks => sort switch
            {
                RegisterSort.Number => tasks.OrderBy(task => task.Number),
                RegisterSort.Given => tasks.OrderBy(task => task.GivenOn).ThenBy(task => task.Number),
                RegisterSort.Title => tasks.OrderBy(task => task.TitleKey).ThenBy(task => task.Number),
                _ => tasks.Where(task => task.State != AssignmentState.Closed && task.State != AssignmentState.Withdrawn).OrderBy(task => task.DueOn).ThenBy(task => task.Number),
            });
            plan.ShouldContain(index, Case.Sensitive, $"{sort}: {plan}");
            plan.ShouldNotContain("TEMP B-TREE", Case.Sensitive, $"{sort}: {plan}");
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_view_is_kept_whole_opened_by_default_and_belongs_to_its_owner(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var definition = new ViewDefinition { Scope = AssignmentScope.Overdue, AgencyId = world.Agency("kt"), Columns = [RegisterColumn.Due, RegisterColumn.Product], Sort = RegisterSort.Title, Descending = true, Group = RegisterGroup.Field, Search = "số hóa", DueTo = Today };
        var id = (await SaveAsync(world, "member", "Quá hạn của tôi", definition, isDefault: true)).Value;

        var mine = (await ViewsAsync(world, "member")).ShouldHaveSingleItem();
        (mine.Id, mine.Name, mine.IsOwn, mine.IsShared, mine.IsDefault).ShouldBe((id, "Quá hạn của tôi", true, false, true));
        mine.Definition.Write().ShouldBe(definition.Write());
        (await ViewsAsync(world, "chair")).ShouldBeEmpty("not shared");
        (await RemoveAsync(world, "chair", id)).ShouldBeOfType<NotFound>();
        (await SaveAsync(world, "chair", "Của người khác", definition, id: id)).Error.ShouldBeOfType<NotFound>();

        (await world.As<ChooseDefaultView, Done>("member", use => use.RunAsync(null, default))).Error.ShouldBeNull();
        (await ViewsAsync(world, "member")).Single().IsDefault.ShouldBeFalse();
        (await world.As<ChooseDefaultView, Done>("member", use => use.RunAsync(id, default))).Error.ShouldBeNull();
        (await RemoveAsync(world, "member", id)).ShouldBeNull();
        (await ViewsAsync(world, "member")).ShouldBeEmpty();
        (await db.ReadAsync(context => context.RegisterDefaults.CountAsync(), world.Committee)).ShouldBe(0, "a default goes with its view");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Only_the_head_the_standing_agency_and_the_lead_of_the_team_share_a_view_and_each_reader_sees_the_own_reach(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await SaveAsync(world, "member", "Của cả Ban", new ViewDefinition(), isShared: true)).Error.ShouldBeOfType<Refused>().Act.Code.ShouldBe("view.share");
        foreach (var who in new[] { "chair", "lead" }) (await SaveAsync(world, who, $"Dùng chung của {who}", new ViewDefinition(), isShared: true)).Error.ShouldBeNull(who);
        (await ViewsAsync(world, "member")).Count.ShouldBe(2);
        var shared = (await ViewsAsync(world, "member"))[0];
        (await RemoveAsync(world, "member", shared.Id)).ShouldBeOfType<Refused>();
        (await SaveAsync(world, "member", "Sửa trộm", new ViewDefinition(), id: shared.Id)).Error.ShouldBeOfType<Refused>();
        (await db.AsAsync<ListViews, ListViews.Found?>(world.Be("outsider"), use => use.RunAsync(default))).ShouldBeNull();
        (await SaveAsync(world, "outsider", "Không phận sự", new ViewDefinition())).Error.ShouldBeOfType<NotFound>();

        (await world.Give("chair", "kt")).Error.ShouldBeNull();
        (await world.Give("chair", "tyt")).Error.ShouldBeNull();
        (await PageAsync(world, _ => { }, "head")).Rows.ShouldHaveSingleItem().AgencyId.ShouldBe(world.Agency("tyt"), "a shared view shows the head of an agency the agency's tasks alone");
        var export = (await db.AsAsync<ExportAssignments, Result<ExportAssignments.Export>>(world.Be("head"), async use =>
        {
            var made = await use.RunAsync(new ViewDefinition { Scope = AssignmentScope.All }, ExportAssignments.Most, default);
            List<string> titles = [];
            await foreach (var row in made.Value.Rows) titles.Add(row.Agency);
            titles.ShouldBe(["Trạm Y tế"]);
            return made;
        })).Value;
        export.Counts.Total.ShouldBe(1);
    }

    [Theory]
    [InlineData("{\"scope\":\"Overdue\",\"version\":1}", null)]
    [InlineData("{\"version\":2}", "view.version")]
    [InlineData("{\"scope\":\"Tomorrow\"}", "view.unreadable")]
    [InlineData("{\"sql\":\"DROP TABLE\"}", "view.unreadable")]
    [InlineData("{\"columns\":[\"Secret\"]}", "view.unreadable")]
    [InlineData("{\"sort\":7}", "view.unreadable")]
    [InlineData("{\"columns\":null}", "view.unreadable")]
    [InlineData("[]", "view.unreadable")]
    public void A_view_is_of_known_fields_and_values_or_it_is_refused(string json, string? code) => ViewDefinition.Read(json).Error?.Code.ShouldBe(code ?? "nothing");

    [Fact]
    public async Task A_list_too_long_for_a_file_says_so()
    {
        await using var db = await TestDb.CreateAsync("sqlite");
        var world = await World.CreateAsync(db);
        await FillAsync(world, 3);
        var error = (await db.AsAsync<ExportAssignments, Result<ExportAssignments.Export>>(world.Be("chair"), use => use.RunAsync(new ViewDefinition { Scope = AssignmentScope.All }, 2, default))).Error;
        error.ShouldBeOfType<Invalid>().Args.ShouldBe([3, 2]);
    }

    /// <summary>Gives tasks to three agencies and the team: titles, fields and days mixed, some received, some withdrawn.</summary>
    internal static async Task FillAsync(World world, int count)
    {
        string[] to = ["kt", "vp", "tyt", ""];
        var fields = Enum.GetValues<WorkField>();
        for (var at = 0; at < count; at++)
        {
            var id = (await world.Give("chair", to[at % 4], input => (input.Title, input.Field, input.DueOn) = ($"{Titles[at % Titles.Length]} {at / 20}", fields[at % fields.Length], Today.AddDays(at * 7 % 31)))).Value;
            if (at % 4 == 0 && at % 3 == 0) (await world.Step("member", id, "task.receive")).Error.ShouldBeNull();
            else if (at % 5 == 1) (await world.Step("chair", id, "task.withdraw", "Không còn cần nữa")).Error.ShouldBeNull();
        }
    }

    private static List<int> Expected(List<ListAssignments.Row> rows, RegisterSort sort, bool down)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal) { ["Phòng Kinh tế"] = 0, ["Trạm Y tế"] = 1, ["Văn phòng"] = 2, [""] = 3 };
        var sign = down ? -1 : 1;
        static bool Ended(ListAssignments.Row row) => row.State is AssignmentState.Closed or AssignmentState.Withdrawn;
        IOrderedEnumerable<ListAssignments.Row> inOrder = sort switch
        {
            RegisterSort.Number => rows.OrderBy(row => sign * row.Number),
            RegisterSort.Given => rows.OrderBy(row => sign * row.GivenOn.DayNumber).ThenBy(row => sign * row.Number),
            RegisterSort.Agency => rows.OrderBy(row => sign * names[row.Agency]).ThenBy(row => row.DueOn).ThenBy(row => row.Number),
            RegisterSort.State => rows.OrderBy(row => sign * (int)row.State).ThenBy(row => row.DueOn).ThenBy(row => row.Number),
            RegisterSort.Title when down => rows.OrderByDescending(row => Fold.Vi(row.Title), StringComparer.Ordinal).ThenByDescending(row => row.Number),
            RegisterSort.Title => rows.OrderBy(row => Fold.Vi(row.Title), StringComparer.Ordinal).ThenBy(row => row.Number),
            _ => rows.OrderBy(Ended).ThenBy(row => sign * row.DueOn.DayNumber).ThenBy(row => sign * row.Number),
        };
        return [.. inOrder.Select(row => row.Number)];
    }

    private static async Task<List<ListAssignments.Row>> WalkAsync(World world, Action<ListAssignments.Filter> change)
    {
        List<ListAssignments.Row> rows = [];
        string? after = null;
        do
        {
            var page = await PageAsync(world, filter =>
            {
                change(filter);
                filter.After = after;
            });
            rows.AddRange(page.Rows);
            after = page.Next;
            if (after is not null) ListAssignments.IsKey(after).ShouldBeTrue();
        }
        while (after is not null && rows.Count < 1000);
        return rows;
    }

    private static async Task<ListAssignments.Page> PageAsync(World world, Action<ListAssignments.Filter> change, string who = "chair")
    {
        var filter = new ListAssignments.Filter();
        change(filter);
        return (await world.Db.AsAsync<ListAssignments, ListAssignments.Page?>(world.Be(who), use => use.RunAsync(filter, default)))!;
    }

    private static Task<string> PlanAsync(TestDb db, World world, Func<IQueryable<Assignment>, IQueryable<Assignment>> order) => db.ReadAsync(
        async context =>
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            var query = order(context.Assignments.AsNoTracking()).Take(51).Select(task => task.Id);
            command.CommandText = "EXPLAIN QUERY PLAN " + query.ToQueryString()[query.ToQueryString().IndexOf("SELECT", StringComparison.Ordinal)..];
            foreach (var name in System.Text.RegularExpressions.Regex.Matches(command.CommandText, "@[A-Za-z_0-9]+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value).Distinct(StringComparer.Ordinal))
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, name.Contains('p', StringComparison.Ordinal) ? 51 : world.Committee);
                command.Parameters.Add(parameter);
            }

            await context.Database.OpenConnectionAsync();
            await using var reader = await command.ExecuteReaderAsync();
            var plan = "";
            while (await reader.ReadAsync()) plan += reader.GetString(3) + " \n";
            return plan;
        }, world.Committee);

    private static Task<Result<Guid>> SaveAsync(World world, string who, string name, ViewDefinition definition, bool isShared = false, bool isDefault = false, Guid? id = null)
    {
        var input = new SaveView.Input { Id = id, Name = name, IsShared = isShared, IsDefault = isDefault, Definition = definition };
        return world.As<SaveView, Guid>(who, use => use.RunAsync(input, default));
    }

    private static async Task<Error?> RemoveAsync(World world, string who, Guid id) => (await world.As<RemoveView, Done>(who, use => use.RunAsync(id, default))).Error;

    private static async Task<IReadOnlyList<ListViews.Row>> ViewsAsync(World world, string who) => (await world.Db.AsAsync<ListViews, ListViews.Found?>(world.Be(who), use => use.RunAsync(default)))!.Views;
}
