using System.Text.RegularExpressions;

namespace HaiDang.Regulation.Reader;

/// <summary>Title and issuer, from the lines between the name of the paper and the first legal basis.</summary>
internal static partial class FrontReader
{
    internal sealed record Front(string? Title, string? Issuer);

    public static Front Read(SourceText text, IReadOnlyList<Line> lines, Range header)
    {
        var (start, end) = (header.Start.Value, header.End.Value);
        var name = Find(text, lines, start, end, PaperName);
        if (name < 0)
        {
            return new Front(null, Agency(text, lines, start, Math.Min(end, start + 12)));
        }

        var last = Find(text, lines, name + 1, end, Grounds);
        last = last < 0 ? Math.Min(end, name + 8) : last;
        var issuer = IssuerStart(text, lines, name + 1, last);
        var rest = PaperName.Match(text.Key.Substring(lines[name].Start, lines[name].Length)).Length;
        var title = JoinLines(text, lines, name + 1, issuer, lines[name].Start + rest, lines[name].End);
        return new Front(title, issuer < last ? WithoutTerm(JoinLines(text, lines, issuer, last, 0, 0)) : Agency(text, lines, start, name));
    }

    /// <summary>The last block in capitals that begins with an office or a body; the office wins over the body.</summary>
    private static int IssuerStart(SourceText text, IReadOnlyList<Line> lines, int from, int last)
    {
        var (body, office) = (last, last);
        for (var i = last - 1; i >= from && LayoutReader.IsUpper(text.Clean, lines[i]); i--)
        {
            var key = text.Key.AsSpan(lines[i].Start, lines[i].Length);
            if (Office.IsMatch(key))
            {
                office = i;
            }
            else if (Body.IsMatch(key) && (i > from || body == last))
            {
                body = i;
            }

            if (lines[i].AfterGap && (office < last || body < last))
            {
                break;
            }
        }

        return office < last ? office : body;
    }

    /// <summary>The agency at the head of the paper, beside the name of the country.</summary>
    private static string? Agency(SourceText text, IReadOnlyList<Line> lines, int from, int before)
    {
        var name = new List<string>();
        for (var i = from; i < before; i++)
        {
            var cell = Country.Split(text.Clean.Substring(lines[i].Start, lines[i].Length))[0].Split('|')[0].Trim();
            if (cell.Length == 0 || !LayoutReader.IsUpper(text.Clean, lines[i]))
            {
                if (name.Count > 0 && cell.Length > 0)
                {
                    break;
                }

                continue;
            }

            if (Body.IsMatch(Spelling.Fold(cell)))
            {
                name.Clear();
                name.Add(cell);
            }
            else if (name.Count > 0 && !lines[i].AfterGap)
            {
                name.Add(cell);
            }
        }

        return name.Count == 0 ? null : string.Join(' ', name);
    }

    /// <summary>"… KHÓA X, KỲ HỌP THỨ NHẤT" says which session of the council, not who.</summary>
    private static string? WithoutTerm(string? issuer) => issuer is null ? null : Term.Replace(issuer, "");

    private static int Find(SourceText text, IReadOnlyList<Line> lines, int from, int before, Regex what)
    {
        for (var i = from; i < before; i++)
        {
            if (what.IsMatch(text.Key.AsSpan(lines[i].Start, lines[i].Length)) && (what != PaperName || char.IsUpper(text.Clean[lines[i].Start + 1])))
            {
                return i;
            }
        }

        return -1;
    }

    private static string? JoinLines(SourceText text, IReadOnlyList<Line> lines, int from, int before, int restStart, int restEnd)
    {
        var parts = new List<string>();
        if (restEnd > restStart)
        {
            parts.Add(text.Clean[restStart..restEnd].Trim(' ', ':', '-'));
        }

        for (var i = from; i < before; i++)
        {
            parts.Add(text.Clean.Substring(lines[i].Start, lines[i].Length));
        }

        var joined = string.Join(' ', parts).Trim();
        return joined.Length == 0 ? null : joined;
    }

    [GeneratedRegex(@"[\s,]+KH(?:OÁ|ÓA)\s.{0,40}KỲ HỌP.*$", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Term { get; }

    [GeneratedRegex(@"^(?:quyết định|nghị định|nghị quyết|thông tư(?: liên tịch)?|chỉ thị)(?=$|\s*:?$|\s+(?:ban hành|về|quy định|v/v))", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex PaperName { get; }

    [GeneratedRegex(@"^[-+•*\s]*(?:căn cứ |theo đề nghị|xét đề nghị|thực hiện |quyết định\s*:|quyết nghị|chương |điều 1)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Grounds { get; }

    [GeneratedRegex(@"^(?:trưởng|chủ tịch|bộ trưởng|thủ tướng|giám đốc|tổng|thứ trưởng|bí thư|tổ trưởng|viện trưởng|hiệu trưởng|chánh|cục trưởng|chi cục trưởng)\s", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Office { get; }

    [GeneratedRegex(@"^(?:ủy ban|ban |hội đồng|chính phủ|bộ |sở |tỉnh ủy|thành ủy|huyện ủy|đảng ủy|thị ủy|quận ủy|tổ |phòng |đảng bộ|ban chấp hành|quốc hội|cục |tổng cục|liên đoàn|hội |công an|văn phòng|trường |viện )|^chính phủ$", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Body { get; }

    [GeneratedRegex(@"(?:cộng hòa|cộng hoà|đảng cộng sản|độc lập|CỘNG HÒA|CỘNG HOÀ|ĐẢNG CỘNG SẢN|CHỦ NGHĨA VIỆT)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Country { get; }
}
