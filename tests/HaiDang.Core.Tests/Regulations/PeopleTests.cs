using HaiDang.Core.Regulations;
using HaiDang.Core.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Regulations;

public class PeopleTests
{
    private const string Lines = """
        Trần Văn Thử; Chủ tịch UBND xã; UBND xã Mai Lâm (UBND); Trưởng ban

        Lê Thị Hai; Trưởng phòng; Phòng Văn hóa - Xã hội (VHXH); Phó Trưởng ban
        Phạm Ba; Chuyên viên; Phòng Văn hóa - Xã hội; Thành viên
        """;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_dry_run_names_the_bad_lines_and_nothing_is_recorded_while_one_is_bad(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var draft = await DraftWorld.CreateAsync(db);
        var bad = Lines + "\nHoàng Tư; Chuyên viên; Văn phòng\nVũ Năm; ; Văn phòng; Phó Thần\nĐỗ Sáu; ; ; Trưởng ban";
        foreach (var dry in new[] { true, false })
        {
            var rows = (await draft.Do<SeatPeople, IReadOnlyList<SeatRow>>(use => use.RunAsync(new SeatPeople.Input { Lines = bad, From = new(2026, 10, 1), DryRun = dry }, default))).Value;
            rows.Select(row => (row.Line, row.Problem?.Code)).ShouldBe([(1, null), (3, null), (4, null), (5, "people.columns"), (6, "people.unknownOffice"), (7, "office.taken")]);
            (await db.ReadAsync(context => context.Memberships.CountAsync(), draft.Committee)).ShouldBe(0);
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Lines_become_people_agencies_and_offices_once_however_often_they_are_sent(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var draft = await DraftWorld.CreateAsync(db);
        for (var i = 0; i < 2; i++)
        {
            var rows = (await draft.Do<SeatPeople, IReadOnlyList<SeatRow>>(use => use.RunAsync(new SeatPeople.Input { Lines = Lines, From = new(2026, 10, 1), Decision = "57/QĐ-UBND" }, default))).Value;
            rows.ShouldAllBe(row => row.Problem == null && row.PersonId != null);
        }

        (await db.ReadAsync(context => context.Memberships.CountAsync(), draft.Committee)).ShouldBe(3);
        (await db.ReadAsync(context => context.People.CountAsync())).ShouldBe(3);
        var agencies = await db.ReadAsync(context => context.Agencies.Select(row => row.Abbreviation).OrderBy(row => row).ToListAsync());
        agencies.ShouldBe(["UBND", "VHXH"]);
        (await db.ReadAsync(context => context.AgencyPosts.CountAsync())).ShouldBe(2);
        var map = (await draft.Do<OfficeMap, OfficeMapping>(use => use.RunAsync(default))).Value;
        map.Offices.Single(office => office.Code == "thanh-vien").People.Single().Name.ShouldBe("Phạm Ba");
    }

    [Theory]
    [InlineData("Phòng Văn hóa - Xã hội", "VHXH")]
    [InlineData("Phòng Kinh tế (KT)", "KT")]
    [InlineData("Ủy ban nhân dân xã Mai Lâm", "BNDXML")]
    [InlineData("Văn phòng", "VP")]
    public void An_agency_without_an_abbreviation_gets_first_letters(string name, string expected) => PeopleLines.AbbreviationOf(name).ShouldBe(expected);
}
