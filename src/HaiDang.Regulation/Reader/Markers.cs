using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>How a line is marked.</summary>
internal enum MarkerKind
{
    None,
    Number,
    SubNumber,
    Letter,
    Bullet,
}

/// <summary>The mark at the start of a line; <paramref name="Content"/> is where its text begins in the clean text.</summary>
internal readonly record struct Marker(MarkerKind Kind, string Label, int Content)
{
    public int Value => int.TryParse(Label, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}

/// <summary>Recognises "1.", "1)", "1.2.", "a)", "đ)", "-", "+", "•".</summary>
internal static partial class Markers
{
    private static readonly SearchValues<char> Bullets = SearchValues.Create("-+•*●▪◦·■□➢✓◆○‣⁃");

    public static Marker Of(SourceText text, Line line) => At(text, line.Start, line.End);

    public static Marker At(SourceText text, int start, int end)
    {
        var none = new Marker(MarkerKind.None, "", start);
        var first = text.Key[start];
        if (Bullets.Contains(first))
        {
            var content = start + 1;
            while (content < end && text.Clean[content] is ' ')
            {
                content++;
            }

            return content < end ? new Marker(MarkerKind.Bullet, first.ToString(), content) : none;
        }

        if (!char.IsAsciiLetterOrDigit(first) && first is not ('đ' or 'k' or 'ê' or 'ô' or 'ơ' or 'ư' or 'ă' or 'â'))
        {
            return none;
        }

        var head = text.Key.Substring(start, Math.Min(24, end - start));
        if (SubNumber.Match(head) is { Success: true } sub)
        {
            return new Marker(MarkerKind.SubNumber, sub.Groups["n"].Value + "." + sub.Groups["s"].Value, start + sub.Length);
        }

        if (Number.Match(head) is { Success: true } number)
        {
            return new Marker(MarkerKind.Number, number.Groups["n"].Value, start + number.Length);
        }

        return Letter.Match(head) is { Success: true } letter && char.IsLower(text.Clean[start + letter.Groups["l"].Index])
            ? new Marker(MarkerKind.Letter, letter.Groups["l"].Value, start + letter.Length)
            : none;
    }

    [GeneratedRegex(@"^(?:khoản\s+)?(?<n>\d{1,2})\s*(?:[.)/:]\s*|\.\)\s*|-\s+)(?=(?<=\s)\d{1,3}(?:/\d+)? \p{Ll}|[\p{L}""'(\[<]|$)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"^(?<n>\d{1,2})\.(?<s>\d{1,2})\s*[.)]?\s+(?=\p{L})", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex SubNumber { get; }

    [GeneratedRegex(@"^(?:điểm\s+)?(?<l>[a-zđ])\s*(?:\)\s*|\.\s+)(?=[\p{L}\d""'(])", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex Letter { get; }
}
