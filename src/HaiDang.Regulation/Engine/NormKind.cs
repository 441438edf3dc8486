namespace HaiDang.Regulation.Engine;

/// <summary>What a sentence of a regulation does. The names are stored, so a value is never renamed or removed.</summary>
public enum NormKind
{
    /// <summary>Quyền hạn: the holder may.</summary>
    Power,

    /// <summary>Nghĩa vụ: the holder must, and therefore may.</summary>
    Duty,

    /// <summary>Điều cấm: beats every power.</summary>
    Prohibition,

    /// <summary>Quyền ký và con dấu.</summary>
    Signing,

    /// <summary>Định kỳ họp.</summary>
    Cadence,

    /// <summary>Chế độ báo cáo.</summary>
    Reporting,

    /// <summary>Thay mặt: acts in the place of another office.</summary>
    Substitution,

    /// <summary>Nguyên tắc: read and shown, nothing to decide.</summary>
    Principle,
}
