using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HaiDang.Regulation.Engine;
using HaiDang.Regulation.Reader;

namespace HaiDang.Regulation.Tests.Corpus;

/// <summary>Compares what the reader found with the answer.</summary>
internal static partial class Marking
{
    /// <summary>Differences in the header, one line each.</summary>
    public static IReadOnlyList<string> Header(ExpectedDecision expected, Decision found)
    {
        var differences = new List<string>();
        Check("issuer", expected.Issuer, found.Issuer);
        Check("number", Join(expected.Number, expected.Symbol), Join(found.Number, found.Symbol));
        Check("place", expected.Place, found.Place);
        Check("date", expected.Date, found.Date);
        Check("title", Title(expected.Title), Title(found.Title));
        Check("basesCount", Text(expected.BasesCount), Text(found.Bases.Count));
        Check("proposalNumber", expected.ProposalNumber, found.Proposal?.Number);
        Check("articles", Text(expected.Articles), Text(found.Articles));
        Check("recipientsCount", Text(expected.RecipientsCount), Text(found.Recipients.Count));
        Check("signerName", expected.SignerName, found.Signer?.Name);
        Check("signerPosition", Lines(expected.SignerPosition), Lines(found.Signer?.Position));
        return differences;

        void Check(string field, string? wanted, string? got)
        {
            if (!expected.Unchecked.Contains(field) && !Same(wanted, got))
            {
                differences.Add($"{field}: expected '{wanted}', found '{got}'");
            }
        }

        // Số 12/2026/QĐ-UBND and Số 05-QC/BCĐ can be cut in two places; what counts is the whole.
        static string? Join(string? number, string? symbol) =>
            number is null ? $"(blank) {symbol}" : $"{number}{symbol}".Replace("/", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

        static string? Lines(string? position) => position?.Replace('/', ' ');
    }

    /// <summary>Differences in the division, one line each.</summary>
    public static IReadOnlyList<string> Outline(Expected expected, Outline found)
    {
        var differences = new List<string>();
        var articles = found.Chapters.SelectMany(chapter => chapter.Articles).ToList();
        if (!expected.IsRegulation)
        {
            return articles.Count == 0 ? [] : [$"not a regulation, yet {Text(articles.Count)} articles found"];
        }

        if (!Same(Title(expected.Outline.Title), Title(found.Title)))
        {
            differences.Add($"title: expected '{expected.Outline.Title}', found '{found.Title}'");
        }

        var chapters = found.Chapters.Select(chapter => chapter.Number);
        if (!chapters.SequenceEqual(expected.Outline.Chapters, StringComparer.Ordinal))
        {
            differences.Add($"chapters: expected [{string.Join(", ", expected.Outline.Chapters)}], found [{string.Join(", ", chapters)}]");
        }

        if (!articles.Select(article => article.Number).SequenceEqual(expected.Outline.Articles.Select(article => article.Number)))
        {
            differences.Add($"articles: expected {Text(expected.Outline.Articles.Count)}, found [{string.Join(", ", articles.Select(article => Text(article.Number)))}]");
        }

        foreach (var wanted in expected.Outline.Articles)
        {
            var article = articles.FirstOrDefault(candidate => candidate.Number == wanted.Number);
            if (article is null)
            {
                continue;
            }

            var at = $"Điều {Text(wanted.Number)}";
            if (!Same(wanted.Title, article.Title))
            {
                differences.Add($"{at} title: expected '{wanted.Title}', found '{article.Title}'");
            }

            if (article.Clauses.Count != wanted.Clauses)
            {
                differences.Add($"{at} clauses: expected {Text(wanted.Clauses)}, found {Text(article.Clauses.Count)}");
            }

            var wantedPoints = string.Join(" | ", wanted.Points.Select(pair => $"{pair.Key}: {string.Join(' ', pair.Value)}"));
            var points = string.Join(" | ", article.Clauses.Where(clause => clause.Points.Count > 0)
                .Select(clause => $"{Text(clause.Number)}: {string.Join(' ', clause.Points.Select(point => point.Letter))}"));
            if (!Same(wantedPoints, points))
            {
                differences.Add($"{at} points: expected '{wantedPoints}', found '{points}'");
            }
        }

        return differences;
    }

    /// <summary>Why this norm was missed; null when it was found.</summary>
    public static string? Miss(ExpectedNorm wanted, Expected expected, IReadOnlyList<ProposedNorm> norms)
    {
        var here = norms.Where(norm => Within(Clause(norm.Clause, expected), Clause(wanted.Clause, expected))).ToList();
        var sameAct = here.Where(norm => wanted.AllActs.Contains(norm.Act, StringComparer.Ordinal)).ToList();
        if (sameAct.Count == 0)
        {
            return $"no such act; found there: {(here.Count == 0 ? "nothing" : string.Join("; ", here.Select(Show)))}";
        }

        var candidates = sameAct.Where(norm => wanted.Kinds.Contains(norm.Kind)).ToList();
        if (candidates.Count == 0)
        {
            return $"other kind: {string.Join("; ", sameAct.Select(Show))}";
        }

        if (wanted.HolderSets.Count == 0)
        {
            return Parameters(wanted, candidates);
        }

        string? reason = null;
        foreach (var set in wanted.HolderSets)
        {
            var held = candidates.Where(norm => norm.Holders.Intersect(set, StringComparer.Ordinal).Any()).ToList();
            var union = held.SelectMany(norm => norm.Holders).ToHashSet(StringComparer.Ordinal);
            var elsewhere = expected.Norms.Where(other => other != wanted && other.AllActs.Intersect(wanted.AllActs, StringComparer.Ordinal).Any() && other.Clause == wanted.Clause)
                .SelectMany(other => other.Holders.Concat(other.OrHolders.SelectMany(or => or)));
            if (!union.IsSupersetOf(set) || union.Except(set.Concat(elsewhere), StringComparer.Ordinal).Any())
            {
                reason ??= $"other holders: {string.Join("; ", candidates.Select(Show))}";
                continue;
            }

            var parameters = Parameters(wanted, held);
            if (parameters is null)
            {
                return null;
            }

            reason = parameters;
        }

        return reason;
    }

    /// <summary>Is this found norm on the list, by kind and clause?</summary>
    public static bool IsListed(ProposedNorm norm, Expected expected) => expected.Norms.Any(
        wanted => wanted.Kinds.Contains(norm.Kind) && Within(Clause(norm.Clause, expected), Clause(wanted.Clause, expected)));

    /// <summary>Was this citation listed?</summary>
    public static bool IsCited(ExpectedReference wanted, IReadOnlyList<Reference> found) => found.Any(reference =>
        (wanted.Document is null ? reference.Document is null : Contains(reference.Document, wanted.Document))
        && wanted.Article == reference.Article && wanted.Clause == reference.Clause);

    /// <summary>One norm on one line.</summary>
    public static string Show(ProposedNorm norm) =>
        $"{norm.Clause} {norm.Kind} [{string.Join(", ", norm.Holders)}] {norm.Act} {JsonSerializer.Serialize(norm.Parameters)}";

    private static string? Parameters(ExpectedNorm wanted, List<ProposedNorm> candidates)
    {
        foreach (var (name, value) in wanted.Parameters)
        {
            var fits = name switch
            {
                "dueDay" => candidates.Any(norm => norm.Parameters.DueDay == value.GetInt32()),
                "dueBefore" => candidates.Any(norm => norm.Parameters.DueBefore == value.GetBoolean()),
                "days" => candidates.Any(norm => norm.Parameters.Days == value.GetInt32()),
                "seal" => value.ValueKind == JsonValueKind.Null
                    ? candidates.TrueForAll(norm => norm.Parameters.Seal is null)
                    : candidates.Any(norm => norm.Parameters.Seal == value.GetString()),
                "periods" => All(norm => norm.Periods),
                "addressees" => All(norm => norm.Addressees),
                "documentKinds" => All(norm => norm.DocumentKinds),
                "channels" => All(norm => norm.Channels),
                "markings" => All(norm => norm.Markings),
                "conditions" => All(norm => norm.Conditions),
                _ => throw new InvalidDataException($"Unknown parameter {name} in the answer."),
            };
            if (!fits)
            {
                return $"parameter {name}: expected {value.GetRawText()}, found {string.Join("; ", candidates.Select(Show))}";
            }

            bool All(Func<NormParameters, IReadOnlyList<string>> list) => value.EnumerateArray().All(item =>
                candidates.Exists(norm => list(norm.Parameters).Any(got => name == "addressees" ? Contains(got, item.GetString()!) : Same(got, item.GetString()))));
        }

        return null;
    }

    private static bool Within(string clause, string wanted) =>
        clause == wanted || clause.StartsWith(wanted + ".", StringComparison.Ordinal);

    // Where Điều 8 has one clause, Đ8 and Đ8.1 are one place, and so are Đ8.a and Đ8.1.a.
    private static string Clause(string clause, Expected expected)
    {
        var parts = clause.Normalize().Split('.').ToList();
        var article = expected.Outline.Articles.FirstOrDefault(candidate => "Đ" + Text(candidate.Number) == parts[0]);
        if (article is { Clauses: 1 } && parts.Count > 1 && parts[1] == "1")
        {
            parts.RemoveAt(1);
        }

        return string.Join('.', parts);
    }

    private static string? Title(string? title) => title is null ? null : KindOfPaper().Replace(Clean(title), "");

    private static bool Same(string? wanted, string? got) =>
        string.Equals(Clean(wanted), Clean(got), StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string? text, string part) =>
        Clean(text).Contains(Clean(part), StringComparison.OrdinalIgnoreCase);

    private static string Clean(string? text) =>
        text is null ? "" : Blanks().Replace(text.Normalize(NormalizationForm.FormC), " ").Trim().TrimEnd('.', ';', ':', ',');

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex("^((quyết định|nghị định|quy chế|quy định|về việc|v/v) )+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KindOfPaper();
}
