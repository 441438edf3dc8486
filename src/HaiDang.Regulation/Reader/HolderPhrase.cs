using System.Text.RegularExpressions;
using HaiDang.Regulation.Engine;

namespace HaiDang.Regulation.Reader;

/// <summary>What may follow the words that name a holder.</summary>
internal enum HolderTail
{
    None,

    /// <summary>The name of the body: "Trưởng ban (Chỉ đạo Chuyển đổi số thành phố)".</summary>
    Body,

    /// <summary>The rest of an agency's name or of a list of agencies.</summary>
    Agency,
}

/// <summary>A way to name a holder at a given place in a sentence, valid in regulations of the given bodies.</summary>
internal sealed record HolderPhrase(Regex Words, Role[] Roles, HolderTail Tail = HolderTail.Body, BodyKinds In = BodyKinds.Any);

/// <summary>The table of holders: the first phrase that matches wins, so longer ones stand first.</summary>
internal static partial class HolderPhrases
{
    private static readonly Role[] Leaders = [Role.Chair, Role.StandingViceChair, Role.ViceChair];
    private static readonly Role[] None = [];

    public static readonly HolderPhrase[] All =
    [
        new(AgencyOfDecree, [Role.AgencyHead], HolderTail.Agency, BodyKinds.None),
        new(Leadership, Leaders),
        new(OfficeChief, [Role.SupportLead], HolderTail.Agency, BodyKinds.PeoplesCommittee),
        new(Office, [Role.SupportTeam], HolderTail.Agency, BodyKinds.PeoplesCommittee),
        new(SupportLead, [Role.SupportLead]),
        new(SupportDeputy, [Role.SupportMember]),
        new(SupportMembers, [Role.SupportMember]),
        new(OutsideOffice, None, HolderTail.Agency, BodyKinds.Any & ~BodyKinds.PeoplesCommittee),
        new(HeadOfAgencies, [Role.AgencyHead], HolderTail.Agency),
        new(BoardVice, [Role.ViceChair], In: BodyKinds.Board),
        new(PresidentVice, [Role.ViceChair], In: BodyKinds.Council | BodyKinds.PeoplesCommittee),
        new(GroupVice, [Role.ViceChair], In: BodyKinds.Group),
        new(BoardChair, [Role.Chair], In: BodyKinds.Board),
        new(President, [Role.Chair], In: BodyKinds.Council | BodyKinds.PeoplesCommittee),
        new(GroupChair, [Role.Chair], In: BodyKinds.Group),
        new(AnyChair, [Role.SupportLead], In: BodyKinds.Board | BodyKinds.Council | BodyKinds.PeoplesCommittee),
        new(Presiding, [Role.ChairOfThisMeeting], HolderTail.None),
        new(Secretary, [Role.SupportMember]),
        new(Members, [Role.Member]),
        new(StandingAgency, [Role.StandingAgency]),
        new(Team, [Role.SupportTeam]),
        new(Experts, [Role.Expert], HolderTail.None),
        new(Seconded, [Role.SecondedStaff], HolderTail.None),
        new(Clerks, [Role.Clerk], HolderTail.None),
        new(Everyone, [Role.Anyone], HolderTail.None),
        new(OwnCommittee, [Role.Committee], In: BodyKinds.PeoplesCommittee),
        new(PartyUnits, [Role.AgencyHead], HolderTail.Agency),
        new(Superiors, None, HolderTail.Agency),
        new(Board, [Role.Committee], In: BodyKinds.Board),
        new(Council, [Role.Committee], In: BodyKinds.Council),
        new(Group, [Role.Committee], In: BodyKinds.Group),
        new(Agencies, [Role.AgencyHead], HolderTail.Agency),
    ];

    private const string Teams = "(?:tổ giúp việc|tổ thư ký|ban thư ký|bộ phận giúp việc|nhóm giúp việc|tổ chuyên viên|tổ công tác giúp việc|tổ tham mưu|văn phòng (?:ban chỉ đạo|hội đồng(?! nhân dân)|tổ công tác)|bộ phận thường trực|bộ phận thư ký)";

    [GeneratedRegex(@"\G(?:(?:phó )?chủ tịch (?:ủy ban nhân dân|ubnd)|ủy ban nhân dân|ubnd|ban (?:chỉ huy|quản lý|giám hiệu|giám đốc|chỉ đạo)|hội đồng(?! nhân dân))(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex AgencyOfDecree { get; }

    [GeneratedRegex(@"\G(?:trưởng và (?:các )?phó (?:trưởng )?ban(?: chỉ đạo)?(?! thường trực)|(?:tập thể )?lãnh đạo (?:ban chỉ đạo|hội đồng(?! nhân dân)|tổ công tác|ban|tổ)(?! \p{L}+ (?:ngành|huyện))|thường trực (?:ban chỉ đạo|hội đồng(?! nhân dân)|tổ công tác))(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Leadership { get; }

    [GeneratedRegex(@"\G(?:tổ trưởng|trưởng nhóm|nhóm trưởng|trưởng) (?:của )?" + Teams + @"(?!\p{L})|\Gchánh văn phòng (?:ban chỉ đạo|hội đồng(?! nhân dân))(?!\p{L})|\Gthư ký trưởng(?!\p{L})|\Gtrưởng ban thư ký", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex SupportLead { get; }

    [GeneratedRegex(@"\G(?:tổ phó|phó tổ trưởng|phó trưởng|phó) (?:của )?" + Teams + @"(?!\p{L})|\Gphó chánh văn phòng (?:ban chỉ đạo|hội đồng(?! nhân dân))", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex SupportDeputy { get; }

    [GeneratedRegex(@"\Gchánh văn phòng(?: (?:(?:hđnd|hội đồng nhân dân)(?: và |-| - ))?(?:ubnd|ủy ban nhân dân|ủy ban))?(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex OfficeChief { get; }

    [GeneratedRegex(@"\Gvăn phòng(?: (?:(?:hđnd|hội đồng nhân dân)(?: và |-| - ))?(?:ubnd|ủy ban nhân dân|ủy ban))?(?!\p{L})(?! (?:điện tử|phẩm|đăng ký|công chứng))", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Office { get; }

    [GeneratedRegex(@"\G(?:thành viên|tổ viên|cán bộ|chuyên viên)(?: (?:của|thuộc))? " + Teams + @"(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex SupportMembers { get; }

    [GeneratedRegex(@"\G(?:phó )?chủ tịch (?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|ủy ban mặt trận|ubmttq)(?! (?:các|cấp)| \p{L}+(?:,| và) (?:phường|xã|thị trấn|đặc khu))(?!\p{L})|\Gchủ tịch nước|\G(?:phó )?thủ tướng|\G(?:phó )?bí thư", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex OutsideOffice { get; }

    [GeneratedRegex(@"\G(?:(?:người đứng đầu|thủ trưởng)(?! (?:ban chỉ đạo|hội đồng|tổ))(?!\p{L})|lãnh đạo (?:các )?(?:cơ quan|sở|đơn vị|phòng|ban,|ban ngành|ủy ban|ubnd|bộ|địa phương|công an)(?!\p{L})|trưởng (?:các )?(?:thôn|khu phố|tổ dân phố|bản|ấp|xóm|khóm)(?!\p{L})|(?:thôn trưởng|tổ trưởng (?:các )?tổ dân phố)|(?:phó )?giám đốc (?:các )?(?:sở|trung tâm|công an|đơn vị|cơ quan|kho bạc)|(?:phó )?trưởng (?:các )?phòng|trưởng (?:các )?(?:ban ngành|cơ quan|đơn vị|công an)|chánh văn phòng (?:ubnd|ủy ban|hđnd|sở)|chánh thanh tra|chủ tịch (?:ubnd|ủy ban nhân dân|ủy ban mttq)(?: (?:các|cấp)| \p{L}+(?:,| và) (?:phường|xã|thị trấn|đặc khu))|bộ trưởng)(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex HeadOfAgencies { get; }

    [GeneratedRegex(@"\Gphó (?:trưởng )?(?:ban|tiểu ban)(?: chỉ đạo)?(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex BoardVice { get; }

    [GeneratedRegex(@"\Gphó chủ tịch(?: hội đồng(?! nhân dân)| ubnd| ủy ban nhân dân| ủy ban)?(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex PresidentVice { get; }

    [GeneratedRegex(@"\G(?:tổ phó|phó (?:tổ trưởng|trưởng đoàn|trưởng nhóm|đoàn))(?: tổ công tác)?(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex GroupVice { get; }

    [GeneratedRegex(@"\Gtrưởng (?:ban|tiểu ban)(?! (?:dân tộc|dân vận|tổ chức|tuyên giáo|nội chính|tuyên truyền|kinh tế|pháp chế|văn hóa|quản lý khu))(?: ban)?(?: chỉ đạo)?(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex BoardChair { get; }

    [GeneratedRegex(@"\Gchủ tịch(?: hội đồng(?! nhân dân| thành viên)| (?:ubnd|ủy ban nhân dân)(?! (?:các|cấp|quận|huyện|(?:phường|xã),))| ủy ban(?! nhân dân| mttq| mặt trận))?(?! (?:hội|liên|công|ubmttq|mặt|hđnd|nước|quốc|ubnd|ủy ban))(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex President { get; }

    [GeneratedRegex(@"\G(?:tổ trưởng|trưởng (?:tổ|đoàn|nhóm))(?: tổ công tác| tổ giúp việc| đoàn công tác| công tác)?(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex GroupChair { get; }

    [GeneratedRegex(@"\Gtổ trưởng(?: tổ)?(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex AnyChair { get; }

    [GeneratedRegex(@"\G(?:người (?:chủ trì|chủ tọa)|chủ tọa|chủ trì)(?: (?:cuộc họp|phiên họp|hội nghị|kỳ họp))(?!\p{L})|\Gngười (?:chủ trì|chủ tọa)(?!\p{L})|\Gchủ tọa(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Presiding { get; }

    [GeneratedRegex(@"\G(?:ủy viên |thành viên )?thư ký(?! tòa| tỉnh)(?: hội đồng(?! nhân dân)| ban chỉ đạo| tổ công tác| cuộc họp| phiên họp)?(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Secretary { get; }

    [GeneratedRegex(@"\G(?:thành viên|ủy viên|tổ viên)(?: thường trực| chuyên trách| kiêm nhiệm)?(?:(?: của| thuộc)?(?: ban chỉ đạo| hội đồng(?! nhân dân)| tổ công tác| tổ(?! giúp| thư)| ban(?! thư| chấp| thường)| ubnd| ủy ban nhân dân| ủy ban| bcđ))?(?! (?:chính phủ|thuộc tổ))(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Members { get; }

    [GeneratedRegex(@"\G(?:cơ quan|văn phòng|đơn vị) thường trực(?: giúp việc)?(?:(?: của| giúp việc)? (?:ban chỉ đạo|hội đồng(?! nhân dân)|tổ công tác|ban))?(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex StandingAgency { get; }

    [GeneratedRegex(@"\G" + Teams + @"(?!\p{L})(?:(?: của)? (?:ban chỉ đạo|hội đồng(?! nhân dân)|tổ công tác))?", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Team { get; }

    [GeneratedRegex(@"\G(?:đội ngũ )?chuyên gia(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Experts { get; }

    [GeneratedRegex(@"\G(?:cán bộ|công chức|viên chức|người)(?:, công chức)? được (?:cử|biệt phái|trưng tập)(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Seconded { get; }

    [GeneratedRegex(@"\G(?:cán bộ |bộ phận |công chức )?văn thư(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Clerks { get; }

    [GeneratedRegex(@"\G(?:cơ quan, tổ chức, cá nhân|tổ chức, cá nhân|cá nhân, tổ chức|tổ chức và cá nhân|mọi (?:người|cá nhân|công dân)|cá nhân)(?: (?:có )?liên quan)?(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Everyone { get; }

    [GeneratedRegex(@"\G(?:(?:ubnd|ủy ban nhân dân)(?! (?:các|cấp|quận|thị trấn|xã,|phường,))|ủy ban(?! nhân dân| mttq| mặt trận| thường vụ| kiểm tra| dân tộc))(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex OwnCommittee { get; }

    [GeneratedRegex(@"\G(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân)(?! (?:các|cấp)| \p{L}+(?:,| và) (?:phường|xã|thị trấn|đặc khu))(?!\p{L})|\G(?:chính phủ|quốc hội|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|ban thường vụ|ban chấp hành|thường trực (?:thành ủy|tỉnh ủy|huyện ủy|hđnd|hội đồng nhân dân|đảng ủy))(?!\p{L})|\G(?:ban chỉ đạo|bcđ) (?:cấp )?(?:tỉnh|trung ương|quốc gia)(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Superiors { get; }

    [GeneratedRegex(@"\G(?:đảng ủy|huyện ủy|thành ủy|thị ủy|quận ủy)(?= (?:trực thuộc|cơ sở|các))", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex PartyUnits { get; }

    [GeneratedRegex(@"\G(?:ban chỉ đạo|bcđ|bcd|tiểu ban|ban(?!,| (?:thư ký|thường vụ|chấp hành|hành|ngành|quản lý|tổ chức|dân|giám)))(?! (?:hành|bố))(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Board { get; }

    [GeneratedRegex(@"\Ghội đồng(?! nhân dân| thành viên| quản trị)(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Council { get; }

    [GeneratedRegex(@"\G(?:tổ công tác|đoàn công tác|nhóm công tác|tổ(?! chức| trưởng| phó| viên| giúp| thư| chuyên)|đoàn(?! thể))(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Group { get; }

    [GeneratedRegex(@"\G(?:cơ quan|đơn vị|địa phương|sở|ban(?=,? (?:ngành|đoàn|hội|phòng))|bộ|cấp ủy|chi bộ|chi ủy|ngành|phòng|ubnd|ủy ban nhân dân|công an|văn phòng|mặt trận|ủy ban mặt trận|ubmttq|tổ chức(?=[,;]| (?:chính trị|đảng|cơ sở|đoàn|hội|xã hội|có|được|phải|không|liên quan|tín dụng|khác|thành viên|trực thuộc|quần chúng|nào|và|trong|kinh tế|đại diện)(?!\p{L})|$)|đoàn thể|chi cục|cục|trung tâm|thanh tra|kho bạc|bảo hiểm xã hội|doanh nghiệp|liên đoàn|quận|huyện|xã|phường)(?!\p{L})", RegexOptions.None, Limits.Milliseconds)]
    private static partial Regex Agencies { get; }
}
