namespace HaiDang.Web.Shared.Shell;

/// <summary>Names in the sprite, as listed in ui/icons.json.</summary>
public static class Icons
{
    /// <summary>Bàn làm việc.</summary>
    public const string Desk = "desk";

    /// <summary>Nhiệm vụ.</summary>
    public const string Tasks = "tasks";

    /// <summary>Cuộc họp.</summary>
    public const string Meeting = "meeting";

    /// <summary>Tổ chức.</summary>
    public const string Organisation = "organisation";

    /// <summary>Quy chế.</summary>
    public const string Regulation = "regulation";

    /// <summary>Nhật ký.</summary>
    public const string Journal = "journal";

    /// <summary>Văn bản.</summary>
    public const string Document = "document";

    /// <summary>Toàn cảnh.</summary>
    public const string Board = "board";
}
