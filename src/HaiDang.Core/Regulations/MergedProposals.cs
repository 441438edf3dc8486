using System.Text.Json;
using HaiDang.Regulation.Reader;

namespace HaiDang.Core.Regulations;

/// <summary>
/// One clause often says a thing twice ("chỉ đạo …; đồng thời chỉ đạo …"): proposals alike in kind, act, clause, holders and limits are one norm, to be
/// decided once. The words of all of them are kept with the reading.
/// </summary>
public static class MergedProposals
{
    /// <summary>Each norm once, in the order of the text, as sure as the surest of its proposals.</summary>
    public static IEnumerable<ProposedNorm> Of(IReadOnlyList<ProposedNorm> norms) =>
        norms.GroupBy(Key, StringComparer.Ordinal).Select(group => group.First() with { Confidence = group.Max(norm => norm.Confidence) });

    /// <summary>The proposals that came more than once, the first of each included.</summary>
    public static IReadOnlyList<ProposedNorm> Repeated(IReadOnlyList<ProposedNorm> norms) =>
        [.. norms.GroupBy(Key, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).SelectMany(group => group)];

    /// <summary>
    /// Further words of a norm. It is found again by its place and first words, for its kind, act and holders may have been corrected since.
    /// </summary>
    public static IReadOnlyList<FurtherWords> Further(Reading stored, RegulationNorm norm)
    {
        if (stored.Norms.Count == 0) return [];
        var groups = stored.Norms.Where(proposed => proposed.Clause == norm.Clause).GroupBy(Key, StringComparer.Ordinal)
            .Where(group => group.First().Span is var first && first.Start == norm.SpanStart && first.Length == norm.SpanLength).ToList();
        var own = groups.Find(group => group.First() is var first && first.Act == norm.Act && first.Kind == norm.Kind) ?? (norm.IsEdited ? groups.FirstOrDefault() : null);
        return own is null ? [] : [.. own.Skip(1).Where(proposed => proposed.Span != own.First().Span).Select(proposed => new FurtherWords(proposed.Quote, proposed.Span))];
    }

    private static string Key(ProposedNorm norm) => string.Join('\n', norm.Clause, norm.Kind, norm.Act, string.Join(' ', norm.Holders.Order(StringComparer.Ordinal)),
        JsonSerializer.Serialize(norm.Parameters, JsonSerializerOptions.Web));
}
