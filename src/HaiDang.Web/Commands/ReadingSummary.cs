using System.Globalization;
using System.Text;
using HaiDang.Regulation.Engine;
using HaiDang.Regulation.Reader;

namespace HaiDang.Web.Commands;

/// <summary>A reading for a person's eyes: what it is, how it is divided, the norms proposed, what is left to ask.</summary>
internal static class ReadingSummary
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static string Write(Reading reading)
    {
        var text = new StringBuilder();
        text.AppendLine(reading.Outline.Title ?? reading.Decision.Title ?? "Quy chế không có tên");
        text.AppendLine(Decision(reading.Decision));
        var articles = reading.Outline.Chapters.SelectMany(chapter => chapter.Articles).ToList();
        text.AppendLine(Plain, $"{reading.Outline.Chapters.Count(chapter => chapter.Number is not null)} chương, {articles.Count} điều, {articles.Sum(article => article.Clauses.Count)} khoản");
        AddNorms(text, reading.Norms);
        if (reading.References.Count > 0) text.AppendLine().AppendLine(Plain, $"Viện dẫn: {reading.References.Count}");
        foreach (var reference in reading.References) text.AppendLine(Plain, $"  {(reference.At is null ? "" : reference.At + ": ")}{reference.Text}");
        if (reading.Questions.Count > 0) text.AppendLine().AppendLine(Plain, $"Cần hỏi lại: {reading.Questions.Count}");
        foreach (var question in reading.Questions) text.AppendLine(Plain, $"  {question.About}: {question.Text}");
        return text.ToString().TrimEnd();
    }

    private static string Decision(Decision decision)
    {
        var symbol = decision.Symbol is null ? null : $"{decision.Number ?? "…"}/{decision.Symbol}";
        return $"Quyết định số {symbol ?? decision.Number ?? "…"}, ngày {Date(decision.Date)}{(decision.Issuer is null ? "" : $", {decision.Issuer}")}";
    }

    private static string Date(string? date)
    {
        if (date is null) return "…";
        var parts = date.Split('-');
        return string.Join('/', Enumerable.Repeat("…", Math.Max(0, 3 - parts.Length)).Concat(parts.Reverse()));
    }

    private static void AddNorms(StringBuilder text, IReadOnlyList<ProposedNorm> norms)
    {
        text.AppendLine().AppendLine(Plain, $"Quy tắc đề xuất: {norms.Count}");
        if (norms.Count == 0) return;
        string[][] rows = [["Khoản", "Loại", "Ai", "Hành vi", "Tin cậy"], .. norms.Select(norm => new[]
        {
            norm.Clause, Kind(norm.Kind), norm.Holders.Count == 0 ? "–" : string.Join(", ", norm.Holders), norm.Act, norm.Confidence.ToString("P0", Plain),
        })];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows) text.AppendLine(("  " + string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column])))).TrimEnd());
    }

    private static string Kind(NormKind kind) => kind switch
    {
        NormKind.Power => "quyền hạn",
        NormKind.Duty => "nghĩa vụ",
        NormKind.Prohibition => "cấm",
        NormKind.Signing => "quyền ký",
        NormKind.Cadence => "định kỳ họp",
        NormKind.Reporting => "báo cáo",
        NormKind.Substitution => "thay mặt",
        NormKind.Principle => "nguyên tắc",
        _ => kind.ToString(),
    };
}
