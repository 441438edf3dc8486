using System.Globalization;
using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Web.Hosting;

namespace HaiDang.Web.Assignments.Many;

/// <summary>A view of the register as it stands in an address, both ways; what an address says that means nothing is passed over.</summary>
public static class RegisterAsk
{
    /// <summary>The lists that come with the program: what stands in the address, the words, the view.</summary>
    public static readonly IReadOnlyList<(string Word, string Text, ViewDefinition View)> Given =
    [
        ("cua-toi", "tasks.mine", new ViewDefinition { Mine = true }),
        ("dang-mo", "tasks.open", new ViewDefinition()),
        ("qua-han", "tasks.late", new ViewDefinition { Scope = AssignmentScope.Overdue }),
        ("vuong-mac", "tasks.difficulties", new ViewDefinition { HasDifficulty = true }),
        ("xin-gia-han", "tasks.extensionAsked", new ViewDefinition { IsExtensionAsked = true }),
        ("tam-dung", "tasks.paused", new ViewDefinition { IsPaused = true }),
        ("to-giup-viec", "tasks.team", new ViewDefinition { Team = true }),
        ("da-xong", "tasks.ended", new ViewDefinition { Scope = AssignmentScope.Ended }),
        ("tat-ca", "tasks.all", new ViewDefinition { Scope = AssignmentScope.All }),
    ];

    private static readonly (string Word, RegisterSort Sort)[] Sorts =
        [("han", RegisterSort.Due), ("so", RegisterSort.Number), ("ngay-giao", RegisterSort.Given), ("co-quan", RegisterSort.Agency), ("trang-thai", RegisterSort.State), ("ten", RegisterSort.Title)];

    private static readonly (string Word, RegisterGroup Group)[] Groups =
        [("co-quan", RegisterGroup.Agency), ("trang-thai", RegisterGroup.State), ("linh-vuc", RegisterGroup.Field), ("nguoi-giao", RegisterGroup.Giver)];

    /// <summary>The view that an address asks for.</summary>
    public static ViewDefinition Read(IQueryCollection query)
    {
        // Who searches without saying in which list means all of them.
        var start = Given.FirstOrDefault(one => one.Word == query["xem"].ToString()).View
            ?? (query["xem"].Count == 0 && Short(query["q"], 200) is not null ? new ViewDefinition { Scope = AssignmentScope.All } : new ViewDefinition());
        bool Also(string word) => query["loc"].Any(one => one == word);
        var sort = query["xep"].ToString();
        return start with
        {
            Mine = start.Mine || Also("cua-toi"), HasDifficulty = start.HasDifficulty || Also("vuong-mac"), IsExtensionAsked = start.IsExtensionAsked || Also("xin-gia-han"),
            IsPaused = start.IsPaused || Also("tam-dung"), Team = start.Team || Also("to-giup-viec"),
            State = One<AssignmentState>(query["trang-thai"]), Field = One<WorkField>(query["linh-vuc"]), AgencyId = Id(query["co-quan"]), CoordinatorId = Id(query["phoi-hop"]), GivenByOfficeId = Id(query["nguoi-giao"]),
            GivenFrom = Day(query["giao-tu"]), DueTo = Day(query["han-den"]), DueFrom = Day(query["han-tu"]), Clause = Short(query["dieu"], 20), Search = Short(query["q"], 200),
            Columns = [.. query["cot"].Select(name => One<RegisterColumn>(name)).OfType<RegisterColumn>().Distinct()],
            Sort = Sorts.FirstOrDefault(one => one.Word == sort.TrimStart('-')).Sort, Descending = sort.StartsWith('-'), Group = Groups.FirstOrDefault(one => one.Word == query["nhom"].ToString()).Group,
        };
    }

    /// <summary>The address of a view, as pairs; nothing that is as usual.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Write(ViewDefinition view)
    {
        List<KeyValuePair<string, string>> pairs = [];
        void Put(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) pairs.Add(KeyValuePair.Create(name, value));
        }

        Put("xem", view.Scope switch { AssignmentScope.Overdue => "qua-han", AssignmentScope.Ended => "da-xong", AssignmentScope.All => "tat-ca", _ => "dang-mo" });
        foreach (var (word, isOn) in new[] { ("cua-toi", view.Mine), ("vuong-mac", view.HasDifficulty), ("xin-gia-han", view.IsExtensionAsked), ("tam-dung", view.IsPaused), ("to-giup-viec", view.Team) }) Put("loc", isOn ? word : null);
        Put("trang-thai", view.State?.ToString());
        Put("linh-vuc", view.Field?.ToString());
        Put("co-quan", view.AgencyId?.ToString());
        Put("phoi-hop", view.CoordinatorId?.ToString());
        Put("nguoi-giao", view.GivenByOfficeId?.ToString());
        Put("giao-tu", view.GivenFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Put("han-den", view.DueTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Put("han-tu", view.DueFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Put("dieu", view.Clause);
        Put("q", view.Search);
        foreach (var column in view.Columns) Put("cot", column.ToString());
        if (view.Sort != RegisterSort.Due || view.Descending) Put("xep", (view.Descending ? "-" : "") + WordOf(view.Sort));
        Put("nhom", WordOf(view.Group));
        return pairs;
    }

    /// <summary>The address of a view.</summary>
    public static string Href(ViewDefinition view, string path = "/nhiem-vu", params (string Name, string Value)[] more) =>
        path + QueryString.Create(Write(view).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)).Concat(more.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value))));

    /// <summary>The word of an order.</summary>
    public static string WordOf(RegisterSort sort) => Sorts.First(one => one.Sort == sort).Word;

    /// <summary>The word of a group; empty for none.</summary>
    public static string WordOf(RegisterGroup group) => Groups.FirstOrDefault(one => one.Group == group).Word ?? "";

    /// <summary>Is it the same list, whatever its columns and order?</summary>
    public static bool IsSameList(ViewDefinition one, ViewDefinition other) =>
        (one with { Columns = [], Sort = default, Descending = false, Group = default }).Write() == (other with { Columns = [], Sort = default, Descending = false, Group = default }).Write();

    /// <summary>What the list is limited to, in words, each with the list without it.</summary>
    public static IReadOnlyList<(string Text, ViewDefinition Without)> Chosen(ViewDefinition view, Texts texts, Func<Guid, string?> agency, Func<Guid, string?> office)
    {
        List<(string, ViewDefinition)> chosen = [];
        if (view.State is { } state) chosen.Add(($"{texts["tasks.state"]}: {texts.Of(state)}", view with { State = null }));
        if (view.Field is { } field) chosen.Add(($"{texts["tasks.field"]}: {texts.Of(field)}", view with { Field = null }));
        if (view.AgencyId is { } id) chosen.Add(($"{texts["tasks.agency"]}: {agency(id)}", view with { AgencyId = null }));
        if (view.CoordinatorId is { } with) chosen.Add(($"{texts["register.coordinator"]}: {agency(with)}", view with { CoordinatorId = null }));
        if (view.GivenByOfficeId is { } giver) chosen.Add(($"{texts["tasks.givenBy"]}: {office(giver)}", view with { GivenByOfficeId = null }));
        if (view.GivenFrom is { } from) chosen.Add((texts["register.givenFrom", from], view with { GivenFrom = null }));
        if (view.DueFrom is { } since) chosen.Add((texts["look.dueFrom", since], view with { DueFrom = null }));
        if (view.DueTo is { } to) chosen.Add((texts["register.dueTo", to], view with { DueTo = null }));
        if (view.Clause is { } clause) chosen.Add(($"{texts["tasks.clause"]}: {clause}", view with { Clause = null }));
        if (view.Search is { } words) chosen.Add(($"“{words}”", view with { Search = null }));
        return chosen;
    }

    private static TEnum? One<TEnum>(string? name) where TEnum : struct, Enum => name is { Length: > 0 } && char.IsAsciiLetter(name[0]) && Enum.TryParse<TEnum>(name, out var value) && Enum.IsDefined(value) ? value : null;

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Short(string? text, int most) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Length <= most ? text.Trim() : text.Trim()[..most];
}
