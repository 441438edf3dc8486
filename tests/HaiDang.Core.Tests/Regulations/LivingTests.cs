using HaiDang.Core.Committees;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Regulations;

public class LivingTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Every_clause_shows_its_norms_open_tasks_latest_acts_and_coverage(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await world.Give("chair", "kt");
        await world.Give("chair", "vp");
        var view = await ReadAsync(world, "member");
        view.IsCurrent.ShouldBeTrue();
        view.Articles.Count().ShouldBe(14);
        view.Clauses.ShouldAllBe(clause => clause.Text.Length > 0);
        var given = view.Clauses.Where(clause => clause.OpenTasks > 0).ToList();
        given.ShouldNotBeEmpty();
        given.ShouldAllBe(clause => clause.OpenTasks == 2 && clause.Latest.Count == 2 && clause.Latest[0].Act == "task.give" && clause.Latest[0].Person == "Lê Minh Khôi");
        view.Norms.Count().ShouldBe(await db.ReadAsync(context => context.Norms.CountAsync(), world.Committee));
        view.Clauses.Single(clause => clause.Ref == "Đ8").Coverage.ShouldBe(CoverageKind.Declarative);
        view.Clauses.Single(clause => clause.Ref == "Đ1.1").Coverage.ShouldBe(CoverageKind.NotBound);
        view.Clauses.Where(clause => clause.Coverage is CoverageKind.Enforced).ShouldNotBeEmpty();
        foreach (var norm in view.Norms) view.Source.Substring(norm.Span.Start, norm.Span.Length).ShouldBe(norm.Quote);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_regulation_is_read_in_a_fixed_number_of_queries(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await ReadAsync(world, "member");
        var few = await Queries.CountAsync(() => ReadAsync(world, "member"));
        for (var i = 0; i < 5; i++)
        {
            await world.Give("chair", "kt");
            await world.As<GiveFeedback, Guid>("member", use => use.RunAsync(new GiveFeedback.Input { Clause = "Đ6.2", Text = "Khó hiểu ở chỗ này" }, default));
        }

        (await Queries.CountAsync(() => ReadAsync(world, "member"))).ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(16);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_has_no_part_in_the_committee_does_not_learn_of_its_regulation(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        foreach (var who in new[] { "chair", "team", "head" })
            (await world.As<ReadRegulation, RegulationView>(who, use => use.RunAsync(new ReadRegulation.Input(), default))).IsOk.ShouldBeTrue(who);
        (await world.As<ReadRegulation, RegulationView>("outsider", use => use.RunAsync(new ReadRegulation.Input(), default))).Error.ShouldBeOfType<NotFound>();
        (await world.As<JudgeAct, Judgement>("outsider", use => use.RunAsync(new JudgeAct.Input { Act = "task.give" }, default))).Error.ShouldBeOfType<NotFound>();
        (await world.As<ListFeedback, FeedbackList>("outsider", use => use.RunAsync(new ListFeedback.Input(), default))).Error.ShouldBeOfType<NotFound>();
        (await world.As<GiveFeedback, Guid>("outsider", use => use.RunAsync(new GiveFeedback.Input { Clause = "Đ6.2", Text = "Tôi không còn là thành viên" }, default))).IsOk.ShouldBeFalse();

        // A draft is read by those who read everything, not by the head of an agency.
        var draft = (await world.As<AmendRegulation, Guid>("chair", use => use.RunAsync(new AmendRegulation.Input(), default))).Value;
        (await world.As<ReadRegulation, RegulationView>("member", use => use.RunAsync(new ReadRegulation.Input(TextId: draft), default))).IsOk.ShouldBeTrue();
        (await world.As<ReadRegulation, RegulationView>("head", use => use.RunAsync(new ReadRegulation.Input(TextId: draft), default))).Error.ShouldBeOfType<NotFound>();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ14_2_a_difficulty_goes_to_the_standing_agency_which_reports_it_and_the_chair_decides(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var id = (await world.As<GiveFeedback, Guid>("head", use => use.RunAsync(new GiveFeedback.Input { Clause = "Đ11.2", Text = "Đề nghị ghi rõ tháng nộp báo cáo quý." }, default))).Value;
        (await world.As<GiveFeedback, Guid>("head", use => use.RunAsync(new GiveFeedback.Input { Clause = "Đ99.1", Text = "Không có điều này" }, default))).Error!.Code.ShouldBe("feedback.clause");
        (await ReadAsync(world, "member")).Clauses.Single(clause => clause.Ref == "Đ11.2").OpenFeedback.ShouldBe(1);

        Task<Result<Done>> Move(string who, FeedbackState next, string answer) => world.As<MoveFeedback, Done>(who, use => use.RunAsync(new MoveFeedback.Input { Id = id, Next = next, Answer = answer }, default));
        (await Move("member", FeedbackState.Reported, "Trình")).Error.ShouldBeOfType<Refused>();
        (await Move("chair", FeedbackState.Decided, "Sửa")).Error!.Code.ShouldBe("feedback.state");
        (await Move("vice", FeedbackState.Reported, "Đề nghị ghi tháng cuối quý")).Error.ShouldBeNull();
        (await Move("vice", FeedbackState.Decided, "Sửa")).Error.ShouldBeOfType<Refused>();
        (await Move("chair", FeedbackState.Decided, "Đồng ý sửa ở phiên bản tới")).Error.ShouldBeNull();
        var entry = await db.ReadAsync(context => context.AuditEntries.SingleAsync(row => row.Act == "regulation.amend"), world.Committee);
        entry.Grounds.ShouldBe("Đ14.2");
        var list = (await world.As<ListFeedback, FeedbackList>("head", use => use.RunAsync(new ListFeedback.Input(11), default))).Value;
        list.Rows.ShouldHaveSingleItem().State.ShouldBe(FeedbackState.Decided);
        list.Gather.IsAllowed.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ8_the_standing_agency_changes_by_a_day_and_its_powers_go_with_it_without_loss_of_history(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        async Task<bool> Gathers(string who, DateTime? at = null) =>
            (await world.As<JudgeAct, Judgement>(who, use => use.RunAsync(new JudgeAct.Input { Act = "feedback.gather", At = at }, default))).Value.Verdict.IsAllowed;
        (await Gathers("vice")).ShouldBeTrue();
        (await Gathers("member")).ShouldBeFalse();
        var before = db.Clock.Now();
        db.Clock.Advance(TimeSpan.FromDays(1));
        (await world.As<SetStandingAgency, Guid>("lead", use => use.RunAsync(new SetStandingAgency.Input(world.Agency("kt"), db.Clock.Today(), "Quyết định 80/QĐ-UBND"), default))).Error.ShouldBeNull();
        (await Gathers("member")).ShouldBeTrue();
        (await Gathers("vice")).ShouldBeFalse();
        (await Gathers("vice", before)).ShouldBeTrue();
        (await db.ReadAsync(context => context.StandingAgencies.CountAsync(), world.Committee)).ShouldBe(2);
        var view = await ReadAsync(world, "member");
        view.References.ShouldContain(reference => reference.At == "Đ8" && reference.Document != null);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ14_1_every_act_passes_the_gate_and_stands_in_the_chain_with_its_clause(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await world.Give("chair", "kt");
        (await world.Give("team", "vp")).IsOk.ShouldBeFalse();
        var entries = await db.ReadAsync(context => context.AuditEntries.Where(row => row.ScopeId == world.Committee).OrderBy(row => row.Seq).ToListAsync(), world.Committee);
        entries.Select(entry => entry.Seq).ShouldBe(Enumerable.Range(1, entries.Count).Select(number => (long)number));
        entries.ShouldAllBe(entry => entry.Hash == entry.ComputeHash() && entry.Grounds.Length > 0);
        entries.Zip(entries.Skip(1)).ShouldAllBe(pair => pair.Second.PreviousHash == pair.First.Hash);
        entries[^1].Act.ShouldBe("task.give");
        (await db.ReadAsync(context => context.Refusals.SingleAsync(), world.Committee)).Act.ShouldBe("task.give");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_dry_run_as_of_a_past_instant_uses_the_records_on_record_then(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var before = db.Clock.Now();
        db.Clock.Advance(TimeSpan.FromHours(1));
        await world.As<RecordAbsence, Guid>("chair", use => use.RunAsync(new RecordAbsence.Input(db.Clock.Today(), db.Clock.Today(), "Đi công tác"), default));
        Task<Result<Judgement>> Dry(DateTime? at) => world.As<JudgeAct, Judgement>("member", use => use.RunAsync(
            new JudgeAct.Input { Act = "task.direct", PersonId = world.Person("standing"), At = at }, default));
        var now = (await Dry(null)).Value;
        now.Verdict.Capacity!.Kind.ShouldBe(CapacityKind.Substitution);
        now.Verdict.Grounds.First().Clause.ShouldBe("Đ4.1");
        (await Dry(before)).Value.Verdict.IsAllowed.ShouldBeFalse();
        (await Dry(db.Clock.Now().AddDays(1))).Error!.Code.ShouldBe("judge.future");
        var refused = (await world.As<JudgeAct, Judgement>("member", use => use.RunAsync(new JudgeAct.Input { Act = "regulation.amend" }, default))).Value;
        refused.Verdict.IsAllowed.ShouldBeFalse();
        refused.People.ShouldContain(person => person.Name == "Lê Minh Khôi");
        (await db.ReadAsync(context => context.Refusals.CountAsync(), world.Committee)).ShouldBe(0, "a dry run leaves no trace");
    }

    private static async Task<RegulationView> ReadAsync(World world, string who) =>
        (await world.As<ReadRegulation, RegulationView>(who, use => use.RunAsync(new ReadRegulation.Input(), default))).Value;
}
