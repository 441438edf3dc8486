using System.Globalization;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Reader;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Regulations;

/// <summary>What every change of a draft shares.</summary>
internal static class Drafts
{
    /// <summary>
    /// The draft, marked as changed: a decision on a norm that races with its putting in force must lose, or a version in force
    /// would be edited.
    /// </summary>
    public static async Task<Result<RegulationText>> DraftAsync(this HaiDangDb db, Guid textId, CancellationToken ct)
    {
        var text = await db.Regulations.SingleOrDefaultAsync(row => row.Id == textId, ct);
        if (text is null) return new NotFound("regulation");
        if (text.State != VersionState.Draft) return new Conflict("regulation.notDraft");
        db.Entry(text).Property(row => row.Version).IsModified = true;
        return text;
    }

    /// <summary>Is there such a draft, and may the person read it?</summary>
    public static async Task<bool> ReadsDraftAsync(this HaiDangDb db, Seat seat, Guid textId, CancellationToken ct) =>
        seat.MayReadDrafts() && await db.Regulations.AnyAsync(row => row.Id == textId && row.State == VersionState.Draft, ct);

    /// <summary>A norm of a draft, with its draft marked as changed.</summary>
    public static async Task<Result<RegulationNorm>> DraftNormAsync(this HaiDangDb db, Guid normId, CancellationToken ct)
    {
        var norm = await db.Norms.SingleOrDefaultAsync(row => row.Id == normId, ct);
        if (norm is null) return new NotFound("norm");
        var text = await db.DraftAsync(norm.TextId, ct);
        return text.IsOk ? norm : text.Error!;
    }

    /// <summary>The clause of a citation, and its citation in full; null when the outline has no such place.</summary>
    public static (Clause Clause, string Ref)? ClauseAt(this Outline outline, string citation)
    {
        if (!ClauseRef.TryParse(citation.Trim(), out var place)) return null;
        var article = outline.Chapters.SelectMany(chapter => chapter.Articles).FirstOrDefault(row => row.Number == place.Article);
        if (article is null) return null;
        var clause = place.Clause is { } number ? article.Clauses.FirstOrDefault(row => row.Number == number) : article.Clauses.Count == 1 ? article.Clauses[0] : null;
        if (clause is null || (place.Point is { } point && !clause.Points.Any(row => row.Letter == point))) return null;
        return (clause, place.ToString());
    }

    /// <summary>dd/MM/yyyy, d/M/yyyy or yyyy-MM-dd.</summary>
    public static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact((text ?? "").Trim(), ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}

/// <summary>Finds words in a source whatever its line breaks, and gives them as they stand there.</summary>
public static class SourceWords
{
    /// <summary>The first place within a part of the source; null when the words are not there.</summary>
    public static Span? Find(string source, string words, Span within)
    {
        var wanted = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (wanted.Length == 0) return null;
        var end = Math.Min(source.Length, within.Start + within.Length);
        for (var start = within.Start; start < end; start++)
        {
            if (source[start] != wanted[0][0]) continue;
            if (Match(source, start, end, wanted) is { } length) return new Span(start, length);
        }

        return null;
    }

    private static int? Match(string source, int start, int end, string[] wanted)
    {
        var at = start;
        foreach (var word in wanted)
        {
            if (at > start)
            {
                var blank = at;
                while (at < end && char.IsWhiteSpace(source[at])) at++;
                if (at == blank) return null;
            }

            if (at + word.Length > end || string.CompareOrdinal(source, at, word, 0, word.Length) != 0) return null;
            at += word.Length;
        }

        return at - start;
    }
}
