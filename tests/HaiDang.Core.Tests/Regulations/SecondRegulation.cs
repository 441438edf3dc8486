namespace HaiDang.Core.Tests.Regulations;

/// <summary>A committee of another make: its deputy gives the tasks, its head only decides on them; the day of signing is blank.</summary>
internal static class SecondRegulation
{
    public const string Text = """
        ỦY BAN NHÂN DÂN XÃ MAI LÂM
        HỘI ĐỒNG PHỐI HỢP CẢI CÁCH HÀNH CHÍNH

        Số: …/QĐ-HĐCCHC
        Mai Lâm, ngày … tháng 9 năm 2026

        QUYẾT ĐỊNH
        Ban hành Quy chế hoạt động của Hội đồng Phối hợp cải cách hành chính xã Mai Lâm

        CHỦ TỊCH HỘI ĐỒNG PHỐI HỢP CẢI CÁCH HÀNH CHÍNH

        Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;

        QUYẾT ĐỊNH:

        Điều 1. Ban hành kèm theo Quyết định này Quy chế hoạt động của Hội đồng Phối hợp cải cách hành chính xã Mai Lâm.

        Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

        Nơi nhận:
        - Như Điều 1;
        - Lưu: VT.

        CHỦ TỊCH HỘI ĐỒNG
        Trần Văn Thử

        QUY CHẾ
        Hoạt động của Hội đồng Phối hợp cải cách hành chính xã Mai Lâm

        Chương I
        NHIỆM VỤ, QUYỀN HẠN

        Điều 1. Chủ tịch Hội đồng
        1. Triệu tập và chủ trì các cuộc họp định kỳ, đột xuất của Hội đồng.
        2. Quyết định sửa đổi, bổ sung Quy chế này.

        Điều 2. Phó Chủ tịch Thường trực Hội đồng
        1. Giao nhiệm vụ cho các cơ quan, đơn vị.
        2. Chỉ đạo Tổ giúp việc.

        Điều 3. Thành viên Hội đồng
        1. Trực tiếp chỉ đạo và chịu trách nhiệm trước Chủ tịch Hội đồng về việc thực hiện các nhiệm vụ tại cơ quan, đơn vị mình do Phó Chủ tịch Thường trực Hội đồng giao.
        2. Gió mùa đông bắc tràn về, trời chuyển rét.
        """;
}
