namespace HaiDang.Load.Generate;

/// <summary>Titles and products of invented tasks: common phrases in most, a rare word in one of two thousand.</summary>
internal static class Words
{
    /// <summary>In about a fifth of the titles.</summary>
    public const string Common = "chuyển đổi số";

    /// <summary>In one title of two thousand.</summary>
    public const string Rare = "viễn thám";

    private static readonly string[] Verbs = ["Rà soát", "Xây dựng", "Triển khai", "Hoàn thiện", "Tổng hợp", "Cập nhật", "Kiểm tra", "Báo cáo", "Tập huấn", "Lắp đặt", "Số hóa", "Công khai", "Thẩm định", "Khảo sát"];

    private static readonly string[] Things =
    [
        "kế hoạch chuyển đổi số", "dữ liệu dân cư", "hồ sơ đất đai", "dịch vụ công trực tuyến", "hệ thống camera an ninh", "cổng thông tin điện tử", "phần mềm quản lý văn bản",
        "mạng nội bộ", "chữ ký số", "kho hồ sơ lưu trữ", "bản đồ du lịch thông minh", "nền tảng họp trực tuyến", "thanh toán không dùng tiền mặt", "tổ công nghệ số cộng đồng",
        "chỉ số cải cách hành chính", "an toàn thông tin mạng", "bệnh án điện tử", "học bạ số", "quan trắc môi trường", "đô thị thông minh", "sản phẩm OCOP trên sàn thương mại", "đội ngũ cán bộ chuyển đổi số",
    ];

    private static readonly string[] Wheres = ["năm 2026", "quý I", "quý II", "quý III", "quý IV", "trên địa bàn", "tại các khu phố", "của các cơ quan", "theo kế hoạch", "giai đoạn 2026–2030", "tại bộ phận một cửa", "cho hộ kinh doanh"];

    private static readonly string[] Products = ["Báo cáo kết quả", "Kế hoạch được ban hành", "Tờ trình và dự thảo", "Biên bản nghiệm thu", "Danh sách đã kiểm tra", "Hệ thống vận hành"];

    /// <summary>A title.</summary>
    public static string Title(Random random, int number) =>
        $"{Of(Verbs, random)} {Of(Things, random)} {Of(Wheres, random)}{(random.Next(2000) == 0 ? " bằng ảnh " + Rare : "")}, đợt {number % 40 + 1}";

    /// <summary>A product.</summary>
    public static string Product(Random random) => Of(Products, random);

    /// <summary>The name of a person.</summary>
    public static string Person(Random random) =>
        $"{Of(Families, random)} {Of(Middles, random)} {Of(Givens, random)}";

    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"];

    private static readonly string[] Middles = ["Văn", "Thị", "Minh", "Quốc", "Thu", "Hữu", "Ngọc", "Gia", "Khánh", "Đức"];

    private static readonly string[] Givens = ["An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hải", "Khôi", "Lan", "Linh", "Nam", "Phước", "Quân", "Sơn", "Thảo", "Trang", "Tuấn", "Vinh", "Yến"];

    private static string Of(string[] words, Random random) => words[random.Next(words.Length)];
}
