namespace HaiDang.Web.Commands.Demo;

/// <summary>Invented people, agencies and offices of the demonstration. Any likeness to real persons is chance.</summary>
internal static class DemoPeople
{
    /// <summary>Password of every demo account.</summary>
    public const string Password = "HaiDang-demo-2026";

    /// <summary>Name and abbreviation of an agency, the person who heads it.</summary>
    public static readonly IReadOnlyList<(string Key, string Name, string Abbreviation, string Head)> Agencies =
    [
        ("vhxh", "Phòng Văn hóa - Xã hội", "VHXH", "Trần Quốc Bảo"),
        ("kt", "Phòng Kinh tế, Hạ tầng và Đô thị", "KTHTĐT", "Nguyễn Thị Ánh Tuyết"),
        ("vp", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "VP", "Võ Hải Yến"),
        ("hcc", "Trung tâm Phục vụ hành chính công", "PVHCC", "Đặng Hữu Phước"),
        ("ca", "Công an phường", "CA", "Lương Đức Thắng"),
        ("yt", "Trạm Y tế", "TYT", "Mai Thị Cẩm Vân"),
        ("th", "Trường Trung học cơ sở Hải Vân", "THCS", "Tô Thanh Hòa"),
        ("kp1", "Khu phố Bãi Trước", "KPBT", "Huỳnh Văn Lộc"),
        ("kp2", "Khu phố Đồi Gió", "KPĐG", "Cao Thị Mỹ Lệ"),
    ];

    /// <summary>Sign-in name, full name, office code (null for none), agency key (null for none).</summary>
    public static readonly IReadOnlyList<(string Login, string Name, string? Office, string? Agency)> Seats =
    [
        ("truongban", "Lê Minh Khôi", "truong-ban", null),
        ("pho.thuongtruc", "Phạm Thu Hà", "pho-thuong-truc", null),
        ("pho.vhtt", "Trần Quốc Bảo", "pho-truong-ban", "vhxh"),
        ("thanhvien1", "Nguyễn Thị Ánh Tuyết", "thanh-vien", "kt"),
        ("thanhvien2", "Võ Hải Yến", "thanh-vien", "vp"),
        ("thanhvien3", "Đặng Hữu Phước", "thanh-vien", "hcc"),
        ("thanhvien4", "Lương Đức Thắng", "thanh-vien", "ca"),
        ("thanhvien5", "Mai Thị Cẩm Vân", "thanh-vien", "yt"),
        ("totruong", "Đỗ Khánh Linh", "to-truong", null),
        ("togiupviec1", "Bùi Gia Huy", "to-vien", null),
        ("togiupviec2", "Hồ Quang Vinh", "to-vien", null),
        ("vanthu", "Lý Thu Thảo", null, "vhxh"),
        ("truongthcs", "Tô Thanh Hòa", null, "th"),
        ("khupho1", "Huỳnh Văn Lộc", null, "kp1"),
        ("khupho2", "Cao Thị Mỹ Lệ", null, "kp2"),
    ];
}
