namespace HaiDang.Web.Shared.Shell;

/// <summary>What the frame around every page shows.</summary>
public sealed record ShellModel
{
    /// <summary>Name of the committee, as short as fits under the brand.</summary>
    public required string Committee { get; init; }

    /// <summary>Who is signed in; null for a visitor.</summary>
    public ShellPerson? Me { get; init; }

    /// <summary>Mentions that this person has not read yet; nothing is shown for none.</summary>
    public int Mentions { get; init; }

    /// <summary>Runs the machine: sees the accounts.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>Pages that exist and that this person may open, in order.</summary>
    public IReadOnlyList<NavItem> Nav { get; init; } = [];

    /// <summary>For example "Quy chế ban hành tháng 8 năm 2024, phiên bản 1, đang hiệu lực"; null before a regulation is in force.</summary>
    public string? RegulationLine { get; init; }

    /// <summary>The committees that this person serves; the switch appears from two on.</summary>
    public IReadOnlyList<CommitteeChoice> Committees { get; init; } = [];

    /// <summary>Where the search form goes (GET, parameter q); null hides it.</summary>
    public string? SearchAction { get; init; } = "/tim";

    /// <summary>Where the key "n" goes on a page without a button of its own for a new thing.</summary>
    public string? NewHref { get; init; }
}

/// <summary>The person signed in.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Initials">One to three letters.</param>
/// <param name="Office">Office in this committee, or null.</param>
public sealed record ShellPerson(string Name, string Initials, string? Office = null)
{
    /// <summary>Letters of the last two words of a Vietnamese name: "Nguyễn Thị Ánh Tuyết" gives "ÁT".</summary>
    public static ShellPerson Of(string name, string? office = null)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(name, string.Concat(words.TakeLast(2).Select(word => char.ToUpperInvariant(word[0]))), office);
    }
}

/// <summary>One entry of the navigation.</summary>
/// <param name="Href">Path; also current for pages below it.</param>
/// <param name="Text">Words.</param>
/// <param name="Icon">Name of an icon, shown on a phone.</param>
/// <param name="Key">Letter after "g".</param>
/// <param name="Count">Things that need this person; 0 shows no badge.</param>
/// <param name="OnPhone">Stands in the bottom bar (at most three); the others are under "Tôi".</param>
/// <param name="PhoneText">Words for the bottom bar, where <paramref name="Text"/> is too long.</param>
public sealed record NavItem(string Href, string Text, string Icon, char Key, int Count = 0, bool OnPhone = false, string? PhoneText = null)
{
    /// <summary>Whether the page at <paramref name="path"/> (with a leading slash) belongs to this entry.</summary>
    public bool Covers(string path) => Href == "/"
        ? path == "/"
        : path == Href || path.StartsWith(Href + "/", StringComparison.Ordinal);
}

/// <summary>A committee to switch to.</summary>
public sealed record CommitteeChoice(string Id, string Name, bool Current);

/// <summary>Fills the frame for the request at hand.</summary>
public interface IShell
{
    /// <summary>Reads what the frame shows to the person of this request.</summary>
    Task<ShellModel> LoadAsync();
}
