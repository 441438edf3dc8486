namespace HaiDang.Regulation.Engine;

/// <summary>The named conditions a norm can carry; a name outside this list is a text no rule is bound to.</summary>
public static class Condition
{
    /// <summary>The head of the body is absent by a record in force.</summary>
    public const string ChairAbsent = "chairAbsent";

    /// <summary>An open-ended power ("các trường hợp khác …"): a written reason is asked for and kept.</summary>
    public const string WithReason = "withReason";

    /// <summary>The person who presides has consented.</summary>
    public const string WithConsent = "withConsent";

    /// <summary>Someone entitled has asked for it.</summary>
    public const string OnRequest = "onRequest";

    /// <summary>Within a delegation in writing.</summary>
    public const string Delegated = "delegated";

    /// <summary>Within the actor's own agency.</summary>
    public const string OwnAgency = "ownAgency";

    /// <summary>In the own office alone: neither whoever acts for the holder nor a delegate.</summary>
    public const string OwnOffice = "ownOffice";

    /// <summary>Within the fields that the head gave the actor to look after (phân công phụ trách).</summary>
    public const string OwnField = "ownField";

    /// <summary>Every name.</summary>
    public static readonly IReadOnlyList<string> All = [ChairAbsent, WithReason, WithConsent, OnRequest, Delegated, OwnAgency, OwnOffice, OwnField];
}
