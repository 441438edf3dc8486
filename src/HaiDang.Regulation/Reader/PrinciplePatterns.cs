using System.Text.RegularExpressions;
using HaiDang.Regulation.Engine;
using static HaiDang.Regulation.Engine.NormKind;

namespace HaiDang.Regulation.Reader;

/// <summary>Principles: read and shown, nothing to decide.</summary>
internal static partial class PrinciplePatterns
{
    public static readonly NormPattern[] All =
    [
        Of("principle.democratic", Democratic, Where.Anywhere),
        Of("principle.notSubstitute", NotSubstitute, Where.Anywhere),
        Of("principle.partTime", PartTime, Where.Anywhere),
        Of("principle.responsibility", Responsibility, Where.Principles),
        Of("principle.initiative", Initiative, Where.Principles),
        Of("principle.coordination", Coordination, Where.Principles),
        Of("principle.strictExecution", Strict, Where.Anywhere),
        Of("principle.budgetLaw", BudgetLaw, Where.Anywhere) with { Unless = Managed },
        Of("principle.budgetLaw", BudgetSource, Where.Rules) with { Confidence = 0.5, Unless = Managed },
        Of("body.standingAgency", StandingAgency, Where.Rules) with { Otherwise = [Role.StandingAgency], IgnoresSubject = true, Confidence = 0.9 },
    ];

    private static NormPattern Of(string act, Regex words, Where where) =>
        new(Principle, act, words) { In = where, Fixed = true, Reads = Reads.None };

    [GeneratedRegex(@"dân chủ|làm việc (?:theo )?(?:chế độ )?tập thể|thảo luận tập thể|bàn bạc tập thể|quyết định theo đa số|sau khi (?:nghe|tham khảo|lấy|trao đổi)[^;.]{0,20} ý kiến|quyết định (?:cuối|sau) cùng", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Democratic { get; }

    [GeneratedRegex(@"không (?:được )?(?:làm thay|thay thế|bao biện)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NotSubstitute { get; }

    [GeneratedRegex(@"kiêm nhiệm", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex PartTime { get; }

    [GeneratedRegex(@"(?:đề cao|phát huy|nâng cao)[^;.]{0,30}trách nhiệm|trách nhiệm cá nhân|cá nhân phụ trách|cá nhân chịu trách nhiệm|chịu trách nhiệm|người đứng đầu|đúng (?:thẩm quyền|chức năng)|rõ (?:người|việc|trách nhiệm)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Responsibility { get; }

    [GeneratedRegex(@"chủ động|sáng tạo", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Initiative { get; }

    [GeneratedRegex(@"phối hợp", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Coordination { get; }

    [GeneratedRegex(@"(?<!(?:việc|kiểm tra|đôn đốc|hướng dẫn|quá trình|tình hình|kết quả) )(?:thực hiện|chấp hành|tuân thủ|thi hành)(?: nghiêm túc| nghiêm chỉnh| nghiêm| đúng| đầy đủ| tốt| các| những| quy định| tại| của| trong)* (?:quy chế|quy định) này|căn cứ[^;.]{0,30}(?:quy chế|quy định) này[^;.]{0,60}(?:thực hiện|triển khai)|(?:nghiêm túc|nghiêm chỉnh) (?:thực hiện|chấp hành)|chịu trách nhiệm thi hành", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Strict { get; }

    [GeneratedRegex(@"kinh phí[^;]{0,160}(?:luật ngân sách|quy định (?:của pháp luật|hiện hành|của nhà nước|về tài chính|của luật)|đúng (?:quy định|mục đích|chế độ))|(?:chi tiêu|thanh toán|quyết toán|chế độ tài chính)[^;]{0,100}(?:luật ngân sách|quy định (?:của pháp luật|hiện hành|của nhà nước))", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex BudgetLaw { get; }

    [GeneratedRegex(@"(?:kinh phí|chi phí)[^;]{0,120}(?:ngân sách|dự toán|nguồn kinh phí)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex BudgetSource { get; }

    [GeneratedRegex(@"^(?:quản lý|lập|bố trí|bảo đảm|đảm bảo) [^;.]{0,20}kinh phí|^(?!kinh phí|việc|nguồn|chi |các khoản|chế độ|mọi)[^;]{2,80} (?:quản lý|lập|bố trí|bảo đảm|đảm bảo)[^;]{0,40}kinh phí|không (?:được )?(?:sử dụng|chi)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Managed { get; }

    [GeneratedRegex(@"(?:là|làm|giữ vai trò|nhiệm vụ|đảm nhiệm) (?:là )?cơ quan thường trực|^cơ quan thường trực(?: của)?[^;.]{0,60} (?:là|đặt tại) ", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex StandingAgency { get; }
}
