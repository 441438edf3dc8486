using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HaiDang.Adapters.Text;

/// <summary>Walks the body of a document in reading order and writes what is seen.</summary>
internal sealed class DocxWalker
{
    private readonly DocxStyles styles;
    private readonly DocxNumbering numbering;
    private readonly CancellationToken ct;
    private readonly DocxFields fields = new();
    private readonly DocxParagraph paragraph = new();
    private readonly List<OpenXmlElement> boxes = [];

    public DocxWalker(StyleDefinitionsPart? styles, NumberingDefinitionsPart? numbering, CancellationToken ct)
    {
        this.styles = new DocxStyles(styles);
        this.numbering = new DocxNumbering(numbering, this.styles);
        this.ct = ct;
    }

    /// <summary>Every paragraph on a line of its own.</summary>
    public string Walk(Body body)
    {
        fields.Count(body);
        var text = new StringBuilder();
        foreach (var line in Blocks(body)) text.Append(line).Append('\n');
        return text.ToString();
    }

    private List<string> Blocks(OpenXmlElement container)
    {
        List<string> lines = [];
        foreach (var block in container.ChildElements)
        {
            ct.ThrowIfCancellationRequested();
            switch (block)
            {
                case Paragraph p:
                    AddParagraph(p, lines);
                    break;
                case Table table:
                    lines.AddRange(Rows(table));
                    break;
                case SdtBlock sdt when sdt.SdtProperties?.GetFirstChild<SdtContentDocPartObject>()?.DocPartGallery?.Val?.Value == "Table of Contents":
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun or MoveToRun:
                    lines.AddRange(Blocks(block));
                    break;
                case AlternateContent alternate:
                    if (Pick(alternate) is { } picked) lines.AddRange(Blocks(picked));
                    break;
            }
        }

        return lines;
    }

    private void AddParagraph(Paragraph p, List<string> lines)
    {
        var properties = p.ParagraphProperties;
        var style = styles.StyleOf(properties);
        Inline(p, style);
        var contents = Boxes();

        // A deleted paragraph mark joins the paragraph to the next one.
        if (properties?.ParagraphMarkRunProperties?.Deleted is not null && p.NextSibling<Paragraph>() is not null)
        {
            lines.AddRange(contents);
            return;
        }

        var text = paragraph.Take().Trim();
        if (text.Length == 0 && properties?.ParagraphMarkRunProperties?.GetFirstChild<Vanish>() is not null) return;
        var number = numbering.Next(properties);
        if (text.Length > 0) text = number + text;
        else if (number.Any(char.IsLetterOrDigit)) text = number.TrimEnd();
        if (text.Length > 0 || (lines.Count > 0 && lines[^1].Length > 0)) lines.Add(text);
        lines.AddRange(contents);
    }

    private void Inline(OpenXmlElement container, string? style)
    {
        foreach (var element in container.ChildElements)
        {
            switch (element)
            {
                case Run run:
                    AddRun(run, style);
                    break;
                case DeletedRun or MoveFromRun or ParagraphProperties or RunProperties:
                    break;
                case AlternateContent alternate:
                    if (Pick(alternate) is { } picked) Inline(picked, style);
                    break;
                case DocumentFormat.OpenXml.Math.OfficeMath or DocumentFormat.OpenXml.Math.Paragraph:
                    paragraph.Add(element.InnerText, default);
                    break;
                case OpenXmlCompositeElement:
                    Inline(element, style);
                    break;
            }
        }
    }

    private void AddRun(Run run, string? style)
    {
        var look = styles.Look(run.RunProperties, style);
        foreach (var element in run.ChildElements) AddPiece(element, look, style);
    }

    private void AddPiece(OpenXmlElement element, RunLook look, string? style)
    {
        if (element is FieldChar mark) fields.Mark(mark);
        else if (element is FieldCode code) fields.Code(code.Text);
        else if (element is AlternateContent alternate)
        {
            if (Pick(alternate) is { } picked)
                foreach (var inner in picked.ChildElements) AddPiece(inner, look, style);
        }
        else if (element is Drawing or Picture or EmbeddedObject) boxes.AddRange(element.Descendants<TextBoxContent>().Where(box => IsOutermost(box, element)));
        else if (!look.Hidden && !fields.IsSilent) paragraph.Add(Shown(element, look), look);
    }

    private static string Shown(OpenXmlElement element, RunLook look) => element switch
    {
        DocumentFormat.OpenXml.Wordprocessing.Text text => text.Text,
        TabChar or PositionalTab => "\t",
        Break or CarriageReturn => "\n",
        NoBreakHyphen => "-",
        SoftHyphen => OldEncodings.OfFont(look.Font).Encoding == OldEncoding.Tcvn3 ? "\u00AD" : "", // ư of TCVN3
        SymbolChar symbol => Symbol(symbol),
        _ => "",
    };

    private static string Symbol(SymbolChar symbol)
    {
        var code = symbol.Char?.Value is { } hex && int.TryParse(hex, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : 0;
        return code switch
        {
            0xF0B7 or 0xF0A7 or 0xF0D8 or 0xF0FC => "•",
            > 0xF0A0 and <= 0xF0FF when OldEncodings.OfFont(symbol.Font?.Value).Encoding != OldEncoding.None => ((char)(code - 0xF000)).ToString(),
            >= 0xE000 or < ' ' => "",
            _ => ((char)code).ToString(),
        };
    }

    // The same box stands twice, as a drawing and as VML for old programs.
    private static OpenXmlElement? Pick(AlternateContent alternate) =>
        (OpenXmlElement?)alternate.GetFirstChild<AlternateContentChoice>() ?? alternate.GetFirstChild<AlternateContentFallback>();

    private static bool IsOutermost(TextBoxContent box, OpenXmlElement drawing) =>
        box.Ancestors().TakeWhile(parent => parent != drawing).All(parent => parent is not (TextBoxContent or AlternateContentFallback));

    private List<string> Boxes()
    {
        if (boxes.Count == 0) return [];
        var contents = boxes.ToList();
        boxes.Clear();
        var text = paragraph.Take();
        var lines = contents.SelectMany(Blocks).ToList();
        paragraph.Add(text, default);
        return lines;
    }

    private List<string> Rows(Table table)
    {
        List<string> lines = [];
        var rows = Unwrap<TableRow>(table).Where(row => row.TableRowProperties?.GetFirstChild<Deleted>() is null)
            .Select(row => Unwrap<TableCell>(row).Select(cell => Blocks(cell).Where(line => line.Length > 0).ToList()).ToList()).ToList();
        var layout = DocxTables.IsLayout(table, styles, rows);
        foreach (var cells in rows)
        {
            if (layout || cells.Count(cell => cell.Count > 0) < 2) lines.AddRange(cells.SelectMany(cell => cell));
            else lines.Add(string.Join('\t', cells.Select(cell => string.Join(' ', cell).Replace('\n', ' '))));
        }

        return lines;
    }

    private static IEnumerable<T> Unwrap<T>(OpenXmlElement container) where T : OpenXmlElement => container.ChildElements.SelectMany(child => child switch
    {
        T found => [found],
        SdtRow or SdtCell or SdtContentRow or SdtContentCell or CustomXmlRow or CustomXmlCell => Unwrap<T>(child),
        _ => Enumerable.Empty<T>(),
    });
}
