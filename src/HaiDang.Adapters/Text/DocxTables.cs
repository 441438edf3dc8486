using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HaiDang.Adapters.Text;

/// <summary>Tells tables that only set the header or the signatures side by side from tables of data.</summary>
internal static class DocxTables
{
    private static readonly string[] HeaderWords = ["CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI", "ĐẢNG CỘNG SẢN VIỆT NAM", "Nơi nhận"];

    /// <summary>Without borders, or holding the national title or the list of recipients.</summary>
    public static bool IsLayout(Table table, DocxStyles styles, List<List<List<string>>> rows) =>
        rows.SelectMany(row => row).SelectMany(cell => cell).Any(line => HeaderWords.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)))
        || !IsBordered(table, styles);

    private static bool IsBordered(Table table, DocxStyles styles)
    {
        var properties = table.GetFirstChild<TableProperties>();
        var borders = properties?.TableBorders ?? styles.Chain(properties?.TableStyle?.Val?.Value)
            .Select(style => style.GetFirstChild<StyleTableProperties>()?.TableBorders).FirstOrDefault(found => found is not null);
        return Draws(borders) || table.Descendants<TableCellBorders>().Any(Draws);
    }

    private static bool Draws(OpenXmlElement? borders) =>
        borders?.ChildElements.OfType<BorderType>().Any(border => border.Val?.InnerText is not (null or "none" or "nil")) ?? false;
}
