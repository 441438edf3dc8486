using UglyToad.PdfPig.Core;

namespace HaiDang.Adapters.Text;

/// <summary>A piece of one printed line; points from the lower left corner of the page.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Left">Left end.</param>
/// <param name="Right">Right end.</param>
/// <param name="Base">Height of the base line.</param>
/// <param name="Size">Size of the letters.</param>
/// <param name="IsBold">All of it is bold.</param>
/// <param name="FirstWord">Width of its first word.</param>
internal sealed record PdfPiece(string Text, double Left, double Right, double Base, double Size, bool IsBold, double FirstWord);

/// <summary>Pieces on one base line, from left to right; more than one where a wide gap parts them.</summary>
internal sealed record PdfLine(IReadOnlyList<PdfPiece> Pieces)
{
    public PdfPiece First => Pieces[0];

    public string Text => string.Join('\t', Pieces.Select(piece => piece.Text));

    public double Left => Pieces[0].Left;

    public double Right => Pieces[^1].Right;

    public double Base => Pieces[0].Base;

    public double Size => Pieces.Max(piece => piece.Size);

    public bool IsBold => Pieces.All(piece => piece.IsBold);
}

/// <summary>The lines of one page, top to bottom.</summary>
internal sealed record PdfPage(double Width, double Height, IReadOnlyList<PdfLine> Lines);
