using System.Globalization;
using System.Text.RegularExpressions;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Regulations;

/// <summary>What a question of the reader asks for, and so what its answer changes.</summary>
public enum QuestionKind
{
    /// <summary>Words alone: the answer is kept, and no norm changes by itself.</summary>
    Words,

    /// <summary>The day of signing: fills the header.</summary>
    Day,

    /// <summary>The number of the decision: fills the header.</summary>
    Number,

    /// <summary>Do "các thành viên" include the deputies? Yes or no; changes the holders of norms on the members.</summary>
    Deputies,

    /// <summary>Which periods: month, quarter, half a year, nine months, year; fills norms without any.</summary>
    Periods,

    /// <summary>The last day of a report's period; fills norms without one.</summary>
    DueDay,

    /// <summary>Who is meant: changes the holders of the norm on the words asked about.</summary>
    Subject,
}

/// <summary>Understands the reader's questions and what people answer to them.</summary>
public static partial class QuestionSense
{
    private static readonly (string Word, string Period)[] PeriodWords =
    [
        ("6 thang", "halfYear"), ("sau thang", "halfYear"), ("nua nam", "halfYear"), ("9 thang", "nineMonths"), ("chin thang", "nineMonths"),
        ("thang", "month"), ("quy", "quarter"), ("nam", "year"),
        ("halfyear", "halfYear"), ("ninemonths", "nineMonths"), ("month", "month"), ("quarter", "quarter"), ("year", "year"),
    ];

    /// <summary>What the question asks for, by its place and its words.</summary>
    public static QuestionKind KindOf(string about, string text) => about switch
    {
        AnswerQuestion.AboutDate => QuestionKind.Day,
        AnswerQuestion.AboutNumber => QuestionKind.Number,
        _ when text.Contains("có gồm cả các cấp phó", StringComparison.Ordinal) => QuestionKind.Deputies,
        _ when text.Contains("không ghi kỳ", StringComparison.Ordinal) => QuestionKind.Periods,
        _ when text.Contains("không ghi hạn", StringComparison.Ordinal) => QuestionKind.DueDay,
        _ when text.StartsWith("Ai là chủ thể của", StringComparison.Ordinal) => QuestionKind.Subject,
        _ => QuestionKind.Words,
    };

    /// <summary>Yes or no; null for anything else.</summary>
    public static bool? YesOrNo(string? answer) => Fold.Vi(answer).TrimEnd('.') switch { "co" or "yes" => true, "khong" or "no" => false, _ => null };

    /// <summary>Periods named in an answer ("tháng, quý và năm"); null when a part of it is no period.</summary>
    public static IReadOnlyList<string>? Periods(string? answer)
    {
        List<string> found = [];
        foreach (var part in Separators.Split(Fold.Vi(answer).TrimEnd('.')))
        {
            var word = Every.Replace(part.Trim(), "");
            var period = Array.Find(PeriodWords, pair => pair.Word == word).Period;
            if (period is null) return null;
            if (!found.Contains(period, StringComparer.Ordinal)) found.Add(period);
        }

        return found;
    }

    /// <summary>"25" or "chậm nhất ngày 25" (the 25th itself), "trước ngày 15" (the 14th at last); null for anything else.</summary>
    public static (int Day, bool Before)? DueDay(string? answer)
    {
        var match = DayWords.Match(Fold.Vi(answer).TrimEnd('.'));
        return match.Success && int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day ? (day, match.Groups["before"].Success) : null;
    }

    /// <summary>Norms that an answer changes: those still without it, and those that the earlier answer filled.</summary>
    public static bool Touches(RegulationQuestion question, RegulationNorm norm) => KindOf(question.About, question.Text) switch
    {
        QuestionKind.Deputies => norm.HolderNames().Contains(nameof(Role.Member), StringComparer.Ordinal) && (IsWithin(question.About, norm.Clause) || NamesMembers(norm.Quote)),
        QuestionKind.Periods => IsWithin(question.About, norm.Clause) && norm.Kind is (NormKind.Cadence or NormKind.Reporting)
            && (norm.Parameters().Periods.Count == 0 || (Periods(question.Answer) is { } before && norm.Parameters().Periods.SequenceEqual(before, StringComparer.Ordinal))),
        QuestionKind.DueDay => IsWithin(question.About, norm.Clause) && norm.Kind == NormKind.Reporting && norm.Parameters().Days is null
            && (norm.Parameters().DueDay is not { } day || day == DueDay(question.Answer)?.Day),
        QuestionKind.Subject => IsWithin(question.About, norm.Clause) && AskedWords(question.Text) is { Length: > 0 } words && Fold.Vi(norm.Quote).Contains(words, StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Is a citation the asked place or within it? Đ9.1 is within Đ9, and within Đ9.1; Đ19 is not within Đ1.</summary>
    public static bool IsWithin(string about, string clause) => clause == about || clause.StartsWith(about + ".", StringComparison.Ordinal);

    private static bool NamesMembers(string quote) => Fold.Vi(quote) is var words && (words.Contains("cac thanh vien", StringComparison.Ordinal) || words.Contains("cac uy vien", StringComparison.Ordinal));

    private static string AskedWords(string text) => Quoted.Match(text) is { Success: true } match ? Fold.Vi(match.Groups["words"].Value) : "";

    [GeneratedRegex(@"\s*(?:[,;/]|\bva\b|\bhoac\b)\s*", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Separators { get; }

    [GeneratedRegex(@"^(?:hang|theo|moi|mot|1|ky)\s+", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Every { get; }

    [GeneratedRegex(@"^(?:(?<before>truoc)|cham nhat)?\s*(?:ngay|la ngay|vao ngay)?\s*(?<day>\d{1,2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex DayWords { get; }

    [GeneratedRegex("“(?<words>[^”]+)”", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Quoted { get; }
}
