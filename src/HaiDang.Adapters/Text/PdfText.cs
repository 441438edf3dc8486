using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace HaiDang.Adapters.Text;

/// <summary>The text of a .pdf in reading order, as paragraphs, without page numbers and running heads.</summary>
internal static class PdfText
{
    private const long MaxUnpacked = 256 * 1024 * 1024;
    private const int MaxPages = 2_000;
    private const double MaxLetters = 3_000_000;
    private const double MaxPageBytes = 32 * 1024 * 1024;

    public static TextResult Read(byte[] bytes, CancellationToken ct)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new PdfFilters(MaxUnpacked, ct) });
            if (pdf.NumberOfPages > MaxPages) return TextProblem.TooComplex;
            List<PdfPage> pages = [];
            var letters = 0.0;
            var pictures = 0;
            pdf.AddPageFactory(new PdfWeights(pdf));
            for (var number = 1; number <= pdf.NumberOfPages; number++)
            {
                ct.ThrowIfCancellationRequested();
                var weight = pdf.GetPage<PdfWeight>(number);
                if ((letters += weight.Letters) > MaxLetters || weight.Bytes > MaxPageBytes) return TextProblem.TooComplex;
                var page = pdf.GetPage(number);
                if (page.NumberOfImages > 0) pictures++;
                pages.Add(PdfLines.Of(page));
            }

            if (pages.Count == 0) return TextProblem.Broken(".pdf");
            return IsScanned(pages, pictures) ? TextProblem.Scanned : TextRepair.Run(PdfParagraphs.Write(PdfFurniture.Strip(pages)));
        }
        catch (PdfDocumentEncryptedException)
        {
            return TextProblem.Encrypted;
        }
        catch (UnpackedTooMuchException)
        {
            return TextProblem.TooComplex;
        }
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
        {
            // The library answers damaged files with any kind of exception.
            return TextProblem.Broken(".pdf");
        }
    }

    // A scan may carry a stamp or a page number as letters.
    private static bool IsScanned(List<PdfPage> pages, int pictures)
    {
        var letters = pages.Sum(page => page.Lines.Sum(line => line.Text.Count(char.IsLetter)));
        return letters == 0 || (pictures == pages.Count && letters < pages.Count * 20);
    }
}
