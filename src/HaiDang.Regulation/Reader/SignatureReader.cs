using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>Reads "Nơi nhận" and the signature block, which a table pasted as text may have mixed.</summary>
internal static partial class SignatureReader
{
    internal sealed record Ending(IReadOnlyList<Recipient> Recipients, Signer? Signer);

    private const int LongestBlock = 60;

    public static Ending Read(SourceText text, IReadOnlyList<Line> lines, Layout layout)
    {
        var own = Of(text, lines, Start(text, lines, layout.Header), layout.Header.End.Value);
        if (own.Signer is not null || own.Recipients.Count > 0)
        {
            return own;
        }

        var (from, to) = (layout.Tail.Start.Value, layout.Tail.End.Value);
        return from < to ? Of(text, lines, from, to) : own;
    }

    /// <summary>After the last sentence of the decision; -1 when it has none.</summary>
    private static int Start(SourceText text, IReadOnlyList<Line> lines, Range header)
    {
        var start = -1;
        for (var i = header.Start.Value; i < header.End.Value; i++)
        {
            var key = text.Key.AsSpan(lines[i].Start, Math.Min(lines[i].Length, 60));
            if (Recipients.IsMatch(key))
            {
                return start >= 0 ? start : i;
            }

            start = ArticleStart.IsMatch(key) ? -2 - i : start < -1 && LayoutReader.IsTail(text, lines[i]) ? i : start;
        }

        return start;
    }

    private static Ending Of(SourceText text, IReadOnlyList<Line> lines, int from, int to)
    {
        var (recipients, block) = (new List<Recipient>(), new List<string>());
        if (from < 0)
        {
            return new Ending(recipients, null);
        }

        var inList = false;
        for (var i = from; i < Math.Min(to, from + LongestBlock); i++)
        {
            var (line, key) = (Columns(text, lines[i]), text.Key.Substring(lines[i].Start, lines[i].Length));
            if (i > from && Annex.IsMatch(key))
            {
                break;
            }

            if (Recipients.Match(key) is { Success: true } head)
            {
                inList = true;
                (line, key) = (line[head.Length..], key[head.Length..]);
            }

            foreach (var cell in line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                inList = Sort(cell, inList, recipients, block);
            }
        }

        return new Ending(recipients, ReadSigner(block));
    }

    /// <summary>The line with a bar between columns that were only set apart by blanks.</summary>
    private static string Columns(SourceText text, Line line)
    {
        var cells = text.Clean.Substring(line.Start, line.Length).ToCharArray();
        foreach (var gap in text.WideGaps.SkipWhile(gap => gap < line.Start).TakeWhile(gap => gap < line.End))
        {
            cells[gap - line.Start] = '|';
        }

        return new string(cells);
    }

    private static bool Sort(string cell, bool inList, List<Recipient> recipients, List<string> block)
    {
        var bulleted = cell[0] is '-' or '–' or '+' or '•' or '—';
        if (bulleted || (inList && cell.Any(char.IsLower) && !IsName(cell)))
        {
            foreach (var one in BetweenRecipients.Split(cell))
            {
                Add(one, recipients);
            }

            return inList;
        }

        block.Add(cell);
        return inList && cell.Any(char.IsLower);
    }

    private static void Add(string written, List<Recipient> recipients)
    {
        var name = written.Trim(' ', '-', '–', '—', '+', '•', ';', '.', ',', '/');
        if (name.Length == 0)
        {
            return;
        }

        if (Filed.Match(name) is { Success: true } filed)
        {
            recipients.Add(new Recipient(name[filed.Length..].Trim(), "lưu"));
            return;
        }

        var purpose = Purpose.Match(name);
        recipients.Add(purpose.Success
            ? new Recipient(name.Remove(purpose.Index, purpose.Length).Trim(' ', ';', ','), purpose.Groups["p"].Value.Trim())
            : new Recipient(name, null));
    }

    private static Signer? ReadSigner(List<string> block)
    {
        string? capacity = null;
        var position = new List<string>();
        foreach (var line in block)
        {
            if (Stamp.IsMatch(line))
            {
                continue;
            }

            if (IsName(line) && (position.Count > 0 || capacity is not null))
            {
                return new Signer(capacity, Joined(position), line.Trim(' ', '.', '/'));
            }

            if (!line.Any(char.IsLower) || Capacity.IsMatch(line))
            {
                if (position.Count == 0 && Capacity.IsMatch(line))
                {
                    capacity = capacity is null ? line : capacity + " / " + line;
                }
                else
                {
                    position.Add(line);
                }
            }
        }

        return capacity is null && position.Count == 0 ? null : new Signer(capacity, Joined(position), null);
    }

    private static string? Joined(List<string> position) => position.Count == 0 ? null : string.Join(" / ", position);

    private static bool IsName(string line) => Name.IsMatch(line);

    [GeneratedRegex(@"^nơi nhận\s*:?\s*", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Recipients { get; }

    [GeneratedRegex(@"^điều \d+\s*[.:]?", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex ArticleStart { get; }

    [GeneratedRegex(@"^(?:phụ lục|biểu mẫu|mẫu số|quy chế$|quy chế )", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Annex { get; }

    [GeneratedRegex(@"(?<=[;.])\s*[-–+•]\s+", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex BetweenRecipients { get; }

    [GeneratedRegex(@"^[Ll]ưu\s*:?\s*", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Filed { get; }

    [GeneratedRegex(@"\(\s*(?<p>(?:để\s+)?(?:t/h|b/c|p/h|ph/h|th/h|th/hiện|báo cáo|thực hiện|phối hợp|biết|theo dõi|chỉ đạo|thi hành|đăng|kiểm tra)[^)]*)\)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Limits.Milliseconds)]
    private static partial Regex Purpose { get; }

    [GeneratedRegex(@"^\(?\s*(?:[Đđ]ã ký|ký tên|ký, |chữ ký)|^\*$", RegexOptions.IgnoreCase, Limits.Milliseconds)]
    private static partial Regex Stamp { get; }

    [GeneratedRegex(@"^(?:TM|T/M|KT|K/T|TL|T/L|TUQ|Q)\s*[./]?\s*(?=\p{Lu}|$)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Capacity { get; }

    [GeneratedRegex(@"^(?:(?:GS|PGS|TS|ThS|BS|CN|KS)\.?\s*)*\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,5}$", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Name { get; }
}
