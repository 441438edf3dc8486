using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HaiDang.Adapters.Text;

/// <summary>The text of a .docx as Word shows it, with automatic numbers as words.</summary>
internal static class DocxText
{
    private const int MaxPart = 64 * 1024 * 1024;

    /// <summary>Reads a container that <see cref="ZipGuard"/> has let through.</summary>
    public static TextResult Read(byte[] bytes, CancellationToken ct)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MaxPart });
            if (document.MainDocumentPart is not { } main || !IsGuarded(main)) return TextProblem.Broken(".docx");
            if (main.Document?.Body is not { } body) return TextProblem.Broken(".docx");
            var text = new DocxWalker(Guarded(main.StyleDefinitionsPart), Guarded(main.NumberingDefinitionsPart), ct).Walk(body);
            var result = TextRepair.Run(text);
            return result.Problem == TextProblem.Empty && (main.ImageParts.Any() || body.Descendants<Drawing>().Any()) ? TextProblem.Scanned : result;
        }
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
        {
            // The library answers damaged files with a dozen kinds of exception, NullReferenceException among them.
            return TextProblem.Broken(".docx");
        }
    }

    // The guard has looked into parts named .xml only.
    private static bool IsGuarded(OpenXmlPart part) => part.Uri.OriginalString.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static T? Guarded<T>(T? part) where T : OpenXmlPart => part is not null && IsGuarded(part) ? part : null;
}
