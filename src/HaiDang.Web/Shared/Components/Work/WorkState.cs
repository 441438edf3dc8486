namespace HaiDang.Web.Shared.Components;

/// <summary>The ten states of a task, as people name them.</summary>
public enum WorkState
{
    /// <summary>Chưa tiếp nhận.</summary>
    NotReceived,

    /// <summary>Đang thực hiện.</summary>
    Running,

    /// <summary>Chờ xác nhận hoàn thành.</summary>
    AwaitingConfirmation,

    /// <summary>Trả lại, yêu cầu bổ sung.</summary>
    Returned,

    /// <summary>Hoàn thành đúng hạn.</summary>
    DoneOnTime,

    /// <summary>Hoàn thành quá hạn.</summary>
    DoneLate,

    /// <summary>Quá hạn (N ngày).</summary>
    Overdue,

    /// <summary>Tạm dừng.</summary>
    Paused,

    /// <summary>Đề nghị chuyển đơn vị khác.</summary>
    TransferProposed,

    /// <summary>Đã thu hồi.</summary>
    Withdrawn,
}

/// <summary>How each state looks: icon, colour, fill in a chart.</summary>
internal static class WorkStateLook
{
    public static string Icon(WorkState state) => state switch
    {
        WorkState.NotReceived => "new",
        WorkState.Running => "running",
        WorkState.AwaitingConfirmation => "waiting",
        WorkState.Returned => "back",
        WorkState.DoneOnTime => "done",
        WorkState.DoneLate => "done-late",
        WorkState.Overdue => "late",
        WorkState.Paused => "paused",
        WorkState.TransferProposed => "transfer",
        _ => "withdrawn",
    };

    public static string Colour(WorkState state) => state switch
    {
        WorkState.Running => "st-run",
        WorkState.AwaitingConfirmation => "st-wait",
        WorkState.Returned => "st-back",
        WorkState.DoneOnTime => "st-ok",
        WorkState.Overdue => "st-late",
        _ => "st-quiet",
    };

    /// <summary>Ten fills: seven colours, three of them also hatched.</summary>
    public static (string Fill, bool Hatched) Fill(WorkState state) => state switch
    {
        WorkState.NotReceived => ("c4", false),
        WorkState.Running => ("c2", false),
        WorkState.AwaitingConfirmation => ("cw", false),
        WorkState.Returned => ("cr", true),
        WorkState.DoneOnTime => ("cg", false),
        WorkState.DoneLate => ("cg", true),
        WorkState.Overdue => ("cr", false),
        WorkState.Paused => ("c3", false),
        WorkState.TransferProposed => ("c3", true),
        _ => ("c1", false),
    };
}
