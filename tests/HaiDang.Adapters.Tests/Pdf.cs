using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace HaiDang.Adapters.Tests;

/// <summary>Prints small .pdf files with a font that has the Vietnamese letters.</summary>
internal sealed class Pdf
{
    private const double Size = 13;

    private readonly Func<PdfPageBuilder> add;
    private readonly Func<byte[]> build;
    private readonly PdfDocumentBuilder.AddedFont plain;
    private readonly PdfDocumentBuilder.AddedFont bold;
    private PdfPageBuilder? page;

    private Pdf(string regular, string heavy)
    {
        var builder = new PdfDocumentBuilder();
        (plain, bold) = (builder.AddTrueTypeFont(ReadAllBytes(regular)), builder.AddTrueTypeFont(ReadAllBytes(heavy)));
        (add, build) = (() => builder.AddPage(PageSize.A4), builder.Build);
    }

    public static Pdf New()
    {
        var (regular, heavy) = (Find("DejaVuSerif.ttf"), Find("DejaVuSerif-Bold.ttf"));
        Assert.SkipUnless(regular is not null && heavy is not null, "No DejaVu Serif under /usr/share/fonts to print with.");
        return new Pdf(regular!, heavy!);
    }

    public Pdf Page()
    {
        page = add();
        return this;
    }

    /// <summary>Prints at so many points from the left and from the bottom.</summary>
    public Pdf At(double x, double y, string text, bool heavy = false)
    {
        page!.AddText(text, Size, new PdfPoint(x, y), heavy ? bold : plain);
        return this;
    }

    /// <summary>Prints in the middle of the page.</summary>
    public Pdf Centred(double y, string text, bool heavy = false) => At((595 - Width(text, heavy)) / 2, y, text, heavy);

    /// <summary>Prints a paragraph with a first-line indent, broken between margins of 85 and 540 points; returns the height below it.</summary>
    public double Paragraph(double y, string text, bool heavy = false, double indent = 36)
    {
        var (x, line) = (85 + indent, "");
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && x + Width(line + " " + word, heavy) > 540)
            {
                At(x, y, line, heavy);
                (x, y, line) = (85, y - 18, word);
            }
            else line = line.Length == 0 ? word : line + " " + word;
        }

        At(x, y, line, heavy);
        return y - 24;
    }

    public byte[] File() => build();

    private double Width(string text, bool heavy)
    {
        var letters = page!.MeasureText(text, Size, new PdfPoint(0, 0), heavy ? bold : plain);
        return letters[^1].EndBaseLine.X;
    }

    private static byte[] ReadAllBytes(string path) => System.IO.File.ReadAllBytes(path);

    private static string? Find(string font) =>
        Directory.Exists("/usr/share/fonts") ? Directory.EnumerateFiles("/usr/share/fonts", font, SearchOption.AllDirectories).FirstOrDefault() : null;
}
