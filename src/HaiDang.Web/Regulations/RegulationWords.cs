using System.Globalization;
using HaiDang.Core.Regulations;
using HaiDang.Regulation.Engine;
using HaiDang.Web.Hosting;
using Mark = HaiDang.Web.Shared.Components.Coverage;

namespace HaiDang.Web.Regulations;

/// <summary>Norms and verdicts in words.</summary>
public static class RegulationWords
{
    /// <summary>The act in words; its code when there are none yet.</summary>
    public static string Act(this Texts texts, string code) => Texts.Has("act." + code) ? texts["act." + code] : code;

    /// <summary>One holder: the titles that this committee gives to the role, or the relation in words.</summary>
    public static string Holder(this Texts texts, string name, IReadOnlyList<OfficeTitle> offices)
    {
        if (!HaiDang.Regulation.Engine.Holder.TryParse(name, out var holder)) return name;
        if (holder.Office is not null) return offices.FirstOrDefault(office => office.Code == holder.Office)?.Title ?? holder.Office;
        var titles = offices.Where(office => office.Role == holder.Role).Select(office => office.Title).ToList();
        return titles.Count is 1 or 2 ? string.Join(", ", titles) : texts["holder." + name];
    }

    /// <summary>All holders, separated by commas; "mọi người" when there is none.</summary>
    public static string Holders(this Texts texts, IReadOnlyList<string> names, IReadOnlyList<OfficeTitle> offices) =>
        names.Count == 0 ? texts["reg.noHolder"] : string.Join(", ", names.Select(name => texts.Holder(name, offices)));

    /// <summary>What the words fix, one short sentence each.</summary>
    public static IEnumerable<string> Parameters(this Texts texts, NormParameters limits)
    {
        if (limits.DueDay is { } day) yield return limits.DueBefore == true ? texts["param.before", day, day - 1] : texts["param.latest", day];
        if (limits.Periods.Count > 0) yield return texts["param.periods", Join(limits.Periods.Select(period => Known(texts, "period.", period)))];
        if (limits.Days is { } days) yield return texts["param.days", days];
        if (limits.Addressees.Count > 0) yield return texts["param.addressees", limits.Addressees.Count, string.Join("; ", limits.Addressees)];
        if (limits.DocumentKinds.Count > 0) yield return texts["param.kinds", Join(limits.DocumentKinds)];
        if (limits.Seal is { } seal) yield return texts["param.seal", Known(texts, "seal.", seal)];
        if (limits.Channels.Count > 0) yield return texts["param.channels", Join(limits.Channels.Select(channel => Known(texts, "channel.", channel)))];
        if (limits.Markings.Count > 0) yield return texts["param.markings", Join(limits.Markings)];
        foreach (var condition in limits.Conditions) yield return Known(texts, "condition.", condition);
    }

    /// <summary>How sure the reader is: 0,97.</summary>
    public static string Sure(double confidence) => confidence.ToString("0.00", CultureInfo.GetCultureInfo("vi-VN"));

    /// <summary>The mark of a coverage.</summary>
    public static Mark MarkOf(CoverageKind kind) => kind switch
    {
        CoverageKind.Enforced => Mark.Enforced,
        CoverageKind.Scheduled => Mark.Scheduled,
        CoverageKind.Declarative => Mark.Declarative,
        CoverageKind.Partial => Mark.Partial,
        CoverageKind.Unperformed => Mark.Unperformed,
        _ => Mark.NotBound,
    };

    /// <summary>Colour class beside the mark.</summary>
    public static string LookOf(CoverageKind kind) => kind switch
    {
        CoverageKind.Enforced or CoverageKind.Scheduled => "st st-ok",
        CoverageKind.Partial or CoverageKind.Unperformed => "st st-wait",
        _ => "st",
    };

    private static string Known(Texts texts, string prefix, string name) => Texts.Has(prefix + name) ? texts[prefix + name] : name;

    private static string Join(IEnumerable<string> words) => string.Join(", ", words);
}
