namespace HaiDang.Web.Shared.Components;

/// <summary>What a notice says.</summary>
public enum NoticeKind
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>Good to know.</summary>
    Info,

    /// <summary>It did not work; read out at once.</summary>
    Wrong,
}
