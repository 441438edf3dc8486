using HaiDang.Regulation.Engine;

namespace HaiDang.Regulation.Reader;

/// <summary>A piece of the source text: from <paramref name="Start"/> inclusive, <paramref name="Length"/> UTF-16 units.</summary>
public readonly record struct Span(int Start, int Length);

/// <summary>All that the reader found in one text. What is absent is null or empty; nothing is guessed.</summary>
public sealed record Reading(
    Decision Decision, Outline Outline, IReadOnlyList<Reference> References,
    IReadOnlyList<ProposedNorm> Norms, IReadOnlyList<Question> Questions);

/// <summary>The decision that issues the regulation.</summary>
/// <param name="Issuer">As written, or null.</param>
/// <param name="Number">With its leading zero, or null when blank.</param>
/// <param name="Symbol">For example QĐ-BCĐCĐS.</param>
/// <param name="Place">Place of signing.</param>
/// <param name="Date"><c>yyyy-MM-dd</c>, or the part that is known (<c>2024-08</c>), or null.</param>
/// <param name="Title">What it issues, on one line.</param>
/// <param name="Bases">Legal bases in order.</param>
/// <param name="Proposal">The proposal paper, or null.</param>
/// <param name="Articles">Number of articles of the decision itself, not of the regulation.</param>
/// <param name="Recipients">Nơi nhận in order.</param>
/// <param name="Signer">Who signs, or null.</param>
public sealed record Decision(
    string? Issuer, string? Number, string? Symbol, string? Place, string? Date, string? Title,
    IReadOnlyList<LegalBasis> Bases, Proposal? Proposal, int Articles,
    IReadOnlyList<Recipient> Recipients, Signer? Signer);

/// <summary>One "Căn cứ".</summary>
public sealed record LegalBasis(string Text, string? Number, string? Date);

/// <summary>"Theo đề nghị của … tại Tờ trình …".</summary>
public sealed record Proposal(string? Number, string? Date, string? By, string Text);

/// <summary>One line of "Nơi nhận"; the purpose as written (t/h, b/c, lưu), or null.</summary>
public sealed record Recipient(string Name, string? Purpose);

/// <summary>The signature block: TM./KT. … (null when the signer signs in the own capacity), position lines, name.</summary>
public sealed record Signer(string? Capacity, string? Position, string? Name);

/// <summary>The regulation's own division.</summary>
public sealed record Outline(string? Title, IReadOnlyList<Chapter> Chapters);

/// <summary>Chương; number as written ("I"), null for articles outside any chapter.</summary>
public sealed record Chapter(string? Number, string? Title, IReadOnlyList<Section> Sections, IReadOnlyList<Article> Articles, Span Span);

/// <summary>Mục; number as written.</summary>
public sealed record Section(string Number, string? Title, Span Span);

/// <summary>Điều; <paramref name="Section"/> is the number of its Mục, or null.</summary>
public sealed record Article(int Number, string? Title, string? Section, IReadOnlyList<Clause> Clauses, Span Span);

/// <summary>How a clause is marked in the text.</summary>
public enum ClauseKind
{
    /// <summary>"1."</summary>
    Number,

    /// <summary>"-", "+", "•".</summary>
    Bullet,

    /// <summary>A paragraph without a mark.</summary>
    Paragraph,
}

/// <summary>Khoản: numbered, or the n-th bullet or paragraph of its article, counted from 1.</summary>
public sealed record Clause(int Number, ClauseKind Kind, string Text, IReadOnlyList<Point> Points, Span Span);

/// <summary>Điểm: letter as written (a, b, đ), or the number of a case written (1) … (4).</summary>
public sealed record Point(string Letter, string Text, Span Span);

/// <summary>A citation of another document, or of another place in this one.</summary>
/// <param name="Text">The words as written.</param>
/// <param name="Document">Name or number of the document; null for this regulation itself.</param>
/// <param name="Article">Article there, or null.</param>
/// <param name="Clause">Clause there, or null.</param>
/// <param name="At">Where it is cited, as Đ8 or Đ12.2; null in the decision.</param>
public sealed record Reference(string Text, string? Document, int? Article, int? Clause, string? At, Span Span);

/// <summary>A norm that the reader proposes; a person confirms, edits or rejects it.</summary>
/// <param name="Kind">What the words do.</param>
/// <param name="Holders">Role and relation names of <see cref="Role"/>; empty for a principle without a subject.</param>
/// <param name="Act">A code of <see cref="Acts"/>.</param>
/// <param name="Clause">Smallest unit that carries it: Đ7.8, Đ3.2.a, Đ7.8.1.</param>
/// <param name="Quote">Words of the source, exactly as written there.</param>
/// <param name="Parameters">What the words fix.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Span">Where the quote stands.</param>
public sealed record ProposedNorm(
    NormKind Kind, IReadOnlyList<string> Holders, string Act, string Clause, string Quote,
    NormParameters Parameters, double Confidence, Span Span);

/// <summary>Something only a person can answer.</summary>
/// <param name="About">A clause (Đ9.1) or a part of the header (decision.date, decision.number).</param>
/// <param name="Text">The question, in Vietnamese.</param>
public sealed record Question(string About, string Text);
