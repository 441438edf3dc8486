namespace HaiDang.Regulation.Engine;

/// <summary>
/// Something a person asks to do, with every fact needed to judge it. Facts are few and closed, so that the same
/// record serves the button, the write, the dry run of the interface and the audit.
/// </summary>
/// <param name="Code">A code of <see cref="Acts"/>.</param>
public sealed record Act(string Code)
{
    /// <summary>Relations of the actor to the thing acted on.</summary>
    public RoleSet Relations { get; init; }

    /// <summary>Code of the office that gave the thing acted on: its holder is <see cref="Role.GiverOfThisTask"/>; or null.</summary>
    public string? GivenByOffice { get; init; }

    /// <summary>Role of that office: who acts for the head decides on what the head gave.</summary>
    public Role? GivenByRole { get; init; }

    /// <summary>Relations of which the actor must have one, whatever the norm; empty when the norm alone decides.</summary>
    public RoleSet Required { get; init; }

    /// <summary>Does it concern the installation (accounts, directory), not one committee?</summary>
    public bool IsOfInstallation { get; init; }

    /// <summary>The written reason, for an open-ended power.</summary>
    public string? Reason { get; init; }

    /// <summary>Has the person who presides consented?</summary>
    public bool HasConsent { get; init; }

    /// <summary>Has someone entitled asked for it?</summary>
    public bool IsRequested { get; init; }

    /// <summary>Is it within the actor's own agency?</summary>
    public bool IsOwnAgency { get; init; }

    /// <summary>Is it within the fields that the actor looks after?</summary>
    public bool IsOwnField { get; init; }

    /// <summary>The channel used, or null.</summary>
    public string? Channel { get; init; }

    /// <summary>The marking of the paper, or null.</summary>
    public string? Marking { get; init; }

    /// <summary>The kind of paper, or null when the act has none.</summary>
    public string? DocumentKind { get; init; }

    /// <summary>The seal: parentAgency, ownAgency or body; null when the act has none.</summary>
    public string? Seal { get; init; }
}
