using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>Parts "A sử dụng con dấu …, B sử dụng con dấu …": two subjects, two norms.</summary>
internal static partial class ClauseSplitter
{
    private const int MostParts = 12;

    public static List<(int Start, int End)> Split(string key, string text, Segment segment, NormReader reader)
    {
        var (parts, start) = (new List<(int, int)>(), segment.Start);
        var part = key[segment.Start..segment.End];
        if (!StrongInside.IsMatch(part))
        {
            return [(segment.Start, segment.End)];
        }

        foreach (Match comma in Join.Matches(part))
        {
            var at = segment.Start + comma.Index + comma.Length;
            if (parts.Count < MostParts && !IsCircumstance(key, start, segment.Start + comma.Index) && Verb.IsMatch(key.AsSpan(start, segment.Start + comma.Index - start)) && !IsListed(key, text, start, segment.Start + comma.Index, reader) && BeginsAnew(key, text, at, segment.End, reader))
            {
                parts.Add((start, segment.Start + comma.Index));
                start = at;
            }
        }

        parts.Add((start, segment.End));
        return parts;
    }

    /// <summary>"Căn cứ nhiệm vụ được giao, …" has a verb but is no sentence of its own.</summary>
    private static bool IsCircumstance(string key, int start, int end)
    {
        var part = key.AsSpan(start, end - start);
        var label = part.LastIndexOf(": ");
        return SentenceParts.Adverbial.IsMatch(label < 0 ? part : part[(label + 2)..]);
    }

    /// <summary>In "khi Trưởng ban, các Phó Trưởng ban triệu tập" the comma goes on with a list that is no subject of its own.</summary>
    private static bool IsListed(string key, string text, int start, int comma, NormReader reader)
    {
        var from = Math.Max(start, comma - 80);
        var match = Governed.Match(key[from..comma]);
        return match.Success && reader.HoldersAt(key, text, from + match.Index + match.Length) is { } holders && holders.End > comma;
    }

    [GeneratedRegex(@"(?<=(?:^|\s))(?:khi|do|được|nếu|là|gồm)\s", RegexOptions.RightToLeft, Limits.Milliseconds)]
    private static partial Regex Governed { get; }

    private static bool BeginsAnew(string key, string text, int at, int end, NormReader reader) =>
        reader.HoldersAt(key, text, at) is { Roles.Count: > 0 } holders && holders.End < end && Strong.IsMatch(key, holders.End);

    [GeneratedRegex(@",\s(?:còn\s|riêng\s|đồng thời\s)?|\s(?:và|còn|riêng)\s", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Join { get; }

    [GeneratedRegex(@"(?:sử dụng|có trách nhiệm|chịu trách nhiệm|có quyền|được|phải|triệu tập|họp|chủ trì|quyết định|ký|báo cáo)(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Verb { get; }

    private const string Strongs = @"(?:sử dụng (?:con )?dấu|có trách nhiệm|chịu trách nhiệm|có quyền|được quyền|được phép|không được|phải|ký |chủ trì|triệu tập|tổng hợp)(?!\p{L})";

    [GeneratedRegex(@"\s" + Strongs, RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex StrongInside { get; }

    [GeneratedRegex(@"\G(?: \([^)]*\))?,? " + Strongs, RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Strong { get; }
}
