namespace HaiDang.Core.Organisation;

/// <summary>Why a day differs from the week's rhythm.</summary>
public enum CalendarDayKind
{
    /// <summary>Ngày lễ.</summary>
    Holiday,

    /// <summary>Nghỉ bù.</summary>
    DayOffInLieu,

    /// <summary>Hoán đổi: nghỉ.</summary>
    SwappedOff,

    /// <summary>Làm bù.</summary>
    MakeUpWork,
}

/// <summary>One day of the working calendar, with the decision it rests on.</summary>
public sealed class CalendarDay
{
    /// <summary>The day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Why it differs.</summary>
    public CalendarDayKind Kind { get; set; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>The decision or notice it rests on, with how sure it is.</summary>
    public required string Source { get; set; }
}
