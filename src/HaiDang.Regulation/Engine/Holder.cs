namespace HaiDang.Regulation.Engine;

/// <summary>Who holds a norm: a role or relation, or one named office of the committee.</summary>
/// <param name="Role">The role or relation; meaningless when an office is named.</param>
/// <param name="Office">Code of the named office, or null.</param>
public readonly record struct Holder(Role Role, string? Office = null)
{
    private const string OfficePrefix = "office:";

    /// <summary>The name stored in norms: <c>Chair</c> or <c>office:CODE</c>.</summary>
    public override string ToString() => Office is null ? Role.ToString() : OfficePrefix + Office;

    /// <summary>Reads a stored name; false for a name outside the vocabulary.</summary>
    public static bool TryParse(string? text, out Holder holder)
    {
        holder = default;
        if (string.IsNullOrWhiteSpace(text)) return false;
        if (text.StartsWith(OfficePrefix, StringComparison.Ordinal) && text.Length > OfficePrefix.Length)
        {
            holder = new Holder(default, text[OfficePrefix.Length..]);
            return true;
        }

        if (!char.IsAsciiLetter(text[0]) || !Enum.TryParse<Role>(text, ignoreCase: false, out var role)) return false;
        holder = new Holder(role);
        return true;
    }
}
