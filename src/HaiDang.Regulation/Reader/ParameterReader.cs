using System.Globalization;
using System.Text.RegularExpressions;
using HaiDang.Regulation.Engine;

namespace HaiDang.Regulation.Reader;

/// <summary>Reads what the words of a sentence fix: days, periods, seals, kinds of paper, channels, markings, conditions.</summary>
internal static partial class ParameterReader
{
    public static NormParameters Read(string key, string text, Reads reads)
    {
        var due = reads.HasFlag(Reads.Due) ? Due.Match(key) : Match.Empty;
        return new NormParameters
        {
            DueDay = due.Success ? Whole(due.Groups["d"]) : null,
            DueBefore = due.Success ? due.Groups["before"].Success : null,
            Periods = reads.HasFlag(Reads.Periods) ? Periods(key) : [],
            Addressees = reads.HasFlag(Reads.Addressees) ? AddresseeReader.Read(key, text) : [],
            DocumentKinds = reads.HasFlag(Reads.DocumentKinds) ? DocumentKinds(key) : [],
            Seal = reads.HasFlag(Reads.Seal) ? Seal(key) : null,
            Days = reads.HasFlag(Reads.Days) && Term.Match(key) is { Success: true } term ? Whole(term.Groups["d"]) : null,
            Channels = reads.HasFlag(Reads.Channels) ? Channels(key) : [],
            Markings = reads.HasFlag(Reads.Markings) ? Markings(key) : [],
        };
    }

    /// <summary>Due dates of a sentence with the words that belong to each; one entry for a sentence with one or none.</summary>
    public static List<(int Start, int End)> DueParts(string key)
    {
        var dues = Due.Matches(key);
        if (dues.Count < 2)
        {
            return [(0, key.Length)];
        }

        var (parts, start) = (new List<(int, int)>(), 0);
        for (var i = 0; i < dues.Count; i++)
        {
            var end = key.Length;
            if (i + 1 < dues.Count)
            {
                var after = dues[i].Index + dues[i].Length;
                var comma = PartBreak.Match(key, after, dues[i + 1].Index - after);
                end = comma.Success ? comma.Index : dues[i + 1].Index;
            }

            parts.Add((start, end));
            start = end;
        }

        return parts;
    }

    /// <summary>month, quarter, halfYear, nineMonths, year, in this order.</summary>
    public static List<string> Periods(string key)
    {
        var bare = NotPeriod.Replace(key, " ");
        var twice = TwiceAYear.IsMatch(bare);
        var often = FourTimesAYear.IsMatch(bare);
        bare = twice || often ? TimesAYear.Replace(bare, twice ? " 6 tháng " : " quý ") : bare;
        List<string> found = [];
        Add("month", Month);
        Add("quarter", Quarter);
        Add("halfYear", HalfYear);
        Add("nineMonths", NineMonths);
        Add("year", Year);
        return found;

        void Add(string name, Regex words)
        {
            if (words.IsMatch(bare))
            {
                found.Add(name);
            }
        }
    }

    /// <summary>The named conditions written in a sentence, as far as they bear on this kind of norm.</summary>
    public static IEnumerable<string> Conditions(string key, NormKind kind, string act)
    {
        if (kind == NormKind.Substitution && Absent.IsMatch(key))
        {
            yield return Condition.ChairAbsent;
        }

        if (kind is NormKind.Substitution or NormKind.Signing && Delegation.IsMatch(key))
        {
            yield return Condition.Delegated;
        }

        if (act == "report.submit" && OnDemand.IsMatch(key))
        {
            yield return Condition.OnRequest;
        }

        if (act is "task.direct" or "task.carryOut" or "staff.second" && Own.IsMatch(key))
        {
            yield return Condition.OwnAgency;
        }

        if (act is "staff.second" or "expert.mobilise" or "meeting.attend" or "document.sign" && Consent.IsMatch(key))
        {
            yield return Condition.WithConsent;
        }
    }

    public static List<string> DocumentKinds(string key) =>
        [.. Kinds.Where(kind => kind.Words.IsMatch(key)).OrderBy(kind => kind.Words.Match(key).Index).Select(kind => kind.Code)];

    private static string? Seal(string key) =>
        OwnSeal.IsMatch(key) ? "ownAgency"
        : ParentSeal.IsMatch(key) ? "parentAgency"
        : BodySeal.IsMatch(key) ? "body"
        : null;

    private static List<string> Channels(string key) => [.. ChannelNames.Where(channel => channel.Words.IsMatch(key)).Select(channel => channel.Code)];

    private static List<string> Markings(string key)
    {
        List<string> found = [];
        if (Top.IsMatch(key))
        {
            found.Add("Tuyệt mật");
        }

        if (High.IsMatch(key))
        {
            found.Add("Tối mật");
        }

        if (Secret.IsMatch(key))
        {
            found.Insert(0, "Mật");
        }

        return found;
    }

    private static int? Whole(Group group) =>
        int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 ? value : null;

    private static readonly (Regex Words, string Code)[] Kinds =
    [
        (Named("giấy mời"), "GM"), (Named("thông báo"), "TB"), (Named("báo cáo"), "BC"), (Named("tờ trình"), "TTr"), (Named("quyết định"), "QĐ"),
        (Named("kế hoạch"), "KH"), (Named("chương trình"), "CTr"), (Named("công văn"), "CV"), (Named("biên bản"), "BB"), (Named("hướng dẫn"), "HD"),
        (Named("nghị quyết"), "NQ"), (Named("chỉ thị"), "CT"), (Named("công điện"), "CĐ"), (Named("giấy giới thiệu"), "GGT"), (Named("giấy ủy quyền"), "GUQ"),
        (Named("quy chế(?! này)"), "QC"), (Named("phương án"), "PA"), (Named("phiếu gửi"), "PG"), (Named("phiếu chuyển"), "PC"), (Named("thông cáo"), "TC"),
    ];

    private static readonly (Regex Words, string Code)[] ChannelNames =
    [
        (Named("idesk"), "iDesk"), (Named("(?:gửi|trao|giao|chuyển) trực tiếp"), "direct"), (Named("zalo"), "zalo"), (Named("email|e-mail|thư điện tử|hộp thư"), "email"),
        (Named("ioffice"), "iOffice"), (Named("viber"), "viber"), (Named("telegram"), "telegram"), (Named("facebook"), "facebook"), (Named("mạng xã hội"), "mạng xã hội"),
        (Named("hệ thống quản lý văn bản(?: và điều hành)?"), "hệ thống quản lý văn bản và điều hành"), (Named("trục liên thông"), "trục liên thông"),
        (Named("bưu điện|bưu chính"), "bưu chính"), (Named("fax"), "fax"), (Named("cổng thông tin điện tử"), "cổng thông tin điện tử"),
    ];

    private static Regex Named(string words) => new($@"(?<!\p{{L}})(?:{words})(?!\p{{L}})", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"(?:(?<before>trước)|(?:chậm nhất|muộn nhất)(?: là)?(?: vào)?(?: (?<before>trước))?|không (?:quá|muộn hơn)|vào|đến(?: hết)?)(?: các)? ngày (?:thứ )?(?<d>\d{1,2})(?!\d)(?!\s?/\d{1,2}/\d{4})(?! tháng \d{1,2} năm)(?! ngày)|(?:báo cáo|định kỳ|gửi)[^;.]{0,30}(?<!trước|nhất|vào|là|quá) ngày (?<d>\d{1,2}) (?:hàng|của|cuối|tháng cuối|tháng đầu)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex Due { get; }

    [GeneratedRegex(@"[,;]\s|\svà\s|:\s", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex PartBreak { get; }

    [GeneratedRegex(@"(?:thời hạn|thời gian|chậm nhất|ít nhất|tối thiểu|trong vòng|trong|không quá|trước|sau|muộn nhất|kể từ|vòng)(?: là| trước| sau| không quá| chậm nhất| (?:cuộc|phiên|ngày|khi) họp(?: ít nhất| tối thiểu| chậm nhất)?)? (?<d>\d{1,3}) ?(?:\([^)]*\) )?ngày", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex Term { get; }

    /// <summary>"tháng cuối quý" is a quarter, "năm 2024" and "tháng 8" are dates.</summary>
    [GeneratedRegex(@"(?:tháng (?:cuối|đầu|thứ \p{L}+|cuối cùng)(?: tiên)?(?: của)?(?= quý| mỗi quý| kỳ| năm)|năm \d{4}|giai đoạn \d+|(?<!0?[369] )tháng \d{1,2}(?! tháng| lần)|ngày làm việc|năm (?:trước|sau|nay|tới)(?! ngày)|trước năm|tháng đầu|(?<!hàng |hằng |mỗi )tháng (?:sau|trước|kế tiếp|liền kề))", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NotPeriod { get; }

    [GeneratedRegex(@"(?:hàng|theo|mỗi|một|01|1|báo cáo|định kỳ|kỳ) tháng|(?<!\d )(?<!sáu |chín |ba )tháng(?: một lần|/lần|/quý|, ?quý|,| và quý|;|/)|(?<=/)tháng|(?<!\d )(?<!sáu |chín )tháng$", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Month { get; }

    [GeneratedRegex(@"(?<!\p{L})quý(?! (?:cơ quan|vị|khách|báo|đơn vị|[ivx\d]))(?!\p{L})|(?<!\d)0?3 tháng(?! đầu)|ba tháng", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Quarter { get; }

    [GeneratedRegex(@"(?<!\d)0?6 tháng|sáu tháng|nửa năm|bán niên|giữa năm|2 lần (?:một|/) ?năm|hai lần (?:một|trong) năm", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex HalfYear { get; }

    [GeneratedRegex(@"(?<!\d)0?9 tháng|chín tháng", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex NineMonths { get; }

    [GeneratedRegex(@"hàng năm|mỗi năm|một năm|cuối năm|cả năm|theo năm|báo cáo năm|(?:,|/|và|hoặc|quý|định kỳ) ?năm(?! \d| (?:đầu|cuối|thành|ủy|người))(?!\p{L})|(?:01|1) (?:lần/)?năm|12 tháng|tổng kết năm|(?:lần/|lần mỗi |lần trong )năm", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Year { get; }

    [GeneratedRegex(@"(?:(?:0?2|hai) (?:lần|kỳ|phiên)|(?:0?2|hai)) ?(?:/ ?|mỗi |một |trong (?:một )?)(?:01 )?năm|(?:mỗi|một|hàng|01|1) năm,?(?: họp| tổ chức| báo cáo)*(?: thường kỳ| định kỳ)?(?: ít nhất| tối thiểu)? (?:0?2|hai) (?:lần|kỳ|phiên)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex TwiceAYear { get; }

    [GeneratedRegex(@"(?:(?:0?4|bốn) (?:lần|kỳ|phiên)|(?:0?4|bốn)) ?(?:/ ?|mỗi |một |trong (?:một )?)(?:01 )?năm|(?:mỗi|một|hàng|01|1) năm,?(?: họp| tổ chức| báo cáo)*(?: thường kỳ| định kỳ)?(?: ít nhất| tối thiểu)? (?:0?4|bốn) (?:lần|kỳ|phiên)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex FourTimesAYear { get; }

    [GeneratedRegex(@"(?:0?[24]|hai|bốn) ?(?:lần|kỳ|phiên)? ?(?:/ ?|mỗi |một |trong (?:một )?)(?:01 )?năm|(?:mỗi|một|hàng|01|1) năm,?(?: họp| tổ chức| báo cáo)*(?: thường kỳ| định kỳ)?(?: ít nhất| tối thiểu)? (?:0?[24]|hai|bốn) (?:lần|kỳ|phiên)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex TimesAYear { get; }

    [GeneratedRegex(@"vắng|đi công tác|nghỉ|không có mặt", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Absent { get; }

    [GeneratedRegex(@"ủy quyền|(?:thẩm quyền|nhiệm vụ|lĩnh vực|công việc) (?:được|theo) (?:giao|phân công|phân cấp)|được (?:trưởng ban|chủ tịch|tổ trưởng)[^;.]{0,20}(?:giao|phân công)|thừa lệnh|ký thay|theo phân công|thẩm quyền được giao|được phân công", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Delegation { get; }

    [GeneratedRegex(@"đột xuất|khi (?:có|được|\p{L}[^;.]{0,60}) yêu cầu|theo yêu cầu|khi có yêu cầu", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex OnDemand { get; }

    [GeneratedRegex(@"(?:cơ quan|đơn vị|địa phương|ngành)[^;.]{0,12}mình", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Own { get; }

    [GeneratedRegex(@"(?:được sự|có sự|sau khi được|khi được)[^;.]{0,40} ?đồng ý", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Consent { get; }

    [GeneratedRegex(@"dấu (?:của )?(?:các )?(?:cơ quan|đơn vị|địa phương|ngành|nơi)[^;.]{0,40}?(?:mình|công tác)|dấu (?:của )?mình(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex OwnSeal { get; }

    [GeneratedRegex(@"dấu (?:của )?(?:ubnd|ủy ban nhân dân|ủy ban|cơ quan (?:cấp trên|thành lập|chủ quản)|chính phủ|tỉnh ủy|thành ủy|huyện ủy)", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex ParentSeal { get; }

    [GeneratedRegex(@"dấu (?:riêng|và tài khoản riêng|của (?:ban chỉ đạo|hội đồng(?! nhân dân)|tổ công tác|ban(?! quản lý| tổ chức)))|dấu (?:ban chỉ đạo|hội đồng(?! nhân dân))", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex BodySeal { get; }

    [GeneratedRegex(@"tuyệt mật", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Top { get; }

    [GeneratedRegex(@"tối mật", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex High { get; }

    [GeneratedRegex(@"(?<!tuyệt |tối |bảo |bí )(?<!\p{L})mật(?!\p{L})(?! khẩu| độ| thiết| mã)|bí mật nhà nước", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Secret { get; }
}
