using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HaiDang.Adapters.Text;

/// <summary>How a run is drawn, as far as it changes what is read.</summary>
/// <param name="Font">Name of the font for Latin letters, or null.</param>
/// <param name="Capitals">Shown in capitals.</param>
/// <param name="Hidden">Not shown.</param>
internal readonly record struct RunLook(string? Font, bool Capitals, bool Hidden);

/// <summary>Styles of one document with what they inherit.</summary>
internal sealed class DocxStyles
{
    private const int MaxChain = 32;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<(string?, string?), RunLook> looks = [];
    private readonly string? defaultParagraph;
    private readonly RunPropertiesBaseStyle? defaults;

    public DocxStyles(StyleDefinitionsPart? part)
    {
        var sheet = part?.Styles;
        if (sheet is null) return;
        defaults = sheet.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle;
        foreach (var style in sheet.Elements<Style>())
        {
            if (style.StyleId?.Value is not { } id) continue;
            styles.TryAdd(id, style);
            if (Is(style.Default) && style.Type?.InnerText == "paragraph") defaultParagraph ??= id;
        }
    }

    /// <summary>The style itself, then what it is based on.</summary>
    public IEnumerable<Style> Chain(string? id)
    {
        for (var steps = 0; steps < MaxChain && id is not null && styles.TryGetValue(id, out var style); steps++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    /// <summary>The paragraph's style, or the document's default one.</summary>
    public string? StyleOf(ParagraphProperties? properties) => properties?.ParagraphStyleId?.Val?.Value ?? defaultParagraph;

    /// <summary>Direct formatting first, then the character style, the paragraph style and the defaults.</summary>
    public RunLook Look(RunProperties? direct, string? paragraphStyle)
    {
        var inherited = Inherited(direct?.RunStyle?.Val?.Value, paragraphStyle);
        return direct is null ? inherited : new RunLook(
            Font(direct.RunFonts) ?? inherited.Font,
            direct.Caps is { } caps ? Is(caps.Val, true) : inherited.Capitals,
            direct.Vanish is { } vanish ? Is(vanish.Val, true) : inherited.Hidden);
    }

    /// <summary>A switch of the format: absent is <paramref name="absent"/>, an illegal word is off.</summary>
    public static bool Is(OnOffValue? value, bool absent = false) => value is null ? absent : value.HasValue && value.Value;

    private RunLook Inherited(string? character, string? paragraph)
    {
        if (looks.TryGetValue((character, paragraph), out var known)) return known;
        string? font = null;
        bool? capitals = null, hidden = null;
        foreach (var properties in Chain(character).Concat(Chain(paragraph)).Select(style => style.StyleRunProperties).OfType<StyleRunProperties>())
        {
            font ??= Font(properties.RunFonts);
            if (properties.Caps is { } caps) capitals ??= Is(caps.Val, true);
            if (properties.Vanish is { } vanish) hidden ??= Is(vanish.Val, true);
        }

        return looks[(character, paragraph)] = new RunLook(font ?? Font(defaults?.RunFonts), capitals ?? false, hidden ?? false);
    }

    private static string? Font(RunFonts? fonts) => fonts?.Ascii?.Value ?? fonts?.HighAnsi?.Value;
}
