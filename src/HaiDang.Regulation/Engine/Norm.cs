namespace HaiDang.Regulation.Engine;

/// <summary>What a norm rests on. Only the first two may print an article.</summary>
public enum Tier
{
    /// <summary>The committee's own regulation.</summary>
    Regulation,

    /// <summary>Another document, cited.</summary>
    Document,

    /// <summary>An internal setting of this installation ("thiết lập nội bộ").</summary>
    Setting,
}

/// <summary>The ground of a norm.</summary>
/// <param name="Tier">Which kind of ground.</param>
/// <param name="Clause">Đ7.8 for the regulation, the citation for another document, the code of the setting for an internal one.</param>
/// <param name="Quote">The words, verbatim; empty for an internal setting, whose words the program keeps.</param>
public sealed record Ground(Tier Tier, string Clause, string Quote);

/// <summary>One sentence made executable.</summary>
public sealed record Norm(string Id, NormKind Kind, IReadOnlyList<Holder> Holders, string Act, Ground Ground, NormParameters Parameters)
{
    /// <summary>The roles among the holders.</summary>
    public RoleSet Roles { get; } = RoleSet.Of([.. Holders.Where(holder => holder.Office is null).Select(holder => holder.Role)]);

    /// <summary>Does the norm let its holder do something? A duty does: who must, may. So does a principle, within what its act covers (Đ2.4).</summary>
    public bool Grants => Kind is NormKind.Power or NormKind.Duty or NormKind.Signing or NormKind.Reporting or NormKind.Principle;

    internal bool HeldBy(RoleSet roles, IReadOnlyList<string> offices)
    {
        if (Roles.Meets(roles)) return true;
        foreach (var holder in Holders)
            if (holder.Office is not null && offices.Contains(holder.Office, StringComparer.Ordinal)) return true;
        return false;
    }
}
