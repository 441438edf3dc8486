namespace HaiDang.Core.Tests.Regulations;

/// <summary>A regulation that leaves much open: blank number and day, members with or without deputies, a report without a last day, one thing said twice.</summary>
internal static class ThirdRegulation
{
    public const string Text = """
        ỦY BAN NHÂN DÂN XÃ PHƯỚC LẠC
        BAN CHỈ ĐẠO PHÒNG, CHỐNG THIÊN TAI

        Số: …/QĐ-BCĐPCTT
        Phước Lạc, ngày … tháng 8 năm 2026

        QUYẾT ĐỊNH
        Ban hành Quy chế hoạt động của Ban Chỉ đạo Phòng, chống thiên tai xã Phước Lạc

        TRƯỞNG BAN CHỈ ĐẠO PHÒNG, CHỐNG THIÊN TAI

        QUYẾT ĐỊNH:

        Điều 1. Ban hành kèm theo Quyết định này Quy chế hoạt động của Ban Chỉ đạo Phòng, chống thiên tai xã Phước Lạc.

        QUY CHẾ
        Hoạt động của Ban Chỉ đạo Phòng, chống thiên tai xã Phước Lạc

        Điều 1. Trưởng Ban Chỉ đạo
        1. Triệu tập và chủ trì các cuộc họp của Ban Chỉ đạo.
        2. Giao nhiệm vụ cho các thành viên.

        Điều 2. Phó Trưởng Ban Chỉ đạo
        1. Giúp Trưởng ban điều hành công việc của Ban Chỉ đạo.

        Điều 3. Nhiệm vụ của các thành viên Ban Chỉ đạo
        1. Tham dự đầy đủ các cuộc họp của Ban Chỉ đạo.
        2. Báo cáo kết quả thực hiện nhiệm vụ với Trưởng ban.

        Điều 4. Chế độ báo cáo
        1. Các thành viên báo cáo định kỳ hàng quý kết quả thực hiện nhiệm vụ với Trưởng ban.
        """;
}
