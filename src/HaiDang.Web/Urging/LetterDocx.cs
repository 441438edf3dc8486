using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HaiDang.Core.Urging;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HaiDang.Web.Urging;

/// <summary>The draft of an urging letter to one agency as a .docx: no number, no signature, and the word "dự thảo" on it.</summary>
internal static class LetterDocx
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>GET /don-doc/{id}/du-thao/{agency}: the draft; "to" for the support team.</summary>
    public static void MapLetters(this IEndpointRouteBuilder app) =>
        app.MapGet("/don-doc/{id:guid}/du-thao/{agency}", FindAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<Results<FileContentHttpResult, NotFound>> FindAsync(Guid id, string agency, FindUrging use, Texts texts, CancellationToken ct)
    {
        var view = await use.RunAsync(id, ct);
        var part = view?.Parts.FirstOrDefault(one => (one.AgencyId?.ToString() ?? "to") == agency);
        return part is null || view!.Any.Form != UrgingForm.Letter ? TypedResults.NotFound() : TypedResults.File(Write(view, part, texts), ContentType, $"du-thao-don-doc-{view.On:yyyyMMdd}.docx");
    }

    private static byte[] Write(FindUrging.View view, FindUrging.Part part, Texts texts)
    {
        var agency = part.AgencyId is null ? texts["tasks.team"] : part.Agency;
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(
                Line(view.Committee, bold: true), Line(texts["letter.mark"], bold: true), Line(texts["letter.to", agency]), Line(texts["letter.body", view.On, part.Lines.Count]),
                Tasks(view, part, texts), Line(view.Any.Text), Line(texts["letter.close"])));
        }

        return stream.ToArray();
    }

    private static Table Tasks(FindUrging.View view, FindUrging.Part part, Texts texts)
    {
        var border = BorderValues.Single;
        var table = new Table(new TableProperties(new TableBorders(
            new TopBorder { Val = border }, new LeftBorder { Val = border }, new BottomBorder { Val = border }, new RightBorder { Val = border }, new InsideHorizontalBorder { Val = border }, new InsideVerticalBorder { Val = border })));
        table.Append(Row(bold: true, texts["letter.code"], texts["tasks.task"], texts["tasks.due"], texts["letter.state"]));
        foreach (var line in part.Lines) table.Append(Row(bold: false, line.Task.Code, line.Task.Title, Texts.Day(line.Task.DueOn), UrgingWords.LineOf(texts, line.Late, view.AreWorkingDays)));
        return table;
    }

    private static TableRow Row(bool bold, params string[] cells) => new(cells.Select(cell => new TableCell(Line(cell, bold))));

    private static Paragraph Line(string words, bool bold = false)
    {
        var look = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman" });
        if (bold) look.Append(new Bold());
        look.Append(new FontSize { Val = "28" });
        return new Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "120" }), new Run(look, new Text(words) { Space = SpaceProcessingModeValues.Preserve }));
    }
}
