using System.Collections.Frozen;

namespace HaiDang.Regulation.Engine;

/// <summary>The lane by which an act passes the gate.</summary>
public enum Lane
{
    /// <summary>Judged on the norms of the committee's regulation.</summary>
    Committee,

    /// <summary>Judged on internal settings shipped with the program (tier 3).</summary>
    Housekeeping,
}

/// <summary>One act of the closed vocabulary.</summary>
/// <param name="Code">Stable code, stored in norms, audit and outbox; never renamed.</param>
/// <param name="Lane">The lane by which it passes the gate.</param>
/// <param name="Covers">Acts that a norm on this act also grants: who must carry out a task may receive and submit it.</param>
public sealed record ActType(string Code, Lane Lane, params string[] Covers)
{
    /// <summary>Only a power covers them: the duty to direct the own agency's work gives no right to give others tasks (Đ6.2).</summary>
    public bool CoversByPowerAlone { get; init; }
}

/// <summary>The closed vocabulary of acts: what a norm can grant, forbid or ask for, and what the program can do.</summary>
public static class Acts
{
    private static readonly ActType[] Committee =
    [
        // Direction and tasks
        Act("committee.direct"), Act("work.regular", "task.progress.view"), Act("work.monitor", "task.urge"),
        Act("portfolio.assign"), Act("task.direct", "task.give", "direction.write") with { CoversByPowerAlone = true }, Act("task.give"), Act("task.giveMember"),
        Act("task.giveViceChair"), Act("task.giveTeam"), Act("task.carryOut", "task.receive", "task.progress", "task.submit"),
        Act("task.receive"), Act("task.progress"), Act("task.submit"), Act("task.accept"), Act("task.return"),
        Act("task.withdraw"), Act("task.askExtension"), Act("task.grantExtension"), Act("task.refuseExtension"), Act("task.pause"), Act("task.resume"),
        Act("task.setCoordinatorDue"), Act("task.urge"), Act("task.startOwn"), Act("task.coordinate"), Act("task.progress.view"),
        Act("advice.give", "proposal.make"), Act("proposal.make"), Act("proposal.receive"),
        Act("difficulty.report"), Act("difficulty.answer"), Act("information.request"), Act("scheme.coordinate"),
        Act("task.transfer"), Act("task.proposeTransfer"), Act("task.refuseTransfer"), Act("task.giveSeconded"), Act("task.depend"), Act("task.repeat"),
        Act("urging.answer"), Act("wait.record"), Act("wait.contest"), Act("wait.decide"),
        Act("proposal.answer"), Act("proposal.withdraw"), Act("information.answer"), Act("information.close"), Act("direction.write"),

        // Plans and programmes of the body
        Act("programme.issue"), Act("workPlan.issue"), Act("inspectionPlan.issue"),
        Act("plan.draft"), Act("plan.submit"), Act("plan.help"),

        // Meetings
        Act("meeting.hold"), Act("meeting.summon"), Act("meeting.chair"), Act("meeting.summonExtraordinary"),
        Act("meeting.summonEnlarged"), Act("meeting.request"), Act("meeting.attend"), Act("meeting.consentAbsence"),
        Act("meeting.decideParticipants"), Act("meeting.prepare"), Act("meeting.vote"), Act("minutes.draft"), Act("conclusion.urge"),
        Act("conference.prepare"), Act("session.hold"), Act("review.help"),

        // The support team
        Act("team.direct"), Act("team.answerFor"), Act("team.meet"), Act("team.summon"), Act("team.assign"),
        Act("team.convene"), Act("team.directOwnPeople"), Act("expert.mobilise"), Act("staff.second"),

        // Papers, reports, channels
        Act("document.sign"), Act("document.seal"), Act("document.publish"), Act("report.submit"), Act("report.request"), Act("report.aggregate"),
        Act("report.team"), Act("information.send"), Act("channel.setUp"), Act("channel.share"), Act("records.keep"),

        // Money, commendation, inspection
        Act("budget.manage"), Act("budget.spend"), Act("commendation.propose"), Act("agency.inspect"), Act("agency.beInspected"),

        // The body and its regulation
        Act("chair.actFor"), Act("chair.helpDirect"), Act("body.standingAgency"), Act("regulation.follow"), Act("regulation.amend"),
        Act("feedback.give"), Act("feedback.gather"), Act("duty.answerFor", "task.receive", "task.progress", "task.submit"), Act("duty.other"), Act("allowance.receive"),

        // Principles
        Act("principle.democratic"), Act("principle.notSubstitute"), Act("principle.responsibility"), Act("principle.initiative", "task.startOwn", "proposal.make"),
        Act("principle.coordination"), Act("principle.partTime"), Act("principle.budgetLaw"), Act("principle.strictExecution"),
        Act("principle.scope"), Act("principle.other"),
    ];

    private static readonly ActType[] Housekeeping =
    [
        Act("account.create"), Act("account.reset"), Act("account.disable"), Act("account.token"), Act("committee.setUp"), Act("regulation.import"),
        Act("norm.confirm"), Act("regulation.putInForce"), Act("agency.record"), Act("person.record"), Act("office.record"),
        Act("membership.record"), Act("membership.end"), Act("absence.record"), Act("delegation.record"), Act("standIn.record"), Act("handover.record"),
        Act("secondment.end"), Act("task.draft"), Act("task.comment"), Act("view.save"), Act("view.share"), Act("calendar.record"),
        Act("figures.publish"), Act("audit.erase"), Act("setting.change"),
        Act("task.watch"), Act("attachment.add"), Act("attachment.remove"),
    ];

    /// <summary>Every act by its code.</summary>
    public static FrozenDictionary<string, ActType> All { get; } =
        Committee.Concat(Housekeeping.Select(act => act with { Lane = Lane.Housekeeping })).ToFrozenDictionary(act => act.Code);

    /// <summary>Is this a code of the vocabulary?</summary>
    public static bool IsKnown(string code) => All.ContainsKey(code);

    private static ActType Act(string code, params string[] covers) => new(code, Lane.Committee, covers);
}
