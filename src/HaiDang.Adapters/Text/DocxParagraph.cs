using System.Text;

namespace HaiDang.Adapters.Text;

/// <summary>Gathers the runs of one paragraph, keeping apart those drawn with a font of an old encoding.</summary>
internal sealed class DocxParagraph
{
    private readonly List<(StringBuilder Text, OldEncoding Encoding, bool Capitals)> pieces = [];

    /// <summary>True when nothing was added.</summary>
    public bool IsEmpty => pieces.Count == 0;

    public void Add(string text, RunLook look)
    {
        if (text.Length == 0) return;
        var (encoding, font) = OldEncodings.OfFont(look.Font);
        var capitals = look.Capitals || font;
        if (pieces.Count == 0 || pieces[^1].Encoding != encoding || pieces[^1].Capitals != capitals) pieces.Add((new StringBuilder(), encoding, capitals));
        pieces[^1].Text.Append(text);
    }

    /// <summary>The lines of the paragraph; the paragraph is empty again.</summary>
    public string Take()
    {
        // People also type Unicode in such fonts; Word then borrows another font for the letters.
        var unicode = pieces.Exists(piece => piece.Encoding != OldEncoding.None && piece.Text.ToString().Any(c => c is 'Ơ' or 'ơ' or 'Ư' or 'ư' or 'Đ' or 'đ' or 'Ă' or 'ă' or (>= '\u1EA0' and <= '\u1EF9')));
        var line = new StringBuilder();
        foreach (var (text, encoding, capitals) in pieces)
        {
            var piece = unicode ? text.ToString() : OldEncodings.Convert(text.ToString(), encoding);
            line.Append(capitals ? piece.ToUpperInvariant() : piece);
        }

        pieces.Clear();
        return line.ToString();
    }
}
