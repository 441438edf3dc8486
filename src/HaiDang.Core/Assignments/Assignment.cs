using System.Linq.Expressions;
using HaiDang.Core.Committees;
using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>Where a task stands.</summary>
public enum AssignmentState
{
    /// <summary>Chưa tiếp nhận.</summary>
    Given,

    /// <summary>Đã tiếp nhận.</summary>
    Received,

    /// <summary>Đang thực hiện.</summary>
    InProgress,

    /// <summary>Chờ xác nhận hoàn thành.</summary>
    Submitted,

    /// <summary>Trả lại, yêu cầu bổ sung.</summary>
    Returned,

    /// <summary>Accepted, with something still open beneath.</summary>
    Accepted,

    /// <summary>Hoàn thành: accepted, nothing open beneath.</summary>
    Closed,

    /// <summary>Đã thu hồi.</summary>
    Withdrawn,
}

/// <summary>Who gave a task, and by what (Đ6.2).</summary>
public enum AssignmentSource
{
    /// <summary>Chỉ đạo của Trưởng ban (Đ3.2).</summary>
    ChairDirection,

    /// <summary>Kết luận cuộc họp.</summary>
    Conclusion,

    /// <summary>Chương trình, kế hoạch đã ban hành.</summary>
    Plan,

    /// <summary>UBND, Chủ tịch UBND giao (Đ6.2).</summary>
    PeoplesCommittee,

    /// <summary>Nhiệm vụ khác, ngoài kế hoạch (Đ6.5, Đ5.1, Đ7.9).</summary>
    OtherDuty,

    /// <summary>Thành viên chủ động (Đ2.4).</summary>
    OwnInitiative,
}

/// <summary>What a task is made of, as the giver writes it.</summary>
/// <param name="Title">What is to be done, one line.</param>
/// <param name="Content">More words, or empty.</param>
/// <param name="Product">The product expected.</param>
/// <param name="Field">Lĩnh vực.</param>
/// <param name="Source">Who gave it, and by what.</param>
/// <param name="SourceDocument">Number and symbol of the paper that orders it; empty when none.</param>
/// <param name="DueOn">Last day, inclusive.</param>
public sealed record AssignmentBrief(
    string Title, string Content, string Product, WorkField Field, AssignmentSource Source, string SourceDocument, DateOnly DueOn)
{
    /// <summary>Last day of the coordinating agencies' replies, inclusive; null: that of the task.</summary>
    public DateOnly? CoordinatorsDueOn { get; init; }
}

/// <summary>A task: one agency in charge (or the support team), one person answerable (Đ2.3), a product, a date.</summary>
public sealed partial class Assignment : CommitteeEntity
{
    private readonly List<AssignmentEntry> entries = [];
    private readonly List<AssignmentCoordinator> coordinators = [];

    private Assignment() { }

    /// <summary>From 1 in its committee; shown as NV-001.</summary>
    public int Number { get; private set; }

    /// <summary>What is to be done.</summary>
    public string Title { get; private set; } = "";

    /// <summary>More words.</summary>
    public string Content { get; private set; } = "";

    /// <summary>The product expected.</summary>
    public string Product { get; private set; } = "";

    /// <summary>Title, content, product and number, folded, for search.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>Lĩnh vực (Đ2.4).</summary>
    public WorkField Field { get; private set; }

    /// <summary>Who gave it, and by what.</summary>
    public AssignmentSource Source { get; private set; }

    /// <summary>The paper that orders it; empty when none.</summary>
    public string SourceDocument { get; private set; } = "";

    /// <summary>The office that gave it; accepts and returns.</summary>
    public Guid GivenByOfficeId { get; private set; }

    /// <summary>The person who gave it.</summary>
    public Guid GivenByPersonId { get; private set; }

    /// <summary>Given for the head by a substitute or delegate?</summary>
    public bool IsGivenOnBehalf { get; private set; }

    /// <summary>When given, UTC.</summary>
    public DateTime GivenAt { get; private set; }

    /// <summary>Day given, in Việt Nam.</summary>
    public DateOnly GivenOn { get; private set; }

    /// <summary>Clauses it was given on, as Đ3.2;Đ6.2.</summary>
    public string Grounds { get; private set; } = "";

    /// <summary>The agency in charge; null when the support team is.</summary>
    public Guid? AgencyId { get; private set; }

    /// <summary>The one person answerable.</summary>
    public Guid AnswerablePersonId { get; private set; }

    /// <summary>The office by which that person answers; null for a head without one (Đ13.2).</summary>
    public Guid? AnswerableMembershipId { get; private set; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The first date given; never changes.</summary>
    public DateOnly FirstDueOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public AssignmentState State { get; private set; }

    /// <summary>Day of the submission that was accepted, or of the last one.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>Day it was closed or withdrawn.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The task it is part of.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<AssignmentEntry> Entries => entries;

    /// <summary>Coordinating agencies (Đ2.5).</summary>
    public IReadOnlyList<AssignmentCoordinator> Coordinators => coordinators;

    /// <summary>Is it over?</summary>
    public bool IsEnded => State is AssignmentState.Closed or AssignmentState.Withdrawn;

    /// <summary>Not over yet, for queries: the other side of <see cref="IsEnded"/>.</summary>
    public static Expression<Func<Assignment, bool>> IsOpen { get; } = task => task.State != AssignmentState.Closed && task.State != AssignmentState.Withdrawn;

    /// <summary>The number of a task as people write it: NV-001.</summary>
    public static string CodeOf(int number) => $"NV-{number:000}";

    /// <summary>Gives a task.</summary>
    public static Result<Assignment> Give(
        Guid committeeId, int number, AssignmentBrief brief, Giver giver, Answerable answerable,
        IReadOnlyCollection<Guid> coordinating, Guid? parentId, DateTime now)
    {
        var today = VietnamTime.DayOf(now);
        if (brief.Title.Trim().Length is < 5 or > 300) return new Invalid("task.title", nameof(brief.Title));
        if (brief.Product.Trim().Length is < 2 or > 500) return new Invalid("task.product", nameof(brief.Product));
        if (brief.Content.Length > 4000) return new Invalid("text.tooLong", nameof(brief.Content), 4000);
        if (brief.DueOn < today) return new Invalid("task.dueBeforeGiven", nameof(brief.DueOn));
        if (brief.DueOn > today.AddYears(6)) return new Invalid("task.dueTooFar", nameof(brief.DueOn));
        if (brief.CoordinatorsDueOn is { } reply && (reply < today || reply > brief.DueOn)) return new Invalid("task.coordinatorDue", nameof(brief.CoordinatorsDueOn), brief.DueOn);
        if (!Enum.IsDefined(brief.Field)) return new Invalid("task.field", nameof(brief.Field));
        if (!Enum.IsDefined(brief.Source)) return new Invalid("task.source", nameof(brief.Source));
        if (answerable.AgencyId is { } own && coordinating.Contains(own)) return new Invalid("task.coordinatorInCharge", "Coordinators");
        var given = new Assignment
        {
            CommitteeId = committeeId, Number = number, Title = brief.Title.Trim(), TitleKey = KeyOfTitle(brief.Title), Content = brief.Content.Trim(), Product = brief.Product.Trim(),
            Folded = Fold.Vi($"nv-{number:000} {brief.Title} {brief.Product} {brief.Content} {brief.SourceDocument}"),
            Field = brief.Field, Source = brief.Source, SourceDocument = brief.SourceDocument.Trim(), DueOn = brief.DueOn, FirstDueOn = brief.DueOn,
            GivenByOfficeId = giver.OfficeId, GivenByPersonId = giver.PersonId, IsGivenOnBehalf = giver.OnBehalf, Grounds = giver.Grounds, GivenAt = now, GivenOn = today,
            AgencyId = answerable.AgencyId, AnswerablePersonId = answerable.PersonId, AnswerableMembershipId = answerable.MembershipId, ParentId = parentId,
        };
        foreach (var agency in coordinating.Distinct()) given.coordinators.Add(new AssignmentCoordinator(committeeId, given.Id, agency, brief.CoordinatorsDueOn));
        given.Log(EntryKind.Given, giver.PersonId, brief.SourceDocument.Trim(), giver.Grounds, now);
        given.Raise(new TaskGiven(given.Id, answerable.PersonId, given.Title, given.DueOn));
        return given;
    }

    private void Close(DateTime now) => (State, EndedOn) = (AssignmentState.Closed, VietnamTime.DayOf(now));

    private Conflict Wrong(string verb) => new("task.wrongState." + verb, State);

    private void Log(EntryKind kind, Guid by, string text, string grounds, DateTime now, string? evidence = null, int? percent = null, EntryMore? more = null) =>
        entries.Add(new AssignmentEntry(CommitteeId, Id, entries.Count + 1, kind, by, text, grounds, now, evidence, percent, more));
}

/// <summary>Who gives a task: the office whose right is used, the person who uses it.</summary>
public sealed record Giver(Guid OfficeId, Guid PersonId, bool OnBehalf, string Grounds);

/// <summary>Who answers for a task: an agency (null for the support team), one person, the office by which that person answers.</summary>
public sealed record Answerable(Guid? AgencyId, Guid PersonId, Guid? MembershipId);
