namespace HaiDang.Regulation.Engine;

/// <summary>
/// Who can hold a power: the roles of a steering committee and the relations of a person to one thing.
/// The names are written into norms, so a value is never renamed or removed.
/// </summary>
public enum Role
{
    /// <summary>Trưởng ban: the head of the body, whatever the title (Chủ tịch Hội đồng, Tổ trưởng Tổ công tác …).</summary>
    Chair,

    /// <summary>Phó Trưởng ban Thường trực.</summary>
    StandingViceChair,

    /// <summary>Any other deputy of the head.</summary>
    ViceChair,

    /// <summary>Thành viên, ủy viên.</summary>
    Member,

    /// <summary>Tổ trưởng Tổ giúp việc.</summary>
    SupportLead,

    /// <summary>Thành viên Tổ giúp việc.</summary>
    SupportMember,

    /// <summary>Cơ quan thường trực, through its officers.</summary>
    StandingAgency,

    /// <summary>Người đứng đầu cơ quan, đơn vị, địa phương.</summary>
    AgencyHead,

    /// <summary>Cán bộ được cử.</summary>
    SecondedStaff,

    /// <summary>Chuyên gia.</summary>
    Expert,

    /// <summary>Văn thư: keeps one agency's seal.</summary>
    Clerk,

    /// <summary>Quản trị hệ thống: runs the machine, holds no power of a committee.</summary>
    Administrator,

    /// <summary>Ban Chỉ đạo as a body.</summary>
    Committee,

    /// <summary>Tổ giúp việc as a body: its lead and its members.</summary>
    SupportTeam,

    /// <summary>Anyone who works with the committee.</summary>
    Anyone,

    /// <summary>Relation: who presides over this meeting.</summary>
    ChairOfThisMeeting,

    /// <summary>Relation: holder of the office that gave this task.</summary>
    GiverOfThisTask,

    /// <summary>Relation: the one person answerable for this task.</summary>
    AnswerableForThisTask,

    /// <summary>Relation: head of the agency in charge of this task.</summary>
    HeadOfAgencyInCharge,

    /// <summary>Relation: answerable person of an agency that coordinates on this task.</summary>
    CoordinatorOfThisTask,

    /// <summary>Relation: seconded to this task, while the secondment lasts.</summary>
    SecondedToThisTask,

    /// <summary>Relation: who made this record.</summary>
    AuthorOfThis,

    /// <summary>Relation: stands in for someone during leave or a mission; reads and drafts only.</summary>
    StandIn,
}
