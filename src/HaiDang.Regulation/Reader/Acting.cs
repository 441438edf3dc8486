using System.Text.RegularExpressions;
using HaiDang.Regulation.Engine;

namespace HaiDang.Regulation.Reader;

/// <summary>The same verb is another act for another holder: the team's lead who summons, summons the team.</summary>
internal static class Acting
{
    private static readonly (string Act, Role[] Holders, string Instead)[] Table =
    [
        ("portfolio.assign", [Role.SupportLead, Role.SupportTeam], "team.assign"),
        ("meeting.summon", [Role.SupportLead], "team.summon"),
        ("meeting.summonExtraordinary", [Role.SupportLead], "team.summon"),
        ("meeting.hold", [Role.SupportTeam], "team.meet"),
        ("report.submit", [Role.SupportTeam], "report.team"),
        ("task.give", [Role.Member], "task.giveMember"),
        ("task.give", [Role.ViceChair, Role.StandingViceChair], "task.giveViceChair"),
        ("task.give", [Role.SupportTeam, Role.SupportLead, Role.SupportMember], "task.giveTeam"),
    ];

    public static string Of(string act, IReadOnlyList<Role> holders, string key)
    {
        foreach (var (from, roles, instead) in Table)
        {
            if (from == act && holders.Count > 0 && holders.All(roles.Contains))
            {
                return instead;
            }
        }

        return act;
    }
}

/// <summary>"và các trường hợp khác …": an open end, which asks for a reason.</summary>
internal static partial class OpenEnd
{
    /// <summary>Where it begins, or -1.</summary>
    public static int At(string key) => Words.Match(key) is { Success: true } match ? match.Groups["at"].Index : -1;

    /// <summary>The end of what stands before it, without "và" or a comma.</summary>
    public static int Before(string key, int at)
    {
        var head = key.AsSpan(0, at).TrimEnd(" ,");
        return head.EndsWith(" và") || head.EndsWith(" hoặc") ? head[..head.LastIndexOf(' ')].TrimEnd(" ,").Length : head.Length;
    }

    [GeneratedRegex(@"(?:và |, |hoặc )?(?<at>(?:các |những )?(?:trường hợp|văn bản|giấy tờ|loại văn bản) khác)", RegexOptions.ExplicitCapture, Limits.Milliseconds)]
    private static partial Regex Words { get; }
}
