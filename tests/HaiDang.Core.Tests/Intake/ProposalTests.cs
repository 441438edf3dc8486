using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Intake;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Clauses;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Intake;

/// <summary>Proposals: nothing gets lost between the proposal and its one answer.</summary>
public class ProposalTests
{
    public static TheoryData<string, string> Regulations => ClauseWorld.All;

    [Theory, MemberData(nameof(Regulations))]
    public async Task Đ6_1_Đ7_2_members_and_the_team_propose_and_others_are_refused_with_the_clause(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        foreach (var who in new[] { "member", "team", "head" }) (await Make(world, who)).Error.ShouldBeNull(who);
        var refused = (await Make(world, "clerk")).Error.ShouldBeOfType<Refused>();
        refused.Verdict.Clauses().ShouldContain(clause => clause.StartsWith("Đ6.1", StringComparison.Ordinal) || clause.StartsWith("Đ7.2", StringComparison.Ordinal));
        (await List(world, "chair")).Rows.Select(row => row.Number).ShouldBe([3, 2, 1], "without gaps: the refused one took no number");
    }

    [Theory, MemberData(nameof(Regulations))]
    public async Task Đ5_2_the_focal_point_receives_and_a_member_does_not(string provider, string regulation)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await ClauseWorld.CreateAsync(db, regulation);
        var id = (await Make(world, "member")).Value;
        (await Handle(world, "member2", id, ProposalStep.Receive)).ShouldBeOfType<Refused>().Verdict.Clauses().ShouldContain(clause => clause.StartsWith("Đ5.2", StringComparison.Ordinal));
        (await Handle(world, "vice", id, ProposalStep.Receive)).ShouldBeNull();
        (await Handle(world, "vice", id, ProposalStep.Receive)).ShouldBeOfType<Conflict>().Code.ShouldBe("proposal.wrongState");
        (await Card(world, "member", id)).ShouldSatisfyAllConditions(card => card.ReceivedBy.ShouldBe("Trần Quốc Bảo"), card => card.Proposal.State.ShouldBe(ProposalState.Received));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_proposal_is_answered_exactly_once_with_a_note_or_a_reasoned_no(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var (noted, declined) = ((await Make(world, "member")).Value, (await Make(world, "member")).Value);
        (await Handle(world, "member", noted, ProposalStep.Note)).ShouldBeOfType<Refused>();
        (await Handle(world, "chair", noted, ProposalStep.Note, "")).ShouldBeOfType<Invalid>().Code.ShouldBe("proposal.note");
        (await Handle(world, "chair", noted, ProposalStep.Note)).ShouldBeNull();
        (await Handle(world, "chair", declined, ProposalStep.Decline, "")).ShouldBeOfType<Invalid>().Code.ShouldBe("proposal.no", "a no has its reason");
        (await Handle(world, "standing", declined, ProposalStep.Decline)).ShouldBeNull();
        foreach (var step in new[] { ProposalStep.Note, ProposalStep.Decline, ProposalStep.Receive }) (await Handle(world, step == ProposalStep.Receive ? "vice" : "chair", declined, step)).ShouldBeOfType<Conflict>();
        (await AnswerTask(world, "chair", declined)).Error.ShouldBeOfType<Conflict>().Code.ShouldBe("proposal.wrongState");
        (await db.ReadAsync(context => context.Assignments.CountAsync(), world.Committee)).ShouldBe(0, "no task of an answer that came too late");
        (await Card(world, "member", declined)).ShouldSatisfyAllConditions(
            card => card.Proposal.State.ShouldBe(ProposalState.Declined), card => card.AnsweredBy.ShouldBe("Phạm Thu Hà"), card => card.Proposal.Answer.ShouldBe("Lý do đủ dài"), card => card.Proposal.AnswerGrounds.ShouldContain("setting:proposal.answer"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_answer_and_the_task_are_one_act_linked_both_ways_or_neither(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var id = (await Make(world, "member")).Value;
        (await AnswerTask(world, "member", id)).Error.ShouldBeOfType<Refused>().Act.Code.ShouldBe("proposal.answer");
        (await AnswerTask(world, "chair", id, task => task.DueOn = new(2026, 1, 1))).Error.ShouldBeOfType<Invalid>().Code.ShouldBe("task.dueBeforeGiven");
        (await Card(world, "member", id)).Proposal.State.ShouldBe(ProposalState.Made, "the task failed, so the answer did");
        var before = await db.ReadAsync(context => context.AuditEntries.CountAsync(row => row.ScopeId == world.Committee));

        var task = (await AnswerTask(world, "chair", id, more: actor => actor.OnceKey = "một lần")).Value;
        (await AnswerTask(world, "chair", id, more: actor => actor.OnceKey = "một lần")).Value.ShouldBe(task, "sent twice, answered once");
        (await AnswerTask(world, "chair", id)).Error.ShouldBeOfType<Conflict>();
        (await db.ReadAsync(context => context.AuditEntries.CountAsync(row => row.ScopeId == world.Committee))).ShouldBe(before + 1);
        (await Card(world, "member", id)).ShouldSatisfyAllConditions(card => card.Proposal.State.ShouldBe(ProposalState.BecameTask), card => card.Proposal.AssignmentId.ShouldBe(task), card => card.TaskCode.ShouldBe("NV-001"));
        var given = (await db.AsAsync<FindAssignment, FindAssignment.Card?>(world.Be("chair"), use => use.RunAsync(task, default)))!;
        given.Task.Grounds.ShouldContain("Đ");
        (await db.AsAsync<FindTaskIntake, FindTaskIntake.View>(world.Be("chair"), use => use.RunAsync(given, default))).Origins.ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Id.ShouldBe(id), one => one.Code.ShouldBe("ĐX-001"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Only_its_author_takes_it_back_and_only_before_the_answer(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var id = (await Make(world, "member")).Value;
        (await Handle(world, "chair", id, ProposalStep.Withdraw)).ShouldBeOfType<Refused>();
        (await Handle(world, "member", id, ProposalStep.Withdraw)).ShouldBeNull();
        (await Handle(world, "chair", id, ProposalStep.Note)).ShouldBeOfType<Conflict>();
        var answered = (await Make(world, "member")).Value;
        (await Handle(world, "chair", answered, ProposalStep.Note)).ShouldBeNull();
        (await Handle(world, "member", answered, ProposalStep.Withdraw)).ShouldBeOfType<Conflict>();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task People_of_an_agency_read_those_of_their_agency_authors_their_own_and_others_nothing(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await db.AsAsync<RecordPost, Result<Guid>>(World.Machine(world.Committee), use => use.RunAsync(new RecordPost.Input(world.Agency("tyt"), world.Person("officer"), AgencyPostKind.Officer, World.Start), default));
        var (own, others) = ((await Make(world, "head")).Value, (await Make(world, "member")).Value);
        (await List(world, "officer")).Rows.ShouldHaveSingleItem().Id.ShouldBe(own);
        (await List(world, "officer")).Counts.Values.Sum().ShouldBe(1, "counts tell no more than rows");
        (await Find(world, "officer", others)).ShouldBeNull();
        (await Find(world, "head", own)).ShouldNotBeNull();
        (await Handle(world, "head", others, ProposalStep.Withdraw)).ShouldBeOfType<NotFound>();
        (await db.AsAsync<ListProposals, ListProposals.Page?>(world.Be("outsider"), use => use.RunAsync(new(), default))).ShouldBeNull();
        (await List(world, "team")).Rows.Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_list_counts_days_finds_without_marks_and_pages_by_number(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var first = (await Make(world, "member")).Value;
        db.Clock.Advance(TimeSpan.FromDays(9));
        (await Handle(world, "chair", first, ProposalStep.Note)).ShouldBeNull();
        db.Clock.Advance(TimeSpan.FromDays(20));
        for (var i = 0; i < ListProposals.PageSize; i++) (await Make(world, "member2", input => input.Title = "Lắp camera ngã tư")).Error.ShouldBeNull();
        var page = await List(world, "chair");
        (page.Rows.Count, page.Next, page.Counts.Values.Sum()).ShouldBe((50, 2, 51));
        var rest = await List(world, "chair", filter => filter.After = page.Next);
        rest.Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.Number.ShouldBe(1), row => row.AgeInDays.ShouldBe(9), row => row.FromAgency.ShouldBe("Phòng Kinh tế"), row => row.MadeByTitle.ShouldContain("hành viên"));
        rest.Next.ShouldBeNull();
        (await List(world, "chair", filter => filter.Search = "dat lich kham")).Rows.ShouldHaveSingleItem().Number.ShouldBe(1);
        (await List(world, "chair", filter => filter.Search = "Đặt lịch KHÁM")).Rows.ShouldHaveSingleItem().Number.ShouldBe(1);
        (await List(world, "chair", filter => filter.IsOpen = true)).Counts.Keys.ShouldBe([ProposalState.Made]);
        (await List(world, "member", filter => filter.Mine = true)).Rows.ShouldHaveSingleItem().Number.ShouldBe(1);
    }

    internal static Task<Result<Guid>> Make(World world, string by, Action<MakeProposal.Input>? change = null)
    {
        var input = new MakeProposal.Input { Title = "Cho đặt lịch khám trực tuyến", Content = "Mở kênh đặt lịch tại Trạm Y tế.", Reason = "Dân chờ lâu.", Field = WorkField.DigitalSociety, AgencyId = world.Agency("tyt"), Product = "Kênh đặt lịch" };
        change?.Invoke(input);
        return world.As<MakeProposal, Guid>(by, use => use.RunAsync(input, default));
    }

    private static async Task<Error?> Handle(World world, string by, Guid id, ProposalStep step, string text = "Lý do đủ dài") =>
        (await world.As<HandleProposal, long>(by, use => use.RunAsync(new HandleProposal.Input { Id = id, Step = step, Text = text }, default))).Error;

    private static Task<Result<Guid>> AnswerTask(World world, string by, Guid id, Action<AssignWork.Input>? change = null, Action<TestActor>? more = null)
    {
        var task = new AssignWork.Input { Title = "Mở kênh đặt lịch khám", Product = "Kênh đặt lịch", AgencyId = world.Agency("tyt"), Field = WorkField.DigitalSociety, Source = AssignmentSource.Plan, DueOn = new(2027, 3, 1) };
        change?.Invoke(task);
        return world.As<AnswerWithTask, Guid>(by, use => use.RunAsync(new AnswerWithTask.Input { ProposalId = id, Task = task }, default), more);
    }

    private static Task<FindProposal.Card?> Find(World world, string by, Guid id) => world.Db.AsAsync<FindProposal, FindProposal.Card?>(world.Be(by), use => use.RunAsync(id, default));

    private static async Task<FindProposal.Card> Card(World world, string by, Guid id) => (await Find(world, by, id)).ShouldNotBeNull();

    private static async Task<ListProposals.Page> List(World world, string by, Action<ListProposals.Filter>? change = null)
    {
        var filter = new ListProposals.Filter();
        change?.Invoke(filter);
        return (await world.Db.AsAsync<ListProposals, ListProposals.Page?>(world.Be(by), use => use.RunAsync(filter, default))).ShouldNotBeNull();
    }
}
