using HaiDang.Core.Shared;

namespace HaiDang.Core.Organisation;

/// <summary>A person, known to the whole installation; offices in committees are memberships.</summary>
public sealed class Person : Entity
{
    private Person() { }

    /// <summary>Full name as written.</summary>
    public string FullName { get; private set; } = "";

    /// <summary>Folded name, for search.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>Post in the own agency, as printed under a signature; null when unknown.</summary>
    public string? Position { get; private set; }

    /// <summary>Invented, for the demonstration.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>A person by name.</summary>
    public static Result<Person> Create(string fullName, string? position = null, bool isDemo = false)
    {
        var name = fullName.Trim();
        return name.Length is < 2 or > 100
            ? new Invalid("person.name", nameof(FullName))
            : new Person { FullName = name, Folded = Fold.Vi(name), Position = string.IsNullOrWhiteSpace(position) ? null : position.Trim(), IsDemo = isDemo };
    }

    /// <summary>Corrects name or post; papers already issued keep what they printed.</summary>
    public Result<Done> Correct(string fullName, string? position)
    {
        var made = Create(fullName, position);
        if (!made.IsOk) return made.Error!;
        (FullName, Folded, Position) = (made.Value.FullName, made.Value.Folded, made.Value.Position);
        return default(Done);
    }
}
