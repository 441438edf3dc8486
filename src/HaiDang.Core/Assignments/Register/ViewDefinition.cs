using System.Text.Json;
using System.Text.Json.Serialization;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>Columns of the register besides the task itself, which always stands first.</summary>
public enum RegisterColumn
{
    /// <summary>Office that gave it, with the clause.</summary>
    Giver,

    /// <summary>Agency in charge and the person answerable.</summary>
    Agency,

    /// <summary>Last day.</summary>
    Due,

    /// <summary>State.</summary>
    State,

    /// <summary>Lĩnh vực.</summary>
    Field,

    /// <summary>The product expected.</summary>
    Product,

    /// <summary>The paper that orders it.</summary>
    Document,

    /// <summary>Day given.</summary>
    GivenOn,

    /// <summary>The first last day.</summary>
    FirstDue,

    /// <summary>Day of the submission.</summary>
    SubmittedOn,
}

/// <summary>A view of the register: which tasks, which columns, in which order and groups. Kept as JSON of these fields and no others.</summary>
public sealed record ViewDefinition
{
    /// <summary>The shape of what is kept; a later shape reads the earlier ones.</summary>
    public const int Current = 1;

    /// <summary>The columns of whoever has chosen none.</summary>
    public static readonly IReadOnlyList<RegisterColumn> Usual = [RegisterColumn.Giver, RegisterColumn.Agency, RegisterColumn.Due, RegisterColumn.State];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>Number of the shape.</summary>
    public int Version { get; init; } = Current;

    /// <summary>Open, overdue, ended or all.</summary>
    public AssignmentScope Scope { get; init; } = AssignmentScope.Open;

    /// <summary>State.</summary>
    public AssignmentState? State { get; init; }

    /// <summary>Lĩnh vực.</summary>
    public WorkField? Field { get; init; }

    /// <summary>Agency in charge.</summary>
    public Guid? AgencyId { get; init; }

    /// <summary>Of the support team.</summary>
    public bool Team { get; init; }

    /// <summary>Agency that coordinates.</summary>
    public Guid? CoordinatorId { get; init; }

    /// <summary>Those that the reader answers for, whoever reads.</summary>
    public bool Mine { get; init; }

    /// <summary>Office that gave it.</summary>
    public Guid? GivenByOfficeId { get; init; }

    /// <summary>Given on or after.</summary>
    public DateOnly? GivenFrom { get; init; }

    /// <summary>Due on or before.</summary>
    public DateOnly? DueTo { get; init; }

    /// <summary>Due on or after.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>Words.</summary>
    public string? Search { get; init; }

    /// <summary>A clause, as Đ6.2.</summary>
    public string? Clause { get; init; }

    /// <summary>With an unanswered difficulty.</summary>
    public bool HasDifficulty { get; init; }

    /// <summary>With an open request for more time.</summary>
    public bool IsExtensionAsked { get; init; }

    /// <summary>Paused now.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Columns in their order; empty for the usual ones.</summary>
    public IReadOnlyList<RegisterColumn> Columns { get; init; } = [];

    /// <summary>Order.</summary>
    public RegisterSort Sort { get; init; }

    /// <summary>The other way round.</summary>
    public bool Descending { get; init; }

    /// <summary>Groups.</summary>
    public RegisterGroup Group { get; init; }

    /// <summary>The columns to show.</summary>
    [JsonIgnore]
    public IReadOnlyList<RegisterColumn> Shown => Columns.Count > 0 ? Columns : Usual;

    /// <summary>As it is kept.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads what is kept or sent; a field, a value or a shape that the program does not know is refused by name.</summary>
    public static Result<ViewDefinition> Read(string json)
    {
        try
        {
            return json.Length <= 4000 && JsonSerializer.Deserialize<ViewDefinition>(json, Json) is { } read ? read.Checked() : new Invalid("view.unreadable", "Definition");
        }
        catch (JsonException)
        {
            return new Invalid("view.unreadable", "Definition");
        }
    }

    /// <summary>The same, or what is wrong with it.</summary>
    public Result<ViewDefinition> Checked()
    {
        if (Version != Current) return new Invalid("view.version", "Definition", Version);
        var known = Enum.IsDefined(Scope) && Enum.IsDefined(Sort) && Enum.IsDefined(Group) && (State is null || Enum.IsDefined(State.Value)) && (Field is null || Enum.IsDefined(Field.Value))
            && Columns is not null && Columns.All(Enum.IsDefined);
        if (!known || Search?.Length > 200 || Clause?.Length > 20) return new Invalid("view.unreadable", "Definition");
        return this with { Columns = [.. Columns!.Distinct()], Search = Nothing(Search), Clause = Nothing(Clause) };
    }

    /// <summary>As the register is asked.</summary>
    public ListAssignments.Filter ToFilter(string? after = null) => new()
    {
        Scope = State is null ? Scope : AssignmentScope.All, State = State, Field = Field, AgencyId = AgencyId, Team = Team, CoordinatorId = CoordinatorId, Mine = Mine, GivenByOfficeId = GivenByOfficeId,
        GivenFrom = GivenFrom, DueTo = DueTo, DueFrom = DueFrom, Search = Search, Clause = Clause, HasDifficulty = HasDifficulty, IsExtensionAsked = IsExtensionAsked, IsPaused = IsPaused,
        Sort = Sort, Descending = Descending, Group = Group, After = after,
    };

    private static string? Nothing(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
