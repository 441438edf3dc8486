using HaiDang.Core.Intake;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Clauses;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Tests.Intake;

/// <summary>Requests for information: asked by a day, answered by the agency, asked again, closed by the asker.</summary>
public class InformationTests
{
    private static readonly DateOnly Due = new(2026, 12, 4);

    [Theory, MemberData(nameof(ClauseWorld.All), MemberType = typeof(ClauseWorld))]
    public async Task Đ7_5_the_team_asks_an_agency_and_a_member_is_refused_with_the_clause(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        (await Ask(world, "member")).Error.ShouldBeOfType<Refused>().Verdict.Clauses().ShouldContain("Đ7.5");
        var id = (await Ask(world, "team")).Value;
        (await Find(world, "lead", id)).ShouldNotBeNull().ShouldSatisfyAllConditions(card => card.Code.ShouldBe("TT-001"), card => card.Request.Grounds.ShouldContain("Đ7.5"), card => card.Agency.ShouldBe("Trạm Y tế"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_agency_answers_is_asked_again_answers_again_and_the_asker_closes(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var id = (await Ask(world, "team")).Value;
        (await Do(world, "member", id, InformationStep.Answered)).ShouldBeOfType<Refused>().Verdict.Refusal.ShouldBe(Refusal.NotRelated, "another agency does not answer");
        (await Do(world, "head", id, InformationStep.Answered, "")).ShouldBeOfType<Invalid>().Code.ShouldBe("information.answerText");
        (await Do(world, "head", id, InformationStep.Answered)).ShouldBeNull();
        (await Do(world, "lead", id, InformationStep.Returned, due: Due.AddDays(7))).ShouldBeOfType<Refused>("only who asked asks again");
        (await Do(world, "team", id, InformationStep.Returned)).ShouldBeOfType<Invalid>().Code.ShouldBe("information.due");
        (await Do(world, "team", id, InformationStep.Returned, due: Due.AddDays(7))).ShouldBeNull();
        (await Find(world, "head", id)).ShouldNotBeNull().Request.DueOn.ShouldBe(Due.AddDays(7));
        (await Do(world, "head", id, InformationStep.Answered)).ShouldBeNull();
        (await Do(world, "head", id, InformationStep.Closed)).ShouldBeOfType<Refused>();
        (await Do(world, "team", id, InformationStep.Closed, "")).ShouldBeNull();
        (await Do(world, "head", id, InformationStep.Answered)).ShouldBeOfType<Conflict>().Code.ShouldBe("information.wrongState");
        (await Find(world, "team", id)).ShouldNotBeNull().Entries.Select(entry => entry.Step).ShouldBe(
            [InformationStep.Asked, InformationStep.Answered, InformationStep.Returned, InformationStep.Answered, InformationStep.Closed]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_late_one_is_shown_until_the_agency_answers_and_stands_on_the_task(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "tyt")).Value;
        var id = (await Ask(world, "team", input => input.AssignmentId = task)).Value;
        await Ask(world, "team", input => input.AgencyId = world.Agency("kt"));
        db.Clock.Advance(TimeSpan.FromDays(11)); // 4 December: the last day itself is in time
        (await List(world, "chair")).Late.ShouldBe(0);
        db.Clock.Advance(TimeSpan.FromDays(1));
        (await List(world, "chair")).ShouldSatisfyAllConditions(page => page.Late.ShouldBe(2), page => page.Rows.ShouldAllBe(row => row.IsLate));
        (await Do(world, "head", id, InformationStep.Answered)).ShouldBeNull();
        (await List(world, "chair", filter => filter.IsLate = true)).Rows.ShouldHaveSingleItem().Agency.ShouldBe("Phòng Kinh tế");
        (await List(world, "chair", filter => filter.AssignmentId = task)).Rows.ShouldHaveSingleItem().Id.ShouldBe(id);
        (await List(world, "head")).Rows.ShouldHaveSingleItem().Id.ShouldBe(id, "an agency reads what it is asked");
        (await List(world, "chair", filter => filter.Search = "so luot kham")).Rows.Count.ShouldBe(2);
        (await Do(world, "team", id, InformationStep.Closed, "")).ShouldBeNull();
        (await List(world, "chair", filter => filter.IsOpen = true)).Rows.ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Only_an_agency_within_reach_is_asked_by_a_day_to_come(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await Ask(world, "team", input => input.AgencyId = Guid.CreateVersion7())).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("information.agency");
        (await Ask(world, "team", input => input.DueOn = new(2026, 11, 22))).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("information.due");
        (await Ask(world, "team", input => input.AssignmentId = Guid.CreateVersion7())).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("information.task");
        (await Find(world, "outsider", (await Ask(world, "team")).Value)).ShouldBeNull();
        (await List(world, "chair")).Rows.ShouldHaveSingleItem().Number.ShouldBe(1, "what failed took no number");
    }

    private static Task<Result<Guid>> Ask(World world, string by, Action<RequestInformation.Input>? change = null)
    {
        var input = new RequestInformation.Input { Title = "Số lượt khám bệnh tháng 11", Content = "Số lượt, chia theo ngày.", AgencyId = world.Agency("tyt"), DueOn = Due };
        change?.Invoke(input);
        return world.As<RequestInformation, Guid>(by, use => use.RunAsync(input, default));
    }

    private static async Task<Error?> Do(World world, string by, Guid id, InformationStep step, string text = "Nội dung đủ dài", DateOnly? due = null) =>
        (await world.As<HandleInformation, long>(by, use => use.RunAsync(new HandleInformation.Input { Id = id, Step = step, Text = text, Evidence = "12/BC", DueOn = due }, default))).Error;

    private static Task<FindInformation.Card?> Find(World world, string by, Guid id) => world.Db.AsAsync<FindInformation, FindInformation.Card?>(world.Be(by), use => use.RunAsync(id, default));

    private static async Task<ListInformation.Page> List(World world, string by, Action<ListInformation.Filter>? change = null)
    {
        var filter = new ListInformation.Filter();
        change?.Invoke(filter);
        return (await world.Db.AsAsync<ListInformation, ListInformation.Page?>(world.Be(by), use => use.RunAsync(filter, default))).ShouldNotBeNull();
    }
}
