using HaiDang.Core.Shared;

namespace HaiDang.Core.Assignments;

/// <summary>What happened on a task.</summary>
public enum EntryKind
{
    /// <summary>Giao.</summary>
    Given,

    /// <summary>Tiếp nhận.</summary>
    Received,

    /// <summary>Báo cáo tiến độ.</summary>
    Progress,

    /// <summary>Nộp kết quả.</summary>
    Submitted,

    /// <summary>Xác nhận hoàn thành.</summary>
    Accepted,

    /// <summary>Trả lại.</summary>
    Returned,

    /// <summary>Thu hồi.</summary>
    Withdrawn,

    /// <summary>Bàn giao, chuyển.</summary>
    Moved,

    /// <summary>Xin gia hạn.</summary>
    ExtensionAsked,

    /// <summary>Đồng ý gia hạn.</summary>
    ExtensionGranted,

    /// <summary>Không đồng ý gia hạn.</summary>
    ExtensionRefused,

    /// <summary>Tạm dừng.</summary>
    Paused,

    /// <summary>Tiếp tục.</summary>
    Resumed,

    /// <summary>Đặt hạn trả lời của cơ quan phối hợp.</summary>
    CoordinatorDue,

    /// <summary>Cơ quan phối hợp trả lời.</summary>
    CoordinatorReplied,

    /// <summary>Nêu khó khăn, vướng mắc.</summary>
    DifficultyReported,

    /// <summary>Trả lời khó khăn, vướng mắc.</summary>
    DifficultyAnswered,

    /// <summary>Đề nghị chuyển.</summary>
    TransferProposed,

    /// <summary>Không chuyển.</summary>
    TransferRefused,

    /// <summary>Chuyển theo quyết định.</summary>
    Transferred,

    /// <summary>Ghi chờ nhiệm vụ khác.</summary>
    DependencyAdded,

    /// <summary>Thôi chờ nhiệm vụ khác.</summary>
    DependencyRemoved,

    /// <summary>Đặt lịch lặp lại.</summary>
    RepetitionSet,

    /// <summary>Dừng lịch lặp lại.</summary>
    RepetitionStopped,

    /// <summary>Giao theo lịch lặp lại.</summary>
    Repeated,
}

/// <summary>One line of a task's history; never edited.</summary>
public sealed class AssignmentEntry
{
    private AssignmentEntry() { }

    internal AssignmentEntry(Guid committeeId, Guid assignmentId, int seq, EntryKind kind, Guid personId, string text, string grounds, DateTime at, string? evidence, int? percent, EntryMore? more)
    {
        (CommitteeId, AssignmentId, Seq, Kind, PersonId, Text, Grounds, At, Evidence, Percent) = (committeeId, assignmentId, seq, kind, personId, text, grounds, at, evidence, percent);
        (Day, Proposal, About, AgencyId) = (more?.Day, more?.Proposal, more?.About, more?.AgencyId);
    }

    /// <summary>The committee.</summary>
    public Guid CommitteeId { get; private init; }

    /// <summary>The task.</summary>
    public Guid AssignmentId { get; private init; }

    /// <summary>From 1.</summary>
    public int Seq { get; private init; }

    /// <summary>What happened.</summary>
    public EntryKind Kind { get; private init; }

    /// <summary>Who did it.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Words.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Clauses, as Đ3.2;Đ6.2.</summary>
    public string Grounds { get; private init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>A paper's number or a link.</summary>
    public string? Evidence { get; private init; }

    /// <summary>0 to 100, or null.</summary>
    public int? Percent { get; private init; }

    /// <summary>The day asked for, granted or set; null when the line is about none.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>What is proposed against a difficulty.</summary>
    public string? Proposal { get; private init; }

    /// <summary>The line that this one answers, by its number.</summary>
    public int? About { get; private init; }

    /// <summary>The coordinating agency that the line is about.</summary>
    public Guid? AgencyId { get; private init; }
}

/// <summary>What a line says besides its words.</summary>
internal sealed record EntryMore(DateOnly? Day = null, string? Proposal = null, int? About = null, Guid? AgencyId = null);
