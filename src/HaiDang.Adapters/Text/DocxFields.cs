using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HaiDang.Adapters.Text;

/// <summary>Follows complex fields: their instructions are not text, nor is a table of contents.</summary>
internal sealed class DocxFields
{
    private readonly Stack<(bool InCode, bool Contents)> open = new();
    private bool balanced = true;

    /// <summary>True where nothing is to be read.</summary>
    public bool IsSilent { get; private set; }

    /// <summary>A field that never ends must not swallow the rest of the document.</summary>
    public void Count(OpenXmlElement body)
    {
        var balance = 0;
        foreach (var mark in body.Descendants<FieldChar>()) balance += Kind(mark) switch { "begin" => 1, "end" => -1, _ => 0 };
        balanced = balance == 0;
    }

    public void Mark(FieldChar mark)
    {
        if (!balanced) return;
        switch (Kind(mark))
        {
            case "begin":
                open.Push((true, false));
                break;
            case "separate" when open.Count > 0:
                open.Push((false, open.Pop().Contents));
                break;
            case "end" when open.Count > 0:
                open.Pop();
                break;
        }

        IsSilent = open.Any(field => field.InCode || field.Contents);
    }

    public void Code(string instruction)
    {
        if (open.Count > 0 && open.Peek().InCode && instruction.AsSpan().TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase))
        {
            open.Pop();
            open.Push((true, true));
        }
    }

    private static string? Kind(FieldChar mark) => mark.FieldCharType?.InnerText;
}
