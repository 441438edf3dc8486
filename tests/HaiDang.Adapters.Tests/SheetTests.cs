using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using HaiDang.Adapters.Sheets;
using Sheet = HaiDang.Adapters.Sheets.Sheet;

namespace HaiDang.Adapters.Tests;

/// <summary>Files of rows: written so that nothing is taken for a formula, read as from a hostile hand.</summary>
public class SheetTests
{
    private static readonly DateOnly Day = new(2026, 12, 31);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84 912")]
    [InlineData("-5")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("  =HYPERLINK(\"http://x\")")]
    [InlineData("＝1+1")]
    public async Task No_cell_becomes_a_formula_in_csv_or_in_a_workbook(string text)
    {
        Formulas.LooksLikeOne(text).ShouldBeTrue();
        var csv = Encoding.UTF8.GetString(await CsvAsync([[text]]));
        csv.Split("\r\n", 2)[1].TrimStart('"').ShouldStartWith("'");

        using var file = new MemoryStream(await XlsxAsync([[text]]));
        using var document = SpreadsheetDocument.Open(file, false);
        var cell = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Single(one => one.CellReference == "A2");
        (cell.CellFormula, cell.DataType!.Value).ShouldBe((null, CellValues.InlineString));
        var format = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        format.QuotePrefix!.Value.ShouldBeTrue("else editing the cell makes a formula of it");
    }

    [Fact]
    public async Task Csv_has_its_mark_and_quotes_what_must_be_quoted()
    {
        var bytes = await CsvAsync([["Một, hai", "Lời \"trích\"", Day, 7], ["Hai\ndòng", (string?)null, (DateOnly?)null, ""]]);
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        Encoding.UTF8.GetString(bytes[3..]).ShouldBe("A,B,C,D\r\n\"Một, hai\",\"Lời \"\"trích\"\"\",31/12/2026,7\r\n\"Hai\ndòng\",,,\r\n");
    }

    [Fact]
    public async Task Csv_of_many_rows_is_written_while_it_is_read()
    {
        var (to, asked) = (new CountingStream(), 0);
        async IAsyncEnumerable<IReadOnlyList<SheetCell>> RowsAsync()
        {
            for (; asked < 100_000; asked++)
            {
                if (asked == 50_000) to.Written.ShouldBeGreaterThan(1_000_000, "half of the rows are out before the other half is asked for");
                yield return ["Nhiệm vụ số " + asked, "Phòng Kinh tế"];
            }

            await Task.CompletedTask;
        }

        await CsvFile.WriteAsync(to, new Sheet("S", ["A", "B"], [10, 10], RowsAsync()), TestContext.Current.CancellationToken);
        (asked, to.Largest < 64 * 1024).ShouldBe((100_000, true));
    }

    [Fact]
    public async Task A_workbook_is_valid_with_typed_days_a_frozen_heading_a_filter_and_widths()
    {
        using var file = new MemoryStream(await XlsxAsync([["Việc", "Lời\u0001 lạ", Day, 7]]));
        using var document = SpreadsheetDocument.Open(file, false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath} {error.Description}").ShouldBeEmpty();
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        sheet.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
        sheet.Elements<AutoFilter>().Single().Reference!.Value.ShouldBe("A1:D2");
        sheet.Descendants<Column>().Select(column => column.Width!.Value).ShouldBe([10, 20, 30, 40]);
        var day = sheet.Descendants<Cell>().Single(cell => cell.CellReference == "C2");
        day.CellValue!.Text.ShouldBe("46387");
        file.Position = 0;
        (await XlsxReader.ReadAsync(file, TestContext.Current.CancellationToken)).Rows.ShouldBe([["A", "B", "C", "D"], ["Việc", "Lời lạ", "31/12/2026", "7"]]);
    }

    [Fact]
    public async Task A_formula_gives_the_value_kept_with_it_or_an_error_and_is_never_computed()
    {
        var rows = (await ReadAsync("""
            <row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>1+1</f></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D2" t="str"><f>A1</f><v>chữ</v></c><c r="F2" t="b"><v>1</v></c></row>
            """)).Rows;
        rows.ShouldBe([[], ["2", "#VALUE!", "#DIV/0!", "chữ", "", "1"]]);
    }

    [Fact]
    public async Task Shared_words_days_by_style_and_the_first_visible_sheet_are_read()
    {
        var read = await ReadAsync("""<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" s="1"><v>46387.5</v></c><c r="C1" t="s"><v>99</v></c></row>""",
            ("xl/sharedStrings.xml", "<sst xmlns='x'><si><t>không</t></si><si><r><t>Chữ </t></r><r><t>ghép</t></r><rPh><t>đọc</t></rPh></si></sst>"),
            ("xl/styles.xml", "<styleSheet xmlns='x'><numFmts><numFmt numFmtId='170' formatCode='dd/mm/yyyy'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='170'/></cellXfs></styleSheet>"));
        read.Problem.ShouldBeNull();
        read.Rows.ShouldHaveSingleItem().ShouldBe(["Chữ ghép", "31/12/2026", ""]);
    }

    [Fact]
    public async Task What_unpacks_to_too_much_has_too_many_rows_or_is_too_large_is_not_read()
    {
        (await ReadAsync("<row r='1'><c r='A1' t='inlineStr'><is><t>" + new string('a', 30_000_000) + "</t></is></c></row>")).Problem.ShouldBe("sheet.tooComplex");
        (await ReadAsync("<row r='2001'><c r='A2001'><v>1</v></c></row>")).Problem.ShouldBe("sheet.tooManyRows");
        (await ReadAsync("<row r='1048576'/>")).Problem.ShouldBeNull("an empty row far below is no row");
        (await ReadAsync(new byte[XlsxReader.MaxBytes + 1])).Problem.ShouldBe("sheet.tooLarge");
    }

    [Fact]
    public async Task Entities_links_outside_and_broken_files_are_not_followed()
    {
        var entity = Book("<row r='1'/>", ("xl/sharedStrings.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><sst><si><t>&x;</t></si></sst>"));
        (await ReadAsync(entity)).Problem.ShouldBe("sheet.broken");
        (await ReadAsync(Files.Zip(("xl/workbook.xml", Bytes(Workbook)), ("xl/_rels/workbook.xml.rels", Bytes("<Relationships><Relationship Id='rId1' Target='http://x/s.xml' TargetMode='External'/></Relationships>"))))).Problem.ShouldBe("sheet.broken");
        (await ReadAsync(Bytes("Nội dung,Hạn\r\n"))).Problem.ShouldBe("sheet.notXlsx");
        (await ReadAsync(Book("<row r='1'/>")[..200])).Problem.ShouldBe("sheet.broken");
        (await ReadAsync(Files.Zip(("word/document.xml", Bytes("<a/>"))))).Problem.ShouldBe("sheet.notXlsx");
        (await ReadAsync([])).Problem.ShouldBe("sheet.notXlsx");
        var whole = Book("<row r='1'><c r='A1'><v>1</v></c></row>");
        for (var at = 0; at < whole.Length; at += 7)
        {
            var bent = (byte[])whole.Clone();
            bent[at] ^= 0x5A;
            (await ReadAsync(bent)).ShouldNotBeNull($"byte {at}: an answer, never an exception");
        }
    }

    private const string Workbook = "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='Ẩn' sheetId='2' state='hidden' r:id='rId9'/><sheet name='S' sheetId='1' r:id='rId1'/></sheets></workbook>";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Book(string rows, params (string Name, string Content)[] more) => Files.Zip(
    [
        ("xl/workbook.xml", Bytes(Workbook)), ("xl/_rels/workbook.xml.rels", Bytes("<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>")),
        ("xl/worksheets/sheet1.xml", Bytes($"<worksheet><sheetData>{rows}</sheetData></worksheet>")), .. more.Select(part => (part.Name, Bytes(part.Content))),
    ]);

    private static Task<SheetRows> ReadAsync(string rows, params (string Name, string Content)[] more) => ReadAsync(Book(rows, more));

    private static async Task<SheetRows> ReadAsync(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await XlsxReader.ReadAsync(stream, TestContext.Current.CancellationToken);
    }

    private static async Task<byte[]> CsvAsync(IReadOnlyList<SheetCell>[] rows)
    {
        using var to = new MemoryStream();
        await CsvFile.WriteAsync(to, SheetOf(rows), TestContext.Current.CancellationToken);
        return to.ToArray();
    }

    private static async Task<byte[]> XlsxAsync(IReadOnlyList<SheetCell>[] rows)
    {
        using var to = new MemoryStream();
        await XlsxWriter.WriteAsync(to, [SheetOf(rows)], TestContext.Current.CancellationToken);
        return to.ToArray();
    }

    private static Sheet SheetOf(IReadOnlyList<SheetCell>[] rows) => new("Nhiệm vụ", ["A", "B", "C", "D"], [10, 20, 30, 40], EachAsync(rows));

    private static async IAsyncEnumerable<IReadOnlyList<SheetCell>> EachAsync(IReadOnlyList<SheetCell>[] rows)
    {
        foreach (var row in rows) yield return row;
        await Task.CompletedTask;
    }

    private sealed class CountingStream : MemoryStream
    {
        public long Written { get; private set; }

        public int Largest { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            (Written, Largest) = (Written + buffer.Length, Math.Max(Largest, buffer.Length));
            return default;
        }
    }
}
