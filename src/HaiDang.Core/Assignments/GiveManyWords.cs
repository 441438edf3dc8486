using HaiDang.Core.Committees;
using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>The words by which a list names fields and sources, folded; the names in the program count too.</summary>
public static class GivingWords
{
    private static readonly Dictionary<string, Enum> Known = new(StringComparer.Ordinal)
    {
        ["chinh quyen so"] = WorkField.DigitalGovernment, ["kinh te so"] = WorkField.DigitalEconomy, ["xa hoi so"] = WorkField.DigitalSociety, ["do thi thong minh"] = WorkField.SmartCity,
        ["cai cach hanh chinh"] = WorkField.AdministrativeReform, ["khac"] = WorkField.Other, ["linh vuc khac"] = WorkField.Other,
        ["chi dao cua truong ban"] = AssignmentSource.ChairDirection, ["chi dao"] = AssignmentSource.ChairDirection, ["ket luan cuoc hop"] = AssignmentSource.Conclusion, ["ket luan"] = AssignmentSource.Conclusion,
        ["chuong trinh, ke hoach"] = AssignmentSource.Plan, ["ke hoach"] = AssignmentSource.Plan, ["chuong trinh"] = AssignmentSource.Plan,
        ["ubnd, chu tich ubnd giao"] = AssignmentSource.PeoplesCommittee, ["ubnd"] = AssignmentSource.PeoplesCommittee, ["ubnd giao"] = AssignmentSource.PeoplesCommittee,
        ["nhiem vu khac, ngoai ke hoach"] = AssignmentSource.OtherDuty, ["nhiem vu khac"] = AssignmentSource.OtherDuty, ["ngoai ke hoach"] = AssignmentSource.OtherDuty,
        ["thanh vien chu dong"] = AssignmentSource.OwnInitiative, ["chu dong"] = AssignmentSource.OwnInitiative,
    };

    /// <summary>A value by its Vietnamese words or its name; null when nothing fits.</summary>
    public static TEnum? Find<TEnum>(string typed) where TEnum : struct, Enum =>
        Known.TryGetValue(Fold.Vi(typed), out var value) && value is TEnum found ? found
        : Enum.TryParse<TEnum>(typed.Trim(), ignoreCase: true, out var named) && Enum.IsDefined(named) && !char.IsAsciiDigit(typed.Trim()[0]) ? named : null;
}

/// <summary>Agencies by what people call them: name or abbreviation, without marks.</summary>
internal sealed class AgencyNames(IReadOnlyList<ChooseAgencies.Row> agencies)
{
    private readonly List<(string Folded, string Short, ChooseAgencies.Row Row)> known = [.. agencies.Select(row => (Plain(row.Name), Plain(row.Abbreviation), row))];

    /// <summary>The one of that name or abbreviation; null when there is none, or more than one.</summary>
    public Guid? Find(string typed)
    {
        var wanted = Plain(typed);
        if (wanted.Length == 0) return null;
        var found = known.FindAll(agency => agency.Folded == wanted);
        if (found.Count == 0) found = known.FindAll(agency => agency.Short == wanted);
        return found.Count == 1 ? found[0].Row.Id : null;
    }

    /// <summary>Several between commas, where a name may hold commas itself: the longest run that is a name is one.</summary>
    public IEnumerable<(string Name, Guid? Id)> FindAll(string typed)
    {
        var parts = typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var at = 0; at < parts.Length;)
        {
            var length = parts.Length - at;
            while (length > 1 && Find(string.Join(", ", parts.Skip(at).Take(length))) is null) length--;
            var name = string.Join(", ", parts.Skip(at).Take(length));
            yield return (name, Find(name));
            at += length;
        }
    }

    /// <summary>Its name.</summary>
    public string NameOf(Guid id) => known.Find(agency => agency.Row.Id == id).Row.Name;

    /// <summary>The name most like what was typed; null when none is like it.</summary>
    public string? Nearest(string typed)
    {
        var wanted = Plain(typed);
        if (wanted.Length is < 2 or > 200) return null;
        var best = known.Select(agency => (agency.Row.Name, Cost: Cost(wanted, agency.Folded), agency.Folded.Length)).OrderBy(one => one.Cost).FirstOrDefault();
        return best.Name is not null && best.Cost * 5 <= Math.Max(best.Length, wanted.Length) * 2 ? best.Name : null;
    }

    private static string Plain(string name) => Fold.Vi(name.Replace('–', '-').Replace(" - ", " ", StringComparison.Ordinal).Replace('-', ' ').Replace(',', ' '));

    // What is a part of the name is near it; else letters put in, left out or changed.
    private static int Cost(string typed, string name)
    {
        if (typed.Length >= 4 && name.Contains(typed, StringComparison.Ordinal)) return 1;
        var row = Enumerable.Range(0, name.Length + 1).ToArray();
        for (var at = 1; at <= typed.Length; at++)
        {
            var (corner, left) = (row[0], row[0] = at);
            for (var of = 1; of <= name.Length; of++)
            {
                var value = Math.Min(Math.Min(row[of] + 1, left + 1), corner + (typed[at - 1] == name[of - 1] ? 0 : 1));
                (corner, left) = (row[of], row[of] = value);
            }
        }

        return row[name.Length];
    }
}
