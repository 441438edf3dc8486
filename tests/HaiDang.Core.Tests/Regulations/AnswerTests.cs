using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Tests.Regulations;

public class AnswerTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Yes_to_the_deputies_adds_them_to_the_norms_on_members_and_no_takes_them_back(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var draft = await DraftWorld.CreateAsync(db, ThirdRegulation.Text);
        var before = await draft.ViewAsync();
        var question = before.Questions.Single(row => row.Kind == QuestionKind.Deputies);
        question.Norms.ShouldNotBeEmpty();
        var holders = (await draft.NormsAsync()).ToDictionary(norm => norm.Id, norm => norm.Holders);
        (await AnswerAsync(draft, question.Id, "có lẽ")).Error!.Code.ShouldBe("question.yesOrNo");
        (await AnswerAsync(draft, question.Id, "Có")).Value.ShouldBe(new Answered(false, question.Norms.Count));
        var after = await draft.NormsAsync();
        foreach (var norm in after.Where(norm => question.Norms.Contains(norm.Id)))
        {
            norm.HolderNames().ShouldContain(nameof(Role.ViceChair), norm.Quote);
            norm.HolderNames().ShouldContain(nameof(Role.StandingViceChair));
            norm.Decision.ShouldBe(NormDecision.Proposed, "an answer decides no norm");
        }

        after.Where(norm => !question.Norms.Contains(norm.Id)).ShouldAllBe(norm => norm.Holders == holders[norm.Id]);
        (await AnswerAsync(draft, question.Id, "Không")).Value.Norms.ShouldBe(question.Norms.Count);
        (await draft.NormsAsync()).ShouldAllBe(norm => norm.Holders == holders[norm.Id]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_missing_last_day_is_written_into_the_norm_of_the_clause(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var draft = await DraftWorld.CreateAsync(db, ThirdRegulation.Text);
        var question = (await draft.ViewAsync()).Questions.Single(row => row.Kind == QuestionKind.DueDay);
        (await AnswerAsync(draft, question.Id, "32")).Error!.Code.ShouldBe("question.dueDay");
        (await AnswerAsync(draft, question.Id, "trước ngày 15")).Value.Norms.ShouldBe(1);
        (await LimitsAsync(draft, question)).ShouldSatisfyAllConditions(limits => limits.DueDay.ShouldBe(15), limits => limits.DueBefore.ShouldBe(true));

        // Answered otherwise later, the same norm follows.
        (await AnswerAsync(draft, question.Id, "25")).Value.Norms.ShouldBe(1);
        (await LimitsAsync(draft, question)).ShouldSatisfyAllConditions(limits => limits.DueDay.ShouldBe(25), limits => limits.DueBefore.ShouldBe(false));
        (await draft.Do<AnswerQuestion, Answered>(use => use.RunAsync(new AnswerQuestion.Input { QuestionId = question.Id, Reopen = true }, default))).Error.ShouldBeNull();
        (await draft.ViewAsync()).Questions.Single(row => row.Id == question.Id).Answer.ShouldBeNull();
    }

    [Theory]
    [InlineData("Đ9.1", "Họp “định kỳ” nhưng không ghi kỳ nào: tháng, quý, 6 tháng hay năm?", QuestionKind.Periods)]
    [InlineData("Đ11.2", "Có ngày hạn nhưng không ghi kỳ báo cáo: tháng, quý hay năm?", QuestionKind.Periods)]
    [InlineData("Đ9.1", "Ai là chủ thể của “chủ trì cuộc họp”: người được nêu ở đầu câu, hay người được nêu ngay trước dấu chấm phẩy?", QuestionKind.Subject)]
    [InlineData("Đ9.1", "“Theo triệu tập” chỉ áp dụng cho cuộc họp đột xuất, hay cho cả cuộc họp định kỳ?", QuestionKind.Words)]
    [InlineData("decision.date", "Văn bản không ghi ngày ký: ngày ký là ngày nào?", QuestionKind.Day)]
    public void A_question_is_understood_by_its_place_and_words(string about, string text, QuestionKind kind) => QuestionSense.KindOf(about, text).ShouldBe(kind);

    [Theory]
    [InlineData("quý", "quarter")]
    [InlineData("tháng, quý và năm", "month quarter year")]
    [InlineData("hằng quý; 6 tháng", "quarter halfYear")]
    [InlineData("Hàng tháng", "month")]
    [InlineData("thỉnh thoảng", null)]
    public void Periods_are_read_as_people_write_them(string answer, string? expected) =>
        (QuestionSense.Periods(answer) is { } found ? string.Join(' ', found) : null).ShouldBe(expected);

    [Theory]
    [InlineData("01", "QĐ-BCĐCĐS", "01/QĐ-BCĐCĐS")]
    [InlineData("Số: 12b/QĐ-UBND", "QĐ-BCĐ", "12b/QĐ-UBND")]
    [InlineData("05-QC/ĐU", null, "05-QC/ĐU")]
    [InlineData("01/2026/QĐ-UBND", null, "01/2026/QĐ-UBND")]
    [InlineData("", "QĐ", null)]
    public void D_0_a_number_is_digits_with_its_symbol(string typed, string? symbol, string? expected) => DecisionNumber.Read(typed, symbol, "Number").Value.ShouldBe(expected);

    [Theory]
    [InlineData("Không")]
    [InlineData("số một")]
    [InlineData("01 /QĐ")]
    [InlineData("<b>1</b>")]
    public void D_0_words_are_no_number(string typed) => DecisionNumber.Read(typed, "QĐ-BCĐ", "Number").Error!.Code.ShouldBe("regulation.decisionDigits");

    private static Task<Result<Answered>> AnswerAsync(DraftWorld draft, Guid question, string words) =>
        draft.Do<AnswerQuestion, Answered>(use => use.RunAsync(new AnswerQuestion.Input { QuestionId = question, Answer = words }, default));

    private static async Task<NormParameters> LimitsAsync(DraftWorld draft, QuestionView question) =>
        (await draft.NormsAsync()).Single(norm => question.Norms.Contains(norm.Id)).Parameters();
}
