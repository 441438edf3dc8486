using HaiDang.Core.Committees;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Tests.Regulations;

public class SetUpTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task D_0_a_blank_day_is_asked_for_and_the_answer_fills_the_header(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var draft = await DraftWorld.CreateAsync(db);
        var before = await draft.ViewAsync();
        before.SignedOn.ShouldBeNull();
        before.DecisionNumber.ShouldBeNull();
        before.Decision.Signer!.Name.ShouldBe("Trần Văn Thử");
        before.Decision.Bases.ShouldHaveSingleItem().Number.ShouldBe("30/2020/NĐ-CP");
        before.Decision.Recipients.Count.ShouldBe(2);
        var question = before.Questions.Single(row => row.About == AnswerQuestion.AboutDate);
        Task<Result<Answered>> Answer(Guid id, string words) => draft.Do<AnswerQuestion, Answered>(use => use.RunAsync(new AnswerQuestion.Input { QuestionId = id, Answer = words }, default));
        (await Answer(question.Id, "hôm nọ")).Error!.Code.ShouldBe("question.day");
        (await Answer(question.Id, "05/10/2026")).Error!.Code.ShouldBe("question.otherMonth");
        (await Answer(question.Id, "05/09/2026")).Error.ShouldBeNull();
        var number = before.Questions.Single(row => row.About == AnswerQuestion.AboutNumber);
        (await Answer(number.Id, "Không")).Error!.Code.ShouldBe("regulation.decisionDigits");
        (await Answer(number.Id, "  ")).Error!.Code.ShouldBe("question.empty");
        (await Answer(number.Id, "chưa rõ")).Value.ShouldBe(new Answered(false, 0));
        (await draft.ViewAsync()).DecisionNumber.ShouldBeNull();
        (await Answer(number.Id, "07")).Value.Header.ShouldBeTrue();
        var after = await draft.ViewAsync();
        after.SignedOn.ShouldBe(new DateOnly(2026, 9, 5));
        after.DecisionNumber.ShouldBe("07/QĐ-HĐCCHC");
        after.Questions.Count(row => row.Answer is null).ShouldBe(before.Questions.Count - 2);
        var progress = (await draft.Do<SetUpProgress, Progress>(use => use.RunAsync(new SetUpProgress.Input(), default))).Value;
        (progress.SuggestedFrom, progress.IsFromSigning).ShouldBe((new DateOnly(2026, 9, 5), true));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task D_0_the_header_can_be_corrected_only_while_a_draft(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var text = await db.ReadAsync(context => context.Regulations.SingleAsync(), world.Committee);
        var input = new CorrectHeader.Input { TextId = text.Id, Title = "Quy chế khác", DecisionNumber = "9/QĐ" };
        (await world.As<CorrectHeader, Done>("chair", use => use.RunAsync(input, default))).Error!.Code.ShouldBe("regulation.notDraft");
        var draft = await DraftWorld.CreateAsync(db);
        input.TextId = draft.Text;
        (await draft.Do<CorrectHeader, Done>(use => use.RunAsync(input, default))).Error.ShouldBeNull();
        var view = await draft.ViewAsync();
        view.Title.ShouldBe("Quy chế khác");
        (view.Questions.Single(row => row.About == AnswerQuestion.AboutNumber).Answer, view.Questions.Single(row => row.About == AnswerQuestion.AboutDate).Answer).ShouldBe(("9/QĐ", null));
        input.DecisionNumber = "Không";
        (await draft.Do<CorrectHeader, Done>(use => use.RunAsync(input, default))).Error!.Code.ShouldBe("regulation.decisionDigits");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_maker_decides_norm_by_norm_or_all_the_reader_is_sure_of(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var draft = await DraftWorld.CreateAsync(db);
        var norms = await draft.NormsAsync();
        norms.ShouldAllBe(norm => norm.Decision == NormDecision.Proposed);
        (await draft.Do<DecideNorm, Done>(use => use.RunAsync(new DecideNorm.Input(norms[0].Id, NormDecision.Rejected), default))).Error.ShouldBeNull();
        var ofTwo = norms.Count(norm => norm.Clause.StartsWith("Đ2", StringComparison.Ordinal));
        (await draft.Do<DecideNorms, int>(use => use.RunAsync(new DecideNorms.Input { TextId = draft.Text, Article = 2, IncludeQuestioned = true }, default))).Value.ShouldBe(ofTwo);
        (await draft.Do<DecideNorms, int>(use => use.RunAsync(new DecideNorms.Input { TextId = draft.Text, MinConfidence = 0.1, IncludeQuestioned = true }, default))).Value.ShouldBe(norms.Count - ofTwo - 1);
        (await draft.Do<DecideNorms, int>(use => use.RunAsync(new DecideNorms.Input { TextId = draft.Text, Each = { [norms[1].Id] = NormDecision.Rejected, [norms[2].Id] = NormDecision.Confirmed } }, default))).Value.ShouldBe(1);
        var after = await draft.NormsAsync();
        after.Count(norm => norm.Decision == NormDecision.Rejected).ShouldBe(2);
        after.Count(norm => norm.Decision == NormDecision.Proposed).ShouldBe(0);
        var payload = await db.ReadAsync(context => context.AuditPayloads.Where(row => row.ScopeId == draft.Committee).OrderByDescending(row => row.Seq).Select(row => row.Json).FirstAsync(), draft.Committee);
        payload!.ShouldContain(norms[1].Id.ToString());
        payload!.ShouldNotContain(norms[2].Id.ToString());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_norm_is_corrected_and_a_missed_one_is_added_on_words_of_its_clause_only(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var draft = await DraftWorld.CreateAsync(db);
        var norm = (await draft.NormsAsync()).First(row => row.Clause == "Đ2.2");
        var edit = new EditNorm.Input { NormId = norm.Id, Kind = NormKind.Power, Act = "task.give", Holders = ["StandingViceChair", "office:pho-truong-ban"], Seen = norm.Version };
        (await draft.Do<EditNorm, long>(use => use.RunAsync(edit, default))).Value.ShouldBe(norm.Version + 1);
        (await draft.Do<EditNorm, long>(use => use.RunAsync(edit, default))).Error!.Code.ShouldBe("stale");
        edit.Seen = null;
        edit.Holders = ["office:khong-co"];
        (await draft.Do<EditNorm, long>(use => use.RunAsync(edit, default))).Error!.Code.ShouldBe("norm.holder");

        Task<Result<Guid>> Add(string clause, string quote, NormParameters? parameters = null) => draft.Do<AddNorm, Guid>(use => use.RunAsync(
            new AddNorm.Input { TextId = draft.Text, Clause = clause, Quote = quote, Kind = NormKind.Power, Act = "task.withdraw", Holders = ["StandingViceChair"], Parameters = parameters ?? NormParameters.None }, default));
        (await Add("Đ9.1", "Giao nhiệm vụ")).Error!.Code.ShouldBe("norm.clause");
        (await Add("Đ1.1", "Giao nhiệm vụ cho các cơ quan")).Error!.Code.ShouldBe("norm.quote");
        (await Add("Đ2.1", "Giao nhiệm vụ", new NormParameters { Conditions = ["khiTrời mưa"] })).Error!.Code.ShouldBe("norm.condition");
        var added = (await Add("Đ2.1", "Giao  nhiệm vụ\ncho các cơ quan")).Value;
        var stored = (await draft.NormsAsync()).Single(row => row.Id == added);
        (stored.Quote, stored.Decision, stored.IsEdited, stored.Confidence).ShouldBe(("Giao nhiệm vụ cho các cơ quan", NormDecision.Confirmed, true, 1));
        SecondRegulation.Text.Substring(stored.SpanStart, stored.SpanLength).ShouldBe(stored.Quote);
        var order = (await draft.NormsAsync()).ConvertAll(row => row.Clause);
        order.IndexOf("Đ2.2").ShouldBeGreaterThan(order.LastIndexOf("Đ2.1"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Only_its_maker_and_whoever_runs_the_machine_see_and_change_a_committee_being_set_up(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var draft = await DraftWorld.CreateAsync(db);
        var norm = (await draft.NormsAsync())[0];
        void Stranger(TestActor actor) => actor.AccountId = Guid.CreateVersion7();
        void Machine(TestActor actor) => actor.IsAdministrator = true;
        (await draft.DoAs<ReadRegulation, RegulationView>(Stranger, use => use.RunAsync(new ReadRegulation.Input(), default))).Error.ShouldBeOfType<NotFound>();
        (await draft.DoAs<SetUpProgress, Progress>(Stranger, use => use.RunAsync(new SetUpProgress.Input(), default))).Error.ShouldBeOfType<NotFound>();
        (await draft.DoAs<DecideNorm, Done>(Stranger, use => use.RunAsync(new DecideNorm.Input(norm.Id, NormDecision.Rejected), default))).Error.ShouldBeOfType<Refused>();
        (await draft.DoAs<ReadRegulation, RegulationView>(Machine, use => use.RunAsync(new ReadRegulation.Input(), default))).IsOk.ShouldBeTrue();
        (await draft.DoAs<DecideNorm, Done>(Machine, use => use.RunAsync(new DecideNorm.Input(norm.Id, NormDecision.Rejected), default))).IsOk.ShouldBeTrue();
        (await draft.NormsAsync())[0].Decision.ShouldBe(NormDecision.Rejected);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task From_text_to_a_running_committee_by_its_maker_alone(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var draft = await DraftWorld.CreateAsync(db);
        await draft.Do<DecideNorms, int>(use => use.RunAsync(new DecideNorms.Input { TextId = draft.Text }, default));
        var head = (await draft.Do<OfficeMap, OfficeMapping>(use => use.RunAsync(default))).Value.Offices.Single(office => office.Role == Role.Chair);
        head.Norms.ShouldBeGreaterThan(0);
        (await draft.Do<RenameOffice, Done>(use => use.RunAsync(new RenameOffice.Input { OfficeId = head.Id, Title = "Chủ tịch Hội đồng", Order = head.Order }, default))).Error.ShouldBeNull();
        (await draft.Do<RecordOffice, Guid>(use => use.RunAsync(new RecordOffice.Input { Title = "Thư ký Hội đồng", Role = Role.SupportMember }, default))).Error.ShouldBeNull();
        (await draft.Do<PutInForce, int>(use => use.RunAsync(new PutInForce.Input { TextId = draft.Text, From = new(2026, 10, 1) }, default))).Error!.Code.ShouldBe("committee.noChair");
        var people = new SeatPeople.Input { Lines = "Trần Văn Thử; Chủ tịch UBND xã; UBND xã Mai Lâm; Chủ tịch Hội đồng", From = new(2026, 10, 1) };
        (await draft.Do<SeatPeople, IReadOnlyList<SeatRow>>(use => use.RunAsync(people, default))).Value.ShouldHaveSingleItem().Problem.ShouldBeNull();
        (await draft.Do<PutInForce, int>(use => use.RunAsync(new PutInForce.Input { TextId = draft.Text, From = new(2026, 10, 1) }, default))).Value.ShouldBe(1);
        (await db.ReadAsync(context => context.Committees.SingleAsync(), draft.Committee)).State.ShouldBe(CommitteeState.Running);

        // Once it runs, the maker without an office reads and changes nothing, nor does whoever runs the machine.
        (await draft.Do<ReadRegulation, RegulationView>(use => use.RunAsync(new ReadRegulation.Input(), default))).Error.ShouldBeOfType<NotFound>();
        (await draft.DoAs<ReadRegulation, RegulationView>(actor => actor.IsAdministrator = true, use => use.RunAsync(new ReadRegulation.Input(), default))).Error.ShouldBeOfType<NotFound>();
        (await draft.DoAs<ListVersions, IReadOnlyList<VersionRow>>(actor => actor.IsAdministrator = true, use => use.RunAsync(default))).Error.ShouldBeOfType<NotFound>();
    }
}
