namespace HaiDang.Regulation.Tests.Reader.Texts;

/// <summary>Invented regulations, each in a shape that real ones have.</summary>
internal static class OwnTexts
{
    /// <summary>A decree: chapters, sections, points; wrapped lines, page numbers, two signing capacities, an annex.</summary>
    public const string Decree = """
        CHÍNH PHỦ
        -------
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        ---------------
        Số: 7001/2031/NĐ-CP

        Hà Nội, ngày 02 tháng 3 năm 2031

        NGHỊ ĐỊNH
        Quy định về kho lưu trữ số dùng chung

        Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;
        Căn cứ Luật Lưu trữ số 33/2024/QH15;
        Theo đề nghị của Bộ trưởng Bộ Nội vụ;
        Chính phủ ban hành Nghị định quy định về kho lưu trữ số dùng chung.

        Chương I
        QUY ĐỊNH CHUNG

        Điều 1. Phạm vi điều chỉnh
        Nghị định này quy định về kho lưu trữ số dùng chung của cơ quan nhà
        nước các cấp.

        Điều 2. Các hành vi bị nghiêm cấm
        1. Cung cấp trái phép tài liệu trong kho lưu trữ.
        2. Hủy hoại tài liệu.

        12

        Chương II
        QUẢN LÝ KHO LƯU TRỮ

        Mục 1
        NHIỆM VỤ

        Điều 3. Trách nhiệm của cơ quan chủ quản
        1. Cơ quan chủ quản có trách nhiệm:
        a) Lưu trữ hồ sơ, tài liệu theo quy định tại khoản 2 Điều 4 Nghị định này;
        b) Báo cáo Bộ Nội vụ trước ngày 10 tháng 12 hằng năm;
        c) Phối hợp với Bộ Công an trong bảo đảm an ninh mạng;
        d) Bố trí kinh phí;
        đ) Thực hiện nhiệm vụ khác được giao.
        2. Trong thời hạn 05 ngày làm việc, cơ quan chủ quản trả lời bằng văn bản.

        Mục 2
        HỘI ĐỒNG

        Điều 4. Hội đồng thẩm định
        1. Hội đồng họp định kỳ 06 tháng một lần.
        2. Phiên họp được tiến hành khi có ít nhất 2/3 số thành viên tham dự.

        Điều 5. Trách nhiệm thi hành
        Các Bộ trưởng chịu trách nhiệm thi hành Nghị định này./.

        Nơi nhận:
        - Ban Bí thư Trung ương Đảng;
        - Lưu: VT.

        TM. CHÍNH PHỦ
        KT. THỦ TƯỚNG
        PHÓ THỦ TƯỚNG

        Trần Văn Thử Nghiệm

        PHỤ LỤC
        1. Mẫu số một
        """;

    /// <summary>A working group: Arabic chapters with the title on the same line, upper-case "ĐIỀU", clauses on the heading line.</summary>
    public const string WorkingGroup = """
        UBND TỈNH BIỂN XANH
        TỔ CÔNG TÁC THÁO GỠ VƯỚNG MẮC
        Số: 09/QĐ-TCT
        Biển Xanh, ngày 7/4/2031

        QUYẾT ĐỊNH
        Về việc ban hành Quy chế làm việc của Tổ công tác tháo gỡ vướng mắc

        TỔ TRƯỞNG TỔ CÔNG TÁC

        - Căn cứ Luật Đầu tư ngày 17/6/2020;
        - Căn cứ Quyết định số 88/QĐ-UBND ngày 01/02/2031 của Ủy ban nhân dân tỉnh;

        QUYẾT ĐỊNH:

        ĐIỀU 1: Ban hành kèm theo Quyết định này Quy chế làm việc của Tổ công tác tháo gỡ vướng mắc.
        ĐIỀU 2: Quyết định có hiệu lực từ ngày ký./.

        Nơi nhận: - Như Điều 1; - Lưu: VT.

        KT. TỔ TRƯỞNG
        TỔ PHÓ THƯỜNG TRỰC
        Lê Thị Ví Dụ

        QUY CHẾ
        Làm việc của Tổ công tác tháo gỡ vướng mắc
        (Ban hành kèm theo Quyết định số 09/QĐ-TCT ngày 7/4/2031)

        CHƯƠNG 1: NHỮNG QUY ĐỊNH CHUNG

        ĐIỀU 1: Nguyên tắc. 1- Tổ công tác làm việc dân chủ, Tổ trưởng quyết định.
        2- Các thành viên làm việc kiêm nhiệm.

        CHƯƠNG 2: NHIỆM VỤ

        ĐIỀU 2 - Tổ trưởng
        1) Điều hành toàn bộ hoạt động của Tổ công tác.
        2) Phân công nhiệm vụ cho các Tổ phó và thành viên.

        ĐIỀU 3 - Tổ phó thường trực
        1) Thay mặt Tổ trưởng điều hành Tổ công tác khi Tổ trưởng đi vắng.
        2) Giải quyết công việc hàng ngày.

        ĐIỀU 4 - Các Tổ phó
        Theo dõi, đôn đốc các sở, ngành theo lĩnh vực được phân công.

        ĐIỀU 5. 1. Tổ công tác họp mỗi tháng một lần. 2. Thành viên vắng mặt phải xin phép và được Tổ trưởng đồng ý.

        ĐIỀU 6 - Con dấu
        - Tổ công tác sử dụng con dấu của Ủy ban nhân dân tỉnh.
        - Tổ công tác không được sử dụng con dấu vào việc khác.
        """;

    /// <summary>Party style: number with a dash, grounds after the title, no decision, signed at the end.</summary>
    public const string Party = """
        TỈNH ỦY ĐẢO NGỌC          ĐẢNG CỘNG SẢN VIỆT NAM
        BAN CHỈ ĐẠO PHÒNG, CHỐNG LÃNG PHÍ
        *
        Số 05-QC/BCĐ              Đảo Ngọc, ngày 15 tháng 01 năm 2031

        QUY CHẾ
        làm việc của Ban Chỉ đạo phòng, chống lãng phí

        - Căn cứ Điều lệ Đảng Cộng sản Việt Nam;
        - Căn cứ Quyết định số 77-QĐ/TU ngày 03/01/2031 của Ban Thường vụ Tỉnh ủy,

        Ban Chỉ đạo ban hành Quy chế làm việc như sau:

        Chương I. NGUYÊN TẮC LÀM VIỆC

        Điều 1. Nguyên tắc
        1. Ban Chỉ đạo làm việc theo nguyên tắc tập trung dân chủ.
        2. Đề cao trách nhiệm cá nhân; không làm thay cơ quan chức năng.

        Chương II. TRÁCH NHIỆM, QUYỀN HẠN

        Điều 2. Đồng chí Trưởng Ban
        1. Lãnh đạo, chỉ đạo toàn diện hoạt động của Ban Chỉ đạo.
        2. Triệu tập, chủ trì các phiên họp.

        Điều 3. Đồng chí Phó Trưởng Ban Thường trực
        1. Giúp Trưởng Ban chỉ đạo, điều hành công việc.
        2. Chủ trì giải quyết công việc khi được Trưởng Ban ủy quyền.

        Điều 4. Các đồng chí Ủy viên
        1. Tham dự đầy đủ các phiên họp.
        2. Nghiêm cấm tiết lộ thông tin, tài liệu mật của Ban Chỉ đạo.

        Điều 5. Cơ quan thường trực
        Ban Nội chính Tỉnh ủy là cơ quan thường trực, có nhiệm vụ chuẩn bị nội dung các phiên họp; quản lý kinh phí hoạt động.

        Điều 6. Chế độ báo cáo
        Các đồng chí Ủy viên báo cáo Ban Chỉ đạo (qua Ban Nội chính) chậm nhất ngày 25 hàng tháng.

        T/M BAN CHỈ ĐẠO
        TRƯỞNG BAN
        (Đã ký)
        Phạm Giả Định
        """;

    /// <summary>A people's committee, with bullets in clauses and several due dates.</summary>
    public const string PeoplesCommittee = """
        QUY CHẾ
        Làm việc của Ủy ban nhân dân xã Suối Mơ
        (Ban hành kèm theo Quyết định số 021/QĐ-UBND ngày 09 tháng 5 năm 2031 của Ủy ban nhân dân xã Suối Mơ)

        Chương I
        TRÁCH NHIỆM

        Điều 1. Chủ tịch Ủy ban nhân dân xã
        Chủ tịch Ủy ban nhân dân xã có quyền hạn sau:
        - Lãnh đạo, điều hành toàn diện công việc của Ủy ban nhân dân;
        - Ký các văn bản thuộc thẩm quyền;
        - Triệu tập, chủ trì phiên họp.

        Điều 2. Các Phó Chủ tịch
        1. Thay Chủ tịch giải quyết công việc khi Chủ tịch vắng mặt.
        2. Theo dõi, kiểm tra việc thực hiện kết luận phiên họp.

        Điều 3. Văn phòng
        1. Văn phòng chuẩn bị tài liệu phiên họp, ghi biên bản.
        2. Chánh Văn phòng được ký thừa lệnh Chủ tịch giấy mời, thông báo.

        Chương II
        CHẾ ĐỘ BÁO CÁO

        Điều 4. Báo cáo định kỳ
        1. Người đứng đầu cơ quan, đơn vị gửi báo cáo tháng trước ngày 18 hằng tháng, báo cáo quý chậm nhất ngày 20 tháng cuối quý về Văn phòng.
        2. Giấy mời họp được gửi chậm nhất 03 ngày trước ngày họp.
        """;

    /// <summary>A board whose chair writes: named standing agency, own seal, case list, open ban on channels.</summary>
    public const string Council = """
        QUY CHẾ HOẠT ĐỘNG
        CỦA HỘI ĐỒNG SÁNG KIẾN HUYỆN CÙ LAO

        Điều 1. Chủ tịch Hội đồng
        1. Phụ trách chung; phê duyệt kế hoạch công tác năm của Hội đồng.
        2. Ủy quyền cho một Phó Chủ tịch điều hành Hội đồng khi vắng mặt.

        Điều 2. Ủy viên Hội đồng
        1. Ủy viên có quyền biểu quyết; đề xuất giải pháp thúc đẩy sáng kiến.
        2. Thực hiện nhiệm vụ khác do Chủ tịch, các Phó Chủ tịch Hội đồng phân công.

        Điều 3. Thư ký Hội đồng
        Thư ký Hội đồng ghi biên bản phiên họp, lưu trữ hồ sơ.

        Điều 4. Cơ quan thường trực
        1. Phòng Kinh tế - Hạ tầng là Cơ quan thường trực của Hội đồng.
        2. Phòng Kinh tế - Hạ tầng tổng hợp, báo cáo Ủy ban nhân dân huyện và Sở Khoa học và Công nghệ trước ngày 20 tháng cuối quý.

        Điều 5. Phiên họp
        1. Hội đồng họp hàng quý hoặc đột xuất theo triệu tập của Chủ tịch Hội đồng.
        2. Quyết định của Hội đồng phải được quá nửa số thành viên biểu quyết tán thành.
        3. Không trao đổi văn bản Mật trên nhóm Zalo, thư điện tử.
        """;

    /// <summary>Pasted from a web page: markdown marks, glued headings, typographic quotation marks, mixed bullets.</summary>
    public const string Pasted = """
        # **QUY CHẾ**
        **Hoạt động của Ban Chỉ đạo Nông thôn mới xã Đồi Chè**

        ## Chương I**QUY ĐỊNH CHUNG****Điều 1. Phạm vi áp dụng**

        * Quy chế này quy định về “hoạt động” của Ban Chỉ đạo.
        * Quy chế áp dụng với các thành viên.

        **Điều 2. Phó Trưởng ban thường trực**

        \- Giải quyết công việc thường xuyên của Ban Chỉ đạo;

        \- Chỉ đạo Tổ giúp việc.

        **Điều 3. Sử dụng con dấu**

        | Trưởng ban sử dụng con dấu của Ủy ban nhân dân xã, các thành viên sử dụng con dấu của cơ quan mình. |
        | --- |
        """;
}
