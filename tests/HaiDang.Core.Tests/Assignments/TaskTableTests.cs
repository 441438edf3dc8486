using HaiDang.Core.Assignments;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Tests.Assignments;

/// <summary>State × act × holder × ground, walked cell by cell: the button, the judge and the gate say the same.</summary>
public class TaskTableTests
{
    // Who may do what, whatever the state: act → holder → ground (null: refused).
    private static readonly Dictionary<string, Dictionary<string, string>> Right = new(StringComparer.Ordinal)
    {
        ["task.receive"] = new(StringComparer.Ordinal) { ["member"] = "Đ6.2" },
        ["task.progress"] = new(StringComparer.Ordinal) { ["member"] = "Đ6.2" },
        ["task.submit"] = new(StringComparer.Ordinal) { ["member"] = "Đ6.2" },
        ["task.accept"] = new(StringComparer.Ordinal) { ["chair"] = "setting:task.accept" },
        ["task.return"] = new(StringComparer.Ordinal) { ["chair"] = "setting:task.return" },
        ["task.withdraw"] = new(StringComparer.Ordinal) { ["chair"] = "setting:task.withdraw" },
    };

    // In which states it can be done.
    private static readonly Dictionary<string, AssignmentState[]> When = new(StringComparer.Ordinal)
    {
        ["task.receive"] = [AssignmentState.Given],
        ["task.progress"] = [AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Returned],
        ["task.submit"] = [AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Returned],
        ["task.accept"] = [AssignmentState.Submitted],
        ["task.return"] = [AssignmentState.Submitted],
        ["task.withdraw"] = [AssignmentState.Given, AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Submitted, AssignmentState.Returned],
    };

    private static readonly string[] People = ["chair", "standing", "vice", "member", "member2", "lead", "team", "head", "clerk"];

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Every_cell_of_state_act_holder_and_ground_is_as_the_table_says(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        foreach (var state in Enum.GetValues<AssignmentState>())
        {
            var task = await MakeAsync(world, state);
            foreach (var person in People)
            {
                var card = await db.AsAsync<FindAssignment, FindAssignment.Card?>(Who(world, person), use => use.RunAsync(task, default));
                foreach (var (act, states) in When)
                {
                    var ground = Right[act].GetValueOrDefault(person);
                    var cell = $"{state} × {act} × {person}";
                    if (card is null)
                    {
                        ground.ShouldBeNull(cell);
                        (await Step(world, person, task, act)).Error.ShouldBeOfType<NotFound>(cell);
                        continue;
                    }

                    var button = card.Acts.Single(open => open.Act == act);
                    button.Verdict.IsAllowed.ShouldBe(ground is not null, cell);
                    button.IsOpen.ShouldBe(states.Contains(state), cell);
                    if (ground is not null) GroundText.Of(button.Verdict).Split(';').ShouldContain(ground, cell);
                    if (ground is not null && states.Contains(state)) continue; // done below, on a task of its own
                    var refused = (await Step(world, person, task, act)).Error;
                    if (ground is null) refused.ShouldBeOfType<Refused>(cell).Verdict.Refusal.ShouldBe(button.Verdict.Refusal, cell);
                    else refused.ShouldBeOfType<Conflict>(cell).Code.ShouldStartWith("task.wrongState", Case.Sensitive, cell);
                }
            }
        }

        foreach (var (act, states) in When)
            foreach (var state in states)
                (await Step(world, Right[act].Keys.Single(), await MakeAsync(world, state), act)).Error.ShouldBeNull($"{state} × {act}");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ4_2_Đ7_9_the_teams_tasks_come_from_the_chair_or_standing_vice_chair_and_its_lead_answers(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("standing", "")).Value;
        (await world.Give("vice", "")).Error.ShouldBeOfType<Refused>().Verdict.Norms.ShouldContain(norm => norm.Ground.Clause == "Đ7.9");
        (await world.Give("member", "")).Error.ShouldBeOfType<Refused>();
        (await world.Step("team", task, "task.receive")).Error.ShouldBeOfType<Refused>().Verdict.Refusal.ShouldBe(Refusal.NotRelated);
        (await world.Step("lead", task, "task.receive")).Error.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ13_1_the_head_answers_where_the_agency_has_no_member(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var task = (await world.Give("chair", "tyt")).Value;
        (await world.Step("head", task, "task.receive")).Error.ShouldBeNull();
        var card = (await db.AsAsync<FindAssignment, FindAssignment.Card?>(Who(world, "head"), use => use.RunAsync(task, default)))!;
        GroundText.Of(card.Acts.Single(open => open.Act == "task.submit").Verdict).ShouldContain("Đ13.1");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ5_1_Đ6_5_other_duties_of_a_vice_chair_come_from_the_chair_alone_those_of_a_member_from_the_vice_chairs_too(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.Give("standing", "kt", input => input.Source = AssignmentSource.OtherDuty)).Error.ShouldBeNull();
        (await world.Give("standing", "vhxh", input => input.Source = AssignmentSource.OtherDuty)).Error.ShouldBeOfType<Refused>().Act.Code.ShouldBe("task.giveViceChair");
        (await world.Give("chair", "vhxh", input => input.Source = AssignmentSource.OtherDuty)).Error.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ2_4_a_member_starts_a_task_of_the_own_agency_and_of_no_other(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.Give("member", "kt", input => input.Source = AssignmentSource.OwnInitiative)).Error.ShouldBeNull();
        (await world.Give("member", "vp", input => input.Source = AssignmentSource.OwnInitiative)).Error.ShouldBeOfType<Refused>();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ2_2_only_an_agency_within_reach_is_in_charge_and_exactly_one(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        (await world.Give("chair", "kt", input => input.AgencyId = Guid.CreateVersion7())).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("task.agency");
        (await world.Give("chair", "kt", input => input.ToTeam = true)).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("task.oneInCharge");
    }

    private static Action<TestActor> Who(World world, string person) => actor => (actor.PersonId, actor.CommitteeId) = (world.Person(person), world.Committee);

    private static Task<Result<long>> Step(World world, string by, Guid task, string act) => world.Step(by, task, act, "Nội dung đủ dài", "12/BB-KT");

    private static async Task<Guid> MakeAsync(World world, AssignmentState state)
    {
        var task = (await world.Give("chair", "kt")).Value;
        if (state == AssignmentState.Accepted) (await world.Give("chair", "vp", input => input.ParentId = task)).Error.ShouldBeNull(); // open beneath
        string[] steps = state switch
        {
            AssignmentState.Given => [],
            AssignmentState.Received => ["task.receive"],
            AssignmentState.InProgress => ["task.receive", "task.progress"],
            AssignmentState.Submitted => ["task.receive", "task.submit"],
            AssignmentState.Returned => ["task.receive", "task.submit", "task.return"],
            AssignmentState.Withdrawn => ["task.withdraw"],
            _ => ["task.receive", "task.submit", "task.accept"],
        };
        foreach (var act in steps) (await Step(world, Right[act].Keys.Single(), task, act)).Error.ShouldBeNull();
        return task;
    }
}
