using System.Text.RegularExpressions;
using HaiDang.Regulation.Engine;

namespace HaiDang.Regulation.Reader;

/// <summary>Finds what only a person can answer: blanks in the header and words that can be read in two ways.</summary>
internal static partial class QuestionFinder
{
    public static List<Question> Find(Decision decision, OutlineDraft outline, IReadOnlyList<ProposedNorm> norms, HolderReader holders)
    {
        var questions = new List<Question>();
        OfHeader(decision, questions);
        OfMembers(outline, norms, holders, questions);
        var hasCadence = norms.Any(norm => norm.Kind == NormKind.Cadence && norm.Parameters.Periods.Count > 0);
        foreach (var draft in outline.Articles)
        {
            foreach (var passage in draft.Passages)
            {
                OfPassage(passage, holders, hasCadence, questions);
            }
        }

        OfDueDays(norms, questions);
        OfNumbering(outline, questions);
        return questions;
    }

    private static void OfHeader(Decision decision, List<Question> questions)
    {
        if (decision.Number is null)
        {
            questions.Add(new("decision.number", "Số của quyết định để trống: số là bao nhiêu?"));
        }

        var missing = decision.Date?.Length switch { 10 => null, 7 => "ngày ký", 4 => "ngày và tháng ký", _ => "ngày, tháng, năm ký" };
        if (missing is not null)
        {
            questions.Add(new("decision.date", $"Văn bản không ghi {missing}: {missing} là ngày nào?"));
        }
    }

    /// <summary>Asked once, where the members have their own article, else where they are first named.</summary>
    private static void OfMembers(OutlineDraft outline, IReadOnlyList<ProposedNorm> norms, HolderReader holders, List<Question> questions)
    {
        if (!norms.Any(norm => norm.Holders.Contains(nameof(Role.ViceChair)) || norm.Holders.Contains(nameof(Role.StandingViceChair))))
        {
            return;
        }

        var subjects = new SubjectReader(holders);
        var titled = outline.Articles.Where(draft => draft.Article.Title is { } title && subjects.OfTitle(title) is { AllMembers: true, Roles: [Role.Member] });
        var about = titled.Select(draft => $"Đ{draft.Article.Number}").FirstOrDefault() ?? FirstNamed(outline, holders);
        if (about is not null)
        {
            questions.Add(new(about, "“Các thành viên” có gồm cả các cấp phó của người đứng đầu không?"));
        }
    }

    private static string? FirstNamed(OutlineDraft outline, HolderReader holders) =>
        outline.Articles.SelectMany(draft => draft.Passages)
            .FirstOrDefault(passage => passage.Paragraph.Key.Length < 20_000 && holders.At(passage.Key, passage.Text, 0) is { AllMembers: true, Roles: [Role.Member] })?.Cite;

    private static void OfPassage(Passage passage, HolderReader holders, bool hasCadence, List<Question> questions)
    {
        var (key, text) = (passage.Key, passage.Text);
        if (key.Length > 20_000)
        {
            return;
        }

        if (Summoned.IsMatch(key))
        {
            questions.Add(new(passage.Cite, "“Theo triệu tập” chỉ áp dụng cho cuộc họp đột xuất, hay cho cả cuộc họp định kỳ?"));
        }

        if (!hasCadence && Periodic.IsMatch(key) && ParameterReader.Periods(key).Count == 0)
        {
            questions.Add(new(passage.Cite, "Họp “định kỳ” nhưng không ghi kỳ nào: tháng, quý, 6 tháng hay năm?"));
        }

        if (Dangling(key, text, holders) is { } words)
        {
            questions.Add(new(passage.Cite, $"Ai là chủ thể của “{words}”: người được nêu ở đầu câu, hay người được nêu ngay trước dấu chấm phẩy?"));
        }
    }

    /// <summary>After "… có sự tham gia của X; chủ trì …" the verb may belong to X or to the subject of the sentence.</summary>
    private static string? Dangling(string key, string text, HolderReader holders)
    {
        foreach (Match match in Companion.Matches(key))
        {
            var who = match.Groups["who"].Index;
            if (holders.At(key, text, who) is not null)
            {
                var words = match.Groups["verb"];
                return text.Substring(words.Index, words.Length).Trim();
            }
        }

        return null;
    }

    private static void OfDueDays(IReadOnlyList<ProposedNorm> norms, List<Question> questions)
    {
        foreach (var norm in norms.Where(norm => norm.Kind == NormKind.Reporting))
        {
            var key = Spelling.Fold(norm.Quote);
            var periods = norm.Parameters.Periods;
            if (norm.Parameters.DueDay is null && periods.Count > 0 && norm.Parameters.Days is null)
            {
                Ask(norm.Clause, "Báo cáo định kỳ nhưng không ghi hạn: hạn là ngày nào của kỳ?");
            }
            else if (norm.Parameters.DueDay is { } day && periods.Any(period => period is not "month") && !MonthNamed.IsMatch(key))
            {
                Ask(norm.Clause, $"Ngày {day} của tháng nào đối với kỳ quý, 6 tháng hoặc năm (mặc định: tháng cuối của kỳ)?");
            }
            else if (norm.Parameters.DueDay is not null && periods.Count == 0)
            {
                Ask(norm.Clause, "Có ngày hạn nhưng không ghi kỳ báo cáo: tháng, quý hay năm?");
            }
        }

        void Ask(string about, string text)
        {
            if (!questions.Any(question => question.About == about && question.Text == text))
            {
                questions.Add(new(about, text));
            }
        }
    }

    private static void OfNumbering(OutlineDraft outline, List<Question> questions)
    {
        for (var i = 1; i < outline.Articles.Count; i++)
        {
            var (before, number) = (outline.Articles[i - 1].Article.Number, outline.Articles[i].Article.Number);
            if (number != before + 1)
            {
                questions.Add(new($"Đ{number}", $"Số điều không liên tục: sau Điều {before} là Điều {number}. Có thiếu điều nào không?"));
            }
        }
    }

    [GeneratedRegex(@"(?:định kỳ|thường kỳ|hàng (?:tháng|quý|năm))[^;.]{0,60} hoặc (?:họp )?(?:đột xuất|bất thường) theo (?:sự )?triệu tập của", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Summoned { get; }

    [GeneratedRegex(@"họp (?:thường kỳ|định kỳ)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Periodic { get; }

    [GeneratedRegex(@"(?:sự tham gia của|có sự tham dự của|mời) (?<who>)[^;.]{0,120}; (?<verb>(?:chủ trì|tổ chức|thực hiện|báo cáo|quyết định|phối hợp|chịu trách nhiệm|chỉ đạo|theo dõi)(?: \p{L}+){0,2})", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex Companion { get; }

    [GeneratedRegex(@"tháng (?:cuối|đầu|thứ|\d{1,2})|ngày \d{1,2}\s?/\s?\d{1,2}|cuối (?:quý|năm)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex MonthNamed { get; }
}
