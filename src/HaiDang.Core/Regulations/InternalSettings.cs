using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Regulations;

/// <summary>
/// Norms of tier 3, shipped with the program for what no regulation states: "thiết lập nội bộ". They never print an article.
/// Each has a stable code, whose words stand in the resources as <c>setting.CODE</c>.
/// </summary>
public static class InternalSettings
{
    /// <summary>While a committee is being set up: its maker, and whoever runs the machine.</summary>
    public static IReadOnlyList<Norm> SettingUp { get; } =
    [
        .. from act in new[]
           {
               "regulation.import", "norm.confirm", "regulation.putInForce", "office.record", "membership.record", "membership.end",
               "agency.record", "person.record", "setting.change", "account.create",
           }
           select Setting(act, Role.AuthorOfThis, Role.Administrator),
    ];

    /// <summary>How often more time may be granted for one task. No regulation states it; whoever is refused by it is told that it is an internal setting.</summary>
    public const int MostExtensions = 2;

    /// <summary>While a regulation is in force.</summary>
    public static IReadOnlyList<Norm> Running { get; } =
    [
        // The giver decides on what was given; no regulation needs to say so twice.
        Setting("task.accept", Role.GiverOfThisTask), Setting("task.return", Role.GiverOfThisTask), Setting("task.withdraw", Role.GiverOfThisTask),
        Setting("task.grantExtension", Role.GiverOfThisTask), Setting("task.refuseExtension", Role.GiverOfThisTask),
        Setting("task.pause", Role.GiverOfThisTask), Setting("task.resume", Role.GiverOfThisTask), Setting("task.setCoordinatorDue", Role.GiverOfThisTask),

        // Who answers for a task says in time that it cannot be done in time, or what stands in the way; the giver decides.
        Setting("task.askExtension", Role.AnswerableForThisTask), Setting("difficulty.report", Role.AnswerableForThisTask), Setting("difficulty.answer", Role.GiverOfThisTask),

        // What is outside an agency's function is proposed for another unit; the giver decides, and alone moves a task.
        Setting("task.proposeTransfer", Role.AnswerableForThisTask, Role.HeadOfAgencyInCharge), Setting("task.transfer", Role.GiverOfThisTask), Setting("task.refuseTransfer", Role.GiverOfThisTask),
        Setting("task.giveSeconded", Role.AnswerableForThisTask), Setting("task.depend", Role.GiverOfThisTask, Role.AnswerableForThisTask), Setting("task.repeat", Role.GiverOfThisTask),

        // Whoever gave a task may ask how it stands, whether or not a norm on following up names the office (Đ3.2, Đ6.2 speak of directing alone).
        Setting("task.urge", Role.GiverOfThisTask),

        // Who was urged answers; who waits says for whom, who is named may contest it, the giver decides whose days they are.
        Setting("urging.answer", Role.AnswerableForThisTask, Role.HeadOfAgencyInCharge), Setting("wait.record", Role.AnswerableForThisTask, Role.GiverOfThisTask),
        Setting("wait.contest", Role.AnswerableForThisTask, Role.HeadOfAgencyInCharge, Role.CoordinatorOfThisTask, Role.GiverOfThisTask), Setting("wait.decide", Role.GiverOfThisTask),

        // Whoever proposed takes it back; each proposal is answered. Who asked for information says that the answer will do.
        Setting("proposal.withdraw", Role.AuthorOfThis), Setting("proposal.answer", Role.Chair, Role.StandingViceChair, Role.StandingAgency),
        Setting("information.answer", Role.AnswerableForThisTask, Role.HeadOfAgencyInCharge, Role.AgencyHead), Setting("information.close", Role.AuthorOfThis),
        // The head writes on any record, who handles the regular work too (Đ4.1), another deputy in the own field (Đ3.1, Đ5.1).
        Setting("direction.write", Role.Chair, Role.StandingViceChair), Within(Condition.OwnField, "direction.write", Role.ViceChair),

        // The committee's own work is the team's (Đ4.2, Đ7.9 speak of directing it); its lead receives and submits.
        // So do staff sent to the work with the parts that are theirs, while they are sent (Đ10.3).
        Setting("task.carryOut", Role.SupportLead, Role.SecondedStaff), Setting("task.coordinate", Role.CoordinatorOfThisTask),
        Setting("task.progress", Role.SecondedToThisTask, Role.StandIn), Setting("task.draft", Role.StandIn, Role.SecondedStaff, Role.Anyone),
        Setting("task.comment", Role.Anyone), Setting("view.save", Role.Anyone), Setting("view.share", Role.Chair, Role.StandingAgency, Role.SupportLead), Setting("feedback.give", Role.Anyone),
        Setting("task.watch", Role.Anyone), Setting("attachment.add", Role.Anyone), Setting("attachment.remove", Role.AuthorOfThis),

        // Keeping the organisation's records, as the secretary of the body does.
        Setting("agency.record", Role.StandingAgency, Role.SupportLead, Role.Administrator), Setting("person.record", Role.StandingAgency, Role.SupportLead, Role.Administrator),
        Setting("office.record", Role.StandingAgency, Role.SupportLead), Setting("membership.record", Role.StandingAgency, Role.SupportLead),
        Setting("membership.end", Role.StandingAgency, Role.SupportLead), Setting("absence.record", Role.Chair, Role.StandingAgency, Role.SupportLead),
        Setting("delegation.record", Role.Chair, Role.StandingViceChair, Role.ViceChair, Role.Member, Role.SupportLead),
        Setting("standIn.record", Role.Chair, Role.StandingViceChair, Role.ViceChair, Role.Member, Role.SupportLead, Role.SupportMember, Role.StandingAgency),
        Setting("secondment.end", Role.Member, Role.ViceChair, Role.StandingViceChair, Role.SupportLead),
        Setting("handover.record", Role.StandingAgency, Role.SupportLead, Role.Chair),
        Setting("figures.publish", Role.Chair, Role.StandingAgency),

        // A new version of the regulation is prepared by the standing agency; the head alone puts it in force.
        Setting("regulation.import", Role.StandingAgency, Role.SupportLead, Role.Chair), Setting("norm.confirm", Role.StandingAgency, Role.SupportLead, Role.Chair),

        // Who acts for the head directs the work (Đ4.1); the rules themselves, and what is struck from the record, wait for the head.
        InOwnOffice("regulation.putInForce", Role.Chair), InOwnOffice("setting.change", Role.Chair), InOwnOffice("audit.erase", Role.Chair),
    ];

    /// <summary>Of the installation, whatever committee is in hand.</summary>
    public static IReadOnlyList<Norm> Installation { get; } =
    [
        Setting("committee.setUp", Role.Administrator, Role.Chair, Role.StandingAgency, Role.SupportLead),
        Setting("account.create", Role.Administrator), Setting("account.reset", Role.Administrator), Setting("account.disable", Role.Administrator), Setting("account.token", Role.Administrator, Role.AuthorOfThis),
        Setting("agency.record", Role.Administrator), Setting("person.record", Role.Administrator), Setting("calendar.record", Role.Administrator),
    ];

    private static Norm InOwnOffice(string act, params Role[] holders) => Within(Condition.OwnOffice, act, holders);

    private static Norm Within(string condition, string act, params Role[] holders) =>
        Setting(act, holders) with { Parameters = NormParameters.None with { Conditions = [condition] } };

    private static Norm Setting(string act, params Role[] holders) => new(
        "setting:" + act, NormKind.Power, [.. holders.Select(role => new Holder(role))], act, new Ground(Tier.Setting, act, ""), NormParameters.None);
}
