using HaiDang.Core.Desk;
using HaiDang.Web.Hosting;

namespace HaiDang.Web.Desk;

/// <summary>Words and addresses of needs and decisions, for desk, page and paper alike.</summary>
public static class DecisionWords
{
    /// <summary>Where a need opens.</summary>
    public static string Href(Need need) => need.Kind switch
    {
        NeedKind.ProposalReceive or NeedKind.ProposalAnswer => $"/de-xuat/{need.Id}",
        NeedKind.InformationAnswer or NeedKind.InformationClose => $"/de-nghi-thong-tin/{need.Id}",
        NeedKind.DirectionGive => $"/y-kien-chi-dao/{need.Id}",

        // Whoever is named may not read the task that waits: the waits on one stand on the page of urgings.
        NeedKind.WaitContest => "/don-doc",
        NeedKind.UrgingAnswer => $"/nhiem-vu/{need.Id}#don-doc",
        NeedKind.WaitDecide => $"/nhiem-vu/{need.Id}#cho",
        _ => $"/nhiem-vu/{need.Id}",
    };

    /// <summary>What is asked, shortly: the asker's words, then what is proposed.</summary>
    public static string Asked(FindDecisions.Decision one, Texts texts)
    {
        List<string> parts = [];
        if (one.Day is { } day) parts.Add(texts[one.Need.Kind == NeedKind.Extension ? "decide.dayAsked" : "decide.dayProposed", day]);
        if (one.Need.Kind == NeedKind.Transfer) parts.Add(one.Agency.Length > 0 ? texts["decide.agencyAsked", one.Agency] : texts["decide.agencyOpen"]);
        else if (one.Agency.Length > 0) parts.Add(texts["decide.agencyProposed", one.Agency]);
        if (one.Evidence is { Length: > 0 } paper) parts.Add(texts["decide.paper", paper]);
        if (one.Said.Length > 0) parts.Add($"“{Short(one.Said, 300)}”");
        return string.Join(". ", parts);
    }

    /// <summary>What is proposed besides, or objected; empty when nothing.</summary>
    public static string Offered(FindDecisions.Decision one, Texts texts) => one.Offered.Length == 0 ? "" : texts["decide.offered." + one.Need.Kind, Short(one.Offered, 300)];

    /// <summary>What was before: first day, extensions, days late and whose.</summary>
    public static string Before(FindDecisions.Past past, Texts texts)
    {
        List<string> parts = [texts["decide.due", past.DueOn]];
        if (past.FirstDueOn != past.DueOn) parts.Add(texts["decide.firstDue", past.FirstDueOn]);
        if (past.Extensions > 0) parts.Add(texts["decide.extensions", past.Extensions]);
        if (past.Late > 0)
        {
            List<string> whose = [];
            foreach (var (days, key) in new[] { (past.InCharge, "InCharge"), (past.Giver, "Giver"), (past.Awaited, "Awaited"), (past.Contested, "Contested") })
                if (days > 0) whose.Add(texts["decide.late." + key, days]);
            parts.Add(texts[past.AreWorkingDays ? "decide.late" : "decide.lateCalendar", past.Late, string.Join(", ", whose)]);
        }

        return string.Join("; ", parts);
    }

    internal static string Short(string words, int most) => words.Length <= most ? words : words[..(most - 1)] + "…";
}
