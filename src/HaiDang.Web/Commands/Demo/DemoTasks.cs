using HaiDang.Core.Committees;

namespace HaiDang.Web.Commands.Demo;

/// <summary>Work of a ward's digital-transformation committee over a year, invented but lifelike.</summary>
internal static class DemoTasks
{
    /// <summary>Title, product, agency key (empty for the support team), field.</summary>
    public static readonly IReadOnlyList<(string Title, string Product, string Agency, WorkField Field)> All =
    [
        ("Kết nối thanh toán trực tuyến phí, lệ phí tại Trung tâm Phục vụ hành chính công", "Biên bản nghiệm thu kết nối", "hcc", WorkField.DigitalGovernment),
        ("Rà soát, cắt giảm thành phần hồ sơ của 42 thủ tục hành chính cấp phường", "Danh mục thủ tục đã cắt giảm", "vp", WorkField.AdministrativeReform),
        ("Số hóa sổ hộ tịch giai đoạn 1995 - 2015", "Báo cáo khối lượng số hóa có xác nhận", "hcc", WorkField.DigitalGovernment),
        ("Lắp đặt 36 camera an ninh tại các nút giao và bãi tắm", "Biên bản bàn giao hệ thống camera", "ca", WorkField.SmartCity),
        ("Cấp định danh điện tử mức 2 cho công dân từ 14 tuổi trở lên", "Báo cáo tỷ lệ định danh điện tử", "ca", WorkField.DigitalSociety),
        ("Lập hồ sơ sức khỏe điện tử cho người từ 60 tuổi trở lên", "Báo cáo số hồ sơ đã lập", "yt", WorkField.DigitalSociety),
        ("Đưa 120 hộ kinh doanh tại chợ Hải Vân lên thanh toán không tiền mặt", "Danh sách hộ có mã QR", "kt", WorkField.DigitalEconomy),
        ("Triển khai hóa đơn điện tử khởi tạo từ máy tính tiền tại cơ sở lưu trú", "Báo cáo kết quả triển khai", "kt", WorkField.DigitalEconomy),
        ("Thành lập 9 tổ công nghệ số cộng đồng tại các khu phố", "Quyết định thành lập và danh sách thành viên", "vhxh", WorkField.DigitalSociety),
        ("Tập huấn kỹ năng số cơ bản cho 300 người dân", "Danh sách tham dự, báo cáo kết quả", "vhxh", WorkField.DigitalSociety),
        ("Xây dựng trang thông tin điện tử phường phiên bản mới", "Trang thông tin vận hành chính thức", "vp", WorkField.DigitalGovernment),
        ("Chuẩn hóa dữ liệu nhà số và tên đường trên bản đồ số", "Bộ dữ liệu đã nghiệm thu", "kt", WorkField.SmartCity),
        ("Công khai dự toán kinh phí chuyển đổi số năm 2026", "Văn bản công khai", "kt", WorkField.DigitalGovernment),
        ("Triển khai chữ ký số cá nhân cho toàn bộ cán bộ, công chức", "Danh sách chữ ký số đã cấp", "vp", WorkField.DigitalGovernment),
        ("Xây dựng mô hình trường học số, học bạ điện tử", "Báo cáo kết quả học kỳ I", "th", WorkField.DigitalSociety),
        ("Phổ cập tài khoản dịch vụ công cho hộ dân khu phố Bãi Trước", "Báo cáo tỷ lệ hộ có tài khoản", "kp1", WorkField.DigitalSociety),
        ("Phổ cập tài khoản dịch vụ công cho hộ dân khu phố Đồi Gió", "Báo cáo tỷ lệ hộ có tài khoản", "kp2", WorkField.DigitalSociety),
        ("Soạn thảo Kế hoạch chuyển đổi số năm 2026 trình Trưởng ban", "Dự thảo Kế hoạch", "", WorkField.DigitalGovernment),
        ("Tổng hợp báo cáo sơ kết 6 tháng của Ban Chỉ đạo", "Báo cáo sơ kết", "", WorkField.DigitalGovernment),
        ("Chuẩn bị tài liệu họp Ban Chỉ đạo quý III", "Bộ tài liệu họp", "", WorkField.DigitalGovernment),
        ("Kiểm tra an toàn thông tin mạng nội bộ và máy trạm", "Biên bản kiểm tra", "vp", WorkField.DigitalGovernment),
        ("Đối chiếu danh mục tài sản công nghệ thông tin của các đơn vị", "Danh mục tài sản đã đối chiếu", "kt", WorkField.DigitalGovernment),
        ("Thí điểm đặt lịch khám bệnh trực tuyến tại Trạm Y tế", "Báo cáo thí điểm", "yt", WorkField.DigitalSociety),
        ("Phủ sóng Internet không dây miễn phí tại quảng trường biển", "Biên bản nghiệm thu", "vhxh", WorkField.SmartCity),
        ("Xây dựng bản đồ du lịch số của phường", "Bản đồ số vận hành", "vhxh", WorkField.DigitalEconomy),
        ("Đưa 15 sản phẩm đặc trưng lên sàn thương mại điện tử", "Danh sách sản phẩm đã lên sàn", "kt", WorkField.DigitalEconomy),
        ("Trả kết quả bản điện tử cho toàn bộ hồ sơ phát sinh", "Báo cáo tỷ lệ trả kết quả điện tử", "hcc", WorkField.AdministrativeReform),
        ("Khảo sát mức độ hài lòng của người dân đối với dịch vụ công", "Báo cáo khảo sát", "hcc", WorkField.AdministrativeReform),
        ("Cảnh báo ngập và triều cường qua tin nhắn cho dân cư ven biển", "Kịch bản cảnh báo đã diễn tập", "kt", WorkField.SmartCity),
        ("Làm sạch dữ liệu dân cư theo Đề án 06 quý III", "Biên bản đối soát dữ liệu", "ca", WorkField.DigitalGovernment),
        ("Bố trí vốn đối ứng cho trung tâm giám sát, điều hành đô thị thông minh", "Tờ trình bố trí vốn", "kt", WorkField.SmartCity),
        ("Rà soát mạng nội bộ và đường truyền số liệu chuyên dùng", "Báo cáo hiện trạng, đề xuất", "vp", WorkField.DigitalGovernment),
        ("Hướng dẫn hộ kinh doanh kê khai thuế điện tử", "Danh sách hộ đã được hướng dẫn", "kt", WorkField.DigitalEconomy),
        ("Tuyên truyền phòng chống lừa đảo trực tuyến đến từng khu phố", "Báo cáo số buổi, số người dự", "ca", WorkField.DigitalSociety),
        ("Số hóa tài liệu lưu trữ của Văn phòng giai đoạn 2016 - 2025", "Báo cáo khối lượng số hóa", "vp", WorkField.DigitalGovernment),
        ("Lồng ghép mục tiêu chuyển đổi số vào kế hoạch năm học mới", "Kế hoạch năm học đã lồng ghép", "th", WorkField.DigitalSociety),
    ];

    /// <summary>Words of progress.</summary>
    public static readonly IReadOnlyList<string> Progress =
    [
        "Đã khảo sát xong, đang lập danh sách.", "Hoàn thành khoảng một nửa khối lượng, đúng tiến độ.", "Đã làm việc với đơn vị cung cấp dịch vụ, thống nhất phương án.",
        "Còn vướng về đơn giá, đã xin ý kiến Phòng Kinh tế, Hạ tầng và Đô thị.", "Đã tập huấn cho cán bộ đầu mối.", "Đang chạy thử, thu thập phản hồi của người dân.",
    ];

    /// <summary>What was missing when a result was returned.</summary>
    public static readonly IReadOnlyList<string> Missing =
    [
        "Thiếu xác nhận của đơn vị phối hợp; bổ sung biên bản.", "Số liệu chưa khớp với báo cáo tháng trước, đề nghị rà soát.", "Chưa có danh sách kèm theo.",
    ];
}
