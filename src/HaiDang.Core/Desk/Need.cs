using HaiDang.Core.Assignments;

namespace HaiDang.Core.Desk;

/// <summary>Why something waits for a person.</summary>
public enum NeedKind
{
    /// <summary>Tiếp nhận nhiệm vụ.</summary>
    Receive,

    /// <summary>Nộp kết quả.</summary>
    Submit,

    /// <summary>Xác nhận hoàn thành.</summary>
    Accept,

    /// <summary>Quyết định gia hạn.</summary>
    Extension,

    /// <summary>Quyết định chuyển.</summary>
    Transfer,

    /// <summary>Trả lời khó khăn, vướng mắc (Đ7.2).</summary>
    Difficulty,

    /// <summary>Trả lời phối hợp (Đ2.5).</summary>
    Coordinate,

    /// <summary>Tiếp nhận đề xuất.</summary>
    ProposalReceive,

    /// <summary>Trả lời đề xuất.</summary>
    ProposalAnswer,

    /// <summary>Cung cấp thông tin (Đ7.5).</summary>
    InformationAnswer,

    /// <summary>Xác nhận thông tin đã đủ.</summary>
    InformationClose,

    /// <summary>Trả lời đôn đốc.</summary>
    UrgingAnswer,

    /// <summary>Quyết định thời gian chờ có ý kiến khác.</summary>
    WaitDecide,

    /// <summary>Có ý kiến về thời gian chờ ghi cho mình.</summary>
    WaitContest,

    /// <summary>Kỳ lặp lại không giao được.</summary>
    SeriesMissed,

    /// <summary>Ý kiến chỉ đạo chờ giao thành nhiệm vụ.</summary>
    DirectionGive,
}

/// <summary>Something that waits for a person, or that a person waits for.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Id">The record to open: a task, a proposal, a request for information or a direction; of a wait that names the person the wait.</param>
/// <param name="ItemId">What it is about on that record: an urging, a wait, a series; else the record itself.</param>
/// <param name="Code">Number of the record as people write it.</param>
/// <param name="Title">What it is.</param>
/// <param name="Act">The act that settles it.</param>
/// <param name="On">The day by which it stands in the order: the due day, or the day since which it waits when there is none.</param>
/// <param name="Who">Who gave it, asked, or has the move.</param>
/// <param name="Grounds">Clauses.</param>
public sealed record Need(NeedKind Kind, Guid Id, Guid ItemId, string Code, string Title, string Act, DateOnly On, string Who, string Grounds)
{
    /// <summary>State of the task; null for what is no task.</summary>
    public AssignmentState? State { get; init; }

    /// <summary>The day on which the result came in, while it waits for acceptance.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>Is <see cref="On"/> a last day, and not the day since which it waits?</summary>
    public bool IsDue { get; init; } = true;

    /// <summary>Does the person owe it by a day, so that it can be late? What others wait for is due at once.</summary>
    public bool IsOwed => Kind is NeedKind.Receive or NeedKind.Submit or NeedKind.Coordinate or NeedKind.InformationAnswer;

    /// <summary>Is it a decision of the person on what others ask?</summary>
    public bool IsDecision => Kind is NeedKind.Accept or NeedKind.Extension or NeedKind.Transfer or NeedKind.Difficulty or NeedKind.ProposalAnswer or NeedKind.WaitDecide;
}
