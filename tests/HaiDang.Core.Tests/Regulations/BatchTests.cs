using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using HaiDang.Regulation.Reader;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Regulations;

public class BatchTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Deciding_many_is_counted_before_leaves_questioned_norms_open_and_can_be_taken_back(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var draft = await DraftWorld.CreateAsync(db, ThirdRegulation.Text);
        var norms = await draft.NormsAsync();
        var questioned = (await draft.ViewAsync()).Questions.SelectMany(question => question.Norms).Distinct().Count();
        var preview = (await draft.Do<PreviewDecisions, BatchPreview>(use => use.RunAsync(new PreviewDecisions.Input(draft.Text, new BatchChoice()), default))).Value;
        preview.Questioned.ShouldBeGreaterThanOrEqualTo(questioned);
        preview.Questioned.ShouldBeGreaterThan(0);
        (preview.Chosen + preview.Questioned).ShouldBe(norms.Count);
        (await DecideAsync(draft, new DecideNorms.Input { TextId = draft.Text })).Value.ShouldBe(preview.Chosen);
        (await draft.NormsAsync()).Count(norm => norm.Decision == NormDecision.Confirmed).ShouldBe(preview.Chosen);

        // Touched after the batch: taking the batch back leaves it alone.
        var touched = (await draft.NormsAsync()).First(norm => norm.Decision == NormDecision.Confirmed);
        (await draft.Do<EditNorm, long>(use => use.RunAsync(new EditNorm.Input { NormId = touched.Id, Kind = touched.Kind, Act = touched.Act, Holders = ["Chair", "ViceChair"] }, default))).Error.ShouldBeNull();
        var batch = (await FindAsync(draft)).Value;
        batch.Norms.Count.ShouldBe(preview.Chosen);
        (await UndoAsync(draft, batch.Seq + 1)).Error!.Code.ShouldBe("batch.notLast");
        (await UndoAsync(draft, batch.Seq)).Value.ShouldBe(preview.Chosen - 1);
        (await draft.NormsAsync()).Single(norm => norm.Decision == NormDecision.Confirmed).Id.ShouldBe(touched.Id);
        (await FindAsync(draft)).Error!.Code.ShouldBe("notFound.batch");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Đ14_2_a_new_text_marks_what_is_as_in_force_and_confirms_it_in_one_step(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db, "Hội đồng Phối hợp cải cách hành chính xã Mai Lâm", SecondRegulation.Text, from: new(2026, 9, 1));
        var amended = SecondRegulation.Text.Replace("2. Chỉ đạo Tổ giúp việc.", "2. Thu hồi nhiệm vụ đã giao.", StringComparison.Ordinal).Replace("cho các cơ quan, đơn vị.", "cho các\n        cơ quan, đơn vị.", StringComparison.Ordinal);
        var id = (await world.As<ImportRegulation, Guid>("chair", use => use.RunAsync(new ImportRegulation.Input { Source = amended, SourceName = "sua.txt" }, default))).Value;
        var view = (await world.As<ReadRegulation, RegulationView>("chair", use => use.RunAsync(new ReadRegulation.Input(TextId: id), default))).Value;
        view.Norms.Where(norm => norm.Clause != "Đ2.2").ShouldAllBe(norm => norm.Likeness == NormLikeness.AsInForce);
        view.Norms.Where(norm => norm.Clause == "Đ2.2").ShouldAllBe(norm => norm.Likeness == NormLikeness.New);
        var fresh = view.Norms.Count(norm => norm.Likeness == NormLikeness.New);
        fresh.ShouldBeGreaterThan(0);
        var input = new DecideNorms.Input { TextId = id, OnlyAsInForce = true, IncludeQuestioned = true };
        (await world.As<DecideNorms, int>("chair", use => use.RunAsync(input, default))).Value.ShouldBe(view.Norms.Count() - fresh);
        var rows = await db.ReadAsync(context => context.Norms.AsNoTracking().Where(row => row.TextId == id && row.Decision == NormDecision.Proposed).ToListAsync(), world.Committee);
        rows.ShouldAllBe(row => row.Clause == "Đ2.2");
        (await world.As<ReadRegulation, RegulationView>("chair", use => use.RunAsync(new ReadRegulation.Input(1), default))).Value.Norms.ShouldAllBe(norm => norm.Likeness == null);

        // Two drafts stand side by side; each is reached by its number.
        var other = (await world.As<AmendRegulation, Guid>("chair", use => use.RunAsync(new AmendRegulation.Input(), default))).Value;
        (await world.As<SetUpProgress, Progress>("chair", use => use.RunAsync(new SetUpProgress.Input(), default))).Value.TextId.ShouldBe(other);
        (await world.As<SetUpProgress, Progress>("chair", use => use.RunAsync(new SetUpProgress.Input(Number: 2), default))).Value.TextId.ShouldBe(id);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task D_0_a_regulation_is_not_in_force_before_its_decision_was_signed(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var draft = await DraftWorld.CreateAsync(db);
        await DecideAsync(draft, new DecideNorms.Input { TextId = draft.Text });
        Task<Result<int>> Open(DateOnly from) => draft.Do<PutInForce, int>(use => use.RunAsync(new PutInForce.Input { TextId = draft.Text, From = from }, default));
        var month = (await Open(new(2026, 8, 31))).Error.ShouldBeOfType<Invalid>();
        (month.Code, (string)month.Args[0]).ShouldBe(("regulation.beforeMonth", "09/2026"));
        (await Open(new(2026, 9, 1))).Error!.Code.ShouldBe("committee.noChair", "from the month on only the head is missing");
        var question = (await draft.ViewAsync()).Questions.Single(row => row.About == AnswerQuestion.AboutDate);
        (await draft.Do<AnswerQuestion, Answered>(use => use.RunAsync(new AnswerQuestion.Input { QuestionId = question.Id, Answer = "05/09/2026" }, default))).Error.ShouldBeNull();
        var day = (await Open(new(2026, 9, 4))).Error.ShouldBeOfType<Invalid>();
        (day.Code, (DateOnly)day.Args[0]).ShouldBe(("regulation.beforeSigning", new DateOnly(2026, 9, 5)));
        (await Open(new(2026, 9, 5))).Error!.Code.ShouldBe("committee.noChair");
    }

    [Fact]
    public void One_thing_said_twice_in_a_clause_is_one_norm_on_both_words()
    {
        ProposedNorm Says(string quote, int start, double sure, string clause = "Đ6.2", NormParameters? limits = null) =>
            new(NormKind.Duty, ["Member", "ViceChair"], "task.direct", clause, quote, limits ?? NormParameters.None, sure, new Span(start, quote.Length));
        var reading = RegulationReader.Read(SecondRegulation.Text) with
        {
            Norms =
            [
                Says("chỉ đạo thực hiện", 10, 0.7), Says("chỉ đạo lồng ghép", 40, 0.9) with { Holders = ["ViceChair", "Member"] },
                Says("chỉ đạo tại cơ quan mình", 70, 0.8, limits: new NormParameters { Conditions = ["ownAgency"] }), Says("chỉ đạo", 100, 0.8, "Đ6.3"),
            ],
        };
        var merged = MergedProposals.Of(reading.Norms).ToList();
        merged.Select(norm => (norm.Quote, norm.Confidence)).ShouldBe([("chỉ đạo thực hiện", 0.9), ("chỉ đạo tại cơ quan mình", 0.8), ("chỉ đạo", 0.8)], "other limits or another clause are another norm");

        // Both words outlive storing, and a correction of what the words do.
        var text = RegulationText.Import(Guid.NewGuid(), 1, "Quy chế", SecondRegulation.Text, "qc.txt", StoredReading.Write(reading), null, null, DateTime.UnixEpoch);
        var norm = RegulationNorm.Propose(text, 1, merged[0]);
        MergedProposals.Further(StoredReading.Read(text), norm).ShouldBe([new FurtherWords("chỉ đạo lồng ghép", new Span(40, 17))]);
        norm.Edit(NormKind.Power, ["Chair"], "task.give", NormParameters.None).IsOk.ShouldBeTrue();
        MergedProposals.Further(StoredReading.Read(text), norm).Count.ShouldBe(1);
        MergedProposals.Further(StoredReading.Read(text), RegulationNorm.Propose(text, 2, merged[2])).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Names_and_states_of_committees_are_told_to_the_machines_administrator_and_to_their_maker_alone(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var draft = await DraftWorld.CreateAsync(db);
        var all = await ListAsync(db, actor => (actor.AccountId, actor.IsAdministrator) = (Guid.CreateVersion7(), true));
        all.Select(row => (row.Id, row.InForceFrom)).ShouldBe([(world.Committee, World.Start), (draft.Committee, (DateOnly?)null)], ignoreOrder: true);
        (await ListAsync(db, actor => actor.AccountId = Guid.CreateVersion7())).ShouldBeEmpty();
        (await ListAsync(db, world.Be("chair"))).ShouldBeEmpty();
        (await ListAsync(db, actor => actor.AccountId = DraftWorld.Maker)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.Id.ShouldBe(draft.Committee), row => row.IsMaker.ShouldBeTrue());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_dry_run_without_an_act_is_told_so_in_one_sentence(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        Task<Result<Judgement>> Dry(JudgeAct.Input input) => world.As<JudgeAct, Judgement>("chair", use => use.RunAsync(input, default));
        (await Dry(new JudgeAct.Input { Act = null! })).Error!.Code.ShouldBe("judge.noAct");
        (await Dry(new JudgeAct.Input { Act = "bay.lên" })).Error!.Code.ShouldBe("judge.act");
        (await Dry(new JudgeAct.Input { Act = "task.give", Relations = null! })).Error.ShouldBeNull();
    }

    private static async Task<IReadOnlyList<CommitteeName>> ListAsync(TestDb db, Action<TestActor> who) => await db.AsAsync<ListCommittees, IReadOnlyList<CommitteeName>>(who, use => use.RunAsync(default));

    private static Task<Result<int>> DecideAsync(DraftWorld draft, DecideNorms.Input input) => draft.Do<DecideNorms, int>(use => use.RunAsync(input, default));

    private static Task<Result<DecidedBatch>> FindAsync(DraftWorld draft) => draft.Do<FindBatch, DecidedBatch>(use => use.RunAsync(new FindBatch.Input(draft.Text), default));

    private static Task<Result<int>> UndoAsync(DraftWorld draft, long seq) => draft.Do<UndoDecisions, int>(use => use.RunAsync(new UndoDecisions.Input(draft.Text, seq), default));
}
