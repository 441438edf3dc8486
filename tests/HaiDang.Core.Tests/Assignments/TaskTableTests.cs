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
        ["task.askExtension"] = new(StringComparer.Ordinal) { ["member"] = "setting:task.askExtension" },
        ["task.grantExtension"] = new(StringComparer.Ordinal) { ["chair"] = "setting:task.grantExtension" },
        ["task.refuseExtension"] = new(StringComparer.Ordinal) { ["chair"] = "setting:task.refuseExtension" },
        ["task.pause"] = new(StringComparer.Ordinal) { ["chair"] = "setting:task.pause" },
        ["task.resume"] = new(StringComparer.Ordinal) { ["chair"] = "setting:task.resume" },
        ["task.setCoordinatorDue"] = new(StringComparer.Ordinal) { ["chair"] = "setting:task.setCoordinatorDue" },
        ["task.coordinate"] = new(StringComparer.Ordinal) { ["member2"] = "setting:task.coordinate" },
        ["difficulty.report"] = new(StringComparer.Ordinal) { ["member"] = "setting:difficulty.report", ["lead"] = "Đ7.2", ["team"] = "Đ7.2" },
        ["difficulty.answer"] = new(StringComparer.Ordinal) { ["chair"] = "setting:difficulty.answer" },
        ["task.proposeTransfer"] = new(StringComparer.Ordinal) { ["member"] = "setting:task.proposeTransfer" },
        ["task.refuseTransfer"] = new(StringComparer.Ordinal) { ["chair"] = "setting:task.refuseTransfer" },
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
        ["task.askExtension"] = [AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Returned],
        ["task.grantExtension"] = [AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Submitted, AssignmentState.Returned],
        ["task.refuseExtension"] = [AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Submitted, AssignmentState.Returned],
        ["task.pause"] = [AssignmentState.Given, AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Returned],
        ["task.resume"] = [AssignmentState.Given, AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Returned],
        ["task.setCoordinatorDue"] = [AssignmentState.Given, AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Submitted, AssignmentState.Returned],
        ["task.coordinate"] = [AssignmentState.Given, AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Submitted, AssignmentState.Returned],
        ["difficulty.report"] = [AssignmentState.Given, AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Submitted, AssignmentState.Returned],
        ["difficulty.answer"] = [AssignmentState.Given, AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Submitted, AssignmentState.Returned],
        ["task.proposeTransfer"] = [AssignmentState.Given, AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Returned],
        ["task.refuseTransfer"] = [AssignmentState.Given, AssignmentState.Received, AssignmentState.InProgress, AssignmentState.Submitted, AssignmentState.Returned],
    };

    // What besides the state closes an act, and the sentence that says so. An act that is not named here is open in every situation of its states.
    private static readonly Dictionary<string, Dictionary<Situation, string>> Closed = new(StringComparer.Ordinal)
    {
        ["task.receive"] = new() { [Situation.Paused] = "task.paused" },
        ["task.progress"] = new() { [Situation.Paused] = "task.paused" },
        ["task.submit"] = new() { [Situation.Paused] = "task.paused" },
        ["task.pause"] = new() { [Situation.Paused] = "task.paused" },
        ["task.resume"] = new() { [Situation.Plain] = "task.notPaused", [Situation.Asked] = "task.notPaused", [Situation.Difficulty] = "task.notPaused", [Situation.Transfer] = "task.notPaused" },
        ["task.askExtension"] = new() { [Situation.Paused] = "task.paused", [Situation.Asked] = "task.extensionOpen" },
        ["task.grantExtension"] = new() { [Situation.Plain] = "task.extensionNone", [Situation.Paused] = "task.extensionNone", [Situation.Difficulty] = "task.extensionNone", [Situation.Transfer] = "task.extensionNone" },
        ["task.refuseExtension"] = new() { [Situation.Plain] = "task.extensionNone", [Situation.Paused] = "task.extensionNone", [Situation.Difficulty] = "task.extensionNone", [Situation.Transfer] = "task.extensionNone" },
        ["difficulty.answer"] = new() { [Situation.Plain] = "task.difficultyNone", [Situation.Paused] = "task.difficultyNone", [Situation.Asked] = "task.difficultyNone", [Situation.Transfer] = "task.difficultyNone" },
        ["task.proposeTransfer"] = new() { [Situation.Transfer] = "task.transferOpen" },
        ["task.refuseTransfer"] = new() { [Situation.Plain] = "task.transferNone", [Situation.Paused] = "task.transferNone", [Situation.Asked] = "task.transferNone", [Situation.Difficulty] = "task.transferNone" },
    };

    // Which situations there are beside each state.
    private static readonly Dictionary<Situation, AssignmentState[]> Where = new()
    {
        [Situation.Plain] = Enum.GetValues<AssignmentState>(),
        [Situation.Paused] = When["task.pause"],
        [Situation.Asked] = When["task.grantExtension"],
        [Situation.Difficulty] = When["difficulty.report"],
        [Situation.Transfer] = When["task.proposeTransfer"],
    };

    private static readonly string[] People = ["chair", "standing", "vice", "member", "member2", "lead", "team", "head", "clerk"];

    // In the situations beside a state: whoever holds any act, and one who holds none.
    private static readonly string[] Holders = ["chair", "standing", "member", "member2", "lead"];

    public enum Situation
    {
        Plain,
        Paused,
        Asked,
        Difficulty,
        Transfer,
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Every_cell_of_state_act_holder_and_ground_is_as_the_table_says(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var cells = 0;
        foreach (var (situation, among) in Where)
            foreach (var state in among)
                cells += await WalkAsync(world, state, situation);
        cells.ShouldBe(Where.Sum(pair => pair.Value.Length * (pair.Key == Situation.Plain ? People.Length : Holders.Length)) * Right.Count);

        foreach (var (act, states) in When)
            foreach (var (situation, among) in Where)
                foreach (var state in states.Intersect(among).Where(_ => !ClosedBy(act, situation)))
                    (await Step(world, Right[act].Keys.First(), await MakeAsync(world, state, situation), act)).Error.ShouldBeNull($"{state}, {situation} × {act}");
    }

    private static async Task<int> WalkAsync(World world, AssignmentState state, Situation situation)
    {
        var cells = 0;
        var task = await MakeAsync(world, state, situation);
        foreach (var person in situation == Situation.Plain ? People : Holders)
        {
            var card = await world.Db.AsAsync<FindAssignment, FindAssignment.Card?>(Who(world, person), use => use.RunAsync(task, default));
            if (card is not null)
                foreach (var day in new[] { card.Task.DueOn, card.Task.DueOn.AddDays(1) })
                    Overdue.Is(card.Task, day).ShouldBe(Overdue.On(day).Compile()(card.Task), $"{state}, {situation}: overdue in hand and in queries");
            foreach (var (act, states) in When)
            {
                cells++;
                var ground = Right[act].GetValueOrDefault(person);
                var cell = $"{state}, {situation} × {act} × {person}";
                if (card is null)
                {
                    ground.ShouldBeNull(cell);
                    (await Step(world, person, task, act)).Error.ShouldBeOfType<NotFound>(cell);
                    continue;
                }

                var button = card.Acts.Single(open => open.Act == act);
                var isOpen = states.Contains(state) && !ClosedBy(act, situation);
                button.Verdict.IsAllowed.ShouldBe(ground is not null, cell);
                button.IsOpen.ShouldBe(isOpen, cell);
                if (ground is not null) GroundText.Of(button.Verdict).Split(';').ShouldContain(ground, cell);
                if (ground is not null && isOpen) continue; // done on a task of its own
                var refused = (await Step(world, person, task, act)).Error;
                if (ground is null) refused.ShouldBeOfType<Refused>(cell).Verdict.Refusal.ShouldBe(button.Verdict.Refusal, cell);
                else if (states.Contains(state)) refused.ShouldBeOfType<Conflict>(cell).Code.ShouldBe(Closed[act][situation], cell);
                else refused.ShouldBeOfType<Conflict>(cell).Code.ShouldStartWith("task.wrongState", Case.Sensitive, cell);
            }
        }

        return cells;
    }

    private static bool ClosedBy(string act, Situation situation) => Closed.TryGetValue(act, out var by) && by.ContainsKey(situation);

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

    private static Task<Result<long>> Step(World world, string by, Guid task, string act) => world.As<WorkOnAssignment, long>(by, use => use.RunAsync(
        new WorkOnAssignment.Input
        {
            Id = task, Act = act, Text = "Nội dung đủ dài", Evidence = "12/BB-KT", Proposal = "Cách gỡ cụ thể", AgencyId = act == "task.setCoordinatorDue" ? world.Agency("vp") : null,
            Day = act switch { "task.askExtension" => new DateOnly(2027, 1, 15), "task.setCoordinatorDue" => new DateOnly(2026, 12, 15), _ => null },
        }, default));

    private static async Task<Guid> MakeAsync(World world, AssignmentState state, Situation situation)
    {
        var task = (await world.Give("chair", "kt", input => input.Coordinators = [world.Agency("vp")])).Value;
        if (state == AssignmentState.Accepted) (await world.Give("chair", "vp", input => input.ParentId = task)).Error.ShouldBeNull(); // open beneath
        var asked = situation == Situation.Asked;
        string[] steps = state switch
        {
            AssignmentState.Given => [],
            AssignmentState.Received => ["task.receive"],
            AssignmentState.InProgress => ["task.receive", "task.progress"],
            AssignmentState.Submitted when asked => ["task.receive", "task.askExtension", "task.submit"],
            AssignmentState.Submitted => ["task.receive", "task.submit"],
            AssignmentState.Returned => ["task.receive", "task.submit", "task.return"],
            AssignmentState.Withdrawn => ["task.withdraw"],
            _ => ["task.receive", "task.submit", "task.accept"],
        };
        string[] more = situation switch
        {
            Situation.Paused => ["task.pause"],
            Situation.Asked when state != AssignmentState.Submitted => ["task.askExtension"],
            Situation.Difficulty => ["difficulty.report"],
            Situation.Transfer => ["task.proposeTransfer"],
            _ => [],
        };
        foreach (var act in steps.Concat(more)) (await Step(world, Right[act].Keys.First(), task, act)).Error.ShouldBeNull($"{state}, {situation}: {act}");
        return task;
    }
}
