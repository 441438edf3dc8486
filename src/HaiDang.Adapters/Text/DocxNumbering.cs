using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HaiDang.Adapters.Text;

/// <summary>Counts Word's automatic numbering and gives the words that Word puts before each paragraph.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly DocxStyles styles;
    private readonly Dictionary<int, AbstractNum> lists = [];
    private readonly Dictionary<int, NumberingInstance> instances = [];
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int, int)> restarted = [];
    private readonly Dictionary<int, (int List, Level?[] Levels)?> resolved = [];

    public DocxNumbering(NumberingDefinitionsPart? part, DocxStyles styles)
    {
        this.styles = styles;
        foreach (var list in part?.Numbering?.Elements<AbstractNum>() ?? [])
            if (list.AbstractNumberId?.Value is { } id) lists.TryAdd(id, list);
        foreach (var instance in part?.Numbering?.Elements<NumberingInstance>() ?? [])
            if (instance.NumberID?.Value is { } id) instances.TryAdd(id, instance);
    }

    /// <summary>Counts this paragraph and returns its number with what parts it from the text; empty when it has none.</summary>
    public string Next(ParagraphProperties? properties)
    {
        if (Place(properties) is not var (number, at) || Resolve(number) is not var (list, levels)) return "";
        if (levels[at] is not { } level) return "";
        var counts = counters.TryGetValue(list, out var known) ? known : counters[list] = new int?[Levels];
        if (instances[number].Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == at)?.StartOverrideNumberingValue?.Val?.Value is { } start
            && restarted.Add((number, at)))
            counts[at] = start - 1;

        for (var upper = 0; upper < at; upper++) counts[upper] ??= Start(levels[upper]);
        counts[at] = counts[at] + 1 ?? Start(level);
        for (var lower = at + 1; lower < Levels; lower++)
            if (levels[lower]?.LevelRestart?.Val?.Value is not { } after || (after != 0 && at < after)) counts[lower] = null;
        return Words(level, levels, counts);
    }

    private static int Start(Level? level) => level?.StartNumberingValue?.Val?.Value ?? 1;

    // numId 0 takes numbering away; a style that numbers finds its level by the level's own link back to it.
    private (int Number, int Level)? Place(ParagraphProperties? properties)
    {
        var direct = properties?.NumberingProperties;
        var number = direct?.NumberingId?.Val?.Value;
        var level = direct?.NumberingLevelReference?.Val?.Value;
        if (number is null || level is null)
        {
            var chain = styles.Chain(styles.StyleOf(properties)).ToList();
            var source = chain.Find(style => style.StyleParagraphProperties?.NumberingProperties?.NumberingId is not null);
            var inherited = source?.StyleParagraphProperties?.NumberingProperties;
            if (number is null && inherited is not null)
            {
                number = inherited.NumberingId?.Val?.Value;
                level ??= Linked(number ?? 0, chain);
            }

            level ??= chain.Select(style => style.StyleParagraphProperties?.NumberingProperties?.NumberingLevelReference?.Val?.Value).FirstOrDefault(value => value is not null);
        }

        return number is null or 0 ? null : (number.Value, Math.Clamp(level ?? 0, 0, Levels - 1));
    }

    private int? Linked(int number, List<Style> chain)
    {
        if (Resolve(number) is not var (_, levels)) return null;
        foreach (var style in chain)
        {
            var at = Array.FindIndex(levels, level => level?.ParagraphStyleIdInLevel?.Val?.Value is { } id && id == style.StyleId?.Value);
            if (at >= 0) return at;
        }

        return null;
    }

    private (int List, Level?[] Levels)? Resolve(int number)
    {
        if (resolved.TryGetValue(number, out var known)) return known;
        (int, Level?[])? found = null;
        if (instances.TryGetValue(number, out var instance) && Definition(instance, 0) is { } list)
        {
            var levels = new Level?[Levels];
            foreach (var level in list.Elements<Level>())
                if (level.LevelIndex?.Value is >= 0 and < Levels and var at) levels[at] ??= level;
            foreach (var over in instance.Elements<LevelOverride>())
                if (over.LevelIndex?.Value is >= 0 and < Levels and var at && over.Level is { } level) levels[at] = level;
            found = (list.AbstractNumberId!.Value, levels);
        }

        return resolved[number] = found;
    }

    // A list may only point to a list style, which points to the instance that defines it.
    private AbstractNum? Definition(NumberingInstance instance, int depth)
    {
        if (instance.AbstractNumId?.Val?.Value is not { } id || !lists.TryGetValue(id, out var list)) return null;
        if (list.NumberingStyleLink?.Val?.Value is not { } link || depth > 4) return list;
        var target = styles.Chain(link).Select(style => style.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value).FirstOrDefault(value => value is not null);
        return target is { } number && instances.TryGetValue(number, out var linked) ? Definition(linked, depth + 1) ?? list : list;
    }

    private static string Words(Level level, Level?[] levels, int?[] counts)
    {
        var text = level.LevelText?.Val?.Value ?? "";
        var words = new StringBuilder(text.Length + 4);
        if (Format(level) == "bullet") words.Append(text.Trim() == "+" ? '+' : '-');
        else
        {
            var legal = level.IsLegalNumberingStyle is { } isLegal && DocxStyles.Is(isLegal.Val, true);
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '%' && i + 1 < text.Length && text[i + 1] is >= '1' and <= '9')
                {
                    var at = text[++i] - '1';
                    var format = Format(levels[at]);
                    words.Append(NumberFormat.Write(counts[at] ?? Start(levels[at]), legal && format is not ("none" or "bullet") ? "decimal" : format));
                }
                else words.Append(text[i]);
            }
        }

        var shown = words.ToString().Trim();
        return shown.Length == 0 ? "" : shown + " ";
    }

    private static string Format(Level? level) => level?.NumberingFormat?.Val?.InnerText ?? "decimal";
}
