using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Words = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace HaiDang.Adapters.Sheets;

/// <summary>Writes a workbook: days as days, the headings frozen, a filter over them, widths. Words are stored as words and marked so that editing a cell makes no formula of it.</summary>
public static class XlsxWriter
{
    private const uint Plain = 0, Heading = 1, DayStyle = 2, Quoted = 3;

    /// <summary>The longest text that a cell holds.</summary>
    private const int MaxCell = 32_767;

    /// <summary>Writes the sheets. The stream must be able to seek: a package is put together in it.</summary>
    public static async Task WriteAsync(Stream to, IReadOnlyList<Sheet> sheets, CancellationToken ct)
    {
        using var document = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var styles = workbook.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = Styles();
        var list = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
        var names = new DefinedNames();
        for (var at = 0; at < sheets.Count; at++)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            var rows = await SheetAsync(part, sheets[at], at == 0, ct);
            list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)at + 1, Name = sheets[at].Name });
            names.Append(new DefinedName($"'{sheets[at].Name}'!$A$1:${Column(sheets[at].Headings.Count)}${rows}") { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)at, Hidden = true });
        }

        workbook.Workbook = new Workbook(list, names);
        document.Save();
    }

    private static async Task<int> SheetAsync(WorksheetPart part, Sheet sheet, bool isActive, CancellationToken ct)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0, TabSelected = isActive }));
        writer.WriteElement(new Columns(sheet.Widths.Select((width, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        Row(writer, 1, [.. sheet.Headings.Select(heading => (SheetCell)heading)], Heading);
        var number = 1;
        await foreach (var row in sheet.Rows.WithCancellation(ct)) Row(writer, ++number, row, Plain);
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{Column(sheet.Headings.Count)}{number}" });
        writer.WriteEndElement();
        return number;
    }

    private static void Row(OpenXmlWriter writer, int number, IReadOnlyList<SheetCell> cells, uint style)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        for (var at = 0; at < cells.Count; at++)
        {
            var place = Column(at + 1) + number.ToString(CultureInfo.InvariantCulture);
            var cell = cells[at];
            if (cell.Day is { } day) writer.WriteElement(new Cell { CellReference = place, StyleIndex = DayStyle, CellValue = new CellValue((day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture)) });
            else if (cell.Number is { } value) writer.WriteElement(new Cell { CellReference = place, StyleIndex = style, CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture)) });
            else if (cell.Text is { Length: > 0 } text) writer.WriteElement(new Cell(new InlineString(new Words(Clean(text)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = place, DataType = CellValues.InlineString, StyleIndex = style == Plain && Formulas.LooksLikeOne(text) ? Quoted : style });
        }

        writer.WriteEndElement();
    }

    private static string Clean(string text)
    {
        var kept = text.Length > MaxCell ? text[..MaxCell] : text;
        if (kept.All(letter => System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))) return kept;
        var clean = new StringBuilder(kept.Length);
        foreach (var letter in kept) if (System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)) clean.Append(letter);
        return clean.ToString();
    }

    private static string Column(int number) => number <= 26 ? ((char)('A' + number - 1)).ToString() : Column((number - 1) / 26) + (char)('A' + ((number - 1) % 26));

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "dd/mm/yyyy" }) { Count = 1 },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE3EDF6" }) { PatternType = PatternValues.Solid })) { Count = 3 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }) { ApplyAlignment = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = true }) { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, Horizontal = HorizontalAlignmentValues.Left }) { NumberFormatId = 164, ApplyNumberFormat = true, ApplyAlignment = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }) { QuotePrefix = true, ApplyAlignment = true }) { Count = 4 });
}
