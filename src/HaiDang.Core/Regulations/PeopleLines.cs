using HaiDang.Core.Shared;

namespace HaiDang.Core.Regulations;

/// <summary>A pasted line of a person.</summary>
public sealed record PeopleLine(int Number, int Columns, string Name, string? Position, string? Agency, string Office, bool IsHead);

/// <summary>Reads pasted lines "Họ tên; chức vụ; cơ quan; chức danh trong Ban", as people copy them from a table or a list.</summary>
public static class PeopleLines
{
    private static readonly string[] Heads = ["truong ", "chanh van phong", "giam doc", "chu tich", "tram truong", "hieu truong", "thu truong", "bi thu", "vien truong", "cuc truong", "chi cuc truong", "tong giam doc"];
    private static readonly string[] Common = ["phong", "so", "ban", "uy", "chi", "cuc", "trung", "tam"];

    /// <summary>The lines that are not blank, with their numbers.</summary>
    public static IReadOnlyList<PeopleLine> Read(string lines) => [.. lines.ReplaceLineEndings("\n").Split('\n')
        .Select((text, index) => (Text: text.Trim(), Number: index + 1)).Where(line => line.Text.Length > 0)
        .Select(line => Parse(line.Text, line.Number))];

    /// <summary>The name without an abbreviation in brackets.</summary>
    public static string NameOf(string agency) => agency.EndsWith(')') && agency.LastIndexOf('(') is > 1 and var at ? agency[..at].Trim() : agency.Trim();

    /// <summary>The abbreviation in brackets, or the first letters of the words that tell the agency from others.</summary>
    public static string AbbreviationOf(string agency)
    {
        if (agency.EndsWith(')') && agency.LastIndexOf('(') is > 1 and var at) return agency[(at + 1)..^1].Trim();
        var words = agency.Split([' ', '-', '–', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        var told = words.Length > 2 && Common.Contains(Fold.Vi(words[0]), StringComparer.Ordinal) ? words.Skip(1) : words;
        return string.Concat(told.Where(word => Fold.Vi(word) != "va").Take(10).Select(word => char.ToUpperInvariant(word[0])));
    }

    private static PeopleLine Parse(string text, int number)
    {
        var parts = (text.Contains(';', StringComparison.Ordinal) ? text.Split(';') : text.Split('\t')).Select(part => part.Trim()).ToList();
        while (parts.Count > 4 && parts[^1].Length == 0) parts.RemoveAt(parts.Count - 1);
        string At(int index) => index < parts.Count ? parts[index] : "";
        var position = Fold.Vi(At(1)) + " ";
        return new PeopleLine(number, parts.Count, At(0), Blank(At(1)), Blank(At(2)), At(3), At(2).Length > 0 && Array.Exists(Heads, head => position.StartsWith(head, StringComparison.Ordinal)));
    }

    private static string? Blank(string text) => text.Length == 0 ? null : text;
}
