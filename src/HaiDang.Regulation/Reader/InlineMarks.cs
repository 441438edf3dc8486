using System.Globalization;
using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>Clauses, points and cases that are written one after another on the same line.</summary>
internal static partial class InlineMarks
{
    /// <summary>One inline point: its label, where its mark begins and where its text begins.</summary>
    internal readonly record struct InlinePoint(string Label, int Start, int Content);

    /// <summary>Where the clause after this one begins on the same line, or -1.</summary>
    public static int NextClause(SourceText text, Marker marker, int end)
    {
        var wanted = (marker.Value + 1).ToString(CultureInfo.InvariantCulture);
        for (var at = marker.Content; at < end;)
        {
            at = text.Key.IndexOf(wanted, at, end - at, StringComparison.Ordinal);
            if (at < 0)
            {
                return -1;
            }

            var after = at + wanted.Length;
            var begins = after + 2 < end && text.Key[after] is '.' or ')' or '-' && text.Key[after + 1] == ' ' && char.IsUpper(text.Clean[after + 2]);
            if (begins && at >= 2 && text.Key[at - 1] == ' ' && text.Key[at - 2] is '.' or ';' or '/')
            {
                return at;
            }

            at = after;
        }

        return -1;
    }

    public static int TrimEnd(SourceText text, int start, int end)
    {
        while (end > start + 1 && text.Clean[end - 1] == ' ')
        {
            end--;
        }

        return end;
    }

    /// <summary>Points "a) … b) …" or cases "(1) … (2) …" within a paragraph; empty unless at least two follow in order.</summary>
    public static List<InlinePoint> Points(string key)
    {
        var cases = InOrder(Case.Matches(key), "1");
        if (cases.Count >= 2)
        {
            return cases;
        }

        var letters = InOrder(LetterInside.Matches(key), "a");
        return letters.Count >= 2 ? letters : [];
    }

    private static List<InlinePoint> InOrder(MatchCollection matches, string first)
    {
        var (found, wanted) = (new List<InlinePoint>(), first);
        foreach (Match match in matches)
        {
            var label = match.Groups["l"];
            if (label.ValueSpan.SequenceEqual(wanted))
            {
                var start = match.Groups["m"].Index;
                found.Add(new InlinePoint(wanted, start, match.Index + match.Length));
                wanted = After(wanted);
            }
        }

        return found;
    }

    private static string After(string label) => label switch
    {
        "d" => "đ",
        "đ" => "e",
        "e" => "g",
        "i" => "k",
        _ when char.IsAsciiDigit(label[0]) => (int.Parse(label, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture),
        _ => ((char)(label[0] + 1)).ToString(),
    };

    /// <summary>"1." after a title on the same line, but not "khoản 1." or "quý 1.".</summary>
    [GeneratedRegex(@"(?<!khoản|mục|điểm|điều|phụ lục|số|mẫu|loại|cấp|nhóm|quý|giai đoạn|bảng|chương|và|,)\s(?<m>1(?:[.)]|\s?-))\s+(?=\p{L})", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    internal static partial Regex FirstClause { get; }

    [GeneratedRegex(@"(?<m>\((?<l>\d{1,2})\))\s*", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex Case { get; }

    [GeneratedRegex(@"(?:^|(?<=[:;.,]\s?))(?<m>(?<l>[a-zđ])\))\s*", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex LetterInside { get; }
}
