using HaiDang.Core.Assignments;
using HaiDang.Core.Tests.Shared;

namespace HaiDang.Core.Tests.Assignments;

/// <summary>Search over tasks: by the beginnings of words, without marks, by the index of each database.</summary>
public class SearchTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Every_word_asked_for_must_begin_a_word_of_the_task(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.Give("chair", "kt", input => (input.Title, input.SourceDocument) = ("Số hóa hồ sơ đất đai", "123/QĐ-UBND"))).Error.ShouldBeNull();
        (await world.Give("chair", "kt", input => input.Title = "Nâng cấp Cổng dịch vụ công")).Error.ShouldBeNull();
        foreach (var (asked, codes) in new (string, string[])[]
        {
            ("số hoá", ["NV-001"]), ("SO HOA", ["NV-001"]), ("dich vu", ["NV-002"]), ("da", ["NV-001"]), ("NV-002", ["NV-002"]), ("nv", ["NV-001", "NV-002"]), ("123/QĐ", ["NV-001"]), ("cổng hồ", []), ("oa", []),
            ("", ["NV-001", "NV-002"]), ("   ", ["NV-001", "NV-002"]), ("?!", []), ("\" OR *", []), ("'); DROP TABLE assignments; --", []), ("hồ & sơ | !", ["NV-001"]), ("dat NOT dai", []), (new string('x', 3000), []),
        })
            (await FindAsync(world, asked)).ShouldBe(codes, asked);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Nothing_of_another_committee_is_found_even_by_the_word_that_stands_for_it(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var other = await World.CreateAsync(db, "Ban Chỉ đạo Chuyển đổi số phường Hải Châu");
        (await world.Give("chair", "kt", input => input.Title = "Số hóa hồ sơ đất đai")).Error.ShouldBeNull();
        (await other.Give("chair", "kt", input => input.Title = "Số hóa sổ hộ tịch")).Error.ShouldBeNull();
        (await ListAsync(world, "số hóa")).Rows.ShouldHaveSingleItem().Title.ShouldBe("Số hóa hồ sơ đất đai");
        (await ListAsync(other, "số hóa")).Rows.ShouldHaveSingleItem().Title.ShouldBe("Số hóa sổ hộ tịch");
        (await FindAsync(world, $"c{other.Committee:N}")).ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> FindAsync(World world, string asked) => (await ListAsync(world, asked)).Rows.Select(row => row.Code).Order(StringComparer.Ordinal);

    private static async Task<ListAssignments.Page> ListAsync(World world, string asked) =>
        (await world.Db.AsAsync<ListAssignments, ListAssignments.Page?>(world.Be("chair"), use => use.RunAsync(new ListAssignments.Filter { Search = asked }, default)))!;
}
