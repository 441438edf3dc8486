using HaiDang.Core.Committees;
using HaiDang.Core.Shared;
using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Intake;

/// <summary>Where a proposal stands; each ends in one answer, or is taken back before it.</summary>
public enum ProposalState
{
    /// <summary>Chờ tiếp nhận.</summary>
    Made,

    /// <summary>Đã tiếp nhận, chờ trả lời.</summary>
    Received,

    /// <summary>Đã thành nhiệm vụ.</summary>
    BecameTask,

    /// <summary>Ghi nhận.</summary>
    Noted,

    /// <summary>Không chấp nhận, có lý do.</summary>
    Declined,

    /// <summary>Đã rút.</summary>
    Withdrawn,
}

/// <summary>What is proposed, as its author writes it.</summary>
/// <param name="Title">One line.</param>
/// <param name="Content">What should be done.</param>
/// <param name="Reason">Why.</param>
/// <param name="Product">The product expected; empty when not said.</param>
/// <param name="Field">Lĩnh vực.</param>
/// <param name="AgencyId">The agency that should do it; null when left to the leaders.</param>
/// <param name="DueOn">By when, inclusive; null when left to the leaders.</param>
public sealed record ProposalBrief(string Title, string Content, string Reason, string Product, WorkField Field, Guid? AgencyId, DateOnly? DueOn);

/// <summary>A proposal (đề xuất) of a member, the support team or an agency (Đ2.4, Đ5.2, Đ6.1, Đ7.2).</summary>
public sealed class Proposal : CommitteeEntity
{
    private Proposal() { }

    /// <summary>From 1 in its committee, without gaps; shown as ĐX-001.</summary>
    public int Number { get; private set; }

    /// <summary>One line.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What should be done.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The product expected; empty when not said.</summary>
    public string Product { get; private set; } = "";

    /// <summary>Number and words, folded, for search.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>Lĩnh vực.</summary>
    public WorkField Field { get; private set; }

    /// <summary>The agency that should do it; null when left to the leaders.</summary>
    public Guid? ProposedAgencyId { get; private set; }

    /// <summary>By when it should be done; null when left to the leaders.</summary>
    public DateOnly? ProposedDueOn { get; private set; }

    /// <summary>Who proposed.</summary>
    public Guid MadeByPersonId { get; private set; }

    /// <summary>Title of the office in which it was proposed; empty for none.</summary>
    public string MadeByTitle { get; private set; } = "";

    /// <summary>Role in which it was proposed.</summary>
    public Role MadeByRole { get; private set; }

    /// <summary>The agency for which it was proposed; null for none.</summary>
    public Guid? FromAgencyId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>Day, in Việt Nam.</summary>
    public DateOnly MadeOn { get; private set; }

    /// <summary>Clauses on which it was made.</summary>
    public string Grounds { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public ProposalState State { get; private set; }

    /// <summary>Who received it.</summary>
    public Guid? ReceivedByPersonId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? ReceivedAt { get; private set; }

    /// <summary>Who answered it or took it back.</summary>
    public Guid? AnsweredByPersonId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Day it ended, in Việt Nam.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Words of the answer, or of the taking back.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Clauses on which it was answered.</summary>
    public string AnswerGrounds { get; private set; } = "";

    /// <summary>The task that it became.</summary>
    public Guid? AssignmentId { get; private set; }

    /// <summary>Still waits for its answer?</summary>
    public bool IsOpen => State is ProposalState.Made or ProposalState.Received;

    /// <summary>Makes a proposal.</summary>
    public static Result<Proposal> Make(Guid committeeId, int number, ProposalBrief brief, Voice by, string grounds, DateTime now)
    {
        if (brief.Title.Trim().Length is < 5 or > 300) return new Invalid("proposal.title", nameof(brief.Title));
        if (brief.Content.Trim().Length is < 5 or > 4000) return new Invalid("proposal.content", nameof(brief.Content));
        if (brief.Reason.Trim().Length is < 5 or > 2000) return new Invalid("proposal.reason", nameof(brief.Reason));
        if (brief.Product.Length > 500) return new Invalid("text.tooLong", nameof(brief.Product), 500);
        if (!Enum.IsDefined(brief.Field)) return new Invalid("task.field", nameof(brief.Field));
        if (brief.DueOn < VietnamTime.DayOf(now)) return new Invalid("proposal.due", nameof(brief.DueOn));
        var made = new Proposal
        {
            CommitteeId = committeeId, Number = number, Title = brief.Title.Trim(), Content = brief.Content.Trim(), Reason = brief.Reason.Trim(), Product = brief.Product.Trim(),
            Folded = Fold.Vi($"đx-{number:000} {brief.Title} {brief.Content} {brief.Reason} {brief.Product}"), Field = brief.Field, ProposedAgencyId = brief.AgencyId, ProposedDueOn = brief.DueOn,
            MadeByPersonId = by.PersonId, MadeByTitle = by.Title, MadeByRole = by.Role, FromAgencyId = by.AgencyId, MadeAt = now, MadeOn = VietnamTime.DayOf(now), Grounds = grounds,
        };
        made.Raise(new ProposalMade(made.Id, by.PersonId, made.Title));
        return made;
    }

    /// <summary>The focal point takes it on.</summary>
    public Result<Done> Receive(Guid by, DateTime now)
    {
        if (State != ProposalState.Made) return Wrong();
        (State, ReceivedByPersonId, ReceivedAt) = (ProposalState.Received, by, now);
        Raise(new ProposalReceived(Id, MadeByPersonId, Title));
        return default(Done);
    }

    /// <summary>Answers it with a note, or with a reasoned no.</summary>
    public Result<Done> AnswerWithWords(bool isNoted, string words, Guid by, string grounds, DateTime now)
    {
        if (!IsOpen) return Wrong();
        if (words.Trim().Length is < 5 or > 2000) return new Invalid(isNoted ? "proposal.note" : "proposal.no", "Text");
        End(isNoted ? ProposalState.Noted : ProposalState.Declined, words, by, grounds, now);
        Raise(new ProposalAnswered(Id, MadeByPersonId, Title, State, null));
        return default(Done);
    }

    /// <summary>Answers it with a task, given in the same passage.</summary>
    public Result<Done> AnswerWithTask(Guid assignmentId, string words, Guid by, string grounds, DateTime now)
    {
        if (!IsOpen) return Wrong();
        if (words.Length > 2000) return new Invalid("text.tooLong", "Text", 2000);
        AssignmentId = assignmentId;
        End(ProposalState.BecameTask, words, by, grounds, now);
        Raise(new ProposalAnswered(Id, MadeByPersonId, Title, State, assignmentId));
        return default(Done);
    }

    /// <summary>Its author takes it back before the answer.</summary>
    public Result<Done> Withdraw(string words, Guid by, string grounds, DateTime now)
    {
        if (!IsOpen) return Wrong();
        if (words.Length > 2000) return new Invalid("text.tooLong", "Text", 2000);
        End(ProposalState.Withdrawn, words, by, grounds, now);
        Raise(new ProposalWithdrawn(Id, MadeByPersonId, Title));
        return default(Done);
    }

    private void End(ProposalState state, string words, Guid by, string grounds, DateTime now) =>
        (State, Answer, AnsweredByPersonId, AnswerGrounds, AnsweredAt, EndedOn) = (state, words.Trim(), by, grounds, now, VietnamTime.DayOf(now));

    private Conflict Wrong() => new("proposal.wrongState", State);
}
